/// Decodes UTF-16, with the map back to its bytes.
enum UTF16Decoder {
  /// Decodes from `start` on.
  ///
  /// - Returns: what was decoded, and the offset of the first unit that could not be, if there is one: a surrogate
  ///   without its partner, a NUL, or the single byte that is left of a unit at the end.
  static func decode(
    _ bytes: Span<UInt8>,
    from start: Int,
    isBigEndian: Bool,
    base: Int
  ) -> (utf8: [UInt8], offsets: OffsetMap, bad: Int?) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var offsets = OffsetMap()
    var position = start

    func unit(_ offset: Int) -> UInt32 {
      let first = UInt32(bytes[offset])
      let second = UInt32(bytes[offset + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }

    while position < bytes.count {
      guard position + 1 < bytes.count else { return (utf8, offsets, position) }
      var value = unit(position)
      var width = 2
      if (0xD800...0xDBFF).contains(value), position + 3 < bytes.count {
        let low = unit(position + 2)
        if (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          width = 4
        }
      }
      guard value != 0, let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        return (utf8, offsets, position)
      }
      offsets.append(
        utf8Start: utf8.count,
        originalStart: base + position,
        utf8Width: UTF8.width(scalar),
        originalWidth: width
      )
      utf8.append(contentsOf: encoded)
      position += width
    }
    return (utf8, offsets, nil)
  }
}
