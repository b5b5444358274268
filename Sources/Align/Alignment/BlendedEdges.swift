/// The beads of two passes with the weighted means of their posteriors; a bead that one of them lacks counts 0 there.
///
/// Made anew each time that somebody goes through them, so that no third list is kept.
struct BlendedEdges: Sequence, Sendable {
  private let first: LatticeEdges
  private let second: LatticeEdges
  /// What the first pass counts.
  private let firstShare: Float

  /// Blends two passes.
  init(_ first: LatticeEdges = LatticeEdges(), _ second: LatticeEdges = LatticeEdges(), firstShare: Float = 0)
  {
    self.first = first
    self.second = second
    self.firstShare = firstShare
  }

  /// Goes through the beads by their English and then Chinese start, then shape.
  struct Iterator: IteratorProtocol {
    private var first: LatticeEdges.Iterator
    private var second: LatticeEdges.Iterator
    private var left: LatticeEdge?
    private var right: LatticeEdge?
    private let firstShare: Float

    fileprivate init(_ edges: BlendedEdges) {
      first = edges.first.makeIterator()
      second = edges.second.makeIterator()
      firstShare = edges.firstShare
      left = first.next()
      right = second.next()
    }

    mutating func next() -> LatticeEdge? {
      guard var edge = right else {
        guard var edge = left else { return nil }
        edge.posterior *= firstShare
        left = first.next()
        return edge
      }
      guard let other = left else { return onlySecond(edge) }
      if Self.key(other) < Self.key(edge) {
        edge = other
        edge.posterior *= firstShare
        left = first.next()
        return edge
      }
      if Self.key(edge) < Self.key(other) { return onlySecond(edge) }
      edge.posterior = firstShare * other.posterior + (1 - firstShare) * edge.posterior
      left = first.next()
      right = second.next()
      return edge
    }

    /// A bead that the first pass lacks.
    @inline(__always)
    private mutating func onlySecond(_ edge: LatticeEdge) -> LatticeEdge {
      var edge = edge
      edge.posterior *= 1 - firstShare
      right = second.next()
      return edge
    }

    @inline(__always)
    private static func key(_ edge: LatticeEdge) -> (Int32, Int32, UInt8) {
      (edge.english, edge.chinese, edge.shape)
    }
  }

  func makeIterator() -> Iterator { Iterator(self) }
}
