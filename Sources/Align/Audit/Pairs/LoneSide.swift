/// A segment that nothing on the other side belongs to.
enum LoneSide {
  /// Shorter segments may be captions or marks of the layout: in Han characters and in English words.
  private static let leastHan = 8
  private static let leastWords = 5

  /// What is to be said of a pair of which only one side has text.
  static func draft(_ pair: AuditedPair, _ language: Language) -> FindingDraft? {
    // A unit without a translation is no addition; see `NotTranslatedCheck`.
    if pair.isUnit { return nil }
    let text = pair.scalars(language)
    guard text.hanCount + text.latinCount > 0, pair.scalars(language.other).trimmedEnd == 0 else {
      return nil
    }
    let isLong = language == .chinese ? text.hanCount >= leastHan : text.wordCount >= leastWords
    // In a bitext the row was meant to have a translation; in a text that was aligned a heading often has none.
    let isSentence = pair.pair.posterior == nil || isLong && PunctuationCheck.endsWithStop(text)
    return FindingDraft(
      isSentence ? .warning : .note,
      "nothing in the \(language.other.name) corresponds to this",
      language,
      text.wholeRange
    )
  }
}
