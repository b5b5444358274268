import Align

/// Collects what was wrong with some inputs while the others are done.
struct Problems {
  /// Problems of one file that are reported one by one; in a file with a wrong encoding every line is one.
  static let mostOfAFile = 100

  private var first: ReadError.Kind?
  private var counts: [String: Int] = [:]

  /// Whether there was none so far.
  var isEmpty: Bool { first == nil }

  /// Tells the user of a problem at once.
  mutating func report(_ error: ReadError) {
    first = first ?? error.kind
    let count = counts[error.file, default: 0] + 1
    counts[error.file] = count
    if count <= Self.mostOfAFile { StandardError.line("Error: \(error)") }
  }

  /// Ends the command with the code of the first problem, if there was one.
  func end() throws {
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAFile {
      StandardError.line("Error: \(file): \(count - Self.mostOfAFile) more problems")
    }
    if let first { throw ExitCode(first) }
  }
}
