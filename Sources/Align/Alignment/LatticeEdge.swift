/// A candidate bead with its posterior probability.
struct LatticeEdge: Sendable, Hashable {
  /// The first English segment.
  var english: Int32
  /// The first Chinese segment.
  var chinese: Int32
  /// The shape, as an index into `BeadShape.all`.
  var shape: UInt8
  /// The probability of the bead, 0 … 1.
  var posterior: Float
}
