/// The words of negation of both languages, from `Sources/CAlignData/Polarity/negation.txt`, whose head says what its lines mean.
struct NegationTable: Sendable {
  /// What a word does.
  enum Kind: String, Sendable {
    /// Negates what follows it.
    case strong
    /// Negates a noun, or is a single character that many words have.
    case nominal
    /// May be what the other language says with a strong word.
    case weak
    /// Negates nothing by itself.
    case skip

    /// Whether the word negates.
    var negates: Bool { self == .strong || self == .nominal }
  }

  /// A word of negation in a text.
  struct Mention: Sendable {
    /// Where it is, in UTF-8 bytes.
    var range: Range<Int>
    /// Where it begins, as a share of the text, 0 … 1.
    var place: Double
    /// What it does.
    var kind: Kind
    /// The number of the word in the table's `words`.
    var word: Int
    /// Whether it is a word that begins with un- or ends in -less, or the like.
    var isDerived = false
    /// What stands behind it: the stem of an English word, or a Chinese character. Empty at the ends of the text, as are the others.
    var behind = ""
    /// The stem after that one, or two Chinese characters after the word.
    var second = ""
    /// Two Chinese characters before it.
    var before = ""
  }

  private typealias Entry = (kind: Kind, word: Int)
  /// The beginning or ending of words, and its number in `words`.
  private typealias Part = (letters: [UInt8], word: Int)

  /// The words as the table has them, and the beginnings and endings that others are told by: `un-`, `-less`.
  private(set) var words: [String] = []
  /// The words that tell when something holds, by their numbers: until, 才.
  private(set) var conditions: Set<Int> = []
  private var english = WordPhrases<Entry>()
  private var chinese = PhraseFinder<Entry>()
  private var beginnings: [Part] = []
  private var exceptions: [[UInt8]] = []
  private var endings: [Part] = []
  /// The first letters of the beginnings and the last ones of the endings: most words have neither.
  private var firstLetters = LetterSet()
  private var lastLetters = LetterSet()
  private let folding: ChineseFolding

  /// No as in No. 1.
  private static let number = Array("no".utf8)
  /// Shorter words that begin or end like a negated one are words of their own: until, less.
  private static let shortestDerived = 5

  /// The table that is compiled in, read at the first use.
  static let standard: NegationTable = {
    do {
      return try NegationTable(
        EmbeddedTable.negation,
        file: "negation.txt",
        folding: NameTables.standard.folding
      )
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no heading and no `category = word | word`, or whose category its section does not have.
  init(_ bytes: [UInt8], file: String, folding: ChineseFolding) throws(ReadError) {
    self.folding = folding
    try SectionedLines.read(
      bytes,
      file: file,
      problem: "the line does not list words of negation",
      expected: "'[english]', '[chinese]' or 'category = word | word' with a category that the section has"
    ) { add($0, $1, $2) }
  }

  private mutating func add(_ category: Substring, _ list: Substring, _ section: Language) -> Bool {
    let words = list.parts(UInt8(ascii: "|")).map { word in word.words.map { Array($0.utf8) } }
    guard !words.isEmpty, !words.contains(where: { $0.isEmpty }) else { return false }
    let isCondition = category == "condition"
    if let kind = isCondition ? .weak : Kind(rawValue: String(category)) {
      for word in words {
        let name = String(decoding: Array(word.joined(separator: [0x20])), as: UTF8.self)
        let entry = (kind, number(name))
        if isCondition { conditions.insert(entry.1) }
        if section == .english {
          english[word] = entry
        } else {
          chinese[name.unicodeScalars.map { folding.fold($0.value) }] = entry
        }
      }
      return true
    }
    guard section == .english else { return false }
    switch category {
    case "beginnings":
      beginnings += words.map { ($0[0], number(String(decoding: $0[0], as: UTF8.self) + "-")) }
      for word in words { firstLetters.insert(word[0][0]) }
    case "except": exceptions += words.map { $0[0] }
    case "endings":
      endings += words.map { ($0[0], number("-" + String(decoding: $0[0], as: UTF8.self))) }
      for word in words { lastLetters.insert(word[0][word[0].count - 1]) }
    default: return false
    }
    return true
  }

  private mutating func number(_ word: String) -> Int {
    words.append(word)
    return words.count - 1
  }

  /// The words of negation of a Chinese text, in order, whose `folded` scalars are those of names.
  ///
  /// - Complexity: O(*n*).
  func mentions(folded: [UInt32], in text: ScalarText) -> [Mention] {
    let length = Double(max(1, text.wholeRange.count))
    return chinese.hits(in: folded).map { hit in
      let range = text.bytes(hit.range)
      var mention = Mention(
        range: range,
        place: Double(range.lowerBound) / length,
        kind: isQuestion(hit.range, folded) || isInsistence(hit.range, folded) ? .skip : hit.value.kind,
        word: hit.value.word
      )
      if mention.kind.negates { Self.surround(&mention, hit.range, folded) }
      return mention
    }
  }

  /// The words of negation of an English text, in order.
  ///
  /// - Complexity: O(*n*).
  func mentions(_ tokens: EnglishTokens, in text: ScalarText) -> [Mention] {
    let length = Double(max(1, text.wholeRange.count))
    let units = english.units(tokens.words)
    var mentions: [Mention] = []
    func add(_ range: Range<Int>, _ entry: Entry) {
      mentions.append(
        Mention(range: range, place: Double(range.lowerBound) / length, kind: entry.kind, word: entry.word)
      )
    }
    func stem(_ index: Int) -> String {
      index < tokens.count ? String(decoding: tokens.stems[index], as: UTF8.self) : ""
    }
    var index = 0
    while index < tokens.count {
      if let hit = english.longest(at: index, in: units) {
        let range = tokens.bytes(hit.range)
        // No. 1 is a number.
        let isNumber =
          hit.value.kind == .nominal && text[text.index(ofByte: range.upperBound)] == 0x2E
          && hit.range.count == 1 && tokens.words[index] == Self.number
        if !isNumber {
          add(range, hit.value)
          if hit.value.kind.negates {
            mentions[mentions.count - 1].behind = stem(hit.range.upperBound)
            mentions[mentions.count - 1].second = stem(hit.range.upperBound + 1)
          }
        }
        index = hit.range.upperBound
        continue
      }
      if let word = derivation(of: tokens.words[index]) {
        add(tokens.ranges[index], (.weak, word))
        mentions[mentions.count - 1].isDerived = true
      }
      index += 1
    }
    return mentions
  }

  /// Adds the characters around a Chinese negation.
  private static func surround(_ mention: inout Mention, _ range: Range<Int>, _ folded: [UInt32]) {
    func text(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: folded[range.clamped(to: folded.indices)].compactMap(Unicode.Scalar.init))
      return String(text)
    }
    mention.behind = text(range.upperBound..<range.upperBound + 1)
    mention.second = text(range.upperBound..<range.upperBound + 2)
    mention.before = text(range.lowerBound - 2..<range.lowerBound)
  }

  /// Whether 不可 insists on what follows 非: 非去不可.
  private func isInsistence(_ range: Range<Int>, _ folded: [UInt32]) -> Bool {
    guard folded[range].elementsEqual(Self.mustNot) else { return false }
    for index in stride(
      from: range.lowerBound - 1,
      through: max(0, range.lowerBound - Self.insistenceReach),
      by: -1
    ) {
      if !CharacterClass.isHan(folded[index]) { return false }
      if folded[index] == Self.not { return true }
    }
    return false
  }

  private static let mustNot = "不可".unicodeScalars.map(\.value)
  private static let not = "非".unicodeScalars.map(\.value)[0]
  /// Characters between 非 and 不可.
  private static let insistenceReach = 12

  /// Whether a negation only asks: 好不好, 投不投降, 小康不小康, 听明白了没有？
  private func isQuestion(_ range: Range<Int>, _ folded: [UInt32]) -> Bool {
    func scalar(_ index: Int) -> UInt32 { folded.indices.contains(index) ? folded[index] : 0 }
    let start = range.lowerBound
    guard Self.asking.contains(scalar(start)) else { return false }
    func isRepeated(_ count: Int) -> Bool {
      (1...count).allSatisfy { offset in
        CharacterClass.isHan(scalar(start - offset))
          && scalar(start - offset) == scalar(start + count + 1 - offset)
      }
    }
    if isRepeated(1) || isRepeated(2) { return true }
    return scalar(start) == Self.asked && range.count <= 2
      && Self.questionMarks.contains(scalar(range.upperBound))
  }

  /// 不 and 没, which stand in such questions, and 没, which ends them.
  private static let asking: Set<UInt32> = [0x4E0D, 0x6CA1]
  private static let asked: UInt32 = 0x6CA1
  private static let questionMarks: Set<UInt32> = [0x3F, 0xFF1F]

  /// The ending or beginning that makes a word a negated one.
  private func derivation(of word: [UInt8]) -> Int? {
    guard word.count >= Self.shortestDerived else { return nil }
    let (mayBegin, mayEnd) = (firstLetters.contains(word[0]), lastLetters.contains(word[word.count - 1]))
    guard mayBegin || mayEnd else { return nil }
    for ending in endings where mayEnd && word.suffix(ending.letters.count).elementsEqual(ending.letters) {
      return ending.word
    }
    guard mayBegin, let beginning = beginnings.first(where: { word.starts(with: $0.letters) }),
      !exceptions.contains(where: { word.starts(with: $0) })
    else { return nil }
    return beginning.word
  }
}
