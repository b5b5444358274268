/// Where documents come from: what a command line names or a folder holds, before any of it is read.
public enum DocumentInput: Sendable, Hashable {
  /// A file in the bilingual article layout.
  case article(path: String)
  /// Two plain text files that say the same.
  case pair(identifier: String, english: String, chinese: String)
  /// A TSV file with a document pair a row.
  case rows(path: String)

  /// The path to name in messages.
  public var path: String {
    switch self {
    case .article(let path), .rows(let path): path
    case .pair(_, let english, _): english
    }
  }
}
