import Testing

@testable import Align

/// Rows of one sign, word or phrase are read in linear time: a quadratic or endless reader does not come to an end here.
@Suite(.timeLimit(.minutes(2))) struct LongInputTests {
  /// How many bytes a row has at least.
  private static let size = 6_000

  private func read(_ part: String, _ language: Language) -> Int {
    let row = String(repeating: part, count: Self.size / part.utf8.count + 1)
    return QuantityReader(language: language).quantities(in: row).reduce(0) { max($0, $1.range.upperBound) }
  }

  @Test(arguments: [
    "一", "万", "十万", "万万", "百", "一一二", "1,", "1.", "1-", "1:", "(", "“", "一、", "1、", "三点", "几", "多", "第", "1月",
    "两两",
    "，一是", "1 111 ", "零", "五四", "百分之", "分之", "1/", "三又", "上旬", "正月", "5时30分至", "“十城千辆”", "（十点百人会议）", "三到",
  ])
  func chineseRows(_ part: String) {
    #expect(read(part, .chinese) <= Self.size + 2 * part.utf8.count)
  }

  @Test(arguments: [
    "two-", "one-", "1-", "1.", "1,", "1:", "two ", "hundred and ", "million ", "thousand, ", "half ", "a ",
    "(", "$", "1 111 ", "111 ",
    "12,34,", "1,23,", "and ", "May ", "May 3, ", "the first of ", "2/", "between ", "1 to about ", "3-4-",
    "point ", "Q1 ",
    "from 1990 to ", "one in ", "five past ", "Nos. 3, ", "COVID-19 ", "10 feet and ", "mid-",
  ])
  func englishRows(_ part: String) {
    #expect(read(part, .english) <= Self.size + 2 * part.utf8.count)
  }

  /// Found by fuzzing: what an Int holds of a score may be more minutes than an Int holds of seconds.
  @Test(arguments: ["2111111111111111111:50 p.m.", "9223372036854775807:59", "9223372036854775807:59:59"])
  func minutesOfNineteenDigits(_ text: String) {
    for language in [Language.english, .chinese] {
      let quantities = QuantityReader(language: language).quantities(in: text)
      #expect(quantities.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
  }

  /// Halves that the other side may hide in a word are looked for once, not once each.
  @Test func halvesInOnePair() {
    let pair = AlignedPair(
      bead: 0,
      english: .init(segments: [String(repeating: "½ ", count: 2 * Self.size)]),
      chinese: .init(segments: [String(repeating: "好半", count: 2 * Self.size)])
    )
    let findings = Auditor(names: ["number-missing"]).findings(
      in: AlignedDocument(identifier: "x", pairs: [pair])
    )
    #expect(findings.count <= 101)
  }

  /// Text that the slogans in quotes made the reader come back to for ever.
  @Test(arguments: [
    ("（十城百人会议）", "cardinal 10 soft; cardinal 100 soft"), ("“十城千辆”工程", "cardinal 10 soft; cardinal 1000 soft"),
    ("“百村千户”", "cardinal 100 soft; cardinal 1000 soft"), ("（十多万人）", "cardinal 100000..200000 over"),
    ("“四包一交”", "cardinal 4 soft; cardinal 1 soft"),
  ])
  func slogansInQuotesAreLeftBehind(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected)
  }

  /// More digits than IEEE 754's decimal128 holds are digits, not a number.
  @Test(arguments: [34, 35, 60])
  func longDigitsAreDigits(_ count: Int) {
    let digits = String(repeating: "7", count: count)
    let kind: Quantity.Kind = count > 34 ? .digits : .cardinal
    for language in [Language.english, .chinese] {
      let found = QuantityReader(language: language).quantities(in: digits)
      #expect(found.map(\.kind) == [kind])
      #expect(found.map { $0.value.texts.low } == [digits])
      #expect(found.map(\.range) == [0..<count])
    }
  }
}
