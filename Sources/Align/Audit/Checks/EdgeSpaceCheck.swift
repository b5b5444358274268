/// A space at the beginning or the end of a unit that the translation lost or added.
///
/// Programs put texts such as "Name: " in front of others. Where the Chinese ends with a full-width mark the space may well be
/// meant to go, so that this is a note.
struct EdgeSpaceCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "edge-space",
    summary: "A unit begins or ends with a space in one language only.",
    flags: #""Name: " → "姓名：""#,
    passes: "an ideographic space for a plain one; line breaks, which 'line-break' reports",
    severities: [.note],
    errorType: .layout
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    pair.edgeSpaces.flatMap { Self.draft($0.verb, $0.english, $0.chinese) }
  }

  private static func draft(_ verb: String, _ english: String, _ chinese: String) -> [FindingDraft] {
    guard english.isEmpty != chinese.isEmpty, !(english + chinese).utf8.contains(0x0A) else { return [] }
    let (has, lacks) = english.isEmpty ? ("Chinese", "English") : ("English", "Chinese")
    return [
      FindingDraft(severity: .note, message: "the \(has) \(verb) with a space and the \(lacks) does not")
    ]
  }
}

extension AuditedPair {
  /// The white space at the beginning and at the end of both sides of a unit, with what a message says of each end; none where
  /// there is no unit or only one side.
  var edgeSpaces: [(verb: String, english: String, chinese: String)] {
    guard isPaired, pair.unit != nil else { return [] }
    return [
      ("begins", pair.english.leadingSpace, pair.chinese.leadingSpace),
      ("ends", pair.english.trailingSpace, pair.chinese.trailingSpace),
    ]
  }
}
