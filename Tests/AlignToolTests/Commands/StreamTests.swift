import Foundation
import Testing

/// Document pairs as a stream: JSON objects in, JSON objects out, and runs that end before their time.
@Suite struct StreamTests {
  /// Made document pairs, one a line; the bad ones stand where `bad` says.
  private func pairs(_ count: Int, bad: Set<Int> = []) -> String {
    (0..<count).map { number in
      if bad.contains(number) { return #"{"id":"d\#(number)","english":"Only English."}"# }
      let english = "The river rose on day \(number).\\nIt carried \(number * 7) boats.\\nNobody was hurt."
      let chinese = "第\(number)天河水上涨。\\n河上有\(number * 7)条船。\\n没有人受伤。"
      return #"{"id":"d\#(number)","english":"\#(english)","chinese":"\#(chinese)","year":[\#(number)]}"#
    }.joined(separator: "\n") + "\n"
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func everyPathAndNumberOfJobsGivesTheSame() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(150, bad: [3, 149]))
    let first = try work.run("align", "in.jsonl", "--format", "jsonl", "--jobs", "1")
    #expect(first.exitCode == 0)
    #expect(first.errorText.contains("2 bad records"))
    let several = try work.run("align", "in.jsonl", "--format", "jsonl", "--jobs", "3")
    #expect(several.output == first.output)
    let piped = try work.shell("cat in.jsonl | align-tool align - --format jsonl -q")
    let text = first.text.replacingOccurrences(of: "in.jsonl", with: "-")
    #expect(piped.text == text)
    let objects = try objects(first.text)
    var documents: [String] = []
    for object in objects where object["document"] as? String != documents.last {
      documents.append(try #require(object["document"] as? String))
    }
    #expect(documents == (0..<150).map { "d\($0)" })
    let errors = objects.compactMap { $0["error"] as? String }.filter { !$0.isEmpty }
    #expect(errors.map { String($0.prefix { $0 != " " }) } == ["in.jsonl:4:", "in.jsonl:150:"])
    let keys = Set(objects.map { $0.keys.sorted() })
    #expect(keys.count == 1)
    #expect(objects[0]["metadata"] as? String == #"{"year":[0]}"#)
  }

  @Test func strictStopsAtTheFirstBadRecord() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(20, bad: [5]))
    let result = try work.run("align", "in.jsonl", "--format", "jsonl", "--strict")
    #expect(result.exitCode == 65)
    #expect(result.errorText.contains("in.jsonl:6: 'chinese' is missing"))
    #expect(try Set(objects(result.text).compactMap { $0["document"] as? String }).count == 5)
  }

  @Test func otherFormatsTellOfBadRecordsAtOnce() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(5, bad: [2]))
    let result = try work.run("align", "in.jsonl", "--format", "tsv")
    #expect(result.exitCode == 65)
    #expect(result.errorText.contains("in.jsonl:3: 'chinese' is missing"))
  }

  @Test func bitextorRowsAndTableRowsComeByThePipe() throws {
    let work = try Workspace()
    let row = ["One boat.", "一条船。"].map { Data($0.utf8).base64EncodedString() }
    let bitextor = try work.run(
      "align",
      "-",
      "--from",
      "bitextor",
      "--format",
      "jsonl",
      input: "https://a/en\thttps://a/zh\t\(row[0])\t\(row[1])\n"
    )
    #expect(bitextor.exitCode == 0)
    let table = try work.run("align", "-", "--from", "tsv", "--format", "jsonl", input: "One boat.\t一条船。\n")
    for result in [bitextor, table] {
      #expect(try objects(result.text).map { $0["chinese_text"] as? String } == ["一条船。"])
    }
  }

  @Test func auditReadsDocumentPairs() throws {
    let work = try Workspace()
    let text = #"{"id":"x","english":"We saw 12 boats.","chinese":"我们看见十三条船。"}"# + "\n{\n"
    try work.write("in.jsonl", text)
    for result in [
      try work.run("audit", "in.jsonl", "--format", "jsonl"),
      try work.run("audit", "-", "--format", "jsonl", input: text),
    ] {
      let objects = try objects(result.text)
      #expect(objects.contains { $0["check"] as? String == "number-mismatch" })
      let error = try #require(objects.last?["error"] as? String)
      #expect(error.hasPrefix("in.jsonl:2:") || error.hasPrefix("-:2:"), "\(error)")
      #expect(Set(objects.map { $0.keys.sorted() }).count == 1)
      #expect(objects.dropLast().allSatisfy { $0["error"] as? String == "" })
      #expect(result.exitCode == 1)
    }
    #expect(try work.run("audit", "in.jsonl", "--strict").exitCode == 65)
  }

  // MARK: Runs that end before their time

  /// Starts a run, ends it with a signal once something was written, and goes on with it.
  @Test(arguments: ["KILL", "INT"])
  func aRunThatWasEndedIsGoneOnWith(signal: String) throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(300, bad: [7, 200]))
    let whole = try work.run("align", "in.jsonl", "-o", "whole.jsonl", "--jobs", "1")
    #expect(whole.exitCode == 0)
    // The input stays open, so that the signal finds the run under way however fast the machine is.
    let result = try work.shell(
      """
      mkfifo pipe
      set -m
      align-tool align - -o out.jsonl --resume --jobs 1 < pipe &
      run=$!
      exec 3> pipe
      head -n 280 in.jsonl >&3
      until [ "$(wc -l < out.jsonl.journal 2>/dev/null || echo 0)" -ge 3 ]; do sleep 0.1; done
      kill -\(signal) $run
      wait $run
      echo "ended with $?"
      rm pipe
      """
    )
    #expect(result.text.contains(signal == "KILL" ? "ended with 137" : "ended with 130"), "\(result.text)")
    #expect(try work.names() == ["in.jsonl", "out.jsonl.journal", "out.jsonl.part", "whole.jsonl"])
    // A torn tail behind the last whole record, as after a kill in the middle of a write.
    _ = try work.shell("printf '{\"document\":\"d' >> out.jsonl.part; printf '99 1' >> out.jsonl.journal")
    let rest = try work.shell("cat in.jsonl | align-tool align - -o out.jsonl --resume")
    #expect(rest.exitCode == 0 && rest.errorText.contains("resuming after"), "\(rest.errorText)")
    #expect(rest.errorText.contains("2 bad records"))
    #expect(try work.names() == ["in.jsonl", "out.jsonl", "whole.jsonl"])
    let expected = try work.text("whole.jsonl").replacingOccurrences(of: "in.jsonl", with: "-")
    #expect(try work.text("out.jsonl") == expected)
  }

  @Test func anotherInputOrOtherFlagsAreNotGoneOnWith() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(40))
    try work.write("other.jsonl", pairs(41, bad: [0]))
    // `--strict` leaves a run that can be gone on with.
    try work.write("torn.jsonl", pairs(40) + "{\n")
    #expect(try work.run("align", "torn.jsonl", "-o", "o.jsonl", "--resume", "--strict").exitCode == 65)
    let input = try work.run("align", "other.jsonl", "-o", "o.jsonl", "--resume")
    #expect(input.exitCode == 65 && input.errorText.contains("differ from those of the run to resume"))
    let flags = try work.run("align", "torn.jsonl", "-o", "o.jsonl", "--resume", "--evidence", "length")
    #expect(flags.exitCode == 65 && flags.errorText.contains("other options"))
    #expect(try work.run("align", "torn.jsonl", "-o", "o.jsonl", "--resume").exitCode == 0)
    let plain = try work.run("align", "torn.jsonl", "--format", "jsonl")
    #expect(try work.bytes("o.jsonl") == plain.output)
  }

  @Test func resumeNeedsOneFileOfLines() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(1))
    for words in [
      ["--resume"], ["--resume", "-o", "a.tmx"], ["--resume", "-o", "a.jsonl", "-o", "b.jsonl"],
    ] {
      #expect(try work.run(words: ["align", "in.jsonl"] + words).exitCode == 64)
    }
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let work = try Workspace()
    try work.write("in.jsonl", pairs(600))
    let result = try work.shell("align-tool align in.jsonl --format jsonl | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(result.text.split(separator: "\n").last == "0")
    #expect(result.errorText.isEmpty)
  }
}
