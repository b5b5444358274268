/// How many pairs were kept and how many each filter took.
package struct CleaningTally: Sendable, Hashable {
  /// Pairs judged.
  package private(set) var pairs = 0
  /// Pairs kept.
  package private(set) var kept = 0
  /// Pairs that a filter was the first to refuse, in the order of the filters.
  package private(set) var taken: [Int]
  /// Pairs that a filter refused, whether first or not; the same as `taken` unless all filters were asked.
  package private(set) var refused: [Int]

  /// Makes an empty tally of this many filters.
  package init(filterCount: Int) {
    taken = [Int](repeating: 0, count: filterCount)
    refused = taken
  }

  /// Counts a pair.
  package mutating func add(_ judgement: CorpusCleaner.Judgement) {
    pairs += 1
    if judgement.isKept { kept += 1 }
    if let first = judgement.refusals.first { taken[first] += 1 }
    for filter in judgement.refusals { refused[filter] += 1 }
  }

  /// Adds the tally of other pairs.
  package mutating func add(_ other: CleaningTally) {
    precondition(taken.count == other.taken.count, "tallies of the same filters")
    pairs += other.pairs
    kept += other.kept
    for index in taken.indices {
      taken[index] += other.taken[index]
      refused[index] += other.refused[index]
    }
  }
}
