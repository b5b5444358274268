import Testing

@testable import Align

/// Messages of Qt programs.
@Suite struct QtTests {
  private func read(_ body: String, root: String = "language=\"zh_CN\" sourcelanguage=\"en\"") throws
    -> BitextContent
  {
    let text =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" \(root)>\n\(body)</TS>"
    return try QtReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "app_zh.ts")))
  }

  @Test func messagesHaveTheirContextStateAndNotes() throws {
    let content = try read(
      """
      <context><name>Main</name>
      <message id="m1"><location filename="a.cpp" line="5"/><source>Open %1 &amp; go</source><comment>menu</comment>
      <extracomment>for devs</extracomment><translation>打开 %1</translation></message>
      <message numerus="yes"><source>%n file(s)</source><translation><numerusform>%n 个文件</numerusform></translation></message>
      </context><context><name>Other</name>
      <message><source>Late</source><translation type="unfinished"></translation></message>
      <message><source>Draft</source><translation type="unfinished">草稿</translation></message>
      <message><source>Old</source><translation type="vanished">旧</translation></message>
      <message><source>A<byte value="x1"/>B</source><translation>甲</translation></message>
      </context>
      """
    )
    #expect(content.problems.isEmpty && content.report.obsoleteUnits == 1)
    let pairs = content.documents.flatMap(\.pairs)
    #expect(
      pairs.map { "\($0.englishText)|\($0.chineseText)" }
        == ["Open %1 & go|打开 %1", "%n file(s)|%n 个文件", "Late|", "Draft|草稿", "A\u{FFFD}B|甲"]
    )
    let units = pairs.compactMap(\.unit)
    #expect(units.map(\.state) == [.translated, .translated, .initial, .needsReview, .translated])
    #expect(units.map(\.context) == ["Main", "Main", "Other", "Other", "Other"])
    #expect(units[0].identifier == "m1" && units[0].notes.map(\.text) == ["menu", "for devs"])
    #expect(units[0].fields.map(\.value) == ["a.cpp:5"])
  }

  @Test func languagesAreThoseOfTheFile() throws {
    let message =
      "<context><name>a</name><message><source>一</source><translation>One</translation></message></context>"
    let pairs = try read(message, root: "sourcelanguage=\"zh_TW\" language=\"en\"").documents.flatMap(\.pairs)
    #expect(
      pairs.map { "\($0.englishText)|\($0.chineseText)" } == ["One|一"] && pairs[0].unit?.source == .chinese
    )
    #expect(throws: ReadError.self) { try read(message, root: "language=\"de\"") }
    #expect(try read(message.replacing("一", with: "x"), root: "").documents.flatMap(\.pairs).count == 1)
  }

  @Test func aDamagedMessageCostsItself() throws {
    let content = try read(
      "<context><name>a</name><message><source>a < b</source><translation>甲</translation></message>\n"
        + "<message><source>One</source><translation>一</translation></message></context>"
    )
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["One"])
    #expect(content.problems.count == 1 && content.problems[0].problem.hasSuffix("; the message is left out"))
  }

  @Test func ofTranslationsForLessRoomTheFirstCounts() throws {
    let text =
      "<TS language=\"zh_CN\"><context><name>M</name><message><source>Length</source><translation variants=\"yes\"><lengthvariant>长度</lengthvariant>"
      + "<lengthvariant>长</lengthvariant></translation></message><message><source>One</source><translation>一</translation></message></context></TS>"
    let content = try QtReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.ts")))
    #expect(content.documents.flatMap(\.pairs).map(\.chineseText) == ["长度", "一"])
    #expect(content.report.passedOverVariants == 1)
  }
}
