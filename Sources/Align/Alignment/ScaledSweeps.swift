import Foundation

/// Forward–backward in weights themselves, each row relative to its largest: additions and multiplications over whole rows, and one
/// exponential for each candidate.
///
/// Rabiner (1989, section V.A) scales a hidden Markov model in the same way. A node whose paths weigh e⁷⁰⁸ less than those of its
/// row's best counts as one that no path reaches; where that loses a path that matters, the sums from both ends differ, and
/// `result` is `nil`.
struct ScaledSweeps {
  private let lattice: Lattice
  private let band: Band
  private let shapes: [BeadShape]
  private let matchCount: Int
  private let width: Int
  private let moves: Moves
  /// e to the power of the score of each candidate: row after row, in each of them shape after shape. Of each block of rows, so
  /// that the backward pass gives back what it is done with.
  private var weights: [[WideFloat]]
  /// Where each row's weights begin in those of its block.
  private var rowStarts: [Int]
  /// Where the weight of a candidate that begins at column 0 would stand, for each shape in the last few rows.
  private var weightStarts: [Int]
  /// What paths weigh at each node by the kind of their last bead, relative to the scale of its row.
  private var matched: [WideFloat]
  private var deleted: [WideFloat]
  private var inserted: [WideFloat]
  /// ln of the scale of each row.
  private var scales: [Double]

  /// The transitions as factors.
  private struct Moves {
    let openDeletion, extendDeletion, openInsertion, extendInsertion, switchToInsertion: Double

    init(_ transitions: Transitions) {
      openDeletion = exp(transitions.openDeletion)
      extendDeletion = exp(transitions.extendDeletion)
      openInsertion = exp(transitions.openInsertion)
      extendInsertion = exp(transitions.extendInsertion)
      switchToInsertion = exp(transitions.switchToInsertion)
    }
  }

  /// Rows kept at a time: the current row and as many next to it as a bead can span.
  private static let ring = BeadShape.largestSide + 1
  /// Rows of a block of weights: some megabytes in a wide band.
  private static let blockHeight = 512
  /// By how much the sums from both ends may differ, in nats.
  private static let tolerance = 1e-3

  /// Asks for all scores.
  init(_ lattice: Lattice, scorer: inout some RowScorer) {
    self.lattice = lattice
    band = lattice.band
    shapes = lattice.shapes
    matchCount = lattice.matchCount
    width = lattice.band.widest
    moves = Moves(lattice.transitions)
    rowStarts = []
    rowStarts.reserveCapacity(lattice.band.rowCount)
    weights = []
    weightStarts = [Int](repeating: 0, count: Self.ring * lattice.shapes.count)
    matched = [WideFloat](repeating: .zero, count: lattice.band.nodeCount)
    deleted = matched
    inserted = matched
    scales = [Double](repeating: 0, count: lattice.band.rowCount)
    var scores = [Float](repeating: 0, count: width * lattice.shapes.count)
    for first in stride(from: 0, to: band.rowCount, by: Self.blockHeight) {
      let rows = first..<min(band.rowCount, first + Self.blockHeight)
      weights.append([WideFloat](repeating: .zero, count: addStarts(rows)))
      for row in rows {
        let count = lattice.scoreCandidates(row, with: &scorer, into: &scores)
        WideFloat.exp(scores, into: &weights[weights.count - 1], at: rowStarts[row], count: count)
      }
    }
  }

  /// Finds where the weights of a block's rows begin; how many there are.
  private mutating func addStarts(_ rows: Range<Int>) -> Int {
    var total = 0
    for row in rows {
      rowStarts.append(total)
      for position in shapes.indices { total += lattice.columns(row: row, position: position).count }
    }
    return total
  }

  /// The weights of a row's block.
  @inline(__always)
  private func block(_ row: Int) -> [WideFloat] { weights[row / Self.blockHeight] }

  /// Finds where the weights of a row stand; those of the few rows looked at before stay known.
  private mutating func findWeights(_ row: Int) {
    var start = rowStarts[row]
    for position in shapes.indices {
      let columns = lattice.columns(row: row, position: position)
      weightStarts[row % Self.ring * shapes.count + position] = start - columns.lowerBound
      start += columns.count
    }
  }

  /// Where the weight of a candidate stands less its column.
  @inline(__always)
  private func weightStart(row: Int, position: Int) -> Int {
    weightStarts[row % Self.ring * shapes.count + position]
  }

  /// The beads with a posterior of at least the threshold; `nil` where weights left the range of a `Double`.
  mutating func result(threshold: Float) -> Lattice.Result? {
    guard let total = sweepForward() else { return nil }
    return sweepBackward(total: total, threshold: Double(max(threshold, .leastNormalMagnitude)))
  }

  /// ln of what all paths weigh; `nil` where none is left.
  private mutating func sweepForward() -> Double? {
    let last = band.rowCount - 1
    // What reaches a node, whatever its last bead, for the last few rows, and the same by kinds for two.
    var reached = [Double](repeating: 0, count: Self.ring * width)
    var match = [Double](repeating: 0, count: width)
    var (deletion, insertion, lastMatch, lastDeletion) = (match, match, match, match)
    for row in 0...last {
      let count = band.upper[row] - band.lower[row] + 1
      let base = row > 0 ? scales[row - 1] : 0
      findWeights(row)
      for place in 0..<count { match[place] = 0 }
      if row == 0 { match[0] = 1 }
      let factors = factors(row, base, scales, step: -1)
      addMatches(&match, row: row, step: -1, reached, factors)
      for place in 0..<count { deletion[place] = 0 }
      if row > 0 { addDeletions(&deletion, row: row, lastMatch, lastDeletion) }
      let start = weightStart(row: row, position: matchCount + 1) + band.lower[row]
      let weights = block(row)
      insertion[0] = 0
      for place in stride(from: 1, to: count, by: 1) {
        insertion[place] =
          weights[start + place - 1].value
          * (match[place - 1] * moves.openInsertion + insertion[place - 1] * moves.extendInsertion
            + deletion[place - 1] * moves.switchToInsertion)
      }
      var largest = 0.0
      for place in 0..<count { largest = max(largest, match[place] + deletion[place] + insertion[place]) }
      guard largest > 0, largest.isFinite else { return nil }
      scales[row] = base + log(largest)
      let (factor, slot, offset) = (1 / largest, row % Self.ring * width, band.offsets[row])
      for place in 0..<count {
        match[place] *= factor
        deletion[place] *= factor
        insertion[place] *= factor
        reached[slot + place] = match[place] + deletion[place] + insertion[place]
        matched[offset + place] = WideFloat(match[place])
        deleted[offset + place] = WideFloat(deletion[place])
        inserted[offset + place] = WideFloat(insertion[place])
      }
      if row == last { return log(reached[slot + count - 1]) + scales[row] }
      swap(&match, &lastMatch)
      swap(&deletion, &lastDeletion)
    }
    return nil
  }

  /// Adds what reaches each node of a row by a match, from the rows before it (`step` −1), or from it, to the rows after it (1).
  private func addMatches(
    _ match: inout [Double],
    row: Int,
    step: Int,
    _ values: [Double],
    _ factors: [Double]
  ) {
    for position in 0..<matchCount {
      let shape = shapes[position]
      let (other, shift) = (row + step * shape.english, step * shape.chinese)
      guard other >= 0, other < band.rowCount else { continue }
      let first = max(band.lower[row], band.lower[other] - shift)
      let end = min(band.upper[row], band.upper[other] - shift) + 1
      guard first < end else { continue }
      // A candidate is kept where it begins.
      let (here, there) = (first - band.lower[row], first + shift - band.lower[other])
      let start =
        step < 0
        ? weightStart(row: other, position: position) + first + shift
        : weightStart(row: row, position: position) + first
      Self.addProducts(
        &match,
        at: here,
        values,
        at: other % Self.ring * width + there,
        block(step < 0 ? other : row),
        at: start,
        count: end - first,
        by: factors[shape.english]
      )
    }
  }

  /// Adds what reaches each node of a row by an English null bead, from the row before it.
  private func addDeletions(
    _ deletion: inout [Double],
    row: Int,
    _ lastMatch: [Double],
    _ lastDeletion: [Double]
  ) {
    let first = max(band.lower[row], band.lower[row - 1])
    let start = weightStart(row: row - 1, position: matchCount)
    let weights = block(row - 1)
    for column in stride(from: first, through: min(band.upper[row], band.upper[row - 1]), by: 1) {
      let before = column - band.lower[row - 1]
      deletion[column - band.lower[row]] =
        weights[start + column].value
        * (lastMatch[before] * moves.openDeletion + lastDeletion[before] * moves.extendDeletion)
    }
  }

  /// Adds the ways from each node of a row by an English null bead to the row after it.
  private func addDeletionsBehind(_ deletion: inout [Double], row: Int, _ afterDeletion: [Double]) {
    let low = band.lower[row]
    let start = weightStart(row: row, position: matchCount)
    let weights = block(row)
    let behind = (row + 1) % Self.ring * width - band.lower[row + 1]
    let last = min(band.upper[row], band.upper[row + 1])
    for column in stride(from: max(low, band.lower[row + 1]), through: last, by: 1) {
      deletion[column - low] = weights[start + column].value * afterDeletion[behind + column]
    }
  }

  /// What a weight in a row so many steps away counts for in one of the scale `base`, by the number of steps.
  private func factors(_ row: Int, _ base: Double, _ scales: [Double], step: Int) -> [Double] {
    (0..<Self.ring).map { steps in
      let other = row + step * steps
      return steps > 0 && other >= 0 && other < band.rowCount ? exp(scales[other] - base) : 0
    }
  }

  /// `sums[k] += values[k] * weights[k] * factor` over stretches.
  @inline(__always)
  private static func addProducts(
    _ sums: inout [Double],
    at sumStart: Int,
    _ values: [Double],
    at valueStart: Int,
    _ weights: [WideFloat],
    at weightStart: Int,
    count: Int,
    by factor: Double
  ) {
    precondition(
      sumStart >= 0 && valueStart >= 0 && weightStart >= 0 && count >= 0,
      "a stretch of the arrays"
    )
    precondition(
      sumStart + count <= sums.count && valueStart + count <= values.count
        && weightStart + count <= weights.count,
      "inside the arrays"
    )
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe weights.withUnsafeBufferPointer { weights in
          guard let into = sums.baseAddress, let from = values.baseAddress, let by = weights.baseAddress
          else {
            return
          }
          let (target, source, factors) = unsafe (into + sumStart, from + valueStart, by + weightStart)
          for index in 0..<count {
            unsafe target[index] += source[index] * factors[index].value * factor
          }
        }
      }
    }
  }

  private mutating func sweepBackward(total: Double, threshold: Double) -> Lattice.Result? {
    let last = band.rowCount - 1
    var result = Lattice.Result(edges: LatticeEdges(), logTotal: total, transitionCounts: [0, 0, 0, 0, 0])
    // Of the way from a node to the end, by the kind of the bead before it.
    var behind = SweepRow(width: Self.ring * width, of: 0)
    var scalesBehind = [Double](repeating: 0, count: band.rowCount + 1)
    var match = [Double](repeating: 0, count: width)
    var (deletion, insertion) = (match, match)
    for row in stride(from: last, through: 0, by: -1) {
      let count = band.upper[row] - band.lower[row] + 1
      let slot = row % Self.ring * width
      let base = row < last ? scalesBehind[row + 1] : 0
      findWeights(row)
      for place in 0..<count { match[place] = 0 }
      let factors = factors(row, base, scalesBehind, step: 1)
      addMatches(&match, row: row, step: 1, behind.match, factors)
      for place in 0..<count { deletion[place] = 0 }
      if row < last { addDeletionsBehind(&deletion, row: row, behind.deletion) }
      let largest = addBehind(&behind, row: row, match, deletion, &insertion)
      let share = exp(scales[row] + base - total)
      guard largest > 0, largest.isFinite, share.isFinite else { return nil }
      collect(
        row,
        match,
        deletion,
        insertion,
        afterMatch: behind.match,
        factors: factors,
        share: share,
        threshold: threshold,
        into: &result
      )
      if row % Self.blockHeight == 0 { self.weights[row / Self.blockHeight] = [] }
      scalesBehind[row] = base + log(largest)
      behind.divide(slot..<slot + count, by: largest)
    }
    let other = log(behind.match[0]) + scalesBehind[0]
    return abs(other - total) < Self.tolerance ? result : nil
  }

  /// Sums the paths onward from each node of a row, by the kind of the preceding bead; returns the largest sum.
  private func addBehind(
    _ behind: inout SweepRow,
    row: Int,
    _ match: [Double],
    _ deletion: [Double],
    _ insertion: inout [Double]
  ) -> Double {
    let slot = row % Self.ring * width
    let start = weightStart(row: row, position: matchCount + 1) + band.lower[row]
    let weights = block(row)
    let end = band.upper[row] - band.lower[row]
    var largest = 0.0
    for place in stride(from: end, through: 0, by: -1) {
      if row == band.rowCount - 1, place == end {
        behind.fill(slot + place..<slot + place + 1, with: 1)
        insertion[place] = 0
        largest = 1
        continue
      }
      insertion[place] =
        place < end ? weights[start + place].value * behind.insertion[slot + place + 1] : 0
      let (on, left, put) = (match[place], deletion[place], insertion[place])
      let afterMatch = on + left * moves.openDeletion + put * moves.openInsertion
      let afterDeletion = on + left * moves.extendDeletion + put * moves.switchToInsertion
      let afterInsertion = on + put * moves.extendInsertion
      behind.match[slot + place] = afterMatch
      behind.deletion[slot + place] = afterDeletion
      behind.insertion[slot + place] = afterInsertion
      largest = max(largest, afterMatch, afterDeletion, afterInsertion)
    }
    return largest
  }

  /// Adds the beads that begin in a row, the last ones first, and the expected uses of the transitions into null beads.
  ///
  /// `share` turns a node's product of weights from both ends into a share of the weight of all paths.
  private func collect(
    _ row: Int,
    _ match: [Double],
    _ deletion: [Double],
    _ insertion: [Double],
    afterMatch: [Double],
    factors: [Double],
    share: Double,
    threshold: Double,
    into result: inout Lattice.Result
  ) {
    let low = band.lower[row]
    let count = band.upper[row] - low + 1
    let weights = block(row)
    for place in stride(from: count - 1, through: 0, by: -1) {
      let node = band.offsets[row] + place
      let (on, left, put) = (
        matched[node].value * share, deleted[node].value * share, inserted[node].value * share
      )
      func emit(_ position: Int, _ posterior: Double) {
        guard posterior > threshold else { return }
        result.edges.prepend(
          LatticeEdge(
            english: Int32(row),
            chinese: Int32(low + place),
            shape: UInt8(lattice.shapeIndices[position]),
            posterior: Float(min(1, posterior))
          )
        )
      }
      let opened = on * moves.openInsertion * insertion[place]
      let extended = put * moves.extendInsertion * insertion[place]
      let switched = left * moves.switchToInsertion * insertion[place]
      result.transitionCounts[2] += opened
      result.transitionCounts[3] += extended
      result.transitionCounts[4] += switched
      emit(matchCount + 1, opened + extended + switched)
      let began = on * moves.openDeletion * deletion[place]
      let went = left * moves.extendDeletion * deletion[place]
      result.transitionCounts[0] += began
      result.transitionCounts[1] += went
      emit(matchCount, began + went)
      let reached = on + left + put
      guard reached * match[place] > threshold else { continue }
      for position in stride(from: matchCount - 1, through: 0, by: -1) {
        let (to, shape) = (row + shapes[position].english, shapes[position])
        let end = low + place + shape.chinese
        guard to < band.rowCount, end >= band.lower[to], end <= band.upper[to] else { continue }
        let weight = weights[weightStart(row: row, position: position) + low + place].value
        let behind = afterMatch[to % Self.ring * width + end - band.lower[to]]
        emit(position, reached * weight * behind * factors[shape.english])
      }
    }
  }
}
