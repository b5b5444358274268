/// Latin letters as they are compared: small, without marks.
enum LatinFolding {
  /// U+00C0 … U+017F; a space where there is no one letter to fold to.
  private static let letters: StaticString = """
    aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// The small ASCII letter of a letter with or without marks, or 0 for anything else.
  static func letter(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x61...0x7A: return UInt8(scalar)
    case 0x41...0x5A: return UInt8(scalar + 0x20)
    case 0xD8, 0xF8: return UInt8(ascii: "o")
    case 0xC0...0x17F:
      let offset = Int(scalar - 0xC0)
      return letters.withUTF8Buffer { buffer in
        guard offset < buffer.count else { return 0 }
        let found = unsafe buffer[offset]
        return found == 0x20 ? 0 : found
      }
    // The tones of pinyin: ǎ ǐ ǒ ǔ and ü with each tone.
    case 0x1CD, 0x1CE: return UInt8(ascii: "a")
    case 0x1CF, 0x1D0: return UInt8(ascii: "i")
    case 0x1D1, 0x1D2: return UInt8(ascii: "o")
    case 0x1D3...0x1DC: return UInt8(ascii: "u")
    default: return 0
    }
  }

  /// A mark that stands for an apostrophe inside a name: Xi’an, P`ing.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032: return true
    default: return false
    }
  }

  /// A mark that stands above or below the letter before it.
  static func isCombiningMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }
}
