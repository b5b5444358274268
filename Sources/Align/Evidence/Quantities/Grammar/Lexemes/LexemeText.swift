/// A stretch of text as the rules see it: 16-bit characters in one form, with the place of each in the bytes.
struct LexemeText: Sendable {
  /// The characters; letters as they are written.
  let characters: [UInt16]
  /// The byte of the whole text at which each character begins, and finally where the stretch ends.
  let offsets: [Int]

  /// Decodes a stretch of UTF-8 that begins and ends with a character.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    let text = ChineseText(utf8: Array(utf8[range]))
    characters = text.characters
    offsets = range.lowerBound == 0 ? text.offsets : text.offsets.map { $0 + range.lowerBound }
  }

  /// The characters of a word of a table.
  static func characters(of word: String) -> [UInt16] { ChineseText.characters(of: word) }

  /// A character with capitals made small and every apostrophe the same.
  @inline(__always)
  static func folded(_ character: UInt16) -> UInt16 {
    if character >= 0x41, character <= 0x5A { return character | 0x20 }
    return character == 0x2019 ? 0x27 : character
  }

  /// The character at a place; 0 outside of the text.
  @inline(__always)
  subscript(index: Int) -> UInt16 {
    index >= 0 && index < characters.count ? characters[index] : 0
  }

  /// Whether a letter of ASCII stands at a place.
  @inline(__always)
  func isLetter(_ index: Int) -> Bool { self[index] | 0x20 >= 0x61 && self[index] | 0x20 <= 0x7A }

  /// Whether a digit of ASCII stands at a place.
  @inline(__always)
  func isDigit(_ index: Int) -> Bool { self[index] >= 0x30 && self[index] <= 0x39 }

  /// Whether a capital stands at a place.
  func isCapital(_ index: Int) -> Bool { self[index] >= 0x41 && self[index] <= 0x5A }

  /// The place after what may come between two words: nothing, a space, or a hyphen between letters or digits.
  func afterGap(_ index: Int) -> Int {
    if self[index] == 0x20 { return index + 1 }
    return self[index] == 0x2D && (isLetter(index - 1) || isLetter(index + 1)) ? index + 1 : index
  }

  /// Whether a word may begin or end between two characters: not within a row of letters.
  @inline(__always)
  func isBoundary(_ index: Int) -> Bool { !(isLetter(index - 1) && isLetter(index)) }
}
