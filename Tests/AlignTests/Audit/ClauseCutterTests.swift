import Testing

@testable import Align

/// Clauses of sentences, told by `|` in the tables.
@Suite struct ClauseCutterTests {
  @Test(arguments: [
    "As usual he was smiling and shaking hands,| and he shocked the new employees with his laugh.",
    "The plant has 1,000,000 square metres and employs some 2,500 men.",
    "He said: yes, no, perhaps, never again in all of his life.",
    "The dam broke early in that night——|and the river took the village with everyone in it.",
    "该仓库将在未来几年中得到充分利用，|届时仓库中将堆满各种商品：|洗衣机、汽车、药品、健身器、橘子酱。",
    "他说：你好，再见。",
    "这就是他的新家——一套租来的两居室房子，|在西雅图的郊区贝尔维尤那边。",
    "",
  ])
  func clausesEndAtMarks(_ marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }
    let text = marked.replacing("|", with: "")
    let bytes = Array(text.utf8)
    let clauses = ClauseCutter.clauses(of: 0..<bytes.count, in: bytes)
    let found = clauses.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found.map { $0.trimmingPrefix(" ") } == (expected.isEmpty ? [""] : expected))
  }

  @Test func onlyTheSentenceIsCut() {
    let text = Array("他来了，天黑了。该仓库将在未来几年中得到充分利用，届时将堆满各种各样的商品。".utf8)
    let sentence = 24..<text.count
    let clauses = ClauseCutter.clauses(of: sentence, in: text)
    #expect(clauses.count == 2)
    #expect(clauses.first?.lowerBound == 24 && clauses.last?.upperBound == text.count)
  }
}
