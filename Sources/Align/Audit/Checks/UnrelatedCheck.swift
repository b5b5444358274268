/// A pair whose two sides are not about the same thing.
struct UnrelatedCheck: AuditCheck {
  static let name = "unrelated"

  let explanation = CheckExplanation(
    name: UnrelatedCheck.name,
    summary: "The two sides do not seem to say the same thing; needs the sentence encoder.",
    flags: #"他昨天到了上海。 → "Prices rose again.""#,
    passes: "a free translation; short segments",
    severities: [.warning, .note]
  )

  /// Below this cosine the sides are strangers: of pairs put together at random 87 to 92 in a hundred are, in novels 75, of
  /// right ones none to 1 in a thousand, in novels 9 (`scripts/measure-checks.py`, development sets, 2026-11-21).
  private static let stranger = 0.15
  /// Below this one they are if the alignment inside of the pair leaves sentences alone, too.
  private static let doubtful = 0.3
  private static let unpairedShare = 0.1
  /// Below this one there is a note.
  private static let noteworthy = 0.25
  /// What a dictionary finds of the English in the Chinese, from which on no encoder is asked (`SharedContent`): of pairs put
  /// together at random 1 in 200 has as much, of right ones 80 in 100 (development sets, 2026-11-21).
  static let related = 4.4
  private static let leastWords = 4
  private static let leastHan = 6

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired, let cosine = pair.cosine, pair.englishScalars.wordCount >= Self.leastWords,
      pair.chineseScalars.hanCount >= Self.leastHan
    else { return [] }
    // In many free translations, clauses have no partner.
    let sentences = pair.sentences.areClauses ? [] : pair.sentences.english + pair.sentences.chinese
    let bytes = sentences.reduce(0) { $0 + $1.range.count }
    let alone = sentences.reduce(0) { $0 + $1.unpaired * Double($1.range.count) }
    let isStranger =
      cosine < Self.stranger || cosine < Self.doubtful && alone > Self.unpairedShare * Double(bytes)
    guard isStranger || cosine < Self.noteworthy else { return [] }
    return [
      FindingDraft(
        severity: isStranger ? .warning : .note,
        message: "the two sides do not seem to say the same thing",
        english: pair.englishScalars.wholeRange,
        chinese: pair.chineseScalars.wholeRange
      )
    ]
  }
}
