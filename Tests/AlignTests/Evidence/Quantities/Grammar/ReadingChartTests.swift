import Testing

@testable import Align

@Suite struct ReadingChartTests {
  private func steps(_ text: String, _ language: Language) -> Int {
    let bytes = Array(text.utf8)
    return QuantityWords.standard.grammar(language).chart(of: bytes, 0..<bytes.count).steps
  }

  @Test(arguments: [
    "一", "two-", "1,", "(", "万", "一百", "1-", "三到", "第", "九月", "1/", "two hundred and ", "点", "约",
    "$1 ", "一九", "1.",
    "a hundred ", "5th ", "3 比 ", "half a ", "May ", "二十", "五万 ",
  ])
  func workGrowsWithTheText(pattern: String) {
    for language in [Language.english, .chinese] {
      let small = steps(String(repeating: pattern, count: 100), language)
      let large = steps(String(repeating: pattern, count: 400), language)
      #expect(large <= 4 * small + 4 * small / 10 + 400)
    }
  }

  @Test func aTableOfNumbersHasNoAlternatives() {
    let row = String(repeating: "5 km, ", count: 400)
    let explanations = QuantityReader(language: .english).explanations(in: Array(row.utf8))
    #expect(explanations.count == 400)
    #expect(explanations.allSatisfy { $0.alternatives.isEmpty && $0.quantity.alternatives.isEmpty })
  }

  @Test func theOrderOfTheRulesDoesNotMatter() {
    let bytes = Array("下午三点半在3号楼开了三到四百万元的会，七日后增长19倍".utf8)
    let grammar = QuantityGrammar.chinese
    let text = LexemeText(bytes, 0..<bytes.count)
    func readings(_ rules: [GrammarRule]) -> Set<String> {
      let chart = ReadingChart(text, lexer: grammar.lexer, grammar: Grammar(rules))
      return Set(
        chart.readings.map {
          "\($0.start) \($0.end) \($0.category) \($0.meaning.value.texts) \($0.meaning.kind)"
        }
      )
    }
    let rules = Grammar.standard.rules
    #expect(readings(rules) == readings(rules.reversed()))
  }

  @Test func aReadingTellsHowItCameAbout() {
    let explanations = QuantityReader(language: .chinese).explanations(in: Array("他七日来".utf8))
    #expect(explanations.count == 1)
    #expect(explanations[0].steps.map(\.name) == ["day of the month", "numeral", "dayMark"])
    #expect(explanations[0].steps.map(\.depth) == [0, 1, 1])
    #expect(explanations[0].alternatives.map(\.steps.first?.name).contains("number of days"))
  }
}
