/// English whose words are in no order.
struct WordOrderCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "word-order",
    summary: "The English words are in an order that occurs in no sentence.",
    flags: #""market. the to yesterday He went""#,
    passes: "a list, a headline; one slip",
    severities: [.warning],
    errorType: .grammar
  )

  /// One may be a slip, or a quotation.
  private static let leastFaults = 2
  private static let leastWords = 5
  /// No row as it was has such an order.
  private static let probability = 0.95

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.englishScalars
    guard text.latinCount > text.hanCount, text.wordCount >= Self.leastWords else { return [] }
    let faults = pair.wordOrder
    guard faults.count >= Self.leastFaults, let first = faults.first else { return [] }
    return [
      FindingDraft(
        probability: Self.probability,
        "the words are out of order at “\(pair.englishQuote(first))” and in \(faults.count - 1) other \(faults.count == 2 ? "place" : "places")",
        english: first
      )
    ]
  }
}
