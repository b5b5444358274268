/// What the English says and the Chinese does not.
struct AdditionCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "addition",
    summary: "The English says something that the Chinese does not.",
    flags: #"他来了。 → "He came. It was dark by then.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .addition
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, .english) { return [alone] }
    guard let surplus = ContentCover.surplus(pair, on: .english) else { return [] }
    return [
      FindingDraft(
        surplus.isCertain ? .warning : .note,
        "the Chinese does not seem to say this; \(surplus.reason)",
        .english,
        surplus.range
      )
    ]
  }
}
