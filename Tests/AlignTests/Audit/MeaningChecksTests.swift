import Testing

@testable import Align

/// What the checks of polarity, questions, spelling and the form of English flag and let pass.
@Suite struct MeaningChecksTests {
  private static let checks: Set<String> = [
    "negation", "opposite", "question", "repeated-word", "spelling", "case", "spacing", "length",
    "word-order", "missing-word",
  ]

  private func findings(_ english: String, _ chinese: String) -> [String] {
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    return Auditor(names: Self.checks).findings(in: AlignedDocument(identifier: "d", pairs: [pair])).map {
      "\($0.check) \($0.severity.rawValue)"
    }
  }

  @Test(arguments: [
    ("He did not agree.", "他同意了。"), ("He agreed.", "他没有同意。"), ("She does not like tea.", "她喜欢茶。"),
    ("She likes tea.", "她不喜欢茶。"), ("We won't come tomorrow.", "我们明天会来。"), ("They can’t swim.", "他们会游泳。"),
    ("The bridge was never built.", "那座桥建成了。"), ("The factory opened again.", "工廠並沒有開工。"),
    ("The two parties may assign this contract.", "双方不得转让本合同。"), ("It is safe.", "這並不安全。"),
    ("Bonsai is a species of plant.", "盆景并非一种植物。"), ("The bank has met the conditions.", "银行从来没有满足条件。"),
  ])
  func negationsAreFlagged(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese) == ["negation warning"])
  }

  @Test(arguments: [
    ("Profits rose by a third.", "利润下降了三分之一。"), ("The company buys coal.", "公司出售煤炭。"),
    ("The seller shall deliver the goods.", "买方应当交付货物。"), ("Imports of grain were large.", "粮食出口很大。"),
    ("He raised his right hand.", "他举起左手。"), ("The majority supported the plan.", "少数人支持这个计划。"),
    ("The river flows through the northern provinces.", "这条河流经南部各省。"),
    ("The tenant pays the rent.", "出租人支付租金。"),
    ("Trade had a surplus.", "貿易出現逆差。"), ("The army advanced.", "部队撤退了。"),
  ])
  func oppositesAreFlagged(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese) == ["opposite warning"])
  }

  @Test(arguments: [
    ("He had to leave.", "他不得不离开。"), ("He could not but agree.", "他不能不同意。"),
    ("She failed to arrive.", "她没有到。"),
    ("It is impossible to say.", "这没法说。"), ("Few people came.", "来的人不多。"),
    ("Without water we die.", "没有水我们会死。"),
    ("Not only he but she came.", "不仅他，她也来了。"), ("He is unhappy.", "他不高兴。"),
    ("Prices did not rise.", "价格没有上涨。"),
    ("Everyone knows it.", "没有人不知道。"), ("Nobody knows it.", "没有人知道。"), ("It rained constantly.", "雨不断地下。"),
    ("We refused.", "我们不同意。"), ("He came from Moscow.", "他从莫斯科来。"), ("No sooner said than done.", "说到做到。"),
    ("The price fell and then rose.", "价格先降后升。"), ("He turned right and then left.", "他先右转再左转。"),
    ("The company sells and buys.", "公司买卖兼营。"), ("Last year was the first.", "去年是第一次。"),
    ("He left early.", "他很早就走了。"),
    ("The minimum wage rose.", "最低工资提高了。"), ("You may not smoke here.", "此处禁止吸烟。"),
    ("He said he would come.", "他说他会来。"), ("It was the best of times.", "那是最好的时代。"),
    // Questions that negate nothing.
    ("'Did you take in what I said?' he growled.", "他厉声道：“你听明白了没有？”"),
    ("'Do you surrender?' he asked.", "他问：“你投不投降？”"),
    ("Did you eat?", "你吃了没？"), ("Whether we are well off is for our neighbours to say.", "小康不小康，老乡说了算。"),
    ("If he had not come, we would have lost.", "若非他来，我们就输了。"),
    ("Drivers must not leave their cars.", "司机必须待在车内，禁止下车。"),
    ("I'll try whether it works.", "我去试试成不成。"),
    // Words of negation that negate nothing.
    ("She insisted on paying.", "她非要付钱不可。"), ("This bill has got to be settled today.", "这笔账今天非结清不可。"),
    ("He spent a fortune on that car.", "他在那辆车上没少花钱。"), ("Hurry up or we'll be late.", "快点儿，不然就迟到了。"),
    ("The file is limited to 25 MB.", "文件大小不得超过25MB。"), ("The dog barked all night.", "那条狗整夜叫个不停。"),
    ("Please do not hesitate to contact us.", "欢迎随时联系我们。"), ("I couldn't agree more.", "我完全同意。"),
    ("He hesitated.", "他犹豫不决。"), ("The Bank of England is expected to stand pat.", "预计英格兰银行将按兵不动。"),
    ("Is the film good?", "这部电影好不好看？"), ("Live or die, we will meet!", "不见不散。"),
  ])
  func negationsAndOppositesPass(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese).filter { !$0.hasSuffix("note") } == [], "\(english)")
  }

  @Test(arguments: [
    ("Did the company sink?", "公司倒闭了。", "question warning"),
    ("He comes tomorrow.", "他明天来吗？", "question warning"),
    ("What is the matter?", "事情就是这样。", "question warning"), ("Who said so.", "“這是誰說的？”", "question note"),
    ("He went to the the market.", "他去了市场。", "repeated-word warning"),
    ("This is is a very good idea.", "这是一个很好的主意。", "repeated-word warning"),
    ("A helth official said so.", "一名卫生官员这样说。", "spelling note"),
    ("The goverment said so.", "政府这样说。", "spelling note"),
    ("They were waitting for him.", "他们在等他。", "spelling note"),
    ("he went to shanghai last year.", "他去年去了上海。", "case warning"),
    ("He came , and he left .", "他来了，又走了。", "spacing warning"), (".", "他还说，我们不能为此道歉。", "length warning"),
    ("He also said that we could not come.", "。", "length warning"),
    ("the week. market to of the went on He", "他上周去了市场。", "word-order warning"),
    ("The results of the of treatment were compared.", "比较了治疗的结果。", "missing-word warning"),
    ("Has accused the ministry of it.", "他指责了该部。", "missing-word warning"),
  ])
  func formIsFlagged(_ english: String, _ chinese: String, _ expected: String) {
    #expect(findings(english, chinese) == [expected], "\(english)")
  }

  @Test(arguments: [
    ("\"Who comes?\" he asked.", "他问谁来。"), ("He asked who had come.", "他问：“谁来了？”"), ("Really?", "真的？"),
    ("He had had enough.", "他受够了。"), ("He said that that was it.", "他说就是这样。"),
    ("It is very, very good.", "非常非常好。"),
    ("They saw Duran Duran in Baden Baden.", "他们在巴登巴登看了杜兰杜兰。"),
    ("The colour of the organisation’s theatre.", "该组织剧院的颜色。"),
    ("We analysed the behaviour of neighbours.", "我们分析了邻居的行为。"), ("He wrote to helth@example.org.", "他写了信。"),
    ("iPhone sales rose in the quarter.", "苹果手机销量在本季度上升。"), ("a list of small things", "小事一览"),
    ("It costs .5 a piece, as he said . . .", "他说每个0.5元……"), ("Version 2 : see below", "第2版：见下文"),
    ("...", "……"), ("?", "？"),
    ("😀", "笑"), ("OK.", "好。"), ("Plan A is better than plan B of last year.", "甲计划比去年的乙计划好。"),
    ("It grew by 1.3% and 2.5% of the 4.3% and more.", "增长了1.3%，占4.3%的2.5%，还不止。"),
    ("See chinanews.com for the rest of it.", "见中新网。"),
    ("There is the in-depth report of the year.", "有年度深度报道。"),
    ("After a while I walked away again.", "然后我又走开了。"), ("They sat there for a while.", "他们坐了片刻。"),
    ("Would you mind closing the window?", "麻烦把窗户关上。"), ("Could you hold the door, please?", "请帮我扶一下门。"),
    ("May I have your attention, please?", "请大家注意。"),
    ("Why should we put up with it?", "哪能容你们这样。"), ("How dare you walk away?", "你怎么敢走了。"),
  ])
  func formPasses(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese).filter { !$0.hasSuffix("note") } == [], "\(english)")
  }

  @Test func smallLettersPassWhereTheTextHasNoCapitals() {
    let pairs = (0..<3).map { bead in
      AlignedPair(
        bead: bead,
        english: AlignedPair.Side(segments: ["he went to shanghai again last year."]),
        chinese: AlignedPair.Side(segments: ["他去年又去了上海。"])
      )
    }
    #expect(Auditor(names: ["case"]).findings(in: AlignedDocument(identifier: "d", pairs: pairs)).isEmpty)
  }

  @Test func tablesTellOfBadLines() {
    let folding = NameTables.standard.folding
    for (bytes, line) in [
      ("[english]\nstrong not\n", 2), ("strong = not\n", 1), ("# x\n[chinese]\nbeginnings = 不\n", 3),
    ] {
      #expect { try NegationTable(Array(bytes.utf8), file: "t", folding: folding) } throws: {
        ($0 as? ReadError)?.line == line
      }
    }
  }
}
