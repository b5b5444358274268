import Testing

@testable import Align

@Suite struct POTests {
  private func read(_ text: String) throws -> BitextContent { try read(Array(text.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> BitextContent {
    try POReader().readAll(BitextInput(.bytes(bytes, name: "x.po")))
  }
  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText }
  }
  private func header(_ fields: String...) -> String {
    "msgid \"\"\nmsgstr \"\"\n" + fields.map { "\"\($0)\\n\"\n" }.joined() + "\n"
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"甲\"\n", ["a|甲"]), ("msgid \"a\"\nmsgstr \"\"\n", ["a|"]),
    ("msgid \"\"\n\"a \"\n\"b\"\nmsgstr \"\"\n\"甲\"\n\"乙\"\n", ["a b|甲乙"]),
    ("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"甲\"\nmsgctxt \"y\"\nmsgid \"a\"\nmsgstr \"乙\"\n", ["a|甲", "a|乙"]),
    ("msgid \"a\"\nmsgstr \"甲\"\nmsgid \"b\"\nmsgstr \"乙\"", ["a|甲", "b|乙"]),
    ("#, fuzzy\nmsgid \"a\"\nmsgstr \"甲\"\n", ["a|甲"]),
    ("#~ msgid \"old\"\n#~ msgstr \"旧\"\n\nmsgid \"a\"\nmsgstr \"甲\"\n", ["a|甲"]),
    (
      "#. c\n#: f.c:1\n#| msgid \"z\"\nmsgid \"a\"\nmsgstr \"甲\"\n#. d\nmsgid \"b\"\nmsgstr \"乙\"\n",
      ["a|甲", "b|乙"]
    ),
    (#"msgid "a\tb\n\"c\" \\ \101\x42""# + "\nmsgstr \"甲\"\r\n", ["a\tb\n\"c\" \\ AB|甲"]),
    ("msgid \"a\"\nmsgid_plural \"%d as\"\nmsgstr[0] \"%d 甲\"\n", ["%d as|%d 甲"]),
    ("msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"甲\"\nmsgstr[1] \"乙\"\n", ["a|甲", "as|乙"]),
    ("msgid \"你好\"\nmsgstr \"Hello\"\n", ["Hello|你好"]),
    ("  msgid   \"a\"  \n\tmsgstr \"甲\"\n", ["a|甲"]),
  ])
  func readsEntries(_ text: String, _ expected: [String]) throws {
    let content = try read(text)
    #expect(content.problems == [])
    #expect(texts(content) == expected)
    let escapedReturns = try read(text.replacing("\r", with: "").replacing("\n", with: "\r\n"))
    #expect(texts(escapedReturns) == expected)
  }

  @Test func theHeaderTellsTheLanguages() throws {
    let entry = "msgid \"1\"\nmsgstr \"2\"\n"
    #expect(texts(try read(header("Language: zh_CN") + entry)) == ["1|2"])
    #expect(texts(try read(header("Language: en_GB") + entry)) == ["2|1"])
    #expect(texts(try read(header("Language: ") + entry)) == ["1|2"])
    let error = #expect(throws: ReadError.self) { try read(header("Language: fr") + entry) }
    #expect(error?.description == "x.po:1: the language is 'fr'; expected Chinese or English")
  }

  @Test func theHeaderTellsTheEncoding() throws {
    let gbk =
      Array((header("Content-Type: text/plain; charset=GBK") + "msgid \"300 tons\"\nmsgstr \"").utf8)
      + [0xCB, 0xC4, 0xB0, 0xD9, 0xB6, 0xD6, 0x22, 0x0A]
    #expect(texts(try read(gbk)) == ["300 tons|四百吨"])
    let big5 =
      Array((header("Content-Type: text/plain; charset=Big5") + "msgid \"a\"\nmsgstr \"").utf8)
      + [0xB3, 0x5C, 0x22, 0x0A]
    // 許 ends with the byte of a backslash.
    #expect(texts(try read(big5)) == ["a|許"])
    let error = #expect(throws: ReadError.self) { try read(header("Content-Type: x; charset=KLINGON")) }
    #expect(error?.problem == "the charset 'klingon' is not known")
    #expect(
      texts(try read(header("Content-Type: x; charset=CHARSET") + "msgid \"a\"\nmsgstr \"\"\n")) == ["a|"]
    )
  }

  @Test(arguments: [
    ("msgid \"a\nmsgstr \"甲\"\n", "x.po:1:9: the string does not end"),
    ("msgid \"甲\" x\nmsgstr \"a\"\n", "x.po:1:11: unexpected text after the string"),
    ("msgid \"a\\q\"\nmsgstr \"甲\"\n", "x.po:1:9: unknown escape"),
    ("msgid \"a\\x\"\nmsgstr \"甲\"\n", "x.po:1:9: unknown escape"),
    ("msgid \"a\\777\"\nmsgstr \"甲\"\n", "x.po:1:9: unknown escape"),
    ("msgid a\nmsgstr \"甲\"\n", "x.po:1:7: there is no string"),
    ("\"a\"\n", "x.po:1:1: a string belongs to no keyword"),
    ("msgstr \"甲\"\n", "x.po:1:1: msgstr has no msgid"),
    ("msgid \"a\"\n", "x.po:1: the entry has no msgstr"),
    ("msgctxt \"a\"\n", "x.po:1: the entry has no msgid"),
    ("hello\n", "x.po:1:1: the line begins with no keyword"),
    ("msgid \"a\"\nmsgstr \"甲\"\nmsgstr \"乙\"\n", "x.po:3:1: the entry has a second msgstr"),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"乙\"\n", "x.po:3:1: the plural forms are out of order"),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[x] \"乙\"\n", "x.po:3:1: the plural forms are out of order"),
    ("msgid \"\\377\"\nmsgstr \"甲\"\n", "x.po:1:13: the string's escapes are not UTF-8"),
  ])
  func saysWhatIsWrongAndGoesOn(_ text: String, _ message: String) throws {
    let content = try read(text + "\nmsgid \"z\"\nmsgstr \"末\"\n")
    #expect(content.problems.map(\.description).first?.hasPrefix(message) == true, "\(content.problems)")
    #expect(content.problems.count == 1)
    #expect(texts(content) == ["z|末"])
    // Without the blank line the next entry is read all the same.
    let tight = try read(text + "msgid \"z\"\nmsgstr \"末\"\n")
    #expect(texts(tight) == ["z|末"])
  }

  @Test func aSecondHeaderIsTold() throws {
    let content = try read("msgid \"a\"\nmsgstr \"甲\"\n\nmsgid \"\"\nmsgstr \"x\"\n")
    #expect(content.problems.map(\.line) == [4] && texts(content) == ["a|甲"])
  }

  @Test func aFileWithoutEntriesIsNone() {
    for text in ["", "\n\n", "# comment\n"] {
      let error = #expect(throws: ReadError.self) { try read(text) }
      #expect(error?.problem == "the file has no entries")
    }
  }

  @Test func textsHaveTheirPlaces() throws {
    let content = try read("msgid \"a\"\nmsgstr \"甲\"\n\nmsgid \"\"\n\"b\"\nmsgstr \"\"\n\"乙\\n\"\n")
    let places = content.documents.flatMap(\.pairs).flatMap { $0.english.places + $0.chinese.places }
    #expect(places.map { [$0.line, $0.column] } == [[1, 8], [2, 9], [5, 2], [7, 0]])
  }

  @Test func documentsShareOneCatalogue() throws {
    func document(_ name: String, _ pairs: [(String, String, String?)]) -> AlignedDocument {
      AlignedDocument(
        identifier: name,
        pairs: pairs.enumerated().map { number, texts in
          var unit = UnitMetadata()
          unit.context = texts.2
          return AlignedPair(
            bead: number,
            english: .init(segments: [texts.0]),
            chinese: .init(segments: [texts.1]),
            unit: unit
          )
        }
      )
    }
    let (output, report) = POWriter().write([
      document("1", [("Hi", "嗨", nil), ("Open", "打开", "menu")]),
      document("2", [("Hello", "你好", nil), ("Hi", "嗨", nil), ("Open", "开", "menu"), ("Hi", "你好", nil)]),
    ])
    let text = String(decoding: output.main, as: UTF8.self)
    #expect(report.leftOutMetadata == ["repeated message": 1])
    let content = try POReader().readAll(BitextInput(.bytes(output.main, name: "x.po")))
    #expect(
      content.documents.flatMap(\.pairs).map {
        "\($0.unit?.context ?? "-"):\($0.englishText):\($0.chineseText)"
      } == [
        "-:Hi:嗨", "menu:Open:打开", "-:Hello:你好", "menu (2):Open:开", "2 3:Hi:你好",
      ],
      "\(text)"
    )
  }
}
