import Testing

@testable import Align

/// Names that were exchanged, and names that only look so.
@Suite struct NameMismatchTests {
  private func pair(_ english: String, _ chinese: String) -> AlignedPair {
    AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
  }

  /// The severities of what the check finds in a pair.
  private func severities(_ english: String, _ chinese: String) -> [Finding.Severity] {
    let document = AlignedDocument(identifier: "d", pairs: [pair(english, chinese)])
    return Auditor(names: [NameMismatchCheck.name]).findings(in: document).map(\.severity)
  }

  @Test(arguments: [
    // A city of another country; the capital of this one may stand for it.
    ("The government in Tokyo is against it.", "西班牙政府反对。", Finding.Severity.warning),
    ("He lived in Beijing for three years.", "他在日本居住了三年。", .warning),
    ("The government in Madrid has not said a word.", "西班牙政府什么也没有说。", nil),
    ("He went to Berlin yesterday.", "昨天他去了德国。", nil),
    // Places in China that are written in pinyin.
    ("The photo was taken in Qinghai.", "照片摄于天津。", .warning),
    ("A cyclist has died in Shanghai.", "一名骑车人在伦敦身亡。", .warning),
    ("The plant is in Shanghai.", "工厂在上海。", nil),
    // A name that the Chinese has twice and the English once.
    (
      "Colleges in India build on socialism with Chinese characteristics.", "中国高校立足中国特色社会主义。", .warning
    ),
    ("Colleges in China build on socialism with Chinese characteristics.", "中国高校立足中国特色社会主义。", nil),
    // 意 of 意义 is no Italy, 日 of 对日 is Japan.
    ("The state of Italy's navy gains weight.", "德国海军的状况意义重大。", .warning),
    ("Germany's policy on Japan is new.", "德国的对日政策是新的。", nil),
    // Headlines.
    ("2021 London International Rail Transport Summit Opens", "2021中国国际轨道交通峰会开幕", .warning),
    ("Nice Reading Tours Surprise Buffalo Farmers", "德国的读书之旅让农民惊喜", nil),
    // Parts of longer transliterations are no places, nor is an Indian of America from India.
    ("European players were glad, said Garcia.", "加西亚说，欧洲球员很高兴。", nil),
    ("Police clash with Catalan separatists.", "警察与加泰罗利亚分裂分子发生冲突。", nil),
    ("The Japanese boat bears the name of an Indian god.", "日本的日本号以印第安神话中的神命名。", nil),
    ("Peppa came on when Mousasi was to fight.", "莫萨西要比赛时，播出了小猪佩奇。", nil),
  ])
  func places(_ english: String, _ chinese: String, _ expected: Finding.Severity?) {
    let found = severities(english, chinese).filter { $0 > .note }
    #expect(found == (expected.map { [$0] } ?? []), "\(english) \(chinese)")
  }

  @Test(arguments: [
    // English words that are names, where a sentence begins, after a colon and in headlines.
    ("Sun Tao caught her cousin in a lie.", "吴佩珍揭了表姐的底。"),
    ("He Guoqiang came back to the team.", "罗小四回到队里。"),
    ("In Sun Ping's words, they had done nothing.", "用罗小四的话来说，他们什么也没做。"),
    ("(Journalist: Hu Ping): The talks went on.", "（记者徐剑梅）会谈继续。"),
    (
      "Report from Hunan Daily (Journalist: Xu Ping): Rail Summit Opened in Zhuzhou",
      "湖南日报讯（记者周帙恒）轨道交通峰会在株洲开幕"
    ),
    ("Luo Ping was sixteen at the time.", "王琦瑶这年是十六岁。"),
  ])
  func personsAreExchanged(_ english: String, _ chinese: String) {
    #expect(severities(english, chinese) == [.warning], "\(english) \(chinese)")
  }

  @Test(arguments: [
    // Short forms that stand for a person.
    ("Captain Shi Qiang stood there.", "大史站在那里。"),
    ("She learned that Wang Xi-feng had not yet left.", "知凤姐尚未出来。"),
    ("Wang Guoqiang came in.", "王先生进来了。"),
    // English that only looks like a name.
    ("He Sang Songs", "他唱了歌"),
    ("You Wen should know.", "你应该知道。"),
    ("The New Sun Ping Hotel has opened.", "新日酒店开业了。"),
    ("Long Changes Ahead", "未来的长期变化"),
  ])
  func personsPass(_ english: String, _ chinese: String) {
    #expect(severities(english, chinese).filter { $0 > .note } == [], "\(english) \(chinese)")
  }

  @Test(arguments: [
    // A name alone, and the surname of one whose given name is spelled.
    ("That's where Gilmour comes in.", "贝索斯就是从这里入手的。"),
    ("The idea, according to its CEO John Leslie, is new.", "该公司首席执行官约翰·布鲁斯表示，这个想法是新的。"),
    // That another name of the pair sounds like either says nothing where the given name is there.
    (
      "It was said by the old doctor, Kit Lauren, that his friend Hernandez would not come.",
      "老医生基特·哈灵顿说，他的朋友埃尔南德斯不会来。"
    ),
    ("Later that day Kavanaugh also met some members of the press in Rome.", "当天晚些时候，埃尔多安在罗马还会见了一些记者。"),
  ])
  func foreignersAreExchanged(_ english: String, _ chinese: String) {
    #expect(severities(english, chinese) == [.warning], "\(english) \(chinese)")
  }

  @Test(arguments: [
    ("That's where Bezos comes in.", "贝索斯就是从这里入手的。"),
    ("His neighbor Bill Gates was there.", "他的邻居比尔·盖茨在那里。"),
    ("The talks of Brett Michael Kavanaugh went on.", "卡瓦诺的会谈继续进行。"),
    ("The talks of Kavanaugh went on.", "布雷特·卡瓦诺的会谈继续进行。"),
    ("The tech billionaire is the sinister Jason Volta.", "科技业亿万富翁是险恶的杰森·沃尔塔。"),
    ("It is the work of Kit Harington, the actor.", "这是演员基特·哈灵顿的作品。"),
    ("It was Kit with his wife Rose Harington who came to the old house.", "来到老宅的是基特·哈灵顿和他的妻子露丝。"),
    ("The goalkeeper is called Alisson Becker.", "守门员名叫阿利松·贝克尔（Alisson Becker）。"),
    ("He became an engineer with Exxon and moved to Miami.", "他成为埃克森公司的一名工程师，搬到迈阿密。"),
    ("It uses a Fresnel screen.", "它使用菲涅尔幕布。"),
    ("He ran a marathon and ate chocolate with Smith.", "他跑了马拉松，和史密斯一起吃了巧克力。"),
    ("The player Suzuki left for the club Bayern.", "铃木选手去了拜仁俱乐部。"),
    ("Then she went home with Schneider.", "随后她和他一起回家了。"),
    ("The president spoke of it in Tulsa, Oklahoma.", "特朗普在俄克拉荷马州塔尔萨谈到了此事。"),
    ("They know that January and the Russian winter are cold.", "他们知道一月和俄罗斯的冬天很冷。"),
  ])
  func foreignersPass(_ english: String, _ chinese: String) {
    #expect(severities(english, chinese).filter { $0 > .note } == [], "\(english) \(chinese)")
  }

  /// Pairs whose persons are all spelled get no index of their own; what is found must not depend on that.
  @Test func aBlockFindsWhatItsPairsFind() {
    let pairs = [
      pair("Yesterday Wang Ping met Li Guoqiang.", "昨天王平见到了李国强。"),
      pair("Then Zhang Tao spoke.", "随后马明军讲了话。"),
      pair("Comrade Chou En-lai met Wang Xiaolong.", "周恩来同志会见了王小龙。"),
      pair("Wang Xiaolong and Li Ping sat down.", "王小龙坐下了。"),
    ]
    let block = BlockNames(pairs.map { AuditedPair($0) }, tables: .standard)
    #expect(block.pairs.map(\.mayLackPerson) == [false, true, false, true])
    #expect(block.spelled.contains("Wang Ping"))
    #expect(!block.spelled.contains("Zhang Tao"))
  }
}
