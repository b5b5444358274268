/// Chooses the alignment with the most beads expected to be right.
///
/// Not the single most likely path: where the text is doubtful, many paths share a bead that the best one lacks. Each
/// bead brings its posterior less a constant cost, so that a bead is worth taking when its posterior
/// exceeds the share of its score that a wrong bead costs (the loss of F1 at a given level; Jansche 2007).
///
/// A null bead is the same bead wherever on the other side it stands, so its posterior is summed over all places:
/// the sentences of a missing passage are left out for certain even where nobody can tell between which sentences.
///
/// Two texts of one segment each were given as translations of each other, so that these two are paired where that is at all
/// likely.
struct PathDecoder {
  /// The cost of a bead, 0 … 1. Half of an F1 of .9: strict F1 is the measure that we decode for.
  static let beadCost: Float = 0.45
  /// The cost of a null bead. Two null beads stand for one wrong match, and vecalign's measure counts them only when
  /// they are wrong; of .45 … .6 this did best on the development sets, November 2026.
  static let nullCost: Float = 0.55

  /// A match less likely than this is no reason to join segments: they are left unpaired instead. From .005 on development
  /// sets of which passages are missing lose beads that are right.
  static let leastMatch: Float = 0.001
  /// The cost of such a match, which is taken only where the band holds no way of null beads around it.
  private static let hopelessCost: Float = 1000
  /// From this on two texts of one segment each are paired.
  private static let leastOnlyMatch: Float = 0.05

  private let band: Band
  private let fixed: FixedBeads?

  /// Makes a decoder for a band, of paths through the corners of fixed beads.
  init(band: Band, fixed: FixedBeads? = nil) {
    self.band = band
    self.fixed = fixed
  }

  /// The best path over given beads and the null beads that join them.
  ///
  /// - Parameter edges: beads with posteriors, null beads among them, in any order; all inside the band.
  /// - Returns: beads that cover both sides, in text order.
  /// - Complexity: O(nodes + beads).
  func decode(_ edges: [LatticeEdge]) -> [LatticeEdge] {
    if let only = onlyPair(edges) { return [only] }
    let rows = band.rowCount
    let deletion = UInt8(BeadShape.all.count - 2)
    let insertion = UInt8(BeadShape.all.count - 1)
    var ending = [[Int]](repeating: [], count: rows)
    var deletions = [Float](repeating: 0, count: rows)
    var insertions = [Float](repeating: 0, count: band.upper[rows - 1] + 1)
    for (index, edge) in edges.enumerated() {
      switch edge.shape {
      case deletion: deletions[Int(edge.english)] = min(1, deletions[Int(edge.english)] + edge.posterior)
      case insertion: insertions[Int(edge.chinese)] = min(1, insertions[Int(edge.chinese)] + edge.posterior)
      default: ending[Int(edge.english) + BeadShape.all[Int(edge.shape)].english].append(index)
      }
    }
    var gain = [Float](repeating: -.infinity, count: band.nodeCount)
    /// How a node was reached: an edge, or −1 for a deletion and −2 for an insertion.
    var via = [Int32](repeating: -1, count: band.nodeCount)
    gain[0] = 0
    for row in 0..<rows {
      let low = band.lower[row]
      let offset = band.offsets[row] - low
      if row > 0 {
        var first = max(low, band.lower[row - 1])
        var last = min(band.upper[row], band.upper[row - 1])
        if let fixed {
          let columns = fixed.deletions(into: row)
          first = max(first, columns?.lowerBound ?? .max)
          last = min(last, columns?.upperBound ?? first)
        }
        let before = band.offsets[row - 1] - band.lower[row - 1]
        for column in stride(from: first, through: last, by: 1) {
          gain[offset + column] = gain[before + column] + deletions[row - 1] - Self.nullCost
          via[offset + column] = -1
        }
      }
      // Insertions stay in the row, so a row is done from left to right with them among the other beads.
      let incoming = ending[row].sorted { target(edges[$0]) < target(edges[$1]) }
      var next = 0
      for column in low...band.upper[row] {
        let node = offset + column
        if column > low {
          let from = gain[node - 1] + insertions[column - 1] - Self.nullCost
          if from > gain[node] {
            gain[node] = from
            via[node] = -2
          }
        }
        while next < incoming.count, target(edges[incoming[next]]) == column {
          let edge = edges[incoming[next]]
          let cost = edge.posterior < Self.leastMatch ? Self.hopelessCost : Self.beadCost
          let from = gain[origin(edge)] + edge.posterior - cost
          if from > gain[node] {
            gain[node] = from
            via[node] = Int32(incoming[next])
          }
          next += 1
        }
      }
    }
    var path: [LatticeEdge] = []
    var row = rows - 1
    var column = band.upper[row]
    while row > 0 || column > 0 {
      let reached = via[band.offsets[row] + column - band.lower[row]]
      let edge: LatticeEdge
      switch reached {
      case -1:
        edge = LatticeEdge(
          english: Int32(row - 1),
          chinese: Int32(column),
          shape: deletion,
          posterior: deletions[row - 1]
        )
      case -2:
        edge = LatticeEdge(
          english: Int32(row),
          chinese: Int32(column - 1),
          shape: insertion,
          posterior: insertions[column - 1]
        )
      default: edge = edges[Int(reached)]
      }
      path.append(edge)
      row = Int(edge.english)
      column = Int(edge.chinese)
    }
    return path.reversed()
  }

  /// The bead of two texts of one segment each, where it is likely enough.
  private func onlyPair(_ edges: [LatticeEdge]) -> LatticeEdge? {
    guard band.rowCount == 2, band.upper[1] == 1 else { return nil }
    return edges.first { BeadShape.all[Int($0.shape)].isMatch && $0.posterior >= Self.leastOnlyMatch }
  }

  private func target(_ edge: LatticeEdge) -> Int {
    Int(edge.chinese) + BeadShape.all[Int(edge.shape)].chinese
  }

  private func origin(_ edge: LatticeEdge) -> Int {
    let row = Int(edge.english)
    return band.offsets[row] + Int(edge.chinese) - band.lower[row]
  }
}
