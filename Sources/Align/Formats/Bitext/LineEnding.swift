/// How a line of a file ends.
enum LineEnding {
  /// At the end of the file.
  case none
  /// With LF.
  case lineFeed
  /// With CR and LF.
  case both
  /// With CR at the end of the file.
  case carriageReturn

  /// The bytes of the end.
  var bytes: [UInt8] {
    switch self {
    case .none: []
    case .lineFeed: [0x0A]
    case .both: [0x0D, 0x0A]
    case .carriageReturn: [0x0D]
    }
  }
}
