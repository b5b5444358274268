import Testing

@testable import Align

@Suite struct JSONLTests {
  private func read(_ text: String) throws -> BitextContent {
    try JSONLReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.jsonl")))
  }

  @Test func writesTheObjectOfTheContract() {
    let pair = AlignedPair(
      bead: 7,
      english: .init(segments: ["A/B \"c\"", "d\u{1}"], indices: [9, 10], lines: 12...13),
      chinese: .init(segments: ["甲\\"], indices: [9]),
      posterior: 0.993,
      evidence: [.init(source: "numbers", logOdds: 6.1), .init(source: "length", logOdds: -0.00004)]
    )
    let document = AlignedDocument(
      identifier: "000",
      metadata: Metadata([.init(name: "title", value: "T")]),
      pairs: [pair],
      signature: "s"
    )
    let (output, _) = JSONLWriter().write([document])
    #expect(
      String(decoding: output.main, as: UTF8.self) == #"""
        {"document":"000","bead":7,"english":[9,10],"chinese":[9],"english_segments":["A/B \"c\"","d\u0001"],\#
        "chinese_segments":["甲\\"],"english_text":"A/B \"c\" d\u0001","chinese_text":"甲\\","posterior":0.9930,"moved":false,\#
        "evidence":{"numbers":6.1000,"length":0.0000},"english_lines":[12,13],\#
        "chinese_lines":null,"signature":"s","metadata":"{\"title\":\"T\"}","unit":"","error":""}

        """#
    )
  }

  @Test func readsTextAloneAndAnyOrder() throws {
    let content = try read(
      #"{"chinese_text":" 甲 ","extra":{"x":[1]},"english_text":"a"}"# + "\r\n\n"
        + #"{"posterior":null,"english_segments":["b"],"chinese_segments":[],"bead":5}"#
    )
    #expect(content.problems == [])
    #expect(content.documents.map(\.identifier) == ["x"])
    let pairs = content.documents.flatMap(\.pairs)
    #expect(pairs.map(\.englishText) == ["a", "b"])
    #expect(pairs.map(\.chineseText) == ["甲", ""])
    #expect(pairs.map(\.bead) == [0, 5])
  }

  @Test func oneBadLineDoesNotLoseTheOthers() throws {
    let good = #"{"english_text":"a","chinese_text":"甲"}"#
    let bad = [
      "{", "[1]", "3", #"{"english_text":"a"}"#, #"{"english_text":1,"chinese_text":"甲"}"#,
      #"{"english_text":"a","chinese_text":"甲","bead":"x"}"#, #"{"english_text":"","chinese_text":""}"#,
    ]
    let content = try read(([good] + bad + [good]).joined(separator: "\n"))
    #expect(content.documents.flatMap(\.pairs).count == 2)
    #expect(content.problems.map(\.line) == Array(2...7) && content.report.emptyUnits == 1)
    #expect(
      content.problems.map(\.problem) == [
        "the line is not JSON; the line is left out", "the line is not a JSON object; the line is left out",
        "the line is not a JSON object; the line is left out",
        "'chinese_segments' is missing; the line is left out",
        "'english_text' has an invalid value; the line is left out",
        "'bead' has an invalid value; the line is left out",
      ]
    )
  }

  @Test func numbersThatDoNotFitAreProblems() throws {
    let content = try read(
      #"{"english_segments":["a"],"chinese_segments":["甲"],"english":[1,2],"english_lines":[3],"posterior":2}"#
    )
    let pair = try #require(content.documents.first?.pairs.first)
    #expect(pair.english.segments == ["a"] && pair.chinese.segments == ["甲"] && pair.bead == 0)
    #expect(pair.english.indices.isEmpty && pair.english.lines == nil && pair.posterior == nil)
    #expect(content.problems.count == 3)
  }

  @Test(arguments: [
    #"{"en":"a","zh":"甲"}"#, #"{"english":"a","chinese":"甲"}"#, #"{"zh-CN":"甲","en_US":"a","id":3}"#,
    #"{"translation":{"en":"a","zh":"甲"}}"#, #"{"source":"甲","target":"a"}"#,
    #"{"src":"a","tgt":"甲","score":0.5}"#,
    #"{"english_text":"a","zh":"甲"}"#,
  ])
  func textsAsOthersNameThem(_ line: String) throws {
    let content = try JSONLReader().readAll(BitextInput(.bytes(Array(line.utf8), name: "x.jsonl")))
    #expect(content.problems == [])
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText } == ["a|甲"])
  }

  @Test(arguments: [
    #"{"en":"a"}"#, #"{"en":1,"zh":"甲"}"#, #"{"translation":{"en":"a"}}"#, #"{"english":3,"chinese":"甲"}"#,
  ])
  func aTextThatIsMissingIsAProblem(_ line: String) throws {
    let content = try JSONLReader().readAll(BitextInput(.bytes(Array(line.utf8), name: "x.jsonl")))
    #expect(content.documents.isEmpty && content.problems.count == 1)
  }
}
