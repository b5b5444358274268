/// The table through which evidence enters the search: for one row of candidates, one row of numbers a feature.
///
///                 candidate 0   1   2   …
///     feature 0             .1  .4  .0
///     feature 1            1.0  .0  .0
///
/// A source owns a block of adjacent features and writes all of them for every candidate of the row.
package struct FeatureRows: Sendable {
  /// Feature-major values; feature *k* of candidate *c* is at `k * stride + c`.
  package var values: [Float]
  /// Room for candidates in one row; a multiple of 8, but for a table of fewer.
  package private(set) var stride: Int
  /// The number of features.
  package let featureCount: Int

  /// Makes a table of zeros.
  package init(featureCount: Int, stride: Int) {
    self.featureCount = featureCount
    self.stride = stride
    values = [Float](repeating: 0, count: featureCount * stride)
  }

  /// Makes room for `count` candidates; what the table held is lost.
  package mutating func reserve(_ count: Int) {
    guard count > stride else { return }
    stride = (count + 7) / 8 * 8
    values = [Float](repeating: 0, count: featureCount * stride)
  }

  /// Sets adjacent features of one candidate.
  @inline(__always)
  package mutating func write<let count: Int>(
    _ numbers: InlineArray<count, Float>,
    from first: Int,
    candidate: Int
  ) {
    precondition(first >= 0 && first + count <= featureCount, "features of the table")
    precondition(candidate >= 0 && candidate < stride, "room for the candidate")
    let stride = stride
    var place = first * stride + candidate
    var span = values.mutableSpan
    for index in 0..<count {
      unsafe span[unchecked: place] = numbers[index]
      place &+= stride
    }
  }

  /// Sets adjacent features to zero for the first `count` candidates.
  package mutating func clear(_ features: Range<Int>, count: Int) {
    for feature in features { VectorMath.clear(&values, at: feature * stride, count: count) }
  }
}
