/// The words of negation of both languages, from `Sources/CAlignData/Polarity/negation.txt`, whose head says what its lines mean.
struct NegationTable: Sendable {
  /// What a word does.
  enum Kind: String, Sendable {
    /// Negates what stands behind it.
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
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// Where it begins, as a share of the text, 0 … 1.
    var place: Double
    /// What it does.
    var kind: Kind
    /// The word as the table has it, or the beginning or ending that it was told by: `un-`, `-less`.
    var word: String
    /// What stands behind it: the stem of an English word, or a Chinese character. Empty at the ends of the text, as are the others.
    var behind = ""
    /// The stem behind that one, or two Chinese characters behind the word.
    var second = ""
    /// Two Chinese characters before it.
    var before = ""
  }

  private typealias Entry = (kind: Kind, word: String)

  private var english = PhraseFinder<[UInt8], Entry>()
  private var chinese = PhraseFinder<UInt32, Entry>()
  private var beginnings: [[UInt8]] = []
  private var exceptions: [[UInt8]] = []
  private var endings: [[UInt8]] = []
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
    var section: Language?
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let text = String(decoding: line, as: UTF8.self)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.hasPrefix("[") {
        section = text == "[english]" ? .english : text == "[chinese]" ? .chinese : nil
        if section != nil { continue }
      }
      guard let section, let cut = text.range(of: " = "),
        add(text[..<cut.lowerBound], text[cut.upperBound...], section)
      else {
        throw ReadError(
          .badData,
          file: file,
          line: number,
          problem: "the line is no words of negation",
          expected: "'[english]', '[chinese]' or 'category = word | word' with a category of its section"
        )
      }
    }
  }

  private mutating func add(_ category: Substring, _ list: Substring, _ section: Language) -> Bool {
    let words = list.split(separator: "|").map { word in word.split(separator: " ").map { Array($0.utf8) } }
    guard !words.isEmpty, !words.contains(where: \.isEmpty) else { return false }
    if let kind = Kind(rawValue: String(category)) {
      for word in words {
        let name = String(decoding: Array(word.joined(separator: [0x20])), as: UTF8.self)
        if section == .english {
          english[word] = (kind, name)
        } else {
          chinese[name.unicodeScalars.map { folding.fold($0.value) }] = (kind, name)
        }
      }
      return true
    }
    guard section == .english else { return false }
    switch category {
    case "beginnings": beginnings += words.map { $0[0] }
    case "except": exceptions += words.map { $0[0] }
    case "endings": endings += words.map { $0[0] }
    default: return false
    }
    return true
  }

  /// The words of negation in a text, in order.
  ///
  /// - Complexity: O(*n*).
  func mentions(_ text: ScalarText, _ language: Language) -> [Mention] {
    let length = Double(max(1, text.wholeRange.count))
    func mention(_ range: Range<Int>, _ entry: Entry) -> Mention {
      Mention(range: range, place: Double(range.lowerBound) / length, kind: entry.kind, word: entry.word)
    }
    if language == .chinese {
      let folded = text.scalars.map { folding.fold($0) }
      return chinese.hits(in: folded).map { hit in
        let kind = isQuestion(hit.range, folded) ? .skip : hit.value.kind
        var found = mention(text.bytes(hit.range), (kind, hit.value.word))
        if kind.negates { Self.surround(&found, hit.range, folded) }
        return found
      }
    }
    let tokens = EnglishTokens(text)
    let bytes = Array(text.string(0..<text.count).utf8)
    var mentions: [Mention] = []
    var index = 0
    while index < tokens.count {
      if let hit = english.hits(at: index, in: tokens.words).first {
        let range =
          tokens.ranges[hit.range.lowerBound].lowerBound..<tokens.ranges[hit.range.upperBound - 1].upperBound
        // No. 1 is a number.
        let isNumber =
          hit.value.kind == .nominal && bytes.indices.contains(range.upperBound)
          && bytes[range.upperBound] == 0x2E
          && hit.range.count == 1 && tokens.words[index] == Self.number
        if !isNumber {
          var found = mention(range, hit.value)
          if hit.value.kind.negates {
            (found.behind, found.second) = (
              stem(hit.range.upperBound, tokens), stem(hit.range.upperBound + 1, tokens)
            )
          }
          mentions.append(found)
        }
        index = hit.range.upperBound
        continue
      }
      if let word = derivation(of: tokens.words[index]) {
        mentions.append(mention(tokens.ranges[index], (.weak, word)))
      }
      index += 1
    }
    return mentions
  }

  private func stem(_ index: Int, _ tokens: EnglishTokens) -> String {
    index < tokens.count
      ? String(decoding: EnglishStemmer.standard.stem(tokens.words[index]), as: UTF8.self) : ""
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
  private func derivation(of word: [UInt8]) -> String? {
    guard word.count >= Self.shortestDerived else { return nil }
    if let ending = endings.first(where: { word.suffix($0.count).elementsEqual($0) }) {
      return "-" + String(decoding: ending, as: UTF8.self)
    }
    guard !exceptions.contains(where: { word.starts(with: $0) }) else { return nil }
    return beginnings.first { word.starts(with: $0) }.map { String(decoding: $0, as: UTF8.self) + "-" }
  }
}
