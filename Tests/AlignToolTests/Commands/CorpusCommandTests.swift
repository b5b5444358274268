import Foundation
import Testing

/// `corpus` through the built tool: what it writes, what it says, and that no number of jobs changes it.
@Suite struct CorpusCommandTests {
  /// Rows of which most are translations, one repeats another, and three are noise.
  private static let rows = """
    document\tbead\tenglish\tchinese
    a\t0\tThe meeting opened at nine o'clock in the morning.\t会议于上午九时开幕。
    a\t1\tClick the Save button now.\tClick the Save button now.
    a\t2\tIt made 101,000 tons of steel last year.\t去年生产了一百零一万吨钢。
    b\t0\tThe meeting opened at nine o'clock in the morning!\t会议于上午九时开幕
    b\t1\t<p>More than thirty workers came to the city.</p>\t三十余名工人来到城里。
    c\t0\tMore than thirty workers came to the city.\t三十余名工人来到城里。

    """

  private func work() throws -> Workspace {
    let work = try Workspace()
    try work.write("raw.tsv", Self.rows)
    return work
  }

  @Test func cleanTakesNoiseAndTellsWhatTookIt() throws {
    let work = try work()
    let result = try work.run("corpus", "clean", "raw.tsv", "-o", "clean.tsv")
    #expect(result.exitCode == 0, "\(result.errorText)")
    for name in ["chinese-script", "numbers", "markup"] { #expect(result.errorText.contains(name)) }
    #expect(result.errorText.contains("6 pairs: 3 kept, 3 rejected (50.0 %)"))
    let text = try work.text("clean.tsv")
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.contains("clean:"), "the signature is written")
  }

  @Test func annotatedRowsAreAllThereWithTheirReasons() throws {
    let work = try work()
    let result = try work.run("corpus", "clean", "raw.tsv", "--annotate", "--format", "jsonl", "-q")
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    let rows = try result.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(rows.map { $0["keep"] as? Bool } == [true, false, false, true, false, true])
    #expect((rows[2]["reasons"] as? String)?.contains("numbers") ?? false)
    #expect((rows[4]["scores"] as? [String: Any])?["markup"] as? Double == 2)
    // A file with notes is read like one without.
    try work.write("scored.jsonl", result.output)
    #expect(try work.run("corpus", "stats", "scored.jsonl").text.contains("Pairs"))
  }

  @Test func limitsFromAFileDecide() throws {
    let work = try work()
    try work.write("limits.json", #"{"numbers": {}, "markup": {"most": 9}}"#)
    let result = try work.run("corpus", "clean", "raw.tsv", "--thresholds", "limits.json", "-o", "c.tsv")
    #expect(result.errorText.contains("6 pairs: 5 kept"))
    let printed = try work.run("corpus", "clean", "--thresholds", "limits.json", "--print-thresholds")
    #expect(printed.text.contains(#""markup": {"most": 9}"#))
  }

  @Test func dedupeKeepsTheFirstAndSaysWhereTheOthersWere() throws {
    let work = try work()
    let result = try work.run("corpus", "dedupe", "raw.tsv", "-o", "unique.jsonl", "--copies", "copies.tsv")
    #expect(result.errorText.contains("6 pairs: 4 kept, 1 exact and 1 near copies"), "\(result.errorText)")
    let text = try work.text("unique.jsonl")
    #expect(text.split(separator: "\n").first?.contains("\"copies\":2") ?? false)
    let list = try work.text("copies.tsv")
    let rows = list.split(separator: "\n").map(String.init)
    #expect(rows.first == "row\tdocument\tbead\tkept_row\tsimilarity")
    // An exact copy, and one that differs in a mark.
    #expect(rows.dropFirst().prefix(3) == ["0\ta\t0\t0\t1.0000", "3\tb\t0\t0\t1.0000", "4\tb\t1\t4\t1.0000"])
    #expect(rows.count == 5 && rows[4].hasPrefix("5\tc\t0\t4\t0."))
  }

  @Test func splitKeepsTestSetsOut() throws {
    let work = try work()
    try work.write(
      "test.tsv",
      "english\tchinese\nThe meeting opened at nine o’clock in the morning.\t会议九点开始\n"
    )
    let words = [
      "corpus", "split", "raw.tsv", "-o", "p.tsv", "--dev", "0", "--test", "0", "--test-set", "test.tsv",
    ]
    let result = try work.run(words: words)
    #expect(result.errorText.contains("6 pairs: 4 train, 0 dev, 0 test"), "\(result.errorText)")
    #expect(result.errorText.contains("2 by both, 0 by english, 0 by chinese"))
    #expect(try work.text("p.train.tsv").split(separator: "\n").count == 5)
  }

  @Test func statsWriteADatasheetOfEveryStep() throws {
    let work = try work()
    #expect(try work.run("corpus", "clean", "raw.tsv", "-o", "c.tsv").exitCode == 0)
    #expect(try work.run("corpus", "dedupe", "c.tsv", "-o", "d.tsv").exitCode == 0)
    let result = try work.run("corpus", "stats", "d.tsv", "-o", "s.md", "-o", "s.json", "-o", "s.svg")
    #expect(result.exitCode == 0, "\(result.errorText)")
    let sheet = try work.text("s.md")
    #expect(sheet.contains("`clean:") && sheet.contains("`dedupe:"))
    let object = try JSONSerialization.jsonObject(with: Data(work.bytes("s.json"))) as? [String: Any]
    #expect(object?["pairs"] as? Int == 2)
    #expect(try work.text("s.svg").hasSuffix("</svg>\n"))
  }

  @Test func theNumberOfJobsChangesNothing() throws {
    let work = try work()
    var rows = "document\tenglish\tchinese\n"
    for row in 0..<900 {
      rows += "d\(row / 7)\tRow \(row % 650) of the table is here.\t表格的第\(row % 650)行在这里。\n"
    }
    try work.write("many.tsv", rows)
    for jobs in ["1", "3"] {
      #expect(try work.run("corpus", "clean", "many.tsv", "-j", jobs, "-o", "c\(jobs).tmx").exitCode == 0)
      #expect(try work.run("corpus", "dedupe", "many.tsv", "-j", jobs, "-o", "d\(jobs).tsv").exitCode == 0)
      #expect(try work.run("corpus", "split", "many.tsv", "-j", jobs, "-o", "s\(jobs).jsonl").exitCode == 0)
    }
    for (one, other) in [("c1.tmx", "c3.tmx"), ("d1.tsv", "d3.tsv"), ("s1.train.jsonl", "s3.train.jsonl")] {
      #expect(try work.bytes(one) == work.bytes(other), "\(one)")
    }
  }

  @Test(
    arguments: [
      (["dedupe", "-", "--from", "tsv"], 64), (["clean", "missing.tsv"], 66),
      (["clean", "raw.xyz"], 64),
      (["clean", "raw.tsv", "--annotate", "-o", "x.tmx"], 64), (["split", "raw.tsv"], 64), (["clean"], 64),
      (["split", "raw.tsv", "-o", "p.tsv", "--dev", "0.6", "--test", "0.6"], 64),
      (["dedupe", "raw.tsv", "-o", "x.xlf"], 64),
    ] as [([String], Int32)]
  )
  func whatCannotBeDoneIsToldOf(_ words: [String], _ code: Int32) throws {
    let work = try work()
    let result = try work.run(words: ["corpus"] + words)
    #expect(result.exitCode == code, "\(result.errorText)")
    #expect(result.errorText.hasPrefix("Error: "))
    #expect(try work.names() == ["raw.tsv"], "nothing is left behind")
  }
}
