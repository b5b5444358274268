/// Words that say the opposite of each other, from `Sources/CAlignData/Polarity/opposites.tsv`, whose head says what its lines mean.
struct OppositeTable: Sendable {
  /// What a word says on one of the axes of the table.
  struct Sense: Sendable, Hashable {
    /// The line of the table, from 0.
    var axis: Int
    /// Whether it is of the second pole.
    var isSecond: Bool
    /// Whether it is too vague to speak for a conflict.
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
  }

  private var english = PhraseFinder<[UInt8], [Sense]>()
  private var chinese = PhraseFinder<UInt32, [Sense]>()
  private let folding: ChineseFolding
  /// The lines whose words often stand beside their opposites by chance.
  private var doubtful: Set<Int> = []
  /// How many lines the table has.
  private(set) var count = 0

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
  /// - Throws: `ReadError` at a line that has not four fields, an empty word, or a word at both poles that speaks for a conflict.
  init(_ bytes: [UInt8], file: String, folding: ChineseFolding) throws(ReadError) {
    self.folding = folding
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard add(String(decoding: line, as: UTF8.self)) else {
        throw ReadError(
          .badData,
          file: file,
          line: number,
          problem: "the line is no pair of opposites",
          expected:
            "English, Chinese, English, Chinese with tabs between them and | between words; no word at both poles without ~"
        )
      }
      count += 1
    }
  }

  private mutating func add(_ line: String) -> Bool {
    let isDoubtful = line.hasPrefix("?")
    if isDoubtful { doubtful.insert(count) }
    let fields = line.dropFirst(isDoubtful ? 1 : 0).split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4 else { return false }
    for (number, field) in fields.enumerated() {
      for word in field.split(separator: "|", omittingEmptySubsequences: false) {
        let isVague = word.hasPrefix("~")
        let bare = isVague ? word.dropFirst() : word
        guard !bare.isEmpty else { return false }
        let sense = Sense(axis: count, isSecond: number > 1, isVague: isVague)
        if number % 2 == 0 {
          let stems = bare.split(separator: " ").map { EnglishStemmer.standard.stem(Array($0.utf8)) }
          guard let senses = Self.adding(sense, to: english[stems]) else { return false }
          english[stems] = senses
        } else {
          let folded = bare.unicodeScalars.map { folding.fold($0.value) }
          guard let senses = Self.adding(sense, to: chinese[folded]) else { return false }
          chinese[folded] = senses
        }
      }
    }
    return true
  }

  /// Whether a conflict on a line is a fault in few cases only.
  func isDoubtful(_ axis: Int) -> Bool { doubtful.contains(axis) }

  private static func adding(_ sense: Sense, to senses: [Sense]?) -> [Sense]? {
    let others = (senses ?? []).filter { $0.axis == sense.axis && $0.isSecond != sense.isSecond }
    if others.contains(where: { !$0.isVague }) || !others.isEmpty && !sense.isVague { return nil }
    return (senses ?? []) + [sense]
  }

  /// The words of the table in a text, in order; of each axis the longest where they overlap.
  ///
  /// - Complexity: O(*n*).
  func mentions(_ text: ScalarText, _ language: Language) -> [Mention] {
    if language == .chinese {
      let folded = text.scalars.map { folding.fold($0) }
      return mentions(folded.count, text) { start in
        chinese.hits(at: start, in: folded).map { ($0.range.upperBound, text.bytes($0.range), $0.value) }
      }
    }
    let tokens = EnglishTokens(text)
    let stems = tokens.words.map { EnglishStemmer.standard.stem($0) }
    return mentions(stems.count, text) { start in
      english.hits(at: start, in: stems).map { hit in
        let range = tokens.ranges[start].lowerBound..<tokens.ranges[hit.range.upperBound - 1].upperBound
        return (hit.range.upperBound, range, hit.value)
      }
    }
  }

  private func mentions(
    _ units: Int,
    _ text: ScalarText,
    _ hits: (Int) -> [(end: Int, bytes: Range<Int>, senses: [Sense])]
  ) -> [Mention] {
    let length = Double(max(1, text.wholeRange.count))
    var covered = [Int](repeating: 0, count: count)
    var mentions: [Mention] = []
    for start in 0..<units {
      let found = hits(start)
      // Both senses of one word on an axis count, those of a shorter word inside of it do not.
      let free = covered
      for hit in found {
        for sense in hit.senses where free[sense.axis] <= start && covered[sense.axis] <= max(start, hit.end)
        {
          mentions.append(
            Mention(range: hit.bytes, place: Double(hit.bytes.lowerBound) / length, sense: sense)
          )
        }
        for sense in hit.senses { covered[sense.axis] = max(covered[sense.axis], hit.end + 1) }
      }
    }
    return mentions
  }
}
