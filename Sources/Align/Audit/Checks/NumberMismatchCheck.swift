/// A number that has another value in the other language.
struct NumberMismatchCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "number-mismatch",
    summary: "A number has another value in the other language.",
    flags: #"一百零一万吨 → "1.1 million tons""#,
    passes: #"一百零一万吨 → "1,010,000 tons", "1.01 million tons""#,
    severities: [.error, .warning, .note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.mismatch) }
}
