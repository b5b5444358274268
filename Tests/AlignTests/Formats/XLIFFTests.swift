import Testing

@testable import Align

@Suite struct XLIFFTests {
  private func read(_ text: String) throws -> BitextContent {
    try XLIFFReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.xlf")))
  }
  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText }
  }
  private func file(_ units: String, source: String = "en-US", target: String = "zh-CN") -> String {
    """
    <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="a.html" source-language="\(source)" target-language="\(target)" datatype="html"><body>
    \(units)
    </body></file></xliff>
    """
  }

  @Test func readsTheUnitsOfOtherTools() throws {
    let content = try read(
      file(
        """
        <group id="g"><trans-unit id="1"><source>Hello <g id="1">big</g> <x id="2"/>world</source>
        <seg-source><mrk mid="0" mtype="seg">Hello</mrk></seg-source>
        <target>你好<ph id="3">&lt;br&gt;</ph>世界</target>
        <alt-trans><source>Old</source><target>旧</target></alt-trans><note>x</note></trans-unit></group>
        <trans-unit id="2"><source>No target.</source></trans-unit>
        <trans-unit id="3"><source/><target/></trans-unit>
        """
      )
    )
    #expect(texts(content) == ["Hello big world|你好\n世界", "No target.|"])
    #expect(content.documents.map(\.identifier) == ["a.html"])
    #expect(content.report.inlineTags == 3)
    #expect(content.problems == [] && content.report.emptyUnits == 1)
  }

  /// A code that stands for a line end keeps the words apart, however it says so.
  @Test(arguments: [
    "<x id='1' ctype='lb'/>", "<x id='1' equiv-text='&lt;br/&gt;'/>", "<ph id='1'>&lt;br&gt;</ph>",
    "<ph id='1'>\\n</ph>",
    "<ph id='1' equiv-text='br'/>", "<ph id='1' equiv='br'/>", "<x id='1' ctype='x-br'/>",
  ])
  func codesBreakLines(_ code: String) throws {
    let unit =
      "<trans-unit id='1'><source>Step 5\(code)6 tons</source><target>第5\(code)6吨</target></trans-unit>"
    #expect(texts(try read(file(unit))) == ["Step 5\n6 tons|第5\n6吨"])
  }

  @Test func chineseMayBeTheSource() throws {
    let unit = "<trans-unit id='1'><source>好。</source><target>Good.</target></trans-unit>"
    #expect(texts(try read(file(unit, source: "zh-TW", target: "en"))) == ["Good.|好。"])
  }

  @Test func aFileInOtherLanguagesIsAProblem() throws {
    let unit = "<trans-unit id='1'><source>Gut.</source><target>Good.</target></trans-unit>"
    let content = try read(file(unit, source: "de", target: "en"))
    #expect(content.documents == [])
    #expect(
      content.problems.map(\.description) == [
        "x.xlf:2: the languages are 'de' and 'en'; the <file> is left out; expected English and Chinese"
      ]
    )
  }

  /// Beside files of the two languages, others are no trouble, and their units are counted.
  @Test func filesInOtherLanguagesAreCounted() throws {
    let unit = "<trans-unit id='1'><source>Yes.</source><target>%</target><note>n</note></trans-unit>"
    let both = file(unit.replacing("%", with: "是。")).replacing(
      "</xliff>",
      with: "<file original='b' source-language='en' target-language='de' datatype='x'><body>"
        + unit.replacing("%", with: "Ja.") + unit.replacing("%", with: "Ja.") + "</body></file></xliff>"
    )
    let content = try read(both)
    #expect(texts(content) == ["Yes.|是。"] && content.problems == [])
    #expect(content.report.unitsInOtherLanguages == 2)
  }

  @Test func contextsOfMessagesAreContexts() throws {
    let unit =
      "<trans-unit id='1'><source>Yes.</source><target>是。</target><context-group>"
      + "<context context-type='x-gettext-msgctxt'>menu</context></context-group></trans-unit>"
    #expect(try read(file(unit)).documents[0].pairs[0].unit?.context == "menu")
  }

  @Test func readsVersion2WithSeveralSegments() throws {
    let content = try read(
      """
      <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh">
      <file id="f1"><unit id="u1"><segment><source>One<cp hex="0007"/>.</source><target>一。</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>Two <pc id="1">x</pc>.</source><target>二。</target></segment></unit></file></xliff>
      """
    )
    #expect(content.problems == [])
    #expect(texts(content) == ["One\u{7}.|一。", "Two x.|二。"])
    #expect(content.documents.map(\.identifier) == ["x"])
  }

  @Test func statesTellWhatToReview() {
    var options = BitextWriterOptions()
    options.reviewBelow = 0.5
    func pair(_ posterior: Double?, _ chinese: [String] = ["甲"]) -> AlignedPair {
      AlignedPair(
        bead: 0,
        english: .init(segments: ["a"]),
        chinese: .init(segments: chinese),
        posterior: posterior
      )
    }
    let document = AlignedDocument(
      identifier: "x",
      pairs: [pair(0.5), pair(0.4999), pair(nil), pair(0.9, [])]
    )
    func states(_ version: BitextWriterOptions.XLIFFVersion) -> [String] {
      options.xliffVersion = version
      let text = String(decoding: XLIFFWriter(options).write([document]).output.main, as: UTF8.self)
      return text.split(separator: "state=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(
      states(.version1) == ["translated", "needs-review-translation", "translated", "needs-translation"]
    )
    #expect(states(.version2) == ["translated", "initial", "translated", "initial"])
  }
}
