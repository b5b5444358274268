/// A number whose unit or currency changed without a conversion.
struct UnitCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "unit",
    summary: "The number is the same, the unit or the currency is not.",
    flags: #"八百斤 → "800 kilograms"; 五百万港元 → "US$5 million""#,
    passes: #"八百斤 → "400 kilograms"; 一百公里 → "about 62 miles""#,
    severities: [.error, .warning, .note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(.unit) }
}
