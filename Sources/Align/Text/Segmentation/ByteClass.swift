/// What the first byte of a character may be to a segmenter; a table look-up per byte.
enum ByteClass: UInt8 {
  /// Part of ordinary text.
  case plain
  /// ASCII white space.
  case space
  /// A straight double quote.
  case quote
  /// An ASCII opening bracket.
  case opening
  /// An ASCII stop: . ! ?
  case stop
  /// The first byte of a character that may be a mark: decode it.
  case lead

  /// The class of every byte; each character beyond ASCII that is a mark starts with C2, E2, E3 or EF.
  static let table: [ByteClass] = (0...255).map { value -> ByteClass in
    switch UInt8(value) {
    case 0x20, 0x09...0x0D: .space
    case 0x22: .quote
    case 0x28, 0x5B, 0x7B: .opening
    case 0x2E, 0x21, 0x3F: .stop
    case 0xC2, 0xE2, 0xE3, 0xEF: .lead
    default: .plain
    }
  }
}
