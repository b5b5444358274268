/// Chooses the alignment with the most beads expected to be right.
///
/// Not the single most likely path: where the text is doubtful, many paths share a bead that the best one lacks. Each
/// bead brings its posterior less a constant cost, so that a bead is worth taking when its posterior
/// exceeds the share of its score that a wrong bead costs (the loss of F1 at a given level; Jansche 2007).
struct PathDecoder {
  /// The cost of a bead, 0 … 1. Half of an F1 of .9: strict F1 is the measure that we decode for.
  static let beadCost: Float = 0.45

  private let band: Band

  /// Makes a decoder for a band.
  init(band: Band) {
    self.band = band
  }

  /// The best path over given beads and the null beads that join them.
  ///
  /// - Parameter edges: beads with posteriors, in any order; all inside the band.
  /// - Returns: beads that cover both sides, in text order.
  /// - Complexity: O(nodes + beads).
  func decode(_ edges: [LatticeEdge]) -> [LatticeEdge] {
    let rows = band.rowCount
    let deletion = UInt8(BeadShape.all.count - 2)
    let insertion = UInt8(BeadShape.all.count - 1)
    var ending = [[Int]](repeating: [], count: rows)
    for (index, edge) in edges.enumerated() {
      ending[Int(edge.english) + BeadShape.all[Int(edge.shape)].english].append(index)
    }
    var gain = [Float](repeating: -.infinity, count: band.nodeCount)
    /// How a node was reached: an edge, or −1 for a deletion and −2 for an insertion without one.
    var via = [Int32](repeating: -1, count: band.nodeCount)
    gain[0] = 0
    for row in 0..<rows {
      let low = band.lower[row]
      let offset = band.offsets[row] - low
      if row > 0 {
        let first = max(low, band.lower[row - 1])
        let last = min(band.upper[row], band.upper[row - 1])
        for column in stride(from: first, through: last, by: 1) {
          gain[offset + column] = gain[band.offsets[row - 1] + column - band.lower[row - 1]] - Self.beadCost
          via[offset + column] = -1
        }
      }
      // Insertions stay in the row, so a row is done from left to right with them among the other beads.
      let incoming = ending[row].sorted { target(edges[$0]) < target(edges[$1]) }
      var next = 0
      for column in low...band.upper[row] {
        let node = offset + column
        if column > low, gain[node - 1] - Self.beadCost > gain[node] {
          gain[node] = gain[node - 1] - Self.beadCost
          via[node] = -2
        }
        while next < incoming.count, target(edges[incoming[next]]) == column {
          let edge = edges[incoming[next]]
          let from = gain[origin(edge)] + edge.posterior - Self.beadCost
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
        edge = LatticeEdge(english: Int32(row - 1), chinese: Int32(column), shape: deletion, posterior: 0)
      case -2:
        edge = LatticeEdge(english: Int32(row), chinese: Int32(column - 1), shape: insertion, posterior: 0)
      default: edge = edges[Int(reached)]
      }
      path.append(edge)
      row = Int(edge.english)
      column = Int(edge.chinese)
    }
    return path.reversed()
  }

  private func target(_ edge: LatticeEdge) -> Int {
    Int(edge.chinese) + BeadShape.all[Int(edge.shape)].chinese
  }

  private func origin(_ edge: LatticeEdge) -> Int {
    let row = Int(edge.english)
    return band.offsets[row] + Int(edge.chinese) - band.lower[row]
  }
}
