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
    let sorted = sorted(edges)
    return path(ways(edges, sorted), edges, sorted)
  }

  private static let deletion = UInt8(BeadShape.all.count - 2)
  private static let insertion = UInt8(BeadShape.all.count - 1)

  /// Beads by what they do.
  private struct SortedEdges {
    /// The beads with two sides that end in each row, by their places.
    var ending: [[Int]]
    /// The posterior of each English segment alone.
    var deletions: [Float]
    /// The posterior of each Chinese segment alone.
    var insertions: [Float]
  }

  private func sorted(_ edges: [LatticeEdge]) -> SortedEdges {
    let rows = band.rowCount
    var sorted = SortedEdges(
      ending: [[Int]](repeating: [], count: rows),
      deletions: [Float](repeating: 0, count: rows),
      insertions: [Float](repeating: 0, count: band.upper[rows - 1] + 1)
    )
    for (index, edge) in edges.enumerated() {
      let (row, column) = (Int(edge.english), Int(edge.chinese))
      switch edge.shape {
      case Self.deletion: sorted.deletions[row] = min(1, sorted.deletions[row] + edge.posterior)
      case Self.insertion: sorted.insertions[column] = min(1, sorted.insertions[column] + edge.posterior)
      default: sorted.ending[row + BeadShape.all[Int(edge.shape)].english].append(index)
      }
    }
    return sorted
  }

  /// How each node of the band is reached best: by an edge, or −1 by a deletion, −2 by an insertion.
  private func ways(_ edges: [LatticeEdge], _ sorted: SortedEdges) -> [Int32] {
    var gain = [Float](repeating: -.infinity, count: band.nodeCount)
    var via = [Int32](repeating: -1, count: band.nodeCount)
    gain[0] = 0
    for row in 0..<band.rowCount {
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
          gain[offset + column] = gain[before + column] + sorted.deletions[row - 1] - Self.nullCost
          via[offset + column] = -1
        }
      }
      // Insertions stay in the row, so a row is done from left to right with them among the other beads.
      let incoming = sorted.ending[row].sorted { target(edges[$0]) < target(edges[$1]) }
      var next = 0
      for column in low...band.upper[row] {
        let node = offset + column
        if column > low {
          let from = gain[node - 1] + sorted.insertions[column - 1] - Self.nullCost
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
    return via
  }

  /// The beads that lead to the end.
  private func path(_ via: [Int32], _ edges: [LatticeEdge], _ sorted: SortedEdges) -> [LatticeEdge] {
    var path: [LatticeEdge] = []
    var row = band.rowCount - 1
    var column = band.upper[row]
    while row > 0 || column > 0 {
      let reached = via[band.offsets[row] + column - band.lower[row]]
      let edge: LatticeEdge
      switch reached {
      case -1:
        edge = LatticeEdge(
          english: Int32(row - 1),
          chinese: Int32(column),
          shape: Self.deletion,
          posterior: sorted.deletions[row - 1]
        )
      case -2:
        edge = LatticeEdge(
          english: Int32(row),
          chinese: Int32(column - 1),
          shape: Self.insertion,
          posterior: sorted.insertions[column - 1]
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
