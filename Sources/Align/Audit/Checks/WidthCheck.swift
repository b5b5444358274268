/// Marks of the width of the other script.
struct WidthCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "width",
    summary: "A half-width mark is used in Chinese, or a full-width character in English.",
    flags: "今天,他来了。; \"He came，and left.\"",
    passes: "3.5万、10:30、版本2.0; “curly quotes”, … and — are written alike in both",
    severities: [.note],
    errorType: .characterWidth
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { chinese(pair) + english(pair) }

  private func chinese(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.chineseScalars
    guard text.hanCount > 1 else { return [] }
    let found = (1..<max(1, text.count)).filter { index in
      guard Self.isHalfWidthMark(text[index]), CharacterClass.isHan(text[index - 1]) else { return false }
      let next = text[index + 1]
      return CharacterClass.isHan(next) || next == 0 || next == 0x20 || CharacterClass.isClosingQuote(next)
    }
    guard let first = found.first else { return [] }
    let mark = text.string(first..<first + 1)
    return [
      FindingDraft(
        .note,
        "half-width “\(mark)” in Chinese" + (found.count > 1 ? ", and \(found.count - 1) more" : ""),
        .chinese,
        text.bytes(first - 1..<first + 1)
      )
    ]
  }

  /// , : ; ? ! and the stop; a point between digits or letters never gets here.
  private static func isHalfWidthMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x2E: true
    default: false
    }
  }

  private func english(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.englishScalars
    guard text.latinCount > text.hanCount else { return [] }
    let found = text.scalars.indices.filter { index in
      guard Self.isFullWidth(text[index]) else { return false }
      // Marks of a Chinese term belong to it.
      return !CharacterClass.isHan(text[index - 1]) && !CharacterClass.isHan(text[index + 1])
    }
    guard let first = found.first else { return [] }
    let mark = text.string(first..<first + 1)
    return [
      FindingDraft(
        .note,
        "full-width “\(mark)” in English" + (found.count > 1 ? ", and \(found.count - 1) more" : ""),
        .english,
        text.bytes(first..<first + 1)
      )
    ]
  }

  /// Full-width ASCII and the Chinese stop, comma and brackets; the full-width space, middle dot and quotes are not reported.
  private static func isFullWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF01...0xFF5E, 0x3001, 0x3002, 0x3008...0x3011: true
    default: false
    }
  }
}
