import Foundation
import Testing

/// `align` from every kind of input, through the built tool.
@Suite struct AlignCommandTests {
  static let allFormats = ["tmx", "tsv", "jsonl", "beads", "ladder", "moses", "xlf", "txt"]

  @Test func anArticle() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    let result = try work.run("align", "a.txt", "--format", "beads")
    #expect(Samples.withoutPosteriors(result.text) == Samples.articleBeads)
    #expect(result.exitCode == 0 && result.errorText.isEmpty)
  }

  @Test func standardInputIsAnArticle() throws {
    let work = try Workspace()
    let result = try work.run("align", "-", "--format", "beads", input: Samples.article)
    #expect(Samples.withoutPosteriors(result.text) == Samples.articleBeads && result.exitCode == 0)
  }

  @Test func twoFiles() throws {
    let work = try Workspace()
    try work.write("x.en.txt", Samples.english)
    try work.write("x.zh.txt", Samples.chinese)
    let result = try work.run(
      "align",
      "--english",
      "x.en.txt",
      "--chinese",
      "x.zh.txt",
      "--format",
      "beads"
    )
    #expect(Samples.withoutPosteriors(result.text) == Samples.beads && result.exitCode == 0)
  }

  @Test func aFolderHoldsArticlesPairsAndRows() throws {
    let work = try Workspace()
    try work.write("in/a.txt", Samples.article)
    try work.write("in/b.en.txt", Samples.english)
    try work.write("in/b.zh.txt", Samples.chinese)
    try work.write("in/c/en/c.txt", Samples.english)
    try work.write("in/c/zh/c.txt", Samples.traditional)
    try work.write("in/d.tsv", "It rained. We left.\t下雨了。我们走了。\n")
    try work.write("in/notes.md", "not an input")
    let result = try work.run("align", "in", "--format", "beads")
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    let names = result.text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(names == ["# document a", "# document b", "# document c/c", "# document d:1"])
    let expected = Samples.articleBeads + Samples.beads + Samples.beads + ["[0]:[0]", "[1]:[1]"]
    #expect(Samples.withoutPosteriors(result.text) == expected)
  }

  @Test func rowsOfOneFileAreToldApart() throws {
    let work = try Workspace()
    try work.write("d.tsv", "It rained. We left.\t下雨了。我们走了。\nYes.\t是的。\n")
    let result = try work.run("align", "d.tsv", "--format", "beads")
    let expected = ["# document d:1", "[0]:[0]", "[1]:[1]", "# document d:2", "[0]:[0]"]
    let lines = result.text.split(separator: "\n").map { line in
      line.hasPrefix("#") ? String(line) : line.split(separator: ":").prefix(2).joined(separator: ":")
    }
    #expect(lines == expected)
  }

  @Test func segmentedLinesAreKeptAsTheyAre() throws {
    let work = try Workspace()
    try work.write("a.en", "No. 3\nMr. Li came. He sat.\n\nGoodbye.\n")
    try work.write("a.zh", "第三号\n李先生来了。他坐下。\n\n再见。\n")
    let result = try work.run(
      words: ["align", "--english", "a.en", "--chinese", "a.zh", "--segmented", "--format", "jsonl"]
    )
    let rows = try objects(result.text)
    let english = rows.flatMap { $0["english_segments"] as? [String] ?? [] }
    let chinese = rows.flatMap { $0["chinese_segments"] as? [String] ?? [] }
    #expect(english == ["No. 3", "Mr. Li came. He sat.", "", "Goodbye."])
    #expect(chinese == ["第三号", "李先生来了。他坐下。", "", "再见。"])
  }

  @Test func everySegmentComesOutOnceInOrder() throws {
    let result = try ToolRunner.run(["align", Repository.path("seeds"), "--format", "jsonl"])
    var next: [String: [Int]] = [:]
    for row in try objects(result.text) {
      let document = try #require(row["document"] as? String)
      for (side, key) in ["english", "chinese"].enumerated() {
        for index in try #require(row[key] as? [Int]) {
          #expect(index == next[document, default: [0, 0]][side])
          next[document, default: [0, 0]][side] += 1
        }
      }
      let posterior = try #require(row["posterior"] as? Double)
      #expect((0...1).contains(posterior))
    }
    #expect(next.count == 5)
  }

  // MARK: Encodings and line ends

  @Test(arguments: [
    ("gb18030", "gb18030", Samples.chinese), ("big5", "big5", Samples.traditional),
    ("utf-16le", "utf-16le", Samples.chinese), ("utf-16be", "utf-16be", Samples.chinese),
  ])
  func encodingsAreRecognisedAndGiven(iconv: String, flag: String, chinese: String) throws {
    let work = try Workspace()
    try work.write("utf8.en.txt", Samples.english)
    try work.write("utf8.zh.txt", chinese)
    for language in ["en", "zh"] {
      let script = "iconv -f utf-8 -t \(iconv) utf8.\(language).txt > x.\(language).txt"
      #expect(try work.shell(script).exitCode == 0)
    }
    let texts = { (name: String) in
      ["align", "--format", "tsv", "--english", "\(name).en.txt", "--chinese", "\(name).zh.txt"]
    }
    let rows = { (result: ToolRunner.Result) in
      result.text.split(separator: "\n").map { $0.split(separator: "\t").dropFirst() }
    }
    let plain = try work.run(words: texts("utf8"))
    let recognised = try work.run(words: texts("x"))
    let given = try work.run(words: texts("x") + ["--encoding", flag])
    #expect(plain.exitCode == 0 && rows(plain).count == 6)
    #expect(rows(recognised) == rows(plain), "\(recognised.errorText)")
    #expect(rows(given) == rows(plain), "\(given.errorText)")
  }

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsDoNotMatter(end: String) throws {
    let work = try Workspace()
    try work.write("lf/a.txt", Samples.article)
    try work.write("other/a.txt", Samples.article.replacingOccurrences(of: "\n", with: end))
    let plain = try work.run("align", "lf", "--format", "tsv")
    #expect(try work.run("align", "other", "--format", "tsv").output == plain.output)
    #expect(plain.exitCode == 0)
  }

  @Test func aByteOrderMarkIsNoText() throws {
    let work = try Workspace()
    try work.write("plain/a.txt", Samples.article)
    try work.write("marked/a.txt", "\u{FEFF}" + Samples.article)
    let plain = try work.run("align", "plain", "--format", "jsonl")
    #expect(try work.run("align", "marked", "--format", "jsonl").output == plain.output)
  }

  // MARK: Outputs

  @Test func theSameBytesAtAnyNumberOfJobs() throws {
    let work = try Workspace()
    for (folder, jobs) in [("one", 1), ("two", 2), ("eight", 8), ("again", 8)] {
      try FileManager.default.createDirectory(
        at: work.folder.appendingPathComponent(folder),
        withIntermediateDirectories: true
      )
      let outputs = Self.allFormats.flatMap { ["-o", "\(folder)/x.\($0)"] }
      let result = try work.run(words: ["align", Repository.path("seeds"), "--jobs", "\(jobs)"] + outputs)
      #expect(result.exitCode == 0, "\(result.errorText)")
    }
    let files = ["tmx", "tsv", "jsonl", "beads", "ladder", "en", "zh", "xlf", "txt"]
    for file in files {
      let one = try work.bytes("one/x.\(file)")
      #expect(!one.isEmpty)
      for folder in ["two", "eight", "again"] {
        #expect(try work.bytes("\(folder)/x.\(file)") == one, "\(folder)/x.\(file)")
      }
    }
  }

  @Test func theExtensionPicksTheFormat() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    for (name, format) in [("o.tmx", "tmx"), ("o.tsv", "tsv"), ("o.jsonl", "jsonl"), ("o.xlf", "xliff")] {
      #expect(try work.run("align", "a.txt", "-o", name).exitCode == 0)
      let shown = try work.run("align", "a.txt", "--format", format)
      #expect(try work.bytes(name) == shown.output)
    }
  }

  /// A text with a sentence more on the Chinese side, so that some bead has an empty side.
  private func withNullBead() throws -> Workspace {
    let work = try Workspace()
    try work.write("a.en", Samples.english)
    let addition = "本报记者在现场看到，附近各县的民兵也连夜赶来支援，修好了被冲坏的桥梁和堤坝，运来了粮食。\n"
    try work.write("a.zh", Samples.chinese + addition)
    return work
  }

  @Test(arguments: ["tmx", "tsv", "jsonl", "beads", "ladder", "xlf", "txt"])
  func aBeadWithAnEmptySideIsInEveryFormatThatHoldsIt(ending: String) throws {
    let work = try withNullBead()
    let texts = ["--english", "a.en", "--chinese", "a.zh"]
    let outputs = ending == "beads" ? ["-o", "o.beads"] : ["-o", "o.\(ending)", "-o", "o.beads"]
    let result = try work.run(words: ["align", "--segmented"] + outputs + texts)
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    #expect(Samples.withoutPosteriors(try work.text("o.beads")).contains("[]:[5]"))
    let back = try work.run(words: ["convert", "o.\(ending)", "--format", "jsonl"] + texts)
    let rows = try objects(back.text)
    #expect(rows.count == 6 && back.exitCode == 0, "\(back.errorText)")
    #expect(rows.contains { ($0["english_text"] as? String) == "" && ($0["chinese_text"] as? String) != "" })
  }

  @Test func mosesSaysHowManyPairsItLeftOut() throws {
    let work = try withNullBead()
    let texts = ["--english", "a.en", "--chinese", "a.zh", "--segmented"]
    let result = try work.run(words: ["align", "--format", "moses", "-o", "o"] + texts)
    #expect(result.exitCode == 0)
    #expect(
      result.errorText == "Note: o.en: 1 pair with an empty side omitted; the format cannot hold them\n"
    )
    #expect(try work.text("o.en").split(separator: "\n").count == 5)
    #expect(try work.text("o.zh").split(separator: "\n").count == 5)
  }

  @Test func aSampleIsForTheEye() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article.replacingOccurrences(of: "gathered 300", with: "gathered  300"))
    let result = try work.run("align", "a.txt", "-o", "o.tmx", "--sample", "3", "--width", "60")
    let number = /posterior [01]\.[0-9]{4}\n/
    #expect(
      result.text.replacing(number, with: "posterior P\n") == """
        == a

        -- 0 · posterior P
        0    A Good Harvest          │ 0    丰收

        -- 1 · posterior P
        1    A Good Harvest          │ 1    丰收

        -- 2 · posterior P
        2    The commune gathered    │ 2    公社收了三百吨小麦。
             300 tons of wheat.      │

        """
    )
    #expect(try work.run("align", "a.txt", "--sample", "3").exitCode == 64)
  }

  @Test func colourIsForTheTextAlone() throws {
    let work = try Workspace()
    try work.write("a.txt", Samples.article)
    let plain = try work.run("align", "a.txt")
    let coloured = try work.run("align", "a.txt", "--color", "always")
    #expect(coloured.text.contains("\u{1B}[1m== a\u{1B}[0m\n"))
    let pattern = /\x{1B}\[[0-9]+m/
    #expect(coloured.text.replacing(pattern, with: "") == plain.text)
    let rows = try work.run("align", "a.txt", "--color", "always", "--format", "tsv")
    #expect(!rows.output.contains(0x1B))
  }

  @Test func anOutputStaysAsItWasWhereNothingCouldBeRead() throws {
    let work = try Workspace()
    try work.write("bad.txt", "Title: Alone\n\nNo Chinese here.\n")
    try work.write("out.tmx", "precious")
    let result = try work.run("align", "bad.txt", "-o", "out.tmx")
    #expect(result.exitCode == 65 && result.text.isEmpty)
    #expect(try work.text("out.tmx") == "precious")
  }

  @Test func aReaderThatHasEnoughEndsTheWorkQuietly() throws {
    let work = try Workspace()
    // More than a pipe holds, so that the writer meets the closed end.
    let seeds = Array(repeating: Repository.path("seeds"), count: 3).joined(separator: " ")
    let result = try work.shell(
      "align-tool align \(seeds) --format tsv | head -1 | cut -f1; echo ${PIPESTATUS[0]}"
    )
    #expect(result.text == "document\n0\n" && result.errorText.isEmpty)
  }
}

/// The objects of JSON lines.
func objects(_ text: String) throws -> [[String: Any]] {
  try text.split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
