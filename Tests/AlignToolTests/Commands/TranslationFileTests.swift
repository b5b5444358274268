import Foundation
import Testing

/// The files that translators, programs and corpora have, through the built tool.
@Suite struct TranslationFileTests {
  private static let head =
    "<header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"en\" "
    + "datatype=\"plaintext\"/>"

  private func tmx(_ units: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\(Self.head)<body>\n\(units)\n</body></tmx>\n"
  }

  private func xliff(_ units: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
      + "<file datatype=\"plaintext\" original=\"app\" source-language=\"en\" target-language=\"zh-CN\"><body>\n\(units)\n"
      + "</body></file></xliff>\n"
  }

  /// The two texts of each row that the tool reads.
  private func rows(_ work: Workspace, _ words: String...) throws -> [String] {
    let result = try work.run(words: ["convert"] + words + ["--format", "jsonl"])
    #expect(result.exitCode == 0, "\(words): \(result.errorText)")
    return try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
  }

  @Test func memoriesAndCataloguesComeOutAsTheyWere() throws {
    let work = try Workspace()
    let files = [
      "a.tmx": tmx(
        "<tu creationid=\"bob\" tuid=\"1\"><note>n</note><tuv xml:lang=\"en-US\"><seg>One<ph x=\"1\">{0}</ph>.</seg></tuv>"
          + "<tuv xml:lang=\"zh-CN\"><seg>一<ph x=\"1\">{0}</ph>。</seg></tuv></tu>"
      ),
      "a.xlf": xliff(
        "<group id=\"g\"><note>x</note><trans-unit approved=\"yes\" id=\"1\" resname=\"r\"><source>One.</source>"
          + "<target state=\"final\">一。</target></trans-unit></group><trans-unit id=\"2\"><source/></trans-unit>"
      ),
      "a.po": "msgid \"\"\nmsgstr \"Language: zh_CN\\n\"\n\n#: a.c\nmsgid \"One\\n\"\nmsgstr \"一\\n\"\n",
    ]
    for (name, text) in files {
      try work.write(name, text)
      let ending = String(name.dropFirst(2))
      let result = try work.run("convert", name, "-o", "b.\(ending)")
      #expect(result.exitCode == 0, "\(name): \(result.errorText)")
      let same = try work.text("b.\(ending)")
      let expected = text.replacingOccurrences(of: "<source/>", with: "<source></source>")
      #expect(same == text || same == expected, "\(name): \(same)")
    }
  }

  @Test func whatAFormatCannotHoldIsCountedByKind() throws {
    let work = try Workspace()
    try work.write(
      "a.tmx",
      tmx(
        "<tu tuid=\"1\" creationid=\"bob\"><note>n</note><prop type=\"p\">v</prop><tuv xml:lang=\"en\"><seg>One<ph>x</ph>.</seg></tuv>"
          + "<tuv xml:lang=\"zh\"><seg>一。</seg></tuv></tu>"
      )
    )
    let result = try work.run("convert", "a.tmx", "--format", "moses", "-o", "m")
    #expect(result.exitCode == 0)
    #expect(result.errorText.contains("a.tmx: 1 inline tag kept apart from the text and left out\n"))
    #expect(
      result.errorText.contains("2 fields, 1 identifier, 1 note left out: no place in the format\n"),
      "\(result.errorText)"
    )
  }

  @Test func emptyUnitsAreCountedAndTheExitCodeIs0() throws {
    let work = try Workspace()
    try work.write(
      "a.xlf",
      xliff(
        "<trans-unit id=\"0\" translate=\"no\"><source><ph id=\"0\">&lt;title&gt;</ph></source></trans-unit>"
          + "<trans-unit id=\"1\"><source/><seg-source/><target/></trans-unit>"
          + "<trans-unit id=\"2\"><source>Hello.</source><target>你好。</target></trans-unit>"
      )
    )
    try work.write(
      "a.tmx",
      tmx(
        "<tu><tuv xml:lang=\"en\"><seg>Hello.</seg></tuv><tuv xml:lang=\"zh\"><seg>你好。</seg></tuv></tu>"
          + "<tu><tuv xml:lang=\"en\"><seg>Only English.</seg></tuv><tuv xml:lang=\"de\"><seg>Nur.</seg></tuv></tu>"
          + "<tu><tuv xml:lang=\"en\"><seg/></tuv><tuv xml:lang=\"zh\"><seg/></tuv></tu>"
      )
    )
    for (name, note) in [
      ("a.xlf", "a.xlf: 2 units without text, passed over"),
      ("a.tmx", "a.tmx: 1 unit passed over: not in both English and Chinese"),
    ] {
      #expect(try rows(work, name) == ["Hello.|你好。"])
      let audit = try work.run("audit", name)
      #expect(audit.exitCode == 0 && audit.errorText.contains(note), "\(audit.errorText)")
    }
  }

  @Test func oneBadCharacterIsOneUnitThatIsToldOf() throws {
    let work = try Workspace()
    let unit = { (text: String) in
      "<tu><tuv xml:lang=\"en\"><seg>\(text)</seg></tuv><tuv xml:lang=\"zh\"><seg>好。</seg></tuv></tu>"
    }
    try work.write("a.tmx", tmx(["Good.", "Bad&#x1F;.", "Fine."].map(unit).joined(separator: "\n")))
    let table = try work.run("convert", "a.tmx", "--format", "jsonl")
    #expect(try objects(table.text).map { $0["english_text"] as? String } == ["Good.", "Fine."])
    #expect(table.exitCode == 65)
    #expect(
      table.errorText.contains("a.tmx:4:")
        && table.errorText.contains("a character that XML forbids; the unit is left out"),
      "\(table.errorText)"
    )
    #expect(try work.run("audit", "a.tmx").text.contains("2 pairs"))
    #expect(try work.run("convert", "a.tmx", "-o", "b.tmx").exitCode == 65)
    #expect(try work.run("convert", "b.tmx", "--format", "tsv").exitCode == 0)
  }

  @Test func whatIsNotTranslatedIsANoteOfItsOwn() throws {
    let work = try Workspace()
    try work.write(
      "a.po",
      "msgid \"\"\nmsgstr \"Language: zh_CN\\n\"\n\nmsgid \"Cancel\"\nmsgstr \"\"\n\nmsgid \"Are you sure?\"\nmsgstr \"\"\n\n"
        + "#, fuzzy\nmsgid \"Delete file\"\nmsgstr \"保存五个文件\"\n"
    )
    let audit = try work.run("audit", "a.po", "--format", "tsv")
    #expect(audit.exitCode == 0)
    #expect(
      audit.text.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("note\tnot-translated\t") }
    )
    #expect(audit.text.split(separator: "\n").count == 3)
    #expect(audit.errorText.contains("a.po: 1 unit passed over: fuzzy or not to be translated"))
    #expect(try work.run("audit", "a.po", "-q", "--severity", "not-translated=error").exitCode == 1)
    try work.write("b.xlf", xliff("<trans-unit id=\"7\"><source>Cancel</source><target/></trans-unit>"))
    #expect(try work.run("audit", "b.xlf", "--format", "tsv").text.contains("not translated into Chinese"))
  }

  @Test func contextsTellMessagesApart() throws {
    let work = try Workspace()
    let entry = { (context: String, text: String) in
      "msgctxt \"\(context)\"\nmsgid \"The state of Georgia has a long border in the mountains and a short coast.\"\n"
        + "msgstr \"\(text)\"\n\n"
    }
    try work.write(
      "a.po",
      entry("country", "格鲁吉亚在山区有很长的边界，海岸线很短。") + entry("state", "乔治亚州在山区的边界很长，而它的海岸很短。")
    )
    #expect(try !work.run("audit", "a.po").text.contains("inconsistent"))
  }

  @Test func aLostLineBreakIsAFinding() throws {
    let work = try Workspace()
    try work.write("a.po", "msgid \"\\nUsage: %s\\n\"\nmsgstr \"用法：%s\"\n")
    let audit = try work.run("audit", "a.po", "--format", "tsv")
    #expect(audit.text.components(separatedBy: "warning\tline-break\t").count == 3, "\(audit.text)")
  }

  @Test func aLostSpaceIsFound() throws {
    let work = try Workspace()
    let pairs = [
      (" He left. ", "　他走了。"), ("Name: ", "姓名："), ("He left.", "他走了。 "), (" He left. ", " 他走了。 "),
    ]
    let units = pairs.map {
      "<tu><tuv xml:lang=\"en\"><seg>\($0.0)</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>\($0.1)</seg></tuv></tu>"
    }
    try work.write("a.tmx", tmx(units.joined(separator: "\n")))
    let audit = try work.run("audit", "a.tmx", "--format", "jsonl")
    let findings = try objects(audit.text).map {
      "\($0["check"] ?? "")@\($0["bead"] ?? ""): \($0["message"] ?? "")"
    }
    #expect(
      findings == [
        "edge-space@0: the English ends with a space and the Chinese does not",
        "edge-space@1: the English ends with a space and the Chinese does not",
        "edge-space@2: the Chinese ends with a space and the English does not",
      ]
    )
  }

  /// 十六进制 is “hexadecimal”, and no number that the English lost.
  @Test func namesOfBasesHoldTheirNumbers() throws {
    let work = try Workspace()
    let alike = [
      ("Hex %02x", "十六进制 %02x"), ("Convert 255 to hexadecimal.", "把 255 转换为十六进制。"), ("Octal value", "八进制值"),
      ("Decimal numbers", "十进制数"), ("A base-16 number", "十六进制数"), ("Binary and hexadecimal", "二进制和十六进制"),
      ("hex color code", "16进制颜色代码"), ("Hexadecimal digits", "16 進制數字"), ("Base 8", "八进制"),
      ("Enter a hex number", "输入十六进制数字"), ("The shop is open around the clock.", "商店24小时营业。"),
    ]
    let unlike = [("Octal", "十六进制"), ("He ate apples.", "他吃了十六个苹果。")]
    try work.write("a.tsv", (alike + unlike).map { "\($0.0)\t\($0.1)\n" }.joined())
    let audit = try work.run("audit", "a.tsv", "--format", "jsonl")
    #expect(
      try objects(audit.text).map { $0["bead"] as? Int } == [alike.count, alike.count + 1],
      "\(audit.text)"
    )
  }

  @Test func lostInlineCodesAreFound() throws {
    let work = try Workspace()
    try work.write(
      "a.xlf",
      xliff(
        "<trans-unit id=\"1\"><source>Hello <ph id=\"1\">{0}</ph>, you have <ph id=\"2\">%d</ph> new messages.</source>"
          + "<target>您好，您有新消息。</target></trans-unit>"
          + "<trans-unit id=\"2\"><source>Press <bpt id=\"1\">&lt;b&gt;</bpt>Enter<ept id=\"1\">&lt;/b&gt;</ept> to continue.</source>"
          + "<target>按回车键继续。</target></trans-unit>"
          + "<trans-unit id=\"3\"><source>First line<x id=\"1\" ctype=\"lb\"/>Second line</source>"
          + "<target>第一行<x id=\"1\" ctype=\"lb\"/>第二行</target></trans-unit>"
      )
    )
    let audit = try work.run("audit", "a.xlf", "--format", "jsonl")
    let findings = try objects(audit.text).map { "\($0["check"] ?? "")@\($0["bead"] ?? "")" }
    #expect(findings == ["tag@0", "tag@0", "tag@1"], "\(audit.text)")
    #expect(try objects(audit.text).map { $0["unit"] as? String } == ["1", "1", "2"])
  }

  @Test func sidesOfATableAreToldByTheirScript() throws {
    let work = try Workspace()
    try work.write("zh-first.tsv", "我二十一岁时，正在云南插队。\tAt twenty-one, I was in Yunnan.\n她走了。\tShe left.\n")
    try work.write("tatoeba.tsv", "Hi.\t嗨。\tCC-BY (CM) #1\nRun.\t你用跑的。\tCC-BY 中文 #2\n")
    try work.write("id.tsv", "1\tHello\t你好\n2\tBye\t再见\n")
    try work.write("header.tsv", "ID\tEnglish (United States)\tChinese (Simplified, China)\n1\tHello\t你好\n")
    try work.write("glossary.csv", "stringID,sourceLang,sourceString,targetString\n1,en,contagious,可传染\n")
    try work.write("three.tsv", "id\tnotes\tSimplified Chinese\tEnglish\n1\tx\t你好\tHello\n")
    #expect(
      try rows(work, "zh-first.tsv") == ["At twenty-one, I was in Yunnan.|我二十一岁时，正在云南插队。", "She left.|她走了。"]
    )
    #expect(try rows(work, "tatoeba.tsv") == ["Hi.|嗨。", "Run.|你用跑的。"])
    #expect(try rows(work, "id.tsv") == ["Hello|你好", "Bye|再见"])
    #expect(try rows(work, "header.tsv") == ["Hello|你好"])
    #expect(try rows(work, "glossary.csv") == ["contagious|可传染"])
    #expect(try rows(work, "three.tsv") == ["Hello|你好"])
    #expect(try rows(work, "glossary.csv", "--columns", "english=3,chinese=4,id=1") == ["contagious|可传染"])
    #expect(try rows(work, "id.tsv", "--columns", "english=2,chinese=3,id=1") == ["Hello|你好", "Bye|再见"])
    #expect(
      try rows(work, "three.tsv", "--columns", "english=English,chinese=Simplified Chinese") == ["Hello|你好"]
    )
    // Further columns are carried through.
    let tmx = try work.run("convert", "tatoeba.tsv", "--format", "tmx").text
    #expect(tmx.contains("<prop type=\"column-3\">CC-BY (CM) #1</prop>"))
    let bad = try work.run("convert", "id.tsv", "--columns", "english=9,chinese=3")
    #expect(bad.exitCode == 65 && bad.errorText.contains("there is no column '9'"), "\(bad.errorText)")
  }

  @Test func aPairOfFilesIsOneInput() throws {
    let work = try Workspace()
    try work.write("m.en", "Hello world.\nGood bye.\n")
    try work.write("m.zh", "你好，世界。\n再见。\n")
    let cleaned = try work.run("corpus", "stats", "m.en", "m.zh", "--format", "json")
    #expect(!cleaned.text.contains("\"pairs\": 4") && !cleaned.text.contains("\"pairs\":4"))
    #expect(try rows(work, "m.en", "m.zh").count == 2)
    #expect(try rows(work, "--english", "m.en", "--chinese", "m.zh").count == 2)
    try work.write("film.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nHe came.\n")
    try work.write("film.zh.srt", "1\n00:00:01,000 --> 00:00:02,000\n他来了。\n")
    #expect(try rows(work, "film.en.srt", "film.zh.srt") == ["He came.|他来了。"])
    #expect(try rows(work, "--english", "film.en.srt", "--chinese", "film.zh.srt") == ["He came.|他来了。"])
    let aligned = try work.run(
      "align",
      "--english",
      "film.en.srt",
      "--chinese",
      "film.zh.srt",
      "--format",
      "jsonl",
      "-q"
    )
    #expect(
      try objects(aligned.text).map { $0["english_text"] as? String } == ["He came."],
      "\(aligned.text)"
    )
  }

  @Test func formatsAreToldByTheirContent() throws {
    let work = try Workspace()
    let unit = "<trans-unit id=\"1\"><source>Hello.</source><target>你好。</target></trans-unit>"
    for ending in ["sdlxliff", "mqxliff", "mxliff", "txlf", "xml", "data"] {
      try work.write("a.\(ending)", xliff(unit))
      #expect(try rows(work, "a.\(ending)") == ["Hello.|你好。"], "\(ending)")
      #expect(try work.run("audit", "a.\(ending)").exitCode == 0, "\(ending)")
    }
  }

  @Test func severalInputsMakeOneMemory() throws {
    let work = try Workspace()
    try work.write(
      "a.xlf",
      xliff("<trans-unit id=\"1\"><source>One.</source><target>一。</target></trans-unit>")
    )
    try work.write("b.po", "msgid \"Two.\"\nmsgstr \"二。\"\n")
    try work.write("c.tsv", "Three.\t三。\n")
    #expect(try rows(work, "a.xlf", "b.po", "c.tsv") == ["One.|一。", "Two.|二。", "Three.|三。"])
    let chosen = try work.run(
      "convert",
      "a.xlf",
      "c.tsv",
      "--format",
      "tmx",
      "--english-tag",
      "en-US",
      "--chinese-tag",
      "zh-CN",
      "--props",
      "none"
    ).text
    #expect(
      chosen.components(separatedBy: "xml:lang=\"zh-CN\"").count == 3 && chosen.contains("srclang=\"en-US\"")
    )
    #expect(!chosen.contains("<prop type=\"bead\">"))
    let version2 = try work.run("convert", "a.xlf", "--format", "xliff", "--xliff-version", "2.1").text
    #expect(version2.contains("version=\"2.1\"") && version2.contains("<segment"))
  }

  @Test func theSameBytesOnAnyDay() throws {
    let work = try Workspace()
    try work.write("c.tsv", "Three.\t三。\n")
    let first = try work.run("convert", "c.tsv", "--format", "tmx").text
    #expect(first.contains("creationdate=\"20"))
    #expect(try work.run("convert", "c.tsv", "--format", "tmx").text == first)
    let piped = try work.shell("align-tool convert --from tsv - --format tmx < c.tsv").text
    #expect(!piped.contains("creationdate"))
    let fixed = try work.shell("SOURCE_DATE_EPOCH=0 align-tool convert c.tsv --format tmx")
    #expect(fixed.text.contains("creationdate=\"19700101T000000Z\""))
  }
}
