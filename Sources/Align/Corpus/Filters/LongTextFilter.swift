/// Texts that no sentence is as long as.
package struct LongTextFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "long-text",
    summary: "A side longer than any sentence was not split into sentences; most trainers drop it anyway.",
    score: "length of the longer side in length units; an English letter is 1, a Chinese character 3",
    takes: "a page of 3,000 letters as one segment",
    passes: "a sentence of 60 words",
    limit: FilterLimit(most: 2000)
  )

  /// Makes the filter.
  package init() {}

  /// The longer of the two lengths.
  package func score(_ pair: CorpusPair) -> Double? { max(pair.englishLength, pair.chineseLength) }
}
