import Testing

@testable import Align

/// Where the search of lengths looks, and what it leaves.
@Suite struct CoarseSearchTests {
  /// Texts whose sentences have lengths that are drawn; of the Chinese some are missing. Also the beads that are right.
  private func texts(_ count: Int, missing: Range<Int>, seed: UInt64) -> (
    lengths: SegmentLengths, gold: [Bead]
  ) {
    var random = SeededRandom(seed: seed)
    var (english, chinese, gold): ([String], [String], [Bead]) = ([], [], [])
    for number in 0..<count {
      let size = Int.random(in: 2...40, using: &random)
      english.append(String(repeating: "a", count: 4 * size))
      guard !missing.contains(number) else { continue }
      gold.append(Bead(english: number..<number + 1, chinese: chinese.count..<chinese.count + 1))
      chinese.append(String(repeating: "中", count: size))
    }
    return (SegmentLengths(SegmentedDocument(english, chinese)), gold)
  }

  private func search(_ lengths: SegmentLengths) -> CoarseSearch {
    CoarseSearch(
      lengths: lengths,
      anchors: AnchorLine(candidates: []),
      hints: SegmentHints(englishCount: lengths.english.count - 1)
    )
  }

  @Test func shortTextsAreSearchedWhole() {
    let (lengths, _) = texts(50, missing: 10..<20, seed: 1)
    let band = CoarseSearch.firstBand(lengths, AnchorLine(candidates: []))
    #expect(band == Band(englishCount: 50, chineseCount: 40))
  }

  @Test func longTextsAreSearchedAlongTheirLine() {
    let (lengths, gold) = texts(2000, missing: 0..<0, seed: 2)
    let band = CoarseSearch.firstBand(lengths, AnchorLine(candidates: []))
    #expect(band.nodeCount < 2000 * 200 && band.widest < 200)
    #expect(gold.allSatisfy(band.holds))
  }

  /// What is left holds the right beads, wherever a passage is missing, and is a small part of the grid.
  @Test(arguments: [0..<0, 0..<100, 200..<330, 400..<500])
  func theRightBeadsAreLeft(_ missing: Range<Int>) {
    for seed in 1...2 as ClosedRange<UInt64> {
      let (lengths, gold) = texts(500, missing: missing, seed: seed)
      let result = search(lengths).run()
      let held = gold.filter(result.band.holds).count
      #expect(held * 100 >= gold.count * 97, "\(held) of \(gold.count)")
      #expect(result.band.nodeCount < 500 * 500 / 5 && result.steps > result.band.nodeCount)
      #expect(abs(result.parameters.length.ratio / search(lengths).startingParameters.length.ratio - 1) < 0.5)
    }
  }

  /// More is missing than the first band is wide: it moves to where the good paths are.
  @Test(arguments: [0..<250, 300..<550, 550..<800])
  func theBandMovesToTheGoodPaths(_ missing: Range<Int>) {
    let (lengths, gold) = texts(800, missing: missing, seed: 3)
    let result = search(lengths).run()
    let held = gold.filter(result.band.holds).count
    #expect(held * 100 >= gold.count * 95, "\(held) of \(gold.count)")
  }
}
