/// Words that say the opposite of each other, from `Sources/CAlignData/Polarity/opposites.tsv`, whose head says what its lines mean.
struct OppositeTable: Sendable {
  /// What a word says on an axis.
  enum Pole: Sendable, Hashable {
    case first, second
    /// Either pole, so that it is no evidence for or against a conflict.
    case either

    /// The other pole; `nil` where there is none.
    var opposite: Pole? {
      switch self {
      case .first: .second
      case .second: .first
      case .either: nil
      }
    }
  }

  /// What a word says on one of the axes of the table.
  struct Sense: Sendable, Hashable {
    /// The line of the table, from 0.
    var axis: Int
    /// The pole.
    var pole: Pole
    /// Whether the word has other senses as well.
    var isVague: Bool
  }

  /// A word of the table in a text.
  struct Mention: Sendable {
    /// Where it is, in UTF-8 bytes.
    var range: Range<Int>
    /// Where it begins, as a share of the text, 0 … 1.
    var place: Double
    /// What it says.
    var sense: Sense
    /// The number of its word in the table's `words`.
    var word: Int
    /// Its words among those of the text, or its characters.
    var units: Range<Int>
  }

  /// The numbers of the words.
  private var english: WordPhrases<Int>
  private var chinese = PhraseFinder<Int>()
  /// What the words say: the first sense of each in `senses`, and of each sense the next of its word, −1 for none.
  private var firstSenses: [Int32] = []
  private var senses: [Sense] = []
  private var nextSenses: [Int32] = []
  private let folding: ChineseFolding
  /// English words that are not the forms their endings suggest: evening, nearly.
  private var whole = WordNumbers()
  /// The name of each axis: the first English words of both poles, with a stroke between.
  private(set) var axes: [String] = []
  private var axisNumbers = WordNumbers()
  /// The words of both languages, one after the other: stems with spaces between, or folded characters.
  private var names: [UInt8] = []
  private var nameStarts: [Int32] = [0]

  /// The table that is compiled in, read at the first use.
  static let standard: OppositeTable = {
    do {
      return try OppositeTable(
        EmbeddedTable.opposites,
        file: "opposites.tsv",
        folding: NameTables.standard.folding
      )
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that has not four fields, an empty word, a word at both poles that is not vague, or the
  ///   first words of another line.
  init(_ bytes: [UInt8], file: String, folding: ChineseFolding) throws(ReadError) {
    self.folding = folding
    // Half of the table is English, in which most words stand several times.
    english = WordPhrases(bytes: bytes.count / 4)
    let lines = bytes.fields(0..<bytes.count, separator: UInt8(ascii: "\n"))
    for line in lines where !line.isEmpty && bytes[line.lowerBound] == Self.wholeMark {
      for word in bytes.fields(line.dropFirst(), separator: Self.stroke) where !word.isEmpty {
        whole.add(bytes[word])
      }
    }
    for (number, line) in lines.enumerated() {
      guard !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#"),
        bytes[line.lowerBound] != Self.wholeMark
      else { continue }
      let isAdded = bytes[line.lowerBound] == Self.inertMark ? addInert(bytes, line) : add(bytes, line)
      guard isAdded else {
        throw ReadError(
          .badData,
          file: file,
          line: number + 1,
          problem: "the line is not a pair of opposites",
          expected:
            "English, Chinese, English, Chinese with tabs between them and | between words; words at both poles marked ~; first words not used in other lines"
        )
      }
    }
  }

  private static let wholeMark = UInt8(ascii: "=")
  private static let inertMark = UInt8(ascii: "-")
  private static let stroke = UInt8(ascii: "|")
  private static let vagueMark = UInt8(ascii: "~")

  private mutating func add(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let fields = bytes.fields(line, separator: UInt8(ascii: "\t"))
    guard fields.count == 4 else { return false }
    func bare(_ word: Range<Int>) -> Range<Int> {
      !word.isEmpty && bytes[word.lowerBound] == Self.vagueMark ? word.dropFirst() : word
    }
    let first = bytes.fields(fields[0], separator: Self.stroke)[0]
    let other = bytes.fields(fields[2], separator: Self.stroke)[0]
    let name = bytes[bare(first)] + [UInt8(ascii: "/")] + bytes[bare(other)]
    guard axisNumbers.number(of: name) == nil else { return false }
    for (number, field) in fields.enumerated() {
      var next = field.lowerBound
      while let word = bytes.nextField(from: &next, to: field.upperBound, separator: Self.stroke) {
        let letters = bare(word)
        guard !letters.isEmpty else { return false }
        let sense = Sense(
          axis: axes.count,
          pole: number > 1 ? .second : .first,
          isVague: letters != word
        )
        let isAdded =
          number % 2 == 0
          ? addEnglish(bytes, letters, sense) : addChinese(bytes.span.extracting(letters), sense)
        guard isAdded else { return false }
      }
    }
    axes.append(String(decoding: name, as: UTF8.self))
    axisNumbers.add(name)
    return true
  }

  /// Adds Chinese words that say nothing on any axis, though their characters do elsewhere; `false` for one that is empty or known.
  private mutating func addInert(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    for word in bytes.fields(line.dropFirst(), separator: Self.stroke) {
      guard !word.isEmpty, addWord(bytes.span.extracting(word)).isNew else { return false }
    }
    return true
  }

  private mutating func addEnglish(_ bytes: [UInt8], _ phrase: Range<Int>, _ sense: Sense) -> Bool {
    let start = names.count
    var units: [UInt32] = []
    var next = phrase.lowerBound
    while let word = bytes.nextField(from: &next, to: phrase.upperBound, separator: 0x20) {
      if word.isEmpty { continue }
      let stem = stem(Array(bytes[word]))
      if !units.isEmpty { names.append(0x20) }
      names += stem
      units.append(english.unit(of: stem))
    }
    let number = english.insert(units, orKeep: wordCount)
    if number == wordCount {
      nameStarts.append(Int32(names.count))
      firstSenses.append(-1)
    } else {
      names.removeSubrange(start...)
    }
    return add(sense, to: number)
  }

  private mutating func addChinese(_ word: Span<UInt8>, _ sense: Sense) -> Bool {
    add(sense, to: addWord(word).number)
  }

  /// The number of a Chinese word.
  private mutating func addWord(_ word: Span<UInt8>) -> (number: Int, isNew: Bool) {
    var folded: [UInt32] = []
    folded.reserveCapacity(word.count / 3)
    var position = 0
    while position < word.count {
      let scalar = word.scalar(at: position)
      folded.append(folding.fold(scalar.value))
      position += scalar.width
    }
    let number = chinese.insert(folded, orKeep: wordCount)
    let isNew = number == wordCount
    if isNew {
      for code in folded {
        if let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) { names += encoded }
      }
      nameStarts.append(Int32(names.count))
      firstSenses.append(-1)
    }
    return (number, isNew)
  }

  /// Adds one more sense of a word.
  ///
  /// - Returns: whether the word does not have the other pole's.
  private mutating func add(_ sense: Sense, to word: Int) -> Bool {
    var last: Int32 = -1
    var place = firstSenses[word]
    while place >= 0 {
      let known = senses[Int(place)]
      if known.axis == sense.axis {
        let isVague = known.isVague && sense.isVague
        if known.pole == sense.pole {
          senses[Int(place)].isVague = isVague
          return true
        }
        senses[Int(place)].pole = .either
        return isVague
      }
      last = place
      place = nextSenses[Int(place)]
    }
    let added = Int32(senses.count)
    senses.append(sense)
    nextSenses.append(-1)
    if last < 0 { firstSenses[word] = added } else { nextSenses[Int(last)] = added }
    return true
  }

  /// How many words there are in both languages.
  var wordCount: Int { firstSenses.count }

  /// A word by its number, in UTF-8: its stems with spaces between, or its folded characters.
  func name(_ word: Int) -> ArraySlice<UInt8> { names[Int(nameStarts[word])..<Int(nameStarts[word + 1])] }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    whole.number(of: word) == nil ? EnglishStemmer.standard.stem(word) : word
  }

  /// The stem by which a word of a text is looked up.
  func stem(_ index: Int, of tokens: EnglishTokens) -> [UInt8] {
    whole.number(of: tokens.words[index]) == nil ? tokens.stems[index] : tokens.words[index]
  }

  /// The words of the table in an English text, in order; of each axis the longest where they overlap.
  ///
  /// - Complexity: O(*n*).
  func mentions(_ tokens: EnglishTokens, in text: ScalarText) -> [Mention] {
    let units = (0..<tokens.count).map { index in
      english.unit(ofText: stem(index, of: tokens))
    }
    var collector = Collector(text, axes: axes.count)
    for start in units.indices {
      english.forEachHit(at: start, in: units) { words, word in
        add(word, words, to: &collector) { tokens.bytes(words) }
        return false
      }
    }
    return collector.mentions
  }

  /// The words of the table in a Chinese text, whose `folded` scalars are those of names.
  ///
  /// - Complexity: O(*n*).
  func mentions(folded: [UInt32], in text: ScalarText) -> [Mention] {
    var collector = Collector(text, axes: axes.count)
    for start in folded.indices {
      chinese.forEachHit(at: start, in: folded) { characters, word in
        add(word, characters, to: &collector) { text.bytes(characters) }
        return false
      }
    }
    return collector.mentions
  }

  /// Adds the senses of a word whose axes nothing covers yet; words come in the order of the text, longer ones first.
  private func add(_ word: Int, _ units: Range<Int>, to found: inout Collector, bytes: () -> Range<Int>) {
    guard units.lowerBound >= found.inertEnd else { return }
    var place = firstSenses[word]
    if place < 0 { found.inertEnd = units.upperBound }
    while place >= 0 {
      let sense = senses[Int(place)]
      place = nextSenses[Int(place)]
      guard found.covered[sense.axis] <= units.lowerBound else { continue }
      found.covered[sense.axis] = units.upperBound
      let range = bytes()
      let start = Double(range.lowerBound) / found.length
      found.mentions.append(Mention(range: range, place: start, sense: sense, word: word, units: units))
    }
  }

  /// The mentions of a text, of each axis the longest where they overlap.
  private struct Collector {
    var mentions: [Mention] = []
    /// Where the last word of each axis ends.
    var covered: [Int]
    /// Where the last word that says nothing ends.
    var inertEnd = 0
    let length: Double

    init(_ text: ScalarText, axes: Int) {
      covered = Array(repeating: 0, count: axes)
      length = Double(max(1, text.wholeRange.count))
    }
  }
}
