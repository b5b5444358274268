import Testing

@testable import Align

@Suite struct ResourceTests {
  /// Pairs as `key: English|Chinese`, those that are no texts to translate in brackets.
  private func read(_ english: String, _ chinese: String, _ ending: String) throws -> BitextContent {
    try ResourceReader().readAll(
      BitextInput(
        english: .bytes(Array(english.utf8), name: "en." + ending),
        chinese: .bytes(Array(chinese.utf8), name: "zh." + ending)
      )
    )
  }

  private func rows(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map {
      "\($0.unit?.identifier ?? ""): \($0.writtenText(.english))|\($0.writtenText(.chinese))"
    }
  }

  @Test func jsonIsJoinedByPath() throws {
    let english = """
      {"menu": {"open": "Open \\u201cfile\\u201d", "items": ["One", "Two"]}, "count": 3, "on": true, "none": {},
       "file_one": "{{n}} file", "file_other": "{{n}} files", "name": "GitHub", "only": "Here"}
      """
    let chinese = """
      {"file_other": "{{n}}个文件", "menu": {"items": ["一", "二"], "open": "打开“文件”"}, "name": "GitHub", "extra": "多"}
      """
    let content = try read(english, chinese, "json")
    #expect(
      rows(content) == [
        "menu.open: Open “file”|打开“文件”", "menu.items[0]: One|一", "menu.items[1]: Two|二",
        "file_other: {{n}} files|{{n}}个文件", "name: GitHub|GitHub", "only: Here|", "extra: |多",
      ]
    )
    #expect(content.problems == [])
    #expect(
      content.report.keysWithoutChinese.names == ["only"]
        && content.report.keysWithoutEnglish.names == ["extra"]
    )
    let places = content.documents[0].pairs.map { $0.english.places.first.map { [$0.line, $0.column] } }
    #expect(places == [[1, 0], [1, 55], [1, 62], [2, 43], [2, 66], [2, 84], nil])
    #expect(content.report.passedOverForms == 1)
  }

  @Test func extensionsAndFlutterHaveTheirNotes() throws {
    let english = #"{"title": {"message": "Title", "description": "Shown above"}, "x": {"message": "X $1"}}"#
    let content = try read(english, #"{"title": {"message": "标题"}, "x": {"message": "叉 $1"}}"#, "json")
    #expect(rows(content) == ["title: Title|标题", "x: X $1|叉 $1"])
    #expect(content.documents[0].pairs[0].unit?.notes == [.init(text: "Shown above")])
    let flutter = try read(
      #"{"@@locale": "en", "hi": "Hi", "@hi": {"description": "d"}}"#,
      #"{"hi": "嗨"}"#,
      "arb"
    )
    #expect(rows(flutter) == ["hi: Hi|嗨"])
    #expect(flutter.documents[0].pairs[0].unit?.notes == [.init(text: "d")])
    // The language around all texts is no part of their keys; a key may begin with @.
    let rooted = try read(
      #"{"en": {"@a": "Home", "b": {"c": ["Two"]}}}"#,
      #"{"zh-CN": {"b": {"c": ["二"]}, "@a": "主页"}}"#,
      "json"
    )
    #expect(rows(rooted) == ["@a: Home|主页", "b.c[0]: Two|二"])
  }

  /// What only looks like a form of a plural is a text that is missing.
  @Test func formsOfPluralsAreThoseOfATextThatChineseHas() throws {
    let content = try read(
      #"{"step_one": "First", "n_one": "1 day", "n_other": "{{n}} days"}"#,
      #"{"n_other": "{{n}}天"}"#,
      "json"
    )
    #expect(rows(content) == ["step_one: First|", "n_other: {{n}} days|{{n}}天"])
    #expect(content.report.keysWithoutChinese.names == ["step_one"] && content.report.passedOverForms == 1)
  }

  @Test(arguments: [
    ("{\"a\": \"x\",\n \"b\" \"y\"}", "en.json:2:6: there is '\"'; expected ':' after the key"),
    ("{\"a\": \"x\"\n", "en.json:2:1: the file ends; expected ',' or '}'"),
    ("{\"a\": \"x", "en.json:1:7: the string that begins here never ends"),
    ("{\"a\": tru}", "there is 'tru'; expected a JSON value"), ("", "the file ends; expected a JSON value"),
    ("{} x", "there is 'x' after the value"), ("{a: 1}", "there is 'a'; expected a key in quotation marks"),
    (String(repeating: "[", count: 100), "values are nested more than 64 deep"),
  ])
  func jsonThatIsNoneIsRefused(_ text: String, _ message: String) {
    let error = #expect(throws: ReadError.self) { try read(text, "{}", "json") }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  /// A text that is not written as it must be costs itself, and commas cost nothing.
  @Test(arguments: [
    (#""b": "x\q","#, "the escape is unknown; the text is left out", false),
    (#""b": "x\u12","#, "expected four hexadecimal digits", false),
    ("\"b\": \"x\ny\",", "a string contains a line end or a control character; the text is left out", false),
    (#""b": "\q\q\u1","#, "the escape is unknown", false),
    (#""b": "two""#, "expected ',' before the next value", true),
    (#""b": ["two",],"#, "there is ',' before the end; it is passed over", true),
  ])
  func aBadTextOfJSONCostsItself(_ member: String, _ message: String, _ isRead: Bool) throws {
    let content = try read(
      #"{"a": "one", \#(member) "c": "three"}"#,
      #"{"a": "一", "c": "三"}"#,
      "json"
    )
    let found = rows(content).filter { !$0.hasPrefix("b") }
    #expect(found == ["a: one|一", "c: three|三"])
    #expect(rows(content).contains { $0.hasPrefix("b") } == isRead)
    #expect(
      content.problems.count == 1 && content.problems[0].description.contains(message),
      "\(content.problems)"
    )
    #expect(content.problems[0].line == 1 && (content.problems[0].column ?? 0) > 13)
  }

  @Test func androidShowsWhatUsersSee() throws {
    let english = """
      <?xml version="1.0" encoding="utf-8"?>
      <resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
        <!-- Above the list -->
        <string name="a">It\\'s \\"12\\"\\n  of
           <b>them</b></string>
        <string name="b" translatable="false">Align</string>
        <string name="c">"  kept  "</string>
        <string name="d">Hi <xliff:g id="n" example="Bo">%1$s</xliff:g>!</string>
        <string-array name="days"><item>Monday</item><item>Tuesday</item></string-array>
        <plurals name="n"><item quantity="one">%d file</item><item quantity="other">%d files</item></plurals>
        <string name="e">Settings</string>
      </resources>
      """
    let chinese = """
      <resources>
        <string name="a">是<b>它们</b>的\\"12\\"\\u3002</string><string name="c">"  留  "</string><string name="d">嗨 %1$s！</string>
        <string-array name="days"><item>星期一</item><item>星期二</item></string-array>
        <plurals name="n"><item quantity="other">%d 个文件</item></plurals><string name="e">Settings</string>
      </resources>
      """
    let content = try read(english, chinese, "xml")
    #expect(
      rows(content) == [
        "a: It's \"12\"\n of them|是它们的\"12\"。", "b: Align|", "c:   kept  |  留  ", "d: Hi %1$s!|嗨 %1$s！",
        "days[0]: Monday|星期一", "days[1]: Tuesday|星期二", "n.other: %d files|%d 个文件", "e: Settings|Settings",
      ]
    )
    let units = content.documents[0].pairs.compactMap(\.unit)
    #expect(units[0].notes == [.init(text: "Above the list")] && !units[1].isTranslatable)
    #expect(content.report.keysWithoutChinese.count == 0)
    #expect(throws: ReadError.self) { try read("<tmx/>", chinese, "xml") }
  }

  @Test func appleStringsAreRead() throws {
    let english = """
      /* Title of
         the window */
      "title" = "Say \\"hi\\"\\n";
      // none
      key.two = "Caf\\U00e9";
      "bad" "x";
      "last"="Last"; "title" = "Again";
      """
    let content = try read(english, "\"title\" = \"再\"; \"last\"=\"最后\";", "strings")
    #expect(rows(content) == ["title: Again|再", "key.two: Café|", "last: Last|最后"])
    #expect(
      content.problems.map(\.description) == [
        "en.strings:6:7: there is '\"'; the entry is left out; expected '=' after the key",
        "en.strings:7: the key 'title' is already on line 3; the last text is used; expected each key once",
      ]
    )
  }

  @Test func propertiesAreReadAsJavaReadsThem() throws {
    let english = "# A note\na = One\n! x\nb:Two \\\n   lines\nc Three\\u0021\n\nd=\\u4e00\ne.f=a\\=b\r\ng\n"
    let content = try read(english, "a=一\nb=两行\nc=\\u4e09\n", "properties")
    #expect(rows(content) == ["a: One|一", "b: Two lines|两行", "c: Three!|三", "d: 一|", "e.f: a=b|"])
    #expect(content.documents[0].pairs[0].unit?.notes == [.init(text: "A note")])
    #expect(content.documents[0].pairs[0].english.places.first?.column == 5)
  }

  /// Android has a text for some products beside the usual one.
  @Test func textsForProductsAreTextsOfTheirOwn() throws {
    func file(_ one: String, _ two: String) -> String {
      #"<resources><string name="a" product="tablet">\#(one)</string><string name="a" product="default">\#(two)</string></resources>"#
    }
    let content = try read(file("Pad", "Phone"), file("平板", "手机"), "xml")
    #expect(rows(content) == ["a@tablet: Pad|平板", "a: Phone|手机"] && content.problems == [])
  }

  /// Xcode lists the empty text; a substitution has a number and a format beside its forms.
  @Test func substitutionsAreForms() throws {
    func side(_ text: String, _ form: String) -> String {
      #"{"stringUnit":{"value":"\#(text)"},"substitutions":{"n":{"argNum":1,"formatSpecifier":"lld","variations":{"plural":"#
        + #"{"other":{"stringUnit":{"value":"\#(form)"}}}}}}}"#
    }
    let text =
      #"{"sourceLanguage":"en","strings":{"":{},"k":{"localizations":{"en":\#(side("%#@n@ in it", "%arg days")),"#
      + #""zh-Hans":\#(side("有%#@n@", "%arg天"))}}}}"#
    let content = try ResourceReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "L.xcstrings")))
    #expect(rows(content) == ["k: %#@n@ in it|有%#@n@", "k.substitutions.n.other: %arg days|%arg天"])
    #expect(content.report.keysWithoutChinese.count == 0 && content.report.emptyUnits == 0)
  }

  @Test func aCatalogueHoldsBothLanguages() throws {
    let text = """
      {"sourceLanguage": "en", "version": "1.0", "strings": {
        "Hello": {"comment": "greets", "localizations": {"zh-Hans": {"stringUnit": {"state": "translated", "value": "你好"}},
                  "zh-Hant": {"stringUnit": {"state": "new", "value": "你好嗎"}}, "de": {"stringUnit": {"value": "Hallo"}}}},
        "n": {"localizations": {
          "en": {"variations": {"plural": {"one": {"stringUnit": {"value": "%d day"}}, "other": {"stringUnit": {"value": "%d days"}}}}},
          "zh-Hans": {"variations": {"plural": {"other": {"stringUnit": {"state": "needs_review", "value": "%d天"}}}}}}},
        "Align": {"shouldTranslate": false}, "Bare": {}}}
      """
    func rows(_ tag: String?) throws -> (rows: [String], content: BitextContent) {
      var options = BitextReaderOptions()
      options.chineseTag = tag
      let content = try ResourceReader(options).readAll(
        BitextInput(.bytes(Array(text.utf8), name: "L.xcstrings"))
      )
      return (self.rows(content), content)
    }
    let (simplified, content) = try rows(nil)
    #expect(simplified == ["Hello: Hello|你好", "n.other: %d days|%d天", "Align: Align|", "Bare: Bare|"])
    let units = content.documents[0].pairs.compactMap(\.unit)
    #expect(
      units.map(\.state) == [.translated, .needsReview, nil, nil]
        && units.map(\.isTranslatable) == [true, true, false, true]
    )
    #expect(units[0].notes == [.init(text: "greets")] && content.report.keysWithoutChinese.names == ["Bare"])
    #expect(try rows("zh-TW").rows.first == "Hello: Hello|你好嗎")
    #expect(throws: ReadError.self) {
      try ResourceReader().readAll(BitextInput(.bytes(Array("{\"a\": 1}".utf8), name: "L.xcstrings")))
    }
  }

  @Test(arguments: [
    ("en.json", "zh.json"), ("i18n/en-US.json", "i18n/zh_CN.json"), ("en/app.json", "zh-Hant/app.json"),
    ("app_en.properties", "app_zh_CN.properties"), ("app.properties", "app_zh.properties"),
    ("res/values/strings.xml", "res/values-zh-rCN/strings.xml"),
    ("res/values-en/strings.xml", "res/values-zh/strings.xml"),
    ("en.lproj/L.strings", "zh-Hans.lproj/L.strings"), ("Base.lproj/L.strings", "zh-Hant.lproj/L.strings"),
    ("app.en.json", "app.zh.json"), ("english.json", "chinese.json"),
  ])
  func namesTellWhichFilesBelongTogether(_ english: String, _ chinese: String) {
    for paths in [[english, chinese], [chinese, english]] {
      let inputs = ResourceFiles.inputs(paths)
      #expect(inputs.count == 1 && inputs[0].english?.name == english && inputs[0].chinese?.name == chinese)
    }
    let others = ResourceFiles.inputs(["de.json", english, "x/\(chinese)", "L.xcstrings"])
    #expect(others.count == 4)
  }
}
