import Foundation
import Testing

/// Texts of programs in two languages, joined by key, through the built tool.
@Suite struct ResourceFileTests {
  @Test func textsOfProgramsAreJoinedByKey() throws {
    let work = try Workspace()
    try work.write(
      "i18n/en.json",
      "{\"a\": {\"b\": \"Buy 12 apples\", \"c\": \"Settings\", \"d\": \"OK\"},\n \"e\": \"Save\"}"
    )
    try work.write(
      "i18n/zh-CN.json",
      "{\"a\": {\"b\": \"购买13个苹果\", \"c\": \"Settings\", \"d\": \"OK\"}, \"x\": \"多\"}"
    )
    let inputs = [
      ["i18n/en.json", "i18n/zh-CN.json"], ["--chinese", "i18n/zh-CN.json", "--english", "i18n/en.json"],
    ]
    for words in inputs {
      let audit = try work.run(words: ["audit"] + words + ["--format", "jsonl"])
      let found = try objects(audit.text).map { "\($0["check"] ?? "") \($0["unit"] ?? "")" }
      #expect(found == ["number-mismatch a.b", "not-translated e", "not-translated x"], "\(audit.text)")
      #expect(
        audit.errorText.contains(
          "i18n/en.json: 1 key without Chinese: 'e'\ni18n/en.json: 1 key without English: 'x'\n"
        )
      )
      let first = try #require(try objects(audit.text).first?["chinese"] as? [String: Any])
      #expect(first["file"] as? String == "i18n/zh-CN.json" && first["line"] as? Int == 1)
      #expect(try work.run(words: ["convert"] + words + ["--format", "tmx"]).text.contains("tuid=\"a.b\""))
    }
    // Neither name nor folder tells: the letters do.
    try work.write("one.properties", "a=\\u8D2D\\u4E70\n")
    try work.write("two.properties", "a=Buy\n")
    #expect(try rows(work, "one.properties", "two.properties") == ["Buy|购买"])
    try work.write("res/values/strings.xml", "<resources><string name=\"a\">Buy %1$d</string></resources>")
    try work.write("res/values-zh-rCN/strings.xml", "<resources><string name=\"a\">购买</string></resources>")
    let android = try work.run(
      "audit",
      "res/values-zh-rCN/strings.xml",
      "res/values/strings.xml",
      "--format",
      "jsonl"
    )
    #expect(try objects(android.text).map { $0["check"] as? String } == ["placeholder"], "\(android.text)")
    let alone = try work.run("audit", "i18n/en.json")
    #expect(alone.exitCode == 65 && alone.errorText.contains("the file holds the texts of one language"))
  }

  /// The same texts in each form that programs keep texts in, with an empty translation and a missing key on each side.
  private static let forms: [[(name: String, text: String)]] = [
    [
      ("en.json", #"{"a": "Say \"1\"", "b": "Two", "c": "Three", "d": "Four"}"#),
      ("zh.json", #"{"b": "二", "a": "说\u201c1\u201d", "c": "", "e": "五"}"#),
    ],
    [
      (
        "values/strings.xml",
        #"<resources><string name="a">Say \"1\"</string><string name="b">Two</string>"#
          + #"<string name="c">Three</string><string name="d">Four</string></resources>"#
      ),
      (
        "values-zh/strings.xml",
        #"<resources><string name="b">二</string><string name="a">说\u201c1”</string>"#
          + #"<string name="c"/><string name="e">五</string></resources>"#
      ),
    ],
    [
      ("en.lproj/L.strings", #""a" = "Say \"1\""; "b" = "Two"; "c" = "Three"; "d" = "Four";"#),
      ("zh-Hans.lproj/L.strings", #""b" = "二"; "a" = "说\U201c1”"; "c" = ""; "e" = "五";"#),
    ],
    [
      ("L.properties", "a=Say \"1\"\nb: Two\nc Three\nd=Four\n"),
      ("L_zh_CN.properties", "b=\\u4e8c\na=说\\u201c1”\nc=\ne=五\n"),
    ],
  ]

  @Test(arguments: forms.indices, ["tmx", "tsv", "csv", "jsonl", "xlf", "xlsx", "po", "txt"])
  func theyGoToEveryFormat(_ form: Int, _ output: String) throws {
    let work = try Workspace()
    for (name, text) in Self.forms[form] { try work.write(name, text) }
    let names = Self.forms[form].map(\.name)
    let made = try work.run("convert", names[1], names[0], "-o", "out.\(output)")
    #expect(made.exitCode == 0, "\(made.errorText)")
    #expect(made.errorText.contains("1 key without Chinese: 'd'"))
    #expect(made.errorText.contains("1 key without English: 'e'"))
    // PO has no place for a translation of nothing, and says so.
    let expected = ["Say \"1\"|说“1”", "Two|二", "Three|", "Four|"] + (output == "po" ? [] : ["|五"])
    #expect(try rows(work, "out.\(output)") == expected)
    guard output != "po", output != "txt" else { return }
    let audit = try work.run("audit", "out.\(output)", "--format", "jsonl")
    let found = try objects(audit.text).map { "\($0["check"] ?? "") \($0["unit"] ?? "")" }
    #expect(found == ["not-translated c", "not-translated d", "not-translated e"], "\(audit.errorText)")
  }

  @Test(arguments: [
    ("en.json", "zh.json", "{\"a\":\n \"x\" \"y\"}", "en.json:2:6: "),
    ("en.strings", "zh.strings", "\"a\" = \"x\"\n\"b\" = \"y\";", "en.strings:2:1: "),
    (
      "values/strings.xml", "values-zh/strings.xml", "<resources>\n <string>x</b>\n</resources>",
      "values/strings.xml:2:"
    ),
  ])
  func damageHasItsPlace(_ english: String, _ chinese: String, _ text: String, _ place: String) throws {
    let work = try Workspace()
    try work.write(english, text)
    try work.write(chinese, text)
    let result = try work.run("audit", english, chinese)
    #expect(result.exitCode == 65 && result.errorText.contains(place), "\(result.errorText)")
  }

  /// The two texts of each row that the tool reads.
  private func rows(_ work: Workspace, _ words: String...) throws -> [String] {
    let result = try work.run(words: ["convert"] + words + ["--format", "jsonl"])
    #expect(result.exitCode == 0, "\(words): \(result.errorText)")
    return try objects(result.text).map { "\($0["english_text"] ?? "")|\($0["chinese_text"] ?? "")" }
  }
}
