import Testing

@testable import Align

@Suite struct TitleTableTests {
  private static let table = "judge = 法官\nmr = 先生\nsecretary = 书记 局长 司长\nminister = 部长\n"

  private func table(_ text: String = table) throws -> TitleTable {
    try TitleTable(Array(text.utf8), file: "titles.txt", folding: NameTables.standard.folding)
  }

  @Test func titlesOfBothSidesAreFound() throws {
    let titles = DocumentTitles(
      english: ["JUDGE PEI XUECHENG", "Mr Wang, Secretary for Justice", "Yes."],
      chinese: ["裴学成法官", "律政司司長王先生", "农业部部长", "是。"],
      table: try table()
    )
    #expect(titles.overlap(english: 0, 1, chinese: 0, 1).shared == 1)
    #expect(titles.overlap(english: 0, 1, chinese: 0, 1).alone == 0)
    #expect(titles.overlap(english: 1, 1, chinese: 1, 1).shared == 2)
    #expect(titles.overlap(english: 0, 1, chinese: 2, 1).shared == 0)
    #expect(titles.overlap(english: 0, 1, chinese: 2, 1).alone == 2)
    #expect(titles.overlap(english: 2, 1, chinese: 3, 1).alone == 0)
    #expect(titles.overlap(english: 0, 2, chinese: 0, 2).shared == 3)
  }

  @Test func aWordInsideOfAnotherIsNoTitle() throws {
    #expect(try table().titles(ofEnglish: "The Mrs misjudged secretaryships") == 0)
    #expect(try table().titles(ofEnglish: "the judge") != 0)
  }

  @Test(arguments: ["judge 法官\n", "judge =\n", "= 法官\n", "a = b = c\n"])
  func aBrokenLineIsAnError(_ text: String) {
    #expect(throws: ReadError.self) { try table("mr = 先生\n" + text) }
  }

  @Test func thereIsRoomForSixtyThreeLines() throws {
    let lines = (0..<64).map { "w\($0) = 词\($0)\n" }
    _ = try table(lines.dropLast().joined())
    #expect(throws: ReadError.self) { try table(lines.joined()) }
  }

  @Test func theTableThatIsCompiledInIsRead() {
    #expect(TitleTable.standard.titles(ofEnglish: "Professor Lin") != 0)
    #expect(
      TitleTable.standard.titles(ofChinese: "林教授") == [TitleTable.standard.titles(ofEnglish: "Professor Lin")]
    )
  }
}
