/// Marks that are doubled, or a final stop that is missing.
struct PunctuationCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "punctuation",
    summary: "A mark is doubled, or the stop at the end of a sentence is missing.",
    flags: "他来了，，我走了。; 我们必须认真对待这个问题 → \"We must take this problem seriously.\"",
    passes: "……; ?!; a title; a final stop that both languages do without",
    severities: [.warning, .note],
    errorType: .punctuation
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    doubled(pair, .english) + doubled(pair, .chinese) + missingStop(pair)
  }

  // MARK: - Doubled marks

  private func doubled(_ pair: AuditedPair, _ language: Language) -> [FindingDraft] {
    let text = pair.scalars(language)
    var index = 1
    while index < text.count {
      if Self.isDoubled(text[index - 1], text[index]), text[index - 2] != text[index],
        text[index + 1] != text[index]
      {
        let range = index - 1..<index + 1
        return [
          FindingDraft(.warning, "“\(text.string(range))” has one mark too many", language, text.bytes(range))
        ]
      }
      index += 1
    }
    return []
  }

  private static func isDoubled(_ first: UInt32, _ second: UInt32) -> Bool {
    switch (first, second) {
    // ,, ;; .. ，， 。。 、、 ；； ：： and a comma beside a stop.
    case (0x2C, 0x2C), (0x3B, 0x3B), (0x2E, 0x2E), (0xFF0C, 0xFF0C), (0x3002, 0x3002), (0x3001, 0x3001),
      (0xFF1B, 0xFF1B), (0xFF1A, 0xFF1A), (0xFF0C, 0x3002), (0x3002, 0xFF0C), (0x3001, 0xFF0C),
      (0xFF0C, 0x3001),
      (0x3001, 0x3002), (0x3002, 0x3001), (0xFF1B, 0x3002), (0x3002, 0xFF1B), (0xFF1B, 0xFF0C),
      (0xFF0C, 0xFF1B):
      return true
    default: return false
    }
  }

  // MARK: - Final stops

  private func missingStop(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    for language in Language.allCases {
      let text = pair.scalars(language)
      let other = pair.scalars(language.other)
      guard Self.endsBare(text), Self.endsWithStop(other) else { continue }
      let end = text.trimmedEnd
      return [
        FindingDraft(
          .note,
          "the \(language.name) has no final stop, but the \(language.other.name) has one",
          language,
          text.bytes(end - 1..<end)
        )
      ]
    }
    return []
  }

  private static func endsBare(_ text: ScalarText) -> Bool {
    let last = text[text.trimmedEnd - 1]
    return CharacterClass.isHan(last) || ScalarText.isLatin(last)
  }

  /// Whether a text ends with a stop, with or without a quotation mark or bracket after it.
  static func endsWithStop(_ text: ScalarText) -> Bool {
    var end = text.trimmedEnd
    while end > 0,
      CharacterClass.isClosingQuote(text[end - 1]) || CharacterClass.isClosingBracket(text[end - 1])
        || text[end - 1] == 0x22 || text[end - 1] == 0x27
    {
      end -= 1
    }
    return CharacterClass.isStop(text[end - 1])
  }
}
