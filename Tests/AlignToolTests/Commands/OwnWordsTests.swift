import Foundation
import Testing

/// `--words`, and `words` in the settings, in every command that reads numbers.
@Suite struct OwnWordsTests {
  private static let own =
    "[units]\narea [fan] 10000\nmeasure [fan] = 畈 fans\n[words]\nnone = 三里河\n[phrases]\nnone = seven_sisters\n"
  private static let rows =
    "Three fans of land near seven sisters.\t三里河边三公顷地。\nFour fans of land.\t三畈地。\n"

  private func work() throws -> Workspace {
    let work = try Workspace()
    try work.write("own.txt", Self.own)
    try work.write("rows.tsv", Self.rows)
    return work
  }

  private static let audit = [
    "audit", "rows.tsv", "--models", "none", "--format", "tsv", "--severity", "warning",
  ]

  @Test func theAuditConvertsOwnUnits() throws {
    let work = try work()
    let without = try work.run(words: Self.audit)
    #expect(without.text.contains("seven"), "\(without.text)")
    let result = try work.run(words: Self.audit + ["--words", "own.txt"])
    #expect(result.exitCode == 1 && result.errorText.isEmpty, "\(result.errorText)")
    #expect(result.text.split(separator: "\n").count == 2, "\(result.text)")
    #expect(result.text.contains("三畈 is 3 fan; the English has \"Four fans\" = 4 fan"), "\(result.text)")
  }

  @Test(arguments: [#"{"words": "own.txt"}"#, #"{"words": "own.txt", "audit": {"disable": ["width"]}}"#])
  func theSettingsNameTheFile(settings: String) throws {
    let work = try work()
    try work.write("project/.align.json", settings)
    try work.write("project/own.txt", Self.own)
    let named = try work.run(words: Self.audit + ["--config", "project/.align.json"])
    #expect(named.text == (try work.run(words: Self.audit + ["--words", "own.txt"]).text))
    try work.write(".align.json", settings)
    for command in [
      ["quantities", "--language", "zh", "rows.tsv"],
      ["align", "--english", "own.txt", "--chinese", "rows.tsv", "--keep-sides"],
    ] {
      let result = try work.run(words: command)
      let note = "Note: using the settings of .align.json\n"
      #expect(result.errorText.components(separatedBy: note).count == 2, "\(result.errorText)")
    }
    #expect(try work.run(words: Self.audit).text == named.text)
    // What is typed goes first.
    try work.write("empty.txt", "")
    #expect(try work.run(words: Self.audit + ["--words", "empty.txt"]).text != named.text)
    try work.write(".align.json", #"{"words": 3}"#)
    let bad = try work.run(words: Self.audit)
    #expect(bad.exitCode == 65 && bad.errorText.contains("'words' is not a string"))
    try work.write(".align.json", #"{"words": "gone.txt"}"#)
    #expect(try work.run(words: Self.audit).exitCode == 66)
  }

  @Test func quantitiesShowOwnUnits() throws {
    let work = try work()
    let result = try work.run(
      words: ["quantities", "--language", "zh", "--words", "own.txt", "--format", "jsonl", "rows.tsv"]
    )
    #expect(
      result.text.contains(
        #""text":"三畈","start":19,"end":21,"kind":"measure","low":"3","high":"3","approximate":false,"unit":"[fan]""#
      ),
      "\(result.text)"
    )
    let explained = try work.run(
      words: ["quantities", "--language", "en", "--words", "own.txt", "--explain", "rows.tsv"]
    )
    #expect(explained.text.contains("measure: fans"), "\(explained.text)")
  }

  private static let english = "He owns 4731 fans.\nShe owns 2250 fans.\nNobody came.\n"
  private static let chinese = "她有两千两百五十畈地。\n没有人来。\n他有四千七百三十一畈地。\n"

  /// Every command that reads numbers, with files that it can read.
  private static let commands: [[String]] = [
    ["align", "e.txt", "c.txt", "--models", "none", "--format", "jsonl"],
    ["audit", "rows.tsv", "--models", "none"],
    ["quantities", "--language", "en", "e.txt"],
    ["explain", "e.txt", "c.txt", "--bead", "0", "--models", "none"],
    ["pair", "english", "chinese", "--models", "none"], ["corpus", "clean", "rows.tsv", "-q"],
  ]

  private func all() throws -> Workspace {
    let work = try work()
    try work.write("e.txt", Self.english)
    try work.write("c.txt", Self.chinese)
    try work.write("english/a.txt", Self.english)
    try work.write("chinese/b.txt", Self.chinese)
    return work
  }

  @Test(arguments: commands) func everyCommandTakesTheFlag(command: [String]) throws {
    let work = try all()
    let result = try work.run(words: command + ["--words", "own.txt"])
    #expect([0, 1].contains(result.exitCode) && !result.errorText.contains("Error"), "\(result.errorText)")
    try work.write(".align.json", #"{"words": "own.txt"}"#)
    let settings = try work.run(words: command)
    #expect(settings.exitCode == result.exitCode)
  }

  @Test(arguments: commands) func everyCommandRefusesABadFile(command: [String]) throws {
    let work = try all()
    try work.write("bad.txt", "[units]\nmeasure kg = 斤斤\nmeasure kgs*0 = 两两\n")
    let result = try work.run(words: command + ["--words", "bad.txt"])
    #expect(result.exitCode == 65 && result.text.isEmpty)
    #expect(
      result.errorText
        == "Error: bad.txt:3: \"measure\" needs a factor above 0, such as 0.5 or 2/3, found \"0\"\n"
    )
    let gone = try work.run(words: command + ["--words", "gone.txt"])
    #expect(gone.exitCode == 66 && gone.errorText.contains("gone.txt"))
    let same = try work.run(words: command + ["--words", "own.txt", "-o", "own.txt"])
    #expect(same.exitCode == 64 && same.errorText.contains("is also an input"))
    #expect(try work.text("own.txt") == Self.own)
  }

  @Test func encodingsOfTheFile() throws {
    let work = try work()
    try work.write(
      "utf16.txt",
      [0xFF, 0xFE] + Self.own.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    )
    let one = try work.run(words: Self.audit + ["--words", "own.txt"])
    let other = try work.run(words: Self.audit + ["--words", "utf16.txt"])
    #expect(one.text == other.text)
  }
}
