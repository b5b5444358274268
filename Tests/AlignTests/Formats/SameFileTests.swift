import Testing

@testable import Align

/// A file that nothing is changed in comes out byte for byte as it was: its byte order mark, line ends, declaration, document type,
/// comments, quotation marks and empty elements.
@Suite struct SameFileTests {
  /// Files of the tools; `Q` stands for a quotation mark, `E{name}` for the end of an element without content.
  private static let files: [(name: String, format: BitextFormat, text: String)] = [
    (
      "TMX", .tmx,
      """
      <tmx version=Q1.4Q><header srclang=QenQ  adminlang='en'E{header}
      <body>
       <!-- c --><tu  tuid=Q1Q >
        <prop type='x-a'>v &#x41; &apos;</prop><tuv xml:lang="en"><seg>Hello <ph x=Q1QE{ph} &quot;all&quot;.</seg></tuv>\
      <tuv xml:lang='zh-CN'><seg><![CDATA[你好]]> <ph x="1"/>“大家”。</seg></tuv></tu>
       <tu><tuv xml:lang="en"><seg>Only</seg></tuv></tu>
      </body></tmx>
      """
    ),
    (
      "XLIFF 1.2", .xliff,
      """
      <xliff version=Q1.2Q xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language='en' \
      target-language=Qzh-CNQ datatype="x"><headerE{header}<body>
      <trans-unit id=Q1Q><source>Hello <x id="1"E{x}.</source>
      \t<target state="translated" >你好<x id="1"/>。</target></trans-unit>
      <trans-unit id="2"><source>Open</source><targetE{target}</trans-unit>
      </body></file></xliff>
      """
    ),
    (
      "XLIFF 2.0", .xliff,
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version=Q2.0Q srcLang="en" trgLang='zh-CN'>
      <file id="f"><skeletonE{skeleton}<unit id=QuQ><segment state="translated"><source>Hi <ph id="1"E{ph}</source>
      <target>嗨 <ph id="1"/></target></segment><ignorable><source> </source></ignorable></unit></file></xliff>
      """
    ),
    (
      "Trados", .xliff,
      """
      <xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version=Q1.2Q \
      sdl:version="1.0"><doc-info xmlns="http://sdl.com/FileTypes/Basic/1.0"E{doc-info}<file original="a.docx" \
      source-language="en-US" target-language="zh-CN" datatype="x"><header><sdl:ref-filesE{sdl:ref-files}</header><body><group>
      <trans-unit id="t1"><source>Hello. Bye.</source><seg-source><mrk mtype="seg" mid=Q1Q>Hello.</mrk> \
      <mrk mtype="seg" mid="2">Bye.</mrk></seg-source><target><mrk mtype="seg" mid="1">你好。</mrk> <mrk mtype="seg" mid="2"E{mrk}\
      </target><sdl:seg-defs><sdl:seg id="1" conf="Translated" /><sdl:seg id="2"E{sdl:seg}</sdl:seg-defs></trans-unit>
      </group></body></file></xliff>
      """
    ),
    (
      "memoQ", .xliff,
      """
      <xliff xmlns:mq="MQXliff" version=Q1.2Q xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" \
      source-language="en-us" target-language="zh-cn" datatype="x"><body><trans-unit id="1" mq:status="ManuallyConfirmed">
      <source xml:space="preserve">Hello.</source><target xml:space=QpreserveQ>你好。</target><mq:minorversionsE{mq:minorversions}
      <mq:commitinfos xmlns="MQXliff"><commitinfo matchrate="64"E{commitinfo}<source>Old.</source></mq:commitinfos>
      </trans-unit></body></file></xliff>
      """
    ),
    (
      "Phrase", .xliff,
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" version=Q1.2Q>
      <file original="a" source-language="en" target-language="zh_cn" datatype="x"><body><group id="0"><context-groupE{context-group}
      <trans-unit id="a:0" m:confirmed=Q1Q><source>{1&gt;Hi&lt;1}</source><target>{1>嗨&lt;1}</target>
      <alt-trans origin="machine-trans"><target/></alt-trans></trans-unit></group></body></file></xliff>
      """
    ),
    (
      "Wordfast", .xliff,
      """
      <xliff xmlns:gs4tr="http://www.gs4tr.org/schema/xliff-ext" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="a" source-language="en" target-language="zh-CN" datatype="x"><body><trans-unit id="1" gs4tr:editStatus=QxQ>
      <source>A<bx id="1"E{bx}</source><target>甲<bx id="1" /></target></trans-unit></body></file></xliff>
      """
    ),
    (
      "PO", .po,
      """
      # head
      msgid ""
      msgstr ""
      "Language: zh_CN\\n"

      #, fuzzy
      msgid "Two\\n"
      "lines"
      msgstr   "两\\n"
      "行"
      \t
      #~ msgid "old"
      #~ msgstr "旧"
      """
    ),
  ]

  private static let prologs = [
    "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version='1.0' encoding='utf-8' standalone=\"yes\" ?>",
    "<?xml version=\"1.0\"?>\n\n<!-- a --><?b c?>\n<!DOCTYPE ROOT SYSTEM \"x.dtd\">\n",
    "<!DOCTYPE ROOT PUBLIC '-//A//B' \"x.dtd\" [ <!-- in --> ]>\n",
  ]

  private func rewritten(
    _ bytes: [UInt8],
    _ format: BitextFormat,
    change: (inout AlignedPair) -> Void = { _ in }
  ) throws -> [UInt8] {
    var options = BitextReaderOptions()
    options.keepsMarkup = true
    let reader = try #require(format.makeReader(options))
    var content = try reader.readAll(BitextInput(.bytes(bytes, name: "x")))
    #expect(content.problems == [])
    for index in content.documents.indices {
      for number in content.documents[index].pairs.indices { change(&content.documents[index].pairs[number]) }
    }
    return MarkupWriter(format).write(content.documents).output.main + content.report.trailingMarkup
  }

  private static func text(_ template: String, quote: String, empty: String) -> String {
    template.replacing(/Q(?=[\w.-]+Q)(.+?)Q/) { "\(quote)\($0.1)\(quote)" }
      .replacing(/E\{([^}]*)\}/) { empty == "><" ? "></\($0.1)>" : empty }
  }

  @Test(arguments: files.indices) func nothingIsChanged(_ index: Int) throws {
    let file = Self.files[index]
    let isXML = file.format != .po
    for prolog in isXML ? Self.prologs : [""] {
      for (quote, empty) in [("\"", "/>"), ("'", " />"), ("\"", "><")] {
        for end in ["", "\n", isXML ? "\n<!-- end -->\n\n" : "\n\n# end\n"] {
          let root = file.format == .tmx ? "tmx" : "xliff"
          let lines =
            prolog.replacing("ROOT", with: root) + Self.text(file.text, quote: quote, empty: empty) + end
          for text in [lines, lines.replacing("\n", with: "\r\n")] {
            for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
              let bytes = mark + Array(text.utf8)
              let again = try rewritten(bytes, file.format)
              #expect(
                again == bytes,
                "\(file.name): \(text.debugDescription) became \(String(decoding: again, as: UTF8.self).debugDescription)"
              )
            }
          }
        }
      }
    }
  }

  /// A text that is changed stands where the old one stood, in an element that was empty, too.
  @Test(arguments: ["/>", " />", "><"]) func changedTextsTakeTheirPlace(_ empty: String) throws {
    for name in ["XLIFF 1.2", "Trados"] {
      let file = try #require(Self.files.first { $0.name == name })
      let text = Self.text(file.text, quote: "'", empty: empty).replacing("\n", with: "\r\n")
      let again = try rewritten(Array(text.utf8), .xliff) { pair in
        if pair.chineseText.isEmpty { pair.chinese = .init(segments: ["新 <1>"]) }
      }
      let element = name == "Trados" ? "mrk" : "target"
      let tag = name == "Trados" ? "<mrk mtype=\"seg\" mid=\"2\"" : "<target"
      let old = empty == "><" ? "\(tag)></\(element)>" : tag + empty
      let new = tag + (empty == " />" ? " " : "") + ">新 &lt;1&gt;</\(element)>"
      #expect(text.contains(old))
      #expect(String(decoding: again, as: UTF8.self) == text.replacing(old, with: new))
    }
  }

  @Test func changedMessagesKeepTheLineEnds() throws {
    let text = "msgid \"Two\"\r\nmsgstr \"\"\r\n"
    let again = try rewritten(Array(text.utf8), .po) { $0.chinese = .init(segments: ["两\n行"]) }
    #expect(
      String(decoding: again, as: UTF8.self)
        == "msgid \"Two\"\r\nmsgstr \"\"\r\n\"两\\n\"\r\n\"行\"\r\n"
    )
  }

  /// What is written is in UTF-8, and says so.
  @Test func anotherEncodingBecomesUTF8() throws {
    let text =
      "<?xml version='1.0' encoding='UTF-16' ?>\r\n<tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>A</seg></tuv>"
      + "<tuv xml:lang='zh'><seg>甲</seg></tuv></tu></body></tmx>"
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(
      String(decoding: try rewritten(bytes, .tmx), as: UTF8.self) == text.replacing("UTF-16", with: "UTF-8")
    )
  }

  /// Wherever the blocks end in which the file is read.
  @Test func blocksAreNoMatter() throws {
    let unit =
      "<tu>\r\n<tuv xml:lang='en'><seg>A &amp; <ph/>B</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu>\r\n"
    for length in 0..<unit.utf8.count {
      let body = String(repeating: "x", count: length) + " -->" + String(repeating: unit, count: 1500)
      let text = "<tmx version='1.4'><!-- \(body)</tmx>"
      let again = try rewritten(Array(text.utf8), .tmx)
      #expect(again == Array(text.utf8), "\(length)")
    }
  }

  /// Whatever is wrong with a file, what comes out of it can be read again; where nothing is, it is the file.
  @Test(arguments: files.indices.dropLast()) func damagedFilesComeOutReadable(_ index: Int) throws {
    let file = Self.files[index]
    let whole = Array(Self.text(file.text, quote: "\"", empty: "/>").utf8)
    let scraps = [
      "<", ">", "/>", "</", "&", "&#1;", "&nbsp;", "\u{1}", "\"", "<!--", "-->", "]]>", "<tu>", "</tu>",
      "</seg>", "<target/>",
      "</trans-unit>", "<unit>", "<body>", "</body>", "</file>", "<x:y/>", "字",
    ].map { Array($0.utf8) }
    var options = BitextReaderOptions()
    options.keepsMarkup = true
    let reader = try #require(file.format.makeReader(options))
    var random = SeededRandom(seed: UInt64(index))
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: place)
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...12, using: &random)))
        }
      }
      guard let content = try? reader.readAll(BitextInput(.bytes(bytes, name: "x"))) else { continue }
      let again =
        MarkupWriter(file.format).write(content.documents).output.main + content.report.trailingMarkup
      if content.problems.isEmpty {
        #expect(again == bytes, "\(String(decoding: bytes, as: UTF8.self))")
      } else {
        let problems = try? reader.readAll(BitextInput(.bytes(again, name: "x"))).problems
        let isWellFormed = problems?.allSatisfy { !$0.problem.contains("not well-formed") } ?? false
        #expect(
          isWellFormed,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription) became \(String(decoding: again, as: UTF8.self))"
        )
      }
    }
  }

  /// What is passed over outside of units is mended, for the file is read again.
  @Test func whatIsNotWellFormedIsMended() throws {
    let text =
      "<tmx version='1.4'><header a='x & y'><note>R&D&nbsp;&#1;\u{1}&amp;</note></header><body><tu><tuv xml:lang='en'>"
      + "<seg>A</seg></tuv><tuv xml:lang='zh'><seg>甲</seg></tuv></tu></body></tmx>"
    var options = BitextReaderOptions()
    options.keepsMarkup = true
    let content = try TMXReader(options).readAll(BitextInput(.bytes(Array(text.utf8), name: "x")))
    #expect(!content.problems.isEmpty)
    let again = MarkupWriter(.tmx).write(content.documents).output.main + content.report.trailingMarkup
    let second = try TMXReader(options).readAll(BitextInput(.bytes(again, name: "x")))
    #expect(second.problems == [], "\(String(decoding: again, as: UTF8.self))")
    #expect(second.documents.flatMap(\.pairs).count == 1)
  }
}
