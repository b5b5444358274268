/// A document of an office, a book or a page, whose text another program takes out.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  /// Word.
  case docx
  /// OpenDocument text.
  case odt
  /// An electronic book.
  case epub
  /// A web page.
  case html
  /// Rich Text Format.
  case rtf
  /// Markdown.
  case markdown
  /// Portable Document Format.
  case pdf

  /// The extensions, in lower case, with their points.
  package var fileExtensions: [String] {
    switch self {
    case .docx: [".docx"]
    case .odt: [".odt"]
    case .epub: [".epub"]
    case .html: [".html", ".htm", ".xhtml"]
    case .rtf: [".rtf"]
    case .markdown: [".md", ".markdown"]
    case .pdf: [".pdf"]
    }
  }

  /// The kind that the extension of a path names, also after that of a compression.
  package init?(path: String) {
    let name = BitextFormat.withoutCompression(path).lowercased()
    guard let kind = Self.allCases.first(where: { $0.fileExtensions.contains(where: name.hasSuffix) }) else {
      return nil
    }
    self = kind
  }

  /// The program that takes the text out.
  var program: String { self == .pdf ? "pdftotext" : "pandoc" }

  /// The package that brings the program, for messages.
  private var package: String { self == .pdf ? "poppler-utils" : "pandoc" }

  /// Whether the document is text with markup in it, which is decoded before another program sees it.
  var isText: Bool { self == .html || self == .markdown || self == .rtf }

  /// The reader of pandoc; straight quotation marks stay what they are.
  private var reader: String { self == .markdown ? "markdown-smart" : rawValue }

  /// The program's arguments; `path` is the document, or `nil` where it is the standard input.
  ///
  /// pandoc's sandbox reads no other file and fetches nothing.
  func arguments(_ path: String?) -> [String] {
    // A path that begins with a hyphen is no option.
    let file = path.map { $0.hasPrefix("-") ? "./" + $0 : $0 }
    if self == .pdf { return ["-enc", "UTF-8", "-nopgbrk", "-q", file ?? "-", "-"] }
    let memory = ["+RTS", "-M\(DocumentText.memory)", "-RTS"]
    return memory + ["--sandbox", "--from", reader, "--to", "json"] + (file.map { [$0] } ?? [])
  }

  /// Why the text cannot be taken out without the program, and what to do.
  func missing(_ path: String) -> ReadError {
    let byHand =
      self == .pdf
      ? "pdftotext -enc UTF-8 FILE.pdf FILE.txt" : "pandoc -t plain --wrap=none FILE.\(rawValue) -o FILE.txt"
    return ReadError(
      .unreadable,
      file: path,
      problem: "reading \(rawValue) files needs '\(program)', which is not installed",
      expected:
        "'apt-get install \(package)' or 'brew install \(self == .pdf ? "poppler" : "pandoc")', or the text extracted "
        + "on another machine: \(byHand)"
    )
  }
}
