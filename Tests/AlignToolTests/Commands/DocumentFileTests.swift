import Foundation
import Testing

/// Word files, books, web pages, packed files and folders, through the built tool and the programs that others use.
@Suite struct DocumentFileTests {
  private static let english = [
    "The river rose by three metres on Monday.", "Nobody was hurt.", "Schools stayed closed for a week.",
  ]
  private static let chinese = ["河水星期一上涨了三米。", "没有人受伤。", "学校停课一周。"]

  /// Whether a program is there; where it is not, says so, and under CI fails.
  private func has(_ program: String) -> Bool {
    let isThere = ["/usr/local/bin/", "/usr/bin/", "/bin/", "/opt/homebrew/bin/"]
      .contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
    if !isThere {
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        Issue.record("\(program) is missing; run scripts/setup-tests.sh")
      } else {
        print("SKIPPED: \(program) is missing; run scripts/setup-tests.sh")
      }
    }
    return isThere
  }

  private func beads(_ work: Workspace, _ words: [String]) throws -> [String] {
    let result = try work.run(words: ["align"] + words + ["--format", "jsonl", "-q"])
    #expect(result.exitCode == 0, "\(words): \(result.errorText)")
    return try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
  }

  @Test(arguments: ["docx", "odt", "epub", "html", "rtf", "md"])
  func documentsGiveTheBeadsOfTheirText(_ ending: String) throws {
    guard has("pandoc") else { return }
    let work = try Workspace()
    // A heading, paragraphs, and a table of one cell.
    for (name, lines) in [("en", Self.english), ("zh", Self.chinese)] {
      let text = "# \(lines[0])\n\n" + lines.dropFirst().joined(separator: "\n\n") + "\n"
      try work.write("s.\(name).md", text)
      try work.write("s.\(name).txt", lines.joined(separator: "\n\n") + "\n")
      if ending != "md" {
        let made = try work.shell("pandoc --metadata title=x s.\(name).md -o d.\(name).\(ending)")
        #expect(made.exitCode == 0, "\(made.errorText)")
      }
    }
    let stem = ending == "md" ? "s" : "d"
    let expected = try beads(work, ["s.en.txt", "s.zh.txt"])
    #expect(expected.count == 3)
    let found = try beads(work, ["\(stem).en.\(ending)", "\(stem).zh.\(ending)"])
    #expect(found.suffix(3) == expected[...], "\(found)")
    #expect(
      try beads(work, ["--english", "\(stem).en.\(ending)", "--chinese", "\(stem).zh.\(ending)"]) == found
    )
  }

  @Test func aPDFGivesItsText() throws {
    guard has("pdftotext") else { return }
    let work = try Workspace()
    let stream = "BT /F1 12 Tf 72 720 Td (The river rose by three metres on Monday.) Tj ET"
    var pdf = "%PDF-1.4\n"
    var offsets: [Int] = []
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (number, object) in objects.enumerated() {
      offsets.append(pdf.utf8.count)
      pdf += "\(number + 1) 0 obj\(object)endobj\n"
    }
    let start = pdf.utf8.count
    pdf += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      pdf += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    pdf += "trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    try work.write("a.pdf", pdf)
    try work.write("a.txt", "河水星期一上涨了三米。\n")
    #expect(
      try beads(work, ["--english", "a.pdf", "--chinese", "a.txt"]) == [
        "The river rose by three metres on Monday.|河水星期一上涨了三米。"
      ]
    )
  }

  @Test func aDocumentThatIsNoneIsToldOf() throws {
    guard has("pandoc") else { return }
    let work = try Workspace()
    try work.write("a.en.docx", "no zip")
    try work.write("a.zh.txt", "好。\n")
    let result = try work.run("align", "--english", "a.en.docx", "--chinese", "a.zh.txt")
    #expect(
      result.exitCode == 65 && result.errorText.contains("a.en.docx: 'pandoc' cannot read it"),
      "\(result.errorText)"
    )
  }

  @Test(arguments: ["gz", "zst"])
  func packedFilesAreRead(_ ending: String) throws {
    let (program, command) = ending == "gz" ? ("gzip", "gzip -k") : ("zstd", "zstd -q -k")
    guard has(program) else { return }
    let work = try Workspace()
    try work.write("a.tsv", "Good.\t好。\n")
    try work.write("x.en.txt", "Good.\n")
    try work.write("x.zh.txt", "好。\n")
    try work.write("a.po", "msgid \"Good.\"\nmsgstr \"好。\"\n")
    try work.write("a.jsonl", "{\"id\":\"d\",\"english\":\"Good.\",\"chinese\":\"好。\"}\n")
    #expect(try work.run("convert", "a.tsv", "-o", "a.tmx").exitCode == 0)
    #expect(
      try work.shell(
        "\(command) a.tsv a.tmx a.po a.jsonl x.en.txt x.zh.txt && rm a.tsv a.tmx a.po a.jsonl x.*.txt"
      ).exitCode == 0
    )
    for name in ["a.tsv", "a.tmx", "a.po"] {
      let result = try work.run("convert", "\(name).\(ending)", "--format", "jsonl")
      #expect(
        result.exitCode == 0 && result.text.contains("\"english_text\":\"Good.\""),
        "\(name): \(result.errorText)"
      )
    }
    #expect(try beads(work, ["x.en.txt.\(ending)", "x.zh.txt.\(ending)"]) == ["Good.|好。"])
    try work.write("bad.tmx.\(ending)", [0x1F, 0x8B, 8, 0, 1, 2, 3] as [UInt8])
    if ending == "gz" {
      let bad = try work.run("convert", "bad.tmx.gz", "--format", "tsv")
      #expect(
        bad.exitCode == 65 && bad.errorText.contains("bad.tmx.gz: 'gzip' cannot read it"),
        "\(bad.errorText)"
      )
    }
  }

  @Test(arguments: ["pairs.jsonl", "rows.tsv"], ["gzip", "zstd"])
  func packedDocumentPairsAreKnownByTheirNames(name: String, program: String) throws {
    guard has(program) else { return }
    let work = try Workspace()
    try work.write("pairs.jsonl", #"{"id":"a","english":"It rained.","chinese":"下雨了。"}"# + "\n")
    try work.write("rows.tsv", "id\tenglish\tchinese\na\tIt rained.\t下雨了。\nb\tHe left.\t他走了。\n")
    let plain = try work.run("align", name, "--format", "beads")
    let packed = try work.shell(
      "\(program) -q \(name) && rm -f \(name) && align-tool align \(name).* --format beads"
    )
    #expect(plain.exitCode == 0 && packed.exitCode == 0, "\(packed.errorText)")
    #expect(plain.text == packed.text && plain.text.contains("# document a"))
  }

  @Test func anArchiveOfXLIFFIsReadAndWritten() throws {
    guard has("unzip") else { return }
    let work = try Workspace()
    let unit = "<trans-unit id=\"1\"><source>Good.</source><target state=\"final\">好。</target></trans-unit>"
    let file =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\"><file original=\"o\" source-language=\"en\" "
      + "target-language=\"zh\" datatype=\"x\"><body>\(unit)</body></file></xliff>\n"
    try work.write("a.xlf", file)
    // Read, kept as it is in another archive, read again by others; packed by others, with a skeleton beside it.
    #expect(try work.run("convert", "a.xlf", "-o", "a.xlz").exitCode == 0)
    #expect(try work.run("convert", "a.xlz", "-o", "b.xlz").exitCode == 0)
    #expect(try work.shell("unzip -tq b.xlz && unzip -p b.xlz content.xlf").text.hasSuffix(file))
    let table = try work.run("convert", "b.xlz", "--format", "jsonl")
    #expect(try objects(table.text).map { $0["chinese_text"] as? String } == ["好。"], "\(table.errorText)")
    let packed = try work.shell(
      """
      mkdir d && mv a.xlf d/text.xliff && echo skeleton > d/text.skl && cd d
      python3 -c "import zipfile as z; f = z.ZipFile('../p.xlz', 'w', z.ZIP_DEFLATED); f.write('text.skl'); f.write('text.xliff')"
      """
    )
    #expect(packed.exitCode == 0, "\(packed.errorText)")
    #expect(try work.run("audit", "p.xlz").text.contains("1 pair"))
    try work.write("bad.xlz", Array("PK\u{3}\u{4} and nothing more".utf8))
    let bad = try work.run("audit", "bad.xlz")
    #expect(
      bad.exitCode == 65 && bad.errorText.contains("bad.xlz: 'unzip' cannot read it"),
      "\(bad.errorText)"
    )
  }

  @Test func foldersOfTranslationsAreRead() throws {
    let work = try Workspace()
    let unit = "<trans-unit id=\"1\"><source>Good.</source><target>好。</target></trans-unit>"
    let file =
      "<xliff version=\"1.2\"><file original=\"o\" source-language=\"en\" target-language=\"zh\" datatype=\"x\"><body>\(unit)</body></file></xliff>"
    try work.write("f/a.xlf", file)
    try work.write("f/deep/b.sdlxliff", file)
    try work.write("f/c.po", "msgid \"Bad.\"\nmsgstr \"坏。\"\n")
    try work.write("f/notes.docx", "x")
    let result = try work.run("convert", "f", "--format", "jsonl")
    #expect(
      try objects(result.text).map { $0["english_text"] as? String } == ["Good.", "Bad.", "Good."],
      "\(result.errorText)"
    )
    let audit = try work.run("audit", "f")
    #expect(audit.exitCode == 0 && audit.text.contains("3 pairs"), "\(audit.text) \(audit.errorText)")
  }
}
