/// Divides a corpus by document into train, dev and test.
///
/// The part of a document follows from a hash of its name and the seed alone, so documents that are added or taken away
/// move no other one, and the shares are met on average.
package struct DocumentSplit: Sendable {
  /// The parts.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    /// What a model is trained on.
    case train
    /// What its settings are chosen on.
    case dev
    /// What it is judged on.
    case test
  }

  /// What is kept together.
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    /// The pairs of a document.
    case document
    /// Pairs of the same two texts, for corpora that name no documents.
    case pair
  }

  /// The share of documents in dev, 0 … 1.
  package let devShare: Double
  /// The share of documents in test, 0 … 1.
  package let testShare: Double
  /// Another seed gives another division.
  package let seed: Int
  /// What is kept together.
  package let unit: Unit

  /// Makes a division.
  package init(devShare: Double, testShare: Double, seed: Int, unit: Unit) {
    precondition(devShare >= 0 && testShare >= 0 && devShare + testShare <= 1, "shares of a whole")
    self.devShare = devShare
    self.testShare = testShare
    self.seed = seed
    self.unit = unit
  }

  /// The part that a pair of a document belongs to.
  package func part(document: String, pair: AlignedPair) -> Part {
    var hash = StableHash()
    hash.add(String(seed))
    switch unit {
    case .document: hash.add(document)
    case .pair:
      hash.add(pair.englishText)
      hash.add(pair.chineseText)
    }
    // FNV leaves the high bits of short names alike; mixed, they are even.
    let place = Double(HashMixing.mixed(hash.value) >> 11) * 0x1p-53
    if place < testShare { return .test }
    return place < testShare + devShare ? .dev : .train
  }
}
