import Testing

/// `audit` through the built tool.
@Suite struct AuditCommandTests {
  private static let rows = "It made 1.1 million tons.\t生产一百零一万吨。\nA worker came.\t一名工人来了。\n"

  @Test func rowsOfATableArePairs() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    let result = try work.run("audit", "rows.tsv")
    let expected = """
      rows.tsv:1:9: error: 一百零一万吨 is 1,010,000 t; the English has "1.1 million tons" = 1,100,000 t [number-mismatch]
        1:9   It made 1.1 million tons.
                      ^^^^^^^^^^^^^^^^
        1:29  生产一百零一万吨。
                  ^^^^^^^^^^^^

        check            errors  warnings  notes
        number-mismatch       1         ·      ·
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
        #"{"document":"rows","bead":0,"check":"number-mismatch","severity":"error","probability":0.9"#
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

  /// A sentence that was joined from two lines points into the line where the words stand.
  @Test func placesInJoinedLines() throws {
    let work = try Workspace()
    let english =
      "It was a very good year for the workers of all the old factories, who made in all\n  300 tons.\n"
    try work.write("x.en.txt", english)
    try work.write("x.zh.txt", "这一年对所有老厂的工人来说都很好，他们总共生产了\n四百吨。\n")
    let result = try work.run("audit", "--english", "x.en.txt", "--chinese", "x.zh.txt", "--format", "jsonl")
    #expect(result.text.contains(#""line":2,"column":3,"quote":"300 tons""#))
    #expect(result.text.contains(#""line":2,"column":1,"quote":"四百吨""#))
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

  @Test(arguments: [
    ("error", Int32(0)), ("not-translated", 1), ("never,not-translated", 1), ("never,number-missing", 0),
    ("not-translate", 64),
  ])
  func failOnNamesChecks(_ rule: String, _ code: Int32) throws {
    let work = try Workspace()
    try work.write("a.po", "msgid \"A worker came.\"\nmsgstr \"\"\n\nmsgid \"Yes\"\nmsgstr \"是\"\n")
    let result = try work.run("audit", "a.po", "--fail-on", rule)
    #expect(result.exitCode == code, "\(result.text)\(result.errorText)")
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
    #expect(result.errorText.hasPrefix("Error: Missing input"))
  }

  /// Whatever the text, the lines below a finding's first one keep to the width.
  @Test(arguments: [40, 80, 120]) func excerptsKeepToTheWidth(_ width: Int) throws {
    let work = try Workspace()
    let english = String(repeating: "a long story about steel ", count: 30)
    let chinese = String(repeating: "钢铁的故事，", count: 40)
    try work.write("rows.tsv", "\(english)300 tons \(english)\t\(chinese)四百吨\(chinese)\n")
    let lines = try work.run("audit", "rows.tsv", "--width", "\(width)", "--disable", "case").text.split(
      separator: "\n"
    )
    #expect(lines.count == 10)
    for line in lines.dropFirst().prefix(4) {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect((width / 2...width).contains(columns) || line.contains("^"), "\(line)")
    }
    #expect(lines[1].contains("300 tons") && lines[3].contains("四百吨"))
    #expect(
      !lines[1].contains(
        "story about steel a long story about steel 300 tons a long story about steel a long"
      )
        || width > 80
    )
  }

  @Test func theOutputsExtensionNamesTheFormat() throws {
    let work = try Workspace()
    try work.write("rows.tsv", Self.rows)
    for (name, start) in [
      ("f.jsonl", #"{"document":"rows""#), ("f.json", #"{"tool":"align-tool""#), ("f.sarif", #"{"$schema""#),
      ("f.xml", "<?xml"), ("f.tsv", "severity\tcheck"), ("f.xlsx", "PK"), ("f.txt", "rows.tsv:1:9"),
    ] {
      #expect(try work.run("audit", "rows.tsv", "-o", name).exitCode == 1)
      #expect(try String(decoding: work.bytes(name).prefix(100), as: UTF8.self).hasPrefix(start), "\(name)")
    }
  }

  @Test func everyBitextIsAudited() throws {
    let work = try Workspace()
    try work.write("a.po", "msgid \"300 tons\"\nmsgstr \"四百吨\"\n")
    try work.write("b.csv", "source,target\n四百吨,300 tons\n")
    try work.write("c.en.srt", "1\n00:00:01,000 --> 00:00:02,000\n300 tons\n")
    try work.write("c.zh.srt", "1\n00:00:01,000 --> 00:00:02,000\n四百吨\n")
    try work.write("d.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n300 tons\n四百吨\n")
    try work.write("e.jsonl", #"{"translation":{"en":"300 tons","zh":"四百吨"}}"#)
    try work.write(
      "f.xlf",
      "<xliff version='1.2'><file original='x' source-language='zh' target-language='en'><body><trans-unit id='1'>"
        + "<source>四百吨</source><target>300 tons</target></trans-unit></body></file></xliff>"
    )
    let names = ["a.po", "b.csv", "c.en.srt", "c.zh.srt", "d.vtt", "e.jsonl", "f.xlf"]
    let result = try work.run(words: ["audit"] + names)
    #expect(result.errorText == "")
    let heads = result.text.split(separator: "\n").filter { $0.contains("error: ") }.map {
      String($0.prefix { $0 != " " })
    }
    #expect(
      heads == [
        "a.po:1:8:", "b.csv:2:5:", "c.en.srt:3:1:", "d.vtt:4:1:", "e.jsonl:1:", "f.xlf:1:136:",
      ]
    )
    try work.write("m.en", "300 tons\n")
    try work.write("m.zh", "四百吨\n")
    #expect(try work.run("audit", "--from", "moses", "m").text.hasPrefix("m.en:1:1: error"))
    let named = try work.run("audit", "--from", "moses", "--english", "m.en", "--chinese", "m.zh")
    #expect(named.text.contains("m.zh:1:1"))
  }

  @Test func realignPairsAnew() throws {
    let work = try Workspace()
    let rows = [
      ("The river rose in the night.", ""), ("Soldiers came with 12 boats.", "夜里河水上涨。"),
      ("Three villages stood under water.", "战士们带着12条小船赶来。"), ("Nobody was hurt.", "三个村庄被水淹没。"),
      ("", "没有人受伤。"),
    ]
    try work.write("rows.tsv", rows.map { "\($0.0)\t\($0.1)\n" }.joined())
    #expect(try work.run("audit", "rows.tsv").text.contains("number"))
    let result = try work.run("audit", "rows.tsv", "--realign")
    #expect(result.text.hasSuffix("4 pairs: no findings\n"), "\(result.text)")
  }

  @Test func problemsOfOneFileAreNotToldForEver() throws {
    let work = try Workspace()
    try work.write("rows.tsv", String(repeating: "no tab here\n", count: 250))
    let result = try work.run("audit", "rows.tsv")
    #expect(result.errorText.split(separator: "\n").count == 101)
    #expect(result.errorText.hasSuffix("rows.tsv: 150 more problems\n"))
    #expect(result.exitCode == 65)
  }
}
