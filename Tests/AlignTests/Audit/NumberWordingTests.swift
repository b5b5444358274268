import Testing

@testable import Align

/// Numbers that are equal, and what stands beside them is not: what they are told for, where a change ends, whose days, who won.
@Suite struct NumberWordingTests {
  private func alarms(_ english: String, _ chinese: String) -> [String] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.severity > .note && !$0.grounds.isEmpty }.map(\.message)
  }

  /// Bases of English and Chinese that are one, each with the next one of its kind.
  private static let bases: [(english: String, chinese: String)] = [
    ("an hour", "每小时"), ("a day", "每天"), ("a week", "每周"), ("per month", "每月"), ("a year", "每年"),
  ]
  private static let amounts: [(english: String, chinese: String)] = [
    ("$80", "80美元"), ("30 kg", "30公斤"), ("500 yuan", "500元"), ("3 million tons", "300万吨"),
  ]

  @Test func everyAmountWithEveryBase() {
    for amount in Self.amounts {
      for (index, base) in Self.bases.enumerated() {
        let english = "It costs \(amount.english) \(base.english)."
        #expect(alarms(english, "\(base.chinese)要\(amount.chinese)。").isEmpty, "\(english)")
        let other = Self.bases[(index + 1) % Self.bases.count]
        #expect(
          !alarms(english, "\(other.chinese)要\(amount.chinese)。").isEmpty,
          "\(english) \(other.chinese)"
        )
      }
    }
  }

  @Test(arguments: [
    ("The yield was 6,000 kg per hectare.", "亩产400公斤。"),
    ("He earns 60,000 yuan a year.", "他月薪5000元。"),
    ("The rent is $24,000 a year.", "租金每月2000美元。"),
    ("Income narrowed to 2.39 from 2.45 a year earlier.", "人均收入比由上年的2.45缩小至2.39。"),
    ("7 days a week, 12 hours a day", "一周7天每天12小时"),
    // A word behind "/" is a base there only.
    ("He earned $80 a day.", "去年他挣了80美元。"), ("Rice was 5 yuan a kilo.", "那年每桶酒很贵，米5元/公斤。"),
    ("It sold for $30 a barrel.", "那个月工人们卖了30美元。"), ("Salt was 5 yuan a kilo.", "盐5元/公斤。"),
    ("Unemployment fell to 3 percent.", "失业率降至3%。"),
    ("Inflation rose to 8 percent.", "物价上涨了8%。"),
    ("Payment is due within 10 working days.", "应在10个工作日内付款。"),
    ("Arsenal beat Chelsea 3-1.", "切尔西1比3负于阿森纳。"),
    ("The party won 81 seats, down from 92.", "该党获得81席，比上届少11席。"),
    ("They overfulfilled the plan by 12 per cent.", "他们完成计划的112%。"),
    ("In the seventies it was two percent; today it's 48.", "七十年代是2%，如今是48%。"),
  ])
  func theSameInOtherWords(english: String, chinese: String) {
    #expect(alarms(english, chinese) == [])
  }

  @Test(arguments: [
    ("Oil was $80 a barrel.", "油价每吨80美元。", "每吨"), ("Salt was 5 yuan a kilo.", "盐5元/吨。", "/吨"),
    ("He was paid $80 a day.", "他的工资为80美元/月。", "/月"),
    ("30 yuan per person per year", "每人每月30元", "每月"),
    ("9,800 revolutions a minute", "每小时9800转", "每小时"),
    ("Unemployment fell by 3 percent.", "失业率降至3%。", "a change “by” this number"),
    ("The rate was cut to 13 percent.", "税率下调13%。", "a change “to” this number"),
    ("It fell from 16 percent to 13 percent.", "由16%下降13%。", "a change “to” this number"),
    ("Payment is due within 10 working days.", "应在10日内付款。", "the English counts working days"),
    ("Payment is due within 10 days.", "应在10个工作日内付款。", "the Chinese counts working days"),
    ("Arsenal beat Chelsea 3-1.", "阿森纳1比3击败切尔西。", "the winner has the lower score"),
  ])
  func whatStandsBesideIsTold(english: String, chinese: String, words: String) {
    #expect(alarms(english, chinese).contains { $0.contains(words) }, "\(alarms(english, chinese))")
  }
}
