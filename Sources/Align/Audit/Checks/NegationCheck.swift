/// A negation that the other side does not have.
struct NegationCheck: AuditCheck {
  static let name = "negation"

  let explanation = CheckExplanation(
    name: NegationCheck.name,
    summary: "One side negates what the other affirms.",
    flags: #"他同意了。 → "He did not agree."; 他没有同意。 → "He agreed.""#,
    passes: #"不得不 → "had to"; 无法 → "failed to"; 不仅 → "not only"; 没有人不 → "everyone""#,
    severities: [.warning, .note]
  )

  /// The score of a negation that is a fault as often as not where one row in 100 has one: of 1,948 rows of news of 2021 that no weight was
  /// fitted on 7 in 1,000 have a higher one, of those with a negation put into the English 8 in 10, into the Chinese 7 in 10
  /// (`scripts/fit-negation.py`, 2026-11-30). With vectors the table of doubts decides.
  private static let even = 2.45
  /// From this score on it is reported on request.
  private static let noteworthy = 1.3
  /// From this score on sentence vectors may show that it is a fault: of the negations put into 800 rows of news of 2021, 5 in 100 have a
  /// lower one (2026-11-30).
  private static let leastDoubtful = -1.5
  /// In a short sentence.
  private static let short = 0.6
  /// In a sentence of so few words nothing else can be what a negation is said by.
  private static let fewWords = 12
  private static let leastWords = 2
  /// Of 3,952 rows of news as they were 7 have a word that denies alone, one of them with so few words (2026-11-30).
  private static let fewWordsOfDenial = 20
  private static let longDenial = 0.3
  /// Words that negate in nearly every use, though they are parts of others.
  private static let plain: Set<String> = [
    "不", "没", "no", "without", "none", "nothing", "nobody", "no one", "neither",
  ]

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired, pair.englishScalars.wordCount >= Self.leastWords,
      pair.chineseScalars.hanCount >= Self.leastWords
    else { return [] }
    let comparison = NegationComparison(pair)
    let drafts = [draft(pair, comparison, .english), draft(pair, comparison, .chinese)].compactMap { $0 }
    // One that is reported stands for both.
    if let told = drafts.first(where: { !$0.isIdle }) {
      return [told] + drafts.filter { $0 != told && $0.isIdle }
    }
    return drafts + [denial(pair, .english) ?? denial(pair, .chinese)].compactMap { $0 }
  }

  /// A word that denies by itself and that nothing answers to.
  private func denial(_ pair: AuditedPair, _ language: Language) -> FindingDraft? {
    guard let range = Denials.standard.lone(pair, language) else { return nil }
    let isShort = pair.englishScalars.wordCount <= Self.fewWordsOfDenial
    return finding(pair, range, language, isShort ? Self.short : Self.longDenial)
  }

  private func finding(
    _ pair: AuditedPair,
    _ range: Range<Int>,
    _ language: Language,
    _ probability: Double,
    kind: String = ""
  ) -> FindingDraft {
    let word = language == .english ? pair.englishQuote(range) : pair.chineseQuote(range)
    return FindingDraft(
      probability: probability,
      "nothing in the \(language.other.name) corresponds to \(kind)“\(word)”",
      english: language == .english ? range : nil,
      chinese: language == .chinese ? range : nil
    )
  }

  private func draft(
    _ pair: AuditedPair,
    _ comparison: NegationComparison,
    _ language: Language
  ) -> FindingDraft? {
    guard let lone = comparison.loneliest(language), language == .chinese || !comparison.isCondition else {
      return nil
    }
    let word = language == .english ? pair.englishQuote(lone.range) : pair.chineseQuote(lone.range)
    let isShort =
      pair.englishScalars.wordCount <= Self.fewWords
      && comparison.isWithout(language.other)
      && (lone.isPlain || Self.plain.contains(word))
    guard lone.score >= Self.leastDoubtful || isShort else { return nil }
    let probability = LogMath.probability(logOdds: lone.score - Self.even)
    var draft = finding(
      pair,
      lone.range,
      language,
      isShort ? max(Self.short, probability) : probability,
      kind: "the negation "
    )
    if !isShort {
      draft.isIdle = lone.score < Self.noteworthy
      draft.doubt = Doubt(kind: .negation, score: lone.score)
    }
    return draft
  }
}
