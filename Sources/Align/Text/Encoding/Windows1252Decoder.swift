/// Decodes Windows-1252, a byte a character, with the map back to its bytes.
enum Windows1252Decoder {
  /// The characters of 0x80 … 0x9F; 0 where there is none. The others have the numbers of their characters.
  /// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
  private static let marks: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]

  /// Decodes from `start` on.
  ///
  /// - Returns: what was decoded, and the offset of the first byte that is no character, if there is one.
  static func decode(
    _ bytes: Span<UInt8>,
    from start: Int,
    base: Int
  ) -> (utf8: [UInt8], offsets: OffsetMap, bad: Int?) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var offsets = OffsetMap()
    for position in start..<bytes.count {
      let byte = UInt32(bytes[position])
      let value = (0x80...0x9F).contains(byte) ? marks[Int(byte) - 0x80] : byte
      guard value != 0, let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        return (utf8, offsets, position)
      }
      offsets.append(
        utf8Start: utf8.count,
        originalStart: base + position,
        utf8Width: UTF8.width(scalar),
        originalWidth: 1
      )
      utf8.append(contentsOf: encoded)
    }
    return (utf8, offsets, nil)
  }
}
