/// What the English says and the Chinese does not.
struct AdditionCheck: AuditCheck {
  static let name = "addition"

  let explanation = CheckExplanation(
    name: AdditionCheck.name,
    summary: "The English says something that the Chinese does not.",
    flags: #"他来了。 → "He came. It was dark by then.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .addition
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, .english) { return [alone] }
    return Surplus.draft(pair, on: .english)
  }
}
