/// The single best path, and the best one that uses or avoids a bead: what a margin is measured by.
extension Lattice {
  /// A path from corner to corner.
  struct Path: Equatable {
    /// The beads, in text order; their posteriors are 0.
    var edges: [LatticeEdge]
    /// The sum of the beads' scores and of the transitions, in nats.
    var weight: Double
  }

  /// The kinds of bead that a path may reach a node by, in the order in which a node's weights are kept.
  private enum Kind {
    static let match = 0
    static let deletion = 1
    static let insertion = 2
    static let count = 3
  }

  /// The best path over candidates with given scores (Viterbi 1967); `nil` where every path is forbidden.
  ///
  /// - Complexity: O(nodes × shapes) time, O(nodes) memory beside the scores.
  func bestPath(_ scores: [Float]) -> Path? {
    var weights = [Double](repeating: LogMath.never, count: band.nodeCount * Kind.count)
    /// How each node and kind is reached best: the shape's position, and the kind before it.
    var via = [(position: UInt8, kind: UInt8)](repeating: (0, 0), count: weights.count)
    weights[Kind.match] = 0
    for row in 0...englishCount {
      for column in band.lower[row]...band.upper[row] {
        let node = (band.offsets[row] + column - band.lower[row]) * Kind.count
        for position in shapes.indices {
          let shape = shapes[position]
          let from = row - shape.english
          let start = column - shape.chinese
          guard from >= 0, start >= band.lower[from], start <= band.upper[from] else { continue }
          let place = start - band.lower[from]
          let before = (band.offsets[from] + place) * Kind.count
          let score = Double(scores[scoreStart(row: from, position: position) + place])
          let kind =
            position < matchCount ? Kind.match : position == matchCount ? Kind.deletion : Kind.insertion
          for previous in 0..<Kind.count {
            guard let transition = transition(previous, kind) else { continue }
            let weight = weights[before + previous] + transition + score
            if weight > weights[node + kind] {
              weights[node + kind] = weight
              via[node + kind] = (UInt8(position), UInt8(previous))
            }
          }
        }
      }
    }
    return trace(weights, via)
  }

  private func trace(_ weights: [Double], _ via: [(position: UInt8, kind: UInt8)]) -> Path? {
    var row = englishCount
    var column = chineseCount
    let last = (band.nodeCount - 1) * Kind.count
    var kind = (0..<Kind.count).max { weights[last + $0] < weights[last + $1] } ?? 0
    let weight = weights[last + kind]
    guard weight > LogMath.never / 2 else { return nil }
    var edges: [LatticeEdge] = []
    while row > 0 || column > 0 {
      let reached = via[(band.offsets[row] + column - band.lower[row]) * Kind.count + kind]
      let position = Int(reached.position)
      row -= shapes[position].english
      column -= shapes[position].chinese
      kind = Int(reached.kind)
      edges.append(
        LatticeEdge(
          english: Int32(row),
          chinese: Int32(column),
          shape: UInt8(shapeIndices[position]),
          posterior: 0
        )
      )
    }
    return Path(edges: edges.reversed(), weight: weight)
  }

  /// What it costs to go from a bead of one kind to the next; `nil` where it may not follow.
  private func transition(_ previous: Int, _ next: Int) -> Double? {
    switch (previous, next) {
    case (_, Kind.match): 0
    case (Kind.match, Kind.deletion): transitions.openDeletion
    case (Kind.deletion, Kind.deletion): transitions.extendDeletion
    case (Kind.match, Kind.insertion): transitions.openInsertion
    case (Kind.insertion, Kind.insertion): transitions.extendInsertion
    case (Kind.deletion, Kind.insertion): transitions.switchToInsertion
    default: nil
    }
  }

  /// The sum of the transitions along a path.
  func transitionWeight(_ edges: [LatticeEdge]) -> Double {
    var previous = Kind.match
    var sum = 0.0
    for edge in edges {
      let shape = BeadShape.all[Int(edge.shape)]
      let next = shape.isMatch ? Kind.match : shape == .deletion ? Kind.deletion : Kind.insertion
      sum += transition(previous, next) ?? 0
      previous = next
    }
    return sum
  }

  /// The scores with some candidates forbidden.
  func forbidding(_ scores: [Float], _ isForbidden: (LatticeEdge) -> Bool) -> [Float] {
    var scores = scores
    for row in 0...englishCount {
      for position in shapes.indices {
        let start = scoreStart(row: row, position: position)
        for column in band.lower[row]...band.upper[row] {
          let edge = LatticeEdge(
            english: Int32(row),
            chinese: Int32(column),
            shape: UInt8(shapeIndices[position]),
            posterior: 0
          )
          if isForbidden(edge) { scores[start + column - band.lower[row]] = Float(LogMath.never) }
        }
      }
    }
    return scores
  }
}
