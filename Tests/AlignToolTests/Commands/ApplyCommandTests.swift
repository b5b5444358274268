import Foundation
import Testing

/// `apply`, and the page as a format, through the built tool.
@Suite struct ApplyCommandTests {
  /// Two texts of five lines each, aligned to a page, and the digest that the page gives them.
  private func workspace() throws -> (work: Workspace, digest: String) {
    let work = try Workspace()
    try work.write("a.en.txt", Samples.english)
    try work.write("a.zh.txt", Samples.chinese)
    let made = try work.run(
      "align",
      "--english",
      "a.en.txt",
      "--chinese",
      "a.zh.txt",
      "--segmented",
      "-o",
      "a.html"
    )
    #expect(made.exitCode == 0, "\(made.errorText)")
    let page = try work.text("a.html")
    let start = try #require(page.range(of: "data-digest=\"")).upperBound
    return (work, String(page[start...].prefix(64)))
  }

  private func patch(_ digest: String, _ beads: String, document: String = "a", counts: (Int, Int) = (5, 5))
    -> String
  {
    "{\"format\":\"align-patch\",\"version\":1,\"documents\":[{\"document\":\"\(document)\",\"segments\":"
      + "{\"english\":\(counts.0),\"chinese\":\(counts.1),\"sha256\":\"\(digest)\"},\"beads\":[\(beads)],"
      + "\"accepted\":[{\"fingerprint\":\"ff\",\"check\":\"unit\",\"message\":\"m\"}]}]}"
  }

  private static let merged =
    "{\"kind\":\"edited\",\"english\":{\"first\":1,\"count\":2},\"chinese\":{\"first\":1,\"count\":2},\"note\":\"so\\nso\"}"
  private static let texts = ["--english", "a.en.txt", "--chinese", "a.zh.txt", "--segmented"]

  @Test func correctionsComeOutAndTheRestIsAligned() throws {
    let (work, digest) = try workspace()
    try work.write("p.json", patch(digest, Self.merged))
    let result = try work.run(
      words: ["apply", "p.json"] + Self.texts + ["--format", "beads", "--accepted", "accepted.json"]
    )
    #expect(result.exitCode == 0, "\(result.errorText)")
    #expect(Samples.withoutPosteriors(result.text) == ["[0]:[0]", "[1, 2]:[1, 2]", "[3]:[3]", "[4]:[4]"])
    #expect(result.text.contains("[1, 2]:[1, 2]:1.0"))
    #expect(result.errorText == "p.json: a: 1 edited, 0 confirmed\np.json: a: note on [1, 2]:[1, 2]: so so\n")
    #expect(
      try work.text("accepted.json")
        == "{\"version\":1,\"findings\":["
        + "\n{\"fingerprint\":\"ff\",\"check\":\"unit\",\"document\":\"a\",\"message\":\"m\"}\n]}\n"
    )
  }

  @Test func aPatchForAnotherTextWritesNothing() throws {
    let (work, digest) = try workspace()
    try work.write("p.json", patch(digest, Self.merged))
    try work.write("a.zh.txt", Samples.chinese + "多一句。\n")
    try work.write("a.tmx", "before")
    let result = try work.run(words: ["apply", "p.json"] + Self.texts + ["-o", "a.tmx"])
    #expect(result.exitCode == 65)
    #expect(
      result.errorText.contains("p.json: the corrections of 'a' are for another text or another segmentation")
    )
    #expect(try work.text("a.tmx") == "before")
  }

  @Test func aDocumentThatIsNotAmongTheInputsIsTold() throws {
    let (work, _) = try workspace()
    try work.write("p.json", patch("00", Self.merged, document: "b"))
    let result = try work.run(words: ["apply", "p.json"] + Self.texts + ["-o", "a.tmx"])
    #expect(result.exitCode == 65)
    #expect(
      result.errorText.contains("p.json: 'b' is not among the inputs, and its corrections are not applied")
    )
    #expect(try !work.names().contains("a.tmx"))
  }

  @Test(arguments: [
    ("nothing.json", Int32(66)), ("a.en.txt", 65),
  ])
  func whatIsNoPatchIsTold(_ name: String, _ code: Int32) throws {
    let (work, _) = try workspace()
    let result = try work.run(words: ["apply", name] + Self.texts)
    #expect(result.exitCode == code)
    #expect(result.errorText.contains(name))
  }

  @Test func auditWritesAPageWithItsFindings() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "It made 300 tons.\t生产四百吨。\nFine.\t好。\n")
    let result = try work.run("audit", "rows.tsv", "-o", "report.html")
    #expect(result.exitCode == 1)
    let page = try work.text("report.html")
    #expect(page.contains("data-pairs=\"2\" data-note=\"0\" data-warning=\"0\" data-error=\"1\""))
    #expect(page.contains("[0,\"number-mismatch\",\"error\""))
    let fine = try work.run("audit", "rows.tsv", "--format", "html", "--disable", "number-mismatch")
    #expect(fine.exitCode == 0 && fine.text.hasPrefix("<!DOCTYPE html>"))
    #expect(fine.text.contains("data-error=\"0\""))
  }

  @Test func thePageIsTheSameAtAnyNumberOfJobs() throws {
    let work = try Workspace()
    let seeds = Repository.path("seeds")
    let evidence = ["--evidence", "length", "--format", "html"]
    let one = try work.run(words: ["align", seeds, "--jobs", "1"] + evidence)
    let many = try work.run(words: ["align", seeds, "--jobs", "4"] + evidence)
    #expect(one.output == many.output && one.text.hasSuffix("</html>\n"))
  }

  // MARK: Files of translations

  private static let units: [(name: String, text: String)] = [
    (
      "a.po",
      "# Head.\nmsgid \"\"\nmsgstr \"\"\n\"Language: zh_CN\\n\"\n\"X-Own: 1\\n\"\n\n#. hint\n#: a.c:1\n#, fuzzy, c-format\n"
        + "#| msgid \"Old\"\nmsgctxt \"menu\"\nmsgid \"Open %d\\n\"\nmsgstr \"打开 %d\\n\"\n\nmsgid \"One file\"\n"
        + "msgid_plural \"%d files\"\nmsgstr[0] \"%d 个文件\"\n\n#~ msgid \"Gone\"\n#~ msgstr \"没了\"\n"
    ),
    (
      "a.xlf",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        + "<file datatype=\"plaintext\" original=\"app\" source-language=\"en-US\" target-language=\"zh-CN\"><header><note>h</note>"
        + "</header><body>\n<trans-unit id=\"k1\" approved=\"yes\"><source>Open <g id=\"1\">it</g>.</source>"
        + "<target state=\"final\">打开<g id=\"1\">它</g>。</target><note>n</note></trans-unit>\n"
        + "<trans-unit id=\"k2\" translate=\"no\"><source> Edge</source><target state=\"needs-review-translation\"> 边</target>"
        + "</trans-unit>\n</body></file></xliff>\n"
    ),
    (
      "a.tmx",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" "
        + "segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"en-US\" datatype=\"xml\"><prop type=\"p\">v</prop></header><body>\n"
        + "<tu tuid=\"1\" creationid=\"bob\" usagecount=\"3\"><prop type=\"client\">c</prop><tuv xml:lang=\"en-US\">"
        + "<seg>A <bpt i=\"1\">&lt;b&gt;</bpt>B<ept i=\"1\">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>甲乙。</seg></tuv></tu>\n"
        + "<tu tuid=\"2\"><tuv xml:lang=\"en-US\"><seg>C.</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>丙。</seg></tuv>"
        + "<tuv xml:lang=\"de\"><seg>C!</seg></tuv></tu>\n</body></tmx>\n"
    ),
  ]

  /// The digest of the segments, from the page that `audit` makes, and the name of the document.
  private func page(_ work: Workspace, _ name: String) throws -> (digest: String, document: String) {
    let made = try work.run("audit", name, "-o", "page.html", "--fail-on", "never")
    #expect(made.exitCode == 0, "\(made.errorText)")
    let page = try work.text("page.html")
    func value(_ attribute: String, in text: Substring) throws -> String {
      let start = try #require(text.range(of: attribute + "=\"")).upperBound
      return String(text[start...].prefix { $0 != "\"" })
    }
    let digest = try value("data-digest", in: page[...])
    return (digest, try value("data-name", in: page[...]))
  }

  private static func bead(_ kind: String, _ english: Range<Int>, _ chinese: Range<Int>) -> String {
    "{\"kind\":\"\(kind)\",\"english\":{\"first\":\(english.lowerBound),\"count\":\(english.count)},\"chinese\":"
      + "{\"first\":\(chinese.lowerBound),\"count\":\(chinese.count)},\"note\":\"\"}"
  }

  @Test(arguments: units)
  func whatIsOnlyConfirmedComesOutAsItWas(_ name: String, _ text: String) throws {
    let work = try Workspace()
    try work.write(name, text)
    let (digest, document) = try page(work, name)
    try work.write(
      "p.json",
      patch(digest, Self.bead("confirmed", 0..<1, 0..<1), document: document, counts: (2, 2))
    )
    let applied = try work.run("apply", "p.json", name, "-o", "b" + name.dropFirst())
    #expect(applied.exitCode == 0, "\(applied.errorText)")
    #expect(try work.text("b" + name.dropFirst()) == text)
    let converted = try work.run("convert", name, "-o", "c" + name.dropFirst())
    #expect(converted.exitCode == 0)
    #expect(try work.bytes("b" + name.dropFirst()) == work.bytes("c" + name.dropFirst()))
  }

  @Test(arguments: units)
  func mergedUnitsAreNeverBetterThanTheyWere(_ name: String, _ text: String) throws {
    let work = try Workspace()
    try work.write(name, text)
    let (digest, document) = try page(work, name)
    try work.write(
      "p.json",
      patch(digest, Self.bead("edited", 0..<2, 0..<2), document: document, counts: (2, 2))
    )
    let applied = try work.run("apply", "p.json", name, "--format", "jsonl")
    #expect(applied.exitCode == 0, "\(applied.errorText)")
    let rows = try objects(applied.text)
    #expect(rows.count == 1)
    let unit = "\(rows.first?["unit"] ?? "")"
    #expect(!unit.contains("\"final\"") && !unit.contains("\"approved\":true"), "\(unit)")
    if name == "a.po" { #expect(unit.contains("needs-review"), "\(unit)") }
    if name == "a.xlf" {
      let file = try work.run("apply", "p.json", name, "--format", "xliff").text
      #expect(
        file.contains("state=\"needs-review-translation\"") && !file.contains("\"translated\""),
        "\(file)"
      )
    }
    if name == "a.tmx" {
      #expect(unit.contains("\"id\":\"1\"") && unit.contains("en-US"), "\(unit)")
      #expect(applied.errorText.contains("1 identifier left out"), "\(applied.errorText)")
      #expect(applied.errorText.contains("2 inline tags kept apart"), "\(applied.errorText)")
    }
  }

  @Test func columnsOfATableStay() throws {
    let work = try Workspace()
    try work.write("a.csv", "id,english,chinese,owner\nk1,One.,一。,bob\nk2,Two.,二。,eve\n")
    let (digest, document) = try page(work, "a.csv")
    try work.write(
      "p.json",
      patch(digest, Self.bead("confirmed", 0..<1, 0..<1), document: document, counts: (2, 2))
    )
    let applied = try work.run("apply", "p.json", "a.csv", "--format", "csv")
    #expect(applied.exitCode == 0, "\(applied.errorText)")
    for word in ["k1", "k2", "bob", "eve", "owner"] {
      #expect(applied.text.contains(word), "\(applied.text)")
    }
  }
}
