import Testing

@testable import Align

/// Dates that the other side names by their place: from November, 比上月.
@Suite struct NamedPeriodsTests {
  private func alarms(_ english: String, _ chinese: String) -> [String] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.severity > .note && !$0.grounds.isEmpty }.map(\.message)
  }

  /// Every month beside the one before it, named and told by its place, and the one before that.
  @Test func everyMonth() {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    for month in months.indices {
      let (now, before, other) = (months[month], months[(month + 11) % 12], months[(month + 10) % 12])
      let chinese = "\(month + 1)月份出口额为200亿元，比上月下降3%。"
      #expect(
        alarms("Exports came to 20 billion yuan in \(now), down 3 percent from \(before).", chinese).isEmpty,
        "\(now)"
      )
      let wrong = "Exports came to 20 billion yuan in \(now), down 3 percent from \(other)."
      #expect(!alarms(wrong, chinese).isEmpty, "\(wrong)")
    }
  }

  @Test(arguments: [
    ("Output in 2018 was 3 percent higher than in 2017.", "2018年产量比上年增长3%。"),
    ("Output rose 3 percent in 2018 from the previous year.", "2018年产量比2017年增长3%。"),
    ("Growth in 2019 was 0.6 points lower than in 2018.", "2019年增幅比上年低0.6个百分点。"),
    ("In May 2019 sales rose 8 percent from May 2018.", "2019年5月销售额同比增长8%。"),
    ("Prices rose in the third quarter from the second quarter.", "三季度价格环比上涨。"),
    ("In 2020 they built 40 houses, and 60 in 2021.", "2020年建房40座，次年建房60座。"),
  ])
  func namedByItsPlace(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("Output in 2018 was 3 percent higher than in 2016.", "2018年产量比上年增长3%。"),
    ("Output rose 3 percent in 2018 from the previous year.", "2018年产量比2015年增长3%。"),
    // Both sides say "last year"; what 2020 is, only the Chinese tells.
    ("Last year, the court stopped the census of 40 cities.", "去年，法院叫停了2020年对40个城市的普查。"),
    ("In May 2019 sales rose 8 percent from April 2018.", "2019年5月销售额同比增长8%。"),
  ])
  func notNamed(english: String, chinese: String) {
    #expect(!alarms(english, chinese).isEmpty)
  }
}
