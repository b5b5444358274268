/// A percentage or fraction that has another value.
struct PercentCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "percent",
    summary: "A percentage or fraction has another value.",
    flags: #"百分之三十 → "13 percent""#,
    passes: #"五成 → "half"; 三分之一 → "one-third""#,
    severities: [.error, .warning, .note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.percent) }
}
