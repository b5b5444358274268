/// A set of bytes of ASCII, above all of letters: one number of 128 bits.
struct LetterSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a byte; anything but ASCII is ignored.
  mutating func insert(_ byte: UInt8) {
    if byte < 0x40 { low |= 1 << UInt64(byte) } else if byte < 0x80 { high |= 1 << UInt64(byte & 63) }
  }

  /// Whether a byte is in the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
