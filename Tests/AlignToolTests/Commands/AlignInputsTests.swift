import Foundation
import Testing

/// What `align` does with inputs that are named loosely or wrongly.
@Suite struct AlignInputsTests {
  private static let english =
    "The river rose by three metres on Monday.\nTwo hundred soldiers carried sandbags to the dam.\nThe school stayed closed for a week.\n"
  private static let chinese = "河水星期一上涨了三米。\n两百名士兵把沙袋运到大坝。\n学校停课一周。\n"
  private static let beads = ["[0]:[0]", "[1]:[1]", "[2]:[2]"]

  private func work() throws -> Workspace {
    let work = try Workspace()
    try work.write("e.txt", Self.english)
    try work.write("c.txt", Self.chinese)
    return work
  }

  @Test(arguments: [
    ["e.txt", "c.txt"], ["c.txt", "e.txt"], ["--english", "e.txt", "--chinese", "c.txt"],
    ["--english", "c.txt", "--chinese", "e.txt", "--swap"], ["c.txt", "e.txt", "--segmented"],
    ["--english", "e.txt", "--chinese", "c.txt", "--swap"], ["e.txt", "c.txt", "--keep-sides"],
  ])
  func twoTextsAreAPair(words: [String]) throws {
    let result = try work().run(words: ["align", "--format", "beads"] + words)
    #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    #expect(Samples.withoutPosteriors(result.text) == Self.beads)
  }

  @Test(arguments: ["tmx", "tsv", "jsonl", "beads", "txt"])
  func exchangedTextsAreRefusedBeforeAnythingIsWritten(ending: String) throws {
    let work = try work()
    try work.write("out.\(ending)", "before")
    let result = try work.run("align", "--english", "c.txt", "--chinese", "e.txt", "-o", "out.\(ending)")
    #expect(result.exitCode == 65)
    #expect(try work.text("out.\(ending)") == "before")
    #expect(
      result.errorText
        == "Error: c.txt: contains Chinese instead of English, and e.txt contains English; expected the texts swapped; use "
        + "'--swap' to swap them, or '--keep-sides' to accept them\n"
    )
  }

  @Test func keptSidesAreAlignedAsTheyAre() throws {
    let result = try work().run(
      words: ["align", "--english", "c.txt", "--chinese", "e.txt", "--keep-sides", "--format", "tsv"]
    )
    #expect(result.exitCode == 0)
    #expect(result.text.contains("河水星期一上涨了三米。\tThe river"))
  }

  @Test func anExchangedRecordIsABadRecord() throws {
    let records =
      #"{"id":"a","english":"他来了，很高兴。","chinese":"He came and was glad."}"# + "\n"
      + #"{"id":"b","english":"He came and was glad.","chinese":"他来了，很高兴。"}"# + "\n"
    let work = try Workspace()
    let result = try work.run("align", "-", "--format", "jsonl", input: records)
    let lines = result.text.split(separator: "\n")
    #expect(result.exitCode == 0 && lines.count == 2)
    #expect(lines[0].contains("contains Chinese instead of English"))
    let swapped = try work.run("align", "-", "--format", "jsonl", "--swap", input: records)
    #expect(
      swapped.text.split(separator: "\n").allSatisfy {
        $0.contains(#""english_text":"He came and was glad.""#)
      }
    )
  }

  @Test func textsThatCannotBeToldApartAreAskedAbout() throws {
    let work = try work()
    try work.write("e2.txt", "Another text, in English too.\n")
    let result = try work.run("align", "e.txt", "e2.txt")
    #expect(result.exitCode == 64)
    #expect(
      result.errorText.hasPrefix(
        "Error: Cannot tell which of 'e.txt' and 'e2.txt' is English. Please name them with '--english <file>' and "
          + "'--chinese <file>'.\n"
      )
    )
  }

  @Test func swapAndKeepSidesExcludeEachOther() throws {
    #expect(try work().run("align", "e.txt", "c.txt", "--swap", "--keep-sides").exitCode == 64)
  }

  @Test func documentsOfOneNameAreNamedByTheirFolders() throws {
    let work = try Workspace()
    for place in ["x/1960-08/a.md", "x/1960-09/a.md", "x/b.txt", "y/b.txt"] {
      try work.write(place, Samples.article)
    }
    try work.write("x/README.md", "# About\n")
    let one = try work.run("align", "x", "--format", "beads")
    #expect(one.exitCode == 0 && one.errorText.isEmpty, "\(one.errorText)")
    #expect(names(one.text) == ["1960-08/a", "1960-09/a", "b"])
    let both = try work.run("align", "x", "y", "--format", "beads")
    #expect(names(both.text) == ["1960-08/a", "1960-09/a", "x/b", "y/b"])
  }

  private func names(_ beads: String) -> [String] {
    beads.split(separator: "\n").filter { $0.hasPrefix("# document ") }.map { String($0.dropFirst(11)) }
  }

  @Test func abbreviationsOfTheUserEndNoSentence() throws {
    let work = try Workspace()
    try work.write("t.txt", "We met Lda. Silva and Stk. Hu.\nSee Abb. 3 there. Abb. Nine too.\n")
    try work.write("abbreviations.txt", "# Ours\nLda.\nStk\nAbb.\tnumbered\n")
    let expected = "We met Lda. Silva and Stk. Hu.\nSee Abb. 3 there.\nAbb.\nNine too.\n"
    let named = try work.run("segment", "--language", "en", "t.txt", "--abbreviations", "abbreviations.txt")
    #expect(named.text == expected)
    try work.write(".align.json", #"{"abbreviations": "abbreviations.txt"}"#)
    #expect(try work.run("segment", "--language", "en", "t.txt").text == expected)
    try work.write("bad.txt", "Lda.\ntwo words\n")
    let bad = try work.run("segment", "--language", "en", "t.txt", "--abbreviations", "bad.txt")
    #expect(bad.exitCode == 65)
    #expect(
      bad.errorText.hasPrefix("Error: bad.txt:2: 'two words' is not an abbreviation; expected one word")
    )
  }

  @Test func unlikelyBeadsAreLeftOutOnDemand() throws {
    let work = try Workspace()
    try work.write("a.en", "It rained.\nWe left early.\nZebra.\n")
    try work.write("a.zh", "下雨了。\n我们提前走了。\n")
    let words = ["align", "--english", "a.en", "--chinese", "a.zh", "--format", "beads", "--models", "none"]
    let all = try work.run(words: words)
    let some = try work.run(words: words + ["--minimum-posterior", "1"])
    let kept = some.text.split(separator: "\n")
    #expect(kept.count < all.text.split(separator: "\n").count && kept.allSatisfy { $0.hasSuffix(":1.0000") })
    #expect(some.errorText.contains("with a posterior below 1.0 left out"))
    #expect(try work.run(words: words + ["--minimum-posterior", "2"]).exitCode == 64)
  }

  @Test(arguments: 1...6) func noBeadIsLargerThanAsked(size: Int) throws {
    let work = try Workspace()
    try work.write("a.en", "It rained and it rained and nobody went out of the house all day long.\n")
    try work.write("a.zh", "下雨了，\n下雨了，\n整天\n谁也\n没有\n出门。\n")
    let result = try work.run(
      words: [
        "align", "--english", "a.en", "--chinese", "a.zh", "--segmented", "--format", "jsonl",
        "--largest-bead", "\(size)",
      ]
    )
    for row in try objects(result.text) {
      #expect(
        (row["english"] as? [Int] ?? []).count <= size && (row["chinese"] as? [Int] ?? []).count <= size
      )
    }
  }

  @Test func textsThatDoNotBelongTogetherAreToldInALine() throws {
    let work = try Workspace()
    try work.write("a.en", "Dear Sir.\nI am ill.\nThe price of 400 eggs fell by 12 %.\nYours, Tom.\n")
    try work.write(
      "a.zh",
      (1...60).map { "第\($0)师于三月进攻了该城市的东部，敌人的损失很大，居民都逃到山里去了。\n" }.joined()
    )
    let result = try work.run("align", "a.en", "a.zh", "--format", "beads", "-q")
    #expect(result.exitCode == 0)
    #expect(result.errorText.hasPrefix("Warning: a.en and a.zh: only "))
    #expect(result.errorText.hasSuffix("could be paired; are they translations of each other?\n"))
    #expect(result.errorText.split(separator: "\n").count == 1)
  }

  @Test func oneLongSentenceIsPaired() throws {
    let work = try Workspace()
    let clause =
      "any loss, cost or expense which the Lender may incur as a consequence of any Event of Default, "
    try work.write(
      "a.en",
      "The Borrower shall pay " + String(repeating: clause, count: 9) + "and all legal fees.\n"
    )
    try work.write(
      "a.zh",
      "借款人应当赔偿" + String(repeating: "贷款人因任何违约事件而可能遭受的任何损失、费用或开支，", count: 9) + "以及律师费用。\n"
    )
    for models in [[], ["--models", "none"]] {
      let result = try work.run(words: ["align", "a.en", "a.zh", "--format", "beads", "-q"] + models)
      #expect(Samples.withoutPosteriors(result.text) == ["[0]:[0]"])
    }
  }

  @Test(arguments: [
    "length", "names", "numbers", "length,names", "numbers,names", "length,numbers", "length,numbers,names",
  ])
  func evidenceIsWhatIsNamed(sources: String) throws {
    let result = try work().run("align", "e.txt", "c.txt", "--format", "jsonl", "--evidence", sources)
    let named = Set(sources.split(separator: ",").map(String.init)).union(["length"])
    #expect(result.exitCode == 0 && result.errorText.isEmpty)
    for row in try objects(result.text) {
      #expect(Set((row["evidence"] as? [String: Any] ?? [:]).keys) == named)
    }
  }
}
