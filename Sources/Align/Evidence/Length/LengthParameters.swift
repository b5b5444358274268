/// How long a Chinese text is for its English one, in a document: the two parameters of Gale & Church (1993).
///
/// Lengths are UTF-8 bytes: for English–Chinese the unit alone takes a Gale–Church aligner from .35 to .45 strict F1
/// on literary text, because a Chinese character then counts as three of the Latin letters that it stands for.
public struct LengthParameters: Sendable, Hashable {
  /// English bytes for a Chinese byte.
  public var ratio: Double
  /// Variance of the English length for each byte of length.
  public var variance: Double

  /// Makes parameters from their values.
  public init(ratio: Double, variance: Double) {
    self.ratio = ratio
    self.variance = variance
  }

  /// Where every document starts. The ratio is the middle of what English–Chinese magazines (1.0), novels (1.2) and
  /// news (1.0 … 1.4) have; the variance is Gale & Church's 6.8 for English–French and English–German.
  public static let initial = LengthParameters(ratio: 1.2, variance: 6.8)

  /// The difference between an English length and what a Chinese length lets expect, in standard deviations.
  @inline(__always)
  public func deviation(english: Double, chinese: Double) -> Double {
    let expected = ratio * chinese
    return (english - expected) / (variance * max(1, (english + expected) / 2)).squareRoot()
  }
}
