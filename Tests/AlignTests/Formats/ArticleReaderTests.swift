import Testing

@testable import Align

@Suite struct ArticleReaderTests {
  private func read(_ text: String) throws -> BilingualDocument {
    try ArticleReader().read(SourceText(name: "a.txt", utf8: Array(text.utf8)), identifier: "a")
  }

  private func texts(_ side: BilingualDocument.Side) -> [String] { side.paragraphs.map(\.text) }

  private static let chinese = "\n<hr />\n\nOriginal: \n\n### 标题\n\n1950-01-02\n第1版()\n专栏：\n\n    正文来了。\n"

  @Test func anOlderArticleIsRead() throws {
    let text = """

      Title: A Long Title That Is
          Wrapped over Lines

      Author: Wang Ping,
      Li Ming

      Date:

      Edition: 3

      The plant opened. It is new.

      ×××
      Sales grew.

      **Named Entities**

      中央\tCentral
      岭西   Lingxi
      <HR/>
      Original：
      ## 标题一
      之下又一行标题
      1950年1月2日
      第 3 版(国际)
      专栏：工业
      　　工厂开工了。它很新。
      　　×××
      　　销售
      增长了。
      """
    let document = try read(text)
    #expect(
      document.metadata.fields == [
        Metadata.Field(name: "title", value: "A Long Title That Is Wrapped over Lines"),
        Metadata.Field(name: "author", value: "Wang Ping, Li Ming"),
        Metadata.Field(name: "date", value: ""),
        Metadata.Field(name: "edition", value: "3"),
        Metadata.Field(name: "named-entities", value: "中央 Central; 岭西 Lingxi"),
        Metadata.Field(name: "chinese-title", value: "标题一之下又一行标题"),
        Metadata.Field(name: "chinese-date", value: "1950年1月2日"),
        Metadata.Field(name: "chinese-page", value: "第 3 版(国际)"),
        Metadata.Field(name: "chinese-column", value: "工业"),
      ]
    )
    #expect(
      texts(document.english) == [
        "A Long Title That Is Wrapped over Lines", "The plant opened. It is new.", "×××", "Sales grew.",
      ]
    )
    #expect(document.english.paragraphs.map(\.role) == [.title, .sentence, .separator, .sentence])
    #expect(texts(document.chinese) == ["标题一之下又一行标题", "工厂开工了。它很新。", "×××", "销售增长了。"])
  }

  @Test(arguments: [
    ("刘彦林", true), ("李济深", true), ("王佩琈　李明", true), ("欧阳修、王安石", true), ("本报记者　王平", true),
    ("新华社记者刘诗临", true), ("约翰·史密斯", true), ("〔苏联〕爱伦堡", true), ("（苏）西蒙诺夫　草婴译", true), ("郭风", true),
    ("本报评论员", true), ("王平摄", true), ("巴金（上海）", true), ("王平 李明 等", true),
    ("之下又一行标题", false), ("中国人民银行北京分行", false), ("发放大批工商贷款，受到欢迎", false), ("工厂开工了。", false),
    ("1950", false),
  ])
  func aLineUnderTheHeadingIsTheAuthorOrGoesOnWithIt(line: String, isAuthor: Bool) throws {
    let document = try read(
      "Title: T\nPage: 1\n\nIt is new.\n\n<hr />\n\nOriginal: \n\n### 题目\n\(line)\n1950-01-02\n第1版()\n专栏：\n\n    正文来了。\n"
    )
    #expect(document.metadata["chinese-author"] == (isAuthor ? line.replacing("　", with: " ") : nil))
    #expect(document.metadata["chinese-title"] == (isAuthor ? "题目" : "题目" + line))
    #expect(texts(document.chinese).last == "正文来了。")
  }

  /// The author, whose line ran into the first line of the body, gets a paragraph of its own; nothing else is cut.
  @Test(arguments: [
    ("陈设", "陈设人民会议启幕，政治协商三开。", ["题目", "陈设", "人民会议启幕，政治协商三开。"]),
    ("王佩琈", "王佩琈甲：红旗飘。", ["题目", "王佩琈", "甲：红旗飘。"]),
    ("陈设", "陈设", ["题目", "陈设"]), ("陈设", "陈设的诗写得好。", ["题目", "陈设的诗写得好。"]),
    ("陈设", "陈设：红旗飘。", ["题目", "陈设：红旗飘。"]), ("陈设", "人民会议启幕。", ["题目", "人民会议启幕。"]),
    ("本报评论员", "本报评论员认为会议启幕。", ["题目", "本报评论员认为会议启幕。"]),
    ("陈设", "人民会议启幕。\n    陈设人民会议启幕。", ["题目", "人民会议启幕。", "陈设人民会议启幕。"]),
  ])
  func anAuthorGluedToTheBodyIsCutOff(author: String, body: String, expected: [String]) throws {
    let text =
      "Title: T\nPage: 1\n\nIt is new.\n\n<hr />\n\nOriginal: \n\n### 题目\n\(author)\n1950-01-02\n第1版()\n专栏：\n\n"
      + "    题目\n    \(body)\n"
    let document = try read(text)
    #expect(Array(texts(document.chinese).dropFirst()) == expected)
    // Each paragraph still points to its place in the file.
    for paragraph in document.chinese.paragraphs {
      let start = paragraph.sourceOffset(0)
      let first = Array(text.utf8)[start..<start + paragraph.text.utf8.count]
      #expect(String(decoding: first, as: UTF8.self) == paragraph.text)
    }
  }

  @Test(arguments: ["<hr />", "<hr/>", "<hr>", "  <hr   />  ", "<HR />"])
  func theRuleMayBeSpacedInAnyWay(rule: String) throws {
    let document = try read("Title: T\nPage: 1\nThe plant opened.\n\(rule)\nOriginal:\n### 标题\n\n    开工了。")
    #expect(texts(document.english) == ["T", "The plant opened."])
    #expect(texts(document.chinese) == ["标题", "开工了。"])
  }

  @Test func aBlankTitleIsNoSegment() throws {
    let document = try read("Title:\nAuthor:\nDate:\nPage:\nThe plant opened." + Self.chinese)
    #expect(texts(document.english) == ["The plant opened."])
    #expect(document.metadata["title"] == "")
  }

  @Test func aValueMayStandBelowItsName() throws {
    let document = try read(
      "Title:\n  T\nAuthor:\n\nDate:\n1950-01-02\nPage:\n4\nThe plant opened." + Self.chinese
    )
    #expect(document.metadata["title"] == "T")
    #expect(document.metadata["date"] == "1950-01-02")
    #expect(document.metadata["page"] == "4")
    #expect(texts(document.english) == ["T", "The plant opened."])
  }

  @Test func theFirstLineOfTheBodyIsNoPage() throws {
    let document = try read("Title: T\nPage:\n12 plants opened in May.\n" + Self.chinese)
    #expect(texts(document.english) == ["T", "12 plants opened in May."])
  }

  /// Found by fuzzing: the space behind the number of a page is looked for in its own line.
  @Test func thePageBeginsAndEndsInItsLine() throws {
    let text = "Title: T\n\nGood.\n<hr />\nOriginal:\n标题\n接着\n第1\n\n版()\n第2版\n"
    #expect(try read(text).metadata["chinese-page"] != "第1")
  }

  @Test func aSentenceALineStaysALine() throws {
    let document = try read(
      "Title: T\nPage: 1\n\nThe plant opened.\nIt is new.\nSales grew.\n" + Self.chinese
    )
    #expect(texts(document.english) == ["T", "The plant opened.", "It is new.", "Sales grew."])
  }

  @Test func lineEndsMayBeOfAnyKind() throws {
    let text = "Title: T\nPage: 1\n\nThe plant opened.\n" + Self.chinese
    for end in ["\r\n", "\r"] {
      let document = try read(text.replacing("\n", with: end))
      #expect(texts(document.english) == ["T", "The plant opened."])
      #expect(texts(document.chinese) == ["标题", "正文来了。"])
      #expect(document.metadata["chinese-page"] == "第1版()")
    }
  }

  @Test(arguments: [
    ("", "a.txt:1: the file holds no text; expected an article that begins with Title:"),
    (
      "\n\nHello.\n",
      "a.txt:3:1: the article does not begin with its title; expected a line that begins with Title:"
    ),
    (
      "Title: T\nPage: 1\nThe plant opened.\n",
      "a.txt:3: the article has no Chinese part; expected a line <hr />, a line Original: and the Chinese text after the English"
    ),
    (
      "Title: T\nPage: 1\n\n<hr />\nOriginal:\n### 标题\n\n    开工了。",
      "a.txt:3: the English part is empty; expected English text between the head and the line <hr />"
    ),
    (
      "Title: T\nPage: 1\nThe plant opened.\n<hr />\nOriginal:\n### 标题\n1950-01-02\n",
      "a.txt:4: the Chinese part is empty; expected Chinese text after the line <hr />"
    ),
  ])
  func whatIsMissingIsNamed(text: String, message: String) {
    let error = #expect(throws: ReadError.self) { try read(text) }
    #expect(error?.description == message)
  }
}
