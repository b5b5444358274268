import Testing

@testable import Align

/// What one side of a pair says alone, by its sentences and by its length.
@Suite struct SurplusTests {
  private func audited(
    _ english: String,
    _ chinese: String,
    deviation: Double,
    englishUnpaired: [Double] = [],
    chineseUnpaired: [Double] = [],
    areClauses: Bool = false
  ) -> AuditedPair {
    let pair = AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: [english]),
      chinese: AlignedPair.Side(segments: [chinese])
    )
    let ratio = LengthScale.logRatio(ScalarText(english), ScalarText(chinese))
    var audited = AuditedPair(
      pair,
      lengthScale: LengthScale(center: ratio - deviation, spread: 1),
      cosine: nil
    )
    func sentences(_ text: String, _ values: [Double]) -> [InnerAlignment.Sentence] {
      let step = text.utf8.count / max(1, values.count)
      return values.enumerated().map {
        InnerAlignment.Sentence(range: $0.offset * step..<($0.offset + 1) * step, unpaired: $0.element)
      }
    }
    audited.sentences = InnerAlignment.Sides(
      english: sentences(english, englishUnpaired),
      chinese: sentences(chinese, chineseUnpaired),
      areClauses: areClauses
    )
    return audited
  }

  private let english = "The delegates met for three days, and signed the treaty that had been prepared."
  private let chinese = "代表们会谈了三天，并签署了早已准备好的条约，随后各自返回自己的国家去了。"

  /// What a sentence lacks inside is told by the length, whatever its place in the alignment inside of the pair.
  @Test(
    arguments: [(2.5, nil), (3.4, Finding.Severity.note), (3.8, .warning), (8, .warning)]
      as [(Double, Finding.Severity?)]
  )
  func oneSentenceIsJudgedByItsLength(_ deviation: Double, _ severity: Finding.Severity?) {
    let pair = audited(english, chinese, deviation: deviation, englishUnpaired: [0], chineseUnpaired: [0])
    let drafts = Surplus.draft(pair, on: .english)
    #expect(drafts.first?.severity == severity)
    #expect(drafts.allSatisfy { $0.english == 0..<english.utf8.count })
    #expect(Surplus.draft(pair, on: .chinese).isEmpty)
  }

  @Test func theChineseMustBeLongerByMore() {
    func drafts(_ deviation: Double) -> [FindingDraft] {
      Surplus.draft(
        audited(english, chinese, deviation: -deviation, englishUnpaired: [0], chineseUnpaired: [0]),
        on: .chinese
      )
    }
    #expect(drafts(3.4).isEmpty)
    #expect(drafts(4.2).map(\.severity) == [.warning])
  }

  @Test func shortSentencesSayLittleByTheirLength() {
    let pair = audited(
      "That is no good.",
      "掀住肩头有什么用？",
      deviation: -6,
      englishUnpaired: [0],
      chineseUnpaired: [0]
    )
    #expect(Surplus.draft(pair, on: .chinese).isEmpty)
  }

  @Test func ofSeveralSentencesTheLoneOneIsPointedAt() throws {
    let pair = audited(english, chinese, deviation: 1, englishUnpaired: [0, 0.95], chineseUnpaired: [0])
    let draft = try #require(Surplus.draft(pair, on: .english).first)
    #expect(draft.severity == .warning)
    #expect(draft.english == english.utf8.count / 2..<english.utf8.count / 2 * 2)
    let even = audited(english, chinese, deviation: 1, englishUnpaired: [0, 0.01], chineseUnpaired: [0])
    #expect(Surplus.draft(even, on: .english).isEmpty)
  }

  @Test func ofOneSentenceTheLoneClausesArePointedAt() throws {
    let unpaired = [0, 0.9, 0.5, 0.1]
    var pair = audited(english, chinese, deviation: 3, englishUnpaired: unpaired, areClauses: true)
    #expect(Surplus.draft(pair, on: .english).first?.severity == .note)
    pair.sentences.areCompared = true
    let draft = try #require(Surplus.draft(pair, on: .english).first)
    #expect(draft.severity == .warning)
    #expect(draft.english == english.utf8.count / 4..<english.utf8.count / 4 * 3)
    #expect(draft.message.hasSuffix("nothing there corresponds to it"))
  }
}
