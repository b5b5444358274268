import Foundation
import Testing

/// Files whose markup is no text: they are joined by key or time, or refused, whatever the command.
@Suite struct JoinedFileTests {
  /// Two files each, English and Chinese, with two texts of one key or time.
  private static let pairs: [[(name: String, text: String)]] = [
    [("en.json", #"{"a": "One 1", "b": "Two"}"#), ("zh.json", #"{"b": "二", "a": "一 1"}"#)],
    [("en.arb", #"{"@@locale": "en", "a": "One 1", "b": "Two"}"#), ("zh.arb", #"{"a": "一 1", "b": "二"}"#)],
    [("en.strings", #""a" = "One 1"; "b" = "Two";"#), ("zh.strings", #""b" = "二"; "a" = "一 1";"#)],
    [("m_en.properties", "a=One 1\nb=Two\n"), ("m_zh_CN.properties", "b=二\na=一 1\n")],
    [
      (
        "values/strings.xml",
        #"<resources><string name="a">One 1</string><string name="b">Two</string></resources>"#
      ),
      (
        "values-zh/strings.xml",
        #"<resources><string name="a">一 1</string><string name="b">二</string></resources>"#
      ),
    ],
    [
      ("f.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne 1\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"),
      ("f.zh.srt", "1\n00:00:01,000 --> 00:00:02,000\n一 1\n\n2\n00:00:03,000 --> 00:00:04,000\n二\n"),
    ],
  ]

  private func work(_ index: Int) throws -> (work: Workspace, english: String, chinese: String) {
    let work = try Workspace()
    for (name, text) in Self.pairs[index] { try work.write(name, text) }
    return (work, Self.pairs[index][0].name, Self.pairs[index][1].name)
  }

  @Test(
    arguments: pairs.indices,
    ["align", "convert", "audit", "corpus clean", "corpus dedupe", "corpus stats"]
  )
  func everyCommandJoinsThem(_ index: Int, _ command: String) throws {
    let (work, english, chinese) = try work(index)
    let words = command.split(separator: " ").map(String.init)
    let inputs =
      [[english, chinese], [chinese, english]]
      + (words.count == 1 ? [["--english", english, "--chinese", chinese]] : [])
    for names in inputs {
      let result = try work.run(words: words + names + (words.last == "stats" ? [] : ["--format", "jsonl"]))
      #expect(result.exitCode == 0, "\(names): \(result.errorText)")
      if command == "corpus stats" {
        #expect(result.text.contains("Pairs                                 2"), "\(result.text)")
      } else if command != "audit" {
        let texts = try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
        #expect(texts == ["One 1|一 1", "Two|二"], "\(names): \(result.text)")
      }
    }
  }

  @Test(arguments: pairs.indices)
  func oneOfTwoIsRefusedWithAdvice(_ index: Int) throws {
    let (work, english, _) = try work(index)
    try work.write("other.txt", "一。\n")
    let commands = [["align", english], ["align", "--english", english, "--chinese", "other.txt"]]
    let others = [["convert", english], ["audit", "--english", english, "--chinese", "other.txt"]]
    for words in commands + others {
      let result = try work.run(words: words)
      #expect(result.exitCode == 65 && result.text.contains("One") == false, "\(words): \(result.text)")
      #expect(
        result.errorText.contains(english) && result.errorText.contains("expected"),
        "\(result.errorText)"
      )
      #expect(!result.errorText.contains("Title:"), "\(result.errorText)")
    }
  }

  @Test func translationsAreNoTexts() throws {
    let work = try Workspace()
    try work.write("two.tsv", "english\tchinese\nOne came.\t一个来了。\n")
    let names = ["m.tmx", "m.xlf", "m.po", "m.csv", "m.xlsx", "m.jsonl"]
    for name in names { #expect(try work.run("convert", "two.tsv", "-o", name).exitCode == 0) }
    try work.write("other.xml", "<?xml version=\"1.0\"?>\n<TEI><p>One came.</p></TEI>")
    try work.write("m.en", "One came.\n")
    for name in names + ["other.xml"] {
      for words in [
        ["align", "--english", name, "--chinese", name], ["align", "--english", "m.en", "--chinese", name],
        ["convert", "--english", name, "--chinese", name, "--format", "tsv"],
        ["audit", "--english", name, "--chinese", name],
      ] {
        let result = try work.run(words: words)
        #expect(result.exitCode == 65, "\(words): \(result.text)")
        #expect(!result.text.contains("came"), "\(words): \(result.text)")
        #expect(
          result.errorText.contains("the file holds pairs, not a text") || name == "other.xml",
          "\(result.errorText)"
        )
      }
      // A table of document pairs is aligned.
      if name == "m.xlsx" || name == "m.jsonl" { continue }
      let alone = try work.run("align", name)
      #expect(alone.exitCode == 65 && !alone.errorText.contains("Title:"), "\(alone.errorText)")
    }
  }

  @Test func aCatalogueStandsAlone() throws {
    let work = try Workspace()
    try work.write(
      "L.xcstrings",
      #"{"sourceLanguage": "en", "version": "1.0", "strings": {"Two": {"localizations": {"zh-Hans": "#
        + #"{"stringUnit": {"state": "translated", "value": "二"}}}}}}"#
    )
    for words in [["L.xcstrings"], ["--english", "L.xcstrings", "--chinese", "L.xcstrings"]] {
      let result = try work.run(words: ["align"] + words + ["--format", "jsonl"])
      #expect(try objects(result.text).map { $0["chinese_text"] as? String } == ["二"], "\(result.errorText)")
    }
  }

  /// What a checkout of an app holds: files of other kinds and other languages beside those that belong together.
  @Test func foldersAreSearchedForPairs() throws {
    let work = try Workspace()
    for pair in Self.pairs { for (name, text) in pair { try work.write("app/\(name)", text) } }
    try work.write("app/values-zh-rTW/strings.xml", #"<resources><string name="a">一 2</string></resources>"#)
    try work.write("app/package.json", #"{"name": "app"}"#)
    try work.write("app/values/colors.xml", "<resources><color name=\"x\">#fff</color></resources>")
    try work.write("app/layout/main.xml", "<LinearLayout/>")
    try work.write("app/de.json", #"{"a": "Eins"}"#)
    let result = try work.run("convert", "app", "--format", "jsonl")
    #expect(result.exitCode == 0, "\(result.errorText)")
    // Six pairs of files of two texts, and the third Chinese file beside the same English one.
    #expect(try objects(result.text).count == 14, "\(result.text)")
    let audit = try work.run("audit", "app", "--format", "jsonl", "--disable", "inconsistent")
    let checks = try objects(audit.text).compactMap { $0["check"] as? String }
    #expect(checks == ["number-mismatch", "not-translated"], "\(audit.text)\(audit.errorText)")
  }

  @Test func jsonLinesByTheNameOfJSON() throws {
    let work = try Workspace()
    try work.write(
      "pairs.json",
      #"{"english": "One.", "chinese": "一。"}"# + "\n" + #"{"english": "Two.", "chinese": "二。"}"# + "\n"
    )
    let result = try work.run("convert", "pairs.json", "--format", "jsonl")
    #expect(try objects(result.text).count == 2, "\(result.errorText)")
  }
}
