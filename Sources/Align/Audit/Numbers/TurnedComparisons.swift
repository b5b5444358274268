/// Tells which way round two sides compare: “A is 15 metres shorter than B” and B比A高15米 say the same.
struct TurnedComparisons {
  /// What the comparison of a number is worth.
  enum Verdict {
    /// A side compares nothing, or nobody can tell.
    case unknown
    /// Both sides measure by the same.
    case straight
    /// The Chinese measures by what the English tells of.
    case turned
  }

  private let english: [UInt8]
  private let chinese: [UInt8]
  private let words: QuantityWords
  private let anchors: NumberAnchors

  /// How far before a Chinese number 比 is looked for, and how far behind an English one what it is measured by, in bytes: sixteen
  /// characters, a dozen words.
  private static let reach = (chinese: 48, english: 72)
  /// How far before an English number what is compared may be named, in bytes: a long sentence.
  private static let reachOfSubject = 400
  /// How far behind an English number “than” is looked for, in bytes: three words.
  private static let reachOfThan = 28
  private static let englishMarks = ByteMarks([". ", ";", ", ", "! ", "? "])
  private static let chineseMarks = ByteMarks(["，", "。", "；", "！", "？", ",", ";"])

  /// Looks at the texts of a pair whose quantities are matched.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.words = words
    anchors = NumberAnchors(
      english: english,
      chinese: chinese,
      matching: matching,
      matches: matching.matches.indices.filter { matching.matches[$0].isAgreedPair }
    )
  }

  /// Which way round the comparison is that two words or two numbers belong to, by the names, the numbers
  /// and the things in what they are measured by.
  ///
  /// - Parameters:
  ///   - left: where the English one is, before “than”.
  ///   - right: where the Chinese one is, after 比 and what follows it.
  /// - Returns: what is known.
  /// - Complexity: O(log *n*) in the text; the names are looked for once, in O(*n* log *n*), where both sides compare.
  func verdict(_ left: Range<Int>, _ right: Range<Int>) -> Verdict {
    let comparisons = words.labelled(.comparisons)
    let clause = Self.chineseMarks.clause(
      of: max(0, right.lowerBound - Self.reach.chinese)..<right.lowerBound,
      in: chinese
    )
    guard
      let standard = comparisons.places(inChinese: clause).withoutLookalikes.last(where: {
        $0.label == "than"
      })
    else { return .unknown }
    let behind = left.upperBound..<min(english.count, left.upperBound + Self.reachOfThan)
    guard let than = comparisons.places(inEnglish: english[behind]).first(where: { $0.label == "than" })
    else {
      return .unknown
    }
    let from = than.range.upperBound
    let limit = min(english.count, from + Self.reach.english)
    let end = (from..<limit).first { Self.englishMarks.stand(at: $0, in: english[...]) } ?? limit
    let known = standard.range.upperBound..<right.lowerBound
    let subject = max(0, left.lowerBound - Self.reachOfSubject)..<left.lowerBound
    var (straight, turned) = anchors.counts(inChinese: known, inEnglish: from..<end, subject)
    let things = Set(words.things.ofChinese(chinese[known]))
    if !things.isDisjoint(with: words.things.ofEnglish(english[from..<end])) { straight += 1 }
    if !things.isDisjoint(with: words.things.ofEnglish(english[subject])) { turned += 1 }
    return straight == turned ? .unknown : straight > turned ? .straight : .turned
  }
}
