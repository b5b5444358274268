import Foundation

/// Decodes GB18030 and Big5, with the map back to their bytes.
///
/// The structure of both is known here (how wide the character is that starts with given bytes); which character it
/// is, Foundation's ICU tables tell.
enum MultibyteDecoder {
  /// Core Foundation's numbers, shifted into Foundation's space as `CFStringConvertEncodingToNSStringEncoding` does:
  /// `kCFStringEncodingGB_18030_2000` 0x0632, `kCFStringEncodingBig5` 0x0A03.
  private static let externalEncoding: UInt = 0x8000_0000
  /// Bytes that are decoded at a time.
  private static let chunkSize = 1 << 18

  /// The width of the character at `position`, or 0 where the bytes are none of the encoding.
  static func width(_ bytes: Span<UInt8>, at position: Int, _ encoding: TextEncoding) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let second = bytes.byte(at: position + 1)
    guard encoding == .gb18030 else {
      let isTrail = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
      return (0x81...0xFE).contains(lead) && isTrail ? 2 : 0
    }
    guard (0x81...0xFE).contains(lead) else { return 0 }
    if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) { return 2 }
    let isFour =
      (0x30...0x39).contains(second) && (0x81...0xFE).contains(bytes.byte(at: position + 2))
      && (0x30...0x39).contains(bytes.byte(at: position + 3))
    return isFour ? 4 : 0
  }

  /// Decodes from `start` on.
  ///
  /// - Returns: what was decoded, and the offset of the first byte that could not be, if there is one.
  static func decode(
    _ bytes: [UInt8],
    from start: Int,
    _ encoding: TextEncoding,
    base: Int
  ) -> (utf8: [UInt8], offsets: OffsetMap, bad: Int?) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var offsets = OffsetMap()
    var widths: [Int] = []
    var position = start
    while position < bytes.count {
      // One chunk of whole characters.
      widths.removeAll(keepingCapacity: true)
      var end = position
      var structureBreaks = false
      while end < bytes.count, end - position < chunkSize {
        let width = bytes[end] == 0 ? 0 : width(bytes.span, at: end, encoding)
        if width == 0 {
          structureBreaks = true
          break
        }
        widths.append(width)
        end += width
      }
      let text = string(bytes[position..<end], encoding) ?? ""
      let before = utf8.count
      if !append(text, widths, position, base, &utf8, &offsets) {
        utf8.removeSubrange(before...)
        let bad = appendOneByOne(bytes, widths, position, encoding, &utf8)
        return (utf8, offsets, bad)
      }
      if structureBreaks { return (utf8, offsets, end) }
      position = end
    }
    return (utf8, offsets, nil)
  }

  /// Appends a chunk; false where its characters are not one scalar each.
  private static func append(
    _ text: String,
    _ widths: [Int],
    _ start: Int,
    _ base: Int,
    _ utf8: inout [UInt8],
    _ offsets: inout OffsetMap
  ) -> Bool {
    guard text.unicodeScalars.count == widths.count else { return false }
    var original = start
    var index = 0
    for scalar in text.unicodeScalars {
      if scalar.value == 0xFFFD { return false }
      let width = widths[index]
      offsets.append(
        utf8Start: utf8.count,
        originalStart: base + original,
        utf8Width: UTF8.width(scalar),
        originalWidth: width
      )
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      original += width
      index += 1
    }
    return true
  }

  /// Appends the characters of a chunk up to the first that has no Unicode character, and tells where that is.
  private static func appendOneByOne(
    _ bytes: [UInt8],
    _ widths: [Int],
    _ start: Int,
    _ encoding: TextEncoding,
    _ utf8: inout [UInt8]
  ) -> Int {
    var original = start
    for width in widths {
      guard let text = string(bytes[original..<original + width], encoding),
        let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, scalar.value != 0xFFFD
      else { return original }
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      original += width
    }
    return original
  }

  /// The character that the bytes of one stand for.
  static func character(_ bytes: [UInt8], _ encoding: TextEncoding) -> Unicode.Scalar? {
    guard let scalars = string(bytes[...], encoding)?.unicodeScalars, scalars.count == 1 else { return nil }
    return scalars.first { $0.value != 0xFFFD }
  }

  /// The bytes of a character in an encoding, where it has it.
  static func bytes(of character: Unicode.Scalar, _ encoding: TextEncoding) -> [UInt8]? {
    String(character).data(using: foundation(encoding)).map(Array.init)
  }

  private static func foundation(_ encoding: TextEncoding) -> String.Encoding {
    String.Encoding(rawValue: externalEncoding | (encoding == .gb18030 ? 0x0632 : 0x0A03))
  }

  private static func string(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> String? {
    String(data: Data(bytes), encoding: foundation(encoding))
  }
}
