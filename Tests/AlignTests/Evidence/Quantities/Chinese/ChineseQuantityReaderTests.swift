import Testing

@testable import Align

/// One table per phenomenon: a text, and everything that is read in it.
@Suite struct ChineseQuantityReaderTests {

  @Test(arguments: [
    ("合格率达９９．９９５％", "percent 99.995 %"),
    ("产量为1,010,000吨", "measure 1010000 t"),
    ("产量为1 010 000吨", "measure 1010000 t"),
    ("生产钢铁一百零一万吨", "measure 1010000 t"),
    ("全国有1.2亿农户", "cardinal 120000000"),
    ("投入3500万元", "money 35000000 CNY"),
    ("总产值达1.5万亿元", "money 1500000000000 CNY"),
    ("装机容量三百兆瓦", "measure 300 MW"),
    ("两千二百人", "cardinal 2200"),
    ("约二千人参加", "cardinal 2000 about"),
    ("六二○号文件", "digits 620"),
    ("共计人民币叁万伍仟元整", "money 35000 CNY"),
    ("新臺幣貳仟萬元", "money 20000000 TWD"),
    ("價格是三萬五", "cardinal 35000"),
    ("一千二", "cardinal 1200"),
    ("一百零五", "cardinal 105"),
    ("一百一", "cardinal 110"),
    ("廿二日", "date XXXX-XX-22"),
    ("卅年", "duration 30 a"),
    ("三点一四倍", "multiple 3.14"),
    ("气温零下十五度", "measure -15 Cel"),
    ("-3.5℃", "measure -3.5 Cel"),
    ("十五万三千", "cardinal 153000"),
    ("8千3百", "cardinal 8300"),
    ("15k元", "money 15000 CNY"),
  ])
  func digitsAndScripts(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("近一百个村庄", "cardinal 100 below"),
    ("将近一百个", "cardinal 100 below"),
    ("不到四十人", "cardinal 40 below"),
    ("三百人左右", "cardinal 300 about"),
    ("三十余名代表", "cardinal 30..40 over"),
    ("一百六十多吨", "measure 160..170 t over"),
    ("十多万人", "cardinal 100000..200000 over"),
    ("十万多人", "cardinal 100000..110000 over"),
    ("十几个人", "cardinal 11..19 magnitude"),
    ("二十几岁", "duration 21..29 a magnitude"),
    ("几十家企业", "cardinal 20..99 magnitude"),
    ("数百名群众", "cardinal 200..999 magnitude"),
    ("上百人", "cardinal 100..999 magnitude"),
    ("十来天", "duration 10 d about"),
    ("百余人", "cardinal 100..200 over"),
    ("五十岁以上", "duration 50..… a over"),
    ("至少三十人", "cardinal 30..… over"),
    ("不超过五十公斤", "measure …..50 kg below"),
    ("最近三年", "duration 3 a"),
    ("近三年来", "duration 3 a"),
    ("超过80%", "percent 80 % over"),
    ("一半以上", "fraction 0.5..… over"),
    ("二分之一强", "fraction 0.5 over"),
    ("过半数的代表", "fraction 0.5 over"),
    ("三千多元", "money 3000..4000 CNY over"),
  ])
  func hedges(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("两三个人", "cardinal 2..3"),
    ("三四百名", "cardinal 300..400"),
    ("十五六岁", "duration 15..16 a"),
    ("三五百元", "money 300..500 CNY"),
    ("七百三四十", "cardinal 730..740"),
    ("四十五六万", "cardinal 450000..460000"),
    ("一两次", "cardinal 1..2"),
    ("三到四百万元", "money 3000000..4000000 CNY"),
    ("百分之三十到四十", "percent 30..40 %"),
    ("30%—40%", "percent 30..40 %"),
    ("5~10万元", "money 50000..100000 CNY"),
    ("两个到三个", "cardinal 2..3"),
    ("五块六到五块七毛八", "money 5.6..5.78 CNY"),
  ])
  func ranges(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三分之一的耕地", "fraction 1/3"),
    ("一又二分之一小时", "duration 1.5 h"),
    ("千分之三", "fraction 0.003"),
    ("百分之负三点八", "percent -3.8 %"),
    ("提高两个百分点", "percent 2 %pt"),
    ("八成农民", "percent 80 %"),
    ("三成五", "percent 35 %"),
    ("打八折", "multiple 0.8"),
    ("1/3", "fraction 1/3"),
  ])
  func fractions(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("产量增长两倍", "multiple 3"),
    ("产量增长到原来的两倍", "multiple 2"),
    ("翻两番", "multiple 4"),
    ("是1978年的五倍", "date 1978; multiple 5"),
    ("产值翻番", "multiple 2 soft"),
  ])
  func multiples(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("第十九项", "ordinal 19"),
    ("首次", "ordinal 1 soft"),
    ("第十一届三中全会", "ordinal 11; ordinal 3"),
    ("二等奖", "ordinal 2"),
    ("3、5、6号机组", "ordinal 3; ordinal 5; ordinal 6"),
    ("第二次世界大战", "ordinal 2"),
    ("“七五”期间", "ordinal 7"),
    ("“十一五”规划", "ordinal 11"),
    ("住在二楼", "ordinal 2"),
    ("三年级学生", "ordinal 3"),
    ("党的十九大报告", "ordinal 19"),
    ("一、加强领导", "ordinal 1 soft"),
    ("（二）", "ordinal 2 soft"),
    ("①", "ordinal 1 soft"),
  ])
  func ordinals(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三月八日", "date XXXX-03-08"),
    ("3、4两月", "date XXXX-03; date XXXX-04; duration 2 mo soft"),
    ("3、5日", "date XXXX-XX-03; date XXXX-XX-05"),
    ("5月下旬", "date XXXX-05"),
    ("10月上旬", "date XXXX-10"),
    ("中、上旬", "date XXXX"),
    ("第三季度", "date XXXX-Q3"),
    ("2020年第二季度", "date 2020-Q2"),
    ("上半年", "date XXXX-H1"),
    ("1985年上半年", "date 1985-H1"),
    ("八十年代", "date XX80..XX89"),
    ("九十年代初", "date XX90..XX99"),
    ("二十世纪五十年代", "date 1950..1959"),
    ("20世纪", "date 1900..1999"),
    ("85年2月27日", "date XX85-02-27"),
    ("二〇二六年", "date 2026"),
    ("星期三", "date XXXX-WXX-3"),
    ("星期一、四", "date XXXX-WXX-1; date XXXX-WXX-4"),
    ("周一至周五", "date XXXX-WXX-1..XXXX-WXX-5"),
    ("正月初三", "date XXXX-01-03"),
    ("“五四”运动", "date XXXX-05-04 soft"),
    ("“九一八”事变", "date XXXX-09-18 soft"),
    ("“一二·九”运动", "date XXXX-12-09 soft"),
    ("十一黄金周", "date XXXX-10-01 soft"),
    ("三八节", "date XXXX-03-08 soft"),
    ("十一节车厢", "cardinal 11"),
    ("时速十一节。", "cardinal 11"),
    ("公元前221年", "date -0221"),
    ("二十六日至二十九日", "date XXXX-XX-26..XXXX-XX-29"),
    ("26至29日", "date XXXX-XX-26..XXXX-XX-29"),
    ("5月3日至6月8日", "date XXXX-05-03..XXXX-06-08"),
    ("一九八一至八五年", "date 1981..1985"),
    ("1981—1985年", "date 1981..1985"),
    ("3-5月", "date XXXX-03..XXXX-05"),
    ("7月底", "date XXXX-07"),
    ("2019-02-10", "date 2019-02-10"),
    ("农历八月十五日", "date XXXX-08-15"),
  ])
  func dates(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  /// 约 and 近 at the end of other words are no hedges.
  @Test(arguments: [
    ("约三家", "cardinal 3 about"), ("近三家", "cardinal 3 below"), ("将近三家", "cardinal 3 below"),
    ("纽约三家", "cardinal 3"), ("节约400元", "money 400 CNY"), ("条约五条", "cardinal 5"), ("合约三份", "cardinal 3"),
    ("公约四章", "cardinal 4"), ("签约20家", "cardinal 20"), ("违约8户", "cardinal 8"), ("最近三家", "cardinal 3"),
    ("附近三家", "cardinal 3"), ("靠近三家", "cardinal 3"), ("邻近三家", "cardinal 3"),
  ])
  func hedgesInsideOfWords(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  /// Words that count nothing by themselves count after a hedge.
  @Test(arguments: [
    ("约六枝", "cardinal 6 about"), ("约五行", "cardinal 5 about"), ("约七步", "cardinal 7 about"),
    ("大约四处", "cardinal 4 about"), ("约八面", "cardinal 8 about"), ("约九章", "cardinal 9 about"),
    ("大约万家", "cardinal 10000 about"), ("约四起", "cardinal 4 about"),
    ("六枝", ""), ("五行", ""), ("四处", ""), ("节约四处", ""),
  ])
  func wordsThatCountAfterAHedge(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  /// 一 with a verb behind an hour begins a clause: as soon as it was nine.
  @Test(arguments: [
    ("九点一到", "cardinal 9"),
    ("晚上九点一过", "time T21:00"),
    ("六点一响铃", "cardinal 6"),
    ("早上八点一开门", "time T08:00"),
    ("零点一过", "time T00:00"),
    ("九点一到九点三", "cardinal 9.1..9.3"),
    ("百分之九点一到", "percent 9.1 %"),
    ("九点一亿元", "money 910000000 CNY"),
    ("一到三天", "duration 1..3 d"),
    ("十点一刻", "time T10:15"),
  ])
  func clausesBehindAnHour(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("下午三点半", "time T15:30"),
    ("15时50分", "time T15:50"),
    ("上午8时至10时", "time T08:00..T10:00"),
    ("晚上八点一刻", "time T20:15"),
    ("凌晨2:05", "time T02:05"),
    ("三点意见", "cardinal 3"),
  ])
  func times(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("两个半小时", "duration 2.5 h"),
    ("两天半", "duration 2.5 d"),
    ("一个半月", "duration 1.5 mo"),
    ("五年来", "duration 5 a"),
    ("三个多月", "duration 3..4 mo over"),
    ("十四个月", "duration 14 mo"),
    ("两小时十分", "duration 130 min"),
    ("三年零两个月", "duration 38 mo"),
    ("三十多岁", "duration 30..40 a over"),
    ("年过六旬", "duration 60 a over"),
    ("半年", "duration 0.5 a"),
    ("半个小时", "duration 0.5 h"),
    ("两个世纪", "duration 200 a"),
  ])
  func durations(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("两元五角", "money 2.5 CNY"),
    ("三块五", "money 3.5 CNY"),
    ("五百万港元", "money 5000000 HKD"),
    ("￥5", "money 5 CNY"),
    ("HK$300", "money 300 HKD"),
    ("人民币3.14", "money 3.14 CNY"),
    ("9000元日币", "money 9000 JPY"),
    ("一百二十三元1角1分", "money 123.11 CNY"),
    ("几万块钱", "money 20000..99999 CNY magnitude"),
  ])
  func money(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("十万千瓦", "measure 100000 kW"),
    ("十五万亩", "measure 150000 [mu]"),
    ("亩产八百斤", "measure 800 [jin]"),
    ("二十五千克", "measure 25 kg"),
    ("两千克", "measure 2000 g"),
    ("三尺", "measure 3 [chi]"),
    ("二两白酒", "measure 2 [liang]"),
    ("三十摄氏度", "measure 30 Cel"),
    ("华氏70度", "measure 70 [degF]"),
    ("一米八", "measure 1.8 m"),
    ("六斤八两", "measure 6.8 [jin]"),
    ("三斤半", "measure 3.5 [jin]"),
    ("120m²", "measure 120 m2"),
    ("25kg", "measure 25 kg"),
    ("10ms", "duration 10 ms"),
    ("三十万人次", "cardinal 300000"),
    ("万吨", "measure 10000 t"),
    ("三千两百两", "measure 3200 [liang]"),
  ])
  func units(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("三比二", "cardinal 3:2"),
    ("以3-2战胜", "cardinal 3:2"),
    ("3：2", "cardinal 3:2"),
    ("歼-20战机", "digits 20"),
    ("PM2.5", "digits PM2.5"),
    ("CA981航班", "digits CA981"),
    ("一国两制", "cardinal 1 soft; cardinal 2 soft"),
    ("两国领导人", "cardinal 2 soft"),
    ("双方", "cardinal 2 soft"),
    ("一名工人", "cardinal 1 soft"),
    ("五人", "cardinal 5"),
    ("“四包一交”", "cardinal 4 soft; cardinal 1 soft"),
    ("每千人", "cardinal 1000"),
  ])
  func structure(_ text: String, _ expected: String) {
    #expect(QuantityTable.summary(of: text) == expected, "\(text)")
  }

  @Test func spansCoverHedgeNumberAndUnit() {
    let text = "全省有约二千人，近一百个。"
    let spans = QuantityReader(language: .chinese).quantities(in: text).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(spans == ["约二千人", "近一百个"])
  }

  @Test func tenDayPeriodsKeepTheirNumber() {
    guard case .date(let date)? = QuantityReader(language: .chinese).quantities(in: "10月上中旬").first?.value
    else {
      Issue.record("no date")
      return
    }
    #expect(date.month == 10)
    #expect(date.tenDays == 1)
    #expect(date.lastTenDays == 2)
  }

  @Test func overflowingNumeralsAreLeftOut() {
    _ = QuantityReader(language: .chinese).quantities(in: String(repeating: "亿", count: 200))
    _ = QuantityReader(language: .chinese).quantities(in: "一" + String(repeating: "万", count: 200))
  }
}
