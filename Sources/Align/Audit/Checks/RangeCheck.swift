/// An interval that has another end.
struct RangeCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "range",
    summary: "One end of an interval differs, or only one end is there.",
    flags: #"百分之三十到四十 → "30 to 45 percent""#,
    passes: #"三四百名 → "three to four hundred""#,
    severities: [.error, .warning, .note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.range) }
}
