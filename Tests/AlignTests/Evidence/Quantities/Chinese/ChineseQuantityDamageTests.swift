import Testing

@testable import Align

/// Random and damaged text: no input traps, and spans stay in the text, in order and on scalar boundaries.
@Suite struct ChineseQuantityDamageTests {
  private static let alphabet = Array(
    "零一二两三四五六七八九十百千万亿兆半几数多余来个年月日时分点第初上下中旬星期周元角斤两里米岁倍番成折%‰到至-~、，。“”()（）0123456789.,:/ kgPM负近约以上左右又之参陆京廿"
  )

  private func checkSpans(_ bytes: [UInt8], isValid: Bool) {
    var end = 0
    for quantity in ChineseQuantityReader().quantities(in: bytes) {
      let start = quantity.range.lowerBound
      var isGood = start >= end && !quantity.range.isEmpty && quantity.range.upperBound <= bytes.count
      end = quantity.range.upperBound
      if isGood, isValid {
        isGood = bytes[start] & 0xC0 != 0x80 && (end == bytes.count || bytes[end] & 0xC0 != 0x80)
      }
      if !isGood { Issue.record("\(quantity) of \(bytes)") }
    }
  }

  @Test(arguments: 0..<8)
  func randomNumeralText(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    for _ in 0..<300 {
      let length = Int(generator.next() % 24)
      let text = String(
        (0..<length).map { _ in Self.alphabet[Int(generator.next() % UInt64(Self.alphabet.count))] }
      )
      checkSpans(Array(text.utf8), isValid: true)
    }
  }

  @Test func damagedBytes() {
    var generator = SplitMix(state: 7)
    let text = Array("自1985年2月27日至三月八日，一百六十多吨（百分之三十到四十）、“五四”、下午三点半、￥5、3、4两月。".utf8)
    for _ in 0..<800 {
      var bytes = text
      for _ in 0..<(1 + Int(generator.next() % 4)) {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      checkSpans(bytes, isValid: false)
    }
    for length in text.indices { checkSpans(Array(text[..<length]), isValid: false) }
  }

  @Test func theSameTextGivesTheSame() {
    let reader = ChineseQuantityReader()
    let text = "三、五、六纺织厂3、5、6号机组，周一、四"
    #expect(reader.quantities(in: text) == reader.quantities(in: text))
  }
}
