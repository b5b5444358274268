/// How long a Chinese text is for its English one, in a document: the two parameters of Gale & Church (1993), in the units
/// of `SegmentLengths`.
package struct LengthParameters: Sendable, Hashable {
  /// English units for a Chinese unit.
  package var ratio: Double
  /// Variance of the English length for each unit of length.
  package var variance: Double

  /// Makes parameters from their values.
  package init(ratio: Double, variance: Double) {
    self.ratio = ratio
    self.variance = variance
  }

  /// Where every document starts: the middle of what hand-made beads of 17 documents have (magazines and translations
  /// into Chinese 1.14 … 1.25, novels and news from Chinese 1.4 … 2.1; variance 2.9 … 11).
  package static let initial = LengthParameters(ratio: 1.4, variance: 5.5)

  /// The difference between an English length and what a Chinese length lets expect, in standard deviations.
  @inline(__always)
  package func deviation(english: Double, chinese: Double) -> Double {
    let expected = ratio * chinese
    return (english - expected) / (variance * max(1, (english + expected) / 2)).squareRoot()
  }
}
