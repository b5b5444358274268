import Testing

/// `audit` through the built tool.
@Suite struct AuditCommandTests {
  private static let rows = "It made 1.1 million tons.\t生产一百零一万吨。\nA worker came.\t一名工人来了。\n"

  @Test func rowsOfATableArePairs() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    let result = try work.run("audit", "rows.tsv")
    let expected = """
      rows.tsv:1:9: error: 一百零一万吨 is 1,010,000 t; English has "1.1 million tons" = 1,100,000 t [number-mismatch]
        rows.tsv:1:29: 生产一百零一万吨。

        number-mismatch     1 error
      2 pairs: 1 error
      MQM penalty 625.0 per 1,000 words: 5 points in 8 words
        accuracy/mistranslation 5

      """
    #expect(result.text == expected)
    #expect(result.exitCode == 1)
  }

  @Test func aHeaderNamesTheColumns() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "id\tchinese\tenglish\n7\t生产四百吨。\tIt made 300 tons.\n")
    let result = try work.run("audit", "rows.tsv", "--format", "jsonl")
    #expect(
      result.text.hasPrefix(
        #"{"document":"rows","bead":0,"check":"number-mismatch","severity":"error","message":"#
      )
    )
    #expect(
      result.text.contains(
        #""english":{"text":"It made 300 tons.","file":"rows.tsv","line":2,"column":18,"quote":"300 tons"}"#
      )
    )
    #expect(
      result.text.contains(
        #""chinese":{"text":"生产四百吨。","file":"rows.tsv","line":2,"column":5,"quote":"四百吨"}"#
      )
    )
  }

  @Test(arguments: [("error", Int32(1)), ("warning", 1), ("note", 1), ("never", 0)])
  func failOnDecidesTheExitCode(_ limit: String, _ code: Int32) throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    #expect(try work.run("audit", "rows.tsv", "--fail-on", limit).exitCode == code)
    try work.write("fine.tsv", "A worker came.\t一名工人来了。\n")
    let fine = try work.run("audit", "fine.tsv", "--fail-on", limit)
    #expect(fine.exitCode == 0 && fine.text == "1 pair: no findings\n")
  }

  @Test func severityAndDisableLeaveFindingsOut() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "On August 14th, 300 tons.\t14日，四百吨。\n")
    func checks(_ flags: String...) throws -> [String] {
      let result = try work.run(words: ["audit", "rows.tsv", "--format", "jsonl"] + flags)
      return result.text.split(separator: "\n").compactMap { line in
        line.split(separator: "\"").drop { $0 != "check" }.dropFirst(2).first.map(String.init)
      }
    }
    #expect(try checks() == ["number-mismatch", "inferable"])
    #expect(try checks("--severity", "warning") == ["number-mismatch"])
    #expect(try checks("--disable", "number-mismatch") == ["inferable"])
  }

  /// The hand-made notes of the seeds: six discrepancies, none of them above a note, and nothing else.
  @Test func theSeedsAsTheyAre() throws {
    let work = try Workspace()
    let result = try work.run("audit", Repository.path("seeds"), "--fail-on", "warning")
    #expect(result.exitCode == 0)
    let text = result.text.replacing(Repository.path("seeds"), with: "seeds")
    try Golden.expect(text, is: "audit-seeds.txt")
    for true_ in [
      "十一名委员 counts 委员", "5日 is the 5th", "14日 is the 14th", "三十日 is the 30th",
      "10月上旬 is the first ten days of October",
      "二分之一强 is more than 1/2",
    ] {
      #expect(text.contains(true_))
    }
  }

  @Test func theSameAtAnyNumberOfJobs() throws {
    let work = try Workspace()
    let one = try work.run("audit", Repository.path("seeds"), "--format", "jsonl", "--jobs", "1")
    let three = try work.run("audit", Repository.path("seeds"), "--format", "jsonl", "--jobs", "3")
    #expect(one.text == three.text && !one.text.isEmpty)
  }

  @Test func everyCheckIsListed() throws {
    let work = try Workspace()
    let result = try work.run("audit", "--list-checks")
    #expect(result.exitCode == 0)
    try Golden.expect(result.text, is: "audit-list-checks.txt")
  }

  @Test func aBadRowIsToldAndTheOthersAreDone() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "no tab here\n" + Self.rows)
    let result = try work.run("audit", "rows.tsv", "gone.tmx")
    #expect(result.errorText.contains("rows.tsv:1: the line has 1 column"))
    #expect(result.errorText.contains("gone.tmx: no such file"))
    #expect(result.text.contains("rows.tsv:2:9: error"))
    #expect(result.exitCode == 65)
  }

  @Test func withoutInputHelpIsOffered() throws {
    let work = try Workspace()
    let result = try work.run("audit")
    #expect(result.exitCode == 64)
    #expect(result.errorText.hasPrefix("Error: Missing an input"))
  }
}
