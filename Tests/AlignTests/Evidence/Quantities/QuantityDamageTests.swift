import Foundation
import Testing

@testable import Align

/// Random and damaged text: no input traps, and spans stay in the text, in order and on scalar boundaries.
@Suite struct QuantityDamageTests {
  private static let alphabet = Array(
    "零一二两三四五六七八九十百千万亿兆半几数多余来个年月日时分点第初上下中旬星期周元角斤两里米岁倍番成折%‰到至-~、，。“”()（）0123456789.,:/ kgPM负近约以上左右又之参陆京廿"
  )

  private static let englishWords =
    ("one two twelve twenty-five hundred thousand million billion and a an half third quarters first 19th No. Nos. of per "
    + "cent percent % $ £ HK$ yuan km kg miles an hour 6-foot-6 pounds May March 8 1985 1,010,000 3.5 .77 1/2 ½ - – to "
    + "between from about nearly more than over least , . ; ( ) ' s 's p.m. a.m. o'clock 15:50 3-2 13-21-3 century 1980s "
    + "dozens of several few both twice doubled tripled tenfold times as early mid late Friday II covid-19 PM2.5 20s")
    .split(separator: " ").map(String.init)

  private func checkSpans(_ bytes: [UInt8], isValid: Bool, language: Language = .chinese) {
    var end = 0
    for quantity in QuantityReader(language: language).quantities(in: bytes) {
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

  @Test(arguments: 0..<8)
  func randomEnglishWords(_ seed: Int) {
    var generator = SplitMix(state: UInt64(100 + seed))
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int(generator.next() % 12) {
        text += Self.englishWords[Int(generator.next() % UInt64(Self.englishWords.count))]
        if generator.next() % 4 != 0 { text += " " }
      }
      checkSpans(Array(text.utf8), isValid: true, language: .english)
    }
  }

  @Test(arguments: [
    (
      Language.english,
      "From March 8, 1985 to the 19th, “more than” £3.5bn (30–40 percent) at 3:50 p.m.; two-and-a-half million tons, ½ mile."
    ),
    (.chinese, "自1985年2月27日至三月八日，一百六十多吨（百分之三十到四十）、“五四”、下午三点半、￥5、3、4两月。"),
  ])
  func damagedBytes(_ language: Language, _ sample: String) {
    var generator = SplitMix(state: 7)
    let text = Array(sample.utf8)
    for _ in 0..<800 {
      var bytes = text
      for _ in 0..<(1 + Int(generator.next() % 4)) {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      checkSpans(bytes, isValid: false, language: language)
    }
    for length in text.indices { checkSpans(Array(text[..<length]), isValid: false, language: language) }
  }

  /// What fuzzing found worth keeping; the first byte chooses the language as in Tests/Fuzz.
  @Test func theFuzzingCorpus() throws {
    let folder = Repository.path("Fixtures/fuzz/quantities")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count >= 5)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file)))
      let language: Language = (bytes.first ?? 0) & 1 == 0 ? .english : .chinese
      checkSpans(Array(bytes.dropFirst()), isValid: false, language: language)
    }
  }

  @Test func hugeInputsStayLinear() {
    for (unit, language) in [
      ("1-", Language.english), ("one and ", .english), ("1.1.", .english), ("一", .chinese), ("1、", .chinese),
      ("十万", .chinese),
    ] {
      checkSpans(Array(String(repeating: unit, count: 2_000).utf8), isValid: true, language: language)
    }
  }

  @Test func theSameTextGivesTheSame() {
    let reader = QuantityReader(language: .chinese)
    let text = "三、五、六纺织厂3、5、6号机组，周一、四"
    #expect(reader.quantities(in: text) == reader.quantities(in: text))
  }
}
