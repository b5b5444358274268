/// Scores pairs by one property; whether a score is good enough is decided by a separate limit, so that limits
/// can be chosen after scoring (the division is that of OpusFilter, Aulamo et al. 2020).
///
/// A filter is a file of its own in `Filters/` and a line in `CorpusCleaner.builtInFilters`.
package protocol PairFilter: Sendable {
  /// What the filter scores, for `--list-filters`.
  var explanation: FilterExplanation { get }

  /// The score of a pair, or `nil` where the filter has nothing to say of it; such a pair passes.
  func score(_ pair: CorpusPair) -> Double?
}

/// What a filter scores, and what passes by default.
package struct FilterExplanation: Sendable, Hashable {
  /// The name of the filter: lower case, words joined with `-`.
  package var name: String
  /// What it is there to take out, as a sentence.
  package var summary: String
  /// What the score is, with its unit.
  package var score: String
  /// An example of what it takes.
  package var takes: String
  /// An example of what it lets pass.
  package var passes: String
  /// The limit unless another is given.
  package var limit: FilterLimit

  /// Makes an explanation from its parts.
  package init(
    name: String,
    summary: String,
    score: String,
    takes: String,
    passes: String,
    limit: FilterLimit
  ) {
    self.name = name
    self.summary = summary
    self.score = score
    self.takes = takes
    self.passes = passes
    self.limit = limit
  }
}

/// The scores that pass a filter: from `least` to `most`, both included; `nil` is no limit.
package struct FilterLimit: Sendable, Hashable, Codable {
  /// The smallest score that passes.
  package var least: Double?
  /// The largest score that passes.
  package var most: Double?

  /// Makes a limit from its two ends.
  package init(least: Double? = nil, most: Double? = nil) {
    self.least = least
    self.most = most
  }

  /// Whether a score passes.
  package func accepts(_ score: Double) -> Bool {
    (least.map { score >= $0 } ?? true) && (most.map { score <= $0 } ?? true)
  }
}
