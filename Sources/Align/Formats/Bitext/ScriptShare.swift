/// How much of a text is in Chinese characters and how much in Latin letters, to tell the two languages apart.
struct ScriptShare {
  /// Chinese characters.
  private(set) var han = 0
  /// Latin letters.
  private(set) var latin = 0

  /// Counts the letters of a text.
  init(_ text: String) {
    for scalar in text.unicodeScalars {
      if Self.isHan(scalar) {
        han += 1
      } else if Self.isLatin(scalar) {
        latin += 1
      }
    }
  }

  /// The language of the text; `nil` where it has no letters of either.
  ///
  /// A Chinese character counts as six letters: it says about as much as four, and Chinese with names in Latin letters is
  /// more common than English with a Chinese word in it.
  var language: Language? {
    if han == 0 { return latin == 0 ? nil : .english }
    return han * 6 >= latin ? .chinese : .english
  }

  /// Whether a scalar is a Chinese character (the blocks of CJK Unified Ideographs, and 〇).
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }
}
