/// A translation that is far longer or shorter than its original lets expect.
struct LengthCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "length",
    summary: "One side is far longer than the other lets expect, in the document as it is.",
    flags: "a sentence of forty characters for one of five words",
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
    let length = max(
      SegmentLengths.length(english.scalars, .english),
      SegmentLengths.length(chinese.scalars, .chinese)
    )
    let deviation = pair.deviation
    guard length >= Self.leastLength, abs(deviation) >= Self.noteworthy else { return [] }
    let longer: Language = deviation > 0 ? .english : .chinese
    return [
      FindingDraft(
        severity: abs(deviation) >= Self.outlier ? .warning : .note,
        message: "the \(longer.name) is far longer than the \(longer.other.name) lets expect",
        english: english.wholeRange,
        chinese: chinese.wholeRange
      )
    ]
  }
}
