import Testing

@testable import Align

@Suite struct NameExchangeWeightsTests {
  private func read(_ text: String) throws(ReadError) -> NameExchangeWeights {
    try NameExchangeWeights(Array(text.utf8), file: "weights.tsv")
  }

  @Test func theOddsAreTheSumOfTheWeights() throws {
    let weights = try read("# a remark\nbias\t-1\nplaces\t3\napart\t-2\n")
    #expect(weights.probability([.places: 1, .apart: 1]) == 0.5)
    #expect(weights.probability([.places: 1]) > 0.85)
    #expect(weights.probability([:]) < 0.3)
  }

  @Test(arguments: ["places", "places\tmuch", "towns\t1", "places\t1\t2"])
  func otherLinesAreRefused(_ line: String) {
    let error = #expect(throws: ReadError.self) { try read("bias\t1\n\(line)\n") }
    #expect(error?.line == 2)
  }

  /// The table that is compiled in knows every feature: a line that is missing would weigh nothing.
  @Test func everyFeatureHasAWeight() {
    let lines = String(decoding: EmbeddedTable.nameExchangeWeights, as: UTF8.self).split(separator: "\n")
    let names = lines.filter { !$0.hasPrefix("#") }.map { String($0.split(separator: "\t")[0]) }
    #expect(names.sorted() == (NameExchangeFeature.allCases.map(\.name) + ["bias"]).sorted())
  }
}
