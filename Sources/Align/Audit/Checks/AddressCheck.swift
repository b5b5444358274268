/// A web or e-mail address that one side lacks.
struct AddressCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "address",
    summary: "A web or e-mail address differs, or is on one side only.",
    flags: "https://example.org/help → https://example.org/hlep",
    passes:
      "https://example.org/en/help → https://example.org/zh-cn/help; www.example.org → http://example.org/",
    severities: [.error, .warning],
    errorType: .markup
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    MarkComparison.drafts(pair, [.address, .mail], severity: .error, severityOfMissing: .warning).map {
      draft in
      var draft = draft
      if draft.severity == .warning, isBareHost(draft, pair) { draft.severity = .note }
      return draft
    }
  }

  /// Whether a lone address is only the name of a host, by which a site may be called: www.ce.cn for 中国经济网.
  private func isBareHost(_ draft: FindingDraft, _ pair: AuditedPair) -> Bool {
    let quote = draft.english.map(pair.englishQuote) ?? draft.chinese.map(pair.chineseQuote) ?? ""
    return !quote.contains("/") && !quote.contains("@")
  }
}
