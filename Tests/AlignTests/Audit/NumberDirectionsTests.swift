import Testing

@testable import Align

/// Equal numbers that go opposite ways.
@Suite struct NumberDirectionsTests {
  private func alarms(_ english: String, _ chinese: String) -> [Finding] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.check == "number-mismatch" && $0.severity > .note }
  }

  private static let english = (
    up: ["rose", "grew by", "increased", "climbed by about", "jumped", "was up", "gained nearly"],
    down: ["fell", "dropped by", "declined", "slid", "was down", "shrank by about", "decreased nearly"]
  )
  private static let chinese = (
    up: ["增长", "上升了", "上涨约", "提高", "增加了", "升", "攀升近"], down: ["下降", "减少了", "下跌约", "降低", "回落", "跌", "下滑近"]
  )
  private static let amounts = [("3.7 percent", "3.7%"), ("400 units", "400件"), ("$3 million", "300万美元")]

  @Test func everyVerbWithEveryVerb() {
    for amount in Self.amounts {
      for (one, others) in [(Self.english.up, Self.chinese.up), (Self.english.down, Self.chinese.down)] {
        for english in one {
          for chinese in others {
            let found = alarms("Output \(english) \(amount.0) in May.", "5月产量\(chinese)\(amount.1)。")
            #expect(found.isEmpty, "\(english) \(chinese) \(amount): \(found.map(\.message))")
          }
        }
      }
      for (one, others) in [(Self.english.up, Self.chinese.down), (Self.english.down, Self.chinese.up)] {
        for english in one {
          for chinese in others {
            let found = alarms("Output \(english) \(amount.0) in May.", "5月产量\(chinese)\(amount.1)。")
            #expect(!found.isEmpty, "\(english) \(chinese) \(amount)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("Nine cities saw prices climb, four fewer than in October.", "价格上涨的有9个，比10月增加4个。"),
    ("The train was 10 minutes late.", "火车提前10分钟到达。"), ("The train was 10 minutes early.", "火车晚点10分钟。"),
    ("Prices were 5 percent lower.", "价格高5%。"), ("The gap narrowed by 3 points.", "差距扩大了3分。"),
    ("It will cost 0.1 yuan more.", "电价下调0.1元。"),
  ])
  func oppositeWays(english: String, chinese: String) {
    #expect(!alarms(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("Workers took down the 27-foot monument.", "工人们拆除了这座高27英尺的纪念碑。"),
    ("It is at least 15% more efficient.", "成本减少了15%。"), ("It posted negative growth of 5 percent.", "下降5%。"),
    ("22 rose in price, 24 fell and four were unchanged.", "22种产品上涨，24种下降，4种持平。"),
    ("Prices slipped 0.2 percent, a drop 0.1 points sharper than before.", "价格下降0.2%，降幅扩大0.1个百分点。"),
    ("At least 5 percent fewer came.", "来的人少5%。"), ("Losses narrowed by 5 percent.", "亏损收窄5%。"),
    ("Up to 5 percent of the seats were empty.", "最多5%的座位空着。"),
    ("He deducted 2 points, then 1 more.", "他先减去2分，再减1分。"),
  ])
  func noDisagreement(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty)
  }
}
