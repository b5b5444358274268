/// A line of a table of words that cannot be used, with its place and what was expected.
package struct QuantityTableError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the table: a path, or the name of one that is built in.
  package let file: String
  /// The 1-based line.
  package let line: Int
  /// What is wrong and what was expected.
  package let problem: String

  /// Makes an error.
  package init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `chinese.txt:17: unknown category "mesure"; …`
  package var description: String { "\(file):\(line): \(problem)" }
}
