/// A SentencePiece character map: which text stands for which, by the longest match at a place.
///
/// The map is a Darts double-array trie whose values point into a table of texts that end with a zero byte, as
/// `nmt_nfkc` models ship it precompiled. Keys and texts are UTF-8.
/// Source: `Normalizer::NormalizePrefix` and `DoubleArray` of github.com/google/sentencepiece.
package struct CharacterMap: Sendable {
  private let units: [UInt32]
  private let texts: [UInt8]
  /// For an ASCII byte: how it is replaced where no longer key can match, or -1 where the trie must be walked.
  private let plain: [Int16]

  /// Reads a map, or returns `nil` where the sizes do not fit; an empty map replaces nothing.
  init?(_ bytes: [UInt8]) {
    var units: [UInt32] = []
    var texts: ArraySlice<UInt8> = []
    if !bytes.isEmpty {
      guard bytes.count >= 4 else { return nil }
      let size = Int(Self.word(bytes, 0))
      guard size % 4 == 0, size >= 4, size <= bytes.count - 4 else { return nil }
      units = (0..<size / 4).map { Self.word(bytes, 4 + 4 * $0) }
      texts = bytes[(4 + size)...]
      guard texts.isEmpty || texts.last == 0 else { return nil }
    }
    self.units = units
    self.texts = Array(texts)
    self.plain = Self.plainBytes(units, self.texts)
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
  }

  /// What stands for the text at `position`: a range of the input, or of the map's own texts.
  enum Replacement: Equatable {
    case itself(length: Int)
    case text(Range<Int>, length: Int)
  }

  /// Finds the longest key at `position` of `text`, or the scalar there where no key matches.
  ///
  /// - Precondition: `position` is the place of a scalar in `text`, which is UTF-8.
  func replacement(in text: Span<UInt8>, at position: Int) -> Replacement {
    var bestLength = 0
    var bestValue = 0
    if !units.isEmpty {
      var node = Int(Self.offset(units[0]))
      var next = position
      while next < text.count {
        let byte = text[next]
        node ^= Int(byte)
        guard node < units.count else { break }
        let unit = units[node]
        // The label and the mark of a leaf, which no label has.
        if unit & 0x8000_00FF != UInt32(byte) { break }
        node ^= Int(Self.offset(unit))
        next += 1
        // The unit has a leaf, which holds the value.
        if unit & 0x100 != 0, node < units.count {
          bestLength = next - position
          bestValue = Int(units[node] & 0x7FFF_FFFF)
        }
      }
    }
    guard bestLength > 0, bestValue < texts.count else {
      return .itself(length: Self.scalarLength(text[position], most: text.count - position))
    }
    var end = bestValue
    while texts[end] != 0 { end += 1 }
    return .text(bestValue..<end, length: bestLength)
  }

  private static func offset(_ unit: UInt32) -> UInt32 { (unit >> 10) << ((unit & 0x200) >> 6) }

  private static func scalarLength(_ first: UInt8, most: Int) -> Int {
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(length, most)
  }

  /// ASCII bytes that always stand for one ASCII byte.
  private static func plainBytes(_ units: [UInt32], _ texts: [UInt8]) -> [Int16] {
    (0..<128).map { byte in
      guard let root = units.first else { return Int16(byte) }
      let node = Int(offset(root)) ^ byte
      guard node < units.count, units[node] & 0x8000_00FF == UInt32(byte) else { return Int16(byte) }
      // Some key begins with the byte; letters such as "a" begin keys like "a + combining mark".
      return -1
    }
  }

  /// Normalises text for segmentation into pieces: characters replaced, white space made single, trimmed and
  /// written as U+2581, which also is before the text.
  ///
  /// The result is empty where nothing but white space is left.
  ///
  /// - Complexity: linear in the text.
  func normalize(_ text: Span<UInt8>, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    output.append(contentsOf: Self.space)
    var wasSpace = true
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80, plain[Int(byte)] >= 0, byte != 0x20 {
        output.append(byte)
        wasSpace = false
        position += 1
        continue
      }
      switch replacement(in: text, at: position) {
      case .itself(let length):
        if byte == 0x20 {
          append(space: &wasSpace, to: &output)
        } else {
          for index in position..<position + length { output.append(text[index]) }
          wasSpace = false
        }
        position += length
      case .text(let range, let length):
        append(texts[range], wasSpace: &wasSpace, to: &output)
        position += length
      }
    }
    // A mark that was in the text itself goes too, as in the original.
    while output.count >= 3, output.suffix(3).elementsEqual(Self.space) { output.removeLast(3) }
  }

  /// U+2581 in UTF-8, which stands for a space in pieces.
  static let space: [UInt8] = [0xE2, 0x96, 0x81]

  private func append(space wasSpace: inout Bool, to output: inout [UInt8]) {
    if !wasSpace { output.append(contentsOf: Self.space) }
    wasSpace = true
  }

  /// Only spaces at the head of a replacement go where a space is before it, as in the original.
  private func append(_ text: ArraySlice<UInt8>, wasSpace: inout Bool, to output: inout [UInt8]) {
    let rest = wasSpace ? text.drop { $0 == 0x20 } : text
    guard let last = rest.last else { return }
    for byte in rest {
      if byte == 0x20 { output.append(contentsOf: Self.space) } else { output.append(byte) }
    }
    wasSpace = last == 0x20
  }
}
