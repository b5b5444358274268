/// What kinds of characters a text is made of, counted in one pass.
package struct TextProfile: Sendable, Hashable {
  /// Unicode scalars.
  package private(set) var scalars = 0
  /// ASCII letters.
  package private(set) var basicLatin = 0
  /// Latin letters beyond ASCII, full-width ones not included.
  package private(set) var extendedLatin = 0
  /// Han characters.
  package private(set) var han = 0
  /// Han characters that are among the commonest of Chinese text, see `CommonCharacters`.
  package private(set) var commonHan = 0
  /// Hiragana, katakana and hangul.
  package private(set) var kanaAndHangul = 0
  /// Letters of any other script: Cyrillic, Greek, Arabic, Thai …
  package private(set) var otherLetters = 0
  /// Digits, ASCII and full-width.
  package private(set) var digits = 0
  /// White space.
  package private(set) var spaces = 0
  /// Punctuation and symbols.
  package private(set) var marks = 0
  /// Scalars that no text should hold: U+FFFD, controls, private use, non-characters.
  package private(set) var damaged = 0
  /// Runs of Latin letters.
  package private(set) var latinWords = 0
  /// The longest run of one and the same letter, Han characters included.
  package private(set) var longestRun = 0

  /// Counts a text in UTF-8.
  ///
  /// - Complexity: O(*n*).
  package init(_ bytes: [UInt8]) {
    let text = bytes.span
    var offset = 0
    var run = 0
    var last: UInt32 = 0
    var isInWord = false
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      let kind = count(scalar.value)
      if kind == .latin, !isInWord { latinWords += 1 }
      isInWord = kind == .latin
      run = kind == .other ? 0 : scalar.value == last ? run + 1 : 1
      last = scalar.value
      longestRun = max(longestRun, run)
    }
  }

  /// Letters of all scripts.
  package var letters: Int { basicLatin + extendedLatin + han + kanaAndHangul + otherLetters }

  private enum Kind { case latin, letter, other }

  private mutating func count(_ scalar: UInt32) -> Kind {
    scalars += 1
    if CharacterClass.isHan(scalar) {
      han += 1
      if CommonCharacters.contains(scalar) { commonHan += 1 }
      return .letter
    }
    if CharacterClass.isSpace(scalar) {
      spaces += 1
      return .other
    }
    if CharacterClass.isDigit(scalar) {
      digits += 1
      return .other
    }
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      basicLatin += 1
      return .latin
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      extendedLatin += 1
      return .latin
    case 0x3041...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x1100...0x11FF, 0x3131...0x318E,
      0xAC00...0xD7A3, 0xFF66...0xFF9D:
      kanaAndHangul += 1
      return .letter
    case 0x370...0x1CFF, 0x1F00...0x1FFF, 0x2C00...0x2DFF, 0xA000...0xABFF, 0xFB00...0xFDFF, 0xFE70...0xFEFC:
      otherLetters += 1
      return .letter
    case 0..<0x20, 0x7F..<0xA0, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFFF0...0xFFF8, 0xFFFE, 0xFFFF:
      damaged += 1
      return .other
    default:
      marks += 1
      return .other
    }
  }
}
