/// Tells what each source of evidence said for a bead: the log-odds of the bead against leaving its segments
/// unpaired, split by source.
struct EvidenceAccount {
  private let evidence: DocumentEvidence
  private let model: AlignmentModel
  private var table: FeatureRows
  /// The evidence in use, in the order of `Evidence.allCases`, and the place of that of each block among it.
  private let used: [Evidence]
  private let places: [Int]

  init(evidence: DocumentEvidence, model: AlignmentModel) {
    self.evidence = evidence
    self.model = model
    let used = Set(evidence.layout.blocks.map(\.evidence)).sorted()
    self.used = used
    places = evidence.layout.blocks.map { block in used.firstIndex(of: block.evidence) ?? 0 }
    table = FeatureRows(featureCount: model.features.count, stride: 1)
  }

  /// The scores of a bead, in the order of `Evidence.allCases`; none for a bead with an empty side, or of a shape that the aligner
  /// does not consider.
  mutating func scores(english: Range<Int>, chinese: Range<Int>) -> [EvidenceScore] {
    guard !english.isEmpty, !chinese.isEmpty,
      BeadShape.all.contains(BeadShape(english.count, chinese.count))
    else { return [] }
    var sums = [Double](repeating: 0, count: used.count)
    let length = used.firstIndex(of: .length)
    func add(_ row: CandidateRow, sign: Double) {
      evidence.fill(&table, row: row)
      if let length, let shape = BeadShape.all.firstIndex(of: row.shape) {
        sums[length] += sign * model.shapes[shape]
      }
      for (block, place) in zip(evidence.layout.blocks, places) {
        for feature in block.features {
          sums[place] += sign * model.features[feature] * Double(table.values[feature * table.stride])
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
    return zip(used, sums).map { EvidenceScore(source: $0.rawValue, logOdds: $1) }
  }
}
