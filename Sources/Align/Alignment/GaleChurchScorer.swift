import Foundation

/// The length model of Gale & Church (1993) as scores: −ln p of a bead's shape and of its two lengths.
///
/// Where we differ from the paper: the lengths of a bead are weighed against two independent lengths (Moore 2002), so
/// that matching and leaving out are comparable; the deviation has the tails of Student's t, so that one free
/// translation does not break a path; and the parameters are fitted to each document.
struct GaleChurchScorer: RowScorer {
  private let lengths: SegmentLengths
  private let length: LengthParameters
  private let logPriors: [Double]
  private let hints: SegmentHints
  private var bonus: [Float] = []

  /// Degrees of freedom of the deviation; 3 keeps a 5-σ translation possible (its cost is 5 nats, not 12).
  private static let freedom = 3.0
  /// Spread of ln length between the sentences of one text: news and novels have .5 … .8.
  private static let logSpread = 0.65

  /// Makes the scorer of a document.
  init(lengths: SegmentLengths, hints: SegmentHints, parameters: DocumentParameters) {
    self.hints = hints
    self.lengths = lengths
    length = parameters.length
    logPriors = parameters.priors.probabilities.map { log($0) }
  }

  /// What p(english | chinese) / p(english) has besides the lengths themselves, the one a t distribution, the other a
  /// log-normal at its middle: of ½ ln(length · spread² / variance) all but the length.
  static func logScale(_ parameters: LengthParameters) -> Double {
    0.5 * log(logSpread * logSpread / parameters.variance)
  }

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    let shape = row.shape
    let prior = logPriors[BeadShape.all.firstIndex(of: shape) ?? 0]
    guard shape.isMatch else {
      for index in 0..<row.chinese.count { scores[first + index] = Float(prior) }
      return
    }
    let english = lengths.english[row.english + shape.english] - lengths.english[row.english]
    let scale = prior + Self.logScale(length)
    var index = first
    for start in row.chinese {
      let chinese = lengths.chinese[start + shape.chinese] - lengths.chinese[start]
      let deviation = length.deviation(english: english, chinese: chinese)
      // ln(size) − ½(ν+1) ln(1 + z²/ν) in one logarithm, which is most of what a candidate costs.
      let size = max(1, (english + length.ratio * chinese) / 2)
      let tail = 1 + deviation * deviation / Self.freedom
      scores[index] = Float(scale + 0.5 * log(size / (tail * tail * tail * tail)))
      index += 1
    }
    let rows = row.english..<row.english + shape.english
    guard !hints.isEmpty(rows), let last = row.chinese.last else { return }
    bonus.removeAll(keepingCapacity: true)
    bonus.append(contentsOf: repeatElement(0, count: row.chinese.count))
    let end = row.chinese.lowerBound + shape.chinese
    hints.add(to: &bonus, rows: rows, count: shape.chinese, first: end, last: last + shape.chinese)
    for index in bonus.indices { scores[first + index] += bonus[index] }
  }
}
