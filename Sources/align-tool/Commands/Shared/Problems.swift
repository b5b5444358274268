import Align

/// Collects what was wrong with some inputs while the others are done.
struct Problems {
  private var kinds: [ReadError.Kind] = []

  /// Tells the user of a problem at once.
  mutating func report(_ error: ReadError) {
    StandardError.line("Error: \(error)")
    kinds.append(error.kind)
  }

  /// Ends the command with the code of the first problem, if there was one.
  func end() throws {
    if let first = kinds.first { throw ExitCode(first) }
  }
}
