/// The words that the English tables use, numbered from 1, and what each of them says about numbers.
struct EnglishVocabulary: Sendable {
  /// What part of a number a word is.
  enum Numeral: UInt8, Sendable {
    case none
    /// 0 … 9.
    case digit
    /// 10 … 19.
    case teen
    /// 20, 30 … 90.
    case tens
    case hundred
    /// A power of ten from 1,000 on; the value is the exponent.
    case scale
    /// 12 or 20 of a thing; multiplies what comes before it.
    case dozen
  }

  /// What a word can do besides.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64
    /// The names of the roles in the table, in the order of their bits.
    static let names = [
      "function", "determiner", "possessive", "preposition", "adverb", "plural", "ordinal", "suffix", "start",
      "pronoun",
      "abbreviation", "modal", "winning", "duo", "label", "roman", "team", "since", "amount", "special",
      "period", "phrase", "negating", "pressure",
    ]
    private static func bit(_ index: Int) -> Roles { Roles(rawValue: 1 << UInt64(index)) }
    /// Carries no content: what follows a number and has this role is not what is counted.
    static let function = bit(0)
    /// Makes what follows definite: the, this, our.
    static let determiner = bit(1)
    /// His, her, their.
    static let possessive = bit(2)
    /// Stands before years and months.
    static let preposition = bit(3)
    /// Follows an ordinal that is an adverb; precedes one.
    static let adverb = bit(4)
    /// A plural: thirds, hundreds.
    static let plural = bit(5)
    /// An ordinal or, as a plural, a fraction.
    static let ordinal = bit(6)
    /// Is glued to digits: k, mn, bn.
    static let suffix = bit(7)
    /// May begin something that is worth a closer look.
    static let start = bit(8)
    /// After which “one” is a pronoun.
    static let pronoun = bit(9)
    /// A short form of a month or weekday.
    static let abbreviation = bit(10)
    /// A verb after which, or before which, “one” is a pronoun.
    static let modal = bit(11)
    /// Tells of a result: won, beat, draw.
    static let winning = bit(12)
    /// What comes in twos or threes: the two sides.
    static let duo = bit(13)
    /// Stands before a number that is a place in a row: No., Chapter.
    static let label = bit(14)
    /// A Roman numeral; the value is the number.
    static let roman = bit(15)
    /// The word is followed by a number that is an amount, not a year.
    static let team = bit(16)
    /// The word tells that a year follows.
    static let since = bit(17)
    /// May begin a number though it is none: half, several, a.
    static let amount = bit(18)
    /// Is a number, or a multiple, in one word: both, doubled, tenfold.
    static let special = bit(19)
    /// May begin a part of a month or year: early, the last ten days.
    static let period = bit(20)
    /// Begins a phrase of the table of phrases; without `start` nothing else begins with it.
    static let phrase = bit(21)
    /// Turns round what a hedge after it says: do not take more than eight.
    static let negating = bit(22)
    /// Tells that two numbers are those of a blood pressure.
    static let pressure = bit(23)
  }

  /// What a word says about numbers.
  struct Lexeme: Sendable {
    var numeral = Numeral.none
    var value = 0
    var month = 0
    var weekday = 0
    var roles: Roles = []
  }

  /// Words that it can hold, number 0 included; word numbers fit into 16 bits.
  static let capacity = 0x1000

  /// What each word says; number 0 stands for every word that is not in the vocabulary.
  private(set) var lexemes: [Lexeme] = [Lexeme()]
  private var starts: [Int32] = [0]
  private var lengths: [Int32] = [0]
  private var hashes: [UInt32] = [0]
  private var letters: [UInt8] = []
  private var slots = [Int32](repeating: 0, count: Self.slotCount)

  /// The number of the word in `text[start..<end]`, letters of ASCII in any case; 0 where it is not in the vocabulary.
  @inline(__always)
  func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    var hash = Self.emptyHash
    for index in start..<min(end, start + Self.longestWord + 1) { hash = Self.hash(hash, text[index]) }
    return number(text, start, end, hash: hash)
  }

  /// The same with the hash of the bytes known already.
  @inline(__always)
  func number(_ text: Span<UInt8>, _ start: Int, _ end: Int, hash: UInt32) -> Int32 {
    let count = end - start
    guard count <= Self.longestWord else { return 0 }
    var slot = Self.slot(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, Int(lengths[number]) == count {
        let first = Int(starts[number])
        var offset = 0
        while offset < count, letters[first + offset] == Self.lowercased(text[start + offset]) { offset += 1 }
        if offset == count { return slots[slot] }
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return 0
  }

  /// The number of a sign of ASCII, 0 where it is not in the vocabulary.
  func number(ofSign sign: UInt8) -> Int32 {
    let hash = Self.hash(Self.emptyHash, sign)
    var slot = Self.slot(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if lengths[number] == 1, letters[Int(starts[number])] == sign { return slots[slot] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return 0
  }

  /// Bytes of the longest word that is looked up.
  static let longestWord = 20
  private static let slotCount = 1 << 13
  /// FNV-1a (Fowler, Noll and Vo), over the bytes in lower case.
  static let emptyHash = StableHash.emptyShort

  /// The hash of a text that goes on with one more byte.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    StableHash.mixed(hash, lowercased(byte))
  }

  @inline(__always)
  private static func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & UInt32(slotCount - 1)) }

  /// The number of a word, which is added where it is new.
  mutating func insert(_ word: some StringProtocol) -> Int32 {
    let bytes = word.utf8.map(Self.lowercased)
    let known = number(bytes.span, 0, bytes.count)
    guard known == 0, !bytes.isEmpty, bytes.count <= Self.longestWord, lexemes.count < Self.capacity else {
      return known
    }
    let number = Int32(lexemes.count)
    lexemes.append(Lexeme())
    starts.append(Int32(letters.count))
    lengths.append(Int32(bytes.count))
    letters += bytes
    let hash = bytes.reduce(Self.emptyHash, Self.hash)
    hashes.append(hash)
    var slot = Self.slot(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    slots[slot] = number
    return number
  }

  /// Changes what a word says.
  mutating func change(_ number: Int32, _ body: (inout Lexeme) -> Void) { body(&lexemes[Int(number)]) }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
