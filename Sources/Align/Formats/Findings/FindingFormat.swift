/// The formats that hold findings, by the names that `--format` takes.
public enum FindingFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Lines for the eye; a tool writes them, for they depend on its terminal.
  case text
  /// One JSON object a line.
  case jsonl
  /// One JSON document with the findings and their counts.
  case json
  /// Static Analysis Results Interchange Format 2.1.0, for code scanning and editors.
  case sarif
  /// The XML of JUnit, which CI systems show as test results.
  case junit
  /// Tab-separated values, one finding a line.
  case tsv
  /// A workbook for spreadsheet programs.
  case xlsx
  /// A page for the browser that holds the texts too; made with `HTMLWriter`, for it needs more than findings.
  case html

  /// File extensions in lower case, without the point; the first is the one to write.
  public var fileExtensions: [String] {
    switch self {
    case .text: ["txt"]
    case .jsonl: ["jsonl", "ndjson"]
    case .json: ["json"]
    case .sarif: ["sarif"]
    case .junit: ["xml"]
    case .tsv: ["tsv", "tab"]
    case .xlsx: ["xlsx"]
    case .html: ["html", "htm"]
    }
  }

  /// The format that a path's extension names; `nil` for any other extension and for none.
  ///
  /// `.sarif.json` is SARIF, as code scanning takes it.
  public init?(path: String) {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    if name.hasSuffix(".sarif.json") {
      self = .sarif
      return
    }
    let ending = String(name[name.index(after: point)...])
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else { return nil }
    self = format
  }

  /// Whether the output is binary, and so does not belong on a terminal.
  public var isBinary: Bool { self == .xlsx }

  /// A writer of the format; `nil` for text and for HTML.
  public func makeWriter(_ options: FindingWriterOptions = FindingWriterOptions()) -> (any FindingWriter)? {
    switch self {
    case .text, .html: nil
    case .jsonl: FindingJSONLWriter()
    case .json: FindingJSONWriter(options)
    case .sarif: SARIFWriter(options)
    case .junit: JUnitWriter(options)
    case .tsv: FindingTSVWriter()
    case .xlsx: XLSXFindingWriter(options)
    }
  }
}
