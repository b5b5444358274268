/// A quantity that one side states less exactly.
struct VaguerCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "vaguer",
    summary: "One side is less exact than the other.",
    flags: #"二分之一强 → "more than one-half"; 10月上旬 → "the beginning of October""#,
    passes: #"三十余名 → "more than 30"; 七十以上 → "more than 70""#,
    severities: [.note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.vaguer) }
}
