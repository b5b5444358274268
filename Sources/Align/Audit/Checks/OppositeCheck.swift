/// A word that says the opposite of the other side's.
struct OppositeCheck: AuditCheck {
  static let name = "opposite"

  let explanation = CheckExplanation(
    name: OppositeCheck.name,
    summary: "One side says the opposite of the other: rise for fall, before for after, buyer for seller.",
    flags: #"利润增长 → "profit fell"; 出口 → "imports"; 买方 → "the seller""#,
    passes: #"没有下降 → "did not rise" is a negation on both sides; 增减 → "rise and fall""#,
    severities: [.warning, .note]
  )

  /// The score of a conflict that is a fault as often as not where one row in 100 has one: of 3,806 rows of news that no weight was
  /// fitted on 2 to 5 in 1,000 have a higher one, of those with a word of the table turned round in the English two in five
  /// (`scripts/fit-opposites.py`, 2026-11-29).
  private static let even = 4.0
  /// From here on it is told on request.
  private static let noteworthy = 1.8
  /// Of the only plain words of an axis in a short sentence: of 1,792 such sentences as they were 5 have them.
  private static let short = 0.6
  private static let fewWords = 12
  private static let leastHan = 2

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let hasFewWords = pair.englishScalars.wordCount <= Self.fewWords
    guard pair.isPaired, pair.chineseScalars.hanCount >= Self.leastHan,
      let conflict = OppositeComparison(pair).likeliest(prefersPlain: hasFewWords)
    else { return [] }
    let isShort = conflict.isPlain && hasFewWords
    guard isShort || conflict.score >= Self.noteworthy, !isTurned(conflict, pair) else { return [] }
    let probability = LogMath.probability(logOdds: conflict.score - Self.even)
    let (left, right) = (pair.englishQuote(conflict.english), pair.chineseQuote(conflict.chinese))
    return [
      FindingDraft(
        probability: isShort ? max(Self.short, probability) : probability,
        "the English has “\(left)” where the Chinese has “\(right)”, which says the opposite",
        english: conflict.english,
        chinese: conflict.chinese
      )
    ]
  }

  /// Whether the two words compare the same things the other way round: “15 metres shorter than its neighbour”, 比塔楼高15米.
  private func isTurned(_ conflict: OppositeComparison.Conflict, _ pair: AuditedPair) -> Bool {
    let comparisons = TurnedComparisons(
      english: Array(pair.englishText.utf8),
      chinese: Array(pair.chineseText.utf8),
      matching: pair.matching,
      words: pair.words
    )
    return comparisons.verdict(conflict.english, conflict.chinese) == .turned
  }
}
