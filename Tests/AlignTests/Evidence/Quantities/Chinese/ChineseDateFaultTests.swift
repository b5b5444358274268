import Testing

@testable import Align

/// Kinds of dates and times that were read wrongly once, each with its neighbours that must stay as they are.
@Suite struct ChineseDateFaultTests {
  /// A weekday beside a day is one date with it, in brackets or as an apposition.
  @Test(arguments: [
    ("7月28日（星期二）和7月29日（星期三）", ["7月28日（星期二）", "7月29日（星期三）"]), ("7月28日，星期二，开幕", ["7月28日，星期二"]),
    ("7月28日，星期三再开", ["7月28日", "星期三"]), ("周三，7月29日。", ["周三，7月29日"]), ("星期三7月29日开幕", ["星期三7月29日"]),
    ("25日（周六）", ["25日（周六）"]), ("2020年7月25日 星期六", ["2020年7月25日 星期六"]), ("6月8日(禮拜一)", ["6月8日(禮拜一)"]),
    ("7月25日至28日（星期二）", ["7月25日至28日", "星期二"]), ("星期五、7月3日", ["星期五", "7月3日"]), ("周六（25日）", ["周六（25日）"]),
    ("周一至周五，7月3日", ["周一至周五", "7月3日"]), ("7月，星期三", ["7月", "星期三"]),
  ])
  func aWeekdayBesideADay(text: String, expected: [String]) {
    let read = QuantityReader(language: .chinese).quantities(in: text)
    #expect(read.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("他们三点见面", "time T03:00"),
    ("火车八点开车", "time T08:00"),
    ("会议十一点开始", "time T11:00"),
    ("商店9点开门", "time T09:00"),
    ("十八点第一次文艺节目", "time T18:00; ordinal 1"),
    ("一日零时", "date XXXX-XX-01; time T00:00"),
    ("零点", "time T00:00"),
    ("5时30分至6时30分", "time T05:30..T06:30"),
    ("8至10时", "time T08:00..T10:00"),
    ("0时至24时", "time T00:00..T24:00"),
    ("8点到10点", "time T08:00..T10:00"),
    ("晚上一点", "time T01:00"),
    ("晚上十二点", "time T00:00"),
    ("半夜一点", "time T01:00"),
    ("晚上八点", "time T20:00"),
    ("下午三点", "time T15:00"),
    ("晚上9点至次日凌晨5点", "time T21:00..T05:00"),
    ("晚上8点到第二天早上6点", "time T20:00..T06:00"),
    ("次日凌晨3点", "time T03:00"),
    ("中午十二点", "time T12:00"),
    ("凌晨十二点", "time T00:00"),
    ("正午", "time T12:00 soft"),
    ("午夜", "time T00:00 soft"),
    ("7月25日08H00", "date XXXX-07-25; time T08:00"),
    ("提出三点意见", "cardinal 3"),
    ("强调的一点就是", "cardinal 1 soft"),
    ("每周五17时至每周日5时期间", "date XXXX-WXX-5; time T17:00; date XXXX-WXX-7; time T05:00"),
    ("以下五点", "cardinal 5"),
    ("这两点", "cardinal 2 soft"),
    ("三点建议", "cardinal 3"),
    ("零点几", "cardinal 0"),
    ("3.5点", "cardinal 3.5"),
  ])
  func clock(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("14日内", "duration 14 d"),
    ("15日内付款", "duration 15 d"),
    ("停电七日公告", "duration 7 d"),
    ("为期七日", "duration 7 d"),
    ("7日年化收益率", "duration 7 d"),
    ("九日八夜", "duration 9 d"),
    ("较前两日上涨", "duration 2 d"),
    ("不到十七日", "duration 17 d below"),
    ("至少三十日", "duration 30..… d over"),
    ("七日之内", "duration …..7 d below"),
    ("三日游", "duration 3 d"),
    ("8日-15日", "date XXXX-XX-08..XXXX-XX-15"),
    ("7月25日-31日间", "date XXXX-07-25..XXXX-07-31"),
    ("十五日夜", "date XXXX-XX-15"),
    ("二十一日夜里", "date XXXX-XX-21"),
    ("二十四日结束", "date XXXX-XX-24"),
    ("（一日）起", "date XXXX-XX-01"),
    ("河内一日电", "date XXXX-XX-01"),
    ("约翰逊一日宣布", "date XXXX-XX-01"),
    ("有一日", ""),
    ("一日三餐", "cardinal 3"),
  ])
  func daysAndDates(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("7月17和7月22日", "date XXXX-07-17; date XXXX-07-22"),
    ("7月17、18日", "date XXXX-07-17; date XXXX-XX-18"),
    ("一月二十三", "date XXXX-01-23"),
    ("五月二十走的", "date XXXX-05-20"),
    ("八月十五", "date XXXX-08-15"),
    ("五月初五", "date XXXX-05-05"),
    ("六月经济风暴", "date XXXX-06"),
    ("月经", ""),
    ("今年一月一般", "date XXXX-01"),
    ("一月一日", "date XXXX-01-01"),
    ("三月三", "date XXXX-03-03"),
    ("从一月到四月二十二日", "date XXXX-01..XXXX-04-22"),
    ("一月三十万人", "date XXXX-01; cardinal 300000"),
    ("五月二十国集团", "date XXXX-05; cardinal 20"),
  ])
  func datesWithoutTheirLastSign(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("民国三十八年", "date 1949"),
    ("光绪二十四年", "date 1898"),
    ("至正十一年（公元1351年）", "date 1351; date 1351"),
    ("康熙五十年", "date 1711"),
    ("昭和十六年", "date 1941"),
    ("乾隆元年", "date 1736"),
    ("民国元年", "date 1912"),
    ("民国三十八年八月", "date 1949-08"),
    ("宣统三年", "date 1911"),
    ("嘉庆二十五年", "date 1820"),
    ("民国时期", ""),
    ("光绪皇帝", ""),
  ])
  func eras(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("二千零八年", "date 2008"),
    ("两千零五年八月五号", "date 2005-08-05"),
    ("一千九百五十八年", "date 1958"),
    ("于两千年举行", "date 2000"),
    ("两千年来", "duration 2000 a"),
    ("一千五百年", "duration 1500 a"),
    ("两千一百五十年的历史", "duration 2150 a"),
    ("21年每月的报装量", "date XX21"),
    ("21年的努力", "duration 21 a"),
    ("高于2021年的水平", "date 2021"),
    ("低于2019年", "date 2019"),
    ("近2000年", "duration 2000 a below"),
    ("超过1500年", "duration 1500 a over"),
    ("2021-22赛季", "date 2021..2022"),
    ("2021/22赛季", "date 2021..2022"),
    ("2011-2012歌剧季", "date 2011..2012"),
    ("2021-22个", "cardinal 2021; cardinal 22"),
  ])
  func yearsThatAreSpelled(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("90后", "date XX90..XX99 soft"),
    ("八零后", "date XX80..XX89 soft"),
    ("“95后”", "date XX95 soft"),
    ("上世纪6、70年代", "date XX60..XX69; date XX70..XX79"),
    ("上世纪六七十年代", "date XX60..XX79"),
    ("上世纪八十年代", "date XX80..XX89"),
    ("20世纪70年代", "date 1970..1979"),
    ("20世纪50、60年代", "date 1950..1959; date XX60..XX69"),
  ])
  func decades(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }

  @Test(arguments: [
    ("第二年春天", "ordinal 2 soft"),
    ("第二个月", "ordinal 2 soft"),
    ("第二天", "ordinal 2 soft"),
    ("第二季", "ordinal 2 soft"),
    ("第二次", "ordinal 2"),
    ("第三年", "ordinal 3"),
  ])
  func secondYear(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text, .chinese) == expected, "\(text)")
  }
}
