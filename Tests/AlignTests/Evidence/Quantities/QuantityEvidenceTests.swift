import Testing

@testable import Align

@Suite struct QuantityEvidenceTests {
  private func number(_ value: Int, _ kind: Quantity.Kind = .cardinal, unit: String? = nil) -> Quantity {
    Quantity(range: 0..<1, kind: kind, value: .exactly(ExactNumber(value)), unit: unit)
  }

  /// The features of one candidate by name.
  private func features(
    _ evidence: QuantityEvidence,
    english: Int,
    chinese: Int,
    shape: BeadShape = BeadShape(1, 1)
  ) -> [String: Float] {
    var table = FeatureRows(featureCount: QuantityEvidence.features.count, stride: 1)
    let row = CandidateRow(english: english, chinese: chinese..<chinese + 1, shape: shape)
    evidence.fill(&table, first: 0, row: row)
    return Dictionary(uniqueKeysWithValues: zip(QuantityEvidence.features, table.values))
  }

  @Test func sharedNumbersSpeakForABeadAndOthersAgainstIt() {
    let evidence = QuantityEvidence(
      english: [[number(27)], [number(23)]],
      chinese: [[number(27)], [number(23)]]
    )
    let right = features(evidence, english: 0, chinese: 0)
    let wrong = features(evidence, english: 0, chinese: 1)
    #expect(right["numbers-shared"] ?? 0 > 0 && right["numbers-all-shared"] == 1)
    #expect(wrong["numbers-shared"] == 0 && wrong["numbers-disjoint"] == 1)
    #expect(wrong["numbers-english-only"] ?? 0 > 0 && wrong["numbers-chinese-only"] ?? 0 > 0)
  }

  @Test func aRareNumberWeighsMoreThanACommonOne() {
    let common = [[Quantity]](repeating: [number(1)], count: 50)
    let evidence = QuantityEvidence(
      english: common + [[number(99_995)]],
      chinese: common + [[number(99_995)]]
    )
    let rare = features(evidence, english: 50, chinese: 50)["numbers-shared"] ?? 0
    let frequent = features(evidence, english: 0, chinese: 0)["numbers-shared"] ?? 0
    #expect(rare > 3 * frequent)
  }

  @Test func unpairedNumbersCountInNullBeads() {
    let evidence = QuantityEvidence(english: [[number(7)], []], chinese: [[]])
    #expect(features(evidence, english: 0, chinese: 0, shape: .deletion)["numbers-unpaired"] ?? 0 > 0)
    #expect(features(evidence, english: 1, chinese: 0, shape: .deletion)["numbers-unpaired"] == 0)
  }

  @Test func theNumberOfAnItemIsComparedWithThatOfTheOther() {
    func item(_ value: Int, at start: Int = 0) -> [Quantity] {
      [Quantity(range: start..<start + 1, kind: .cardinal, value: .exactly(ExactNumber(value)))]
    }
    let evidence = QuantityEvidence(
      english: [item(3), item(4, at: 1), item(4, at: 9), []],
      chinese: [item(3, at: 3), item(4), []]
    )
    func leading(_ english: Int, _ chinese: Int) -> [Float?] {
      let features = features(evidence, english: english, chinese: chinese)
      return ["equal", "differ", "one-sided"].map { features["numbers-leading-" + $0] }
    }
    #expect(leading(0, 0) == [1, 0, 0])
    #expect(leading(1, 1) == [1, 0, 0])
    #expect(leading(0, 1) == [0, 1, 0])
    #expect(leading(2, 1) == [0, 0, 1], "the English number stands inside of its line")
    #expect(leading(0, 2) == [0, 0, 1])
    #expect(leading(3, 2) == [0, 0, 0])
  }

  @Test func aShareIsOneHoweverItIsPut() {
    let half = ExactNumber(1, over: 2) ?? .zero
    let fraction = Quantity(range: 0..<1, kind: .fraction, value: .exactly(half))
    #expect(QuantityKeys.keys(number(50, .percent, unit: "%")) == QuantityKeys.keys(fraction))
    #expect(QuantityKeys.keys(number(50, .percent, unit: "%pt")) != QuantityKeys.keys(fraction))
  }
}
