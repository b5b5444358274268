/// Where documents come from: what a command line names or a folder holds, before any of it is read.
public enum DocumentInput: Sendable, Hashable {
  /// A file in the bilingual article layout.
  case article(path: String)
  /// Two plain text files that say the same.
  case pair(identifier: String, english: String, chinese: String)
  /// A TSV file with a document pair a row.
  case rows(path: String)
  /// A stream with a document pair a line.
  case records(path: String, format: RecordFormat)

  /// The paths of its files.
  public var paths: [String] {
    if case .pair(_, let english, let chinese) = self { return [english, chinese] }
    return [path]
  }

  /// The path to name in messages.
  public var path: String {
    switch self {
    case .article(let path), .rows(let path), .records(let path, _): path
    case .pair(_, let english, _): english
    }
  }
}
