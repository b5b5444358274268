import Foundation

/// Forward–backward in logarithms, which no weight leaves: what `ScaledSweeps` falls back to, and is compared with.
struct LogarithmicSweeps {
  /// The forward rows of a whole document, each number less the largest of its row: half the size of Doubles.
  private struct Forward {
    var match: [Float]
    var deletion: [Float]
    var insertion: [Float]
    var largest: [Double]

    init(nodeCount: Int, rowCount: Int) {
      match = [Float](repeating: 0, count: nodeCount)
      deletion = match
      insertion = match
      largest = [Double](repeating: 0, count: rowCount)
    }
  }

  private let lattice: Lattice
  private let band: Band
  private let shapes: [BeadShape]
  private let transitions: Transitions
  private let width: Int

  /// Rows kept at a time: the current row and as many next to it as a bead can span.
  private static let ring = BeadShape.largestSide + 1
  /// Terms this far (nats) below the largest add less than a Float's precision to a sum.
  private static let negligible = 25.0

  init(_ lattice: Lattice) {
    self.lattice = lattice
    band = lattice.band
    shapes = lattice.shapes
    transitions = lattice.transitions
    width = lattice.band.widest
  }

  private var englishCount: Int { lattice.englishCount }
  private var chineseCount: Int { lattice.chineseCount }
  private var matchCount: Int { lattice.matchCount }

  private func scoreStart(row: Int, position: Int) -> Int { lattice.scoreStart(row: row, position: position) }

  /// The beads with a posterior of at least the threshold, from the scores of all candidates.
  func result(_ scores: [Float], threshold: Float) -> Lattice.Result {
    sweepBackward(scores, forward: sweepForward(scores), threshold: threshold)
  }

  private func sweepForward(_ scores: [Float]) -> Forward {
    var forward = Forward(nodeCount: band.nodeCount, rowCount: band.rowCount)
    /// What reaches a node, whatever its last bead, for the last few rows.
    var reached = [Double](repeating: LogMath.never, count: Self.ring * width)
    var terms = [Double](repeating: 0, count: matchCount)
    var current = SweepRow(width: width, of: LogMath.never)
    var previous = SweepRow(width: width, of: LogMath.never)
    for row in 0...englishCount {
      let low = band.lower[row]
      let slot = row % Self.ring
      for column in low...band.upper[row] {
        let place = column - low
        var best = LogMath.never
        for position in 0..<matchCount {
          terms[position] = LogMath.never
          let from = row - shapes[position].english
          let start = column - shapes[position].chinese
          guard from >= 0, start >= band.lower[from], start <= band.upper[from] else { continue }
          let before = start - band.lower[from]
          let ringSlot = from % Self.ring
          let score = Double(scores[scoreStart(row: from, position: position) + before])
          terms[position] = reached[ringSlot * width + before] + score
          best = max(best, terms[position])
        }
        let match = row + column == 0 ? 0 : sum(terms, best: best)
        var deletion = LogMath.never
        if row > 0, column >= band.lower[row - 1], column <= band.upper[row - 1] {
          let before = column - band.lower[row - 1]
          deletion =
            Double(scores[scoreStart(row: row - 1, position: matchCount) + before])
            + LogMath.sum(
              previous.match[before] + transitions.openDeletion,
              previous.deletion[before] + transitions.extendDeletion
            )
        }
        var insertion = LogMath.never
        if place > 0 {
          insertion =
            Double(scores[scoreStart(row: row, position: matchCount + 1) + place - 1])
            + LogMath.sum(
              LogMath.sum(
                current.match[place - 1] + transitions.openInsertion,
                current.insertion[place - 1] + transitions.extendInsertion
              ),
              current.deletion[place - 1] + transitions.switchToInsertion
            )
        }
        current.match[place] = match
        current.deletion[place] = deletion
        current.insertion[place] = insertion
        reached[slot * width + place] = LogMath.sum(LogMath.sum(match, deletion), insertion)
      }
      store(current, row: row, reached: reached, slot: slot, in: &forward)
      swap(&current, &previous)
    }
    return forward
  }

  private func store(_ current: SweepRow, row: Int, reached: [Double], slot: Int, in forward: inout Forward) {
    let count = band.upper[row] - band.lower[row] + 1
    let offset = band.offsets[row]
    var largest = LogMath.never
    for place in 0..<count { largest = max(largest, reached[slot * width + place]) }
    forward.largest[row] = largest
    for place in 0..<count {
      forward.match[offset + place] = Float(current.match[place] - largest)
      forward.deletion[offset + place] = Float(current.deletion[place] - largest)
      forward.insertion[offset + place] = Float(current.insertion[place] - largest)
    }
  }

  /// ln Σ eᵗ over terms of which the largest is known.
  @inline(__always)
  private func sum(_ terms: [Double], best: Double) -> Double {
    guard best > LogMath.never / 2 else { return LogMath.never }
    var sum = 0.0
    for term in terms where term > best - Self.negligible { sum += exp(term - best) }
    return best + log(sum)
  }

  /// What the ways on from a node weigh (nats), by the kind of their first bead.
  private struct Onward {
    /// By the shape of the match, and the largest of them.
    var matches: [Double]
    var best = LogMath.never
    var match = LogMath.never
    var deletion = LogMath.never
    var insertion = LogMath.never
  }

  private func sweepBackward(_ scores: [Float], forward: Forward, threshold: Float) -> Lattice.Result {
    let last = band.nodeCount - 1
    let total =
      forward.largest[englishCount]
      + LogMath.sum(
        LogMath.sum(Double(forward.match[last]), Double(forward.deletion[last])),
        Double(forward.insertion[last])
      )
    var result = Lattice.Result(
      edges: LatticeEdges(),
      logTotal: total,
      transitionCounts: [Double](repeating: 0, count: Transitions.count)
    )
    var backward = SweepRow(width: Self.ring * width, of: LogMath.never)
    var onward = Onward(matches: [Double](repeating: 0, count: matchCount))
    let logThreshold = log(Double(max(threshold, .leastNormalMagnitude)))
    for row in stride(from: englishCount, through: 0, by: -1) {
      let low = band.lower[row]
      let slot = (row % Self.ring) * width - low
      for column in stride(from: band.upper[row], through: low, by: -1) {
        if row == englishCount, column == chineseCount {
          backward.fill(slot + column..<slot + column + 1, with: 0)
          continue
        }
        weigh(&onward, row, column, scores, backward)
        sum(onward, into: &backward, at: slot + column)
        collect(onward, row, column, forward, logThreshold: logThreshold, into: &result)
      }
      // The ring is written over by rows that have no node at every place.
      if row > 0 {
        let next = ((row - 1) % Self.ring) * width
        backward.fill(next..<next + width, with: LogMath.never)
      }
    }
    return result
  }

  /// Finds what the ways on from a node weigh.
  private func weigh(
    _ onward: inout Onward,
    _ row: Int,
    _ column: Int,
    _ scores: [Float],
    _ backward: SweepRow
  ) {
    let low = band.lower[row]
    onward.best = LogMath.never
    for position in 0..<matchCount {
      onward.matches[position] = LogMath.never
      let to = row + shapes[position].english
      let end = column + shapes[position].chinese
      guard to <= englishCount, end >= band.lower[to], end <= band.upper[to] else { continue }
      let score = Double(scores[scoreStart(row: row, position: position) + column - low])
      onward.matches[position] = score + backward.match[(to % Self.ring) * width + end - band.lower[to]]
      onward.best = max(onward.best, onward.matches[position])
    }
    onward.match = sum(onward.matches, best: onward.best)
    onward.deletion = LogMath.never
    if row < englishCount, column >= band.lower[row + 1], column <= band.upper[row + 1] {
      let place = ((row + 1) % Self.ring) * width + column - band.lower[row + 1]
      onward.deletion =
        Double(scores[scoreStart(row: row, position: matchCount) + column - low])
        + backward.deletion[place]
    }
    onward.insertion = LogMath.never
    if column < band.upper[row] {
      onward.insertion =
        Double(scores[scoreStart(row: row, position: matchCount + 1) + column - low])
        + backward.insertion[(row % Self.ring) * width - low + column + 1]
    }
  }

  /// Sums all ways on from a node, by the kind of the bead before it.
  private func sum(_ onward: Onward, into backward: inout SweepRow, at place: Int) {
    let (match, deletion, insertion) = (onward.match, onward.deletion, onward.insertion)
    backward.match[place] = LogMath.sum(
      LogMath.sum(match, deletion + transitions.openDeletion),
      insertion + transitions.openInsertion
    )
    backward.deletion[place] = LogMath.sum(
      LogMath.sum(match, deletion + transitions.extendDeletion),
      insertion + transitions.switchToInsertion
    )
    backward.insertion[place] = LogMath.sum(match, insertion + transitions.extendInsertion)
  }

  /// Adds the beads that begin at a node, the last ones first, and the expected uses of the transitions into null beads.
  private func collect(
    _ onward: Onward,
    _ row: Int,
    _ column: Int,
    _ forward: Forward,
    logThreshold: Double,
    into result: inout Lattice.Result
  ) {
    let node = band.offsets[row] - band.lower[row] + column
    let total = result.logTotal
    let matched = forward.largest[row] + Double(forward.match[node])
    let deleted = forward.largest[row] + Double(forward.deletion[node])
    let inserted = forward.largest[row] + Double(forward.insertion[node])
    func emit(_ position: Int, _ logPosterior: Double) {
      guard logPosterior > logThreshold else { return }
      result.edges.prepend(
        LatticeEdge(
          english: Int32(row),
          chinese: Int32(column),
          shape: UInt8(lattice.shapeIndices[position]),
          posterior: Float(min(1, exp(logPosterior)))
        )
      )
    }
    if onward.insertion > LogMath.never / 2 {
      let logPosterior = count(
        &result.transitionCounts,
        onward.insertion - total,
        (2, matched + transitions.openInsertion),
        (3, inserted + transitions.extendInsertion),
        (4, deleted + transitions.switchToInsertion)
      )
      emit(matchCount + 1, logPosterior)
    }
    if onward.deletion > LogMath.never / 2 {
      let logPosterior = count(
        &result.transitionCounts,
        onward.deletion - total,
        (0, matched + transitions.openDeletion),
        (1, deleted + transitions.extendDeletion),
        (1, LogMath.never)
      )
      emit(matchCount, logPosterior)
    }
    let reached = LogMath.sum(LogMath.sum(matched, deleted), inserted)
    guard reached + onward.best - total > logThreshold else { return }
    for position in stride(from: matchCount - 1, through: 0, by: -1) {
      emit(position, reached + onward.matches[position] - total)
    }
  }

  /// Adds the expected uses of the transitions into a null bead, and returns the bead's log posterior.
  private func count(
    _ counts: inout [Double],
    _ rest: Double,
    _ ways: (Int, Double)...
  ) -> Double {
    var total = LogMath.never
    for (transition, weight) in ways where weight > LogMath.never / 2 {
      let logShare = weight + rest
      if logShare > -Self.negligible { counts[transition] += exp(logShare) }
      total = LogMath.sum(total, logShare)
    }
    return total
  }
}
