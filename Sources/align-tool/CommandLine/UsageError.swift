/// What is wrong with a command line, said as the user reads it.
struct UsageError: Error, Hashable, CustomStringConvertible {
  /// One sentence or two, with a capital and a full stop where a second sentence follows.
  let message: String
  /// The flag or operand concerned and what it is for, or `nil`.
  var help: String?
  /// The words of the command concerned, or `nil` when the caller knows them.
  var path: [String]?

  /// Makes an error from its sentence.
  init(_ message: String, help: String? = nil, path: [String]? = nil) {
    self.message = message
    self.help = help
    self.path = path
  }

  var description: String { message }
}
