import Testing

@testable import Align

/// Amounts that one side rounds, with and without a word that says so.
@Suite struct RoundedNumberTests {
  private func alarms(_ english: String, _ chinese: String) -> [String] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.severity > .note && !$0.grounds.isEmpty }.map(\.message)
  }

  /// Hedges with whether they may stand for what is smaller, and larger, than the round number.
  private static let hedges: [(english: String, chinese: String, below: Bool, above: Bool)] = [
    ("nearly", "近", true, false), ("almost", "将近", true, false), ("more than", "超过", false, true),
    ("over", "逾", false, true), ("about", "约", true, true), ("around", "大约", true, true),
  ]
  /// A round number with what is a little less and a little more, in both languages.
  private static let numbers: [(round: (String, String), less: (String, String), more: (String, String))] = [
    (("6.9 million", "690万"), ("6,887,000", "688.7万"), ("6,913,000", "691.3万")),
    (("3.45 billion", "34.5亿"), ("3,449,100,000", "344910万"), ("3,450,921,000", "345092.1万")),
    (("1.25 billion", "12.5亿"), ("1,249,600,000", "124960万"), ("1,250,084,000", "125008.4万")),
  ]

  @Test func everyHedgeWithEveryNumber() {
    for hedge in Self.hedges {
      for number in Self.numbers {
        for (exact, fits) in [(number.less, hedge.below), (number.more, hedge.above)] {
          let one = alarms("It sold \(hedge.english) \(number.round.0) units.", "售出\(exact.1)件。")
          #expect(one.isEmpty == fits, "\(hedge.english) \(number.round.0) | \(exact.1): \(one)")
          let other = alarms("It sold \(exact.0) units.", "售出\(hedge.chinese)\(number.round.1)件。")
          #expect(other.isEmpty == fits, "\(exact.0) | \(hedge.chinese)\(number.round.1): \(other)")
        }
      }
    }
  }

  @Test(arguments: [
    ("Profit was 3.42 trillion yuan.", "利润为34247.4亿元。", true),
    ("Profit was 3.43 trillion yuan.", "利润为34247.4亿元。", false),
    ("Profit was 3.42 billion yuan.", "利润为34247.4亿元。", false),
    ("The area is 1.794 billion square meters.", "面积为179433万平方米。", true),
    ("It earned 41.18 billion.", "收入411.75亿元。", true),
    ("A total of 123 people came.", "共来了123.4人。", false),
    ("It grew by 12.4 percent.", "增长12.44%。", false),
    ("About a third of the land is irrigated.", "水浇地占33.8%。", true),
    ("One in five residents is over 60.", "60岁以上居民占20.1%。", true),
    ("Nearly two thirds were in favor.", "65.8%的受访者赞成。", true),
    ("Nearly two thirds were in favor.", "68.8%的受访者赞成。", false),
    ("Interest is 0.05% a day.", "按日千分之五计息。", false),
    ("One in five residents is over 60.", "60岁以上居民占25%。", false),
    ("Children under 15 made up 17 percent.", "0—14岁儿童占17%。", true),
    ("Children under 14 made up 17 percent.", "0—15岁儿童占17%。", false),
  ])
  func rounding(english: String, chinese: String, isRight: Bool) {
    #expect(alarms(english, chinese).isEmpty == isRight)
  }

  @Test(arguments: [
    ("They drove at 58 mph in a 40 mph zone.", "他们以58英里的时速行驶在限速40英里的路段。", true),
    ("The speed fell from 350 to 300 km per hour.", "时速由350公里降至300公里。", true),
    ("Winds of 75 m.p.h. hit the island.", "时速75英里的大风袭击该岛。", true),
    ("The truck can do 65 km an hour.", "卡车时速可达六十五公里。", true),
    ("The car goes from zero to 60 mph in 3 seconds.", "这款车加速到时速60英里只需3秒。", true),
    ("They drove at 58 mph.", "他们以每分钟58英里的速度行驶。", false),
    ("They drove at 58 mph.", "他们行驶了58英里。", false),
    ("They drove at 58 mph.", "他们以58公里的时速行驶。", false),
    ("Saturday will be fine.", "周六天气晴好。", true), ("Saturday will be fine.", "周五天气晴好。", false),
    ("It was dark by five on Wednesday.", "周三天黑时已是五点。", true),
    ("Cases rose from 1,200 to 1,950.", "病例从1200例升至1950例。", true),
    ("Cases rose from 1,200 to 1,950.", "病例数从1200升至1950。", true),
    ("Cases rose from 1,200 to 1,950.", "病例数从1200升至1590。", false),
    ("It affects 70m to 80m people.", "影响到7000万到8000万人。", true),
    ("It affects 70m to 80m people.", "影响到700万到800万人。", false),
    ("Rates were cut by five and 15 basis points.", "利率分别下调5个和15个基点。", true),
    ("Rates were cut by six and 15 basis points.", "利率分别下调5个和15个基点。", false),
    ("The yuan gained 250 pips.", "人民币上调250个基点。", true),
    ("By the end of April 16, 4,632 had died.", "截至4月16日24时，死亡4632例。", true),
    ("By the end of April 17, 4,632 had died.", "截至4月16日24时，死亡4632例。", false),
    ("Trade grew 2.4 percent in the January-November period.", "前11个月，贸易增长2.4%。", true),
    ("Trade grew 2.4 percent in the January-October period.", "前11个月，贸易增长2.4%。", false),
    ("The PMI came in at 47 in December.", "12月份PMI为47.0%。", true),
    ("The PMI came in at 48 in December.", "12月份PMI为47.0%。", false),
    ("The site is 4,300 to 5,300 years old.", "遗址距今5300年至4300年。", true),
    ("The site is 4,300 to 6,300 years old.", "遗址距今5300年至4300年。", false),
    ("Waiting times fell from twenty minutes to five.", "等候时间从二十分钟降到五分钟。", true),
    ("Waiting times fell from twenty minutes to six.", "等候时间从二十分钟降到五分钟。", false),
    ("A quarter of a century later, the wall is down.", "四分之一个世纪之后，墙已倒塌。", true),
    ("Three quarters of a century later, the wall is down.", "四分之一个世纪之后，墙已倒塌。", false),
    ("He ran in the 100m semifinals.", "他参加了100米半决赛。", true),
    ("During the 13th Five-Year Plan (2016-2020) it doubled.", "“十三五”期间翻了一番。", true),
    ("It weighs 1,000 jin (700 kg).", "重1000斤。", false),
    ("It was fined 4 percent of its sales of 455.7 billion yuan.", "被处以销售额4557亿元4%的罚款。", true),
    ("Sales more than tripled.", "销售额增至原来的两倍多。", false), ("Sales doubled.", "销售额增至原来的两倍。", true),
  ])
  func kindsOfNews(english: String, chinese: String, isRight: Bool) {
    #expect(alarms(english, chinese).isEmpty == isRight)
  }

  /// A month with no day beside one that has it, and months that need none.
  @Test(arguments: [
    ("Beijing, July 26 (Xinhua) On July the flood formed.", "新华社北京7月26日电 26日，洪水形成。", false),
    ("Beijing, July 26 (Xinhua) On July 26 the flood formed.", "新华社北京7月26日电 26日，洪水形成。", true),
    ("It rained in July. On July 26 it rained again.", "7月下了雨。7月26日又下了雨。", true),
    ("Films of the 1680s", "上世纪80年代的影片", false), ("Films of the 1980s", "上世纪80年代的影片", true),
    ("19 protesters were held by an officer, and three hurt.", "16名抗议者被捕，三人受伤。", false),
    ("The party won 81 seats, down from 92.", "该党获得81席，比上届少11席。", true),
    ("Researchers studied 55 patients and 667 hospitals.", "研究人员研究了55家医院和667名患者。", false),
    ("Researchers studied 667 patients and 55 hospitals.", "研究人员研究了55家医院和667名患者。", true),
  ])
  func datesAndThings(english: String, chinese: String, isRight: Bool) {
    #expect(alarms(english, chinese).isEmpty == isRight)
  }
}
