import Testing

@testable import Align

@Suite struct PatchApplierTests {
  /// A bitext of one-to-one pairs, some with an empty side.
  private func bitext(_ count: Int) -> AlignedDocument {
    let pairs = (0..<count).map { index in
      AlignedPair(
        bead: index,
        english: .init(
          segments: index % 5 == 4 ? [] : ["Sentence \(index) is here."],
          lines: index + 1...index + 1
        ),
        chinese: .init(segments: ["第\(index)句在这里。"]),
        posterior: 0.5,
        evidence: [.init(source: "length", logOdds: Double(index))]
      )
    }
    return AlignedDocument(identifier: "x", pairs: pairs, signature: "s")
  }

  private func patch(
    _ document: AlignedDocument,
    _ beads: [AlignmentPatch.PatchedBead],
    name: String = "x"
  ) -> AlignmentPatch {
    AlignmentPatch(
      generator: "",
      documents: [
        .init(
          document: name,
          digest: document.segmentsDigest,
          englishCount: document.pairs.flatMap(\.english.segments).count,
          chineseCount: document.pairs.flatMap(\.chinese.segments).count,
          beads: beads
        )
      ]
    )
  }

  private func apply(_ patch: AlignmentPatch, to document: AlignedDocument) throws -> AlignedDocument {
    let applier = PatchApplier(patch, file: "p.json", aligner: DocumentAligner(evidence: [.length]))
    return try applier.apply(.pairs(document)).get().document
  }

  @Test func onlyWhatWasTouchedChangesInABitext() throws {
    let document = bitext(10)
    let merged = AlignmentPatch.PatchedBead(kind: .edited, english: 1..<3, chinese: 1..<3)
    let result = try apply(patch(document, [merged]), to: document)
    #expect(result.pairs.count == 9)
    #expect(result.pairs[1].english.segments == ["Sentence 1 is here.", "Sentence 2 is here."])
    #expect(result.pairs[1].posterior == 1 && result.pairs[1].evidence.isEmpty)
    #expect(result.pairs[1].english.lines == 2...3)
    #expect(result.pairs.map(\.bead) == Array(0..<9))
    func content(_ pair: AlignedPair) -> [String] {
      [pair.englishText, pair.chineseText, "\(pair.posterior ?? -1)", "\(pair.evidence)"]
    }
    #expect(result.pairs[2...].map(content) == document.pairs[3...].map(content))
    #expect(result.segmentsDigest == document.segmentsDigest)
    #expect(result.signature == "s")
  }

  @Test func whatCorrectionsLeaveOverIsAligned() throws {
    let document = bitext(4)
    // Cuts through two pairs of the bitext, which leaves a half of each.
    let bead = AlignmentPatch.PatchedBead(kind: .confirmed, english: 1..<2, chinese: 2..<3)
    let result = try apply(patch(document, [bead]), to: document)
    #expect(result.pairs.contains { $0.english.indices == [1] && $0.chinese.indices == [2] })
    #expect(result.pairs.first?.chinese.segments == document.pairs[0].chinese.segments)
    #expect(result.segmentsDigest == document.segmentsDigest)
  }

  @Test func aNoteAloneChangesNothing() throws {
    let document = bitext(5)
    let noted = AlignmentPatch.PatchedBead(kind: .noted, english: 0..<2, chinese: 0..<2, note: "?")
    #expect(
      try apply(patch(document, [noted]), to: document).pairs.map(\.englishText)
        == document.pairs.map(\.englishText)
    )
  }

  @Test func aPatchForAnotherTextIsRefused() throws {
    var changed = bitext(5)
    changed.pairs[2].chinese.segments = ["别的。"]
    let stale = patch(bitext(5), [.init(kind: .confirmed, english: 0..<1, chinese: 0..<1)])
    let error = #expect(throws: ReadError.self) { try apply(stale, to: changed) }
    #expect(
      error?.description
        == "p.json: the corrections of 'x' are for another text or another segmentation: 4 English and 5 Chinese segments, "
        + "the input has 4 and 5, not the same ones; expected the input, and the flags, that the report was made with"
    )
    // The same text under another name is the same text; another text under another name has no corrections.
    #expect(
      try apply(
        patch(bitext(5), [.init(kind: .edited, english: 0..<2, chinese: 0..<2)], name: "y"),
        to: bitext(5)
      ).pairs.count == 4
    )
    #expect(try apply(patch(bitext(6), [], name: "y"), to: bitext(5)) == bitext(5))
  }

  @Test func countsThatTheDigestDoesNotStandForAreRefused() {
    var lie = patch(bitext(5), [.init(kind: .confirmed, english: 4..<9, chinese: 5..<9)])
    lie.documents[0].englishCount = 9
    lie.documents[0].chineseCount = 9
    #expect(throws: ReadError.self) { try apply(lie, to: bitext(5)) }
  }

  /// Any tiling that a person could draw comes out exactly.
  @Test func everyDrawnAlignmentComesOutExactly() throws {
    var random = SeededRandom(seed: 21)
    for _ in 0..<200 {
      let document = bitext(1 + Int(random.next() % 8))
      let englishCount = document.pairs.flatMap(\.english.segments).count
      let chineseCount = document.pairs.count
      var beads: [AlignmentPatch.PatchedBead] = []
      var end = (english: 0, chinese: 0)
      while end != (englishCount, chineseCount) {
        let english = min(englishCount, end.english + Int(random.next() % 4))
        let chinese = min(chineseCount, end.chinese + Int(random.next() % 4))
        guard english > end.english || chinese > end.chinese else { continue }
        beads.append(.init(kind: .edited, english: end.english..<english, chinese: end.chinese..<chinese))
        end = (english, chinese)
      }
      let result = try apply(patch(document, beads), to: document)
      #expect(result.pairs.map(\.english.indices) == beads.map { Array($0.english) })
      #expect(result.pairs.map(\.chinese.indices) == beads.map { Array($0.chinese) })
    }
  }
}
