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
  private let weights: [Float]
  private var table: FeatureRows

  /// Makes the scorer of a document.
  init(evidence: DocumentEvidence, model: AlignmentModel) {
    self.evidence = evidence
    shapes = model.shapes.map(Float.init)
    weights = model.features.map(Float.init)
    table = FeatureRows(featureCount: weights.count, stride: 64)
  }

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    evidence.fill(&table, row: row)
    let count = row.chinese.count
    let bias = BeadShape.all.firstIndex(of: row.shape).map { shapes[$0] } ?? 0
    for index in first..<first + count { scores[index] = bias }
    for feature in 0..<weights.count {
      let weight = weights[feature]
      guard weight != 0 else { continue }
      VectorMath.addScaled(
        &scores,
        at: first,
        table.values,
        at: feature * table.stride,
        count: count,
        by: weight
      )
    }
  }
}
