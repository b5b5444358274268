import Foundation
import Testing

/// Alignments of OPUS and InterText with their documents, through the built tool.
@Suite struct XCESFileTests {
  private static let english = """
    <?xml version="1.0" encoding="utf-8"?>
    <text><s id="1">He came at 5.</s>
    <p id="2"><s id="2">She <b>left</b>.</s> <s id="3">Late &amp; dark.</s></p>
    <s id="4"><w id="4.1">Nobody</w>
      <w id="4.2">knew</w></s></text>
    """
  private static let chinese = """
    <?xml version="1.0" encoding="utf-8"?>
    <text><s id="1">他五点来了。</s><s id="2">她走了，又晚又黑。</s>
    <s id="3"><w>没有</w> <w>人</w> <w>知道</w></s><s id="4">完。</s></text>
    """
  private static let rows = [
    "He came at 5.|他五点来了。", "She left. Late & dark.|她走了，又晚又黑。", "Nobody knew|没有人知道", "|完。",
  ]

  private static func opus(_ from: String, _ to: String, _ links: [String]) -> String {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n<cesAlign version=\"1.0\">\n"
      + "<linkGrp targType=\"s\" fromDoc=\"\(from)\" toDoc=\"\(to)\">\n"
      + links.map { "<link certainty=\"0.97\" xtargets=\"\($0)\"/>\n" }.joined() + "</linkGrp></cesAlign>\n"
  }

  private static let links = ["1;1", "2 3;2", "4;3", ";4"]
  private static let interText = """
    <?xml version='1.0' encoding='utf-8'?>
    <linkGrp toDoc='b.zh.xml' fromDoc='b.en.xml'>
    <link type='1-1' xtargets='1;1' status='man' mark='1'/>
    <link type='1-2' xtargets='2;2 3' status='auto'/>
    <link type='1-1' xtargets='3;4' status='man'/>
    <link type='1-0' xtargets='4;' status='man'/>
    </linkGrp>
    """

  private func work(_ english: String, _ chinese: String) throws -> Workspace {
    let work = try Workspace()
    try work.write(english, Self.english)
    try work.write(chinese, Self.chinese)
    return work
  }

  private func rows(_ work: Workspace, _ words: String...) throws -> [String] {
    let result = try work.run(words: ["convert"] + words + ["--format", "jsonl"])
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(words): \(result.errorText)")
    return try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
  }

  @Test func alignmentsOfOPUSAreRead() throws {
    let work = try work("corpus/xml/en/a.xml", "corpus/xml/zh_cn/a.xml")
    try work.write("corpus/xml/en-zh.xml", Self.opus("en/a.xml.gz", "zh_cn/a.xml.gz", Self.links))
    #expect(try rows(work, "corpus/xml/en-zh.xml") == Self.rows)
    // Packed, as they are distributed, and with the alignment above the documents.
    _ = try work.shell(
      "gzip corpus/xml/en/a.xml corpus/xml/zh_cn/a.xml corpus/xml/en-zh.xml; cp corpus/xml/*.gz corpus"
    )
    #expect(try rows(work, "corpus/xml/en-zh.xml.gz") == Self.rows)
    #expect(try rows(work, "corpus/en-zh.xml.gz") == Self.rows)
    // The other way round, with documents that are named.
    let turned = Self.links.map {
      $0.split(separator: ";", omittingEmptySubsequences: false).reversed().joined(separator: ";")
    }
    try work.write("zh-en.xml", Self.opus("zh_cn/x.xml", "en/x.xml", turned))
    let named = ["--english", "corpus/xml/en/a.xml.gz", "--chinese", "corpus/xml/zh_cn/a.xml.gz"]
    let result = try work.run(words: ["convert", "zh-en.xml"] + named + ["--format", "tsv"])
    #expect(
      result.exitCode == 0 && result.text.contains("She left. Late & dark.\t她走了，又晚又黑。\t0.9700\t1 2\t1\t")
    )
    let audit = try work.run(words: ["audit", "corpus/en-zh.xml.gz", "--format", "jsonl"])
    #expect(audit.exitCode == 0, "\(audit.errorText)")
  }

  @Test func interTextNamesTheOtherDocumentFirst() throws {
    let work = try work("b.en.xml", "b.zh.xml")
    try work.write("b.xml", Self.interText)
    #expect(try rows(work, "b.xml") == Self.rows)
    // Written and read again, the links are the same, with what InterText says of them.
    let made = try work.run("convert", "b.xml", "-o", "c.intertext.xml")
    #expect(made.exitCode == 0 && made.errorText.isEmpty, "\(made.errorText)")
    let links = try work.text("c.intertext.xml").split(separator: "\n").filter { $0.contains("<link ") }
    #expect(
      links.map { $0.trimmingCharacters(in: .whitespaces) } == [
        #"<link type="1-1" xtargets="1.1;1.1" status="man" mark="1"/>"#,
        #"<link type="1-2" xtargets="1.2;1.2 1.3" status="auto"/>"#,
        #"<link type="1-1" xtargets="1.3;1.4" status="man"/>"#,
        #"<link type="1-0" xtargets="1.4;" status="man"/>"#,
      ]
    )
    #expect(try rows(work, "c.intertext.xml") == Self.rows)
  }

  @Test(arguments: ["tmx", "tsv", "xlf", "jsonl", "csv"])
  func everyFormatGoesThereAndBack(_ format: String) throws {
    let work = try work("en/a.xml", "zh/a.xml")
    try work.write("al.xml", Self.opus("en/a.xml", "zh/a.xml", Self.links))
    #expect(try work.run("convert", "al.xml", "-o", "x.\(format)").exitCode == 0)
    #expect(try work.run("convert", "x.\(format)", "-o", "y.xces.xml").exitCode == 0)
    #expect(try rows(work, "y.xces.xml") == Self.rows)
    #expect(try work.names().filter { $0.hasPrefix("y") } == ["y.en.xml", "y.xces.xml", "y.zh.xml"])
  }

  @Test func whatDoesNotFitIsReported() throws {
    let work = try work("en/a.xml", "zh/a.xml")
    func check(_ text: String, _ problem: String, rows: Int) throws {
      try work.write("al.xml", text)
      let result = try work.run("convert", "al.xml", "--format", "jsonl")
      #expect(result.exitCode == 65 && result.errorText.contains(problem), "\(problem): \(result.errorText)")
      #expect(try objects(result.text).count == rows, "\(problem): \(result.text)")
    }
    try check(
      Self.opus("en/a.xml", "zh/a.xml", ["1;1", "9;2", "4;3"]),
      "al.xml:6: en/a.xml has no sentence '9'",
      rows: 6
    )
    try check(
      Self.opus("en/a.xml", "zh/a.xml", ["1", "2 3;2"]),
      "xtargets is '1'; the link is left out",
      rows: 6
    )
    try check(Self.opus("en/a.xml", "zh/b.xml", []), "the document 'zh/b.xml' does not exist", rows: 0)
    try check(Self.opus("en/a.xml", "../zh/a.xml", []), "is not in the folder of the alignment", rows: 0)
    try check(Self.opus("/etc/passwd", "zh/a.xml", []), "is not in the folder of the alignment", rows: 0)
    try check(Self.opus("en/a.xml", "en/a.xml", []), "are not in English and Chinese", rows: 0)
    // Sentences that no link names are kept, and counted.
    try work.write("al.xml", Self.opus("en/a.xml", "zh/a.xml", ["1;1"]))
    let rest = try work.run("convert", "al.xml", "--format", "jsonl")
    #expect(
      rest.exitCode == 0 && rest.errorText.contains("al.xml: 6 sentences not named by any link"),
      "\(rest.errorText)"
    )
    #expect(try objects(rest.text).count == 7)
  }

  @Test func noDocumentIsWrittenOver() throws {
    let work = try work("b.en.xml", "b.zh.xml")
    try work.write("al.xml", Self.opus("b.en.xml", "b.zh.xml", Self.links))
    let result = try work.run("convert", "al.xml", "-o", "b.xces.xml")
    #expect(
      result.exitCode == 64 && result.errorText.contains("'b.en.xml' is a document"),
      "\(result.errorText)"
    )
    #expect(try work.text("b.en.xml") == Self.english)
    #expect(try work.run("convert", "al.xml", "--format", "xces").exitCode == 64)
  }

  /// opustools reads what we write of its own alignment as it reads the alignment.
  @Test func opustoolsReadsTheSame() throws {
    let program = Repository.path(".build/test-tools/opustools/bin/opus_read")
    guard FileManager.default.fileExists(atPath: program) else {
      let message = "\(program) missing; run scripts/setup-tests.sh"
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        Issue.record("\(message)")
      } else {
        print("SKIPPED: \(message)")
      }
      return
    }
    let work = try Workspace()
    let aligned = try work.run("align", Repository.path("seeds"), "-o", "s.xces.xml", "-o", "s.tsv")
    #expect(aligned.exitCode == 0, "\(aligned.errorText)")
    #expect(try work.run("convert", "s.xces.xml", "-o", "t.xces.xml").exitCode == 0)
    let names = try Set(
      objects(work.run("convert", "t.xces.xml", "--format", "jsonl").text).compactMap {
        $0["document"] as? String
      }
    )
    #expect(names == Set(Repository.seeds.values))
    _ = try work.shell("mkdir o; for f in [st].*.xml; do cp $f o/; gzip -k o/$f; done")
    func read(_ name: String) throws -> [Substring] {
      let result = try work.shell(
        "cd o && '\(program)' -d x -s en -t zh -af \(name).xces.xml -rd . -p raw -wm moses -q 2>/dev/null"
      )
      return result.text.split(separator: "\n")
    }
    let (first, second) = (try read("s"), try read("t"))
    #expect(first == second)
    let rows = try work.text("s.tsv").split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(first.count == rows.count && rows.count > 100)
    for (line, row) in zip(first, rows) {
      let sides = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(
        sides[0] == row[2] && sides[1].replacing(" ", with: "") == row[3].replacing(" ", with: ""),
        "\(line)"
      )
    }
  }
}
