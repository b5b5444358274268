import Testing

@testable import Align

/// Words turned into their opposites, and pairs that only look so.
@Suite struct OppositeCheckTests {
  private func severities(_ english: String, _ chinese: String) -> [Finding.Severity] {
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    let document = AlignedDocument(identifier: "d", pairs: [pair])
    return Auditor(names: ["opposite"]).findings(in: document).map(\.severity)
  }

  @Test(arguments: [
    ("Profits rose by a third.", "利润下降了三分之一。"),
    ("The price of oil fell last week.", "上周油价上涨。"),
    ("Unemployment increased in March.", "三月失业率下降。"),
    ("The company buys coal.", "公司出售煤炭。"),
    ("Imports of grain were large.", "粮食出口很大。"),
    ("The seller shall deliver the goods.", "买方应当交付货物。"),
    ("The shop opens at nine.", "商店九点关门。"),
    ("He arrived before the meeting.", "他在会议之后到达。"),
    ("They left after dinner.", "他们晚饭前离开。"),
    ("He raised his right hand.", "他举起左手。"),
    ("The door on the left is locked.", "右边的门锁着。"),
    ("The majority supported the plan.", "少数人支持这个计划。"),
    ("The union supports the law.", "工会反对这项法律。"),
    ("The river flows through the northern provinces.", "这条河流经南部各省。"),
    ("The tenant pays the rent.", "出租人支付租金。"),
    ("Trade had a surplus.", "貿易出現逆差。"),
    ("The army advanced.", "部队撤退了。"),
    ("The experiment was a success.", "实验失败了。"),
    ("It was a difficult exam.", "考试很容易。"),
    ("The team won the match.", "球队输掉了比赛。"),
    ("The rich live in the hills.", "穷人住在山上。"),
    ("He is a strong swimmer.", "他游泳很弱。"),
    ("The new bridge is closed.", "旧桥关闭了。"),
    ("It is the largest lake in the country.", "这是全国最小的湖。"),
    ("The road is long.", "这条路很短。"),
    ("His wife is a teacher.", "她的丈夫是教师。"),
    ("His father came to see him.", "他的母亲来看他。"),
    ("We met at night.", "我们在白天见面。"),
    ("The country is at peace.", "国家处于战争之中。"),
    ("It is a public company.", "这是一家私人公司。"),
    ("The school begins in September.", "学校九月结束。"),
    ("She remembered his name.", "她忘记了他的名字。"),
    ("He loves the city.", "他讨厌这座城市。"),
    ("Prices are higher than last year.", "价格比去年更低。"),
    ("It is cheaper to rent.", "租房更贵。"),
    ("He accepted the offer.", "他拒绝了这个提议。"),
    ("Smoking is allowed here.", "此处禁止吸烟。"),
    ("The bank lends money to farmers.", "銀行向農民借入資金。"),
  ])
  func oppositesAreFlagged(_ english: String, _ chinese: String) {
    #expect(severities(english, chinese) == [.warning], "\(english)")
  }

  @Test(arguments: [
    // A word inside of a name: 内 of 内罗毕, 南 of 越南.
    ("She was born outside Nairobi.", "她出生在内罗毕郊外。"), ("The train went north to Hanoi.", "火车开往越南河内。"),
    ("The price fell and then rose.", "价格先降后升。"),
    ("He turned right and then left.", "他先右转再左转。"),
    ("The company sells and buys.", "公司买卖兼营。"),
    ("Last year was the first.", "去年是第一次。"),
    ("He left early.", "他很早就走了。"),
    ("The minimum wage rose.", "最低工资提高了。"),
    ("You may not smoke here.", "此处禁止吸烟。"),
    ("Prices did not rise.", "价格没有上涨。"),
    ("We refused.", "我们不同意。"),
    ("He rejected the offer, but accepted it later.", "他先是拒绝，后来接受了这个提议。"),
    ("Profits rose by a third.", "利润增长了三分之一。"),
    ("Losses narrowed as sales increased.", "销售增加，亏损收窄。"),
    ("After the war he came home.", "战后他回了家。"),
    ("Before that he was a farmer.", "此前他是农民。"),
    ("The seller delivers the goods to the buyer.", "卖方向买方交货。"),
    ("Imports exceeded exports.", "进口超过出口。"),
    ("The largest of the small islands.", "小岛中最大的一个。"),
    ("He closed the door and opened the window.", "他关上门，打开窗户。"),
    ("No less than half of them agreed.", "至少一半的人同意。"),
    ("The old man has a young wife.", "老人有个年轻的妻子。"),
    ("Good and bad news came together.", "好消息和坏消息一起来了。"),
    ("It is difficult to open the door.", "门很难打开。"),
    ("The new year begins tomorrow.", "新的一年明天开始。"),
    ("They failed to win.", "他们没有获胜。"),
    ("She is not unhappy.", "她并非不高兴。"),
    ("The parent company has three subsidiaries.", "母公司有三家子公司。"),
    ("The last train leaves at eleven.", "末班车十一点开。"),
    ("He stood up and sat down again.", "他站起来，又坐下了。"),
    ("More than three hundred people died.", "三百多人死亡。"),
    ("Up to ten people may enter.", "最多可进入十人。"),
    ("He works at night and sleeps by day.", "他白天睡觉，晚上工作。"),
    ("The government will reduce taxes and raise spending.", "政府将减税并增加支出。"),
    ("The east wind blows from the sea.", "东风从海上吹来。"),
    ("He has been in power since last winter.", "他去年冬天上台。"),
    ("The market closed higher.", "市场收高。"),
    ("The doctor treated the patients.", "医生治疗病人。"),
    ("His wife and her brother came.", "他的妻子和她的弟弟来了。"),
    ("The film was not bad.", "这部电影不错。"),
    ("Soldiers on both sides laid down their arms.", "雙方士兵放下武器。"),
    ("The oil has an acidity of less than 1%.", "此油酸度不超过1%。"),
    ("The acidity must be less than 2%.", "酸度不得超过2%。"),
    ("The price must be at least ten yuan.", "价格不低于十元。"), ("The fee must be below ten yuan.", "費用不高於十元。"),
    ("Up to ten people may come.", "人数不多于十人。"), ("No more than ten people may come.", "人数少于十人。"),
    ("The street is closed to cars starting from 5 p.m. on May 1.", "该街于五月一日下午五时起停止车辆通行。"),
    ("We miss the late Mr Wang.", "我们怀念已故的王先生。"),
  ])
  func pairsThatAgreePass(_ english: String, _ chinese: String) {
    #expect(!severities(english, chinese).contains(.warning), "\(english)")
  }

  @Test(arguments: [
    ("rise\t升\tfall\n", 1), ("rise|\t升\tfall\t降\n", 1), ("# x\nrise\t升\trise\t降\n", 2),
    ("rise\t升\tfall\t降\nrise\t涨\tfall\t跌\n", 2), ("=evening\nrise\t升\tfall\n", 2),
  ])
  func theTableTellsOfBadLines(_ bytes: String, _ line: Int) {
    #expect {
      try OppositeTable(Array(bytes.utf8), file: "t", folding: NameTables.standard.folding)
    } throws: {
      ($0 as? ReadError)?.line == line
    }
  }

  @Test(arguments: [
    ("model\tbias\t-1\n", 1), ("# x\nown\trise/fall\trise\tmany\n", 2), ("group\ta\tb\t1\n", 1),
  ])
  func theWeightsTellOfBadLines(_ bytes: String, _ line: Int) {
    #expect { try OppositeWeights(Array(bytes.utf8), file: "t", table: .standard) } throws: {
      ($0 as? ReadError)?.line == line
    }
  }

  @Test func aWordAtBothPolesSpeaksForNeither() throws {
    let table = try OppositeTable(
      Array("public\t公|~公司\tprivate\t私|~公司\n".utf8),
      file: "t",
      folding: NameTables.standard.folding
    )
    let poles = table.mentions(folded: ScalarText("公司是公的").scalars, in: ScalarText("公司是公的")).map(\.sense.pole)
    #expect(poles == [.either, .first])
    #expect(table.axes == ["public/private"])
  }
}
