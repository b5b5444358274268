/// Texts in which one letter stands many times in a row.
package struct RepeatedCharacterFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "repeated-character",
    summary: "One letter or character is repeated many times in a row.",
    score: "the longest run of one letter or Chinese character on either side",
    takes: "“aaaaaaaaaa”, “哈哈哈哈哈哈哈哈哈哈”",
    passes: "“Hmmm …”, “哈哈哈”",
    limit: FilterLimit(most: 6)
  )

  /// Makes the filter.
  package init() {}

  /// The longer of the two longest runs.
  package func score(_ pair: CorpusPair) -> Double? {
    Double(max(pair.englishProfile.longestRun, pair.chineseProfile.longestRun))
  }
}
