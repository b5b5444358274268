/// What the Chinese says and the English does not.
struct OmissionCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "omission",
    summary: "The Chinese says something that the English does not.",
    flags: #"他来了。天黑了。 → "He came.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .omission
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, .chinese) { return [alone] }
    guard let surplus = ContentCover.surplus(pair, on: .chinese) else { return [] }
    return [
      FindingDraft(
        surplus.isCertain ? .warning : .note,
        "the English does not seem to say this; \(surplus.reason)",
        .chinese,
        surplus.range
      )
    ]
  }
}
