/// Finds pairs that a model must not be trained on because it will be judged on them: exact and near copies of the pairs
/// of given test sets, by both texts or by one of them.
///
/// One text alone counts only where it is long enough that two writers would not write it by chance.
package struct LeakageCheck: Sendable {
  /// How a pair overlaps with a test set.
  package enum Overlap: String, Sendable, Hashable, CaseIterable {
    /// Both texts are copies.
    case both
    /// The English text is a copy.
    case english
    /// The Chinese text is a copy.
    case chinese
  }

  private static let keys: [(key: ComparisonKey, overlap: Overlap)] = [
    (.both, .both), (.english, .english), (.chinese, .chinese),
  ]

  private var indexes: [CopyIndex]

  /// Makes a check without test sets.
  ///
  /// - Parameter leastSimilarity: from which Jaccard similarity of shingles on a text is a near copy; `nil` where only
  ///   exact copies count.
  package init(leastSimilarity: Double?) {
    indexes = Self.keys.map { _ in CopyIndex(leastSimilarity: leastSimilarity) }
  }

  /// Pairs of test sets that the check knows, copies counted once.
  package var count: Int { indexes[0].count }

  /// Sketches of a pair, one for each way to overlap.
  package static func sketches(_ pair: AlignedPair) -> [PairSketch] {
    keys.map { PairSketcher(key: $0.key).sketch(pair) }
  }

  /// Adds a pair of a test set by its sketches.
  package mutating func add(_ sketches: [PairSketch]) {
    for index in indexes.indices where isTelling(sketches[index], index) {
      if indexes[index].match(sketches[index]) == nil { indexes[index].insert(sketches[index]) }
    }
  }

  /// How a pair overlaps with the test sets, if it does.
  package func overlap(_ sketches: [PairSketch]) -> Overlap? {
    for index in indexes.indices where isTelling(sketches[index], index) {
      if indexes[index].match(sketches[index]) != nil { return Self.keys[index].overlap }
    }
    return nil
  }

  /// Both texts together are always enough; one alone is if it has enough shingles.
  private func isTelling(_ sketch: PairSketch, _ index: Int) -> Bool { index == 0 || sketch.isComparable }
}
