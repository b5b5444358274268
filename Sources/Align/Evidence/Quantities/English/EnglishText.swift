/// English text cut into tokens, and the questions that rules ask about them.
///
/// Every question may be asked about any index; if there is no token, the answer is no.
struct EnglishText {
  typealias Roles = EnglishVocabulary.Roles

  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The text in tokens.
  let tokens: [EnglishToken]
  /// The tables.
  let words: EnglishLexicon

  /// Cuts a text.
  init(utf8: [UInt8], words: EnglishLexicon = .standard) {
    bytes = utf8
    self.words = words
    tokens = EnglishTokenizer.tokens(of: utf8, vocabulary: words.vocabulary)
  }

  /// Whether there is a token at `index`.
  func isInside(_ index: Int) -> Bool { index >= 0 && index < tokens.count }

  /// Whether the token is `word`, given in lower case.
  @inline(__always)
  func has(_ index: Int, _ word: StaticString) -> Bool {
    guard isInside(index) else { return false }
    let token = tokens[index]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return isSame(Int(token.start), word)
  }

  /// Whether `word` begins at a byte, letters of ASCII in any case.
  private func isSame(_ start: Int, _ word: StaticString) -> Bool {
    let letters = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for index in 0..<word.utf8CodeUnitCount {
      let (own, byte) = unsafe (bytes[start + index], letters[index])
      guard own == byte || (own &- UInt8(ascii: "A") < 26 && own | 0x20 == byte) else { return false }
    }
    return true
  }

  /// Whether the token is one of `words`.
  @inline(__always)
  func has(_ index: Int, oneOf words: [StaticString]) -> Bool {
    guard isInside(index) else { return false }
    for word in words where has(index, word) { return true }
    return false
  }

  /// Whether tokens from `index` on are `words`.
  func has(_ index: Int, sequence words: [StaticString]) -> Bool {
    words.indices.allSatisfy { has(index + $0, words[$0]) }
  }

  /// Whether the token is the sign `byte`, in its plain form.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    guard isInside(index), tokens[index].kind == .sign else { return false }
    let token = tokens[index]
    if token.end - token.start == 1 {
      return bytes[Int(token.start)] == UInt8(truncatingIfNeeded: sign.value)
    }
    return token.word != 0
      && token.word == words.vocabulary.number(ofSign: UInt8(truncatingIfNeeded: sign.value))
  }

  /// What the vocabulary says about the token.
  func lexeme(_ index: Int) -> EnglishVocabulary.Lexeme {
    isInside(index) ? words.vocabulary.lexemes[Int(tokens[index].word)] : words.vocabulary.lexemes[0]
  }

  /// Whether the token has one of the roles.
  func isAny(_ index: Int, _ roles: Roles) -> Bool { !lexeme(index).roles.isDisjoint(with: roles) }

  /// Whether nothing stands between the token and the one before it.
  func isGlued(_ index: Int) -> Bool { isInside(index) && tokens[index].gap == .none }

  func isWord(_ index: Int) -> Bool { isInside(index) && tokens[index].kind == .word }

  func isDigits(_ index: Int) -> Bool { isInside(index) && tokens[index].kind == .digits }

  func isCapital(_ index: Int) -> Bool { isInside(index) && tokens[index].isCapital }

  /// How many bytes the token has.
  func length(_ index: Int) -> Int { isInside(index) ? Int(tokens[index].end - tokens[index].start) : 0 }

  /// The text of tokens.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, isInside(first), isInside(last) else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// The value of at most nine digits.
  func digits(_ index: Int) -> Int? {
    guard isDigits(index), length(index) <= 9 else { return nil }
    return bytes[Int(tokens[index].start)..<Int(tokens[index].end)].reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Whether a hyphen joins the tokens before and after it.
  func isJoint(_ index: Int) -> Bool { isSign(index, "-") && isGlued(index) && isGlued(index + 1) }

  /// Whether a clause ends before the token: the text does, or a sign stands there that ends one.
  func isBoundary(_ index: Int) -> Bool {
    guard isInside(index) else { return true }
    if tokens[index].gap == .paragraph { return true }
    guard tokens[index].kind == .sign, !isJoint(index) else { return false }
    return !isSign(index, "$") && !isSign(index, "%") && !isSign(index, "'")
  }

  /// Whether a word at `index` in small letters looks like a superlative.
  func isSuperlative(_ index: Int) -> Bool {
    guard isWord(index), length(index) > 4, !isCapital(index) else { return false }
    return bytes[Int(tokens[index].end) - 3..<Int(tokens[index].end)].elementsEqual("est".utf8)
  }

  /// Whether a word at `index` looks like the plural of a noun.
  func isPlural(_ index: Int) -> Bool {
    guard isWord(index), length(index) > 3 else { return false }
    let last = bytes[Int(tokens[index].end) - 1]
    return last == UInt8(ascii: "s") && bytes[Int(tokens[index].end) - 2] != UInt8(ascii: "s")
      || has(index, oneOf: ["men", "people", "women", "children"])
  }

  /// Whether a word of content stands at `index`: one that can be what is counted.
  func isContent(_ index: Int) -> Bool {
    isWord(index) && !isAny(index, .function) && lexeme(index).numeral == .none
      && tokens[index].gap != .paragraph
  }
}
