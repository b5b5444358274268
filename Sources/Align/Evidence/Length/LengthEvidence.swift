import Foundation

/// How well the length of an English span fits that of a Chinese one (Gale & Church 1993).
///
/// The deviation enters linearly and squared and clipped, beside the log ratio of the two lengths: together they
/// let training choose a tail between the normal distribution of the paper and a much heavier one.
package struct LengthEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.length
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "length-deviation", "length-deviation-squared", "length-log-ratio", "length-log-ratio-squared",
    "length-log-ratio-many-to-one", "length-log-ratio-one-to-many", "length-size", "length-size-large-bead",
    "length-unpaired",
  ]

  private let lengths: SegmentLengths
  private let parameters: LengthParameters
  /// The size of each Chinese segment alone, as a feature: every row asks for it.
  private let unpairedSizes: [Float]

  /// Beyond this many standard deviations a further unit adds nothing.
  private static let largestDeviation = 6.0
  private static let largestSquare = 25.0
  /// Units added to both sides of a ratio, so that one-word segments do not swing it.
  private static let smoothing = 6.0
  /// ln of a middling segment's length in units: sizes are given relative to it.
  private static let middleSize = 4.0

  /// Makes the evidence for a document with given lengths.
  package init(lengths: SegmentLengths, parameters: LengthParameters) {
    self.lengths = lengths
    self.parameters = parameters
    unpairedSizes = lengths.chinese.indices.dropLast().map {
      Self.unpairedSize(parameters.ratio * (lengths.chinese[$0 + 1] - lengths.chinese[$0]))
    }
  }

  private static func unpairedSize(_ size: Double) -> Float { Float(log1p(size) - middleSize) }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    table.clear(first..<first + Self.features.count, count: row.chinese.count)
    let shape = row.shape
    let stride = table.stride
    let english = lengths.english[row.english + shape.english] - lengths.english[row.english]
    var index = first * stride
    if !shape.isMatch {
      let size = Self.unpairedSize(english)
      for start in row.chinese {
        table.values[index + 8 * stride] = shape.chinese == 0 ? size : unpairedSizes[start]
        index += 1
      }
      return
    }
    for start in row.chinese {
      let chinese = lengths.chinese[start + shape.chinese] - lengths.chinese[start]
      let expected = parameters.ratio * chinese
      let deviation = abs(parameters.deviation(english: english, chinese: chinese))
      let ratio = log((english + Self.smoothing) / (expected + Self.smoothing))
      let size = log1p((english + expected) / 2) - Self.middleSize
      table.values[index] = Float(min(deviation, Self.largestDeviation))
      table.values[index + stride] = Float(min(deviation * deviation, Self.largestSquare) / 5)
      table.values[index + 2 * stride] = Float(abs(ratio))
      table.values[index + 3 * stride] = Float(min(ratio * ratio, 2))
      if shape.english > 1, shape.chinese == 1 { table.values[index + 4 * stride] = Float(ratio) }
      if shape.chinese > 1, shape.english == 1 { table.values[index + 5 * stride] = Float(ratio) }
      table.values[index + 6 * stride] = Float(size)
      table.values[index + 7 * stride] = Float(size * Double(shape.english + shape.chinese - 2))
      index += 1
    }
  }
}
