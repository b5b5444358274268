import Align
import Testing

@Suite struct IndexedBeadTests {
  @Test func beadsInOrderBecomeRanges() throws {
    let beads = [
      IndexedBead(english: [0, 1], chinese: [0], score: 0.5), IndexedBead(english: [], chinese: [1]),
      IndexedBead(english: [2], chinese: []),
    ]
    let ranges = try beads.beads(englishCount: 3, chineseCount: 2)
    #expect(ranges.map(\.english) == [0..<2, 2..<2, 2..<3])
    #expect(ranges.map(\.chinese) == [0..<1, 1..<2, 2..<2])
    #expect(ranges.map(\.posterior) == [0.5, nil, nil])
    #expect(ranges.map { IndexedBead($0) } == beads)
  }

  @Test(arguments: [
    (
      [IndexedBead(english: [1], chinese: [0])],
      BeadError.outOfOrder(bead: 0, language: .english, expected: 0, found: 1)
    ),
    (
      [IndexedBead(english: [0], chinese: [0]), IndexedBead(english: [1], chinese: [0])],
      .outOfOrder(bead: 1, language: .chinese, expected: 1, found: 0)
    ),
    (
      [IndexedBead(english: [0, 2], chinese: [])],
      .outOfOrder(bead: 0, language: .english, expected: 1, found: 2)
    ),
    (
      [IndexedBead(english: [0, 9], chinese: [])],
      .noSuchSegment(bead: 0, language: .english, segment: 9, count: 3)
    ),
    ([IndexedBead(english: [0], chinese: [0])], .uncovered(language: .english, first: 1, count: 3)),
    ([IndexedBead(english: [0, 1, 2], chinese: [0])], .uncovered(language: .chinese, first: 1, count: 3)),
  ])
  func otherBeadsAreErrors(_ beads: [IndexedBead], _ expected: BeadError) {
    #expect(throws: expected) { try beads.beads(englishCount: 3, chineseCount: 3) }
  }

  @Test func errorsReadWell() {
    #expect(
      BeadError.outOfOrder(bead: 4, language: .chinese, expected: 7, found: 9).description
        == "bead 4 has Chinese segment 9; expected segment 7"
    )
    #expect(
      BeadError.uncovered(language: .english, first: 5, count: 6).description
        == "the beads end before English segment 5; expected all 6 segments in a bead"
    )
  }
}
