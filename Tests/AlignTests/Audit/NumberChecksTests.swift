import Testing

@testable import Align

/// Right and wrong translations of one sentence each.
@Suite struct NumberChecksTests {
  /// The checks of numbers.
  private static let checks = Set(Auditor.allChecks.prefix(10).map(\.explanation.name))

  /// `check severity` of every finding in a pair, in order.
  private func findings(_ chinese: String, _ english: String) -> [String] {
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    // Lengths of so short texts say nothing here.
    return Auditor(names: Self.checks).findings(in: AlignedDocument(identifier: "d", pairs: [pair])).map {
      "\($0.check) \($0.severity.rawValue)"
    }
  }

  /// `check alarm` for every warning and error, `check note` for every note: which of the first two it is, the fitted weights
  /// decide.
  private func alarms(_ chinese: String, _ english: String) -> [String] {
    findings(chinese, english).map {
      $0.hasSuffix("note") ? $0 : $0.split(separator: " ")[0] + " alarm"
    }
  }

  @Test(arguments: [
    ("今年生产原煤一百零一万吨。", "This year 1,010,000 tons of raw coal were mined."),
    ("合格率达９９．９９５％。", "The pass rate reached 99.995%."),
    ("全国有1.2亿农户。", "There are 120 million farm households in the country."),
    ("产量增长两倍。", "Output tripled."),
    ("产值翻两番。", "The output value quadrupled."),
    ("打八折。", "Everything is 20 percent off."),
    ("亩产八百斤。", "The yield is 400 kilograms per mu."),
    ("一百公里以外。", "About 62 miles away."),
    ("近一百个村庄。", "Nearly one hundred villages."),
    ("数十家企业。", "Dozens of enterprises."),
    ("三十余名代表。", "More than 30 delegates."),
    ("3、4两月。", "In March and April."),
    ("一名工人说。", "A worker said."),
    ("两国领导人会谈。", "The leaders of the two countries held talks."),
    ("双方同意。", "Both sides agreed."),
    ("下午三点半开会。", "The meeting began at 3:30 p.m."),
    ("85年2月27日。", "On February 27, 1985."),
    ("银行2016年下半年介入。", "The bank was involved in late 2016."),
    ("他2016年上半年离开。", "He left in early 2016."),
    ("下半年，物价温和。", "In the next half of the year, prices will be moderate."),
    ("下半年将上升。", "In the last half of the year it will rise."),
    ("他今年6月遇害。", "He was killed late last month."),
    ("事情发生在5月。", "It happened early last month."),
    ("五成的农民。", "Half of the farmers."),
    ("一年四季有收入。", "They have an income in all four seasons."),
    ("以2比1获胜。", "They won 2-1."),
    ("上世纪六七十年代。", "In the 1960s and 1970s."),
    ("气温零下十五度。", "The temperature was minus 15 degrees."),
    ("每小时85英里的大风。", "Winds of 85 miles per hour."),
    ("今年3至6月。", "March to June this year."),
    ("十一名委员都来了。", "The eleven committee members all came."),
    ("深入生产第一线。", "They went deep into the front line of production."),
    ("最多不会超过3、4元钱。", "No more than 3 or 4 yuan."),
    ("有一个或两个美好的瞬间。", "There are one or two nice moments."),
    ("二月二龙抬头。", "The dragon raises its head on the 2nd of February."),
    ("双语读物第2级。", "Dual-language reading, grade 2."),
    ("他以4&3获胜。", "He won 4&3."),
    ("三十多岁。", "In his thirties."),
    ("拍了两身衣服。", "I shot two outfits."),
    ("需要提前半年排队。", "One must queue up half a year in advance."),
    ("6月份头五天。", "In the first five days of June."),
    ("这是她首次来访。", "It was her first visit."),
  ])
  func passes(_ chinese: String, _ english: String) {
    #expect(findings(chinese, english).filter { !$0.hasSuffix("note") } == [], "\(chinese) \(english)")
  }

  @Test(arguments: [
    ("今年生产原煤一百零一万吨。", "This year 1.1 million tons of raw coal were mined.", "number-mismatch alarm"),
    ("合格率达９９．９９５％。", "The pass rate reached 99.95%.", "percent alarm"),
    ("产量增长两倍。", "Output doubled.", "number-mismatch alarm"),
    ("产值翻两番。", "The output value doubled.", "number-mismatch alarm"),
    ("亩产八百斤。", "The yield is 800 kilograms per mu.", "unit alarm"),
    ("五百万港元。", "US$5 million.", "unit alarm"),
    ("近一百个村庄。", "More than one hundred villages.", "number-mismatch alarm"),
    ("三十余名代表。", "More than 40 delegates.", "number-mismatch alarm"),
    ("3月8日。", "On March 18.", "date alarm"),
    ("3月8日发生。", "It happened in March.", "date alarm"),
    ("银行2016年下半年介入。", "The bank was involved in early 2016.", "date alarm"),
    ("他2015年上半年离开。", "He left in early 2016.", "date alarm"),
    ("6月下旬遇害。", "He was killed early last month.", "date alarm"),
    ("下午三点半开会。", "The meeting began at 2:30 p.m.", "date alarm"),
    ("百分之三十到四十。", "30 to 45 percent.", "range alarm"),
    ("十月上半个月。", "In the second half of October.", "date alarm"),
    ("生产钢铁三百吨。", "Steel was produced.", "number-missing alarm"),
    ("生产钢铁。", "Three hundred tons of steel were produced.", "number-added alarm"),
    ("二百三十五人。", "Hundreds of people.", "vaguer note"),
    ("二分之一强。", "More than one-half.", "vaguer note"),
    ("14日抵达。", "He arrived on August 14th.", "inferable note"),
    ("十一名委员都来了。", "The eleven members of the branch all came.", "counted note"),
    ("大概五六小时换一次。", "It is changed about every four to six hours.", "range alarm"),
    ("周六有6人被捕。", "People were arrested on Saturday.", "number-missing alarm"),
    ("达到1级，好评率100%。", "It reached level 1.", "number-missing alarm"),
    ("造价初始注册。", "The initial registration of cost class 1.", "number-added note"),
    ("双语读物。", "Dual-language reading, grade 2.", "number-added note"),
    ("星期六举行。", "It takes place on Saturday, September 29, 2018.", "date alarm"),
    ("有一名骑手。", "More than an hour ago there was a delivery person.", "number-added alarm"),
    ("他以4&3获胜。", "He won 5&3.", "number-mismatch alarm"),
    ("至少12名一线球星要走。", "No fewer than first team stars are to go.", "number-missing alarm"),
  ])
  func flags(_ chinese: String, _ english: String, _ expected: String) {
    #expect(alarms(chinese, english) == [expected], "\(chinese) \(english)")
  }

  @Test func endsOfARangeThatAreTurnedRoundAreFound() {
    #expect(
      alarms("会有1至2英寸的降雨。", "There will be 2 to 1 inches of rain.").contains("range alarm")
    )
  }

  @Test func everyCheckIsExplained() {
    let explanations = Auditor.allChecks.map(\.explanation)
    #expect(Set(explanations.map(\.name)).count == explanations.count)
    for explanation in explanations {
      #expect(explanation.summary.hasSuffix("."))
      #expect(!explanation.flags.isEmpty && !explanation.passes.isEmpty && !explanation.severities.isEmpty)
    }
  }
}
