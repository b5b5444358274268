/// Pairs whose numbers do not agree, read as what they mean: 一百零一万吨 is 1,010,000 tons.
package struct NumberFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "numbers",
    summary: "The two sides have different numbers, dates, shares or amounts.",
    score:
      "numbers that differ, and half the numbers that only one side has, as 'align-tool audit' finds them",
    takes: "“101,000 tons” beside “一百零一万吨”",
    passes: "“more than 30 people” beside “三十余名”",
    limit: FilterLimit(most: 0.5)
  )

  private let words: QuantityWords

  /// Makes the filter with the words that numbers are read with.
  package init(words: QuantityWords = .standard) { self.words = words }

  /// The weighted count of disagreements.
  package func score(_ pair: CorpusPair) -> Double? {
    guard pair.hasTwoSides else { return nil }
    let numbers = PairNumbers(pair.pair, words: words)
    let deviation = LengthScale.initial.deviation(numbers.englishScalars, numbers.chineseScalars)
    return numbers.disagreements(deviation: deviation).reduce(0) { sum, disagreement in
      switch disagreement.severity {
      case .error: sum + 1
      case .warning: sum + 0.5
      case .note: sum
      }
    }
  }
}
