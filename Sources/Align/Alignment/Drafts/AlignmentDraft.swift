/// An alignment made without vectors, of which the beads that are sure are kept.
///
/// The encoder costs several times what all other evidence does, and changes nothing where lengths, numbers, names and words
/// agree. So only the stretches in doubt between settled beads are encoded and searched again.
final class AlignmentDraft: Sendable {
  /// What the aligner without vectors found.
  let solution: SentenceAligner.Solution
  /// That aligner.
  let aligner: SentenceAligner
  /// Of each bead of the path whether it is settled.
  let isSettled: [Bool]
  /// The settled beads' places in the path, by their first English segments.
  private let places: [Int: Int]

  /// A bead at least as likely as this is settled if the beads beside it are as likely. Of .98 … .998, with one or two beads on
  /// each side and none, this changed the fewest beads of the development sets (F1 within .0015 on each), November 2026.
  private static let limit: Float = 0.995

  /// Drafts the alignment of a document; the beads that were not chosen are kept for explanations, if asked for.
  init(_ document: SegmentedDocument, by aligner: SentenceAligner, keepsEdges: Bool) {
    self.aligner = aligner
    var solution = aligner.solve(document)
    if !keepsEdges { solution.edges = BlendedEdges() }
    self.solution = solution
    let isSure = solution.path.map { edge in
      BeadShape.all[Int(edge.shape)].isMatch && edge.posterior >= Self.limit
    }
    isSettled = isSure.indices.map { index in
      isSure[max(0, index - 1)...min(isSure.count - 1, index + 1)].allSatisfy(\.self)
    }
    var places: [Int: Int] = [:]
    for (index, edge) in solution.path.enumerated() where isSettled[index] {
      places[Int(edge.english)] = index
    }
    self.places = places
  }

  /// Whether a bead is one that is settled.
  func settles(_ bead: Bead) -> Bool {
    guard let index = places[bead.english.lowerBound] else { return false }
    let own = SentenceAligner.bead(solution.path[index])
    return own.english == bead.english && own.chinese == bead.chinese
  }

  /// The corners of the settled beads: every path goes through them.
  var corners: [(english: Int, chinese: Int)] {
    var corners: [(english: Int, chinese: Int)] = []
    for (edge, isSettled) in zip(solution.path, isSettled) where isSettled {
      let bead = SentenceAligner.bead(edge)
      if corners.last.map({ $0 != (bead.english.lowerBound, bead.chinese.lowerBound) }) ?? true {
        corners.append((bead.english.lowerBound, bead.chinese.lowerBound))
      }
      corners.append((bead.english.upperBound, bead.chinese.upperBound))
    }
    return corners
  }

  /// The English segments of the beads in doubt and of `context` beads on each side of these.
  func doubtfulRows(context: Int) -> [Bool] {
    let path = solution.path
    var isDoubtful = [Bool](repeating: false, count: solution.band.rowCount - 1)
    for index in path.indices where !isSettled[index] {
      for near in max(0, index - context)...min(path.count - 1, index + context) {
        for row in SentenceAligner.bead(path[near]).english { isDoubtful[row] = true }
      }
    }
    return isDoubtful
  }

  /// A path with the settled beads in their places.
  func completed(_ path: [LatticeEdge]) -> [LatticeEdge] {
    var result: [LatticeEdge] = []
    var index = 0
    for (edge, isSettled) in zip(solution.path, isSettled) where isSettled {
      let settled = SentenceAligner.bead(edge)
      while index < path.count, SentenceAligner.bead(path[index]).isBefore(settled) {
        result.append(path[index])
        index += 1
      }
      result.append(edge)
      while index < path.count, !settled.isBefore(SentenceAligner.bead(path[index])) { index += 1 }
    }
    return result + path[index...]
  }
}

extension Bead {
  /// Whether a bead ends at or before the beginning of another one on both sides.
  fileprivate func isBefore(_ other: Bead) -> Bool {
    english.upperBound <= other.english.lowerBound && chinese.upperBound <= other.chinese.lowerBound
  }
}
