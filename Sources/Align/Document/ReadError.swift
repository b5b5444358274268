/// What was wrong with an input, where, and what was expected there.
///
/// The description is one line in the form that editors and CI systems jump to:
/// `file:line:column: problem; expected …`.
public struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble it is; a command line turns it into an exit code.
  public enum Kind: Sendable, Hashable {
    /// There is no such file or folder (exit 66).
    case noInput
    /// The file is there and cannot be read (exit 74).
    case unreadable
    /// The content is not what it must be (exit 65).
    case badData
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// The file as the user named it, or `-`.
  public var file: String
  /// The 1-based line, or `nil` for the file as a whole.
  public var line: Int?
  /// The 1-based column in Unicode scalars, or `nil` for the line as a whole.
  public var column: Int?
  /// What is wrong, in lower case, without a full stop.
  public var problem: String
  /// What was expected in its place, to follow the word “expected”; may be empty.
  public var expected: String

  /// Makes an error from its parts.
  public init(
    _ kind: Kind,
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    problem: String,
    expected: String = ""
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.expected = expected
  }

  /// The error as one line.
  public var description: String {
    var place = file
    if let line {
      place += ":\(line)"
      if let column { place += ":\(column)" }
    }
    return "\(place): \(problem)" + (expected.isEmpty ? "" : "; expected \(expected)")
  }
}
