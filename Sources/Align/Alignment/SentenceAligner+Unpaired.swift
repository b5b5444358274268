extension SentenceAligner {
  /// How likely it is of each segment of a document that it has no partner, 0 … 1.
  struct UnpairedPosteriors: Sendable {
    /// Of the English segments.
    var english: [Double]
    /// Of the Chinese segments.
    var chinese: [Double]
  }

  /// The posteriors of null beads where every path goes through some corners.
  ///
  /// - Parameters:
  ///   - document: the segments.
  ///   - corners: pairs of segment numbers at which both texts are known to be at the same place, rising.
  /// - Returns: a probability for each segment of both sides.
  /// - Complexity: O(*n*) time and memory, where *n* is the number of segments.
  func unpaired(
    in document: SegmentedDocument,
    corners: [(english: Int, chinese: Int)]
  ) -> UnpairedPosteriors {
    let fixed = FixedBeads(
      corners: corners,
      englishCount: document.english.count,
      chineseCount: document.chinese.count
    )
    var result = UnpairedPosteriors(
      english: [Double](repeating: 0, count: document.english.count),
      chinese: [Double](repeating: 0, count: document.chinese.count)
    )
    for edge in solve(document, fixed: fixed).edges {
      let shape = BeadShape.all[Int(edge.shape)]
      if shape.chinese == 0 { result.english[Int(edge.english)] += Double(edge.posterior) }
      if shape.english == 0 { result.chinese[Int(edge.chinese)] += Double(edge.posterior) }
    }
    return result
  }
}
