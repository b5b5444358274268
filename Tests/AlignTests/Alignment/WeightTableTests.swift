import Testing

@testable import Align

/// Tables of weights, written and read back.
@Suite struct WeightTableTests {
  private let layout = FeatureLayout([.length, .numbers], hasTokens: false)

  private func model(seed: UInt64) -> AlignmentModel {
    var random = SeededRandom(seed: seed)
    var model = AlignmentModel(featureCount: layout.names.count)
    model.parameters = model.parameters.map { _ in
      Double(Int.random(in: -99_999...99_999, using: &random)) / 10_000
    }
    return model
  }

  private var text: String { WeightTable.text(first: model(seed: 1), second: model(seed: 2), layout: layout) }

  @Test func weightsAreReadBack() throws {
    let table = try #require(WeightTable("# a comment\n" + text, layout: layout))
    #expect(table.first == model(seed: 1) && table.second == model(seed: 2))
    var tiny = AlignmentModel(featureCount: layout.names.count)
    tiny.features[0] = -0.000_01
    #expect(
      WeightTable.text(first: tiny, second: tiny, layout: layout).contains("\(layout.names[0])\t0.0\t0.0\n")
    )
  }

  /// A table of other names, of more or fewer, or of what is no number must be trained anew.
  @Test func tablesOfOtherLayoutsAreRefused() {
    var lines = text.split(separator: "\n").map(String.init)
    #expect(WeightTable(lines.dropLast().joined(separator: "\n"), layout: layout) == nil)
    #expect(WeightTable((lines + ["more\t1\t2"]).joined(separator: "\n"), layout: layout) == nil)
    #expect(WeightTable(text, layout: FeatureLayout([.length], hasTokens: false)) == nil)
    #expect(WeightTable(text.replacing("shape 1-1", with: "shape 9-9"), layout: layout) == nil)
    lines[3] = lines[3].split(separator: "\t")[0] + "\tx\t1"
    #expect(WeightTable(lines.joined(separator: "\n"), layout: layout) == nil)
    lines[3] = String(lines[3].split(separator: "\t")[0])
    #expect(WeightTable(lines.joined(separator: "\n"), layout: layout) == nil)
    #expect(WeightTable("", layout: layout) == nil)
  }

  /// What is built in fits the layouts that it was trained for.
  @Test func everyBuiltInTableIsRead() {
    for table in AlignerWeights.tables {
      let layout = FeatureLayout(table.evidence, hasTokens: table.hasTokens)
      #expect(WeightTable(table.text, layout: layout) != nil, "\(table.evidence)")
    }
  }
}
