import Foundation
import Testing

/// The report page in Debian's chromium, driven by PyPI's playwright, and what `apply` makes of the
/// corrections.
///
/// `scripts/setup-tests.sh` installs both. Without them the tests are skipped with a line, but under CI they
/// fail.
@Suite(.serialized) struct BrowserTests {
  // Not through `path`, which would follow the link out of the environment.
  private static let python = Repository.path(".build/test-tools") + "/venv/bin/python"
  private static let script = Repository.path("Tests/Browser/report.py")

  /// Whether a browser can be driven.
  private func hasBrowser() throws -> Bool {
    let check = try ToolRunner.runShell("chromium --version && '\(Self.python)' -c 'import playwright'")
    if check.exitCode == 0 { return true }
    let reason = check.errorText.split(separator: "\n").last ?? ""
    let message = "chromium or playwright is missing (\(reason)); run scripts/setup-tests.sh"
    if ProcessInfo.processInfo.environment["CI"] == "true" {
      Issue.record("\(message)")
    } else {
      print("SKIPPED: \(message)")
    }
    return false
  }

  /// Uses a page as a case of the script says.
  private func use(_ page: String, as name: String, in work: Workspace) throws {
    let result = try ToolRunner.runShell(
      "'\(Self.python)' -X utf8 '\(Self.script)' \(name) \(page) .",
      folder: work.folder,
      timeLimit: 300
    )
    #expect(result.exitCode == 0, "\(result.text) \(result.errorText.suffix(1500))")
  }

  /// The beads of each document in a JSONL output, as segment numbers.
  private func beads(_ jsonl: String) throws -> [String: [[[Int]]]] {
    struct Row: Decodable {
      var document: String
      var english: [Int]
      var chinese: [Int]
    }
    var beads: [String: [[[Int]]]] = [:]
    for line in jsonl.split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      beads[row.document, default: []].append([row.english, row.chinese])
    }
    return beads
  }

  /// The beads that a page showed after the corrections.
  private func shown(_ name: String, in work: Workspace) throws -> [String: [[[Int]]]] {
    try JSONDecoder().decode([String: [[[Int]]]].self, from: Data(work.bytes(name)))
  }

  @Test func theSeedsAreReadSearchedAndCorrected() throws {
    guard try hasBrowser() else { return }
    let work = try Workspace()
    let evidence = ["--evidence", "length,numbers,names"]
    let made = try work.run(words: ["align", Repository.path("seeds"), "-o", "seeds.html"] + evidence)
    #expect(made.exitCode == 0, "\(made.errorText)")
    try use("seeds.html", as: "seeds", in: work)
    let applied = try work.run(
      words: ["apply", "seeds.patch.json", Repository.path("seeds"), "-o", "seeds.jsonl"] + evidence
    )
    #expect(applied.exitCode == 0, "\(applied.errorText)")
    let found = try beads(work.text("seeds.jsonl"))
    let shown = try shown("seeds.beads.json", in: work)
    #expect(found.count == 5 && shown.count == 2)
    for (document, beads) in shown { #expect(found[document] == beads, "\(document)") }
    // A page of the result shows the same again.
    let again = try work.run(words: ["apply", "seeds.patch.json", "seeds.jsonl", "--format", "jsonl"])
    #expect(try self.beads(again.text) == found)
  }

  @Test func tenThousandPairsAreUsable() throws {
    guard try hasBrowser() else { return }
    let work = try Workspace()
    var lines = ""
    for index in 0..<10_000 {
      let hasNumber = index % 20 == 7
      let wrong = index % 500 == 7 ? 1 : 0
      let english =
        hasNumber
        ? "The commune by the river gathered \(3000 + index) tons of wheat."
        : "The harvest was good that year, and everyone was glad of it."
      let chinese = hasNumber ? "河边的公社收了\(3000 + index + wrong)吨小麦。" : "那年收成很好，大家都很高兴。"
      lines +=
        "{\"document\":\"large\",\"bead\":\(index),\"english\":[\(index)],\"chinese\":[\(index)],"
        + "\"english_segments\":[\"\(english)\"],\"chinese_segments\":[\"\(chinese)\"],"
        + "\"posterior\":\(index % 333 == 5 ? 0.2 : 0.98)}\n"
    }
    try work.write("large.jsonl", lines)
    let made = try ToolRunner.run(
      ["convert", "large.jsonl", "-o", "large.html"],
      folder: work.folder,
      timeLimit: 300
    )
    #expect(made.exitCode == 0, "\(made.errorText)")
    try use("large.html", as: "large", in: work)
    let applied = try work.run("apply", "large.patch.json", "large.jsonl", "-o", "applied.jsonl")
    #expect(applied.exitCode == 0, "\(applied.errorText)")
    #expect(try beads(work.text("applied.jsonl")) == shown("large.beads.json", in: work))
  }

  @Test func textThatLooksLikeMarkupStaysText() throws {
    guard try hasBrowser() else { return }
    let work = try Workspace()
    let nasty = [
      "</script><script>window.wasRun = 1</script>", "<!-- <script>",
      "<img src=x onerror='window.wasRun = 1'>",
      "a\u{2028}b", "<b>&amp;</b> \"q\" 'q' \\ {{script}}", "𠀀 👩‍👩‍👧‍👦",
    ]
    struct Expected: Encodable {
      var name: String
      var title: String
      var pairs: [[String]]
    }
    struct Row: Encodable {
      var document: String
      var english_segments: [String]
      var chinese_segments: [String]
      var metadata: [String: String]
    }
    let expected = Expected(name: nasty[0], title: nasty[2], pairs: nasty.map { [$0, $0] })
    let rows = try nasty.map { text in
      let row = Row(
        document: expected.name,
        english_segments: [text],
        chinese_segments: [text],
        metadata: ["title": expected.title]
      )
      return String(decoding: try JSONEncoder().encode(row), as: UTF8.self)
    }
    try work.write("nasty.jsonl", rows.joined(separator: "\n") + "\n")
    try work.write("hostile.json", try JSONEncoder().encode(expected))
    let made = try work.run("convert", "nasty.jsonl", "-o", "hostile.html")
    #expect(made.exitCode == 0, "\(made.errorText)")
    try use("hostile.html", as: "hostile", in: work)
    let applied = try work.run("apply", "hostile.patch.json", "nasty.jsonl", "--format", "tsv")
    #expect(applied.exitCode == 0, "\(applied.errorText)")
  }
}
