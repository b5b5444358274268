/// A date or a time of the clock that differs.
struct DateCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "date",
    summary: "A date or a time of the clock differs, or a day is lost.",
    flags: #"3月8日 → "March 18"; 3月8日 → "in March""#,
    passes: #"85年2月27日 → "February 27, 1985"; 15时50分 → "3:50 p.m.""#,
    severities: [.error, .warning, .note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.date) }
}
