/// Chooses the alignment with the most beads expected to be right.
///
/// Not the single most likely path: where the text is doubtful, many paths share a bead that the best one lacks. Each
/// bead brings its posterior less a constant cost, so that a bead is worth taking when its posterior
/// exceeds the share of its score that a wrong bead costs (the loss of F1 at a given level; Jansche 2007).
///
/// A null bead is the same bead wherever on the other side it stands, so its posterior is summed over all places:
/// the sentences of a missing passage are certainly left out even if it is unclear between which sentences.
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
  /// - Parameter edges: beads with posteriors, null beads among them, by English start; all inside the band.
  /// - Returns: beads that cover both sides, in text order.
  /// - Complexity: O(nodes + beads) time; memory for the nodes, not for the beads.
  func decode(_ edges: some Sequence<LatticeEdge>) -> [LatticeEdge] {
    if let only = onlyPair(edges) { return [only] }
    let nulls = nulls(edges)
    return path(ways(edges, nulls), nulls)
  }

  private static let deletion = UInt8(BeadShape.all.count - 2)
  private static let insertion = UInt8(BeadShape.all.count - 1)

  /// How likely null beads are, wherever these stand.
  private struct Nulls {
    /// Of each English segment.
    var deletions: [Float]
    /// Of each Chinese segment.
    var insertions: [Float]
  }

  private func nulls(_ edges: some Sequence<LatticeEdge>) -> Nulls {
    let rows = band.rowCount
    var nulls = Nulls(
      deletions: [Float](repeating: 0, count: rows),
      insertions: [Float](repeating: 0, count: band.upper[rows - 1] + 1)
    )
    for edge in edges {
      let (row, column) = (Int(edge.english), Int(edge.chinese))
      switch edge.shape {
      case Self.deletion: nulls.deletions[row] = min(1, nulls.deletions[row] + edge.posterior)
      case Self.insertion: nulls.insertions[column] = min(1, nulls.insertions[column] + edge.posterior)
      default: break
      }
    }
    let calibration = NullCalibration(
      expected: (nulls.deletions + nulls.insertions).reduce(0) { $0 + Double($1) },
      segments: nulls.deletions.count + nulls.insertions.count - 2
    )
    nulls.deletions = nulls.deletions.map(calibration.probability)
    nulls.insertions = nulls.insertions.map(calibration.probability)
    return nulls
  }

  /// How each node of the band is reached best: by a bead of which shape, and the posterior of one with two sides.
  private struct Ways {
    var shapes: [UInt8]
    var posteriors: [Float]
  }

  /// The beads with two sides that end in the next few rows.
  private struct EndingEdges<Edges: IteratorProtocol<LatticeEdge>> {
    private var edges: Edges
    private var next: LatticeEdge?
    private var rows = [[LatticeEdge]](repeating: [], count: BeadShape.largestSide + 1)

    init(_ edges: Edges) {
      self.edges = edges
      next = self.edges.next()
    }

    /// Those that end in a row, by where; rows are asked for one after the other.
    mutating func ending(in row: Int) -> [LatticeEdge] {
      while let edge = next, edge.english < row {
        let shape = BeadShape.all[Int(edge.shape)]
        if shape.isMatch { rows[(Int(edge.english) + shape.english) % rows.count].append(edge) }
        next = edges.next()
      }
      let place = row % rows.count
      let ending = rows[place].sorted { PathDecoder.target($0) < PathDecoder.target($1) }
      rows[place].removeAll(keepingCapacity: true)
      return ending
    }
  }

  private func ways(_ edges: some Sequence<LatticeEdge>, _ nulls: Nulls) -> Ways {
    var gain = [Float](repeating: -.infinity, count: band.nodeCount)
    var ways = Ways(
      shapes: [UInt8](repeating: Self.deletion, count: band.nodeCount),
      posteriors: [Float](repeating: 0, count: band.nodeCount)
    )
    var matches = EndingEdges(edges.makeIterator())
    gain[0] = 0
    for row in 0..<band.rowCount {
      let low = band.lower[row]
      let offset = band.offsets[row] - low
      if row > 0 {
        let before = band.offsets[row - 1] - band.lower[row - 1]
        for column in deletions(into: row) {
          gain[offset + column] = gain[before + column] + nulls.deletions[row - 1] - Self.nullCost
        }
      }
      // Insertions stay in the row, so a row is done from left to right with them among the other beads.
      let incoming = matches.ending(in: row)
      var next = 0
      for column in low...band.upper[row] {
        let node = offset + column
        if column > low {
          let from = gain[node - 1] + nulls.insertions[column - 1] - Self.nullCost
          if from > gain[node] {
            gain[node] = from
            ways.shapes[node] = Self.insertion
          }
        }
        while next < incoming.count, Self.target(incoming[next]) == column {
          let edge = incoming[next]
          let cost = edge.posterior < Self.leastMatch ? Self.hopelessCost : Self.beadCost
          let from = gain[origin(edge)] + edge.posterior - cost
          if from > gain[node] {
            gain[node] = from
            ways.shapes[node] = edge.shape
            ways.posteriors[node] = edge.posterior
          }
          next += 1
        }
      }
    }
    return ways
  }

  /// The columns at which the English segment before a row may be left out.
  private func deletions(into row: Int) -> Range<Int> {
    var first = max(band.lower[row], band.lower[row - 1])
    var last = min(band.upper[row], band.upper[row - 1])
    if let fixed {
      let columns = fixed.deletions(into: row)
      first = max(first, columns?.lowerBound ?? .max)
      last = min(last, columns?.upperBound ?? first)
    }
    return first <= last ? first..<last + 1 : 0..<0
  }

  /// The beads that lead to the end.
  private func path(_ ways: Ways, _ nulls: Nulls) -> [LatticeEdge] {
    var path: [LatticeEdge] = []
    var row = band.rowCount - 1
    var column = band.upper[row]
    while row > 0 || column > 0 {
      let node = band.offsets[row] + column - band.lower[row]
      let shape = BeadShape.all[Int(ways.shapes[node])]
      row -= shape.english
      column -= shape.chinese
      let posterior =
        switch ways.shapes[node] {
        case Self.deletion: nulls.deletions[row]
        case Self.insertion: nulls.insertions[column]
        default: ways.posteriors[node]
        }
      path.append(
        LatticeEdge(
          english: Int32(row),
          chinese: Int32(column),
          shape: ways.shapes[node],
          posterior: posterior
        )
      )
    }
    return path.reversed()
  }

  /// The bead of two texts of one segment each, where it is likely enough.
  private func onlyPair(_ edges: some Sequence<LatticeEdge>) -> LatticeEdge? {
    guard band.rowCount == 2, band.upper[1] == 1 else { return nil }
    return edges.first { BeadShape.all[Int($0.shape)].isMatch && $0.posterior >= Self.leastOnlyMatch }
  }

  private static func target(_ edge: LatticeEdge) -> Int {
    Int(edge.chinese) + BeadShape.all[Int(edge.shape)].chinese
  }

  private func origin(_ edge: LatticeEdge) -> Int {
    let row = Int(edge.english)
    return band.offsets[row] + Int(edge.chinese) - band.lower[row]
  }
}
