/// What of a pair two copies have in common.
package enum ComparisonKey: String, Sendable, Hashable, CaseIterable {
  /// Both texts.
  case both
  /// The English text, whatever the Chinese says.
  case english
  /// The Chinese text, whatever the English says.
  case chinese
}

/// A text as it is compared: letters and digits only, in lower case, full width as half width, traditional characters as
/// simplified ones; what is between words is one space.
struct ComparisonText {
  /// Unicode scalars.
  private(set) var scalars: [UInt32] = []

  /// Adds a text in UTF-8.
  ///
  /// - Complexity: O(*n*).
  mutating func add(_ bytes: [UInt8], folding: ChineseFolding) {
    let text = bytes.span
    var offset = 0
    var isBetweenWords = false
    while offset < text.count {
      let decoded = text.scalar(at: offset)
      offset += decoded.width
      var scalar = decoded.value
      if scalar >= 0x3000 { scalar = folding.fold(scalar) }
      if CharacterClass.isHan(scalar) {
        scalars.append(scalar)
        isBetweenWords = false
      } else if Self.isWordScalar(scalar) {
        if isBetweenWords, let last = scalars.last, !CharacterClass.isHan(last) { scalars.append(0x20) }
        isBetweenWords = false
        scalars.append(Self.lowered(scalar))
      } else if scalar != 0x27, scalar != 0x2019 {
        // Apostrophes are inside words: don't is dont.
        isBetweenWords = true
      }
    }
  }

  /// Empties the text and keeps its storage.
  mutating func removeAll() { scalars.removeAll(keepingCapacity: true) }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x00..<0xAA: false
    case 0xAB...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x303F, 0xFE10...0xFE6F,
      0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFF0...0xFFFF:
      false
    default: true
    }
  }

  /// The lower case of Latin, Greek and Cyrillic capitals.
  private static func lowered(_ scalar: UInt32) -> UInt32 {
    guard CharacterClass.isUpper(scalar) else { return scalar }
    switch scalar {
    case 0x100...0x24F, 0x1E00...0x1EFF: return scalar + 1
    default: return scalar + 0x20
    }
  }
}
