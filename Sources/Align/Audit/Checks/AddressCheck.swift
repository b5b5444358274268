/// A web or e-mail address that one side lacks.
struct AddressCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "address",
    summary: "A web or e-mail address differs, or stands on one side only.",
    flags: "https://example.org/help → https://example.org/hlep",
    passes:
      "https://example.org/en/help → https://example.org/zh-cn/help; www.example.org → http://example.org/",
    severities: [.error, .warning],
    errorType: .markup
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    MarkComparison.drafts(pair, [.address, .mail], severity: .error, severityOfMissing: .warning)
  }
}
