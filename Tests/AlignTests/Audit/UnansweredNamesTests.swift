import Testing

@testable import Align

/// Names of the Chinese that the English exchanges or leaves out.
@Suite struct UnansweredNamesTests {
  private func findings(_ english: String, _ chinese: String) -> [Finding] {
    Auditor(names: ["name-mismatch"]).findings(in: AlignedDocument([(english, chinese)]))
  }

  @Test(arguments: [
    // Exchanged.
    ("The mayor of Bolsonaro opened the road.", "重庆市市长为公路通车剪彩。"),
    ("The film was made by Spielberg Studios.", "影片由约翰·卡彭特拍摄。"),
    ("On Monday Mike Pompeo said so.", "周一，Kanye West这样说。"),
    ("The coach praised Mourinho.", "教练称赞了Aubameyang。"),
    // Left out.
    ("The shares of rose by a tenth.", "Prospa的股价上涨了一成。"),
    ("The wife of was there too.", "Ousmane Dembele的妻子也在场。"),
    ("The goalkeeper stopped the ball.", "守门员扑出了Deeney的射门。"),
    ("The police arrested the man and.", "警方在重庆逮捕了这名男子。"),
    ("The factory moved to and was sold.", "工厂迁往河北后被出售。"),
    ("The minister (Priti) resigned.", "部长（Priti Patel）和Shapps辞职。"),
  ])
  func namesWithoutAnAnswerAreFlagged(_ english: String, _ chinese: String) {
    #expect(findings(english, chinese).contains { $0.severity == .warning }, "\(english)")
  }

  @Test(arguments: [
    ("He said so on Monday.", "Pompeo周一这样说。"), ("She praised their work.", "Merkel赞扬了他们的工作。"),
    ("The president spoke.", "博索纳罗总统讲话。"), ("The country grew fast.", "中国发展很快。"),
    ("Alibaba did not answer.", "阿里没有回应。"), ("Landray said so.", "兰德雷这样表示。"),
    ("\"It was hard,\" says Ross.", "罗斯说，这很难。"), ("“The image is good,” says Bowskill.", "图像很好，鲍斯基说。"),
    ("The province of Madhya Pradesh voted.", "印度中央邦举行了投票。"),
    ("In Chongqing it rained.", "重庆下雨了。"), ("Zhang Wei said so.", "张卫介绍说。"),
    ("Facebook took the video down.", "脸书删除了该视频。"), ("The Foreign Ministry said so.", "中国外交部这样表示。"),
  ])
  func answeredNamesPass(_ english: String, _ chinese: String) {
    #expect(!findings(english, chinese).contains { $0.severity == .warning }, "\(english)")
  }

  @Test func aSpeakerWithoutASyllableIsANote() {
    #expect(findings("The director praised the work.", "主任刘强表示，工作做得很好。").map(\.severity) == [.note])
    #expect(findings("Liu Qiang praised the work.", "刘强表示，工作做得很好。").isEmpty)
  }
}
