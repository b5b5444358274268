import Foundation
import Testing

@testable import Align

@Suite struct FixedBeadsTests {
  /// Scores drawn once for each place and shape.
  private struct DrawnScorer: RowScorer {
    let seed: UInt64

    func score(_ english: Int, _ chinese: Int, _ shape: BeadShape) -> Float {
      var random = SeededRandom(
        seed: seed &+ UInt64(english * 1009 + chinese * 31 + shape.english * 7 + shape.chinese)
      )
      return Float(random.next() % 4000) / 1000 - 2
    }

    mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
      for (index, start) in row.chinese.enumerated() {
        scores[first + index] = score(row.english, start, row.shape)
      }
    }
  }

  private struct Edge: Hashable {
    var english: Int
    var chinese: Int
    var shape: Int
  }

  /// The share of each bead in all paths through some nodes, by walking every path.
  private func shares(
    _ englishCount: Int,
    _ chineseCount: Int,
    through nodes: [[Int]],
    _ scorer: DrawnScorer
  ) -> [Edge: Double] {
    var weights: [Edge: Double] = [:]
    var total = 0.0
    var path: [Edge] = []
    func walk(_ row: Int, _ column: Int, _ weight: Double, isAfterInsertion: Bool) {
      if row == englishCount, column == chineseCount {
        let visited = path.map { [$0.english, $0.chinese] } + [[row, column]]
        guard nodes.allSatisfy(visited.contains) else { return }
        total += exp(weight)
        for edge in path { weights[edge, default: 0] += exp(weight) }
        return
      }
      for (index, shape) in BeadShape.all.enumerated()
      where row + shape.english <= englishCount && column + shape.chinese <= chineseCount {
        // A deletion after an insertion is the same alignment as before it.
        if shape == .deletion, isAfterInsertion { continue }
        path.append(Edge(english: row, chinese: column, shape: index))
        walk(
          row + shape.english,
          column + shape.chinese,
          weight + Double(scorer.score(row, column, shape)),
          isAfterInsertion: shape == .insertion
        )
        path.removeLast()
      }
    }
    walk(0, 0, 0, isAfterInsertion: false)
    return weights.mapValues { $0 / total }
  }

  /// Beads in text order that leave gaps between them.
  private func drawn(_ englishCount: Int, _ chineseCount: Int, _ random: inout SeededRandom) -> [Bead] {
    var beads: [Bead] = []
    var english = 0
    var chinese = 0
    while english < englishCount || chinese < chineseCount {
      let firstEnglish = min(englishCount, english + Int(random.next() % 3))
      let firstChinese = min(chineseCount, chinese + Int(random.next() % 3))
      english = min(englishCount, firstEnglish + Int(random.next() % 3))
      chinese = min(chineseCount, firstChinese + Int(random.next() % 3))
      guard english > firstEnglish || chinese > firstChinese else { continue }
      beads.append(
        Bead(english: firstEnglish..<english, chinese: firstChinese..<chinese, posterior: 1)
      )
      if random.chance(0.3) { break }
    }
    return beads
  }

  @Test func posteriorsAreSharesOfThePathsThroughEveryCorner() {
    var random = SeededRandom(seed: 11)
    let free = Transitions(
      openDeletion: 0,
      extendDeletion: 0,
      openInsertion: 0,
      extendInsertion: 0,
      switchToInsertion: 0
    )
    for round in 0..<60 {
      let englishCount = 1 + Int(random.next() % 4)
      let chineseCount = 1 + Int(random.next() % 4)
      let given = drawn(englishCount, chineseCount, &random)
      guard !given.isEmpty else { continue }
      let fixed = FixedBeads(given, englishCount: englishCount, chineseCount: chineseCount)
      let nodes = fixed.blocks.flatMap {
        [[$0.english.lowerBound, $0.chinese.lowerBound], [$0.english.upperBound, $0.chinese.upperBound]]
      }
      let drawn = DrawnScorer(seed: UInt64(round))
      var scorer = FixedScorer(base: drawn, fixed: fixed)
      let band = fixed.band(Band(englishCount: englishCount, chineseCount: chineseCount))
      let matches = SentenceAligner.matchShapes
      let edges = Lattice(band: band, matchShapes: matches, transitions: free)
        .posteriors(scorer: &scorer, threshold: 1e-9).edges
      let expected = shares(englishCount, chineseCount, through: nodes, drawn)
      for edge in edges {
        let key = Edge(english: Int(edge.english), chinese: Int(edge.chinese), shape: Int(edge.shape))
        #expect(abs((expected[key] ?? 0) - Double(edge.posterior)) < 1e-4, "\(given) \(key)")
      }
      #expect(!expected.isEmpty && expected.count <= edges.count + expected.count { $0.value < 1e-8 })
    }
  }

  /// Between beads that a person gave the document is searched as ever, for its own parameters.
  @Test func onlyCornersAloneNeedNoSearch() {
    let corners = FixedBeads(corners: [(2, 1), (4, 4)], englishCount: 4, chineseCount: 4)
    #expect(corners.wholeBand?.rowCount == 5)
    #expect(FixedBeads(corners: [(200, 100)], englishCount: 200, chineseCount: 100).wholeBand == nil)
    let given = [Bead(english: 1..<2, chinese: 1..<2, posterior: 1)]
    #expect(FixedBeads(given, englishCount: 4, chineseCount: 4).wholeBand == nil)
  }

  private func document(_ english: Int, _ chinese: Int, seed: UInt64) -> SegmentedDocument {
    var random = SeededRandom(seed: seed)
    func segments(_ count: Int, _ word: String, _ end: String) -> [Segment] {
      (0..<count).map { index in
        let text = String(repeating: word, count: 2 + Int(random.next() % 20)) + "\(index % 7)" + end
        let source = SourceSpan(line: index + 1, lastLine: index + 1, column: 1, bytes: 0..<0)
        return Segment(text: text, role: .sentence, paragraph: index, source: source)
      }
    }
    return SegmentedDocument(
      identifier: "made",
      english: segments(english, "word ", "."),
      chinese: segments(chinese, "字", "。")
    )
  }

  private func expectCover(_ beads: [Bead], _ english: Int, _ chinese: Int) {
    var end = (0, 0)
    for bead in beads {
      #expect(bead.english.lowerBound == end.0 && bead.chinese.lowerBound == end.1)
      #expect(bead.english.count + bead.chinese.count > 0)
      end = (bead.english.upperBound, bead.chinese.upperBound)
    }
    #expect(end == (english, chinese))
  }

  @Test func givenBeadsComeOutAsTheyAreAndTheRestIsCovered() {
    var random = SeededRandom(seed: 4)
    let aligner = SentenceAligner(evidence: [.length, .numbers])
    for round in 0..<120 {
      let english = Int(random.next() % 14)
      let chinese = Int(random.next() % 14) + (english == 0 ? 1 : 0)
      let document = document(english, chinese, seed: UInt64(round))
      let given = drawn(english, chinese, &random)
      let beads = aligner.align(document, given: given).beads
      expectCover(beads, english, chinese)
      for bead in given {
        #expect(
          beads.contains {
            $0.english == bead.english && $0.chinese == bead.chinese && $0.posterior == bead.posterior
          },
          "\(bead) of \(given)"
        )
      }
    }
  }

  @Test func aBeadFarFromWhereTheSearchWouldLookIsKept() {
    let aligner = SentenceAligner(evidence: [.length])
    let document = document(320, 320, seed: 9)
    let given = [
      Bead(english: 10..<11, chinese: 220..<223, posterior: 1),
      Bead(english: 300..<309, chinese: 230..<231, posterior: 1),
    ]
    let beads = aligner.align(document, given: given).beads
    expectCover(beads, 320, 320)
    for bead in given { #expect(beads.contains { $0.english == bead.english && $0.chinese == bead.chinese }) }
  }

  @Test func theBeadsThatWereFoundChangeNothingWhenTheyAreGiven() {
    let aligner = SentenceAligner()
    let document = document(40, 38, seed: 3)
    let found = aligner.align(document).beads
    let again = aligner.align(document, given: found).beads
    #expect(again.map { [$0.english, $0.chinese] } == found.map { [$0.english, $0.chinese] })
  }
}
