import Testing

@testable import Align

@Suite struct LexemeTableTests {
  private func table(_ text: String, _ language: Language = .chinese) throws -> LexemeTable {
    let sections = try QuantityTableSection.sections(of: Array(text.utf8), file: "words.txt")
    return try LexemeTable(sections, language: language)
  }

  private func words(_ table: LexemeTable, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let form = LexemeText(bytes, 0..<bytes.count)
    var found: [String] = []
    for start in form.characters.indices {
      Lexer(table: table).words(in: form, at: start) { index, end in
        let span = form.offsets[start]..<form.offsets[end]
        found.append(
          "\(String(decoding: bytes[span], as: UTF8.self)):\(table.entries[index].category)"
        )
      }
    }
    return found
  }

  @Test(arguments: [Language.english, .chinese]) func everyEmbeddedTableIsRight(language: Language)
    throws
  {
    let sections = try QuantityGrammar.embeddedSections(language)
    #expect(try LexemeTable(sections, language: language).entries.count > 200)
  }

  @Test(arguments: [
    ("[grammar]\nyearMark 年", "words.txt:2: expected \"category = words\""),
    ("[grammar]\nyaerMark = 年", "words.txt:2: unknown category \"yaerMark\""),
    ("[grammar]\n# remark\nyearMark =", "words.txt:3: no words"),
    ("[grammar]\nyearMark 3 = 年", "words.txt:2: this category has no value"),
    ("[units]\nmeasure = 吨", "words.txt:2: this category needs a value"),
    ("[units]\nmeasure t*x = 吨", "words.txt:2: expected a factor above 0, found \"x\""),
    ("[units]\nmeasure t*0 = 吨", "words.txt:2: expected a factor above 0, found \"0\""),
    ("[units]\nmeasure t*1*2 = 吨", "words.txt:2: expected \"unit\" or \"unit*factor\""),
    ("[units]\nyearMark = 年", "words.txt:2: unknown category \"yearMark\" in section [units]"),
    ("[grammar]\nyearMark = 年 | nextTo 级", "words.txt:2: expected one of not-before"),
    ("[grammar]\nyearMark = 年 | not-before", "words.txt:2: expected one of not-before"),
    (
      "[units]\nduration d = 天\nduration wk = 天",
      "words.txt:3: \"天\" is already in category \"duration\""
    ),
    ("yearMark = 年", "words.txt:1: expected a section"),
  ])
  func aBadLineIsNamed(text: String, message: String) {
    let error = #expect(throws: QuantityTableError.self) { try table(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func everyWordIsFoundAtEveryPlace() throws {
    let table = try table(
      "[units]\nduration d = 天\nduration h = 小时\nclassifier - = 小\nduration s = 时\n"
    )
    #expect(words(table, "一天小时") == ["天:duration", "小:classifier", "小时:duration", "时:duration"])
  }

  @Test func guardsSayWhereAWordCounts() throws {
    let table = try table(
      """
      [grammar]
      yearMark = 年 | not-before 级 龄
      dayMark = 日 | not-after 次
      times = 倍 | only-after 三 两
      half = 半 | only-before 的
      """
    )
    #expect(words(table, "年级年") == ["年:yearMark"])
    #expect(words(table, "次日七日") == ["日:dayMark"])
    #expect(words(table, "三倍加倍") == ["倍:times"])
    #expect(words(table, "半天半的") == ["半:half"])
  }

  @Test func wordsEndWithTheirLettersAndKeepTheirCase() throws {
    let table = try table("[units]\nmeasure km = km\nmeasure MW = MW\nmeasure t = t\n", .english)
    #expect(words(table, "km kms skm Km 5km") == ["km:measure", "Km:measure", "km:measure"])
    #expect(words(table, "MW mw t T") == ["MW:measure", "t:measure"])
  }

  @Test func traditionalTextFindsSimplifiedWords() throws {
    #expect(words(try table("[units]\nduration min = 分钟\n"), "三分鐘") == ["分鐘:duration"])
  }
}
