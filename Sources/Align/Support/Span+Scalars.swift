/// A Unicode scalar read from UTF-8, with its width there.
struct DecodedScalar {
  /// The code point.
  var value: UInt32
  /// Bytes of UTF-8, 1 … 4.
  var width: Int
}

extension Span<UInt8> {
  /// The scalar that starts at `offset` of valid UTF-8; at or after the end it is U+0000 of width 0.
  @inline(__always)
  func scalar(at offset: Int) -> DecodedScalar {
    guard offset < count else { return DecodedScalar(value: 0, width: 0) }
    let first = UInt32(self[offset])
    func tail(_ index: Int) -> UInt32 {
      offset + index < count ? UInt32(self[offset + index] & 0x3F) : 0
    }
    switch first {
    case 0..<0x80: return DecodedScalar(value: first, width: 1)
    case 0..<0xE0: return DecodedScalar(value: (first & 0x1F) << 6 | tail(1), width: 2)
    case 0..<0xF0:
      return DecodedScalar(value: (first & 0x0F) << 12 | tail(1) << 6 | tail(2), width: 3)
    default:
      return DecodedScalar(
        value: (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
        width: 4
      )
    }
  }

  /// The scalar that ends just before `offset` of valid UTF-8; at 0 it is U+0000 of width 0.
  func scalar(before offset: Int) -> DecodedScalar {
    guard offset > 0 else { return DecodedScalar(value: 0, width: 0) }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return DecodedScalar(value: scalar(at: start).value, width: offset - start)
  }

  /// The byte at `offset`, or 0 outside of the span.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The byte just before `offset`; `nil` at the start.
  @inline(__always)
  func last(before offset: Int) -> UInt8? { offset > 0 ? self[offset - 1] : nil }

  /// The eight bytes at `offset`, which must lie inside, in one word: to look at all of them at once.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The offset after the white space that starts at `offset`, `end` at the most.
  func skippingSpace(from offset: Int, to end: Int? = nil) -> Int {
    let end = Swift.min(end ?? count, count)
    var position = offset
    while position < end {
      let scalar = scalar(at: position)
      guard CharacterClass.isSpace(scalar.value) else { break }
      position += scalar.width
    }
    return position
  }

  /// A range without the white space at its two ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    // Where the text is one white space after the other, to look beyond the range would make the whole quadratic.
    let start = Swift.min(skippingSpace(from: range.lowerBound, to: range.upperBound), range.upperBound)
    var end = range.upperBound
    while end > start {
      let scalar = scalar(before: end)
      guard CharacterClass.isSpace(scalar.value) else { break }
      end -= scalar.width
    }
    return start..<end
  }

  /// Whether the bytes at `offset` are those of an ASCII or UTF-8 literal.
  func starts(with literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return literal.withUTF8Buffer { bytes in
      for index in 0..<length where unsafe bytes[index] != self[offset + index] { return false }
      return true
    }
  }
}
