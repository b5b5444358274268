/// An English phrase that lacks a word, judging by which words are next to each other in it.
struct MissingWordCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "missing-word",
    summary: "A word is missing from the English: an article without a noun, a sentence without a subject.",
    flags: #""The results of the of the treatment were compared."; "Has accused the ministry.""#,
    passes: #""Is he there?"; "plan A is better"; a heading"#,
    severities: [.warning],
    errorType: .grammar
  )

  private static let leastWords = 5
  /// Each of three on rows as they were lacked one.
  private static let probability = 0.85

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.englishScalars
    guard text.latinCount > text.hanCount, text.wordCount >= Self.leastWords else { return [] }
    let faults = pair.wordOrder
    // More than one is another matter.
    guard faults.count == 1, let gap = faults.gap else { return [] }
    return [
      FindingDraft(
        probability: Self.probability,
        "a word seems to be missing at “\(pair.englishQuote(gap))”",
        english: gap
      )
    ]
  }
}
