/// Finds the best alignments with and without a bead, over the lattice that the bead was chosen from.
struct RunnerUpSearch {
  private let bead: LatticeEdge
  private let shape: BeadShape

  /// Makes the search for a bead.
  init(_ bead: LatticeEdge) {
    self.bead = bead
    shape = BeadShape.all[Int(bead.shape)]
  }

  /// Whether a candidate is the bead; a null bead is the same wherever on the other side it stands.
  private func isBead(_ edge: LatticeEdge) -> Bool {
    guard edge.shape == bead.shape else { return false }
    switch shape {
    case .deletion: return edge.english == bead.english
    case .insertion: return edge.chinese == bead.chinese
    default: return edge.english == bead.english && edge.chinese == bead.chinese
    }
  }

  /// Whether a candidate takes a segment of the bead, so that both cannot be.
  private func isRival(_ edge: LatticeEdge) -> Bool {
    guard !isBead(edge) else { return false }
    let other = BeadShape.all[Int(edge.shape)]
    if shape.english > 0 {
      return edge.english <= bead.english && bead.english < edge.english + Int32(other.english)
    }
    return edge.chinese <= bead.chinese && bead.chinese < edge.chinese + Int32(other.chinese)
  }

  /// The best path through the bead and the best one that avoids it.
  func paths(_ lattice: Lattice, scores: [Float]) -> (with: Lattice.Path, without: Lattice.Path)? {
    // Every segment is in one bead, so a path without rivals goes through the bead.
    guard let with = lattice.bestPath(lattice.forbidding(scores, isRival)),
      let without = lattice.bestPath(lattice.forbidding(scores, isBead))
    else { return nil }
    return (with, without)
  }

  /// The edges of one path that the other lacks.
  static func difference(_ path: [LatticeEdge], from other: [LatticeEdge]) -> [LatticeEdge] {
    let known = Set(other.map(Key.init))
    return path.filter { !known.contains(Key($0)) }
  }

  /// What identifies a bead: for null beads their segment alone.
  struct Key: Hashable {
    let shape: UInt8
    /// -1 where the place on this side says nothing.
    let english: Int32
    let chinese: Int32

    init(_ edge: LatticeEdge) {
      let bead = BeadShape.all[Int(edge.shape)]
      shape = edge.shape
      english = bead == .insertion ? -1 : edge.english
      chinese = bead == .deletion ? -1 : edge.chinese
    }
  }

  /// The beads of some edges, each with its posterior over all the places where it may stand.
  ///
  /// - Complexity: O(*n*) in the edges of both kinds.
  static func beads(_ edges: [LatticeEdge], of all: some Sequence<LatticeEdge>) -> [Bead] {
    var posteriors: [Key: Float] = [:]
    for edge in edges { posteriors[Key(edge)] = 0 }
    for edge in all {
      if let place = posteriors.index(forKey: Key(edge)) { posteriors.values[place] += edge.posterior }
    }
    return edges.map { edge in
      var known = edge
      known.posterior = min(1, posteriors[Key(edge), default: 0])
      return SentenceAligner.bead(known)
    }
  }
}
