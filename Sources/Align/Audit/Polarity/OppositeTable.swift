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
    /// The English stems right before and behind it; empty at the ends of the text, and in Chinese.
    var neighbours: (before: String, behind: String)
  }

  /// A phrase of one language.
  private struct Entry: Sendable {
    var word: Int
    var senses: [Sense]
  }

  private var english = PhraseFinder<[UInt8], Entry>()
  private var chinese = PhraseFinder<UInt32, Entry>()
  private let folding: ChineseFolding
  /// English words that are no forms of what their endings suggest: evening, nearly.
  private var whole: Set<[UInt8]> = []
  /// The name of each axis: the first English words of both poles, with a stroke between.
  private(set) var axes: [String] = []
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
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines where line.hasPrefix("=") {
      whole.formUnion(line.dropFirst().split(separator: "|").map { Array($0.utf8) })
    }
    for (number, line) in lines.enumerated()
    where !line.isEmpty && !line.hasPrefix("#") && !line.hasPrefix("=") {
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

  private mutating func add(_ line: Substring) -> Bool {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    guard fields.count == 4 else { return false }
    func bare(_ word: Substring) -> Substring { word.hasPrefix("~") ? word.dropFirst() : word }
    let name = "\(bare(fields[0][0]))/\(bare(fields[2][0]))"
    guard !axes.contains(name) else { return false }
    for (number, field) in fields.enumerated() {
      for word in field {
        guard !bare(word).isEmpty else { return false }
        let sense = Sense(
          axis: axes.count,
          pole: number > 1 ? .second : .first,
          isVague: word.hasPrefix("~")
        )
        let isAdded =
          number % 2 == 0 ? addEnglish(bare(word), sense) : addChinese(bare(word), sense)
        guard isAdded else { return false }
      }
    }
    axes.append(name)
    return true
  }

  private mutating func addEnglish(_ word: Substring, _ sense: Sense) -> Bool {
    let stems = word.split(separator: " ").map { stem(Array($0.utf8)) }
    let name = stems.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard let entry = entry(english[stems], name, sense) else { return false }
    english[stems] = entry
    return true
  }

  private mutating func addChinese(_ word: Substring, _ sense: Sense) -> Bool {
    let folded = word.unicodeScalars.map { folding.fold($0.value) }
    guard let entry = entry(chinese[folded], Self.text(folded[...]), sense) else { return false }
    chinese[folded] = entry
    return true
  }

  /// The entry of a word with one more sense; `nil` where it has the other pole's.
  private mutating func entry(_ known: Entry?, _ name: String, _ sense: Sense) -> Entry? {
    var entry = known ?? Entry(word: words.count, senses: [])
    if known == nil { words.append(name) }
    guard let at = entry.senses.firstIndex(where: { $0.axis == sense.axis }) else {
      entry.senses.append(sense)
      return entry
    }
    if entry.senses[at].pole == sense.pole {
      entry.senses[at].isVague = entry.senses[at].isVague && sense.isVague
    } else {
      guard entry.senses[at].isVague, sense.isVague else { return nil }
      entry.senses[at].pole = .either
    }
    return entry
  }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    whole.contains(word) ? word : EnglishStemmer.standard.stem(word)
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  /// The words of the table in a text, in order; of each axis the longest where they overlap.
  ///
  /// - Complexity: O(*n*).
  func mentions(_ text: ScalarText, _ language: Language) -> [Mention] {
    if language == .chinese {
      let folded = text.scalars.map { folding.fold($0) }
      return mentions(folded.count, text, { chinese.hits(at: $0, in: folded) }) { range in
        (text.bytes(range), "", "")
      }
    }
    let tokens = EnglishTokens(text)
    let stems = tokens.words.map(stem)
    func neighbour(_ index: Int) -> String {
      stems.indices.contains(index) ? String(decoding: stems[index], as: UTF8.self) : ""
    }
    return mentions(stems.count, text, { english.hits(at: $0, in: stems) }) { range in
      let bytes = tokens.ranges[range.lowerBound].lowerBound..<tokens.ranges[range.upperBound - 1].upperBound
      return (bytes, neighbour(range.lowerBound - 1), neighbour(range.upperBound))
    }
  }

  private func mentions<Unit>(
    _ units: Int,
    _ text: ScalarText,
    _ hits: (Int) -> [PhraseFinder<Unit, Entry>.Hit],
    _ surroundings: (Range<Int>) -> (bytes: Range<Int>, before: String, behind: String)
  ) -> [Mention] {
    let length = Double(max(1, text.wholeRange.count))
    var covered = [Int](repeating: 0, count: axes.count)
    var mentions: [Mention] = []
    for start in 0..<units {
      for hit in hits(start) {
        let free = hit.value.senses.filter { covered[$0.axis] <= start }
        guard !free.isEmpty else { continue }
        let around = surroundings(hit.range)
        for sense in free {
          covered[sense.axis] = hit.range.upperBound
          mentions.append(
            Mention(
              range: around.bytes,
              place: Double(around.bytes.lowerBound) / length,
              sense: sense,
              word: hit.value.word,
              neighbours: (around.before, around.behind)
            )
          )
        }
      }
    }
    return mentions
  }
}
