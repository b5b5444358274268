/// A word, a run of digits or a sign of English text.
struct EnglishToken: Sendable {
  /// What a token consists of.
  enum Kind: UInt8, Sendable {
    case word, digits, sign
  }

  /// What is between a token and the one before it.
  enum Gap: UInt8, Sendable {
    /// Nothing.
    case none
    /// A thin or no-break space, which may group digits.
    case thin
    /// White space.
    case space
    /// An empty line.
    case paragraph
  }

  /// The first byte.
  let start: Int32
  /// One past the last byte.
  let end: Int32
  /// The number of the word in lower case, or of the sign, in the vocabulary; 0 where it has none.
  let word: Int32
  /// What it consists of.
  let kind: Kind
  /// What comes before it.
  let gap: Gap
  /// Whether it begins with a capital letter.
  let isCapital: Bool
}

/// Cuts English text into tokens.
///
/// Letters of any script hang together, digits too, and every other character stands alone; nothing is lost but white
/// space. Dashes, quotes and primes that look alike are brought to one form each.
struct EnglishTokenizer {
  /// What a byte may be part of.
  private enum Class: UInt8 {
    case space, letter, digit, sign, other
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x09...0x0D, 0x20, 0: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...: .other
    default: .sign
    }
  }

  /// The tokens of a text, in text order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func tokens(of bytes: [UInt8], vocabulary: EnglishVocabulary) -> [EnglishToken] {
    let text = bytes.span
    let classes = Self.classes
    var tokens: [EnglishToken] = []
    tokens.reserveCapacity(text.count / 4)
    var index = 0
    var gap = EnglishToken.Gap.space
    while index < text.count {
      let start = index
      let first = text[index]
      var kind = EnglishToken.Kind.sign
      var word: Int32 = 0
      switch classes[Int(first)] {
      case .space:
        let isParagraph = skipSpace(text, at: &index, classes)
        if gap != .paragraph { gap = isParagraph ? .paragraph : .space }
        continue
      case .letter:
        kind = .word
        word = readWord(text, at: &index, classes, vocabulary)
      case .digit:
        kind = .digits
        repeat { index += 1 } while index < text.count && classes[Int(text[index])] == .digit
      case .sign:
        index += 1
        word = vocabulary.number(ofSign: first)
      case .other:
        let scalar = scalar(text, at: index)
        if let blank = blank(scalar.value) {
          index += scalar.width
          if gap == .none { gap = blank }
          continue
        }
        if isLetter(scalar.value) {
          kind = .word
          word = readWord(text, at: &index, classes, vocabulary)
        } else {
          index += scalar.width
          word =
            plainSign(scalar.value).map(vocabulary.number(ofSign:)) ?? vocabulary.number(text, start, index)
        }
      }
      tokens.append(
        EnglishToken(
          start: Int32(start),
          end: Int32(index),
          word: word,
          kind: kind,
          gap: gap,
          isCapital: kind == .word && first < 0x80 && first & 0x20 == 0
        )
      )
      gap = .none
    }
    return tokens
  }

  /// Moves `index` past the white space that begins there; returns whether an empty line is in it.
  @inline(__always)
  private static func skipSpace(_ text: Span<UInt8>, at index: inout Int, _ classes: [Class]) -> Bool {
    var breaks = 0
    repeat {
      if text[index] == 0x0A { breaks += 1 }
      index += 1
    } while index < text.count && classes[Int(text[index])] == .space
    return breaks > 1
  }

  /// What a character beyond ASCII sets apart when it is blank; `nil` for any that is not.
  @inline(__always)
  private static func blank(_ scalar: UInt32) -> EnglishToken.Gap? {
    switch scalar {
    case 0xA0, 0x2007, 0x2009, 0x202F: .thin
    case 0x2000...0x200F, 0x2028, 0x2029, 0x3000, 0xFEFF: .space
    default: nil
    }
  }

  /// Moves `index` past the word that begins there and returns its number in the vocabulary.
  @inline(__always)
  private static func readWord(
    _ text: Span<UInt8>,
    at index: inout Int,
    _ classes: [Class],
    _ vocabulary: EnglishVocabulary
  ) -> Int32 {
    let start = index
    var hash = EnglishVocabulary.emptyHash
    while index < text.count {
      let byte = text[index]
      let kind = classes[Int(byte)]
      if kind == .letter {
        hash = EnglishVocabulary.hash(hash, byte)
        index += 1
        continue
      }
      guard kind == .other else { break }
      let scalar = scalar(text, at: index)
      guard isLetter(scalar.value) else { break }
      for _ in 0..<scalar.width {
        hash = EnglishVocabulary.hash(hash, text[index])
        index += 1
      }
    }
    return vocabulary.number(text, start, index, hash: hash)
  }

  /// Whether a scalar beyond ASCII is a letter of the Latin script (Latin-1 Supplement to Latin Extended-B).
  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
  }

  /// The ASCII sign that a sign is read as.
  private static func plainSign(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0xAD, 0xFF0D: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x02BC, 0x2032: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x2033: UInt8(ascii: "\"")
    case 0x2044, 0x2215: UInt8(ascii: "/")
    case 0xFF05: UInt8(ascii: "%")
    case 0xFF0C: UInt8(ascii: ",")
    case 0xFF04: UInt8(ascii: "$")
    case 0x223C, 0xFF5E: UInt8(ascii: "~")
    default: nil
    }
  }

  /// The scalar at `index`, 0 for bytes that are none, and how many bytes it takes, never past the end.
  static func scalar(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, width: Int) {
    let first = text[index]
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard width > 1, index + width <= text.count else { return (0, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, width)
  }
}
