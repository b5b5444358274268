/// An English word that is likely misspelt.
struct SpellingCheck: AuditCheck {
  static let name = "spelling"

  let explanation = CheckExplanation(
    name: SpellingCheck.name,
    summary: "An English word is in no word list, and is one letter away from a common word.",
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
    // Counted at the first word that may be wrong: most pairs have none.
    var known: [ArraySlice<UInt8>: Int]?
    return EnglishSpelling.candidates(in: bytes).compactMap { range in
      let word = bytes[range]
      guard let better = EnglishSpelling.standard.correction(of: word), !pair.words.isOwn(word) else {
        return nil
      }
      let counts = known ?? Self.counts(of: [pair] + neighbours.all)
      known = counts
      // A word that is written twice is intended.
      guard counts[word] == 1 else { return nil }
      return FindingDraft(
        probability: Self.probability,
        "“\(String(decoding: word, as: UTF8.self))” may be a misspelling of “\(better)”",
        english: range
      )
    }
  }

  /// How often each word that a list can tell of stands in some pairs.
  private static func counts(of pairs: [AuditedPair]) -> [ArraySlice<UInt8>: Int] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for pair in pairs {
      let bytes = Array(pair.englishText.utf8)
      for range in EnglishSpelling.candidates(in: bytes) { counts[bytes[range], default: 0] += 1 }
    }
    return counts
  }
}
