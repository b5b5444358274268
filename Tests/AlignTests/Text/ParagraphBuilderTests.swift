import Testing

@testable import Align

@Suite struct ParagraphBuilderTests {
  private func paragraphs(_ text: String, _ language: Language, title: String? = nil) -> [Paragraph] {
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    return ParagraphBuilder(language: language).paragraphs(of: 0..<source.lineCount, in: source, title: title)
  }

  @Test func aLineIsAParagraph() {
    let text = "The plant opened in May. It is new.\nIt was built in two years.\n\nSales grew."
    #expect(
      paragraphs(text, .english).map(\.text) == [
        "The plant opened in May. It is new.", "It was built in two years.", "Sales grew.",
      ]
    )
  }

  @Test func wrappedEnglishIsJoinedWithSpaces() {
    let text = """
      The plant, which was built by the workers of the town in only two
      years, opened in May. It is the largest of its kind and makes well-
      known goods that are sold in every province.

      Sales grew by a third in the first half of the year, and the di-
      rector said that they would grow again.
      """
    #expect(
      paragraphs(text, .english).map(\.text) == [
        "The plant, which was built by the workers of the town in only two years, opened in May. It is the largest of its kind and makes well-known goods that are sold in every province.",
        "Sales grew by a third in the first half of the year, and the di-rector said that they would grow again.",
      ]
    )
  }

  @Test func wrappedEnglishWithIndentsNeedsNoBlankLines() {
    let text = """
        The plant, which was built by the workers of the town in two
      years, opened in May and is the largest of its kind in all the
      province.
        Sales grew by a third in the first half of the year, and the
      director said so.
      """
    #expect(paragraphs(text, .english).count == 2)
  }

  @Test func wrappedChineseIsJoinedWithNothing() {
    let text = """
      　　这个煤矿的领导干部长期深入生产第一线，随时解决职工群
      众在思想上、生产上、生活上存在的各种问题，使领导方法更加
      生动活泼。
      　　为了保证全矿干部有充足的时间深入生产第一线，矿党委首
      先减少了会议。
      """
    #expect(
      paragraphs(text, .chinese).map(\.text) == [
        "这个煤矿的领导干部长期深入生产第一线，随时解决职工群众在思想上、生产上、生活上存在的各种问题，使领导方法更加生动活泼。",
        "为了保证全矿干部有充足的时间深入生产第一线，矿党委首先减少了会议。",
      ]
    )
  }

  @Test(arguments: [
    "    从去年八月以来，这个矿已经连续十四个月\n全面地完成了国家计划。\n    今年也是这样。",
    "    从去年八月以来，这个矿已经连续十四个月，\n    全面地完成了国家计划。\n    今年也是这样。",
    "从去年八月以来。这个矿已经连续十四个月\n全面地完成了国家计划。\n今年也是这样。",
    "　　从去年八月以来，这个矿已经连续十四个月全面地完成了国家计划\n。\n　　今年也是这样。",
    "　　从去年八月以来，这个矿\n已经连续十四个月全面地完成了国家计划。\n　　今年\n也是这样。",
  ])
  func aChineseLineThatBreaksOffJoinsTheNext(text: String) {
    let built = paragraphs(text, .chinese)
    #expect(built.count == 2)
    #expect(built.first?.pieces.count == 2)
    #expect(built.last?.text == "今年也是这样。")
    #expect(built.first?.text.hasSuffix("国家计划。") == true)
  }

  @Test func anEnglishLineThatBreaksOffJoinsTheNext() {
    let text = "The plant opened in May and it is\nthe largest of its kind.\nSales grew."
    #expect(
      paragraphs(text, .english).map(\.text) == [
        "The plant opened in May and it is the largest of its kind.", "Sales grew.",
      ]
    )
  }

  @Test func headlinesAreNotJoined() {
    let built = paragraphs("    书记上前线　生产大高涨\n    岭西矿领导干部深入基层\n    本报讯　这个矿很好。它完成了计划。", .chinese)
    #expect(built.map(\.role) == [.heading, .heading, .sentence])
  }

  @Test func aHeadlineEndsWhereTheTitleEnds() {
    let text = """
      Production Rises Every Month at the Coal Mine of Lingxi
      The leading cadres of the mine have been going deep into the front
      lines of production for a long time, so that the plan of the state
      was completed in every month of the year.
      """
    let title = "Production Rises Every Month at the Coal Mine of Lingxi: Cadres Go to the Pits"
    let built = paragraphs(text, .english, title: title)
    #expect(built.map(\.role) == [.heading, .sentence])
    #expect(built.last?.pieces.count == 3)
  }

  @Test func aLineWithAFullStopInsideIsNoHeading() {
    #expect(paragraphs("工厂开工了。（附图片）\n大干快上！ 夺取丰收", .chinese).map(\.role) == [.sentence, .heading])
    #expect(
      paragraphs("The plant opened. (Photo by Li)\nChapter 1. The Plan", .english).map(\.role) == [
        .sentence, .heading,
      ]
    )
  }

  @Test(arguments: ["×××", "* * *", "---", "＊　＊　＊", "×　×　×", "———", "◇◇◇", "x x x"])
  func separatorsStandAlone(mark: String) {
    #expect(
      paragraphs("One line.\n\(mark)\nAnother line.", .english).map(\.role) == [
        .sentence, .separator, .sentence,
      ]
    )
  }

  @Test func aPartOfTheTitleIsAHeadingEvenWithAStop() {
    let built = paragraphs(
      "Why Not Build More!\nThe plant opened. It is new.",
      .english,
      title: "Why not build more! A talk"
    )
    #expect(built.map(\.role) == [.heading, .sentence])
  }

  @Test func piecesLeadBackToTheLines() {
    let text = "　　这个煤矿的领导干部，\n长期深入生产第一线。\n"
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    let side = BilingualDocument.Side(
      source: source,
      paragraphs: ParagraphBuilder(language: .chinese).paragraphs(of: 0..<source.lineCount, in: source)
    )
    let segment = Segmenter().segments(side, language: .chinese)[0]
    #expect(segment.source.line == 1)
    #expect(segment.source.lastLine == 2)
    #expect(segment.source.column == 3)
    #expect(source.string(segment.source.bytes) == "这个煤矿的领导干部，\n长期深入生产第一线。")
  }
}
