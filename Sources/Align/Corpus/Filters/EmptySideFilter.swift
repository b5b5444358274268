/// Pairs of which a side says nothing.
package struct EmptySideFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "empty-side",
    summary: "A side without a letter or a digit teaches nothing.",
    score: "number of sides that contain a letter or a digit, 0 to 2",
    takes: "“Good morning.” beside “……”",
    passes: "“1949” beside “1949年”",
    limit: FilterLimit(least: 2)
  )

  /// Makes the filter.
  package init() {}

  /// Counts the sides with text.
  package func score(_ pair: CorpusPair) -> Double? {
    func hasText(_ profile: TextProfile) -> Double { profile.letters + profile.digits > 0 ? 1 : 0 }
    return hasText(pair.englishProfile) + hasText(pair.chineseProfile)
  }
}
