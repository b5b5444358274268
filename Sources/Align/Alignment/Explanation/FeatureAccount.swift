/// Tells what each feature of the model says of a candidate bead, and adds it up by aspect.
struct FeatureAccount {
  private let evidence: DocumentEvidence
  private let model: AlignmentModel
  private var table: FeatureRows

  init(evidence: DocumentEvidence, model: AlignmentModel) {
    self.evidence = evidence
    self.model = model
    table = FeatureRows(featureCount: model.features.count, stride: 1)
  }

  /// Weight times value of every feature of a candidate, in the order of the layout.
  mutating func contributions(_ edge: LatticeEdge) -> [Double] {
    let shape = BeadShape.all[Int(edge.shape)]
    let start = Int(edge.chinese)
    evidence.fill(
      &table,
      row: CandidateRow(english: Int(edge.english), chinese: start..<start + 1, shape: shape)
    )
    return model.features.indices.map { model.features[$0] * Double(table.values[$0 * table.stride]) }
  }

  /// What some candidates score together, by aspect.
  mutating func sums(_ edges: [LatticeEdge]) -> [BeadExplanation.Aspect: Double] {
    var sums: [BeadExplanation.Aspect: Double] = [:]
    for edge in edges {
      sums[.shape, default: 0] += model.shapes[Int(edge.shape)]
      let contributions = contributions(edge)
      for (source, block) in zip(evidence.sources, evidence.layout.blocks) {
        for feature in block.features { sums[Self.aspect(source), default: 0] += contributions[feature] }
      }
    }
    return sums
  }

  /// The features of an aspect that say something of a candidate, the most telling first.
  mutating func telling(
    _ aspect: BeadExplanation.Aspect,
    of edge: LatticeEdge,
    from least: Double
  ) -> [(name: String, nats: Double)] {
    let contributions = contributions(edge)
    var found: [(name: String, nats: Double)] = []
    for (source, block) in zip(evidence.sources, evidence.layout.blocks) where Self.aspect(source) == aspect {
      for feature in block.features where abs(contributions[feature]) >= least {
        found.append((evidence.layout.names[feature], contributions[feature]))
      }
    }
    return found.sorted { (-abs($0.nats), $0.name) < (-abs($1.nats), $1.name) }
  }

  private static func aspect(_ source: any EvidenceSource) -> BeadExplanation.Aspect {
    switch source {
    case is ShapeEvidence: .shape
    case is PunctuationEvidence: .punctuation
    case is StructureEvidence: .layout
    case is QuantityEvidence: .numbers
    case is NameEvidence: .names
    case is LexiconEvidence: .lexicon
    case is EncoderEvidence, is TokenEvidence: .encoder
    default: .lengths
    }
  }
}
