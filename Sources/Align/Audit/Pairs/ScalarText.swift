/// One side of a pair as checks read it: its scalars, where each is, and what it is written in.
public struct ScalarText: Sendable {
  /// The Unicode scalars.
  public let scalars: [UInt32]
  /// Where each scalar begins, in UTF-8 bytes; one more than there are scalars.
  public let offsets: [Int]
  /// How many scalars are Han characters.
  public let hanCount: Int
  /// How many scalars are Latin letters, full-width ones included.
  public let latinCount: Int
  /// How many words of Latin letters and digits the text has.
  let wordCount: Int

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  public init(_ text: String) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    let bytes = text.utf8.span
    var offset = 0
    var han = 0
    var latin = 0
    var words = 0
    var isInWord = false
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += scalar.width
      let isLatin = Self.isLatin(scalar.value)
      if isLatin { latin += 1 } else if CharacterClass.isHan(scalar.value) { han += 1 }
      let belongs = isLatin || CharacterClass.isDigit(scalar.value)
      if belongs, !isInWord { words += 1 }
      isInWord = belongs || isInWord && Self.joinsWord(scalar.value)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    hanCount = han
    latinCount = latin
    wordCount = words
  }

  /// How many scalars there are.
  public var count: Int { scalars.count }

  /// The scalar at an index, or 0 outside of the text.
  @inline(__always)
  public subscript(index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

  /// The UTF-8 range of some scalars.
  public func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The first scalar that does not begin before an offset in UTF-8 bytes.
  ///
  /// - Complexity: O(log *n*).
  func index(ofByte offset: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The UTF-8 range of the whole text.
  public var wholeRange: Range<Int> { 0..<(offsets.last ?? 0) }

  /// Some scalars as text.
  public func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range].compactMap(Unicode.Scalar.init))
    return String(text)
  }

  /// The index after the last scalar that is no white space.
  var trimmedEnd: Int {
    var end = scalars.count
    while end > 0, CharacterClass.isSpace(scalars[end - 1]) { end -= 1 }
    return end
  }

  /// The index of the first scalar that is no white space.
  var trimmedStart: Int {
    var start = 0
    while start < scalars.count, CharacterClass.isSpace(scalars[start]) { start += 1 }
    return start
  }

  /// A letter of the Latin script, with or without marks, of any width.
  static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      return true
    default: return false
    }
  }

  /// It's, half-way, 1.1 and 10,000 are one word each.
  private static func joinsWord(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2D || scalar == 0x2E || scalar == 0x2C
  }
}
