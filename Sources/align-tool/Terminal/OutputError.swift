/// Why an output could not be written.
enum OutputError: Error, Hashable, CustomStringConvertible {
  /// The reader of a pipe has gone; not worth a word.
  case brokenPipe
  /// The system refused: the output as the user named it, and the reason.
  case cannotWrite(path: String, reason: String)

  var description: String {
    switch self {
    case .brokenPipe: "the reader of the output has gone away"
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)"
    }
  }
}
