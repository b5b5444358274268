/// A pair whose two sides do not speak of the same thing.
struct UnrelatedCheck: AuditCheck {
  static let name = "unrelated"

  let explanation = CheckExplanation(
    name: UnrelatedCheck.name,
    summary: "The two sides do not seem to say the same; needs the sentence encoder.",
    flags: #"他昨天到了上海。 → "Prices rose again.""#,
    passes: "a free translation; short segments",
    severities: [.warning, .note]
  )

  /// Below this cosine the sides are strangers; right pairs of news have .4 to .9.
  private static let stranger: Double = 0.15
  /// Below this one they are if the dictionary hardly finds a word again, too.
  private static let doubtful: Double = 0.25
  private static let thinShare = 0.15
  private static let leastWords = 4
  private static let leastHan = 6

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired, let cosine = pair.cosine, pair.englishScalars.wordCount >= Self.leastWords,
      pair.chineseScalars.hanCount >= Self.leastHan
    else { return [] }
    let share = pair.cover.map { PairCover.share($0.english) }
    guard cosine < Self.stranger || cosine < Self.doubtful && (share ?? 1) < Self.thinShare else { return [] }
    return [
      FindingDraft(
        severity: share.map { $0 < Self.thinShare } ?? true ? .warning : .note,
        message: "the two sides do not seem to say the same",
        english: pair.englishScalars.wholeRange,
        chinese: pair.chineseScalars.wholeRange
      )
    ]
  }
}
