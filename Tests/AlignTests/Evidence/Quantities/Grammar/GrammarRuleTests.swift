import Testing

@testable import Align

/// Each row: what the rule is about, the language, a text, and an alternative that it must have as `text = kind low unit`.
@Suite struct GrammarRuleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let alternative: String
    var testDescription: String { text }

    init(_ language: Language, _ text: String, _ alternative: String) {
      (self.language, self.text, self.alternative) = (language, text, alternative)
    }
  }

  static let rows = [
    // Clock
    Row(.chinese, "会议提了三点建议", "三点 = time T03:00"),
    Row(.english, "They came at three.", "three = time T03:00"),
    Row(.english, "The train leaves at 10.30 daily.", "10.30 = time T10:30"),
    // Days
    Row(.chinese, "他住了七日。", "七日 = duration 7 d"),
    Row(.chinese, "二号出发", "二号 = date XXXX-XX-02"),
    Row(.chinese, "五四运动", "五四 = cardinal 54"),
    Row(.english, "the 5th of them", "5th = date XXXX-XX-05"),
    // Months
    Row(.chinese, "三月的工作", "三月 = duration 3 mo"),
    Row(.english, "It happened in May.", "May = idiom "),
    // Years
    Row(.chinese, "这家公司21年来", "21年 = date XX21"),
    Row(.english, "In 1984 it rained.", "1984 = cardinal 1984"),
    Row(.english, "There were 2000 people.", "2000 = date 2000"),
    Row(.english, "In nineteen eighty-four it rained.", "nineteen eighty-four = cardinal 1984"),
    // Durations
    Row(.chinese, "半个月后", "半个月 = duration 2 wk"),
    Row(.chinese, "半个月后", "半个月 = duration 15 d"),
    Row(.chinese, "在近十年里", "近十年 = duration 10 a"),
    Row(.english, "It takes a fortnight.", "fortnight = duration 0.5 mo"),
    // Multiples
    Row(.chinese, "增长19倍", "19倍 = multiple 19"),
    Row(.chinese, "是1978年的五倍", "五倍 = multiple 6"),
    Row(.english, "It happened 20 times.", "20 times = multiple 20"),
    // Units and currencies
    Row(.chinese, "用了3度", "3度 = measure 3 kWh"),
    Row(.chinese, "得了5分", "5分 = duration 5 min"),
    Row(.chinese, "花了5000元", "5000元 = money 5000 HKD"),
    Row(.english, "It cost $5 million.", "$5 million = money 5000000 AUD"),
    Row(.english, "It weighs 30 to 40 pounds", "30 to 40 pounds = money 30 GBP"),
    Row(.english, "It was 30 degrees.", "30 degrees = measure 30 Cel"),
    Row(.english, "up 5 points", "5 points = percent 5 %pt"),
    Row(.english, "more than $5 million", "$5 million = money 5000000 AUD"),
    // Magnitudes
    Row(.english, "Thousands of people came.", "Thousands = cardinal 1000"),
    Row(.chinese, "成千上万的人", "成千上万 = cardinal 1000"),
    // Counts and ranks
    Row(.chinese, "三五个人", "三五个人 = cardinal 35"),
    Row(.chinese, "他住在三楼", "三楼 = cardinal 3"),
    // Fractions
    Row(.english, "a third of the people", "third = ordinal 3"),
    Row(.english, "He came third.", "third = fraction 1/3"),
    // Signs
    Row(.english, "the 9/11 attacks", "9/11 = date XXXX-09-11"),
    Row(.english, "the 9/11 attacks", "9/11 = date XXXX-11-09"),
    // Names
    Row(.chinese, "我国第一大省", "第一大 = idiom "),
    Row(.chinese, "24小时营业", "24小时 = idiom "),
    Row(.chinese, "约2000架737NG客机", "737NG = cardinal 737"),
    Row(.chinese, "制定APEC2020目标", "APEC2020 = date 2020"),
    Row(.english, "the Three Gorges", "Three Gorges = idiom "),
  ]

  private func alternatives(_ row: Row) -> [String] {
    let bytes = Array(row.text.utf8)
    return QuantityReader(language: row.language).quantities(in: bytes).flatMap(\.alternatives).map {
      let text = String(decoding: bytes[$0.range], as: UTF8.self)
      let low = $0.value.texts.low ?? ""
      return "\(text) = \($0.kind.rawValue) \(low)" + ($0.unit.map { " " + $0 } ?? "")
    }
  }

  @Test(arguments: rows) func theOtherReadingIsThere(row: Row) {
    let found = alternatives(row)
    #expect(found.contains(row.alternative), "\(found)")
  }

  /// What an alternative leaves out could confirm a translation that leaves it out.
  @Test(arguments: [
    (Language.chinese, "三十到四十人"), (.english, "30 to 40 km"), (.chinese, "三百万元"),
    (.english, "two hundred thousand people"), (.english, "$5"), (.chinese, "五公里"),
    (.english, "5 km"),
    (.chinese, "1985年2月27日"), (.english, "February 27, 1985"), (.english, "at least 5 days"),
  ])
  func noAlternativeSaysLess(language: Language, text: String) {
    let quantities = QuantityReader(language: language).quantities(in: text)
    #expect(quantities.count == 1)
    for quantity in quantities {
      for alternative in quantity.alternatives where alternative.kind != .idiom {
        #expect(alternative.value == quantity.value || alternative.kind != quantity.kind)
        #expect((alternative.unit == nil) == (quantity.unit == nil))
        #expect(alternative.hedge == quantity.hedge)
      }
    }
  }

  @Test(arguments: [Language.english, .chinese]) func costsAscendFromAboveZero(language: Language) {
    for row in Self.rows where row.language == language {
      for quantity in QuantityReader(language: language).quantities(in: row.text) {
        let costs = quantity.alternatives.map(\.cost)
        #expect(costs == costs.sorted() && costs.allSatisfy { $0 > 0 && $0 <= 3 })
      }
    }
  }
}
