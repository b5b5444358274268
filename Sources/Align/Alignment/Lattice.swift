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
    var edges: [LatticeEdge]
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

  /// Writes the scores of the candidates that begin in a row and end inside the band to `scores[first...]`; no path holds others.
  func score(_ row: Int, with scorer: inout some RowScorer, into scores: inout [Float], first: Int) {
    let low = band.lower[row]
    let count = band.upper[row] - low + 1
    for position in 0..<shapes.count {
      let shape = shapes[position]
      let end = row + shape.english
      guard end <= englishCount else { continue }
      let start = max(low, band.lower[end] - shape.chinese)
      let last = min(band.upper[row], band.upper[end] - shape.chinese)
      guard start <= last else { continue }
      scorer.score(
        CandidateRow(english: row, chinese: start..<last + 1, shape: shape),
        into: &scores,
        first: first + position * count + start - low
      )
    }
  }

  /// Where the scores of a shape start in a row.
  @inline(__always)
  func scoreStart(row: Int, position: Int) -> Int {
    band.offsets[row] * shapes.count + position * (band.offsets[row + 1] - band.offsets[row])
  }
}
