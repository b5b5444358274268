import Testing

@testable import Align

/// What files of translations say of their units, and what becomes of it.
@Suite struct UnitMetadataTests {
  private static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header adminlang="en-US" creationid="alice" creationtool="Studio" creationtoolversion="17.2" \
    datatype="xml" o-tmf="SDLTM" segtype="paragraph" srclang="zh-CN"><note>head</note><prop type="project">Apollo</prop></header>
    <body>
    <tu changeid="bob" creationdate="20200102T030405Z" creationid="alice" segtype="sentence" tuid="abc-1" usagecount="7">
     <note>client prefers this</note><prop type="domain">legal</prop>
     <tuv creationid="alice" xml:lang="zh-CN"><prop type="x-quality">97</prop><seg>按<bpt i="1" type="bold" x="1">&lt;b&gt;</bpt>\
    回车<ept i="1">&lt;/b&gt;</ept>键<ph type="lb" x="2">&lt;br/&gt;</ph>继续。</seg></tuv>
     <tuv xml:lang="en-US"><note>US</note><seg>Press <bpt i="1" type="bold" x="1">&lt;b&gt;</bpt>Enter<ept i="1">&lt;/b&gt;</ept>\
    <ph type="lb" x="2">&lt;br/&gt;</ph>to go on.</seg></tuv>
    </tu>
    <tu tuid="abc-2"><tuv xml:lang="en-US"><seg> Name: </seg></tuv><tuv xml:lang="zh-TW"><seg>姓名：</seg></tuv>
    <tuv xml:lang="zh-CN"><seg>名字：</seg></tuv><tuv xml:lang="fr-FR"><seg>Nom</seg></tuv></tu>
    <tu tuid="abc-3"><tuv xml:lang="en-US"><seg>Only English.</seg></tuv></tu>
    </body></tmx>

    """

  private func read(_ text: String, _ format: BitextFormat, keepsMarkup: Bool = false) throws -> BitextContent
  {
    var options = BitextReaderOptions()
    options.keepsMarkup = keepsMarkup
    let reader = try #require(format.makeReader(options))
    return try reader.readAll(BitextInput(.bytes(Array(text.utf8), name: "x"), documentName: "x"))
  }

  private func written(
    _ content: BitextContent,
    _ format: BitextFormat,
    _ options: BitextWriterOptions = .init()
  )
    throws -> String
  {
    let writer = try #require(format.makeWriter(options))
    return String(decoding: writer.write(content.documents).output.main, as: UTF8.self)
  }

  private func rewritten(
    _ text: String,
    _ format: BitextFormat,
    _ change: (inout AlignedDocument) -> Void = { _ in }
  )
    throws -> String
  {
    var content = try read(text, format, keepsMarkup: true)
    #expect(content.problems == [])
    for index in content.documents.indices { change(&content.documents[index]) }
    let writer = MarkupWriter(format)
    return String(
      decoding: writer.write(content.documents).output.main + content.report.trailingMarkup,
      as: UTF8.self
    )
  }

  @Test func aMemorySaysItAll() throws {
    let content = try read(Self.tmx, .tmx)
    let unit = try #require(content.documents[0].pairs[0].unit)
    #expect(unit.identifier == "abc-1")
    #expect(unit.source == .chinese)
    #expect((unit.englishTag, unit.chineseTag) == ("en-US", "zh-CN"))
    #expect(unit.notes == [.init(text: "client prefers this"), .init(text: "US", language: .english)])
    let fields = unit.fields.map { "\($0.name)=\($0.value)\($0.language.map { "@\($0.rawValue)" } ?? "")" }
    #expect(
      Set(fields) == [
        "changeid=bob", "creationdate=20200102T030405Z", "creationid=alice", "segtype=sentence",
        "usagecount=7", "domain=legal", "creationid=alice@zh", "x-quality=97@zh",
      ]
    )
    let pairs = content.documents[0].pairs
    #expect(pairs.count == 2)
    #expect(pairs[0].englishText == "Press Enter\nto go on.")
    #expect(pairs[0].english.codes.map(\.data) == ["<b>", "</b>", "<br/>"])
    #expect(pairs[1].writtenText(.english) == " Name: " && pairs[1].englishText == "Name:")
    // The variety that the file began with.
    #expect(pairs[1].chineseText == "名字：")
    #expect(content.report.unitsInOtherLanguages == 1 && content.report.passedOverVariants == 1)
  }

  @Test func theSameFormatComesOutAsItWas() throws { #expect(try rewritten(Self.tmx, .tmx) == Self.tmx) }

  @Test func onlyWhatChangedIsChanged() throws {
    let changed = try rewritten(Self.tmx, .tmx) { document in
      document.pairs[1].chinese.segments = ["名称 <1>："]
    }
    #expect(changed == Self.tmx.replacing("名字：", with: "名称 &lt;1&gt;："))
  }

  @Test func tagsCanBeChosen() throws {
    let content = try read(Self.tmx, .tmx, keepsMarkup: true)
    var options = BitextWriterOptions()
    options.chineseTag = "zh-Hans"
    let output = MarkupWriter(.tmx, options: options).write(content.documents).output.main
    let text = String(decoding: output, as: UTF8.self)
    #expect(
      text.contains("srclang=\"zh-Hans\"") && text.contains("creationid=\"alice\" xml:lang=\"zh-Hans\"")
    )
    #expect(text.contains("xml:lang=\"zh-TW\"") && text.contains("xml:lang=\"en-US\""))
  }

  @Test(arguments: [BitextFormat.tmx, .tsv, .jsonl, .xliff])
  func otherFormatsCarryIt(_ format: BitextFormat) throws {
    let first = try read(Self.tmx, .tmx)
    let back = try read(try written(first, format), format)
    #expect(back.problems == [])
    for (one, two) in zip(first.documents[0].pairs, back.documents[0].pairs) {
      let (old, new) = (try #require(one.unit), try #require(two.unit))
      #expect(new.identifier == old.identifier)
      #expect(new.notes.map(\.text) == old.notes.map(\.text))
      func names(_ unit: UnitMetadata) -> Set<String> {
        Set(unit.fields.map { $0.name.split(separator: "@")[0] + "=" + $0.value })
      }
      #expect(names(new).isSuperset(of: names(old).filter { !$0.hasPrefix("srclang") }))
      #expect(two.writtenText(.english) == one.writtenText(.english))
      #expect(two.writtenText(.chinese) == one.writtenText(.chinese))
    }
  }

  /// Identifiers that XLIFF cannot have are kept beside those that it needs, and none is made up.
  @Test(arguments: BitextWriterOptions.XLIFFVersion.allCases)
  func identifiersGoThroughXLIFF(_ version: BitextWriterOptions.XLIFFVersion) throws {
    let names = ["t1", "", "t1", "2", "a b"]
    let units = names.map { name in
      "<tu\(name.isEmpty ? "" : " tuid=\"\(name)\"")><prop type=\"name\">x</prop><tuv xml:lang=\"en\"><seg>A.</seg></tuv>"
        + "<tuv xml:lang=\"zh\"><seg>甲。</seg></tuv></tu>"
    }
    let memory = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\(units.joined())</body></tmx>"
    var options = BitextWriterOptions()
    options.xliffVersion = version
    let text = try written(try read(memory, .tmx), .xliff, options)
    let again = try read(text, .xliff).documents[0].pairs
    #expect(again.map { $0.unit?.identifier } == names, "\(text)")
    #expect(again.map { $0.unit?.fields.map(\.value) } == names.map { _ in ["x"] })
  }

  @Test func stateIsNeverForged() throws {
    let states = [
      "new", "needs-translation", "needs-adaptation", "needs-review-translation", "translated", "signed-off",
      "final",
    ]
    let units = states.enumerated().map { number, state in
      "<trans-unit id=\"\(number)\" approved=\"\(state == "final" ? "yes" : "no")\"><source>One \(number).</source>"
        + "<target state=\"\(state)\">一 \(number)。</target></trans-unit>"
    }
    let file = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a" source-language="en" target-language="zh-TW" datatype="plaintext"><body>
      \(units.joined(separator: "\n"))
      <trans-unit id="t" translate="no"><source>Four.</source></trans-unit>
      <trans-unit id="plain"><source>Five.</source><target>五。</target></trans-unit>
      </body></file></xliff>
      """
    let content = try read(file, .xliff)
    let text = try written(content, .xliff)
    for (number, state) in states.enumerated() {
      #expect(text.contains("<target state=\"\(state)\">一 \(number)。"), "\(state)")
    }
    #expect(text.contains("target-language=\"zh-TW\""))
    #expect(
      text.contains("<trans-unit id=\"6\" approved=\"yes\"") && text.contains("id=\"0\" approved=\"no\"")
    )
    #expect(text.contains("<trans-unit id=\"t\" translate=\"no\""))
    #expect(text.contains("<target>五。</target>"))
    // Through a table and back.
    let table = try read(try written(content, .tsv), .tsv)
    let again = try written(table, .xliff)
    for state in states { #expect(again.contains("state=\"\(state)\""), "\(state)") }
  }

  @Test func segmentsInsideOfUnitsArePairs() throws {
    let file = """
      <xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="a.docx" source-language="en-US" target-language="zh-CN" datatype="x"><body>
      <trans-unit id="t1"><source>He came. It was late. She slept.</source>
      <seg-source><g id="5"><mrk mtype="seg" mid="1">He came.</mrk> <mrk mtype="seg" mid="2">It was late.</mrk></g>
      <mrk mtype="seg" mid="3">She slept.</mrk></seg-source>
      <target><g id="5"><mrk mtype="seg" mid="1">他来了。</mrk><mrk mtype="seg" mid="2"/></g><mrk mtype="seg" mid="3">她睡了。</mrk></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" percent="100"/><sdl:seg id="2"/>
      <sdl:seg id="3" conf="Draft" locked="true"/></sdl:seg-defs></trans-unit>
      </body></file></xliff>
      """
    let content = try read(file, .xliff)
    let pairs = content.documents[0].pairs
    #expect(
      pairs.map { $0.englishText + "|" + $0.chineseText } == [
        "He came.|他来了。", "It was late.|", "She slept.|她睡了。",
      ]
    )
    #expect(pairs.map { $0.unit?.identifier } == ["t1/1", "t1/2", "t1/3"])
    #expect(pairs.map { $0.unit?.state } == [.reviewed, .initial, .needsReview])
    #expect(pairs.map { $0.unit?.isLocked } == [false, false, true])
    #expect(try rewritten(file, .xliff) == file)
    let changed = try rewritten(file, .xliff) { document in
      document.pairs[1].chinese = .init(segments: ["天晚了。"])
    }
    #expect(
      changed == file.replacing("mid=\"2\"/></g>", with: "mid=\"2\">天晚了。</mrk></g>")
    )
  }

  @Test(arguments: [
    // A prefix, a warning of libxml2, another default namespace inside, units in groups, an empty unit.
    #"<xlf:xliff version="1.2" xmlns:xlf="urn:oasis:names:tc:xliff:document:1.2"><xlf:file original="a" source-language="en" target-language="zh" datatype="x"><xlf:body><xlf:trans-unit id="1"><xlf:source>Hello.</xlf:source><xlf:target>你好。</xlf:target></xlf:trans-unit></xlf:body></xlf:file></xlf:xliff>"#,
    #"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="a" source-language="en-us" target-language="zh-cn" datatype="x"><body><trans-unit id="1" mq:status="ManuallyConfirmed"><source xml:space="preserve">Hello.</source><target xml:space="preserve">你好。</target><mq:commitinfos xmlns="MQXliff"><commitinfo matchrate="64"/><source>Old.</source></mq:commitinfos></trans-unit></body></file></xliff>"#,
    #"<xliff version="1.2"><file original="a" source-language="zh-CN" target-language="en" datatype="x"><body><group translate="no"><trans-unit id="0"><source><x id="1"/></source></trans-unit></group><trans-unit id="1"><source xml:space="odd">你好。</source><target>Hello.</target><alt-trans><source>旧</source><target>Old</target></alt-trans></trans-unit></body></file></xliff>"#,
    #"<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="u"><notes><note>x</note></notes><segment state="final"><source>Hello.</source><target>你好。</target></segment></unit></file></xliff>"#,
  ])
  func filesOfManyToolsAreRead(_ file: String) throws {
    let content = try read(file, .xliff)
    #expect(content.problems == [])
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + $0.chineseText } == ["Hello.你好。"])
  }

  @Test func aCatalogueComesOutAsItWas() throws {
    let po = """
      # head
      msgid ""
      msgstr ""
      "Language: zh_CN\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      # translator
      #. developer
      #: a.c:12
      #, c-format
      msgctxt "menu"
      msgid "\\nOpen %s\\n"
      msgstr "\\n打开 %s\\n"

      #, fuzzy
      #| msgid "Shut"
      msgid "Close"
      msgstr "关"

      msgid "one file"
      msgid_plural "%d files"
      msgstr[0] "%d 个文件"

      #~ msgid "Old"
      #~ msgstr "旧"

      """
    #expect(try rewritten(po, .po) == po)
    let changed = try rewritten(po, .po) { $0.pairs[1].chinese.segments = ["关闭"] }
    #expect(changed == po.replacing("msgstr \"关\"", with: "msgstr \"关闭\""))
    let pairs = try read(po, .po).documents[0].pairs
    let unit = try #require(pairs[0].unit)
    #expect(unit.context == "menu" && unit.isApproved == true)
    #expect(unit.notes.map(\.text) == ["translator", "developer"])
    #expect(unit.fields.map(\.value) == ["a.c:12", "c-format"])
    #expect(pairs[1].unit?.isLeftToItself == true)
    // Another catalogue keeps what PO has a place for.
    let again = try read(try written(try read(po, .po), .po), .po).documents[0].pairs
    #expect(again.map(\.unit?.context) == pairs.map(\.unit?.context))
    #expect(again.map(\.unit?.state) == pairs.map(\.unit?.state))
    #expect(again[0].writtenText(.chinese) == "\n打开 %s\n")
  }

  @Test func approvedFollowsTheCatalogue() throws {
    let po =
      "msgid \"One\"\nmsgstr \"一\"\n\n#, fuzzy\nmsgid \"Two\"\nmsgstr \"二\"\n\nmsgid \"Three\"\nmsgstr \"\"\n"
    let text = try written(try read(po, .po), .xliff)
    #expect(text.components(separatedBy: "approved=\"yes\"") == 2)
    #expect(
      text.contains("state=\"needs-review-translation\">二")
        && text.contains("state=\"needs-translation\"></target>")
    )
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> Int { split(separator: text).count }
}
