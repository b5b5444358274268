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
  /// Room for candidates in one row.
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
    stride = count
    values = [Float](repeating: 0, count: featureCount * stride)
  }

  /// Sets adjacent features to zero for the first `count` candidates.
  package mutating func clear(_ features: Range<Int>, count: Int) {
    for feature in features { VectorMath.clear(&values, at: feature * stride, count: count) }
  }
}
