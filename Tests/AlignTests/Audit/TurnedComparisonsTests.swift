import Testing

@testable import Align

/// Comparisons that one side turns round: “A is 15 metres shorter than B”, B比A高15米.
@Suite struct TurnedComparisonsTests {
  private func alarms(_ english: String, _ chinese: String) -> [Finding] {
    Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { $0.check == "number-mismatch" && $0.severity > .note }
  }

  /// A comparison in English, and both things in Chinese.
  private static let pairs:
    [(english: String, subject: String, standard: String, number: String, unit: String)] = [
      ("Paris has 95 DIR factories than London.", "巴黎的工厂", "伦敦", "95", "家"),
      ("Trade with Kenya was $300 million DIR than trade with Uganda.", "对肯尼亚的贸易额", "对乌干达的贸易额", "3", "亿美元"),
      ("Exports were 14 percent DIR than in 2012.", "出口额", "2012年", "14", "%"),
    ]
  private static let directions = [
    (english: "more", chinese: "多", opposite: "少"), (english: "fewer", chinese: "少", opposite: "多"),
  ]

  @Test func everyComparisonStraightAndTurned() {
    for (english, subject, standard, number, unit) in Self.pairs {
      for direction in Self.directions {
        let text = english.replacing("DIR", with: direction.english)
        let straight = "\(subject)比\(standard)\(direction.chinese)\(number)\(unit)。"
        let turned = "\(standard)比\(subject)\(direction.opposite)\(number)\(unit)。"
        #expect(
          alarms(text, straight).isEmpty,
          "\(text) \(straight) \(alarms(text, straight).map(\.message))"
        )
        #expect(alarms(text, turned).isEmpty, "\(text) \(turned) \(alarms(text, turned).map(\.message))")
        let wrong = "\(subject)比\(standard)\(direction.opposite)\(number)\(unit)。"
        #expect(!alarms(text, wrong).isEmpty, "\(text) \(wrong)")
      }
    }
  }

  /// 比 of 同比 compares with no name, and a number may tell what is measured by what.
  @Test(arguments: [
    ("Output rose 3.7 percent from a year earlier.", "产量同比下降3.7%。", true),
    ("Output rose 3.7 percent from a year earlier.", "产量较上年下降3.7%。", true),
    ("The yard employs 2,300 people, 700 fewer than before.", "从前的员工比现在的2300人还多700人。", false),
  ])
  func whatLooksLikeAComparisonIsNone(english: String, chinese: String, isTold: Bool) {
    #expect(alarms(english, chinese).isEmpty != isTold)
  }

  /// What is lost and what is left of a whole are a note, where a side says that something went down.
  @Test(arguments: [
    ("Admissions were 30% lower than a year earlier.", "住院人数只有去年的七成。", false),
    ("Output fell 40 percent.", "产量只剩六成。", false), ("Some 30 percent of them agree.", "他们中有70%同意。", true),
    ("Output rose 30 percent.", "产量增长70%。", true),
  ])
  func whatIsLostIsTheRestOfWhatIsLeft(english: String, chinese: String, isTold: Bool) {
    let found = Auditor().findings(in: AlignedDocument([(english, chinese)]))
      .filter { ["percent", "number-mismatch"].contains($0.check) && $0.severity > .note }
    #expect(found.isEmpty != isTold, "\(found.map(\.message))")
  }
}
