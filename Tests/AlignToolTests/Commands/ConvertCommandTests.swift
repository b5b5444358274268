import Foundation
import Testing

/// `convert` through the built tool: any readable format into any other and back gives the same pairs.
@Suite struct ConvertCommandTests {
  private static let endings = ["tmx", "tsv", "jsonl", "beads", "ladder", "moses", "xlf", "txt"]

  private static let texts = ["--english", "texts/en", "--chinese", "texts/zh"]
  /// The texts of which `a.moses` is made, which have segment numbers of their own.
  private static let mosesTexts = ["--english", "a.en", "--chinese", "a.zh"]

  /// The pairs of a JSONL text: names, numbers, texts, posteriors; what a format may leave out is left out.
  private func pairs(_ text: String, withNumbers: Bool, withScores: Bool) throws -> [String] {
    try objects(text).map { row in
      var parts = [row["english_text"], row["chinese_text"]]
      if withNumbers { parts += [row["english"], row["chinese"], row["english_segments"]] }
      if withScores { parts += [row["posterior"]] }
      return parts.map { $0.map { "\($0)" } ?? "-" }.joined(separator: "|")
    }
  }

  /// Two texts with beads of several shapes, in every format.
  private func work() throws -> Workspace {
    let work = try Workspace()
    try work.write("texts/en", Samples.english)
    try work.write("texts/zh", Samples.chinese)
    try work.write(
      "a.beads",
      "[0]:[0]:0.9900\n[1]:[]:0.5000\n[]:[1]:0.2500\n[2, 3]:[2]:1.0000\n[4]:[3, 4]:0.7500\n"
    )
    let outputs = Self.endings.filter { $0 != "beads" }.flatMap { ["-o", "a.\($0)"] }
    let result = try work.run(words: ["convert", "a.beads"] + Self.texts + outputs)
    #expect(result.exitCode == 0, "\(result.errorText)")
    return work
  }

  @Test func everyFormatIntoEveryOtherAndBack() throws {
    let work = try work()
    func jsonl(_ file: String, _ texts: [String] = Self.texts) throws -> String {
      let result = try work.run(words: ["convert", file, "--format", "jsonl"] + texts)
      #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(file): \(result.errorText)")
      return result.text
    }
    let original = try jsonl("a.jsonl")
    #expect(try objects(original).count == 5)
    for first in Self.endings {
      let outputs = Self.endings.flatMap { ["-o", "\(first)/there.\($0)"] }
      try work.write("\(first)/made", "")
      let there = try work.run(words: ["convert", "a.\(first)"] + Self.texts + outputs)
      #expect(there.exitCode == 0, "\(first): \(there.errorText)")
      for second in Self.endings where second != first {
        let toMoses = first == "moses" || second == "moses"
        // The way back is read through JSONL, which holds everything.
        let back = first == "moses" ? Self.mosesTexts : Self.texts
        var expected = original
        if toMoses { expected = try withoutNulls(original) }
        let numbers = !toMoses
        // A ladder's rungs have one score each and Moses has none.
        let scores = !toMoses && first != "ladder" && second != "ladder"
        #expect(
          try pairs(jsonl("\(first)/there.\(second)", back), withNumbers: numbers, withScores: scores)
            == pairs(expected, withNumbers: numbers, withScores: scores),
          "\(first) to \(second)"
        )
      }
    }
  }

  private func withoutNulls(_ text: String) throws -> String {
    text.split(separator: "\n").filter {
      !$0.contains("\"english_text\":\"\"") && !$0.contains("\"chinese_text\":\"\"")
    }.joined(separator: "\n")
  }

  @Test func severalDocumentsStayApart() throws {
    let work = try Workspace()
    let words = ["align", Repository.path("seeds"), "-o", "a.jsonl"]
    #expect(try work.run(words: words).exitCode == 0)
    for ending in ["tmx", "tsv", "xlf", "txt"] {
      #expect(try work.run("convert", "a.jsonl", "-o", "b.\(ending)").exitCode == 0)
      #expect(try work.run("convert", "b.\(ending)", "-o", "c.jsonl").exitCode == 0)
      let names = { (file: String) in
        try objects(work.text(file)).compactMap { $0["document"] as? String }
      }
      #expect(try names("c.jsonl") == names("a.jsonl"), "\(ending)")
      let expected = try pairs(work.text("a.jsonl"), withNumbers: true, withScores: true)
      #expect(try pairs(work.text("c.jsonl"), withNumbers: true, withScores: true) == expected, "\(ending)")
    }
  }

  @Test func whatAFormatCannotHoldIsCounted() throws {
    let work = try Workspace()
    try work.write("a.beads", "[0]:[0]\n[1]:[]\n[]:[1]\n")
    try work.write("a.en", "One.\nTwo.\n")
    try work.write("a.zh", "一。\n二。\n")
    let words = [
      "convert", "a.beads", "--english", "a.en", "--chinese", "a.zh", "--format", "moses", "-o", "m",
    ]
    let result = try work.run(words: words)
    #expect(
      result.errorText == "Note: m.en: 2 pairs with an empty side omitted; the format cannot hold them\n"
    )
    #expect(try work.text("m.en") == "One.\n" && work.text("m.zh") == "一。\n")
  }

  @Test(arguments: [
    (
      ["convert", "a.beads"],
      "The format 'beads' holds segment numbers only. Please name the texts with '--english <file>' and "
        + "'--chinese <file>'."
    ),
    (
      ["convert", "a"],
      "Cannot tell the format from the name 'a'. Please use '--from', or an extension such as '.tmx', '.tsv' or "
        + "'.jsonl'."
    ),
    (["convert", "a.html"], "The format 'html' can be written but not read."),
  ])
  func aWrongCommandLineEndsWith64(words: [String], message: String) throws {
    let work = try Workspace()
    let result = try work.run(words: words)
    #expect(result.errorText.split(separator: "\n").first.map(String.init) == "Error: \(message)")
    #expect(result.exitCode == 64)
  }

  @Test func aBeadThatNamesNoSegmentIsTold() throws {
    let work = try Workspace()
    try work.write("a.beads", "[0]:[0]\n[7]:[1]\n")
    try work.write("a.en", "One.\n")
    try work.write("a.zh", "一。\n二。\n")
    let result = try work.run("convert", "a.beads", "--english", "a.en", "--chinese", "a.zh")
    #expect(result.exitCode == 65 && result.errorText.hasPrefix("Error: a.beads"), "\(result.errorText)")
  }
}
