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
    let known = Set(other.map(Self.key))
    return path.filter { !known.contains(key($0)) }
  }

  /// What tells a bead from all others, null beads by their segment alone.
  static func key(_ edge: LatticeEdge) -> [Int32] {
    switch BeadShape.all[Int(edge.shape)] {
    case .deletion: [Int32(edge.shape), edge.english]
    case .insertion: [Int32(edge.shape), edge.chinese]
    default: [Int32(edge.shape), edge.english, edge.chinese]
    }
  }
}
