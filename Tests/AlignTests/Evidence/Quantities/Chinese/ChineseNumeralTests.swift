import Testing

@testable import Align

/// Whole numbers that an independent speller wrote are read back exactly.
@Suite struct ChineseNumeralTests {
  private func read(_ text: String) -> (value: ExactNumber?, covers: Bool) {
    let found = QuantityReader(language: .chinese).quantities(in: text)
    guard found.count == 1, case .number(let low, let high) = found[0].value, low == high else {
      return (nil, false)
    }
    return (low, found[0].range == 0..<text.utf8.count)
  }

  private func check(_ number: Int, _ speller: ChineseSpeller) {
    let text = speller.spell(number)
    let (value, covers) = read(text)
    if value != ExactNumber(number) || !covers {
      Issue.record("\(number) spelled \(text) is read as \(value.map(\.description) ?? "nothing")")
    }
  }

  /// Every number to a million is checked through the built tool by scripts/check-numerals.py.
  @Test func everyNumberTo2000AndSomeToAMillion() {
    for number in 0...2000 { check(number, .plain) }
    for number in stride(from: 2000, through: 1_000_000, by: 983) { check(number, .plain) }
  }

  @Test(arguments: [ChineseSpeller.plain, .formal, .traditional])
  func sampledNumbersTo10ToThe16(_ speller: ChineseSpeller) {
    var generator = SplitMix(state: 20_241_121)
    for _ in 0..<500 {
      let digits = Int(generator.next() % 16) + 1
      var number = 0
      // Zeros are frequent, so that 零 is met in every place.
      for _ in 0..<digits {
        number = number * 10 + (generator.next() % 3 == 0 ? 0 : Int(generator.next() % 10))
      }
      check(number, speller)
    }
  }

  @Test(arguments: [
    ("二〇〇五", "2005"), ("一二○", "120"), ("零零三", "003"), ("幺幺零", "110"), ("〇一二", "012"),
  ])
  func digitsReadOutKeepTheirZeros(_ text: String, _ digits: String) {
    #expect(QuantityReader(language: .chinese).quantities(in: text).map(\.value) == [.digits(digits)])
  }
}

/// The SplitMix64 generator (Steele, Lea and Flood 2014), so that samples are the same everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
