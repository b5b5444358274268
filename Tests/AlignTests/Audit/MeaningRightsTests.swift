import Testing

@testable import Align

/// Right translations full of negations, directions, conditions and names, which are silent, and wrong twins of some, which are told.
@Suite struct MeaningRightsTests {
  /// What is told of each pair, above a note.
  private func alarms(_ pairs: [(english: String, chinese: String)]) -> [[Finding]] {
    var alarms = [[Finding]](repeating: [], count: pairs.count)
    for finding in Auditor().findings(in: AlignedDocument(pairs)) where finding.severity > .note {
      alarms[finding.bead].append(finding)
    }
    return alarms
  }

  @Test(arguments: ["meaning-rights.tsv", "polarity-rights.tsv"])
  func rightPairsAreSilent(file: String) {
    let pairs = LabelledPairs.read(file)
    #expect(pairs.count > 300)
    for (pair, found) in zip(pairs, alarms(pairs)) {
      #expect(found.isEmpty, "\(pair.english) | \(pair.chinese): \(found.map(\.message))")
    }
  }

  @Test func wrongTwinsAreTold() {
    let pairs = LabelledPairs.read("meaning-faults.tsv")
    #expect(pairs.count > 50)
    for (pair, found) in zip(pairs, alarms(pairs)) {
      #expect(!found.isEmpty, "\(pair.english) | \(pair.chinese)")
    }
  }

  @Test(arguments: [
    ("The minister refused to answer.", "部长回答了。", "refused"),
    ("Many schools lack teachers.", "许多学校有教师。", "lack"),
    ("They are unlikely to come.", "他们很可能来。", "unlikely"),
    ("Children are exempt from the charge.", "儿童须付费。", "exempt"),
    ("The man agreed to pay.", "那人拒绝付款。", "拒绝"),
    ("The school has good teachers.", "这所学校缺乏好教师。", "缺乏"),
    ("The plan was praised by all.", "所有人都反对该计划。", "反对"),
  ])
  func denialsAreTold(english: String, chinese: String, word: String) {
    let findings = Auditor(names: [NegationCheck.name]).findings(in: AlignedDocument([(english, chinese)]))
    #expect(findings.map(\.message).contains { $0.hasSuffix("corresponds to “\(word)”") }, "\(findings)")
  }

  @Test(arguments: [
    ("Ban Ki-moon ended his bid after three weeks.", "潘基文参选仅三周便宣布退出。"),
    ("They were driven through the Forbidden City.", "他们乘车游览了故宫。"),
    ("She gave Ban-er a push.", "她推了板儿一把。"),
  ])
  func namesDenyNothing(english: String, chinese: String) {
    #expect(Auditor(names: [NegationCheck.name]).findings(in: AlignedDocument([(english, chinese)])).isEmpty)
  }

  @Test(arguments: [
    ("Zhang Wei did not tell Li Na that he had lost his job.", "张伟没有告诉刘敏他丢了工作。"),
    ("Old Wang lent Xiao Liu two hundred yuan.", "老王借给小李两百块钱。"),
  ])
  func otherPersonsAreTold(english: String, chinese: String) {
    let findings = Auditor().findings(in: AlignedDocument([(english, chinese)]))
    #expect(findings.contains { $0.check == NameMismatchCheck.name && $0.severity == .warning })
  }

  @Test(arguments: [
    ("Do not open it until the light is out.", "灯灭后方可打开。"),
    ("You will not get it unless you pay.", "付款才能拿到。"),
    ("You cannot win without work.", "要赢，就得努力。"),
  ])
  func conditionsAnswerToNegations(english: String, chinese: String) {
    #expect(Auditor(names: [NegationCheck.name]).findings(in: AlignedDocument([(english, chinese)])).isEmpty)
  }

  @Test func theTableOfDenialsTellsOfBadLines() {
    let folding = NameTables.standard.folding
    for (text, line) in [
      ("refuse = 拒\n", 1), ("[english]\nrefuse 拒\n", 2), ("[chinese]\n拒绝 = refus |  | den\n", 2),
      ("# x\n[french]\nrefuser = 拒\n", 2),
    ] {
      #expect { try Denials(Array(text.utf8), file: "t", folding: folding) } throws: {
        ($0 as? ReadError)?.line == line
      }
    }
  }

  @Test func capitalsStandForTheirCountries() {
    let pairs = [
      ("Beijing and Washington should talk.", "中国和美国应该对话。"),
      ("Paris and Berlin rejected the proposal.", "法国和德国拒绝了这一提议。"),
      ("Japan and South Korea agreed to talk.", "东京和首尔同意会谈。"),
      ("Beijing told Tehran to wait.", "中方要求伊朗等待。"),
    ]
    #expect(Auditor().findings(in: AlignedDocument(pairs)).filter { $0.severity > .note }.isEmpty)
    let wrong = AlignedDocument([("Paris and Berlin rejected the proposal.", "法国和英国拒绝了这一提议。")])
    #expect(Auditor().findings(in: wrong).contains { $0.severity > .note })
  }
}
