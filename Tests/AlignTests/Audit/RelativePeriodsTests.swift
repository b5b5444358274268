import Testing

@testable import Align

/// Periods that are named by their place.
@Suite struct RelativePeriodsTests {
  private func lost(_ english: String, _ chinese: String) -> [Finding] {
    return Auditor().findings(in: AlignedDocument([(english, chinese)])).filter {
      $0.check == "date"
    }
  }

  @Test(arguments: [
    ("Two men crossed the border this month.", "两名男子越过边境。"),
    ("The law will be passed next week.", "该法律将获通过。"),
    ("Last year, they moved to Lyon.", "他们搬到了里昂。"),
    ("He said last month that it was over.", "他说一切都结束了。"),
    ("It closed this week.", "它关门了。"),
  ])
  func aPeriodIsLost(english: String, chinese: String) {
    let found = lost(english, chinese)
    #expect(found.count == 1 && found[0].severity == .warning, "\(found)")
    #expect(found.first?.message.hasSuffix("has no counterpart in the Chinese") == true)
  }

  @Test(arguments: [
    ("Two men crossed the border this month.", "本月，两名男子越过边境。"),
    ("Two men crossed the border this month.", "7月，两名男子越过边境。"),
    ("Two men crossed the border this month.", "两名男子近日越过边境。"),
    ("On the 24th of this month, he left.", "24日，他离开了。"),
    ("He left last month.", "他25日离开了。"),
    ("He is 39 this year.", "他39岁。"),
    ("Next week he will leave.", "他将于下星期离开。"),
    ("Last year he left.", "他于去年离开。"),
    ("He left.", "他于本月离开。"),
  ])
  func nothingIsLost(english: String, chinese: String) {
    #expect(lost(english, chinese).filter { $0.message.contains("no counterpart") }.isEmpty)
  }
}
