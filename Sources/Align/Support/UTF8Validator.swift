/// Finds the first byte that is not well-formed UTF-8 (The Unicode Standard, table 3-7).
enum UTF8Validator {
  /// The offset of the first byte from `start` on that breaks UTF-8 or is NUL; `nil` where all is well.
  ///
  /// A sequence that is cut short is reported at its first byte.
  ///
  /// - Complexity: O(*n*).
  static func firstBadByte(_ bytes: Span<UInt8>, from start: Int = 0) -> Int? {
    let end = bytes.count
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte == 0 { return position }
        position += 1
        position += plainRun(bytes, from: position)
        continue
      }
      // Most Chinese characters: a first byte that any two further ones may follow.
      if byte >= 0xE1, byte <= 0xEC, position + 2 < end,
        bytes[position + 1] & bytes[position + 2] & 0xC0 == 0x80,
        (bytes[position + 1] | bytes[position + 2]) & 0x40 == 0
      {
        position += 3
        continue
      }
      let width = sequenceWidth(bytes, at: position)
      if width == 0 { return position }
      position += width
    }
    return nil
  }

  /// How many bytes from `start` on are surely ASCII and not NUL, looked at eight at a time.
  @inline(__always)
  private static func plainRun(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = bytes.eightBytes(at: position)
      // A byte is 0 or above 0x7F where taking 1 from each, or the byte itself, sets its highest bit.
      guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
      position += 8
    }
    return position - start
  }

  /// The width of the well-formed sequence of two bytes or more at `position`, or 0 where there is none.
  static func sequenceWidth(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let second = bytes.byte(at: position + 1)
    func isTail(_ index: Int) -> Bool { bytes.byte(at: position + index) & 0xC0 == 0x80 }
    let first = bytes[position]
    switch first {
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(second) && isTail(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(second) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(second) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }
}
