/// What the Chinese says and the English does not.
struct OmissionCheck: AuditCheck {
  static let name = "omission"

  let explanation = CheckExplanation(
    name: OmissionCheck.name,
    summary: "The Chinese says something that the English does not.",
    flags: #"他来了。天黑了。 → "He came.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .omission
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, .chinese) { return [alone] }
    return Surplus.draft(pair, on: .chinese)
  }
}
