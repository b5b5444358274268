/// The weights of the log-linear model over the lattice: transitions, bead shapes, features.
struct AlignmentModel: Sendable, Equatable {
  /// Weights between matches and gaps.
  var transitions: Transitions
  /// A weight for each bead shape, in the order of `BeadShape.all`.
  var shapes: [Double]
  /// A weight for each feature of a layout.
  var features: [Double]

  /// Makes a model of zeros.
  init(featureCount: Int) {
    transitions = Transitions()
    shapes = [Double](repeating: 0, count: BeadShape.all.count)
    features = [Double](repeating: 0, count: featureCount)
  }

  /// All weights in one list, as training sees them: transitions, shapes, features.
  var parameters: [Double] {
    get { transitions.values + shapes + features }
    set {
      transitions.values = Array(newValue[..<Transitions.count])
      shapes = Array(newValue[Transitions.count..<Transitions.count + shapes.count])
      features = Array(newValue[(Transitions.count + shapes.count)...])
    }
  }

  /// The names of `parameters`.
  static func names(_ layout: FeatureLayout) -> [String] {
    ["open-deletion", "extend-deletion", "open-insertion", "extend-insertion", "switch-to-insertion"]
      .map { "transition " + $0 } + BeadShape.all.map { "shape \($0)" } + layout.names
  }
}

/// Scores rows of candidates with a model.
struct ModelScorer: RowScorer {
  private let evidence: DocumentEvidence
  private let shapes: [Float]
  /// The features that weigh something, with their weights.
  private let weights: [(feature: Int, weight: Float)]
  private var table: FeatureRows

  /// Makes the scorer of a document.
  init(evidence: DocumentEvidence, model: AlignmentModel) {
    self.evidence = evidence
    shapes = model.shapes.map(Float.init)
    weights = model.features.enumerated().map { ($0, Float($1)) }.filter { $0.weight != 0 }
    table = FeatureRows(featureCount: model.features.count, stride: 64)
  }

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    evidence.fill(&table, row: row)
    let count = row.chinese.count
    let bias = BeadShape.all.firstIndex(of: row.shape).map { shapes[$0] } ?? 0
    // Eight candidates at a time over all features, so that their sums stay in registers.
    for start in stride(from: 0, to: count, by: 8) {
      let sums = VectorMath.eightSums(
        table.values,
        at: start,
        stride: table.stride,
        weights,
        startingWith: bias
      )
      for lane in 0..<min(8, count - start) { scores[first + start + lane] = sums[lane] }
    }
  }
}
