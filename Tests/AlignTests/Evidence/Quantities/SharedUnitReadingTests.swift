import Testing

@testable import Align

/// Numbers whose unit or power of ten stands elsewhere, parts of points, minutes before an hour, and what they agree with.
@Suite struct SharedUnitReadingTests {
  @Test(arguments: [
    // A unit that is said with the last number only.
    ("It was cut from 25 to 21 percent.", "percent 25 %; percent 21 %"),
    ("It rose from 4 to 6 per cent.", "percent 4 %; percent 6 %"),
    ("It fell from 3.2 to 2.9 million.", "cardinal 3200000; cardinal 2900000"),
    ("It dropped from 12 to 8 million tons.", "measure 12000000 t; measure 8000000 t"),
    ("It rose from 300 to 2 million.", "cardinal 300; cardinal 2000000"),
    ("It rose from 2019 to 6 percent.", "cardinal 2019; percent 6 %"),
    ("They shrank from 60 to 40 hectares.", "measure 60 har; measure 40 har"),
    ("from 30 to 40 percent of them", "percent 30..40 %"),
    ("They fell 5, 7 and 9 percent.", "percent 5 %; percent 7 %; percent 9 %"),
    ("They rose 3.2, 4 or 5.1 per cent.", "percent 3.2 %; percent 4 %; percent 5.1 %"),
    ("bids of 2, 3.5 and 4 million dollars", "money 2000000 USD; money 3500000 USD; money 4000000 USD"),
    ("3 men, 4 women and 50 percent more", "cardinal 3; cardinal 4; percent 50 %"),
    // Parts of a point.
    ("a quarter of a percentage point", "percent 0.25 %pt"), ("half a percentage point", "percent 0.5 %pt"),
    ("three-quarters of a percentage point", "percent 0.75 %pt"),
    ("a tenth of one per cent", "percent 0.1 %"),
    ("two tenths of a percent", "percent 0.2 %"), ("the quarter-point cut", "percent 0.25 %pt soft"),
    ("two half-point rises", "cardinal 2; percent 0.5 %pt soft"), ("a third of percent", "fraction 1/3"),
    // Minutes before an hour.
    ("They met at ten to six.", "time T05:50"), ("It was five to twelve.", "time T11:55"),
    ("It's twenty-five to four.", "time T03:35"), ("at five to seven percent", "percent 5..7 %"),
    // One or two.
    ("a day or two", "duration 1..2 d"), ("an hour or two", "duration 1..2 h"),
    ("a 50-50 chance", "cardinal 50:50 soft"),
  ])
  func english(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text, .english) == expected)
  }

  @Test(arguments: [
    ("一两分钟", "duration 1..2 min"), ("一两英里", "measure 1..2 [mi_i]"), ("一两周", "duration 1..2 wk"),
    ("一两公斤", "measure 1..2 kg"), ("一两万人", "cardinal 10000..20000"), ("一两百元", "money 100..200 CNY"),
    ("一两银子", "measure 1 [liang]"), ("一两五钱", "measure 1.5 [liang]"), ("三两酒", "measure 3 [liang]"),
    ("差五分六点", "time T05:55"), ("六点差十分", "time T05:50"), ("差一刻三点", "time T02:45"),
    ("三点差一刻", "time T02:45"), ("下午一点差五分", "time T12:55"), ("零点差五分", "time T23:55"),
    ("1/2茶匙", "measure 0.5 [tsp]"), ("四分之一英里", "measure 0.25 [mi_i]"), ("三分之二的路", "fraction 2/3"),
    ("三分之一个百分点", "percent 1/3 %pt"), ("14秒3", "duration 14.3 s"), ("2分14秒3", "duration 134.3 s"),
    ("七点四十打来", "time T07:40"), ("六点二十起床", "time T06:20"), ("上世纪五十至七十年代", "date XX50..XX79"),
    ("0.5毫克/千克", "measure 0.5 mg"), ("3.2毫摩尔", "measure 3.2 mmol"), ("五毫", "money 0.5 CNY"),
    ("半打鸡蛋", "cardinal 6"),
    ("三岁半", "duration 3.5 a"), ("一杯半牛奶", "cardinal 1.5 soft"), ("五镑", "money 5 GBP"),
    ("1美元兑7.12元", "money 1 USD soft; money 7.12 CNY"), ("1美元", "money 1 USD"),
  ])
  func chinese(text: String, expected: String) {
    #expect(QuantityTable.summary(of: text) == expected)
  }

  @Test(arguments: [
    ("The rate was cut from 35 to 21 percent.", "税率由35%降至21%。", true),
    ("The rate was cut from 35 to 21 percent.", "税率由35%降至22%。", false),
    ("They fell from 3.2 to 2.9 million.", "从320万下降到290万。", true),
    ("They fell from 3.2 to 2.9 million.", "从3200万下降到290万。", false),
    ("a quarter-point cut", "降息25个基点", true), ("It fell by half a point.", "下降0.5个百分点。", true),
    ("It fell by half a point.", "下降0.25个百分点。", false), ("He scored 98 out of 100.", "他考了98分（满分100分）。", true),
    ("He scored 98 out of 100.", "他考了89分（满分100分）。", false), ("3/4 cup", "3/4杯", true),
    ("3/4 cup", "1/4杯", false),
    ("the first nine months", "前三季度", true), ("the first nine months", "前两季度", false),
    ("the first six months", "上半年", true), ("the first three months", "一季度", true),
    ("the early 2000s", "21世纪初", true), ("10m copies", "1000万册", true), ("10m copies", "10米", true),
    ("outnumbered four to one", "四倍于我", true), ("outnumbered four to one", "三倍于我", false),
    ("eighteen months old", "一岁半", true), ("half a dozen eggs", "半打鸡蛋", true),
    ("from Monday to Friday", "从周一改到周五", true),
    ("from the 1950s to the 1970s", "上世纪五十至七十年代", true), ("from the 1950s to the 1980s", "上世纪五十至七十年代", false),
    ("Fewer than one in ten applicants", "不到一成", true), ("within a year", "不到一年", true),
    ("a pint of bitter", "一品脱苦啤", true), ("200 billion less than a year ago", "同比少增2000亿元", true),
    ("On Saturday they began; it is on August 9 and 10.", "周六开始，8月9日至10日举行。", true),
    ("He stood six foot two.", "身高六英尺二英寸", true), ("420 square feet", "420呎", true),
    ("a minute or two", "一两分钟", true), ("a minute or two", "三四分钟", false),
  ])
  func agreement(english: String, chinese: String, agrees: Bool) {
    let matching = QuantityMatcher.match(
      english: QuantityReader(language: .english).quantities(in: english),
      chinese: QuantityReader(language: .chinese).quantities(in: chinese)
    )
    let agreed = matching.matches.allSatisfy { match in
      guard let agreement = match.agreement else {
        let lone = match.english.map { matching.english[$0] } + match.chinese.map { matching.chinese[$0] }
        return lone.allSatisfy { $0.role != .hard }
      }
      return agreement != .conflicting
    }
    #expect(agreed == agrees, "\(matching.matches)")
  }
}
