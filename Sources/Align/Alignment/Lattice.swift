import Foundation

/// Scores for rows of candidates: the only thing that the search asks of the outside.
protocol RowScorer {
  /// Writes the log weights (nats) of a row's candidates to `scores[first...]`.
  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int)
}

/// Forward–backward over the beads of a band: from log weights to posterior probabilities.
///
/// Every path from (0, 0) to (N, M) is an alignment; its weight is the sum of its beads' scores and of the
/// transitions between matches and gaps. The forward pass keeps for every node the summed weight of all paths that
/// reach it, split by the kind of the last bead; the backward pass meets it from the other end, so that the posterior
/// of a bead is the share of all paths that go through it (Rabiner 1989).
///
/// Scores are asked for a row at a time, and kept for the way back.
///
/// - Complexity: O(nodes × shapes) time and memory.
struct Lattice {
  /// The posteriors of a document.
  struct Result {
    /// Beads with a posterior of at least the threshold, by English and then Chinese start, then shape.
    var edges: LatticeEdges
    /// ln of the summed weight of all alignments.
    var logTotal: Double
    /// Expected uses of each transition, in the order of `Transitions.values`.
    var transitionCounts: [Double]
  }

  let band: Band
  let shapes: [BeadShape]
  let transitions: Transitions
  let englishCount: Int
  let chineseCount: Int

  /// Makes a lattice over a band, with match shapes given as indices into `BeadShape.all`; the null shapes are
  /// always there.
  init(band: Band, matchShapes: [Int], transitions: Transitions) {
    self.band = band
    self.transitions = transitions
    shapeIndices = matchShapes + [BeadShape.all.count - 2, BeadShape.all.count - 1]
    shapes = shapeIndices.map { BeadShape.all[$0] }
    englishCount = band.rowCount - 1
    chineseCount = band.upper[band.rowCount - 1]
  }

  let shapeIndices: [Int]
  var matchCount: Int { shapes.count - 2 }

  /// Runs both passes; beads below the threshold are left out of the result.
  func posteriors(scorer: inout some RowScorer, threshold: Float) -> Result {
    var sweeps = ScaledSweeps(self, scorer: &scorer)
    if let result = sweeps.result(threshold: threshold) { return result }
    return LogarithmicSweeps(self).result(scores(&scorer), threshold: threshold)
  }

  /// The scores of all candidates: for each row of the band, for each shape, one number a node.
  func scores(_ scorer: inout some RowScorer) -> [Float] {
    var scores = [Float](repeating: 0, count: band.nodeCount * shapes.count)
    for row in 0...englishCount {
      score(row, with: &scorer, into: &scores, first: band.offsets[row] * shapes.count)
    }
    return scores
  }

  /// Where candidates of a shape begin in a row: those that end inside the band, for no path holds others.
  @inline(__always)
  func columns(row: Int, position: Int) -> Range<Int> {
    let shape = shapes[position]
    let end = row + shape.english
    guard end <= englishCount else { return 0..<0 }
    let first = max(band.lower[row], band.lower[end] - shape.chinese)
    return first..<max(first, min(band.upper[row], band.upper[end] - shape.chinese) + 1)
  }

  /// Writes the scores of the candidates that begin in a row to `scores[first...]`, one number a node for each shape.
  private func score(_ row: Int, with scorer: inout some RowScorer, into scores: inout [Float], first: Int) {
    let low = band.lower[row]
    let count = band.upper[row] - low + 1
    for position in 0..<shapes.count {
      let columns = columns(row: row, position: position)
      guard !columns.isEmpty else { continue }
      scorer.score(
        CandidateRow(english: row, chinese: columns, shape: shapes[position]),
        into: &scores,
        first: first + position * count + columns.lowerBound - low
      )
    }
  }

  /// Writes the scores of the candidates that begin in a row, shape after shape without a gap.
  ///
  /// - Returns: how many there are.
  func scoreCandidates(_ row: Int, with scorer: inout some RowScorer, into scores: inout [Float]) -> Int {
    var count = 0
    for position in 0..<shapes.count {
      let columns = columns(row: row, position: position)
      guard !columns.isEmpty else { continue }
      scorer.score(
        CandidateRow(english: row, chinese: columns, shape: shapes[position]),
        into: &scores,
        first: count
      )
      count += columns.count
    }
    return count
  }

  /// Where the scores of a shape start in a row.
  @inline(__always)
  func scoreStart(row: Int, position: Int) -> Int {
    band.offsets[row] * shapes.count + position * (band.offsets[row + 1] - band.offsets[row])
  }
}
