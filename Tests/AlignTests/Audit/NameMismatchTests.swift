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
}
