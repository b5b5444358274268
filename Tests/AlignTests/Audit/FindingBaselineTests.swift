import Testing

@testable import Align

/// Accepted findings, and the score of what is not accepted.
@Suite struct FindingBaselineTests {
  private func findings(_ rows: [(String, String)]) -> [Finding] {
    let pairs = rows.enumerated().map { number, row in
      AlignedPair(bead: number, english: .init(segments: [row.0]), chinese: .init(segments: [row.1]))
    }
    return Auditor(names: ["tag", "width", "punctuation"]).findings(
      in: AlignedDocument(identifier: "d", pairs: pairs)
    )
  }

  private static let wrong = ("Press <b>OK.", "请按确定。")
  private static let right = ("It is late.", "很晚了。")

  @Test func theSameTwiceIsAcceptedTwiceAndNoMore() throws {
    var baseline = FindingBaseline()
    for finding in findings([Self.wrong, Self.wrong]) { baseline.accept(finding) }
    var read = try FindingBaseline(baseline.json, file: "accepted.json")
    #expect(read.entries == baseline.entries && read.entries.count == 2)
    let later = findings([Self.right, Self.wrong, Self.wrong, Self.wrong])
    let accepted = later.map { read.accepts($0) }
    #expect(accepted == [true, true, false])
    #expect(read.stale(checks: ["tag"]) == [])
  }

  @Test func whatIsMendedIsStale() throws {
    var baseline = FindingBaseline()
    for finding in findings([Self.wrong, Self.wrong]) { baseline.accept(finding) }
    var read = try FindingBaseline(baseline.json, file: "accepted.json")
    let accepted = findings([Self.wrong]).map { read.accepts($0) }
    #expect(accepted == [true])
    #expect(read.stale(checks: ["tag"]).count == 1)
    #expect(read.stale(checks: ["width"]) == [])
    read.dropStale(checks: ["tag"])
    #expect(read.entries.count == 1)
  }

  @Test(arguments: [
    ("", "not JSON"), ("[]", "no list of findings"), (#"{"version":2,"findings":[]}"#, "another version"),
    (#"{"version":1,"findings":[{"check":"tag"}]}"#, "finding 1 has no fingerprint"),
  ])
  func aDamagedFileIsToldOf(_ text: String, _ problem: String) throws {
    let error = #expect(throws: ReadError.self) { try FindingBaseline(Array(text.utf8), file: "a.json") }
    #expect(try #require(error).description.contains(problem))
  }

  @Test func theScoreWeighsByTypeAndSeverity() {
    var score = QualityScore()
    #expect(score.penaltyPerThousandWords == nil)
    score.add(words: 500)
    // A lost tag is critical: 25 points; a doubled mark is minor: 1 point.
    score.add(findings([Self.wrong, ("He came,, and left.", "他来了。")]))
    #expect(score.penalty == 26)
    #expect(score.penalties == [.markup: 25, .punctuation: 1])
    #expect(score.penaltyPerThousandWords == 52)
  }
}
