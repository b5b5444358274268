/// Decides whether words are in brackets, quotation marks or title marks of their own.
enum Enclosure {
  /// Words farther than this from their brackets are not looked at.
  private static let reach = 60

  /// Whether a mark opens before some scalars and closes after them.
  static func contains(_ range: Range<Int>, in text: ScalarText) -> Bool {
    var before = range.lowerBound
    let first = max(0, before - reach)
    while before > first {
      before -= 1
      let scalar = text[before]
      if CharacterClass.isClosingBracket(scalar) { return false }
      if isOpening(scalar) { return closes(text, from: range.upperBound) }
    }
    return false
  }

  private static func closes(_ text: ScalarText, from start: Int) -> Bool {
    var index = start
    while index < min(text.count, start + reach) {
      let scalar = text[index]
      if CharacterClass.isOpeningBracket(scalar) { return false }
      if CharacterClass.isClosingBracket(scalar) || CharacterClass.isClosingQuote(scalar) || scalar == 0x22 {
        return true
      }
      index += 1
    }
    return false
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    CharacterClass.isOpeningBracket(scalar) || CharacterClass.isOpeningQuote(scalar) || scalar == 0x22
  }
}
