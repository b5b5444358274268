import Testing

@testable import Align

/// What the checks of names, markup, marks and left-out text flag and let pass.
@Suite struct TextChecksTests {
  private func pair(_ english: String, _ chinese: String, posterior: Double? = nil) -> AlignedPair {
    AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: english.isEmpty ? [] : [english]),
      chinese: AlignedPair.Side(segments: chinese.isEmpty ? [] : [chinese]),
      posterior: posterior
    )
  }

  /// `check severity` of every finding in some pairs, in order.
  private func findings(_ pairs: AlignedPair...) -> [String] {
    Auditor().findings(in: AlignedDocument(identifier: "d", pairs: pairs)).map {
      "\($0.check) \($0.severity.rawValue)"
    }
  }

  @Test(arguments: [
    ("王平说他会来。", "Wang Ping said he would come."),
    ("周恩来总理到了北京。", "Premier Chou En-lai arrived in Peking."),
    ("中国和法国签署了协议。", "China and France signed an agreement."),
    ("德国人喜欢啤酒。", "Germans like beer."),
    ("他用iPhone听Taylor Swift的歌。", "He listens to Taylor Swift on his iPhone."),
    ("机器学习（machine learning of the new kind）很有用。", "Machine learning is useful."),
    ("北约（NATO）发表声明。", "NATO issued a statement."),
    ("请访问 https://example.org/zh-cn/help。", "See https://example.org/en/help."),
    ("请访问 www.example.org 。", "See http://example.org/."),
    ("共{1}个，已完成{0}个", "{0} of {1} done"),
    ("请按<b>确定</b>。", "Press <b>OK</b>."),
    ("价格上涨5%，a<b成立。", "Prices rose by 5% dearer, and a < b holds."),
    ("1）先打开电源。", "1) First turn on the power."),
    ("太好了 :-)", "Great :-)"),
    ("他说：“《红楼梦》〈序〉是好书。”", "He said, \"The preface of 'Dream of the Red Chamber' is a good read.\""),
    ("「今天『下雨』。」他说。", "“It ‘rains’ today,” he said."),
    ("版本2.0于10:30发布，共3.5万字……", "Version 2.0 came out at 10:30, with 35,000 characters…"),
    ("他高6英尺。", "He is 6' tall, and it's the boys' room."),
    ("是。", "Yes."), ("嗯", "Hm."), ("新华社记者 王平摄", "Photo by Wang Ping, Xinhua News Agency"),
    ("一、总则", "I. General Provisions"), ("（二）目标", "(2) Goals"), ("二、三月间", "In February and March"),
    ("六月", "June"), ("他來了。", "He came."),
    ("西班牙政府反对。", "The government in Madrid is against it."), ("他去了奥克兰。", "He went to Auckland."),
    ("球队在圣地亚哥比赛。", "The team plays in San Diego."),
  ])
  func passes(_ chinese: String, _ english: String) {
    #expect(findings(pair(english, chinese)).filter { !$0.hasSuffix("note") } == [], "\(chinese) \(english)")
  }

  @Test(arguments: [
    ("王平说要来。", "Li Ming said he would come.", "name-mismatch warning"),
    ("昨天王平说要来。", "Yesterday Zhang Guoqiang said he would come.", "name-mismatch warning"),
    ("昨天中国和法国签署了协议。", "Yesterday China and Germany signed an agreement.", "name-mismatch warning"),
    ("昨天他去了德国。", "He went to Nanjing yesterday.", "name-mismatch warning"),
    ("昨天他去了伦敦。", "He went to Germany yesterday.", "name-mismatch warning"),
    ("球队在德国迎战对手。", "City battles United in Champions League at Rhein Arena, Spain.", "name-mismatch warning"),
    ("记者在会上见到了张忠谋。", "Reporters met Sun Ping at the conference.", "name-mismatch warning"),
    ("The meeting was held in the hall.", "The meeting was held in the hall.", "untranslated error"),
    ("会议在大厅举行。", "会议在大厅举行。", "untranslated error"),
    ("他在 the end of the day 才回来。", "He only came back at night.", "untranslated warning"),
    ("务虚会开了一夜。", "The 务虚 meeting went on all night.", "untranslated warning"),
    ("他来了{数量}次。", "He came {count} times.", "placeholder error"),
    ("共有%d个文件", "%s files in all", "placeholder error"),
    ("请按<b>确定。", "Press <b>OK</b>.", "tag error"),
    ("请访问 https://example.org/hlep 。", "See https://example.org/help.", "address error"),
    ("请写信给 a@exmaple.org 。", "Write to a@example.org.", "address error"),
    ("请写信。", "Write to a@example.org.", "address warning"),
    ("他读了《红楼梦。", "He read it (twice).", "bracket warning"),
    ("他（当时）走了。", "He (then left.", "bracket warning"),
    ("他来了，，我走了。", "He came, I left.", "punctuation warning"),
    ("今天,他来了。", "He came today.", "width note"),
    ("他来了，又走了。", "He came，and left.", "width note"),
    ("（二）巩固成果", "(3) Consolidate the gains", "list-mark warning"),
    ("", "He never came back to the village.", "addition warning"),
    ("他再也没有回到那个村子。", "", "omission warning"),
  ])
  func flags(_ chinese: String, _ english: String, _ expected: String) {
    let found = findings(pair(english, chinese)).filter { !$0.hasPrefix("number") }
    #expect(found.contains(expected), "\(chinese) \(english): \(found)")
  }

  @Test func aBracketThatGoesOnInTheNextSegmentPasses() {
    let first = pair("He said (and I quote.", "他说，我引用。")
    let second = pair("It is late).", "很晚了。")
    #expect(findings(first, second) == [])
  }

  @Test func aMissingStopIsANote() {
    let full = pair("We must take this problem very seriously.", "我们必须十分认真地对待这个严重的问题。")
    let bare = pair("They must take that problem very seriously too.", "他们也必须十分认真地对待那个严重的问题")
    #expect(findings(full, bare) == ["punctuation note"])
  }

  @Test func aPronounStandsForANameThatIsSpeltElsewhere() {
    let known = pair("Yesterday Wang Qiyao came home.", "昨天王琦瑶回家了。")
    let far = pair("It was late and dark.", "天色已晚。")
    #expect(findings(known, far, pair("Then Wang Qiyao sat down.", "然后她坐下了。")) == ["name-mismatch note"])
    #expect(findings(known, far, pair("Then Guo Mingjun sat down.", "然后她坐下了。")) == ["name-mismatch note"])
    let other = pair("Then Guo Mingjun sat down.", "然后，王琦瑶坐下了。")
    #expect(findings(known, far, other) == ["name-mismatch warning"])
  }

  @Test(arguments: [
    ("工厂去年生产了三千台机器。今年工人们决心把产量再提高一倍。", "Last year the factory made 3,000 machines.", "omission"),
    (
      "村里的孩子都上了学。", "All the children of the village went to school. The old teacher lived beside the river.",
      "addition"
    ),
  ])
  func aSentenceWithoutPartnerInAPair(_ chinese: String, _ english: String, _ check: String) throws {
    let pairs = [pair("They worked in the fields every day.", "他们每天在田里干活。"), pair(english, chinese)]
    let found = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: pairs)).filter {
      $0.check == check
    }
    #expect(found.map(\.severity) == [.warning])
    let text = check == "omission" ? found.first?.chinese.text : found.first?.english.text
    #expect(try #require(text).contains(check == "omission" ? "今年工人们" : "The old teacher"))
  }

  @Test(arguments: [
    (
      "工厂去年生产了三千台机器。今年决心再提高一倍。",
      "Last year the factory made 3,000 machines and this year it means to double that."
    ),
    ("他来了，看了看，又走了。", "He came. He had a look. He left."),
  ])
  func sentencesThatAreJoinedAreNotMissing(_ chinese: String, _ english: String) {
    #expect(
      findings(pair(english, chinese)).filter { $0.hasPrefix("omission") || $0.hasPrefix("addition") } == []
    )
  }

  @Test func aHeadingWithoutPartnerIsANote() {
    #expect(findings(pair("", "深入班组加强领导", posterior: 0.9)) == ["omission note"])
    #expect(findings(pair("", "他再也没有回到那个村子里去。", posterior: 0.9)) == ["omission warning"])
  }

  @Test func oneTextTranslatedInTwoWays() {
    let first = pair("Save the file before you close the window.", "关闭窗口之前请先保存文件。")
    let other = pair("Save the file before you close the window.", "在离开之前，务必记得存档才行。")
    let marks = pair("Save the file before you close the window!", "关闭窗口之前，请先保存文件！")
    #expect(findings(first, other) == ["inconsistent warning"])
    #expect(findings(first, marks) == [])
    #expect(findings(pair("Yes, sir.", "是，先生。"), pair("Yes, sir.", "遵命。")) == ["inconsistent note"])
    #expect(
      findings(
        pair("He left the house in the morning.", "他早上离开了这座老房子。"),
        pair("He went out early from the old home.", "他早上离开了这座老房子。")
      ) == ["inconsistent warning"]
    )
  }

  @Test func repetitionsAreToldWhenEnabled() {
    let row = pair("Save the file.", "保存文件。")
    let document = AlignedDocument(identifier: "d", pairs: [row, row])
    #expect(Auditor().findings(in: document) == [])
    #expect(Auditor(names: ["repeated"]).findings(in: document).map(\.check) == ["repeated"])
  }

  @Test func aSeverityOfTheUsersOwn() {
    let document = AlignedDocument(identifier: "d", pairs: [pair("Press <b>OK</b>.", "请按<b>确定。")])
    let auditor = Auditor(names: ["tag"], severities: ["tag": .note])
    #expect(auditor.findings(in: document).map(\.severity) == [.note])
  }

  @Test func everyMarkIsFound() {
    let text = ScalarText(
      "<b>x</b> <br/> {0} {{ n }} ${y} %s %1$s %(z)d 5% http://a.org/b, c@d.org <e f> {a b}"
    )
    let keys = MarkupReader.spans(text).map(\.key)
    // The first %s is the first argument, as %1$s is.
    #expect(
      keys == ["<b>", "</b>", "<br/>", "{0}", "{{n}}", "${y}", "%1$s", "%1$s", "%(z)d", "a/org/b", "c@d.org"]
    )
  }

  @Test(arguments: [
    "", "<", "{", "%", "@", "$", "www.", "http://", "</", "{{", "%(", "\u{3000}", "(", "»", "1", "十十十",
  ])
  func textOfAlmostNothing(_ text: String) {
    _ = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: [pair(text, text), pair(text, "")]))
  }
}

@Suite struct ListMarkTests {
  /// Rows of numerals are ornaments: whatever their length, their value stays in bounds.
  @Test(arguments: ["十", "九十", "一", "九", "一十", "9", "９", "十二"])
  func longNumeralsAreNoListMarks(_ part: String) {
    for count in [1, 2, 17, 18, 19, 20, 40, 10_000] {
      for tail in ["", "、甲", "）乙", "."] {
        let text = ScalarText(String(repeating: part, count: count) + tail)
        #expect((ListMark(text, .chinese)?.value ?? 1) <= 99)
        _ = ListMark(text, .english)
      }
    }
  }
}
