/// Which column of a table holds something, as the user says.
public struct TableColumnChoice: Sendable, Hashable {
  /// What a column may hold.
  public enum Content: String, Sendable, Hashable, CaseIterable {
    /// The English text.
    case english
    /// The Chinese text.
    case chinese
    /// The name of the unit.
    case identifier = "id"
    /// The name of the document.
    case document
    /// A remark.
    case note
    /// What tells units of one text apart.
    case context
    /// A number that says how good the pair is.
    case score
  }

  /// What the column holds.
  public var content: Content
  /// The number of the column, from 1, or its name in the header.
  public var column: String

  /// Makes a choice.
  public init(content: Content, column: String) {
    self.content = content
    self.column = column
  }

  /// The 0-based number of the column, where it is named by its number.
  var index: Int? { Int(column).flatMap { $0 >= 1 ? $0 - 1 : nil } }
}
