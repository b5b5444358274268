/// The texts of a pair and their quantities: all that a comparison of numbers needs.
struct PairNumbers: Sendable {
  let englishText: String
  let chineseText: String
  let englishScalars: ScalarText
  let chineseScalars: ScalarText
  /// What each text must have in common with the other as it is.
  let englishMarks: PairMarks
  let chineseMarks: PairMarks
  /// The quantities of both sides, and how they belong together; empty where a side is.
  let matching: QuantityMatching
  /// The words that the quantities were read with.
  let words: QuantityWords

  /// Reads a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AlignedPair, words: QuantityWords, placeholders: PlaceholderPatterns = .none) {
    self.words = words
    englishText = pair.englishText
    chineseText = pair.chineseText
    englishScalars = ScalarText(englishText)
    chineseScalars = ScalarText(chineseText)
    englishMarks = PairMarks(englishScalars, patterns: placeholders)
    chineseMarks = PairMarks(chineseScalars, patterns: placeholders)
    matching =
      pair.english.isEmpty || pair.chinese.isEmpty
      ? QuantityMatching(english: [], chinese: [], matches: [])
      : QuantityMatcher.match(
        english: englishMarks.outsideOfPlaceholders(
          QuantityReader(language: .english, words: words)
            .quantities(in: englishMarks.covered(Array(englishText.utf8))),
          in: englishScalars
        ),
        chinese: chineseMarks.outsideOfPlaceholders(
          QuantityReader(language: .chinese, words: words)
            .quantities(in: chineseMarks.covered(Array(chineseText.utf8))),
          in: chineseScalars
        )
      )
  }

  /// What does not agree, in the order of the matches, where the English is longer than its Chinese lets expect by so many
  /// standard deviations, and with what is known of the document and from a dictionary.
  func disagreements(
    deviation: Double,
    dates: DocumentDates = DocumentDates(),
    lexicon: Lexicon? = nil
  ) -> [NumberDisagreement] {
    guard !englishText.isEmpty, !chineseText.isEmpty else { return [] }
    let (english, chinese) = (Array(englishText.utf8), Array(chineseText.utf8))
    let lost = RelativePeriods(english: english, chinese: chinese, matching: matching, words: words)
      .disagreements()
    guard !matching.matches.isEmpty else { return lost }
    return lost
      + NumberReview(
        english: english,
        chinese: chinese,
        matching: matching,
        deviation: deviation,
        words: words,
        dates: dates,
        lexicon: lexicon
      ).disagreements()
  }
}
