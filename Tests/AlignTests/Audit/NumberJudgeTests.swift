import Testing

@testable import Align

@Suite struct NumberJudgeTests {
  private func disagreements(
    _ chinese: String,
    _ english: String,
    lexicon: Lexicon? = nil
  ) -> [NumberDisagreement] {
    let (left, right) = (Array(english.utf8), Array(chinese.utf8))
    let matching = QuantityMatcher.match(
      english: QuantityReader(language: .english).quantities(in: left),
      chinese: QuantityReader(language: .chinese).quantities(in: right)
    )
    return NumberReview(english: left, chinese: right, matching: matching, deviation: 0, lexicon: lexicon)
      .disagreements()
  }

  @Test func everyFeatureHasAWeight() {
    #expect(Set(NumberWeights.byName.keys) == Set(NumberFeature.allCases.map(\.rawValue)))
  }

  @Test func severityFollowsTheProbability() {
    #expect(NumberJudge.severity(0.9) == .error)
    #expect(NumberJudge.severity(0.89) == .warning)
    #expect(NumberJudge.severity(0.5) == .warning)
    #expect(NumberJudge.severity(0.49) == .note)
  }

  /// What is certain in the numbers is more likely a fault than what a translator may leave out.
  @Test func figuresWeighMoreThanIdleCounts() throws {
    func probability(_ chinese: String, _ english: String) throws -> Double {
      try #require(disagreements(chinese, english).first).probability
    }
    let figure = try probability("全市新增病例352例。", "There were new cases in the city.")
    let ordinal = try probability("这是第一次。", "It was like that.")
    let count = try probability("三名工人来了。", "The workers came.")
    #expect(figure > ordinal && figure > count)
  }

  @Test(arguments: [
    ("面积为三万亩。", "The area is 30,000 mu (2,000 hectares).", 0),
    ("重一千斤。", "It weighs 1,000 jin (500 kg).", 0),
    ("价格三十元。", "It costs 30 yuan ($4).", 0),
    ("面积为三万亩。", "The area is 30,000 mu (200 hectares).", 1),
  ])
  func aConvertedAmountInBracketsIsNoAddition(_ chinese: String, _ english: String, _ count: Int) {
    #expect(disagreements(chinese, english).count == count)
  }

  @Test(arguments: [
    ("北京大学、清华大学、复旦大学3所高校参加。", "Peking, Tsinghua and Fudan University took part.", true),
    ("北京大学、清华大学5所高校参加。", "Peking and Tsinghua University took part.", false),
  ])
  func aNumberMayCountTheListBeforeIt(_ chinese: String, _ english: String, _ counts: Bool) throws {
    let found = try #require(disagreements(chinese, english).first)
    #expect(found.features.contains(.countsList) == counts)
  }

  @Test func exchangedNumbersAreFoundByWhatTheyCount() throws {
    let lexicon = try Lexicon(
      Array("死亡\tdeath\n重伤\tinjured\n工人\tworker\n学生\tstudent\n".utf8),
      file: "words.tsv"
    )
    func exchanged(_ chinese: String, _ english: String) -> Int {
      disagreements(chinese, english, lexicon: lexicon).count { $0.features.contains(.exchanged) }
    }
    let right = "地震造成242769人死亡，164851人重伤。"
    #expect(exchanged(right, "The quake left 164,851 deaths and 242,769 injured.") == 1)
    #expect(exchanged(right, "The quake left 242,769 deaths and 164,851 injured.") == 0)
    #expect(exchanged(right, "The quake left 164,851 injured and 242,769 deaths.") == 0)
    #expect(exchanged("有300名工人和500名学生。", "There were 500 workers and 300 students.") == 1)
    #expect(exchanged("有300名工人和500名学生。", "There were 500 students and 300 workers.") == 0)
  }

  /// The days of a part of a month are beside the month that follows it.
  @Test func aMonthIsNotExchangedWithAPartOfOne() throws {
    let lexicon = try Lexicon(
      Array("上旬\tfirst ten days\n天\tday\n头\tfirst\n比\tcompared\n增长\tincrease\n又\tanother\n".utf8),
      file: "words.tsv"
    )
    let found = disagreements(
      "生铁产量5月下旬比上中旬增长31％，6月份头五天又比5月下旬增长18％。",
      "Pig iron production in late May increased by 31% compared to the first and middle ten days of the month, and the first five days of June increased by another 18% compared to late May.",
      lexicon: lexicon
    )
    #expect(!found.contains { $0.features.contains(.exchanged) })
    let dates = disagreements(
      "3月份工人增加，5月份学生增加。",
      "Students increased in March, and workers increased in May.",
      lexicon: try Lexicon(Array("工人\tworker\n学生\tstudent\n".utf8), file: "words.tsv")
    )
    #expect(dates.contains { $0.features.contains(.exchanged) })
  }

  /// A table as one pair: linear, so that ten times the numbers do not take a hundred times the work.
  @Test func tenThousandNumbersInAPair() {
    let english = (0..<10_000).map { "\(1000 + $0 * 7) tons" }.joined(separator: ", ")
    let chinese = (0..<10_000).map { "\(1000 + $0 * 7)吨" }.joined(separator: "，")
    #expect(disagreements(chinese, english).isEmpty)
  }
}
