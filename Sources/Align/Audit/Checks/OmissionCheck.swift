/// What the Chinese says and the English does not.
struct OmissionCheck: AuditCheck {
  static let name = "omission"

  let explanation = CheckExplanation(
    name: OmissionCheck.name,
    summary:
      "The original says something that the translation does not; Chinese is the original unless '--source' says otherwise.",
    flags: #"他来了。天黑了。 → "He came.""#,
    passes: "a heading or a caption without a partner; a short or free translation",
    severities: [.warning, .note],
    errorType: .omission
  )

  /// The language of the original.
  var original = Language.chinese

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if let alone = LoneSide.draft(pair, original) { return [alone] }
    return Surplus.draft(pair, on: original)
  }
}
