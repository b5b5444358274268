import Foundation

/// How long the English of a document is for its Chinese, and how much that varies, in the units of `SegmentLengths`.
public struct LengthScale: Sendable, Hashable {
  /// The middle of ln (English length ÷ Chinese length).
  public var center: Double
  /// The standard deviation around it, ≥ `leastSpread`.
  public var spread: Double

  /// So many pairs do the usual ratio and the usual spread stand for beside those of the document.
  private static let centerPrior = 16.0
  private static let spreadPrior = 64.0
  /// The share of the shortest half intervals whose midpoints are averaged.
  private static let intervals = 0.05
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

  /// Fits the scale of some pairs, drawn to the usual one where the pairs are few.
  ///
  /// A third of them may lack a sentence without moving it much: the center is that of the shortest intervals that hold half of
  /// the ratios (Andrews et al. 1972, the shorth), the spread that of its tighter side. With a third of a magazine's pairs
  /// shortened .58 of these stay outliers, .30 by median and absolute deviation (development sets, 2026-11-21).
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ pairs: some Sequence<PairReading>) {
    var ratios = pairs.filter { !$0.pair.english.isEmpty && !$0.pair.chinese.isEmpty }.map(\.logRatio)
    guard !ratios.isEmpty else {
      self = .initial
      return
    }
    ratios.sort()
    let own = Self.center(ratios)
    let side = min(
      Self.median(ratios.filter { $0 >= own }.map { $0 - own }),
      Self.median(ratios.filter { $0 <= own }.map { own - $0 })
    )
    func drawn(_ value: Double, to usual: Double, _ prior: Double) -> Double {
      let weight = Double(ratios.count)
      return (value * weight + usual * prior) / (weight + prior)
    }
    center = drawn(own, to: Self.initial.center, Self.centerPrior)
    let mixed = drawn(side / Self.normalDeviation, to: Self.usualSpread, Self.spreadPrior)
    spread = min(Self.mostSpread, max(Self.leastSpread, mixed))
  }

  /// The mean of the midpoints of the shortest intervals that hold half of some rising values.
  private static func center(_ values: [Double]) -> Double {
    let half = (values.count + 1) / 2
    let starts = (0...values.count - half).sorted {
      values[$0 + half - 1] - values[$0] < values[$1 + half - 1] - values[$1]
    }
    let shortest = starts.prefix(max(1, Int(Double(values.count) * intervals)))
    return shortest.reduce(0) { $0 + (values[$1] + values[$1 + half - 1]) / 2 } / Double(shortest.count)
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  /// ln of how much longer the English is than the Chinese.
  static func logRatio(_ english: ScalarText, _ chinese: ScalarText) -> Double {
    log(
      (SegmentLengths.length(english.scalars, .english) + smoothing)
        / (SegmentLengths.length(chinese.scalars, .chinese) + smoothing)
    )
  }

  // Translations into Chinese have 1.14 … 1.25 English units for a Chinese one, those from Chinese 1.4 … 2.1
  // (`LengthParameters.initial`): whoever translates explains.
  private static let centerBetween = log(1.32)
  private static let centerReach = log(1.4) - log(1.32)

  /// How much the lengths say that the Chinese is the original, from −1, where the English is, to 1.
  var chineseOrigin: Double { min(max((center - Self.centerBetween) / Self.centerReach, -1), 1) }

  /// How many standard deviations the English is longer than expected; negative where it is shorter.
  func deviation(_ english: ScalarText, _ chinese: ScalarText) -> Double {
    deviation(logRatio: Self.logRatio(english, chinese))
  }

  /// How many standard deviations the English is longer than expected, of a pair with such a log ratio; negative where it is shorter.
  func deviation(logRatio: Double) -> Double { (logRatio - center) / spread }
}
