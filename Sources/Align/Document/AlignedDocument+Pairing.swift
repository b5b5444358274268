extension AlignedDocument {
  /// How much of each text is expected to be paired, as shares of its segments, 0 … 1; 1 for a side without segments.
  ///
  /// A pair counts by its posterior, so that texts that do not belong together have small shares even where each of their
  /// segments was put into some bead.
  public var pairedShares: (english: Double, chinese: Double) {
    var english = (paired: 0.0, all: 0.0)
    var chinese = (paired: 0.0, all: 0.0)
    for pair in pairs {
      english.all += Double(pair.english.segments.count)
      chinese.all += Double(pair.chinese.segments.count)
      guard !pair.english.isEmpty, !pair.chinese.isEmpty else { continue }
      english.paired += (pair.posterior ?? 1) * Double(pair.english.segments.count)
      chinese.paired += (pair.posterior ?? 1) * Double(pair.chinese.segments.count)
    }
    return (
      english.all > 0 ? english.paired / english.all : 1, chinese.all > 0 ? chinese.paired / chinese.all : 1
    )
  }

  /// The document without the pairs that are less likely than a posterior; those of unknown posterior stay.
  public func keepingPairs(from least: Double) -> AlignedDocument {
    var document = self
    document.pairs = pairs.filter { ($0.posterior ?? 1) >= least }
    return document
  }
}
