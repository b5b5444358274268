import Testing

@testable import Align

@Suite struct PandocTextTests {
  private func text(_ blocks: String) throws -> String? {
    try PandocText.text(
      json: Array("{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[\(blocks)]}".utf8)
    )
  }

  private static func plain(_ word: String) -> String {
    "{\"t\":\"Plain\",\"c\":[{\"t\":\"Str\",\"c\":\"\(word)\"}]}"
  }

  @Test(arguments: [
    (plain("a") + "," + plain("b"), "a\n\nb\n"),
    (
      "{\"t\":\"Header\",\"c\":[1,[\"i\",[],[]],[{\"t\":\"Str\",\"c\":\"h\"},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"é\\n\\u597d\"}]]}",
      "h é\n好\n"
    ),
    ("{\"t\":\"BulletList\",\"c\":[[\(plain("a"))],[\(plain("b"))]]}", "a\n\nb\n"),
    ("{\"t\":\"OrderedList\",\"c\":[[1,{\"t\":\"Decimal\"},{\"t\":\"Period\"}],[[\(plain("a"))]]]}", "a\n"),
    ("{\"t\":\"Div\",\"c\":[[\"\",[],[]],[\(plain("a"))]]}", "a\n"),
    ("{\"t\":\"DefinitionList\",\"c\":[[[{\"t\":\"Str\",\"c\":\"a\"}],[[\(plain("b"))]]]]}", "a\n\nb\n"),
    (
      "{\"t\":\"Table\",\"c\":[[\"\",[],[]],[null,[\(plain("c"))]],[[{\"t\":\"AlignDefault\"},{\"t\":\"ColWidthDefault\"}]],[[[\(plain("a"))]]]]}",
      "c\n\na\n"
    ),
    (
      "{\"t\":\"Para\",\"c\":[{\"t\":\"Quoted\",\"c\":[{\"t\":\"DoubleQuote\"},[{\"t\":\"Str\",\"c\":\"a\"}]]},{\"t\":\"Note\",\"c\":[\(plain("n"))]}]}",
      "“a”\n\nn\n"
    ),
    (
      "{\"t\":\"Para\",\"c\":[{\"t\":\"Link\",\"c\":[[\"\",[],[]],[{\"t\":\"Str\",\"c\":\"a\"}],[\"u\",\"\"]]},{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"b\"]}]}",
      "ab\n"
    ),
    (
      "{\"t\":\"CodeBlock\",\"c\":[[\"\",[],[]],\"x\\n\\n  y\"]},{\"t\":\"HorizontalRule\"},5,\"x\",[],"
        + "{\"t\":\"RawBlock\",\"c\":[\"html\",\"<hr>\"]}",
      "x\n\ny\n"
    ),
    (
      "{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"a\"},{\"t\":\"Space\"},{\"t\":\"Math\",\"c\":[{\"t\":\"InlineMath\"},\"x^2\"]}]}",
      "a x^2\n"
    ),
  ])
  func blocksAreParagraphs(_ blocks: String, _ expected: String) throws {
    #expect(try text(blocks) == expected)
  }

  /// pandoc takes the title of a Word file, by its style, for something that is said of the text.
  @Test func titlesAreText() throws {
    let json =
      "{\"blocks\":[\(Self.plain("c"))],\"meta\":{\"author\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaInlines\",\"c\":"
      + "[{\"t\":\"Str\",\"c\":\"b\"}]}]},\"lang\":{\"t\":\"MetaString\",\"c\":\"en\"},\"title\":{\"t\":\"MetaInlines\",\"c\":"
      + "[{\"t\":\"Str\",\"c\":\"a\"}]}}}"
    #expect(try PandocText.text(json: Array(json.utf8), hasTitle: true) == "a\n\nb\n\nc\n")
    #expect(try PandocText.text(json: Array(json.utf8)) == "c\n")
  }

  @Test func whatIsNotPandocsIsNone() throws {
    #expect(try PandocText.text(json: Array("{\"a\":[]}".utf8)) == nil)
    for json in ["", "[]", "{\"blocks\":[", "{\"blocks\":[]} x"] {
      #expect(throws: JSONScanner.Problem.self) { try PandocText.text(json: Array(json.utf8)) }
    }
  }

  @Test func elementsThatStandInEachOtherTooDeeplyAreAProblem() {
    let deep =
      String(repeating: "{\"t\":\"BlockQuote\",\"c\":[", count: 5000) + String(repeating: "]}", count: 5000)
    #expect(throws: JSONScanner.Problem.self) { try text(deep) }
  }
}
