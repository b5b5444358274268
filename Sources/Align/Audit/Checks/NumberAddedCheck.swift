/// A number of the English that the Chinese lacks.
struct NumberAddedCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "number-added",
    summary: "A number of the English has no counterpart in the Chinese.",
    flags: #"生产钢铁 → "produced 1,010,000 tons of steel""#,
    passes: #"一批 → "a number of"; 双方 → "both sides""#,
    severities: [.warning, .error, .note],
    errorType: .addition
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.added) }
}
