/// The word that a full stop is after, with the stops inside it: `U.S`, `No`, `www.example`, `9.6`.
struct WordBefore {
  /// Where the word is, its last stop not included.
  let range: Range<Int>
  /// The word, where it is short enough to be an abbreviation; otherwise empty.
  let text: String

  /// Longest word that can be an abbreviation, in bytes.
  private static let longestAbbreviation = 15
  /// How far back a word is read, in bytes, so that a text without spaces takes linear time.
  private static let longestWord = 64

  /// Reads back from a full stop, not beyond `first`, where the sentence began.
  init(_ bytes: Span<UInt8>, _ stop: Int, from first: Int = 0) {
    var start = stop
    while start > max(first, stop - WordBefore.longestWord) {
      let byte = bytes[start - 1]
      let isInside: Bool
      switch byte {
      case 0x2E, 0x26: isInside = true
      // ' and - between letters.
      case 0x27, 0x2D: isInside = start < stop && CharacterClass.isASCIIWord(bytes.byte(at: start - 2))
      case 0x80...: isInside = !WordBefore.isMark(bytes, start)
      default: isInside = CharacterClass.isASCIIWord(byte)
      }
      if !isInside { break }
      start -= 1
    }
    range = start..<stop
    text = stop - start <= WordBefore.longestAbbreviation ? bytes.string(start..<stop) : ""
  }

  /// Whether a character beyond ASCII that ends before `end` is a mark, a space or Han rather than a letter.
  private static func isMark(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    // Letters of Latin, Greek and Cyrillic start with C3 … D4; marks and Han with C2 or E0 and above.
    return !(0xC3...0xD4).contains(bytes[start])
  }

  /// Whether there is no word: a bracket, a quote, % and the like are before the stop.
  var isEmpty: Bool { range.isEmpty }

  /// Whether nothing but opening marks is between the start of the sentence and the word.
  func followsOnlyOpeners(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var position = start
    while position < range.lowerBound {
      let scalar = bytes.scalar(at: position)
      guard
        CharacterClass.isOpeningBracket(scalar.value) || CharacterClass.isOpeningQuote(scalar.value)
          || scalar.value == 0x22 || scalar.value == 0x27 || CharacterClass.isSpace(scalar.value)
          || SentenceStart.isBullet(scalar.value) || CharacterClass.isDash(scalar.value)
      else { return false }
      position += scalar.width
    }
    return true
  }

  /// Whether nothing but a number or a letter in brackets is between the start of the sentence and the stop: `(1).`
  static func isBracketedMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let mark = bytes.trimming(range)
    guard mark.count >= 3, mark.count <= 8,
      CharacterClass.isOpeningBracket(bytes.scalar(at: mark.lowerBound).value),
      CharacterClass.isClosingBracket(bytes.scalar(before: mark.upperBound).value)
    else { return false }
    var position = mark.lowerBound + bytes.scalar(at: mark.lowerBound).width
    let end = mark.upperBound - bytes.scalar(before: mark.upperBound).width
    let first = position
    while position < end, CharacterClass.isASCIIWord(bytes[position]) { position += 1 }
    return position == end && end > first && end - first <= 4
  }

  /// The number that the word is, where it can count an item; otherwise `nil`.
  var itemNumber: Int? {
    let letters = text.utf8
    return (1...3).contains(letters.count) && letters.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  /// The word before this one, in ASCII letters, where a space parts them; otherwise empty.
  func previous(_ bytes: Span<UInt8>, from first: Int) -> String {
    var end = range.lowerBound
    while end > first, bytes[end - 1] == 0x20 { end -= 1 }
    guard end < range.lowerBound else { return "" }
    var start = end
    while start > max(first, end - 24), CharacterClass.isASCIIWord(bytes[start - 1]) { start -= 1 }
    return bytes.string(start..<end)
  }

  /// Whether the word numbers an item of a list when it begins a sentence: 3, 12, 2.1, IV, a, B.
  var isListMarker: Bool {
    let letters = text.utf8
    guard !letters.isEmpty else { return false }
    if letters.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) {
      return letters.count <= 3 || text.contains(".")
    }
    if letters.count == 1 { return true }
    return letters.count <= 5 && letters.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
  }

  /// Whether the word is a number in digits or Roman numerals.
  var isNumber: Bool {
    let letters = text.utf8
    return !letters.isEmpty
      && (letters.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        || letters.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) })
  }

  /// Whether a label and nothing else is between the start of the sentence and the word: Article 5.
  func isLabelled(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let label = bytes.trimming(start..<range.lowerBound)
    return label.count <= WordBefore.longestAbbreviation && EnglishWords.labels.contains(bytes.string(label))
  }

  /// The part after the last hyphen, by which a compound such as mid-Sept counts.
  var lastPart: String {
    text.utf8.lastIndex(of: 0x2D).map { String(text[text.utf8.index(after: $0)...]) } ?? text
  }

  /// What an initial or a word of single letters with stops between is, without an entry in the table.
  var implicitKind: EnglishAbbreviations.Kind? {
    let letters = Array(lastPart.utf8)
    if letters.isEmpty { return nil }
    if letters.count == 1 { return (0x41...0x5A).contains(letters[0]) ? .closing : nil }
    // U.S, E.T, P.D.A.S; J.K: letters at even places, stops at odd ones.
    guard letters.count >= 3, letters.count % 2 == 1 else { return nil }
    for (index, letter) in letters.enumerated() {
      let isLetter = (0x41...0x5A).contains(letter & 0xDF)
      guard index % 2 == 0 ? isLetter : letter == 0x2E else { return nil }
    }
    return .closing
  }

  /// Whether the word is two small letters or more.
  var isSmallWord: Bool {
    text.utf8.count >= 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether the word is a capital and two small letters or more.
  var isCapitalisedWord: Bool {
    let letters = text.utf8
    return letters.count >= 3 && (0x41...0x5A).contains(letters.first ?? 0)
      && letters.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether the word stands free, not as the end of an address or a file name.
  func isWholeToken(_ bytes: Span<UInt8>) -> Bool {
    let before = bytes.byte(at: range.lowerBound - 1)
    return ![0x2F, 0x40, 0x3A, 0x5F, 0x5C, 0x3D, 0x23].contains(before)
  }
}
