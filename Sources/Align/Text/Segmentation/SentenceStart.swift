/// What is after a run of stops, and whether a sentence can begin there.
struct SentenceStart {
  /// What the first character is, after space and opening marks.
  enum Kind {
    /// Nothing but white space.
    case end
    /// A small letter.
    case lower
    /// A capital letter, or a small one in a name such as iPhone.
    case upper
    /// A digit.
    case digit
    /// A Han character.
    case han
    /// A comma or another mark that continues the sentence.
    case continuation
    /// Anything else: $, a bullet, a letter of a script without capitals.
    case symbol
  }

  /// What the first character is.
  private(set) var kind: Kind
  /// Whether white space is between the stops and it.
  private(set) var isSpaced: Bool
  /// Whether a quotation opens before it.
  private(set) var isQuoted = false
  /// Whether a dash is before it.
  private(set) var hasDash = false
  /// The word that starts there, ASCII letters and apostrophes only; empty where it is none.
  private(set) var word = ""
  private var wordRange = 0..<0
  private var nextByte: UInt8 = 0

  /// Looks at what follows `offset`.
  init(_ text: Span<UInt8>, after offset: Int) {
    var position = text.skippingSpace(from: offset)
    isSpaced = position > offset
    kind = .end
    var scalar = text.scalar(at: position)
    while scalar.width > 0 {
      if CharacterClass.isOpeningQuote(scalar.value) || scalar.value == 0x22 || scalar.value == 0x27 {
        isQuoted = true
      } else if CharacterClass.isDash(scalar.value) {
        hasDash = true
      } else if !CharacterClass.isOpeningBracket(scalar.value), !SentenceStart.isBullet(scalar.value) {
        break
      }
      position = text.skippingSpace(from: position + scalar.width)
      scalar = text.scalar(at: position)
    }
    guard scalar.width > 0 else { return }
    readWord(text, position)
    kind = classify(text, scalar.value, position)
  }

  /// A mark that may be before a sentence: • · ¿ ¡ *
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x25AA, 0x25CF, 0xB7, 0xBF, 0xA1, 0x2A: return true
    default: return false
    }
  }

  private mutating func readWord(_ text: Span<UInt8>, _ start: Int) {
    var end = start
    while end < text.count {
      let byte = text[end]
      guard (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (byte == 0x27 && end > start) else { break }
      end += 1
    }
    // ’ in I’m.
    if end > start, text.starts(with: "’", at: end), CharacterClass.isASCIIWord(text.byte(at: end + 3)) {
      var tail = end + 3
      while CharacterClass.isASCIIWord(text.byte(at: tail)) { tail += 1 }
      word = text.string(start..<end) + "'" + text.string(end + 3..<tail)
      end = tail
    } else {
      word = text.string(start..<min(end, start + 24))
    }
    wordRange = start..<end
    nextByte = text.byte(at: end)
  }

  private func classify(_ text: Span<UInt8>, _ value: UInt32, _ position: Int) -> Kind {
    if CharacterClass.isUpper(value) { return .upper }
    if CharacterClass.isLower(value), isItemLetter(text, position) { return .symbol }
    if CharacterClass.isLower(value) {
      // iPhone, eBay: a capital is the second letter.
      return CharacterClass.isUpper(UInt32(text.byte(at: position + 1))) ? .upper : .lower
    }
    if CharacterClass.isDigit(value) { return .digit }
    if CharacterClass.isHan(value) { return .han }
    switch value {
    // An ellipsis that begins a quotation.
    case 0x2E where isQuoted, 0x2026 where isQuoted: return .symbol
    // , : ; ) ] } & + = / % ’ ” ， 、 ； ：
    case 0x2C, 0x3A, 0x3B, 0x29, 0x5D, 0x7D, 0x26, 0x2B, 0x3D, 0x2F, 0x25, 0x2019, 0x201D, 0xFF0C, 0x3001,
      0xFF1B,
      0xFF1A, 0x2E, 0x2026, 0x3F, 0x21:
      return .continuation
    default: return .symbol
    }
  }

  /// a) and (b), and c. before a capital: the letter of an item.
  private func isItemLetter(_ text: Span<UInt8>, _ position: Int) -> Bool {
    switch text.byte(at: position + 1) {
    case 0x29: return true
    case 0x2E:
      return text.byte(at: position + 2) == 0x20 && (0x41...0x5A).contains(text.byte(at: position + 3))
    default: return false
    }
  }

  /// Whether the word is one that begins sentences and no names.
  var isClearStart: Bool {
    if nextByte == 0x2E { return ["Mr", "Mrs", "Ms"].contains(word) }
    return EnglishWords.clearStarts.contains(word) && nextByte != 0x26
  }

  /// Whether the word is a single letter or a Roman numeral, as in "Fig. A" and "Vol. II".
  var isShortMark: Bool {
    if word.utf8.count == 1 { return word != "A" && word != "I" || nextByte != 0x20 }
    return word.utf8.count <= 6 && word.utf8.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
  }

  /// Whether the word is followed by a stop, as an abbreviated title is: Mr.
  var hasStop: Bool { nextByte == 0x2E }

  /// Whether a space follows the word.
  var isFreeWord: Bool { nextByte == 0x20 }

  /// Whether the word has no small letter, such as EST and GMT.
  var isAllCapitals: Bool {
    word.utf8.count >= 2 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether the word is a capital, a small letter and more, and no part of a dotted or bracketed name.
  var isCapitalisedWord: Bool {
    let letters = word.utf8
    guard letters.count >= 2 || word == "I" || word == "A",
      ![0x2E, 0x28, 0x5F, 0x40, 0x2F].contains(nextByte)
    else {
      return false
    }
    return letters.dropFirst().allSatisfy { $0 >= 0x61 || $0 == 0x27 }
  }

  /// Whether what follows reports the speech before it: up to three capitalised words and a verb (Wang asked).
  func isReportingClause(_ text: Span<UInt8>) -> Bool {
    guard kind == .upper, !EnglishWords.speechBreakers.contains(word) else { return false }
    // A stop belongs to a title or an initial: Mr. Wang.
    var position = nextByte == 0x2E ? wordRange.upperBound + 1 : wordRange.upperBound
    for _ in 0..<3 {
      position = text.skippingSpace(from: position)
      var end = position
      while CharacterClass.isASCIIWord(text.byte(at: end)) { end += 1 }
      guard end > position, end - position < 24 else { return false }
      let next = text.string(position..<end)
      if EnglishWords.reportingVerbs.contains(next) { return true }
      guard (0x41...0x5A).contains(text[position]) else { return false }
      position = text.byte(at: end) == 0x2E ? end + 1 : end
    }
    return false
  }
}

extension Span<UInt8> {
  /// A part of valid UTF-8 as a string.
  func string(_ range: Range<Int>) -> String {
    String(decoding: (range).map { self[$0] }, as: UTF8.self)
  }
}
