/// A unit of a file of translations that has no translation yet.
struct NotTranslatedCheck: AuditCheck {
  static let name = "not-translated"

  let explanation = CheckExplanation(
    name: NotTranslatedCheck.name,
    summary: "A unit has no translation.",
    flags: #"msgid "Cancel" with msgstr """#,
    passes: #"a unit marked translate="no", a unit of tags alone"#,
    severities: [.note],
    errorType: .untranslated
  )

  /// Whether the file marks a unit as not yet translated and its translation just repeats the original.
  static func isCopy(_ pair: AuditedPair) -> Bool {
    pair.isUnit && pair.isPaired && pair.pair.unit?.state == .initial
      && pair.pair.englishText == pair.pair.chineseText
  }

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    if Self.isCopy(pair) {
      let missing = pair.pair.unit?.source?.other ?? .chinese
      return [
        FindingDraft(
          .note,
          "not translated into \(missing.name): both texts are the same",
          missing.other,
          pair.scalars(missing.other).wholeRange
        )
      ]
    }
    guard pair.isUnit, !pair.isPaired else { return [] }
    let missing: Language = pair.englishScalars.trimmedEnd == 0 ? .english : .chinese
    let there = pair.scalars(missing.other)
    guard there.trimmedEnd > 0 else { return [] }
    if pair.pair.unit?.source == missing {
      return [
        FindingDraft(
          .note,
          "the \(missing.other.name) has no \(missing.name) original",
          missing.other,
          there.wholeRange
        )
      ]
    }
    return [FindingDraft(.note, "not translated into \(missing.name)", missing.other, there.wholeRange)]
  }
}
