import Testing

@testable import Align

/// What the dates of a whole document tell of a date that lacks its year or its month.
@Suite struct DocumentDatesTests {
  /// A newspaper of July 2020, and one pair more.
  private func findings(_ english: String, _ chinese: String) -> [Finding] {
    let days = (1...6).map { (english: "It rained on July \($0), 2020.", chinese: "2020年7月\($0)日下雨。") }
    return Auditor().findings(in: AlignedDocument(days + [(english: english, chinese: chinese)])).filter {
      $0.bead == days.count && !$0.grounds.isEmpty && $0.severity > .note
    }
  }

  @Test(arguments: [
    ("On February 26, the province issued the rules.", "2019年2月26日，该省发布规定。"),
    ("On January 23 the soldiers fell.", "1946年1月23日，战士牺牲。"),
    ("It opens on March 8.", "2021年3月8日开幕。"),
    ("It was founded on May 5.", "它于一九九八年五月五日成立。"),
  ])
  func aYearThatIsNotTheDocumentsIsLost(english: String, chinese: String) {
    let found = findings(english, chinese)
    #expect(found.contains { $0.message.contains("the year is lost") }, "\(found)")
  }

  @Test(arguments: [
    ("From January 1 fishing is banned.", "从2020年1月1日起禁捕。"),
    ("On February 26, 2019, the province issued the rules.", "2019年2月26日，该省发布规定。"),
    ("On February 26 of 2019 the province issued the rules.", "2019年2月26日，该省发布规定。"),
    ("On January 23, the province issued the rules.", "1月23日，该省发布规定。"),
    ("On July 26, 2020, it rained.", "7月26日下雨。"),
  ])
  func theDocumentsYearMayBeLeftOut(english: String, chinese: String) {
    #expect(findings(english, chinese).isEmpty)
  }

  @Test(arguments: [2019, 2020, 2021])
  func fewDatesTellNothing(year: Int) {
    let pair = (english: "On February 26, it rained.", chinese: "\(year)年2月26日下雨。")
    #expect(Auditor().findings(in: AlignedDocument([pair])).allSatisfy { $0.severity == .note })
  }
}
