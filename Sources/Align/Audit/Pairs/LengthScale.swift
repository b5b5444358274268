import Foundation

/// How long the English of a document is for its Chinese, and how much that varies, in the units of `SegmentLengths`.
public struct LengthScale: Sendable, Hashable {
  /// The middle of ln (English length ÷ Chinese length).
  public var center: Double
  /// The standard deviation around it, ≥ `leastSpread`.
  public var spread: Double

  /// So many pairs does the usual ratio stand for beside those of the document.
  private static let priorPairs = 8.0
  /// The spread of the log ratio in right beads of novels; news have .175 (see `SegmentLengths`).
  private static let usualSpread = 0.25
  /// Below it a document of formulas would make every other sentence an outlier.
  private static let leastSpread = 0.18
  private static let mostSpread = 0.6
  /// Units added to both sides of a ratio, so that one-word segments do not swing it.
  private static let smoothing = 6.0
  /// The median absolute deviation of a normal distribution in standard deviations.
  private static let normalDeviation = 0.6745

  /// The scale that is assumed of an unknown document.
  public static let initial = LengthScale(center: log(LengthParameters.initial.ratio), spread: usualSpread)

  /// Makes a scale from its parts.
  public init(center: Double, spread: Double) {
    self.center = center
    self.spread = spread
  }

  /// Fits the scale of some pairs by their median, which outliers do not move, drawn to the usual one where the pairs are few.
  init(_ pairs: some Sequence<AlignedPair>) {
    var ratios: [Double] = []
    for pair in pairs where !pair.english.isEmpty && !pair.chinese.isEmpty {
      ratios.append(Self.logRatio(ScalarText(pair.englishText), ScalarText(pair.chineseText)))
    }
    let weight = Double(ratios.count)
    guard weight > 0 else {
      self = .initial
      return
    }
    let median = Self.median(&ratios)
    var deviations = ratios.map { abs($0 - median) }
    let spread = Self.median(&deviations) / Self.normalDeviation
    let total = weight + Self.priorPairs
    center = (median * weight + Self.initial.center * Self.priorPairs) / total
    let mixed = (spread * weight + Self.usualSpread * Self.priorPairs) / total
    self.spread = min(Self.mostSpread, max(Self.leastSpread, mixed))
  }

  private static func median(_ values: inout [Double]) -> Double {
    values.sort()
    return values[values.count / 2]
  }

  /// ln of how much longer the English is than the Chinese.
  static func logRatio(_ english: ScalarText, _ chinese: ScalarText) -> Double {
    log(
      (SegmentLengths.length(english.scalars, .english) + smoothing)
        / (SegmentLengths.length(chinese.scalars, .chinese) + smoothing)
    )
  }

  /// How many standard deviations the English is longer than expected; negative where it is shorter.
  func deviation(_ english: ScalarText, _ chinese: ScalarText) -> Double {
    (Self.logRatio(english, chinese) - center) / spread
  }
}
