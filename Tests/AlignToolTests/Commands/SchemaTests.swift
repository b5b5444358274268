import Foundation
import Testing

/// XLIFF that the tool writes is valid against the schemas of OASIS, whatever format it comes from.
///
/// The strict schema of 1.2 is the narrower of the two: what is valid against it is valid against the transitional one.
@Suite struct SchemaTests {
  /// What is converted: files, or a script that makes them, and the arguments.
  struct Sample: CustomTestStringConvertible {
    var name: String
    var files: [String: String] = [:]
    var script = ""
    /// A program without which the sample cannot be read.
    var program: String?
    var arguments: [String]
    var pairs = 2

    var testDescription: String { name }
  }

  private static let twelve =
    #"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" "#
    + #"xmlns:mq="MQXliff"><file original="a &amp; 甲.docx" source-language="EN_us" target-language="zh_CN" datatype="x-y">"#

  private static let subtitles = (
    english: "1\n00:00:01,000 --> 00:00:02,000\nTwo <i>men</i>.\n\n2\n00:00:03,000 --> 00:00:04,000\n- Go.\n",
    chinese: "1\n00:00:01,000 --> 00:00:02,000\n两个人。\n\n2\n00:00:03,000 --> 00:00:04,000\n- 走。\n"
  )

  private static let pages = (
    table: "<table><tr><td>One.</td><td>一。</td></tr><tr><td>Two.</td><td>二。</td></tr></table>",
    markdown: "| English | 中文 |\n|---|---|\n| One. | 一。 |\n| Two. | 二。 |\n",
    interleaved: "One man came.\n来了一个人。\nTwo men went.\n走了两个人。\n"
  )

  static let samples: [Sample] = [
    Sample(
      name: "TMX",
      files: [
        "a b'\"&.tmx":
          "<tmx version='1.4'><header srclang='zh-Hans-CN'><prop type='p'>v</prop></header><body>"
          + "<tu tuid='x y' usagecount='1'><note>n</note><prop type='odd name &lt;%'>v</prop><tuv xml:lang='en_GB' creationid='b'>"
          + "<prop type='q'>1</prop><seg> One <bpt i='1'>&lt;b></bpt>1<ept i='1'/>&#13;</seg></tuv><tuv xml:lang='zh-Hans-CN'><note>z</note><seg>一\u{85}</seg></tuv></tu>"
          + "<tu tuid='x y'><tuv xml:lang='en_GB'><seg>Two</seg></tuv><tuv xml:lang='zh-Hans-CN'><seg/></tuv></tu></body></tmx>"
      ],
      arguments: ["a b'\"&.tmx"]
    ),
    Sample(
      name: "XLIFF 1.2, Trados, memoQ",
      files: [
        "a.sdlxliff": twelve
          + #"<body><group id="g"><trans-unit id="x y" sdl:a="1" resname="r" restype="button" size-unit="char" maxwidth="5" mq:status="Rejected">"#
          + #"<source>One. Two.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>"#
          + #"<target state="x-odd" state-qualifier="mt-suggestion"><mrk mtype="seg" mid="1">一。</mrk><mrk mtype="seg" mid="2">二。</mrk></target>"#
          + #"<note from="A&quot;" priority="1" annotates="general">n</note></trans-unit></group></body></file></xliff>"#
      ],
      arguments: ["a.sdlxliff"]
    ),
    Sample(
      name: "XLIFF 2.0",
      files: [
        "a.xlf":
          #"<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh-Hant" trgLang="en"><file id="f" original="o">"#
          + #"<unit id="u" name="n m"><notes><note appliesTo="target" category="c d">n</note></notes><segment id="s1" state="final" "#
          + #"subState="a:b"><source>一。</source><target>One.</target></segment><segment><source>二。</source></segment></unit></file></xliff>"#
      ],
      arguments: ["a.xlf"]
    ),
    Sample(
      name: "PO",
      files: [
        "a.po":
          "msgid \"\"\nmsgstr \"\"\n\"Language: zh_Hans_CN\\n\"\n\n#. d\n#: a.c:1\n#, fuzzy, c-format\nmsgctxt \"m|c\"\nmsgid \"One %s\\n\"\nmsgstr \"一 %s\\n\"\n\n"
          + "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d 个文件\"\n"
      ],
      arguments: ["a.po"]
    ),
    Sample(
      name: "Qt",
      files: [
        "a.ts":
          "<TS version='2.1' language='zh_CN' sourcelanguage='en_US'><context><name>C D</name><message id='i 1' numerus='yes'><location filename='a.cpp' line='1'/>"
          + "<source>%n file(s)</source><comment>c</comment><extracomment>e</extracomment><translation><numerusform>%n 个文件</numerusform></translation></message>"
          + "<message><source>Two</source><translation type='unfinished'></translation></message></context></TS>"
      ],
      arguments: ["a.ts"]
    ),
    Sample(name: "TSV", files: ["a.tsv": "一。\tOne.\t0.5\n二。\tTwo.\tx\n"], arguments: ["a.tsv"]),
    Sample(
      name: "CSV",
      files: [
        "a.csv": "id,English (US),中文(繁體),max length,state\nx y,One.,一。,5,done\nx y,\"Two\n2.\",,,new\n"
      ],
      arguments: ["a.csv"]
    ),
    Sample(
      name: "XLSX",
      files: ["a.csv": "id,english,chinese,a b\n1,One.,一。,x\n2,Two.,二。,\n"],
      script: "align-tool convert a.csv -o a.xlsx",
      program: "unzip",
      arguments: ["a.xlsx"]
    ),
    Sample(
      name: "JSON lines",
      files: [
        "a.jsonl":
          "{\"translation\":{\"en\":\"One.\",\"zh\":\"一。\"},\"a b\":1}\n{\"en\":\"Two.\",\"zh\":null,\"id\":\"<\"}\n"
      ],
      arguments: ["a.jsonl"]
    ),
    Sample(
      name: "JSON array",
      files: [
        "a.json": "[{\"english\":\"One.\",\"chinese\":\"一。\"},{\"english\":\"Two.\",\"chinese\":\"二。\"}]"
      ],
      arguments: ["a.json"]
    ),
    Sample(
      name: "subtitles",
      files: ["a.en.srt": subtitles.english, "a.zh.srt": subtitles.chinese],
      arguments: ["a.en.srt", "a.zh.srt"]
    ),
    Sample(
      name: "bilingual subtitles",
      files: ["a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n一。\n\n00:03.000 --> 00:04.000\nTwo.\n二。\n"],
      arguments: ["a.vtt"]
    ),
    Sample(
      name: "Android",
      files: [
        "values/strings.xml":
          "<resources><!-- c --><string name=\"a\">One %1$s <b>b</b></string><string-array name=\"d\"><item>Two</item></string-array></resources>",
        "values-zh-rTW/strings.xml":
          "<resources><string name=\"a\">一 %1$s <b>粗</b></string><string-array name=\"d\"><item>二</item></string-array></resources>",
      ],
      arguments: ["values/strings.xml", "values-zh-rTW/strings.xml"]
    ),
    Sample(
      name: "Apple strings",
      files: [
        "en.lproj/a.strings": "/* c */ \"a b\" = \"One %@\";\n\"b\" = \"Two\";\n",
        "zh-Hans.lproj/a.strings": "\"a b\" = \"一 %@\";\n\"b\" = \"二\";\n",
      ],
      arguments: ["en.lproj/a.strings", "zh-Hans.lproj/a.strings"]
    ),
    Sample(
      name: "catalogue",
      files: [
        "a.xcstrings":
          #"{"sourceLanguage":"en","strings":{"One":{"comment":"c","localizations":{"zh-Hans":{"stringUnit":{"state":"translated","value":"一"}}}},"#
          + #""Two":{"localizations":{"zh-Hans":{"stringUnit":{"state":"needs_review","value":"二"}}}}},"version":"1.0"}"#
      ],
      arguments: ["a.xcstrings"]
    ),
    Sample(
      name: "JSON of keys",
      files: ["en.json": #"{"a":{"b c":"One"},"d":["Two"]}"#, "zh-CN.json": #"{"a":{"b c":"一"},"d":["二"]}"#],
      arguments: ["en.json", "zh-CN.json"]
    ),
    Sample(
      name: "ARB",
      files: [
        "app_en.arb": #"{"@@locale":"en","a":"{n, plural, one{One} other{Many}}","@a":{"description":"d"}}"#,
        "app_zh.arb": #"{"@@locale":"zh","a":"{n, plural, other{多}}"}"#,
      ],
      arguments: ["app_en.arb", "app_zh.arb"],
      pairs: 1
    ),
    Sample(
      name: "properties",
      files: [
        "m_en.properties": "# c\na.b=One\nc\\ d=Two\n", "m_zh_CN.properties": "a.b=\\u4e00\nc\\ d=二\n",
      ],
      arguments: ["m_en.properties", "m_zh_CN.properties"]
    ),
    Sample(
      name: "Moses",
      files: ["m.en": "One\nTwo <&>\n", "m.zh": "一\n二\n"],
      arguments: ["--english", "m.en", "--chinese", "m.zh"]
    ),
    Sample(
      name: "beads",
      files: ["m.en": "One\nTwo\n", "m.zh": "一\n二\n", "m.beads": "[0]:[0]:0.5\n[1]:[]:0.1\n[]:[1]:0\n"],
      arguments: ["m.beads", "--english", "m.en", "--chinese", "m.zh"],
      pairs: 3
    ),
    Sample(
      name: "ladder",
      files: ["m.en": "One\nTwo\n", "m.zh": "一\n二\n", "m.ladder": "0\t0\t0\n1\t1\t0.5\n2\t2\t0\n"],
      arguments: ["m.ladder", "--english", "m.en", "--chinese", "m.zh"]
    ),
    Sample(
      name: "two columns",
      files: ["a.tsv": "One.\t一。\nTwo.\t二。\n"],
      script: "align-tool convert a.tsv -o a.txt",
      arguments: ["a.txt"]
    ),
    Sample(
      name: "XCES",
      files: ["a.tsv": "One.\t一。\nTwo.\t二。\n"],
      script: "align-tool convert a.tsv -o b.xces.xml",
      arguments: ["b.xces.xml"]
    ),
    Sample(
      name: "InterText",
      files: ["a.tsv": "One.\t一。\nTwo.\t二。\n"],
      script: "align-tool convert a.tsv -o b.intertext.xml",
      arguments: ["b.intertext.xml"]
    ),
    Sample(
      name: "two languages by turns",
      files: ["a.txt": pages.interleaved],
      arguments: ["a.txt"]
    ),
    Sample(name: "HTML", files: ["a.html": pages.table], program: "pandoc", arguments: ["a.html"]),
    Sample(name: "Markdown", files: ["a.md": pages.markdown], program: "pandoc", arguments: ["a.md"]),
    Sample(
      name: "Word",
      files: ["a.html": pages.table],
      script: "pandoc a.html -o a.docx",
      program: "pandoc",
      arguments: ["a.docx"]
    ),
    Sample(
      name: "OpenDocument",
      files: ["a.html": pages.table],
      script: "pandoc a.html -o a.odt",
      program: "pandoc",
      arguments: ["a.odt"]
    ),
    Sample(
      name: "aligned",
      script: "align-tool align '\(Repository.path("seeds"))' --evidence length -o a.jsonl",
      arguments: ["a.jsonl"],
      pairs: 100
    ),
  ]

  private static let xmllint =
    ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first(where: FileManager.default.fileExists)
  private static let schemas = [
    "1.2": Repository.path(".build/test-tools/xliff-core-1.2-strict.xsd"),
    "2.1": Repository.path(".build/test-tools/xliff-core-2.0.xsd"),
  ]
  private static var isReady: Bool {
    xmllint != nil && schemas.values.allSatisfy(FileManager.default.fileExists)
  }

  private static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }

  @Test(
    .enabled(if: isReady, "needs xmllint and the schemas; run scripts/setup-tests.sh"),
    arguments: samples
  )
  func whatComesOutIsValid(_ sample: Sample) throws {
    if let program = sample.program, !Self.has(program) { return }
    let work = try Workspace()
    for (name, text) in sample.files { try work.write(name, text) }
    if !sample.script.isEmpty {
      let made = try work.shell(sample.script)
      #expect(made.exitCode == 0, "\(made.errorText)")
    }
    for (version, schema) in Self.schemas {
      for properties in ["all", "few", "none"] {
        let result = try work.run(
          words: ["convert"] + sample.arguments
            + ["-o", "out.xlf", "--xliff-version", version, "--props", properties]
        )
        #expect(result.exitCode == 0, "\(result.errorText)")
        let text = try work.text("out.xlf")
        let units = text.components(separatedBy: version == "1.2" ? "<trans-unit " : "<unit ").count - 1
        #expect(units >= sample.pairs, "\(text)")
        let lint = try work.shell(
          "'\(Self.xmllint ?? "")' --noout --nonet --huge --schema '\(schema)' out.xlf"
        )
        #expect(
          lint.exitCode == 0,
          "\(version), \(properties): \(lint.errorText.prefix(800))\n\(text.prefix(3000))"
        )
      }
    }
  }
}
