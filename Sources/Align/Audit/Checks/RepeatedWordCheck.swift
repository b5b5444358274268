/// An English word that is written twice.
struct RepeatedWordCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "repeated-word",
    summary: "An English word is written twice in a row.",
    flags: #""He went to the the market.""#,
    passes: #""had had", "that that", "very very"; "Bora Bora"; a word that the Chinese repeats, too"#,
    severities: [.warning],
    errorType: .grammar
  )

  /// Six of seven on rows as they were were written twice by mistake.
  private static let probability = 0.85

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    let text = pair.englishScalars
    guard text.latinCount > text.hanCount else { return [] }
    let tokens = pair.tokens
    for index in tokens.words.indices.dropFirst() where tokens.words[index] == tokens.words[index - 1] {
      let (first, second) = (tokens.ranges[index - 1], tokens.ranges[index])
      let start = text.index(ofByte: second.lowerBound)
      // Names are doubled, and have capitals: Duran Duran. A slogan may repeat a word on purpose.
      guard second.lowerBound == first.upperBound + 1, text[start - 1] == 0x20,
        !(0x41...0x5A).contains(text[start]),
        !EnglishWordOrder.standard.isRepeatable(tokens.words[index]),
        // Three three-pointers
        text[text.index(ofByte: second.upperBound)] != 0x2D,
        index + 1 >= tokens.count || tokens.words[index + 1] != tokens.words[index]
      else { continue }
      let range = first.lowerBound..<second.upperBound
      return [
        FindingDraft(
          probability: Self.probability,
          "“\(pair.englishQuote(second))” is written twice",
          english: range
        )
      ]
    }
    return []
  }
}
