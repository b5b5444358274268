/// A translation that is far longer or shorter than its original lets expect.
struct LengthCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "length",
    summary: "One side is far longer than the other suggests, by the length ratios of the document.",
    flags: "a sentence of forty characters for one of five words; a sentence for a lone mark",
    passes: "a free translation; short headings and answers",
    severities: [.warning, .note],
    errorType: .omission
  )

  /// Standard deviations of the document's log ratio of lengths.
  private static let outlier = 4.0
  private static let noteworthy = 3.0
  /// Sides that are both shorter, in units of `SegmentLengths`, say little by their length.
  private static let leastLength = 60.0

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let (english, chinese) = (pair.englishScalars, pair.chineseScalars)
    if let bare = bareSide(english, chinese) { return [bare] }
    let deviation = pair.deviation
    guard abs(deviation) >= Self.noteworthy else { return [] }
    let length = max(
      SegmentLengths.length(english.scalars, .english),
      SegmentLengths.length(chinese.scalars, .chinese)
    )
    guard length >= Self.leastLength else { return [] }
    let longer: Language = deviation > 0 ? .english : .chinese
    return [
      FindingDraft(
        severity: abs(deviation) >= Self.outlier ? .warning : .note,
        message: "the \(longer.name) is far longer than expected from the \(longer.other.name)",
        english: english.wholeRange,
        chinese: chinese.wholeRange
      )
    ]
  }

  /// A sentence of this many characters or words has more to say than a mark.
  private static let sentenceHan = 4
  private static let sentenceWords = 3

  /// A side of marks alone, where the other is a sentence.
  private func bareSide(_ english: ScalarText, _ chinese: ScalarText) -> FindingDraft? {
    let isEnglishBare = !english.scalars.contains(where: Self.says)
    guard isEnglishBare != !chinese.scalars.contains(where: Self.says) else { return nil }
    guard isEnglishBare ? chinese.hanCount >= Self.sentenceHan : english.wordCount >= Self.sentenceWords
    else { return nil }
    let language: Language = isEnglishBare ? .english : .chinese
    return FindingDraft(
      severity: .warning,
      message: "the \(language.name) is only punctuation, but the \(language.other.name) is a sentence",
      english: english.wholeRange,
      chinese: chinese.wholeRange
    )
  }

  private static func says(_ scalar: UInt32) -> Bool {
    ScalarText.isLatin(scalar) || CharacterClass.isHan(scalar) || CharacterClass.isDigit(scalar)
      || Self.isSymbol(scalar)
  }

  /// Letters of other scripts, and emoji, which may say what a sentence says.
  private static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF65: false
    default: true
    }
  }
}
