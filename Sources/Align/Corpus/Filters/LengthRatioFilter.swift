import Foundation

/// Sides of which one is too long for the other.
///
/// Counted in the trained units of `SegmentLengths`, in which the two languages predict each other; characters and words
/// do not.
package struct LengthRatioFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "length-ratio",
    summary: "One side is too long to be a translation of the other.",
    score: "ln of the English length divided by the length expected from the Chinese; 0 is as expected",
    takes: "“Yes, he said.” beside a paragraph of Chinese",
    passes: "“He nodded.” beside “他点了点头。”",
    limit: FilterLimit(least: -0.85, most: 0.95)
  )

  /// Units added to both sides, so that a word more or less does not swing the ratio of two short texts.
  static let smoothing = 12.0

  /// Makes the filter.
  package init() {}

  /// The log ratio.
  package func score(_ pair: CorpusPair) -> Double? {
    guard pair.hasTwoSides else { return nil }
    let expected = LengthParameters.initial.ratio * pair.chineseLength
    return log((pair.englishLength + Self.smoothing) / (expected + Self.smoothing))
  }
}
