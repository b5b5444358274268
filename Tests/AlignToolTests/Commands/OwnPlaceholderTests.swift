import Foundation
import Testing

/// `--placeholder`, and `placeholders` in the settings.
@Suite struct OwnPlaceholderTests {
  /// A pattern, the two texts, and the messages that are expected.
  private static let cases: [(patterns: [String], english: String, chinese: String, messages: [String])] = [
    (["__[A-Z]+__"], "Hello __NAME__", "你好", ["the Chinese lacks __NAME__"]),
    (["__[A-Z]+__"], "Hello __NAME__", "你好 __NAME__", []),
    (["__[A-Z]+__"], "Hello __NAME__", "你好 __名字__", ["the Chinese lacks __NAME__"]),
    (
      ["__[A-Z]+__"], "Hello __NAME__", "你好 __NAMES__",
      ["the English has __NAME__ where the Chinese has __NAMES__"]
    ),
    (["~\\w+~", "<<\\w+>>"], "~a~ of <<b>>", "<<b>> 的 ~a~", []),
    (
      ["~\\w+~", "<<\\w+>>"], "~a~ of <<b>>", "<<c>> 的 ~a~",
      ["the English has <<b>> where the Chinese has <<c>>"]
    ),
    (["~[0-9]+~"], "Pay ~5~ now", "现在付 ~5~", []),
    // No number is read in it.
    (["~[0-9]+~"], "Pay ~5~ now", "现在付款", ["the Chinese lacks ~5~"]),
    // Beside those that are known by themselves, and before them.
    (["~[0-9]+~"], "Pay {0} and ~5~", "付 {1} 和 ~5~", ["the English has {0} where the Chinese has {1}"]),
    (["%[a-z]+\\{x\\}"], "Pay %s{x} now", "付 %d{x}", ["the English has %s{x} where the Chinese has %d{x}"]),
    (["【[^】]*】"], "Press 【OK】", "按【OK】", []),
    (["【[^】]*】"], "Press 【OK】", "按【好】", ["the English has 【OK】 where the Chinese has 【好】"]),
    (["(?i)item\\d"], "Use ITEM1 and item2", "使用 item2", ["the Chinese lacks ITEM1"]),
    (["\\p{So}"], "Done ☃", "完成", ["the Chinese lacks ☃"]),
  ]

  @Test(arguments: cases.indices)
  func ownPatternsAreCompared(_ index: Int) throws {
    let (patterns, english, chinese, messages) = Self.cases[index]
    let work = try Workspace()
    try work.write("rows.tsv", "\(english)\t\(chinese)\n")
    let flags = patterns.flatMap { ["--placeholder", $0] }
    let audit = ["audit", "rows.tsv", "--models", "none", "--format", "jsonl"]
    let result = try work.run(words: audit + flags)
    let found = try objects(result.text).compactMap { object -> String? in
      ["placeholder", "untranslated"].contains(object["check"] as? String)
        || (object["check"] as? String ?? "").hasPrefix("number") ? object["message"] as? String : nil
    }
    #expect(found == messages, "\(result.text)\(result.errorText)")
    let list = String(decoding: try JSONSerialization.data(withJSONObject: patterns), as: UTF8.self)
    try work.write("own.json", "{\"placeholders\": \(list)}")
    #expect(try work.run(words: audit + ["--config", "own.json"]).text == result.text)
  }

  @Test(arguments: [
    ("(a", "expected ')' at character 3"), ("x[a-", "expected ']' at character 5"),
    ("x*", "it matches an empty text"), ("a{2,1}", "lower bound"), ("\\", "escape"),
    ("", "it matches an empty text"),
  ])
  func aBadPatternIsAnErrorWithItsPlace(_ pattern: String, _ reason: String) throws {
    let work = try Workspace()
    try work.write("rows.tsv", "One.\t一。\n")
    let flag = try work.run("audit", "rows.tsv", "--placeholder", "ok", "--placeholder", pattern)
    #expect(flag.exitCode == 64, "\(flag.errorText)")
    #expect(
      flag.errorText.contains("'\(pattern)' is invalid for '--placeholder <regex>'"),
      "\(flag.errorText)"
    )
    #expect(flag.errorText.contains(reason), "\(flag.errorText)")
    let list = String(decoding: try JSONSerialization.data(withJSONObject: ["ok", pattern]), as: UTF8.self)
    try work.write(".align.json", "{\"placeholders\": \(list)}")
    let settings = try work.run("audit", "rows.tsv")
    #expect(settings.exitCode == 65, "\(settings.errorText)")
    #expect(
      settings.errorText.contains(".align.json: pattern 2 of 'placeholders' is '\(pattern)'"),
      "\(settings.errorText)"
    )
    #expect(settings.errorText.contains(reason), "\(settings.errorText)")
  }

  /// A pattern that tries every way to cut a text is given up, and the rest is still checked.
  @Test func aPatternThatTakesForeverIsGivenUp() throws {
    let work = try Workspace()
    try work.write("rows.tsv", "\(String(repeating: "a", count: 60))! {0}\t一 {1}\n")
    let result = try work.run("audit", "rows.tsv", "--placeholder", "(a+)+$", "--format", "jsonl")
    let messages = try objects(result.text).compactMap { $0["message"] as? String }
    #expect(messages.contains("the English has {0} where the Chinese has {1}"), "\(messages)")
    #expect(
      messages.contains { $0.hasPrefix("the pattern '(a+)+$' was not matched against this pair") },
      "\(messages)"
    )
  }
}
