import Foundation

/// A document's lattice with every edge's features written out and the edges that agree with the gold beads marked.
struct TrainingLattice: Sendable {
  /// Nodes at both ends of each edge, edges ordered by their first node.
  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  /// The shape of each edge, as an index into `BeadShape.all`.
  private(set) var shape: [UInt8] = []
  /// Whether an alignment that agrees with the gold beads may use the edge.
  private(set) var isAllowed: [Bool] = []
  /// `featureCount` numbers an edge.
  private(set) var features: [Float] = []
  private(set) var edges: [LatticeEdge] = []
  let featureCount: Int
  let nodeCount: Int

  private static let deletion = UInt8(BeadShape.all.count - 2)
  private static let insertion = UInt8(BeadShape.all.count - 1)

  /// Writes out the lattice of a band.
  ///
  /// - Parameters:
  ///   - band: the nodes.
  ///   - evidence: gives the features.
  ///   - gold: the right beads; those that the band does not hold, and those that a monotone alignment cannot hold,
  ///     are left open.
  ///   - kept: the edges to keep, or all of the band's.
  init(band: Band, evidence: DocumentEvidence, gold: [IndexedBead], kept: [LatticeEdge]? = nil) {
    featureCount = evidence.layout.names.count
    nodeCount = band.nodeCount
    let englishCount = band.rowCount - 1
    let chineseCount = band.upper[englishCount]
    let keep = kept.map { Set($0.map(Self.key)) }
    var table = FeatureRows(featureCount: featureCount, stride: 64)
    for row in 0...englishCount {
      var rowEdges: [(node: Int32, order: Int, edge: LatticeEdge, to: Int32, features: [Float])] = []
      for (index, shape) in BeadShape.all.enumerated() {
        let end = row + shape.english
        let last = min(band.upper[row], chineseCount - shape.chinese)
        guard end <= englishCount, band.lower[row] <= last else { continue }
        let candidates = CandidateRow(english: row, chinese: band.lower[row]..<last + 1, shape: shape)
        evidence.fill(&table, row: candidates)
        for (candidate, start) in candidates.chinese.enumerated() {
          let target = start + shape.chinese
          guard target >= band.lower[end], target <= band.upper[end] else { continue }
          let edge = LatticeEdge(
            english: Int32(row),
            chinese: Int32(start),
            shape: UInt8(index),
            posterior: 0
          )
          if let keep, !keep.contains(Self.key(edge)) { continue }
          rowEdges.append(
            (
              Int32(band.offsets[row] + start - band.lower[row]), index, edge,
              Int32(band.offsets[end] + target - band.lower[end]),
              (0..<featureCount).map { table.values[$0 * table.stride + candidate] }
            )
          )
        }
      }
      for item in rowEdges.sorted(by: { ($0.node, $0.order) < ($1.node, $1.order) }) {
        from.append(item.node)
        to.append(item.to)
        shape.append(item.edge.shape)
        features += item.features
        edges.append(item.edge)
      }
    }
    isAllowed =
      GoldMask(englishCount: englishCount, chineseCount: chineseCount, gold: gold, edges: edges)
      .allowed
  }

  private static func key(_ edge: LatticeEdge) -> Int64 {
    Int64(edge.english) << 37 | Int64(edge.chinese) << 6 | Int64(edge.shape)
  }

  /// The features of an edge's score: everything but the transitions.
  func score(_ model: AlignmentModel) -> [Double] {
    let weights = model.features.map(Float.init)
    return (0..<edges.count).map { edge in
      var sum: Float = 0
      let base = edge * featureCount
      for feature in 0..<featureCount { sum += weights[feature] * features[base + feature] }
      return Double(sum) + model.shapes[Int(shape[edge])]
    }
  }

  /// ln of the weight of all paths from the start to each node, by kind of the last bead.
  private func forwardWeights(
    _ scores: [Double],
    _ transitions: Transitions,
    onlyAllowed: Bool
  ) -> [Double] {
    var forward = [Double](repeating: LogMath.never, count: 3 * nodeCount)
    forward[0] = 0
    for edge in 0..<edges.count where !onlyAllowed || isAllowed[edge] {
      let a = 3 * Int(from[edge])
      let b = 3 * Int(to[edge])
      let (match, deletion, insertion) = (forward[a], forward[a + 1], forward[a + 2])
      switch shape[edge] {
      case Self.deletion:
        let sum = LogMath.sum(match + transitions.openDeletion, deletion + transitions.extendDeletion)
        forward[b + 1] = LogMath.sum(forward[b + 1], sum + scores[edge])
      case Self.insertion:
        let sum = LogMath.sum(
          LogMath.sum(match + transitions.openInsertion, insertion + transitions.extendInsertion),
          deletion + transitions.switchToInsertion
        )
        forward[b + 2] = LogMath.sum(forward[b + 2], sum + scores[edge])
      default:
        let sum = LogMath.sum(LogMath.sum(match, deletion), insertion)
        forward[b] = LogMath.sum(forward[b], sum + scores[edge])
      }
    }
    return forward
  }

  /// Forward–backward over the edges, by kind of the last bead as in `Lattice`.
  ///
  /// - Returns: ln of the total weight, and the posterior of each edge; expected transition uses go to `counts`.
  func posteriors(
    scores: [Double],
    transitions: Transitions,
    onlyAllowed: Bool,
    counts: inout [Double]
  ) -> (logTotal: Double, posteriors: [Double]) {
    let never = LogMath.never
    let forward = forwardWeights(scores, transitions, onlyAllowed: onlyAllowed)
    let end = 3 * (nodeCount - 1)
    let total = LogMath.sum(LogMath.sum(forward[end], forward[end + 1]), forward[end + 2])
    var posteriors = [Double](repeating: 0, count: edges.count)
    guard total > never / 2 else { return (total, posteriors) }
    let reachedAll = (0..<nodeCount).map {
      LogMath.sum(LogMath.sum(forward[3 * $0], forward[3 * $0 + 1]), forward[3 * $0 + 2])
    }
    var backward = [Double](repeating: never, count: 3 * nodeCount)
    for kind in 0..<3 { backward[end + kind] = 0 }
    /// The kinds of bead that may stand before a deletion and before an insertion, and the transition that each is.
    let beforeDeletion = [(0, transitions.openDeletion, 0), (1, transitions.extendDeletion, 1)]
    let beforeInsertion = [
      (0, transitions.openInsertion, 2), (2, transitions.extendInsertion, 3),
      (1, transitions.switchToInsertion, 4),
    ]
    for edge in stride(from: edges.count - 1, through: 0, by: -1) where !onlyAllowed || isAllowed[edge] {
      let a = 3 * Int(from[edge])
      let b = 3 * Int(to[edge])
      guard shape[edge] >= Self.deletion else {
        let rest = backward[b] + scores[edge]
        let reached = reachedAll[a / 3] + rest - total
        guard rest > never / 2, reached > -40 else { continue }
        posteriors[edge] = exp(min(0, reached))
        for kind in 0..<3 { backward[a + kind] = LogMath.sum(backward[a + kind], rest) }
        continue
      }
      let isDeletion = shape[edge] == Self.deletion
      for (kind, transition, number) in isDeletion ? beforeDeletion : beforeInsertion {
        let rest = backward[b + (isDeletion ? 1 : 2)] + scores[edge] + transition
        let share = forward[a + kind] + rest - total
        guard rest > never / 2 else { continue }
        backward[a + kind] = LogMath.sum(backward[a + kind], rest)
        guard share > -40 else { continue }
        posteriors[edge] += exp(min(0, share))
        counts[number] += exp(min(0, share))
      }
    }
    return (total, posteriors)
  }
}
