import Testing

@testable import Align

/// Two numbers of one kind, told apart by the names, the dates and the other numbers that they go with.
@Suite struct NumberAnchorsTests {
  private func alarms(_ english: String, _ chinese: String) -> [Finding] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.check == "number-mismatch" && $0.severity > .note }
  }

  /// What numbers go with, in the order of the English: an English text, and its Chinese in both orders with places for two numbers.
  private static let frames: [(english: String, same: String, turned: String)] = [
    (
      "It includes $14 billion for Israel and $60 billion for Ukraine.", "其中向以色列提供#1亿美元，向乌克兰提供#2亿美元。",
      "其中向乌克兰提供#2亿美元，向以色列提供#1亿美元。"
    ),
    (
      "Exports rose to $14 billion in May from $60 billion in October.", "出口由10月的#2亿美元变为5月的#1亿美元。",
      "5月出口为#1亿美元，10月为#2亿美元。"
    ),
    (
      "Aid was 140 tons on May 3 and 600 tons on May 9.", "5月3日援助#1吨，5月9日#2吨。", "5月9日援助#2吨，5月3日#1吨。"
    ),
    (
      "Clinton won 140 votes and Trump 600.", "克林顿获#1票，特朗普获#2票。", "特朗普获#2票，克林顿获#1票。"
    ),
    (
      "Tickets are 140 yuan in the low season and 600 yuan in the high season.", "淡季门票#1元，旺季门票#2元。",
      "旺季门票#2元，淡季门票#1元。"
    ),
  ]

  @Test func everyFrameInBothOrdersIsSilent() {
    for (english, same, turned) in Self.frames {
      let (one, other) = ("140", "600")
      for chinese in [same, turned] {
        let text = chinese.replacing("#1", with: one).replacing("#2", with: other)
        #expect(alarms(english, text).isEmpty, "\(text): \(alarms(english, text).map(\.message))")
      }
    }
  }

  @Test func exchangedNumbersAreToldInBothOrders() {
    for (english, same, turned) in Self.frames {
      let (one, other) = ("140", "600")
      for chinese in [same, turned] {
        let text = chinese.replacing("#1", with: other).replacing("#2", with: one)
        #expect(!alarms(english, text).isEmpty, "\(text)")
      }
    }
  }

  /// What compares two numbers puts either first.
  @Test(arguments: [
    ("Okafor scored 31 points, while Brandt led the hosts with 27.", "主队方面，布兰特得27分；奥卡福则砍下31分。"),
    ("Sales rose 5.6%, ahead of the 4.2% the market had expected.", "市场此前预计销售额增长4.2%，实际增幅为5.6%。"),
    ("The fund lost 3.3%, less than the 5.7% slide in its benchmark.", "基准指数下跌5.7%，该基金仅亏损3.3%。"),
    ("It carries 1,150 passengers; the one it replaces took 780.", "原来的渡轮可载客780人，这艘可载1150人。"),
    ("Shares rose to 10 pounds, and dividends to 2 pounds.", "股息升至2英镑，股价升至10英镑。"),
    ("Births dropped 5% to 727,000, and the rate fell to 1.20.", "出生率降至1.20，出生人数减少5%，降至72.7万。"),
    ("It closed at 4,012.6, recovering from a low of 3,958.1.", "指数一度跌至3958.1点，收于4012.6点。"),
  ])
  func whatIsComparedMayComeInAnyOrder(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty, "\(alarms(english, chinese).map(\.message))")
  }

  /// A change tells its ends, however far apart they are.
  @Test(arguments: [
    ("Profit fell to 2.14 billion euros from 2.86 billion.", "利润从21.4亿欧元降至28.6亿欧元。"),
    (
      "Profit fell to 2.14 billion euros in May from 2.86 billion a year earlier.",
      "利润从上年同期的21.4亿欧元降至28.6亿欧元。"
    ),
    ("Gold hit a record $2,431 before easing to $2,343.", "金价一度触及2343美元，随后回落至2431美元。"),
    ("Turnout was 61.3%, down from 67.8%.", "投票率为67.8%，低于此前的61.3%。"),
    ("The toll climbed to 63, up from the 48 reported before.", "死亡人数由63人升至48人。"),
    ("The rate was lowered to 3.25%, below the previous 3.5%.", "利率从3.25%下调至3.5%。"),
  ])
  func exchangedEndsAreTold(english: String, chinese: String) {
    #expect(!alarms(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("Profit fell to 2.14 billion euros from 2.86 billion.", "利润从28.6亿欧元降至21.4亿欧元。"),
    ("Gold hit a record $2,431 before easing to $2,343.", "金价一度触及2431美元，随后回落至2343美元。"),
    ("Turnout was 61.3%, down from 67.8%.", "投票率为61.3%，低于此前的67.8%。"),
    ("The rate was lowered to 3.25%, a quarter point below the previous 3.5%.", "利率从3.5%下调25个基点至3.25%。"),
    ("Friends from more than eighty countries on five continents came.", "他们来自五大洲八十多个国家。"),
  ])
  func endsInTheirPlaceAreSilent(english: String, chinese: String) {
    #expect(alarms(english, chinese).isEmpty, "\(alarms(english, chinese).map(\.message))")
  }
}
