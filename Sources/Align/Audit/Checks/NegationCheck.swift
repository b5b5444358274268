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

  /// Log-odds from which on there is a note: 1 in 100 pairs as they are have one (`scripts/measure-checks.py`, news and magazine,
  /// 2026-11-28).
  private static let certainEnglish = 2.25
  private static let certainChinese = 2.1
  /// And what is told on request.
  private static let noteworthy = 1.3
  /// In a short sentence.
  private static let short = 0.6
  /// From the log-odds on, and below them.
  private static let likely = 0.25
  private static let unlikely = 0.08
  /// In a sentence of so few words nothing else can be what a negation is said by.
  private static let fewWords = 12
  private static let leastWords = 2
  /// Words that negate in nearly every use, though they are parts of others.
  private static let plain: Set<String> = ["不", "没", "no", "without"]
  /// A weak word of the English so near, as a share of the text, may be what the Chinese negates.
  private static let answering = 0.15

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired, pair.englishScalars.wordCount >= Self.leastWords,
      pair.chineseScalars.hanCount >= Self.leastWords
    else { return [] }
    let comparison = NegationComparison(pair)
    return draft(pair, comparison, .english, Self.certainEnglish) ?? draft(
      pair,
      comparison,
      .chinese,
      Self.certainChinese
    )
      ?? []
  }

  private func draft(
    _ pair: AuditedPair,
    _ comparison: NegationComparison,
    _ language: Language,
    _ certain: Double
  ) -> [FindingDraft]? {
    guard let lone = comparison.loneliest(language) else { return nil }
    let word = language == .english ? pair.englishQuote(lone.range) : pair.chineseQuote(lone.range)
    let isShort =
      pair.englishScalars.wordCount <= Self.fewWords && comparison.isWithout(language.other)
      && (lone.isPlain || Self.plain.contains(word))
    guard lone.score >= Self.noteworthy || isShort else { return nil }
    // What English says with "unable" or "hardly" Chinese says with a plain negation, at about the same place.
    let isAnswered = language == .chinese && lone.weakDistance < Self.answering
    let isLikely = lone.score >= certain && !isAnswered
    return [
      FindingDraft(
        probability: isShort && !isAnswered ? Self.short : isLikely ? Self.likely : Self.unlikely,
        "nothing in the \(language.other.name) answers to the negation “\(word)”",
        english: language == .english ? lone.range : nil,
        chinese: language == .chinese ? lone.range : nil
      )
    ]
  }
}
