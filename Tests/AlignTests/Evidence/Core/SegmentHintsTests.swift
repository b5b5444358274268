import Testing

@testable import Align

/// What guides the wide search.
@Suite struct SegmentHintsTests {
  @Test func onlyRareKeysPairSegments() {
    let rare = [[0], [1], [2], [], [], [], [], [], [], []]
    let common = (0..<10).map { _ in [3] }
    let english = zip(rare, common).map { $0 + $1 }
    let chinese = zip(rare.reversed(), common).map { $0 + $1 }
    let pairs = SegmentHints.pairs(english: english, chinese: chinese, keyCount: 4, strength: 1)
    #expect(pairs.map { [$0.english, $0.chinese] } == [[0, 9], [1, 8], [2, 7]])
    #expect(pairs.allSatisfy { $0.weight > 0 })
  }

  @Test func whatTwoSegmentsShareAddsUpToALimit() {
    let pairs = (0..<9).map { _ in SegmentHints.Pair(english: 1, chinese: 2, weight: 1) }
    let hints = SegmentHints(pairs + [.init(english: 1, chinese: 0, weight: 0.5)], englishCount: 3)
    #expect(hints.chinese == [0, 2])
    #expect(hints.weights == [0.5, 6])
    #expect(hints.isEmpty(0..<1) && !hints.isEmpty(0..<2) && hints.isEmpty(2..<3))
  }

  /// Every group that holds a hinted segment gains, and no other.
  @Test(arguments: 1...3)
  func groupsThatHoldTheSegmentGain(_ count: Int) {
    let hints = SegmentHints([.init(english: 1, chinese: 4, weight: 2)], englishCount: 3)
    for rows in [0..<1, 1..<2, 0..<2, 1..<3] {
      var bonus = [Float](repeating: 0, count: 8)
      hints.add(to: &bonus, rows: rows, count: count, first: count, last: 7 + count)
      for end in count...7 + count {
        let holds = rows.contains(1) && (end - count..<end).contains(4)
        #expect(bonus[end - count] == (holds ? 2 : 0))
      }
    }
  }
}
