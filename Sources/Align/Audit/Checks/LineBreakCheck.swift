/// A line break at the beginning or the end of a text that the translation lost or added.
///
/// Programs put such texts together, and gettext refuses a catalogue in which the two differ.
struct LineBreakCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "line-break",
    summary: "A message begins or ends with a line break in one language only.",
    flags: #""Usage: %s\n" → "用法：%s""#,
    passes: "spaces at the ends; line breaks inside a text",
    severities: [.warning],
    errorType: .layout
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    pair.edgeSpaces.flatMap { Self.draft($0.verb, $0.english, $0.chinese) }
  }

  private static func draft(_ verb: String, _ english: String, _ chinese: String) -> [FindingDraft] {
    let left = english.utf8.contains(0x0A)
    guard left != chinese.utf8.contains(0x0A) else { return [] }
    let (has, lacks) = left ? ("English", "Chinese") : ("Chinese", "English")
    return [
      FindingDraft(
        severity: .warning,
        message: "the \(has) \(verb) with a line break and the \(lacks) does not"
      )
    ]
  }
}
