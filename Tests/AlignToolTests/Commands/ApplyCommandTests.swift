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
}
