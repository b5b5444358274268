/// The words of an English text as names are looked up by: small letters without marks, and where each
/// stands.
struct LatinWords {
  /// A run of letters and digits; a hyphen parts words, an apostrophe does not.
  struct Word {
    /// Where the word is in the text, in bytes, without a possessive 's.
    var bytes: Range<Int>
    /// Its letters in `letters`; one space stands between words.
    var letters: Range<Int>
    /// Its letters and apostrophes in `spelling`.
    var spelling: Range<Int>
    /// Whether it begins with a capital.
    var isCapital: Bool
    /// Whether it has two letters or more and all are capitals.
    var isAcronym: Bool
    /// Whether its first letter is a capital for another reason than that it is a name, or may be.
    var isStart: Bool
    /// What is between the word and the one before it.
    var separator: Separator
  }

  /// What separates two words.
  enum Separator {
    /// One space.
    case space
    /// A hyphen.
    case hyphen
    /// A possessive, or a comma, an ampersand or the point of an abbreviation: inside a title, not inside a
    /// person's name.
    case loose
    /// Anything else.
    case other
  }

  /// The words, in text order.
  private(set) var words: [Word] = []
  /// The folded letters of all words with one space between two.
  private(set) var letters: [UInt8] = []
  /// The folded letters and apostrophes of all words.
  private(set) var spelling: [UInt8] = []

  /// A text in which this share of the longer words have capitals is a headline, whose capitals say nothing.
  private static let headlineShare = 0.7
  /// Shorter words (of, and, the) are small in headlines too.
  private static let shortWord = 3

  /// Finds the words of a text of any bytes.
  ///
  /// - Complexity: O(*n*).
  init(_ text: Span<UInt8>) {
    self.init(text, 0..<text.count)
  }

  /// An English word with the space after it has some six.
  private static let bytesForWord = 5

  private init(_ text: Span<UInt8>, _ range: Range<Int>) {
    letters.reserveCapacity(range.count)
    spelling.reserveCapacity(range.count)
    words.reserveCapacity(range.count / Self.bytesForWord)
    var position = range.lowerBound
    var isStart = true
    var previousEnd = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      if Self.isWordScalar(scalar.value) {
        let end = appendWord(text, position..<range.upperBound)
        let last = words.count - 1
        words[last].isStart = isStart
        if last > 0 {
          words[last].separator = separator(text, previousEnd..<position, after: words[last - 1])
        }
        previousEnd = end
        position = end
        isStart = false
      } else {
        if !CharacterClass.isSpace(scalar.value), scalar.value != 0x2D, scalar.value != 0x2C {
          isStart = true
        }
        position += max(1, scalar.width)
      }
    }
    markHeadline()
  }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || LatinFolding.letter(scalar) != 0
  }

  /// Abbreviations before a name have at most this many letters: St. Louis, T. V. Soong.
  private static let longestAbbreviation = 3
  /// Bytes of a gap such as “ & ”.
  private static let widestGap = 3

  private func separator(_ text: Span<UInt8>, _ gap: Range<Int>, after word: Word) -> Separator {
    guard let first = gap.first else { return .other }
    let scalar = text.scalar(at: first)
    let isPossessed = gap.lowerBound != word.bytes.upperBound
    if first + scalar.width == gap.upperBound {
      if CharacterClass.isSpace(scalar.value) { return isPossessed ? .loose : .space }
      if CharacterClass.isDash(scalar.value), scalar.value < 0x2012 { return isPossessed ? .loose : .hyphen }
    }
    // Party Members' Group, with either apostrophe.
    if LatinFolding.isApostrophe(scalar.value), text[word.bytes.upperBound - 1] | 0x20 == UInt8(ascii: "s"),
      gap.count == scalar.width + 1, text[gap.upperBound - 1] == 0x20
    {
      return .loose
    }
    guard gap.count <= Self.widestGap else { return .other }
    for index in gap {
      switch text[index] {
      case 0x20, 0x26, 0x2C, 0x2D: continue  // space & , -
      case 0x2E where word.letters.count <= Self.longestAbbreviation: continue
      default: return .other
      }
    }
    return .loose
  }

  /// Adds the word at the start of a range and returns where to read on.
  private mutating func appendWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    if !words.isEmpty { letters.append(0x20) }
    let lettersStart = letters.count
    let spellingStart = spelling.count
    let isCapital = CharacterClass.isUpper(text.scalar(at: range.lowerBound).value)
    var hasSmall = false
    var position = range.lowerBound
    var end = position
    while position < range.upperBound {
      let byte = text[position]
      if CharacterClass.isASCIIWord(byte) {
        let isSmall = !(0x41...0x5A).contains(byte)
        if isSmall { hasSmall = true }
        letters.append(isSmall ? byte : byte | 0x20)
        spelling.append(isSmall ? byte : byte | 0x20)
        position += 1
        end = position
        continue
      }
      let scalar = text.scalar(at: position)
      let letter = LatinFolding.letter(scalar.value)
      if letter != 0 || (0x30...0x39).contains(scalar.value) {
        if !CharacterClass.isUpper(scalar.value) { hasSmall = true }
        let byte = letter != 0 ? letter : UInt8(scalar.value)
        letters.append(byte)
        spelling.append(byte)
        position = min(position + max(1, scalar.width), range.upperBound)
        end = position
      } else if LatinFolding.isCombiningMark(scalar.value) {
        position = min(position + scalar.width, range.upperBound)
        end = position
      } else if LatinFolding.isApostrophe(scalar.value) {
        let next = position + scalar.width
        guard next < range.upperBound, LatinFolding.letter(text.scalar(at: next).value) != 0 else { break }
        if Self.isPossessive(text, at: next, before: range.upperBound) {
          position = next + 1
          break
        }
        spelling.append(UInt8(ascii: "'"))
        position = next
      } else if scalar.value == 0x2E, Self.isInsideInitials(text, at: position, word: range) {
        position += 1
      } else {
        break
      }
    }
    words.append(
      Word(
        bytes: range.lowerBound..<end,
        letters: lettersStart..<letters.count,
        spelling: spellingStart..<spelling.count,
        isCapital: isCapital,
        isAcronym: !hasSmall && letters.count - lettersStart > 1,
        isStart: false,
        separator: .other
      )
    )
    return max(position, end)
  }

  /// Whether an s after an apostrophe ends its word, as in China's.
  private static func isPossessive(_ text: Span<UInt8>, at letter: Int, before end: Int) -> Bool {
    text[letter] | 0x20 == UInt8(ascii: "s")
      && (letter + 1 >= end || !isWordScalar(text.scalar(at: letter + 1).value))
  }

  /// Whether a full stop is between two single capitals, as in U.S.S.R.
  private static func isInsideInitials(_ text: Span<UInt8>, at point: Int, word: Range<Int>) -> Bool {
    func isCapital(_ offset: Int) -> Bool { (0x41...0x5A).contains(text.byte(at: offset)) }
    guard point > word.lowerBound, point + 1 < word.upperBound, isCapital(point - 1), isCapital(point + 1)
    else {
      return false
    }
    let isAlone = point - 1 == word.lowerBound || text.byte(at: point - 2) == 0x2E
    return isAlone && !(0x61...0x7A).contains(text.byte(at: point + 2) | 0x20)
  }

  private mutating func markHeadline() {
    var long = 0
    var capital = 0
    for word in words where word.letters.count > Self.shortWord {
      long += 1
      if word.isCapital { capital += 1 }
    }
    guard long > 2, Double(capital) >= Self.headlineShare * Double(long) else { return }
    for index in words.indices { words[index].isStart = true }
  }

  /// Adjacent words as they are compared: `chiang kai shek`.
  func name(_ range: Range<Int>) -> String {
    let start = words[range.lowerBound].letters.lowerBound
    return String(decoding: letters[start..<words[range.upperBound - 1].letters.upperBound], as: UTF8.self)
  }

  /// Where adjacent words stand in the text.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].bytes.lowerBound..<words[range.upperBound - 1].bytes.upperBound
  }

  /// Appends the folded words of a part of a text, one space between two.
  ///
  /// - Returns: whether they are one acronym.
  static func fold(_ text: Span<UInt8>, _ range: Range<Int>, onto letters: inout [UInt8]) -> Bool {
    // Most names are letters, spaces and hyphens, of which no word depends on what is beside it.
    for index in range where text[index] >= 0x80 || isJoining(text[index]) {
      let found = LatinWords(text, range)
      letters += found.letters
      return found.words.count == 1 && found.words[0].isAcronym
    }
    let start = letters.count
    var words = 0
    var isInside = false
    var hasSmall = false
    for index in range {
      let byte = text[index]
      guard CharacterClass.isASCIIWord(byte) else {
        isInside = false
        continue
      }
      if !isInside {
        if words > 0 { letters.append(0x20) }
        words += 1
        isInside = true
      }
      let isCapital = (0x41...0x5A).contains(byte)
      if !isCapital { hasSmall = true }
      letters.append(isCapital ? byte | 0x20 : byte)
    }
    return words == 1 && !hasSmall && letters.count - start > 1
  }

  /// Marks of ASCII that may stand inside of a word.
  private static func isJoining(_ byte: UInt8) -> Bool { byte == 0x27 || byte == 0x60 || byte == 0x2E }
}
