import Foundation

/// Whether a document uses a bead shape more or less often than most documents do.
package struct ShapeEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.length
  /// The names of the features, in the order in which they are written.
  package static let features = ["shape-adaptation"]

  /// ln(frequency here / frequency elsewhere), in the order of `BeadShape.all`.
  private let logRatios: [Float]

  /// Makes the evidence from log ratios, in nats, in the order of `BeadShape.all`.
  package init(logRatios: [Double]) {
    precondition(logRatios.count == BeadShape.all.count, "a log ratio for every shape")
    self.logRatios = logRatios.map(Float.init)
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    let ratio = BeadShape.all.firstIndex(of: row.shape).map { logRatios[$0] } ?? 0
    let start = first * table.stride
    for index in start..<start + row.chinese.count { table.values[index] = ratio }
  }
}
