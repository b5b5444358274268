/// English with spaces before its marks, as programs cut it into tokens.
struct SpacingCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "spacing",
    summary: "A space precedes an English punctuation mark, as in text that was split into tokens.",
    flags: #""He came , and left .""#,
    passes: #""He came… and left."; "Vive la France !" in a quotation; ". . .""#,
    severities: [.warning, .note],
    errorType: .punctuation
  )

  /// One ? or ! is French, or for emphasis.
  private static let many = 2
  /// Each of 12 on rows as they were had a space too many.
  private static let certain = 0.9
  private static let single = 0.4

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.englishScalars
    // Where inline codes were, the text has gaps that the file has not.
    guard text.latinCount > text.hanCount, pair.pair.english.codes.isEmpty else { return [] }
    let found = text.scalars.indices.filter { index in
      guard Self.isMark(text[index]), CharacterClass.isSpace(text[index - 1]) else { return false }
      let (before, after) = (text[index - 2], text[index + 1])
      // A word before it, and nothing that belongs to the mark behind it: .5, .NET, ... and : ) are others.
      return (ScalarText.isLatin(before) || CharacterClass.isDigit(before) || Self.closes(before))
        && (after == 0 || CharacterClass.isSpace(after) || Self.closes(after))
        && !Self.isMark(text[index + 2])
    }
    guard let first = found.first else { return [] }
    let isClear = found.count >= Self.many || Self.isStopOfSentence(text[first])
    return [
      FindingDraft(
        probability: isClear ? Self.certain : Self.single,
        "there is a space before “\(text.string(first..<first + 1))”"
          + (found.count > 1 ? ", and before \(found.count - 1) more" : ""),
        english: text.bytes(first - 1..<first + 1)
      )
    ]
  }

  /// , . ; : ? !
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x3F, 0x21: true
    default: false
    }
  }

  private static func isStopOfSentence(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x2C }

  private static func closes(_ scalar: UInt32) -> Bool {
    CharacterClass.isClosingQuote(scalar) || CharacterClass.isClosingBracket(scalar) || scalar == 0x22
      || scalar == 0x27
      || scalar == 0x25
  }
}
