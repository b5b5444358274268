/// Words that deny by themselves, such as "refuse" and 缺乏, and what says the same in the other language, from
/// `Sources/CAlignData/Polarity/denials.txt`, whose head says what its lines mean.
struct Denials: Sendable {
  /// What answers to the words of a line.
  private struct Answers: Sendable {
    /// Whether any negation answers.
    var hasNegation = false
    /// Chinese forms, folded, or the beginnings of English words.
    var chinese: [[UInt32]] = []
    var english: [[UInt8]] = []
  }

  private var lines: [Answers] = []
  private var englishWords = WordPhrases<Int>()
  private var chineseWords = PhraseFinder<Int>()
  private let folding: ChineseFolding

  private static let anyNegation = "*"
  private static let chineseNegations = Set("不没未无非别勿莫毫否".unicodeScalars.map(\.value))

  /// The table that is compiled in, read at the first use.
  static let standard: Denials = {
    do {
      return try Denials(EmbeddedTable.denials, file: "denials.txt", folding: NameTables.standard.folding)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no heading and no `word | word = answer | answer`.
  init(_ bytes: [UInt8], file: String, folding: ChineseFolding) throws(ReadError) {
    self.folding = folding
    try SectionedLines.read(
      bytes,
      file: file,
      problem: "the line does not list words that deny",
      expected: "'[english]', '[chinese]' or 'word | word = answer | answer'"
    ) { add($0, $1, $2) }
  }

  private mutating func add(_ words: Substring, _ list: Substring, _ section: Language) -> Bool {
    func forms(_ list: Substring) -> [String] {
      list.parts(UInt8(ascii: "|")).map { $0.words.joined(separator: " ") }
    }
    let words = forms(words)
    var forms = forms(list)
    guard !(words + forms).contains(where: \.isEmpty) else { return false }
    var answers = Answers()
    answers.hasNegation = forms.contains(Self.anyNegation)
    forms.removeAll { $0 == Self.anyNegation }
    for word in words {
      if section == .english {
        englishWords[word.words.map { Array($0.utf8) }] = lines.count
      } else {
        chineseWords[fold(word)] = lines.count
      }
    }
    if section == .english {
      answers.chinese = forms.map(fold)
    } else {
      answers.english = forms.map { Array($0.utf8) }
    }
    lines.append(answers)
    return true
  }

  private func fold(_ text: String) -> [UInt32] { text.unicodeScalars.map { folding.fold($0.value) } }

  /// The first word of one side that denies what nothing on the other side does, in UTF-8 bytes.
  ///
  /// - Complexity: O(*n* × *a*) for a text of *n* bytes and *a* answers in the lines whose words it has.
  func lone(_ pair: AuditedPair, _ language: Language) -> Range<Int>? {
    language == .english ? loneEnglish(pair) : loneChinese(pair)
  }

  private func loneEnglish(_ pair: AuditedPair) -> Range<Int>? {
    let hits = englishHits(pair.tokens).filter { !isInName(pair.tokens.bytes($0.range), pair.englishScalars) }
    guard !hits.isEmpty else { return nil }
    let hasNegation = pair.foldedChinese.contains(where: Self.chineseNegations.contains)
    // Each line is looked up once, however often its words stand in a text.
    let lone = Set(hits.map(\.line)).filter { line in
      let answers = lines[line]
      return !(answers.hasNegation && hasNegation)
        && !answers.chinese.contains { pair.foldedChinese.firstRange(of: $0) != nil }
    }
    return hits.first { lone.contains($0.line) }.map { pair.tokens.bytes($0.range) }
  }

  private func loneChinese(_ pair: AuditedPair) -> Range<Int>? {
    let hits = chineseWords.hits(in: pair.foldedChinese)
    guard !hits.isEmpty else { return nil }
    // Words such as "only" and "but" answer to little; those that are built with "un-" and "-less" do.
    let hasNegation =
      pair.negations(.english).contains { $0.kind.negates || $0.kind == .skip || $0.isDerived }
      || !englishHits(pair.tokens).isEmpty
    let lone = Set(hits.map(\.value)).filter { line in
      let answers = lines[line]
      return !(answers.hasNegation && hasNegation)
        && !pair.tokens.words.contains { word in answers.english.contains { word.starts(with: $0) } }
    }
    return hits.first { lone.contains($0.value) }.map { pair.chineseScalars.bytes($0.range) }
  }

  /// Whether words are of a name: Ban-er, Ban Ki-moon, Forbidden City.
  private func isInName(_ range: Range<Int>, _ text: ScalarText) -> Bool {
    let (start, end) = (text.index(ofByte: range.lowerBound), text.index(ofByte: range.upperBound))
    if text[start - 1] == 0x2D || text[end] == 0x2D { return true }
    guard CharacterClass.isUpper(text[start]) else { return false }
    return ScalarText.isLatin(text[start - 2]) || CharacterClass.isUpper(text[end + 1])
  }

  private func englishHits(_ tokens: EnglishTokens) -> [(line: Int, range: Range<Int>)] {
    let units = englishWords.units(tokens.words)
    return tokens.words.indices.compactMap { index in
      englishWords.longest(at: index, in: units).map { ($0.value, $0.range) }
    }
  }
}
