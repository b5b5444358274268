import Testing

@testable import Align

@Suite struct PunctuationEvidenceTests {
  private let evidence = PunctuationEvidence(
    SegmentedDocument(
      ["Judge Pei Xuecheng", "Motion carried", "He sat down."],
      ["裴学成法官", "议案通过", "他坐下了。"]
    )
  )

  private func feature(_ name: String, _ english: Int, _ chinese: Int, _ shape: BeadShape) -> Float? {
    var table = FeatureRows(featureCount: PunctuationEvidence.features.count, stride: 1)
    table.values = table.values.map { _ in 9 }
    let row = CandidateRow(english: english, chinese: chinese..<chinese + 1, shape: shape)
    evidence.fill(&table, first: 0, row: row)
    return PunctuationEvidence.features.firstIndex(of: name).map { table.values[$0 * table.stride] }
  }

  @Test func joinedLinesWithoutAStopAreTold() {
    #expect(feature("bare-lines-joined", 0, 0, BeadShape(2, 1)) == 1)
    #expect(feature("bare-lines-joined", 0, 0, BeadShape(2, 2)) == 2)
    #expect(feature("bare-lines-joined", 0, 0, BeadShape(1, 1)) == 0)
    #expect(feature("bare-lines-joined", 1, 1, BeadShape(2, 1)) == 0)
    #expect(feature("bare-lines-joined", 1, 1, BeadShape(1, 2)) == 0)
  }

  @Test func aLineWithoutAStopThatIsAloneIsTold() {
    #expect(feature("bare-line-unpaired", 0, 2, .deletion) == 1)
    #expect(feature("bare-line-unpaired", 2, 0, .deletion) == 0)
    #expect(feature("bare-line-unpaired", 2, 0, .insertion) == 1)
    #expect(feature("bare-line-unpaired", 0, 2, .insertion) == 0)
    #expect(feature("bare-line-unpaired", 0, 0, BeadShape(1, 1)) == 0)
  }
}
