import Testing

@testable import Align

/// Exact unit conversion, and that both tables hold together.
@Suite struct UnitDefinitionTests {
  @Test(arguments: [
    ("800", "[jin]", "400", "kg"), ("150000", "[mu]", "10000", "har"), ("20", "[li]", "10", "km"),
    ("3", "[chi]", "1", "m"), ("30", "[cun]", "1", "m"), ("3", "[zhang]", "10", "m"),
    ("1", "[dan]", "50", "kg"),
    ("20", "[liang]", "1", "kg"), ("1", "[qing]", "100", "[mu]"), ("212", "[degF]", "100", "Cel"),
    ("1", "MW", "1000", "kW"), ("1", "a", "12", "mo"), ("2", "wk", "14", "d"), ("1", "t", "1000", "kg"),
  ])
  func equalAmounts(_ left: String, _ leftUnit: String, _ right: String, _ rightUnit: String) throws {
    let (from, to) = (
      try #require(UnitDefinition.named(leftUnit)), try #require(UnitDefinition.named(rightUnit))
    )
    #expect(from.dimension == to.dimension)
    #expect(
      from.baseValue(try #require(ExactNumber(parsing: left)))
        == to.baseValue(try #require(ExactNumber(parsing: right)))
    )
  }

  @Test func everyMeasureOfTheChineseTableIsDefined() {
    let undefined = Set(["dB", "mol", "px"])
    for entry in ChineseUnits.standard.entries {
      guard let symbol = entry.symbol, [.measure, .duration, .age].contains(entry.kind) else { continue }
      #expect(UnitDefinition.named(symbol) != nil || undefined.contains(symbol), "\(symbol)")
    }
  }

  @Test func damagedLinesAreLeftOut() {
    let units = ChineseUnits(table: "measure t = 吨\nnonsense\nkind x = 丁\nmeasure = 丙\n")
    #expect(units.entries.count == 1)
    #expect(units.words.match(ChineseText.characters(of: "吨"), at: 0)?.end == 1)
  }
}
