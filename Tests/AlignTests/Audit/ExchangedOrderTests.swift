import Testing

@testable import Align

/// Numbers that changed places, told by their order or by what they count, without a dictionary.
@Suite struct ExchangedOrderTests {
  private func findings(_ english: String, _ chinese: String) -> [Finding] {
    return Auditor().findings(in: AlignedDocument([(english, chinese)])).filter {
      $0.probability != nil && $0.severity > .note
    }
  }

  @Test(arguments: [
    ("Osaka reported 80 cases, Fukuoka 90 and Aichi 141.", "大阪报告141例，福冈90例，爱知80例。"),
    ("Sales fell 34 percent, exports 49 percent and imports 66 percent.", "销售额下降66%，出口下降49%，进口下降34%。"),
    ("He moved there in 2016, and married in 2015.", "他2015年搬到那里，2016年结婚。"),
    ("It is 10 km long, 24 km wide.", "它长24公里，宽10公里。"),
    ("Tickets cost 30 yuan for adults and 60 yuan for children.", "票价成人60元，儿童30元。"),
  ])
  func aListInAnotherOrderIsTold(english: String, chinese: String) {
    let found = findings(english, chinese)
    #expect(!found.isEmpty && found.allSatisfy { $0.message.contains("seem to be exchanged") }, "\(found)")
    // The order alone makes no error.
    #expect(found.allSatisfy { $0.severity < .error || $0.message.contains("count") }, "\(found)")
  }

  @Test(arguments: [
    ("He won it in 2016 and 2014 for two films, respectively.", "他分别凭借两部影片于2014年和2016年获奖。"),
    ("Sales were 34 tons and 49 tons, respectively.", "销量分别为49吨和34吨。"),
    ("The sign is 40 x 10 metres.", "标牌为10×40米。"),
    ("The sign is 40 by 10 metres.", "标牌为10米乘40米。"),
  ])
  func whatGoesInOrderIsTold(english: String, chinese: String) {
    #expect(findings(english, chinese).contains { $0.message.contains("seem to be exchanged") })
  }

  /// Every way to write dimensions, with every other.
  @Test func dimensionsAreReadHoweverTheyAreWritten() {
    let english = [
      "40 x 10 metres", "40x10 m", "40×10 m", "40 × 10 metres", "40m x 10m", "40 by 10 metres",
      "40 metres by 10 metres",
      "40-by-10-metre", "40 m × 10 m",
    ]
    let chinese = [
      "40x10米", "40 x 10 米", "40×10米", "40米x10米", "40米×10米", "40米乘10米", "40X10米", "40*10米", "40乘10米",
      "40m×10m",
    ]
    for one in english {
      for other in chinese {
        #expect(findings("The sign is \(one).", "标牌为\(other)。").isEmpty, "\(one) \(other)")
        let narrow = other.replacing("10", with: "15")
        #expect(!findings("The sign is \(one).", "标牌为\(narrow)。").isEmpty, "\(one) \(narrow)")
      }
    }
  }

  @Test(arguments: [
    ("Of its 3,000 matches it won 1,489, drew 834 and lost 677.", "在3000场比赛中，它赢得1489场，打平834场，输掉677场。"),
    ("It won 1,489, drew 834 and lost 677 of its 3,000 matches.", "在3000场比赛中，它赢得1489场，打平834场，输掉677场。"),
    ("It rose to 15 percent in 2020 from 9 percent in 2010.", "占比从2010年的9%升至2020年的15%。"),
    ("It rained on Tuesday, after snow on Monday.", "周一下了雪，周二下了雨。"),
    ("They delivered 6 kinds of goods, including 135 bags.", "他们运送了135个袋子等6类物资。"),
    ("He has 12 cows. She has 30.", "她有30头牛。他有12头。"),
    ("One of the 32 teams, it has 26 players.", "它是32支球队之一，有26名队员。"),
    ("5 of the 12 boys and 7 of the 13 girls passed.", "12名男生中有5名、13名女生中有7名及格。"),
    ("Between 20 and 30 people came.", "来了20到30人。"),
  ])
  func anotherWordOrderIsNone(english: String, chinese: String) {
    #expect(findings(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("23 people in 212 states", "23个州的212人"), ("448 confirmed cases and 59,745 deaths", "确诊59745人，死亡448人"),
    ("520 households with 162 people", "162户520人"), ("71 soldiers and 219 aircraft", "219名士兵和71架飞机"),
    ("300 g of flour and 500 g of sugar", "500克面粉和300克糖"), ("12 points off in 14 matches", "12场比赛落后14分"),
    ("15 rooms on 120 floors", "15层120间客房"), ("6 patients with 40 doctors", "6名医生治疗40名患者"),
  ])
  func whatIsCountedTells(english: String, chinese: String) {
    let found = findings("There were \(english).", "有\(chinese)。")
    #expect(found.contains { $0.message.contains("counts in the Chinese what the other counts") }, "\(found)")
  }

  @Test(arguments: [
    ("Inflation fell back to 4.3% in June from 2.5% in March.", "涨幅由3月份的4.3%回落到6月份的2.5%。"),
    ("The rate rose from 7% to 5% over the year.", "利率一年内从5%升至7%。"),
    ("Output grew to 300 tons from 500 tons.", "产量从三百吨增加到五百吨。"),
    ("The fee went from $30 to $20.", "费用由20美元涨到30美元。"),
    ("Staff was cut to 1,500 from 1,200.", "员工由1500人裁减到1200人。"),
    ("The share went to 12 percent from 34 percent.", "占比自12%增至34%。"),
  ])
  func aChangeTheOtherWayIsTold(english: String, chinese: String) {
    let found = findings(english, chinese)
    #expect(found.contains { $0.message.contains("the change runs the other way") }, "\(found)")
  }

  @Test(arguments: [
    ("Inflation fell back to 2.5% in June from 4.3% in March.", "涨幅由3月份的4.3%回落到6月份的2.5%。"),
    ("The rate rose from 5% to 7% over the year.", "利率一年内从5%升至7%。"),
    ("Output grew to 500 tons from 300 tons.", "产量从三百吨增加到五百吨。"),
    ("It sold 300 tons to 20 firms from 12 countries.", "它向12个国家的20家公司销售三百吨。"),
    ("He gave 300 yuan to 20 children.", "他从收入中拿出300元，捐到20名儿童手中。"),
    ("They came from 20 towns to 3 camps.", "他们来自20个镇，到了3个营地。"),
  ])
  func aChangeTheSameWayIsNot(english: String, chinese: String) {
    #expect(findings(english, chinese).isEmpty)
  }

  @Test(arguments: [
    ("City passed 10 goals, the last match for Silva after 100 years.", "曼城进球数超过100，这是席尔瓦10年来的最后一场比赛。"),
    ("Hotline figures (July 26 - July 25)", "热线统计数字（7月25日-7月26日）"),
    ("It starts on Tuesday, July 29, and Wednesday, July 28.", "它于7月28日（星期二）和7月29日（星期三）开始。"),
    ("They put 3 patients into 667 groups.", "他们将667名患者分成三组。"),
    ("Police on 6 took a call about 110 students.", "公安局110接到电话，称有6名学生溺水。"),
  ])
  func whatBelongsToANumberTells(english: String, chinese: String) {
    #expect(!findings(english, chinese).isEmpty)
  }

  @Test func aThingIsFoundByItsLongestWord() {
    let things = CountedThings("国家 = countr\n家/公司 = compan\n病例/例 = case\n")
    func chinese(_ text: String) -> [Int] { things.ofChinese(Array(text.utf8)[...]) }
    func english(_ text: String) -> [Int] { things.ofEnglish(Array(text.utf8)[...]) }
    #expect(chinese("个国家") == [0] && chinese("家企业") == [1] && chinese("例病例") == [2, 2])
    #expect(english("two Countries, a company’s showcase") == [0, 1] && english("") == [])
  }

  @Test func aLongListIsNoSentence() {
    let english = (1...40).map { "\($0 + 100) men" }.joined(separator: ", ")
    let chinese = (1...40).reversed().map { "\($0 + 100)人" }.joined(separator: "，")
    #expect(findings(english, chinese).isEmpty)
  }
}
