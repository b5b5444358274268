/// Tells what each source of evidence said for a bead: the log-odds of the bead against leaving its segments
/// unpaired, split by source.
struct EvidenceAccount {
  private let evidence: DocumentEvidence
  private let model: AlignmentModel
  private var table: FeatureRows

  init(evidence: DocumentEvidence, model: AlignmentModel) {
    self.evidence = evidence
    self.model = model
    table = FeatureRows(featureCount: model.features.count, stride: 1)
  }

  /// The scores of a bead, in the order of `Evidence.allCases`; none for a bead with an empty side, or of a shape that the aligner
  /// does not consider.
  mutating func scores(english: Range<Int>, chinese: Range<Int>) -> [EvidenceScore] {
    guard !english.isEmpty, !chinese.isEmpty,
      BeadShape.all.contains(BeadShape(english.count, chinese.count))
    else { return [] }
    var sums: [Evidence: Double] = [:]
    func add(_ row: CandidateRow, sign: Double) {
      evidence.fill(&table, row: row)
      if let shape = BeadShape.all.firstIndex(of: row.shape) {
        sums[.length, default: 0] += sign * model.shapes[shape]
      }
      for block in evidence.layout.blocks {
        for feature in block.features {
          sums[block.evidence, default: 0] +=
            sign * model.features[feature] * Double(table.values[feature * table.stride])
        }
      }
    }
    let shape = BeadShape(english.count, chinese.count)
    add(
      CandidateRow(
        english: english.lowerBound,
        chinese: chinese.lowerBound..<chinese.lowerBound + 1,
        shape: shape
      ),
      sign: 1
    )
    for index in english {
      add(
        CandidateRow(english: index, chinese: chinese.lowerBound..<chinese.lowerBound + 1, shape: .deletion),
        sign: -1
      )
    }
    for index in chinese {
      add(CandidateRow(english: english.lowerBound, chinese: index..<index + 1, shape: .insertion), sign: -1)
    }
    return Set(evidence.layout.blocks.map(\.evidence)).sorted().map {
      EvidenceScore(source: $0.rawValue, logOdds: sums[$0] ?? 0)
    }
  }
}
