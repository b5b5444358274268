import Testing

@testable import Align

@Suite struct QuantityLineTests {
  /// A line whose only quantity has the given alternatives.
  private func line(_ text: String, _ range: Range<Int>, _ alternatives: [QuantityReading]) -> QuantityLine {
    let quantity = Quantity(
      range: range,
      kind: .cardinal,
      value: .exactly(ExactNumber(3)),
      alternatives: alternatives
    )
    return QuantityLine(number: 0, utf8: Array(text.utf8), quantities: [quantity])
  }

  @Test func alternativesAreListedWithTheirOwnSpans() {
    let time = ClockTime(hour: 3, hasDayHalf: false)
    let whole = QuantityReading(
      range: 6..<12,
      kind: .time,
      value: .time(low: time, high: time),
      cost: 0.75,
      rule: "clock"
    )
    let wider = QuantityReading(range: 3..<12, kind: .cardinal, value: .exactly(.one), cost: 2, rule: "x")
    let json = String(decoding: line("他在三点到", 6..<9, [whole, wider]).json, as: UTF8.self)
    #expect(json.contains(#""alternatives":[{"text":"三点","start":2,"end":4,"kind":"time","low":"T03:00""#))
    #expect(json.contains(#""cost":0.7500,"rule":"clock"}"#))
    #expect(json.contains(#"{"text":"在三点","start":1,"end":4"#))
  }

  @Test func withoutAlternativesTheKeyIsLeftOut() {
    #expect(!String(decoding: line("三", 0..<3, []).json, as: UTF8.self).contains("alternatives"))
  }
}
