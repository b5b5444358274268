/// An English word that is likely misspelt.
struct SpellingCheck: AuditCheck {
  static let name = "spelling"

  let explanation = CheckExplanation(
    name: SpellingCheck.name,
    summary: "An English word is in no word list, and one letter makes a common word of it.",
    flags: #""A helth official said so." ("health")"#,
    passes: #""colour", "organise"; names; words that the document has more than once"#,
    severities: [.note],
    errorType: .spelling
  )

  /// Of 61 on rows as they were 12 were misspelt.
  private static let probability = 0.2

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    let text = pair.englishScalars
    guard text.latinCount > text.hanCount else { return [] }
    let bytes = Array(pair.englishText.utf8)
    return EnglishSpelling.candidates(in: bytes).compactMap { range in
      let word = bytes[range]
      // A word that is written twice is meant.
      guard let better = EnglishSpelling.standard.correction(of: word),
        !neighbours.all.contains(where: { $0.has(word) }), !pair.words.isOwn(word),
        EnglishSpelling.count(of: word, in: bytes) == 1
      else { return nil }
      return FindingDraft(
        probability: Self.probability,
        "“\(String(decoding: word, as: UTF8.self))” may be misspelt; “\(better)” is a word",
        english: range
      )
    }
  }
}

extension AuditedPair {
  /// Whether the English has a word, in small letters.
  fileprivate func has(_ word: ArraySlice<UInt8>) -> Bool {
    EnglishSpelling.count(of: word, in: Array(englishText.utf8)) > 0
  }
}
