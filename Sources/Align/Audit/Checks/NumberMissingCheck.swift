/// A number of the Chinese that the English lacks.
struct NumberMissingCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "number-missing",
    summary: "A number of the Chinese has no counterpart in the English.",
    flags: #"生产钢铁一百零一万吨 → "produced steel""#,
    passes: #"一名工人 → "a worker"; 两国 → "the countries""#,
    severities: [.warning, .error, .note],
    errorType: .omission
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.missing) }
}
