import Testing

@testable import Align

/// Whole numbers that an independent speller wrote are read back exactly.
@Suite struct EnglishNumeralTests {
  private func check(_ number: Int, _ speller: EnglishSpeller) {
    let text = speller.spell(number) + " tons"
    let found = QuantityReader(language: .english).quantities(in: text)
    guard found.count == 1, found[0].value == .exactly(ExactNumber(number)),
      found[0].range == 0..<text.utf8.count
    else {
      Issue.record("\(number) spelled \(text) is read as \(QuantityTable.summary(of: text, .english))")
      return
    }
  }

  /// Every number to a million is checked through the built tool by scripts/check-numerals.py.
  @Test func everyNumberTo2000AndSomeToAMillion() {
    for number in 0...2000 { check(number, .british) }
    for number in stride(from: 2000, through: 1_000_000, by: 983) { check(number, .british) }
  }

  @Test(arguments: [EnglishSpeller.british, .american, .withCommas])
  func sampledNumbersTo10ToThe16(_ speller: EnglishSpeller) {
    var generator = SplitMix(state: 20_261_121)
    for _ in 0..<500 {
      let digits = Int(generator.next() % 16) + 1
      var number = 0
      for _ in 0..<digits {
        number = number * 10 + (generator.next() % 3 == 0 ? 0 : Int(generator.next() % 10))
      }
      check(number, speller)
    }
  }
}
