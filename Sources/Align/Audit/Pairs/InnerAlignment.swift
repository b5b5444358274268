/// Aligns the sentences inside of pairs, whose borders stay, to see which of them the other side does not have.
///
/// The pairs of a block in which a sentence may be alone, by their lengths, make up one document, in which every path of the
/// lattice goes through the corners between pairs. So the aligner's evidence, weights and decisions hold here, too.
struct InnerAlignment {
  /// A sentence of one side of a pair.
  struct Sentence: Sendable, Hashable {
    /// Where it is in the side's text, in UTF-8 bytes.
    var range: Range<Int>
    /// How likely it is that nothing on the other side belongs to it, 0 … 1; 0 where it is alone on both sides.
    var unpaired = 0.0
  }

  /// The sentences of a pair.
  struct Sides: Sendable, Hashable {
    /// The English ones, in text order.
    var english: [Sentence]
    /// The Chinese ones, in text order.
    var chinese: [Sentence]
    /// Whether they are only the clauses of sentences.
    var areClauses = false
    /// Whether their vectors were compared, not only lengths, numbers, names and words.
    var areCompared = false

    /// The sentences of one side.
    func sentences(_ language: Language) -> [Sentence] { language == .english ? english : chinese }

    /// What may be alone, where the English is longer than its Chinese lets expect by some standard deviations.
    fileprivate func suspects(_ deviation: Double) -> Suspects {
      if Self.maySurpass(english.count, chinese.count, deviation)
        || Self.maySurpass(chinese.count, english.count, -deviation)
      {
        return .sentences
      }
      guard !english.isEmpty, !chinese.isEmpty else { return .nothing }
      let longer = deviation > 0 ? english : chinese
      return longer.count == 1 && abs(deviation) > InnerAlignment.leastDeviationOfOne ? .clauses : .nothing
    }

    private static func maySurpass(_ own: Int, _ other: Int, _ deviation: Double) -> Bool {
      own > 1 && other > 0
        && deviation > (own > other ? InnerAlignment.leastDeviationOfMore : InnerAlignment.leastDeviation)
    }
  }

  fileprivate enum Suspects { case nothing, clauses, sentences }

  // A side that lacks a sentence is shorter than this in 99 of 100 of the pairs with a sentence taken out that are found without
  // the limits; of pairs as they are 3 to 8 in a hundred are within them, in novels 27 (development sets, 2026-11-21).
  private static let leastDeviation = 0.8
  private static let leastDeviationOfMore = -0.3
  /// From here on the clauses of a lone sentence are looked at: in 3 of 100 pairs as they are. Lower limits find no more of
  /// what was taken out (development sets, 2026-11-21).
  private static let leastDeviationOfOne = 2.0

  private let aligner: SentenceAligner
  private let hasVectors: Bool

  /// Makes an alignment with all evidence there is but the vectors of single tokens: they take as long as all the rest and
  /// find 4 of 700 more of the sentences taken out (development sets, 2026-11-21).
  init(_ resources: AlignerResources) {
    hasVectors = resources.encoder != nil
    aligner = SentenceAligner(evidence: resources.evidence, resources: resources, usesTokens: false)
  }

  /// The sentences of each pair; none where a side is empty.
  ///
  /// - Returns: the sentences, in step with the pairs.
  /// - Complexity: O(*n*) time and memory in the text.
  func sides(_ pairs: [AuditedPair]) -> [Sides] {
    var document = SegmentedDocument(identifier: "", english: [], chinese: [])
    var corners: [(english: Int, chinese: Int)] = []
    var members: [Int] = []
    var result: [Sides] = []
    for pair in pairs {
      var sides = Sides(
        english: Self.sentences(pair.englishText, .english),
        chinese: Self.sentences(pair.chineseText, .chinese)
      )
      let suspects = sides.suspects(pair.deviation)
      guard suspects != .nothing else {
        result.append(sides)
        continue
      }
      var english = Self.segments(sides.english, pair.englishText, paragraph: corners.count)
      var chinese = Self.segments(sides.chinese, pair.chineseText, paragraph: corners.count)
      if suspects == .clauses {
        english = Self.clauses(english, pair.englishText)
        chinese = Self.clauses(chinese, pair.chineseText)
      } else if suspects == .sentences {
        // Several sentences may be one with semicolons on the other side.
        if english.count == 1 { english = Self.clauses(english, pair.englishText, at: .semicolons) }
        if chinese.count == 1 { chinese = Self.clauses(chinese, pair.chineseText, at: .semicolons) }
      }
      sides = Sides(
        english: english.map(Self.sentence),
        chinese: chinese.map(Self.sentence),
        areClauses: suspects == .clauses,
        areCompared: hasVectors
      )
      result.append(sides)
      members.append(result.count - 1)
      document.english += english
      document.chinese += chinese
      corners.append((document.english.count, document.chinese.count))
    }
    guard !corners.isEmpty else { return result }
    let posteriors = aligner.unpaired(in: document, corners: corners)
    var english = 0
    var chinese = 0
    for member in members {
      for place in result[member].english.indices {
        result[member].english[place].unpaired = posteriors.english[english + place]
      }
      for place in result[member].chinese.indices {
        result[member].chinese[place].unpaired = posteriors.chinese[chinese + place]
      }
      english += result[member].english.count
      chinese += result[member].chinese.count
    }
    return result
  }

  private static func sentence(_ segment: Segment) -> Sentence { Sentence(range: segment.source.bytes) }

  private static func sentences(_ text: String, _ language: Language) -> [Sentence] {
    let bytes = text.utf8.span
    let ranges =
      language == .english
      ? EnglishSegmenter().sentences(in: bytes) : ChineseSegmenter().sentences(in: bytes)
    var sentences: [Sentence] = []
    // A stray quotation mark is no sentence.
    for range in ranges where says(bytes, range) { sentences.append(Sentence(range: range)) }
    return sentences
  }

  /// Whether a stretch of a text has letters, characters or digits.
  private static func says(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = text.scalar(at: place)
      if CharacterClass.isHan(scalar.value) || ScalarText.isLatin(scalar.value)
        || CharacterClass.isDigit(scalar.value)
      {
        return true
      }
      place += scalar.width
    }
    return false
  }

  private static func segments(_ sentences: [Sentence], _ text: String, paragraph: Int) -> [Segment] {
    let bytes = Array(text.utf8)
    return sentences.map { segment($0.range, of: bytes, paragraph: paragraph) }
  }

  private static func clauses(
    _ sentences: [Segment],
    _ text: String,
    at marks: ClauseCutter.Marks = .all
  ) -> [Segment] {
    let bytes = Array(text.utf8)
    return sentences.flatMap { sentence in
      ClauseCutter.clauses(of: sentence.source.bytes, in: bytes, at: marks).map {
        segment($0, of: bytes, paragraph: sentence.paragraph)
      }
    }
  }

  private static func segment(_ range: Range<Int>, of bytes: [UInt8], paragraph: Int) -> Segment {
    Segment(
      text: String(decoding: bytes[range], as: UTF8.self),
      role: .sentence,
      paragraph: paragraph,
      source: SourceSpan(line: 1, lastLine: 1, column: 1, bytes: range)
    )
  }
}
