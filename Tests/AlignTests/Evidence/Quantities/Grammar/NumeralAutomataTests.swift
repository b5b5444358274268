import Testing

@testable import Align

@Suite struct NumeralAutomataTests {
  /// The numerals that begin a text, as `text=low..high`, the longest last.
  private func numerals(_ text: String, _ language: Language) -> [String] {
    let bytes = Array(text.utf8)
    let form = LexemeText(bytes, 0..<bytes.count)
    let automata = NumeralAutomata(text: form, lexer: QuantityWords.standard.grammar(language).lexer)
    var ends: [NumeralEnd] = []
    automata.find(at: 0, beginsNumber: true, into: &ends)
    return ends.map { numeral in
      let span = String(decoding: bytes[form.offsets[0]..<form.offsets[numeral.end]], as: UTF8.self)
      return span + "=\(numeral.low)" + (numeral.low == numeral.high ? "" : "..\(numeral.high)")
    }
  }

  @Test(arguments: [
    ("一百零一万", ["一=1", "一百=100", "一百零一=101", "一百零一万=1010000"]),
    ("四万万", ["四=4", "四万=40000", "四万万=400000000"]),
    ("十万万", ["十=10", "十万=100000", "十万万=1000000000"]),
    ("十一", ["十=10", "十一=11"]),
    ("三万五", ["三=3", "三万=30000", "三万五=35000"]),
    ("一百二", ["一=1", "一百=100", "一百二=120"]),
    ("一万六七千", ["一=1", "一万=10000", "一万六=16000", "一万六七=16000..17000", "一万六七千=16000..17000"]),
    ("三四百", ["三=3", "三四=3..4", "三四百=300..400"]),
    ("三五", ["三=3", "三五=3..5", "三五=35"]),
    ("一两", ["一=1", "一两=1..2"]),
    ("二〇二六", ["二=2", "二〇二六=2026"]),
    ("廿二", ["廿=20", "廿二=22"]),
    ("数千", ["数千=2000..9000"]),
    ("几十", ["几十=20..90"]),
    ("1.2亿", ["1=1", "1.2=1.2", "1.2亿=120000000"]),
    ("3500万", ["3500=3500", "3500万=35000000"]),
    ("1,010,000吨", ["1=1", "1,010,000=1010000"]),
    ("1.5万亿", ["1=1", "1.5=1.5", "1.5万=15000", "1.5万亿=1500000000000"]),
  ])
  func chineseNumeralsEndWhereTheyMay(text: String, ends: [String]) {
    #expect(numerals(text, .chinese) == ends)
  }

  @Test(arguments: [
    ("one hundred and one", ["one=1", "one hundred=100", "one hundred and one=101"]),
    ("twenty-first", ["twenty=20", "twenty-first=21"]),
    ("a hundred", ["a hundred=100"]),
    ("two dozen", ["two=2", "two dozen=24"]),
    ("nineteen eighty-four", ["nineteen=19", "nineteen eighty-four=1984"]),
    ("three million people", ["three=3", "three million=3000000"]),
    ("two hundred thousand", ["two=2", "two hundred=200", "two hundred thousand=200000"]),
    ("3 million", ["3=3", "3 million=3000000"]),
    ("21st", ["21st=21"]),
    ("third", ["third=3"]),
    ("onerous", []),
  ])
  func englishNumeralsEndWhereTheyMay(text: String, ends: [String]) {
    #expect(numerals(text, .english) == ends)
  }
}
