import Testing

/// `terms` and `audit --terms`, as users run them.
@Suite struct TermsCommandTests {
  private static let rows = "They started a campaign.\t他们发起了战役。\nThe campaigns went on.\t运动继续进行。\n"
  private static let glossary = "source,target\ncampaign,竞赛|运动\n"

  @Test func checkTellsOfTermsThatWereNotUsed() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    try work.write("terms.csv", Self.glossary)
    let result = try work.run("terms", "check", "rows.tsv", "--terms", "terms.csv", "--fail-on", "warning")
    #expect(result.exitCode == 1)
    #expect(result.text.contains("rows.tsv:1:16: warning"))
    let record = try work.run("terms", "check", "rows.tsv", "--terms", "terms.csv", "--format", "jsonl")
    #expect(record.text.contains("“campaign” = “竞赛” or “运动” (terms.csv, line 2)"))
    #expect(!result.text.contains("rows.tsv:2"))
  }

  @Test func auditTakesAGlossary() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    try work.write("terms.csv", Self.glossary)
    let with = try work.run("audit", "rows.tsv", "--terms", "terms.csv", "--format", "jsonl")
    let without = try work.run("audit", "rows.tsv", "--format", "jsonl")
    #expect(with.text.contains("\"check\":\"term\"") && !without.text.contains("\"check\":\"term\""))
  }

  @Test func whatIsExtractedCanBeChecked() throws {
    let work = try Workspace()
    let fillers = ["It rained.\t下雨了。", "He reads.\t他看书。", "Birds fly.\t鸟会飞。", "We eat.\t我们吃饭。"]
    let terms = [
      "The people's commune grew.\t人民公社发展了。", "A people's commune met.\t人民公社开会。",
      "He left the people's commune.\t他离开人民公社。",
    ]
    try work.write("rows.tsv", (terms + fillers + fillers + fillers).joined(separator: "\n") + "\n")
    let extracted = try work.run("terms", "extract", "rows.tsv", "-o", "terms.tsv", "-q")
    #expect(extracted.exitCode == 0)
    try work.write("more.tsv", "The people's communes met.\t合作社开会。\n")
    let checked = try work.run("terms", "check", "more.tsv", "--terms", "terms.tsv", "--format", "tsv")
    #expect(checked.text.contains("人民公社"))
  }

  @Test func aMissingOrBadGlossaryIsTold() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    try work.write("bad.csv", "source,target\ncampaign,\n")
    #expect(try work.run("terms", "check", "rows.tsv").exitCode == 64)
    let gone = try work.run("terms", "check", "rows.tsv", "--terms", "gone.csv")
    #expect(gone.exitCode == 66 && gone.errorText.contains("gone.csv"))
    let bad = try work.run("audit", "rows.tsv", "--terms", "bad.csv")
    #expect(bad.exitCode == 65 && bad.errorText.contains("bad.csv:2"))
  }

  @Test func sourceDecidesWhatIsAnOmission() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "He never came back to the village.\t\n")
    #expect(try work.run("audit", "rows.tsv", "--format", "jsonl").text.contains("\"check\":\"addition\""))
    #expect(
      try work.run("audit", "rows.tsv", "--format", "jsonl", "--source", "en").text.contains(
        "\"check\":\"omission\""
      )
    )
  }
}
