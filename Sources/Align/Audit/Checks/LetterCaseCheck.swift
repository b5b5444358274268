/// An English sentence without capitals.
struct LetterCaseCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "case",
    summary:
      "An English sentence is all lower case, or begins with a small letter although its neighbours do not.",
    flags: #"他来自上海。 → "he comes from shanghai.""#,
    passes: #""iPhone sales rose."; an item of a list; a text that is written without capitals throughout"#,
    severities: [.warning, .note],
    errorType: .spelling
  )

  /// A phrase of fewer words may be an item of a list or a term.
  private static let leastWords = 5
  /// A text of this many words is a sentence, with a stop or without.
  private static let manyWords = 8
  /// One of three on rows as they were was a remark in brackets, one the title of a film.
  private static let sentence = 0.8
  private static let phrase = 0.3

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    let text = pair.englishScalars
    guard pair.isPaired, text.latinCount > text.hanCount, text.wordCount >= Self.leastWords,
      !Self.hasCapital(text),
      let start = text.scalars.firstIndex(where: ScalarText.isLatin),
      // A digit, a bracket, a placeholder or a code may stand for the word that has the capital.
      start == text.trimmedStart || CharacterClass.isOpeningQuote(text[text.trimmedStart])
        || text[text.trimmedStart] == 0x22,
      pair.pair.english.codes.isEmpty
    else { return [] }
    // Where nothing around it has capitals either, the whole text is written without them.
    let others = neighbours.all.filter { $0.englishScalars.wordCount >= Self.leastWords }
    if !others.isEmpty, !others.contains(where: { Self.hasCapital($0.englishScalars) }) { return [] }
    let isSentence =
      text.wordCount >= Self.manyWords || PunctuationCheck.endsWithStop(text)
      || PunctuationCheck.endsWithStop(pair.chineseScalars)
    return [
      FindingDraft(
        probability: isSentence ? Self.sentence : Self.phrase,
        "the English has no capital letter",
        english: text.bytes(start..<start + 1)
      )
    ]
  }

  private static func hasCapital(_ text: ScalarText) -> Bool {
    text.scalars.contains(where: CharacterClass.isUpper)
  }
}
