import Foundation
import Testing

/// `pair`: folders whose names do not match.
@Suite struct PairCommandTests {
  private static let texts = [
    (
      "The plant made 41,732 tons of steel in 1958.\nIt sold 9,817 trucks.\n",
      "该厂一九五八年产钢四万一千七百三十二吨。\n卖出卡车9817辆。\n"
    ),
    ("The village planted 3,650 trees.\nOf these 77.5 percent live.\n", "全村种树三千六百五十棵。\n其中百分之七十七点五成活。\n"),
    ("Flight 2041 left at 8:45 on 3 May.\nIt carried 163 people.\n", "2041次班机五月三日八时四十五分起飞。\n机上有一百六十三人。\n"),
  ]

  private func work() throws -> Workspace {
    let work = try Workspace()
    for (number, text) in Self.texts.enumerated() {
      try work.write("english/\(["gamma", "alpha", "beta"][number]).txt", text.0)
      try work.write("chinese/part/\(number + 1).txt", text.1)
    }
    return work
  }

  @Test func textsArePairedByWhatTheySay() throws {
    let work = try work()
    try work.write("english/letter.txt", "Dear Sir, I thank you for the flowers.\n")
    let result = try work.run("pair", "english", "chinese", "-o", "pairs.tsv", "--models", "none")
    #expect(result.exitCode == 0)
    let rows = try work.text("pairs.tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0] == ["document", "english_file", "chinese_file", "probability"])
    #expect(
      rows.dropFirst().map { $0[1...2].joined(separator: " ") } == [
        "english/alpha.txt chinese/part/2.txt", "english/beta.txt chinese/part/3.txt",
        "english/gamma.txt chinese/part/1.txt", "english/letter.txt ",
      ]
    )
    #expect(rows[1...3].allSatisfy { Double($0[3]).map { $0 >= 0.5 && $0 <= 1 } ?? false })
    #expect(
      result.errorText
        == "Note: 1 of 4 English texts and 0 of 3 Chinese texts have no partner; they are at the end of the table\n"
    )
  }

  @Test func theTableIsAnInputOfAlign() throws {
    let work = try work()
    _ = try work.run("pair", "english", "chinese", "-o", "pairs.tsv", "--models", "none")
    let result = try work.run("align", "pairs.tsv", "--format", "beads", "--models", "none")
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    let names = result.text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(names == ["# document alpha", "# document beta", "# document gamma"])
  }

  @Test func theSameBytesWithAnyJobs() throws {
    let work = try work()
    let one = try work.run("pair", "english", "chinese", "--models", "none", "--jobs", "1")
    let four = try work.run("pair", "english", "chinese", "--models", "none", "--jobs", "4")
    #expect(one.text == four.text && !one.text.isEmpty)
  }

  @Test func whatIsMissingIsTold() throws {
    let work = try work()
    try work.write("empty/.hidden", "")
    #expect(try work.run("pair", "english").exitCode == 64)
    #expect(try work.run("pair", "english", "nowhere", "--models", "none").exitCode == 66)
    #expect(try work.run("pair", "english", "empty", "--models", "none").exitCode == 66)
  }

  @Test func exchangedFoldersAreToldInOneLine() throws {
    let work = try work()
    let result = try work.run("pair", "chinese", "english", "-o", "pairs.tsv", "--models", "none")
    #expect(result.exitCode == 65)
    #expect(
      result.errorText
        == "Error: chinese: the texts are Chinese, and those of english are English; expected the English folder first\n"
    )
    #expect(try !work.names().contains("pairs.tsv"))
  }

  @Test func aTextInTheOtherLanguageIsToldAndTheOthersArePaired() throws {
    let work = try work()
    try work.write("english/stray.txt", "全村种树三千六百五十棵。\n")
    let result = try work.run("pair", "english", "chinese", "--models", "none")
    #expect(result.exitCode == 65)
    #expect(
      result.errorText == "Error: english/stray.txt: the text is Chinese; expected English texts in english\n"
    )
    #expect(result.text.split(separator: "\n").count == 4 && !result.text.contains("stray"))
  }

  @Test func onlySurePairsOnDemand() throws {
    let work = try work()
    let result = try work.run("pair", "english", "chinese", "--models", "none", "--minimum-probability", "1")
    #expect(result.exitCode == 0)
    #expect(
      result.errorText
        == "Note: 3 of 3 English texts and 3 of 3 Chinese texts have no partner; they are at the end of the table\n"
    )
    #expect(result.text.split(separator: "\n").count == 7)
  }

  @Test func theTableIsAnInputOfAuditAndNamesFilesFromWhereItStands() throws {
    let work = try Workspace()
    for (number, text) in Self.texts.enumerated() {
      try work.write("data/english/\(number).txt", text.0)
      try work.write("data/chinese/\(9 - number).txt", text.1)
    }
    try work.write(
      "data/english/mine.md",
      "The mine sold 5,521 tons of coal and 7,706 carts and 318 lamps.\n"
    )
    try work.write("data/chinese/x.md", "该矿卖出煤5521吨，车7706辆，灯381盏。\n")
    let made = try work.shell("cd data && align-tool pair english chinese -o pairs.tsv --models none")
    #expect(made.exitCode == 0 && made.errorText.isEmpty, "\(made.errorText)")
    let audit = try work.run("audit", "data/pairs.tsv", "--models", "none", "--format", "jsonl")
    #expect(audit.exitCode == 1, "\(audit.errorText)")
    #expect(audit.text.contains("318") && !audit.text.contains("41,732"))
  }

  @Test func rowsThatCannotBeUsedAreToldAndTheOthersAreAligned() throws {
    let work = try work()
    try work.write(
      "pairs.tsv",
      "english_file\tchinese_file\nenglish/gamma.txt\tchinese/part/1.txt\nenglish/alpha.txt\nenglish/beta.txt\tnowhere.txt\n"
    )
    let result = try work.run("align", "pairs.tsv", "--format", "beads", "--models", "none")
    #expect(result.exitCode == 65)
    #expect(
      result.errorText
        == "Error: pairs.tsv:3: the row has 1 columns; expected at least 2\n"
        + "Error: nowhere.txt: no such file; expected a file to read\n"
    )
    #expect(result.text.hasPrefix("# document gamma\n"))
  }
}
