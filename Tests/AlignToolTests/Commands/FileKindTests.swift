import Foundation
import Testing

/// Files as other programs name, write and gather them, through the built tool.
@Suite struct FileKindTests {
  /// The two texts of each row that the tool reads.
  private func rows(_ work: Workspace, _ words: [String]) throws -> [String] {
    let result = try work.run(words: ["convert"] + words + ["--format", "jsonl"])
    #expect(result.exitCode == 0, "\(words): \(result.errorText)")
    return try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
  }

  private static let xliff =
    "<?xml version=\"1.0\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"x\" datatype=\"plaintext\" "
    + "source-language=\"zh-CN\" target-language=\"en-US\"><body><trans-unit id=\"1\"><source>价格。</source><target>Price.</target></trans-unit>"
    + "<trans-unit id=\"2\"><source>未译。</source><target></target></trans-unit></body></file></xliff>"

  @Test func theDirectionAndTheTagsComeAlong() throws {
    let work = try Workspace()
    try work.write("a.xlf", Self.xliff)
    let made = try work.run("convert", "a.xlf", "--xliff-version", "2.1", "-o", "b.xlf")
    #expect(made.exitCode == 0, "\(made.errorText)")
    let text = try work.text("b.xlf")
    #expect(text.contains("srcLang=\"zh-CN\" trgLang=\"en-US\""), "\(text)")
    #expect(text.contains(">价格。</source>") && text.contains(">Price.</target>"))
    let catalogue = try work.run("convert", "a.xlf", "-o", "b.po")
    #expect(catalogue.exitCode == 0)
    #expect(try work.text("b.po").contains("Language: en_US") && work.text("b.po").contains("msgid \"价格。\""))
    #expect(try rows(work, ["b.po"]) == ["Price.|价格。", "|未译。"])
    try work.write("a.po", "msgid \"\"\nmsgstr \"Language: zh_TW\\n\"\n\nmsgid \"One\"\nmsgstr \"一\"\n")
    #expect(try work.run("convert", "a.po", "--format", "tmx").text.contains("xml:lang=\"zh-TW\""))
  }

  @Test func whatACorpusCommandLosesIsCounted() throws {
    let work = try Workspace()
    try work.write(
      "a.tmx",
      "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>The river <ph>x</ph>rose.</seg></tuv><tuv xml:lang=\"zh\">"
        + "<seg>河水上涨了。</seg></tuv><tuv xml:lang=\"zh-TW\"><seg>河水上漲了。</seg></tuv></tu></body></tmx>"
    )
    for command in [["dedupe"], ["clean"], ["split", "--by", "pair"]] {
      let result = try work.run(words: ["corpus"] + command + ["a.tmx", "-o", "b.tmx"])
      #expect(result.exitCode == 0, "\(result.errorText)")
      #expect(result.errorText.contains("a.tmx: 1 inline tag kept apart"), "\(command): \(result.errorText)")
      #expect(
        result.errorText.contains("a.tmx: 1 further translation left out"),
        "\(command): \(result.errorText)"
      )
    }
  }

  @Test func foldersGiveAllThatTheyHold() throws {
    let work = try Workspace()
    try work.write("f/a.csv", "english,chinese\nOne.,一。\n")
    try work.write("f/b.srt", "1\n00:00:01,000 --> 00:00:02,000\nTwo.\n二。\n")
    try work.write(
      "f/c.ts",
      "<!DOCTYPE TS><TS version=\"2.1\" language=\"zh_CN\"><context><name>M</name><message><source>Three.</source><translation>三。</translation></message></context></TS>"
    )
    try work.write("f/d.ts", "export const x: number = 1;\n")
    try work.write("g.csv", "english,chinese\nFour.,四。\n")
    #expect(try work.run("convert", "g.csv", "-o", "f/e.xlsx").exitCode == 0)
    #expect(try rows(work, ["f"]).sorted() == ["Four.|四。", "One.|一。", "Three.|三。", "Two.|二。"])
    let audit = try work.run("audit", "f")
    #expect(audit.text.contains("4 pairs"), "\(audit.text)\(audit.errorText)")
  }

  @Test(arguments: [
    ("X.en-zh.en", "X.en-zh.zh", "X.en-zh.en"), ("X.en", "X.zh_CN", "X.zh_CN"), ("X.en", "X.zh-TW", "X.en"),
    ("X.en", "X.zh", "X"),
  ])
  func linesOfTwoFilesAreFoundByTheirNames(_ english: String, _ chinese: String, _ input: String) throws {
    let work = try Workspace()
    try work.write(english, "One.\n")
    try work.write(chinese, "一。\n")
    #expect(try rows(work, [input]) == ["One.|一。"])
    if input != "X" {
      #expect(try work.shell("gzip \(english) \(chinese)").exitCode == 0)
      #expect(try rows(work, [input + ".gz"]) == ["One.|一。"])
      #expect(try rows(work, [english + ".gz", chinese + ".gz"]) == ["One.|一。"])
    }
  }

  @Test func glossariesMayBeWorkbooksAndPacked() throws {
    let work = try Workspace()
    try work.write("t.tsv", "The contract is void.\t协议无效。\n")
    try work.write("g.csv", "Term (EN),Term (ZH)\ncontract,合同\n")
    #expect(try work.run("convert", "g.csv", "-o", "g.xlsx").exitCode == 0)
    #expect(try work.shell("gzip -k g.csv").exitCode == 0)
    for name in ["g.csv", "g.xlsx", "g.csv.gz"] {
      let result = try work.run("audit", "t.tsv", "--terms", name, "--source", "en", "--fail-on", "never")
      #expect(result.text.contains("[term]"), "\(name): \(result.text)\(result.errorText)")
    }
  }

  /// The order of columns without a header says nothing of the direction.
  @Test(arguments: ["g.csv", "g.tsv"]) func glossariesMayBeginWithChinese(_ name: String) throws {
    let work = try Workspace()
    try work.write("t.tsv", "I ate an apple.\t我吃了一个梨。\n")
    try work.write(name, name == "g.csv" ? "苹果,apple\n" : "苹果\tapple\n")
    let result = try work.run("audit", "t.tsv", "--terms", name)
    #expect(result.text.contains("[term]"), "\(result.text)\(result.errorText)")
  }

  @Test(arguments: ["a.strings", "a.ts", "a.json", "strings.xml", "a.srt"])
  func whatIsOnlyReadIsSaidSo(_ name: String) throws {
    let work = try Workspace()
    try work.write("t.tsv", "One.\t一。\n")
    let result = try work.run("convert", "t.tsv", "-o", name)
    #expect(
      result.exitCode == 64 && result.errorText.contains("read, but not written"),
      "\(result.errorText)"
    )
  }

  @Test func packedOutputsAreRefusedWithWhatToDo() throws {
    let work = try Workspace()
    try work.write("t.tsv", "One.\t一。\n")
    let result = try work.run("convert", "t.tsv", "-o", "t.tmx.gz")
    #expect(
      result.exitCode == 73 && result.errorText.contains("write 't.tmx' and run 'gzip t.tmx'"),
      "\(result.errorText)"
    )
  }

  @Test func subtitlesAreToldByTheirLetters() throws {
    let work = try Workspace()
    try work.write("film.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nTwo men.\n")
    try work.write("other.srt", "1\n00:00:01,000 --> 00:00:02,000\n两个人。\n")
    #expect(try rows(work, ["other.srt", "film.vtt"]) == ["Two men.|两个人。"])
  }

  @Test func anEncodingThatIsNotForAFileIsRefused() throws {
    let work = try Workspace()
    try work.write("a.xlf", Self.xliff)
    try work.write("a.tsv", "Price.\t价格。\n")
    for command in ["convert", "audit"] {
      let refused = try work.run(command, "a.xlf", "--encoding", "gb18030")
      #expect(
        refused.exitCode == 64 && refused.errorText.contains("'--encoding' is for plain text"),
        "\(refused.errorText)"
      )
      let mixed = try work.run(command, "a.xlf", "a.tsv", "--encoding", "utf-8")
      #expect(
        mixed.errorText.contains("Note: a.xlf: the file declares its own encoding"),
        "\(mixed.errorText)"
      )
    }
  }

  @Test func anEmptyTargetIsNotTranslated() throws {
    let work = try Workspace()
    try work.write("a.csv", "source,target\nOne hundred.,一百。\nTwo.,\n")
    let result = try work.run("audit", "a.csv")
    #expect(result.text.contains("[not-translated]") && !result.text.contains("[addition]"), "\(result.text)")
    let made = try work.run("convert", "a.csv", "--format", "xliff")
    #expect(
      made.text.contains("state=\"needs-translation\"") || made.text.contains("state=\"new\""),
      "\(made.text)"
    )
  }

  @Test(arguments: ["docx", "html", "odt"])
  func aTableInADocumentIsPairs(_ ending: String) throws {
    let programs = ["/usr/local/bin/pandoc", "/usr/bin/pandoc", "/opt/homebrew/bin/pandoc"]
    guard programs.contains(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return }
    let work = try Workspace()
    try work.write(
      "a.md",
      "Before.\n\n| No | English | 中文 |\n|----|---------|------|\n| 1 | It cost 5 yuan. | 花了五元。 |\n| 2 | It cost 6 yuan. | 花了七元。 |\n"
    )
    try work.write("b.md", "One day.\n\n有一天。\n\nIt rained.\n\n下雨了。\n")
    #expect(
      try work.shell("for n in a b; do pandoc --metadata title=x $n.md -o $n.\(ending); done").exitCode == 0
    )
    #expect(try rows(work, ["a.\(ending)"]) == ["It cost 5 yuan.|花了五元。", "It cost 6 yuan.|花了七元。"])
    #expect(try work.run("align", "a.\(ending)", "--format", "tsv").text.contains("It cost 6 yuan.\t花了七元。"))
    let audit = try work.run("audit", "a.\(ending)")
    #expect(audit.exitCode == 1 && audit.text.contains("number-mismatch"), "\(audit.text)\(audit.errorText)")
    let told = try work.run("convert", "a.\(ending)", "--format", "tsv").errorText
    #expect(told.contains("outside the bilingual tables left out"), "\(told)")
    if ending == "docx" {
      #expect(try rows(work, ["b.docx"]) == ["x|", "One day.|有一天。", "It rained.|下雨了。"])
    }
  }

  @Test func documentsOfOlderProgramsAreTold() throws {
    let work = try Workspace()
    try work.write("a.en.doc", [0xD0, 0xCF, 0x11, 0xE0])
    try work.write("a.zh.doc", [0xD0, 0xCF, 0x11, 0xE0])
    let result = try work.run("align", "--english", "a.en.doc", "--chinese", "a.zh.doc")
    #expect(result.errorText.contains("soffice --headless --convert-to docx"), "\(result.errorText)")
  }

  @Test func pagesAreDecodedBeforeTheyAreRead() throws {
    let programs = ["/usr/local/bin/pandoc", "/usr/bin/pandoc", "/opt/homebrew/bin/pandoc"]
    guard programs.contains(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return }
    let work = try Workspace()
    try work.write("a.en.html", "<p>House prices rose by 5%.</p>")
    try work.write("a.en.md", "House prices rose by 5%.\n")
    try work.write("a.en.rtf", "{\\rtf1\\ansi House prices rose by 5%.\\par}")
    try work.write("u.html", "<meta charset=big5><p>房價上漲了5%，當時已經是晚上了。</p>")
    try work.write("u.md", "房价上涨了5%，当时已经是晚上了。\n")
    let made = try work.shell(
      "iconv -f utf-8 -t big5 u.html > a.zh.html; iconv -f utf-8 -t gbk u.md > a.zh.md; iconv -f utf-8 -t gbk u.md | "
        + "python3 -c \"import sys; print('{\\\\\\\\rtf1\\\\\\\\ansi\\\\\\\\ansicpg936 ' + ''.join('\\\\\\\\\\x27%02x' % b if b > 127 else chr(b) for b in sys.stdin.buffer.read().strip()) + '\\\\\\\\par}')\" > a.zh.rtf"
    )
    #expect(made.exitCode == 0, "\(made.errorText)")
    for (ending, chinese) in [("html", "房價上漲了5%"), ("md", "房价上涨了5%"), ("rtf", "房价上涨了5%")] {
      let result = try work.run("align", "a.en.\(ending)", "a.zh.\(ending)", "--format", "tsv", "-q")
      #expect(result.text.contains(chinese), "\(ending): \(result.text)\(result.errorText)")
    }
    #expect(try work.shell("gzip a.en.md a.zh.md").exitCode == 0)
    #expect(
      try work.run("align", "a.en.md.gz", "a.zh.md.gz", "--format", "tsv", "-q").text.contains("房价上涨了5%")
    )
  }
}
