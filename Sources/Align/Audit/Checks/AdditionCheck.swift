/// What the English says and the Chinese does not.
struct AdditionCheck: AuditCheck {
  static let name = "addition"

  let explanation = CheckExplanation(
    name: AdditionCheck.name,
    summary:
      "The translation says something that the original does not; English is the translation unless '--source' says otherwise.",
    flags: #"他来了。 → "He came. It was dark by then.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .addition
  )

  /// The language of the original.
  var original = Language.chinese

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, original.other) { return [alone] }
    return Surplus.draft(pair, on: original.other)
  }
}
