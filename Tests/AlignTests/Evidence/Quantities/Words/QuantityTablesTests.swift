import Testing

@testable import Align

/// Every line of the built-in tables says what it must, and no word stands for two things.
@Suite struct QuantityTablesTests {
  @Test(arguments: [Language.english, .chinese]) func everyLineOfTheWordsCounts(language: Language) throws {
    let sections = try QuantityGrammar.embeddedSections(language)
    do throws(QuantityTableError) {
      try QuantityTableCheck.check(
        sections,
        language,
        symbols: QuantityTableCheck.symbols(sections, definitions: [:]),
        definitions: [:]
      )
    } catch { Issue.record("\(error)") }
    #expect(sections.allSatisfy { !$0.lines.isEmpty })
    // A section without a form has a loader of its own.
    for section in sections where QuantityTableForm.named(section.name, language) == nil {
      #expect(["grammar", "variants"].contains(section.name), "\(section.file):\(section.line)")
    }
  }

  @Test func everyUnitIsDefinedOnce() throws {
    let sections = try QuantityTableSection.sections(of: EmbeddedTable.units, file: "units.txt")
    var symbols: Set<String> = []
    for line in sections.flatMap(\.lines) {
      do throws(UnitDefinition.Problem) {
        let unit = try UnitDefinition(fields: line.text.split(separator: " ").map(String.init))
        #expect(
          symbols.insert(unit.symbol).inserted,
          "units.txt:\(line.number): \(unit.symbol) is defined twice"
        )
      } catch { Issue.record("units.txt:\(line.number): \(error.problem)") }
    }
    #expect(symbols.count > 90 && symbols == Set(UnitDefinition.symbols))
  }

  @Test func everyMeasureOfBothLanguagesIsDefinedOrOfItsOwn() {
    // Units that nothing is converted to.
    let alone = Set(["dB", "mol", "AU", "ohm", "S", "lm", "km3", "dm3", "kgf/cm2", "Mbit/s", "Gbit/s", "px"])
    var vocabulary = EnglishVocabulary()
    let english = EnglishUnits(vocabulary: &vocabulary, table: QuantityTables.english["units"] ?? "")
    let symbols =
      english.entries.filter { [.measure, .duration].contains($0.kind) }.map(\.symbol)
      + ChineseUnits.standard.entries.filter { [.measure, .duration, .age].contains($0.kind) }
      .compactMap(\.symbol)
    let undefined = Set(symbols.filter { UnitDefinition.named($0) == nil })
    #expect(undefined.isSubset(of: alone), "\(undefined.subtracting(alone).sorted())")
  }
}
