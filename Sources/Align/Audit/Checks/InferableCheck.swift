/// A part of a date that the English adds.
struct InferableCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "inferable",
    summary: "The English states a part of a date that the Chinese leaves to be inferred.",
    flags: #"14日 → "August 14th""#,
    passes: #"8月14日 → "August 14th""#,
    severities: [.note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.inferable) }
}
