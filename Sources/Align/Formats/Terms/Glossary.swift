/// The agreed terms of a translation.
///
/// A file is TBX (`.tbx`, `.xml`), or a table with a header (`.csv`, `.tsv`, `.txt`, `.xlsx`), packed or not: `source` and `target`, or the names of the
/// languages, and optionally `forbidden`, `note` and `case`. Without a header the first two columns are the terms. Several terms
/// in a cell have `|`, or `;`, between them.
public struct Glossary: Sendable, Hashable {
  /// The name of the file, for messages.
  public var name: String
  /// The entries, in the order of the file.
  public var entries: [TermEntry]
  /// The source language of the file; `nil` if the file does not state it.
  public var source: Language?

  /// A file of more bytes is not a glossary.
  static let largest = 1 << 28
  /// A term of more bytes is a text, and every word of the audited texts may have to be compared with all of it.
  private static let longestTerm = 2_000

  /// Makes a glossary from its parts.
  public init(name: String, entries: [TermEntry], source: Language? = nil) {
    self.name = name
    self.entries = entries
    self.source = source
  }

  /// Reads a file.
  ///
  /// - Throws: `ReadError` where it cannot be read, a row has no two terms, a term has more than 2,000 bytes, or there are no
  ///   entries.
  public init(contentsOf path: String) throws(ReadError) {
    try self.init(.file(path))
  }

  /// Reads a file or bytes, whose name shows the format.
  ///
  /// - Throws: `ReadError` as `init(contentsOf:)` does.
  public init(_ input: ByteInput) throws(ReadError) {
    let ending = BitextFormat.withoutCompression(input.name).split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "tbx", "xml": self = try TBXReader.read(input)
    case "xlsx", "xlsm": self = try TermTableReader.glossary(XLSXReader.rows(input), input.name)
    default: self = try TermTableReader.read(input, isTSV: ending == "tsv" || ending == "tab")
    }
    guard !entries.isEmpty else {
      throw ReadError(
        .badData,
        file: input.name,
        problem: "no terms",
        expected: "rows of English and Chinese terms"
      )
    }
    for entry in entries {
      guard let term = entry.all.first(where: { $0.utf8.count > Self.longestTerm }) else { continue }
      throw ReadError(
        .badData,
        file: input.name,
        line: entry.line,
        problem: "a term of \(term.utf8.count) bytes",
        expected: "terms of at most \(Self.longestTerm) bytes"
      )
    }
  }
}
