/// Where documents come from: what a command line names or a folder holds, before any of it is read.
public enum DocumentInput: Sendable, Hashable {
  /// A file in the bilingual article layout; its document has the name of the file where it has none of its own.
  case article(path: String, identifier: String? = nil)
  /// Two plain text files that say the same.
  case pair(identifier: String, english: String, chinese: String)
  /// A TSV file or a workbook with a document pair a row.
  case rows(path: String)
  /// A stream with a document pair a line.
  case records(path: String, format: RecordFormat)

  /// The paths of its files.
  public var paths: [String] {
    if case .pair(_, let english, let chinese) = self { return [english, chinese] }
    return [path]
  }

  /// The name of its document; `nil` where it may hold several.
  var identifier: String? {
    switch self {
    case .article(let path, let identifier): identifier ?? InputFile.identifier(of: path)
    case .pair(let identifier, _, _): identifier
    case .rows, .records: nil
    }
  }

  /// The same input under a name.
  func named(_ name: String) -> DocumentInput {
    switch self {
    case .article(let path, _): .article(path: path, identifier: name)
    case .pair(_, let english, let chinese): .pair(identifier: name, english: english, chinese: chinese)
    case .rows, .records: self
    }
  }

  /// The path to name in messages.
  public var path: String {
    switch self {
    case .article(let path, _), .rows(let path), .records(let path, _): path
    case .pair(_, let english, _): english
    }
  }
}
