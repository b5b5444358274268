/// What was read from a pair once for all checks; a class, so that neighbours and checks share it without copies.
final class PairReading: Sendable {
  let pair: AlignedPair
  let englishText: String
  let chineseText: String
  let englishScalars: ScalarText
  let chineseScalars: ScalarText
  /// The words of the English text.
  let tokens: EnglishTokens
  /// The scalars of the Chinese text, traditional and variant characters folded.
  let foldedChinese: [UInt32]
  /// The quantities of both sides, and how they belong together; empty where a side is.
  let matching: QuantityMatching

  /// Reads a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AlignedPair, words: QuantityWords) {
    self.pair = pair
    englishText = pair.englishText
    chineseText = pair.chineseText
    englishScalars = ScalarText(englishText)
    chineseScalars = ScalarText(chineseText)
    tokens = EnglishTokens(englishScalars)
    let folding = NameTables.standard.folding
    foldedChinese = chineseScalars.scalars.map { folding.fold($0) }
    matching =
      pair.english.isEmpty || pair.chinese.isEmpty
      ? QuantityMatching(english: [], chinese: [], matches: [])
      : QuantityMatcher.match(
        english: MarkupReader.withoutPlaceholders(
          QuantityReader(language: .english, words: words).quantities(in: Array(englishText.utf8)),
          in: englishScalars
        ),
        chinese: MarkupReader.withoutPlaceholders(
          QuantityReader(language: .chinese, words: words).quantities(in: Array(chineseText.utf8)),
          in: chineseScalars
        )
      )
  }
}
