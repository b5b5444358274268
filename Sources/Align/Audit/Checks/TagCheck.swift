/// A tag that one side lacks.
struct TagCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "tag",
    summary: "A tag or an inline code is on one side only, or was replaced by another.",
    flags: #""Press <b>OK</b>" → 请按<b>确定"#,
    passes: #"<a href="en.html"> → <a href="zh.html">; a < b; ping <host> → ping <主机>"#,
    severities: [.error, .warning],
    errorType: .markup,
    isCritical: true
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    MarkComparison.drafts(pair, [.tag], severity: .error, severityOfMissing: .error)
      + InlineCodeComparison.drafts(pair)
  }
}
