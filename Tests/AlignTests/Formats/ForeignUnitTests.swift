import Testing

@testable import Align

/// What Trados, memoQ and Phrase add to XLIFF, programs of the web to messages, and subtitle programs to lines.
@Suite struct ForeignUnitTests {
  private func xliff(_ units: String, _ root: String = "", _ before: String = "") throws -> BitextContent {
    let text =
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:mq=\"MQXliff\" \(root)>\(before)"
      + "<file original=\"f\" source-language=\"en\" target-language=\"zh\"><body>\(units)</body></file></xliff>"
    return try XLIFFReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.xlf")))
  }

  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map { "\($0.englishText)|\($0.chineseText)" }
  }

  @Test(arguments: [
    ("删<mrk mtype=\"x-sdl-deleted\">旧的</mrk>新的词。", "删新的词。"),
    ("<mrk mtype=\"seg\" mid=\"1\">甲<mrk mtype=\"x-sdl-deleted\"><g id=\"1\">乙</g></mrk>丙</mrk>", "甲丙"),
    ("甲<mrk mtype=\"x-sdl-added\">乙</mrk>", "甲乙"), ("甲<mrk mtype=\"x-sdl-deleted\"/>乙", "甲乙"),
  ])
  func deletedTextIsNoText(_ target: String, _ expected: String) throws {
    let content = try xliff(
      "<trans-unit id=\"1\"><source>A.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">A.</mrk></seg-source><target>\(target)</target></trans-unit>"
    )
    #expect(content.documents.flatMap(\.pairs).map(\.chineseText).joined() == expected)
  }

  @Test func codesOfPhraseAreKeptApart() throws {
    let unit =
      "<trans-unit id=\"1\"><source>A {1&gt;b&lt;1} c {2}{x} {12}.</source><target>甲{2}{1&gt;乙&lt;1}{x}{12}</target></trans-unit>"
    let phrase = try xliff(unit, "xmlns:m=\"http://www.memsource.com/mxlf/2.0\"")
    #expect(texts(phrase) == ["A b c {x} .|甲乙{x}"])
    #expect(phrase.report.inlineTags == 8)
    let codes = try #require(phrase.documents.first?.pairs.first).english.codes
    #expect(
      codes.map { "\($0.element)\($0.identifier)@\($0.offset)" } == ["bpt1@2", "ept1@3", "ph2@6", "ph12@10"]
    )
    #expect(try texts(xliff(unit)) == ["A {1>b<1} c {2}{x} {12}.|甲{2}{1>乙<1}{x}{12}"])
  }

  @Test func whatNoUnitHoldsIsCounted() throws {
    let content = try xliff(
      "<group id=\"g\"><note>n</note><trans-unit id=\"1\"><source>A <mrk mtype=\"x-sdl-comment\">b</mrk></source><target>甲</target>"
        + "<alt-trans><target>乙</target></alt-trans><mq:comments><mq:comment>c</mq:comment><mq:comment>d</mq:comment></mq:comments>"
        + "</trans-unit></group>"
    )
    #expect(
      content.report.leftOut == ["note on a file or group": 1, "proposed translation": 1, "comment": 3]
    )
    let po = try POReader().readAll(
      BitextInput(
        .bytes(
          Array(
            "# Head.\nmsgid \"\"\nmsgstr \"X-Own: 1\\nLanguage: zh_CN\\n\"\n\n#| msgid \"Old\"\nmsgid \"A\"\nmsgstr \"甲\"\n\n#~ msgid \"B\"\n#~ msgstr \"乙\"\n"
              .utf8
          ),
          name: "x.po"
        )
      )
    )
    #expect(
      po.report.leftOut == [
        "comment on a file": 1, "header field": 1, "previous text": 1, "obsolete entry": 1,
      ]
    )
    #expect(po.documents.first?.pairs.first?.unit?.chineseTag == "zh-CN")
    let tmx =
      "<tmx version=\"1.4\"><header srclang=\"en\"><prop type=\"p\">v</prop><note>n</note></header><body><tu><tuv xml:lang=\"en\"><seg>A"
      + "</seg></tuv><tuv xml:lang=\"zh\"><seg>甲</seg></tuv></tu></body></tmx>"
    let memory = try TMXReader().readAll(BitextInput(.bytes(Array(tmx.utf8), name: "x.tmx")))
    #expect(memory.report.leftOut == ["header property": 1, "note on a file": 1])
  }

  @Test func segmentsHaveNamesOfTheirOwn() throws {
    let text =
      "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"zh\"><file id=\"f\"><unit id=\"u\"><segment id=\"a\"><source>A.</source><target>甲。</target>"
      + "</segment><segment id=\"b\" state=\"final\"><source>B.</source><target>乙。</target></segment></unit></file></xliff>"
    let content = try XLIFFReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.xlf")))
    #expect(content.documents.flatMap(\.pairs).map { $0.unit?.identifier } == ["u/a", "u/b"])
  }

  @Test func theHeaderOfACatalogueIsNoText() throws {
    let content = try xliff(
      "<trans-unit id=\"1\" restype=\"x-gettext-domain-header\"><source>A: b</source><target>A: b</target></trans-unit>"
    )
    #expect(content.documents.first?.pairs.first?.unit?.isLeftToItself == true)
  }

  // MARK: Messages

  @Test(arguments: [
    (
      "{n, plural, =0{none} one{1 item} other{{n} items}}",
      ["k.=0:none", "k.one:1 item", "k.other:{n} items"]
    ),
    (
      "You have {n, plural, one{# file} other{# files}}.",
      ["k.one:You have {n} file.", "k.other:You have {n} files."]
    ),
    ("{g, select, male{He} other{They}} left", ["k.male:He left", "k.other:They left"]),
    ("{n,plural,other{{g, select, a{x} other{y}}}}", ["k.other.a:x", "k.other.other:y"]),
    ("{n} of {m}", ["k:{n} of {m}"]), ("{n, number}", ["k:{n, number}"]),
    ("{broken, plural, one{x}", ["k:{broken, plural, one{x}"]),
    ("{a, plural, one{x}}", ["k:{a, plural, one{x}}"]),
  ])
  func messagesWithFormsAreSeveralTexts(_ text: String, _ expected: [String]) {
    let forms = PluralMessage.forms(ResourceEntry(key: "k", text: text, line: 1))
    #expect(forms.map { "\($0.key):\($0.text)" } == expected)
  }

  @Test(arguments: [
    ("res/values-zh-rCN/strings.xml", "zh-CN"), ("res/values-b+zh+Hant/strings.xml", "zh-Hant"),
    ("zh-Hans.lproj/a.strings", "zh-Hans"),
    ("app_zh_TW.properties", "zh-TW"), ("zh-CN.json", "zh-CN"), ("i18n/zh_CN/app.json", "zh-CN"),
    ("app.json", nil), ("zh.json", nil), ("values/strings.xml", nil), ("my-zh/main-menu.json", nil),
  ])
  func filesNameTheVarietyOfTheirLanguage(_ path: String, _ tag: String?) {
    #expect(ResourceFiles.tag(of: path) == tag)
  }

  // MARK: Subtitles

  @Test func subtitlesOfSubStationAreTheirTexts() throws {
    func file(_ one: String, _ two: String) -> ByteInput {
      .bytes(
        Array(
          ("[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n"
            + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
            + "Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,no\n"
            + "Dialogue: 0,0:00:03.00,0:00:04.50,Default,,0,0,0,,\(two)\n"
            + "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\i1\\pos(1,2)}\(one){\\i0}\n"
            + "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}\n").utf8
        ),
        name: "x.ass"
      )
    }
    let content = try SubtitleReader().readAll(
      BitextInput(english: file("Hello, you.", "Two\\Nlines."), chinese: file("你好。", "两\\N行。"))
    )
    #expect(texts(content) == ["Hello, you.|你好。", "Two lines.|两行。"])
    #expect(BitextFormat(path: "a.ass") == .subtitles)
  }
}
