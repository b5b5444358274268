/// Pairs that their aligner was not sure of.
package struct PosteriorFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "posterior",
    summary: "The aligner that made the pair was not sure of it.",
    score: "the posterior that the pair carries, 0 to 1; pairs that carry none pass",
    takes: "a pair with the posterior 0.21",
    passes: "a pair with the posterior 0.98",
    limit: FilterLimit(least: 0.5)
  )

  /// Makes the filter.
  package init() {}

  /// The posterior.
  package func score(_ pair: CorpusPair) -> Double? { pair.pair.posterior }
}
