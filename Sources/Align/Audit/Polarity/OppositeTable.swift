/// Words that say the opposite of each other, from `Sources/CAlignData/Polarity/opposites.tsv`, whose head says what its lines mean.
struct OppositeTable: Sendable {
  /// What a word says on an axis.
  enum Pole: Sendable, Hashable {
    case first, second
    /// Either, so that it speaks neither for nor against a conflict.
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
    /// Where it stands, in UTF-8 bytes.
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

  /// A phrase of one language.
  private struct Entry: Sendable {
    var word: Int
    var senses: [Sense]
  }

  private var english = WordPhrases<Entry>()
  private var chinese = PhraseFinder<Entry>()
  private let folding: ChineseFolding
  /// English words that are no forms of what their endings suggest: evening, nearly.
  private var whole = WordNumbers()
  /// The name of each axis: the first English words of both poles, with a stroke between.
  private(set) var axes: [String] = []
  private var axisNumbers = WordNumbers()
  /// The words of both languages: stems with spaces between, or folded characters.
  private(set) var words: [String] = []

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
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines where line.first == Self.wholeMark {
      for word in line.dropFirst().split(separator: Self.stroke) { whole.add(word) }
    }
    for (number, line) in lines.enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#"), first != Self.wholeMark else { continue }
      guard add(line) else {
        throw ReadError(
          .badData,
          file: file,
          line: number + 1,
          problem: "the line is no pair of opposites",
          expected:
            "English, Chinese, English, Chinese with tabs between them and | between words; no word at both poles without ~; first words that no other line has"
        )
      }
    }
  }

  private static let wholeMark = UInt8(ascii: "=")
  private static let stroke = UInt8(ascii: "|")
  private static let vagueMark = UInt8(ascii: "~")

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { $0.split(separator: Self.stroke, omittingEmptySubsequences: false) }
    guard fields.count == 4 else { return false }
    func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      word.first == Self.vagueMark ? word.dropFirst() : word
    }
    let name = String(decoding: bare(fields[0][0]) + [UInt8(ascii: "/")] + bare(fields[2][0]), as: UTF8.self)
    guard axisNumbers.number(of: Array(name.utf8)) == nil else { return false }
    for (number, field) in fields.enumerated() {
      for word in field {
        guard !bare(word).isEmpty else { return false }
        let sense = Sense(
          axis: axes.count,
          pole: number > 1 ? .second : .first,
          isVague: word.first == Self.vagueMark
        )
        let isAdded =
          number % 2 == 0 ? addEnglish(bare(word), sense) : addChinese(bare(word), sense)
        guard isAdded else { return false }
      }
    }
    axes.append(name)
    axisNumbers.add(Array(name.utf8)[...])
    return true
  }

  private mutating func addEnglish(_ word: ArraySlice<UInt8>, _ sense: Sense) -> Bool {
    let stems = word.split(separator: 0x20).map { stem(Array($0)) }
    var addition = Addition(sense, number: words.count)
    english.update(stems) { addition.add(to: &$0) }
    if addition.isNew {
      words.append(String(decoding: Array(stems.joined(separator: [0x20])), as: UTF8.self))
    }
    return addition.isGood
  }

  private mutating func addChinese(_ word: ArraySlice<UInt8>, _ sense: Sense) -> Bool {
    let folded = String(decoding: word, as: UTF8.self).unicodeScalars.map { folding.fold($0.value) }
    var addition = Addition(sense, number: words.count)
    chinese.update(folded) { addition.add(to: &$0) }
    if addition.isNew {
      var name = String.UnicodeScalarView()
      name.append(contentsOf: folded.compactMap(Unicode.Scalar.init))
      words.append(String(name))
    }
    return addition.isGood
  }

  /// One more sense of a word.
  private struct Addition {
    let sense: Sense
    /// The number of the word where it is new.
    let number: Int
    private(set) var isNew = false
    /// Whether the word does not have the other pole's.
    private(set) var isGood = true

    init(_ sense: Sense, number: Int) {
      self.sense = sense
      self.number = number
    }

    mutating func add(to known: inout Entry?) {
      isNew = known == nil
      var entry = known.take() ?? Entry(word: number, senses: [])
      defer { known = entry }
      guard let at = entry.senses.firstIndex(where: { $0.axis == sense.axis }) else {
        entry.senses.append(sense)
        return
      }
      if entry.senses[at].pole == sense.pole {
        entry.senses[at].isVague = entry.senses[at].isVague && sense.isVague
      } else {
        isGood = entry.senses[at].isVague && sense.isVague
        entry.senses[at].pole = .either
      }
    }
  }

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
    let units = english.units((0..<tokens.count).map { stem($0, of: tokens) })
    var collector = Collector(text, axes: axes.count)
    for start in units.indices {
      english.forEachHit(at: start, in: units) { words, entry in
        collector.add(entry, words) { tokens.bytes(words) }
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
      chinese.forEachHit(at: start, in: folded) { characters, entry in
        collector.add(entry, characters) { text.bytes(characters) }
        return false
      }
    }
    return collector.mentions
  }

  /// The mentions of a text, of each axis the longest where they overlap.
  private struct Collector {
    private(set) var mentions: [Mention] = []
    /// Where the last word of each axis ends.
    private var covered: [Int]
    private let length: Double

    init(_ text: ScalarText, axes: Int) {
      covered = Array(repeating: 0, count: axes)
      length = Double(max(1, text.wholeRange.count))
    }

    /// Adds the senses of a word whose axes nothing covers yet; words come in the order of the text, longer ones first.
    mutating func add(_ entry: Entry, _ units: Range<Int>, bytes: () -> Range<Int>) {
      for sense in entry.senses where covered[sense.axis] <= units.lowerBound {
        covered[sense.axis] = units.upperBound
        let range = bytes()
        mentions.append(
          Mention(
            range: range,
            place: Double(range.lowerBound) / length,
            sense: sense,
            word: entry.word,
            units: units
          )
        )
      }
    }
  }
}
