import Testing

@testable import Align

/// Random and damaged text: no input traps, and spans stay in the text, in order and on scalar boundaries.
@Suite struct ChineseQuantityDamageTests {
  private static let alphabet = Array(
    "零一二两三四五六七八九十百千万亿兆半几数多余来个年月日时分点第初上下中旬星期周元角斤两里米岁倍番成折%‰到至-~、，。“”()（）0123456789.,:/ kgPM负近约以上左右又之参陆京廿"
  )

  private func checkSpans(_ bytes: [UInt8], isValid: Bool) {
    var end = 0
    for quantity in QuantityReader(language: .chinese).quantities(in: bytes) {
      #expect(quantity.range.lowerBound >= end)
      #expect(!quantity.range.isEmpty)
      end = quantity.range.upperBound
      #expect(end <= bytes.count)
      if isValid {
        #expect(bytes[quantity.range.lowerBound] & 0xC0 != 0x80)
        #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80)
      }
    }
  }

  @Test(arguments: 0..<8)
  func randomNumeralText(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    for _ in 0..<1500 {
      let length = Int(generator.next() % 24)
      let text = String((0..<length).map { _ in Self.alphabet[Int(generator.next() % UInt64(Self.alphabet.count))] })
      checkSpans(Array(text.utf8), isValid: true)
    }
  }

  @Test func damagedBytes() {
    var generator = SplitMix(state: 7)
    let text = Array("自1985年2月27日至三月八日，一百六十多吨（百分之三十到四十）、“五四”、下午三点半、￥5、3、4两月。".utf8)
    for _ in 0..<4000 {
      var bytes = text
      for _ in 0..<(1 + Int(generator.next() % 4)) {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      checkSpans(bytes, isValid: false)
    }
    for length in text.indices { checkSpans(Array(text[..<length]), isValid: false) }
  }

  @Test func theSameTextGivesTheSame() {
    let reader = QuantityReader(language: .chinese)
    let text = "三、五、六纺织厂3、5、6号机组，周一、四"
    #expect(reader.quantities(in: text) == reader.quantities(in: text))
  }
}
