import Testing

@testable import Align

@Suite struct AlignerTests {
  @Test func twoTextsAreCutAndPaired() throws {
    let aligned = try Aligner().align(
      english: "It rained on March 8. We stayed at home.\n\nOn May 1 it was fine.",
      chinese: "三月八日下雨。我们待在家里。\n\n五月一日天晴。"
    )
    #expect(aligned.identifier == "text" && aligned.englishFile.isEmpty)
    #expect(
      aligned.pairs.map(\.englishText) == [
        "It rained on March 8.", "We stayed at home.", "On May 1 it was fine.",
      ]
    )
    #expect(aligned.pairs.map(\.chineseText) == ["三月八日下雨。", "我们待在家里。", "五月一日天晴。"])
    #expect(aligned.pairs.allSatisfy { ($0.posterior ?? 0) > 0.5 })
    #expect(aligned.pairs[2].english.places.map(\.line) == [3])
  }

  @Test func sentencesKeepTheirPlaces() throws {
    let english = ["It rained on March 8, 1953.", "  We stayed\nat home. ", "", "It cost 45 yuan."]
    let chinese = ["一九五三年三月八日下雨，", "我们待在家里。", "花了四十五元。"]
    let aligned = try Aligner().align(english: english, chinese: chinese, identifier: "rain")
    #expect(aligned.identifier == "rain")
    #expect(aligned.pairs.flatMap(\.english.indices) == [0, 1, 2, 3])
    #expect(aligned.pairs.flatMap(\.chinese.indices) == [0, 1, 2])
    #expect(aligned.pairs.flatMap(\.english.segments)[1] == "We stayed\nat home.")
    let cost = try #require(aligned.pairs.first { $0.englishText.contains("45") })
    #expect(cost.chineseText == "花了四十五元。")
  }

  @Test func theSentencesOfATextAreAlignedAsTheTextIs() throws {
    let text = try Aligner().align(english: "He had 3 dogs. They ran.", chinese: "他有三条狗。它们跑了。")
    let lines = try Aligner().align(english: ["He had 3 dogs.", "They ran."], chinese: ["他有三条狗。", "它们跑了。"])
    #expect(text.pairs.map(\.englishText) == lines.pairs.map(\.englishText))
    #expect(text.pairs.map(\.chineseText) == lines.pairs.map(\.chineseText))
  }

  @Test(arguments: [
    ("", "下雨了。", "english: the text is empty; expected English text"),
    (" \n\n\t", "下雨了。", "english: the text is empty; expected English text"),
    ("It rained.", "", "chinese: the text is empty; expected Chinese text"),
    (
      "今天下了一天的大雨。", "It rained all day long.",
      "english: the text is Chinese, and the Chinese text is English; expected the texts the other way round"
    ),
  ]) func whatIsNoPairOfTextsIsThrown(english: String, chinese: String, problem: String) {
    #expect(problemOf { try Aligner().align(english: english, chinese: chinese) } == problem)
    #expect(problemOf { try Aligner().align(english: [english], chinese: [chinese]) } == problem)
  }

  /// What a call throws, as a text.
  private func problemOf(_ call: () throws -> Any) -> String {
    do {
      _ = try call()
      return "nothing was thrown"
    } catch { return "\(error)" }
  }

  @Test func noSentencesAreAnEmptyText() {
    #expect(throws: ReadError.self) { try Aligner().align(english: [], chinese: ["下雨了。"]) }
    #expect(throws: ReadError.self) { try Aligner().align(english: ["It rained."], chinese: [String]()) }
  }

  @Test func filesAreHandedOverInOrderWithTheirErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.en.txt", "It rained.\n")
    try folder.write("a.zh.txt", "下雨了。\n")
    let rows = try folder.write("rows.tsv", "id\tenglish\tchinese\nb\tHe left.\t他走了。\nc\t\t他走了。\n")
    var names: [String] = []
    var errors: [ReadError] = []
    Aligner().forEachDocument(in: [folder.path + "/a.en.txt", folder.path + "/a.zh.txt"]) {
      if case .success(let document) = $0 { names.append(document.identifier) }
    }
    Aligner().forEachDocument(in: [rows, folder.path + "/none.txt"], jobs: 2) { result in
      switch result {
      case .success(let document): names.append(document.identifier)
      case .failure(let error): errors.append(error)
      }
    }
    #expect(names == ["a", "b"])
    #expect(errors.count == 2 && errors.contains { $0.kind == .noInput } && errors.contains { $0.line == 3 })
  }

  private struct Enough: Error {}

  @Test func whatTheBodyThrowsEndsTheWork() throws {
    let rows = (0..<50).map { "d\($0)\tIt rained.\t下雨了。" }
    let folder = try TemporaryFolder()
    let path = try folder.write("rows.tsv", "id\tenglish\tchinese\n" + rows.joined(separator: "\n") + "\n")
    var count = 0
    #expect(throws: Enough.self) {
      try Aligner().forEachDocument(in: [path], jobs: 2) { _ in
        count += 1
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
  }

  @Test func documentsAreWrittenAndReadBack() throws {
    let folder = try TemporaryFolder()
    let aligned = try Aligner().align(english: "He had 3 dogs. They ran.", chinese: "他有三条狗。它们跑了。")
    for format in [BitextFormat.tmx, .tsv, .jsonl, .xliff, .csv, .text] {
      let bytes = try #require(aligned.bytes(as: format))
      let path = try folder.write("pairs.\(format.fileExtensions[0])", bytes)
      let found = try AlignedDocument.documents(in: path)
      #expect(found.flatMap(\.pairs).map(\.englishText) == aligned.pairs.map(\.englishText), "\(format)")
      #expect(found.flatMap(\.pairs).map(\.chineseText) == aligned.pairs.map(\.chineseText), "\(format)")
    }
    #expect(aligned.bytes(as: .moses) == nil && aligned.bytes(as: .subtitles) == nil)
  }

  @Test(arguments: [
    ("pairs.beads", "cannot tell the format"), ("report.html", "cannot tell the format"),
    ("none.tmx", "no such file"),
    ("bad.jsonl", "not JSON"),
  ]) func whatIsNoBitextIsThrown(name: String, problem: String) throws {
    let folder = try TemporaryFolder()
    if name != "none.tmx" { try folder.write(name, "{nothing\n") }
    let found = problemOf { try AlignedDocument.documents(in: folder.path + "/" + name) }
    #expect(found.contains(problem), "\(found)")
  }

  @Test func modelsAreLoadedFromAFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ReadError.self) { try AlignerResources.installed(in: folder.path) }
    try folder.write(AlignerResources.lexiconFile, "狗 狗 [gou3] /dog/\n")
    let resources = try AlignerResources.installed(environment: ["ALIGN_MODELS": folder.path])
    #expect(resources.evidence == [.length, .numbers, .names, .lexicon])
    #expect(Aligner(resources: resources).documentAligner.aligner.evidence.contains(.lexicon))
    try folder.write(AlignerResources.encoderFile, "no model")
    #expect(throws: ReadError.self) { try AlignerResources.installed(in: folder.path) }
    #expect(try AlignerResources.installed(environment: ["ALIGN_MODELS": "none"]).evidence.count == 3)
  }

  @Test(arguments: [
    (["ALIGN_MODELS": "m", "HOME": "/h"], "m"),
    (["ALIGN_MODELS": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/align-tool/models"),
    (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/align-tool/models"),
    (["HOME": "/h"], "/h/.local/share/align-tool/models"),
  ]) func theFolderIsThatOfTheEnvironment(environment: [String: String], folder: String) {
    #expect(AlignerResources.folder(environment: environment) == folder)
  }
}

@Suite struct AuditorTextsTests {
  @Test func aTranslationIsTwoStrings() {
    let findings = Auditor().findings(
      english: "It made 1.1 million tons of steel.",
      chinese: "生产钢铁一百零一万吨。"
    )
    #expect(findings.map(\.check) == ["number-mismatch"] && findings[0].severity == .error)
    #expect(findings[0].english.quote == "1.1 million tons" && findings[0].chinese.quote == "一百零一万吨")
    #expect(Auditor().findings(english: "It rained.", chinese: "下雨了。").isEmpty)
  }

  @Test func eachFindingTellsItsPlaceInTheArrays() throws {
    let findings = try Auditor().findings(
      english: ["He has 3 dogs.", "He has 3 dogs."],
      chinese: ["他有三条狗。", "他有五条狗。"]
    )
    #expect(findings.contains { $0.check == "number-mismatch" && $0.bead == 1 })
    #expect(!findings.contains { $0.check == "number-mismatch" && $0.bead == 0 })
    #expect(throws: ReadError.self) { try Auditor().findings(english: ["It rained."], chinese: []) }
  }
}

@Suite struct QuantitiesTests {
  @Test func quantitiesComeWithTheirWords() {
    let text = "增长两倍，达一百零一万吨。"
    let quantities = Quantities.in(text, language: .chinese)
    #expect(quantities.map { $0.words(in: text) } == ["两倍", "一百零一万吨"])
    #expect(quantities.map(\.meaning) == ["3 times", "1,010,000 t"])
    #expect(Quantities.in("nearly 100 dogs", language: .english).map(\.meaning) == ["nearly 100"])
    #expect(Quantities.in("", language: .english).isEmpty && quantities[1].words(in: "短") == "")
  }
}
