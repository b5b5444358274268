import Testing

@testable import Align

@Suite struct AnchorLineTests {
  @Test func aWordThatStandsOnceOnEachSideIsAnAnchor() {
    let line = AnchorLine(
      SegmentedDocument(
        ["In 1984 it began.", "Then PM2.5 rose.", "End."],
        ["开始。", "1984年开始。", "PM2.5上升。"],
        inOneParagraph: true
      )
    )
    #expect(line.anchors == [.init(english: 0, chinese: 1), .init(english: 1, chinese: 2)])
    #expect(line.refused.isEmpty)
  }

  @Test func aWordThatStandsTwiceIsNone() {
    let line = AnchorLine(
      SegmentedDocument(["In 1984.", "Since 1984."], ["1984年。", "以来。"], inOneParagraph: true)
    )
    #expect(line.anchors.isEmpty)
  }

  @Test func anAnchorAgainstTheOrderOfTheOthersIsRefused() {
    let candidates = [(0, 0), (1, 9), (2, 2), (3, 3)].map { AnchorLine.Anchor(english: $0.0, chinese: $0.1) }
    let line = AnchorLine(candidates: candidates)
    #expect(line.anchors.map(\.english) == [0, 2, 3])
    #expect(line.refused == [.init(english: 1, chinese: 9)])
  }

  /// The chain is compared with the longest found by trying every subset.
  @Test func theChainIsTheLongest() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<300 {
      let candidates = Set(
        (0..<8).map { _ in
          AnchorLine.Anchor(english: Int(random.next() % 6), chinese: Int(random.next() % 6))
        }
      ).sorted { ($0.english, $0.chinese) < ($1.english, $1.chinese) }
      var longest = 0
      for mask in 0..<(1 << candidates.count) {
        let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
        let rises = zip(chosen, chosen.dropFirst()).allSatisfy {
          $0.english < $1.english && $0.chinese < $1.chinese
        }
        if rises { longest = max(longest, chosen.count) }
      }
      let line = AnchorLine(candidates: candidates)
      #expect(line.anchors.count == longest)
      #expect(
        zip(line.anchors, line.anchors.dropFirst()).allSatisfy {
          $0.english < $1.english && $0.chinese < $1.chinese
        }
      )
      #expect(line.anchors.count + line.refused.count == candidates.count)
    }
  }

  @Test func theLineRisesAndPassesThroughTheAnchors() {
    let texts = SegmentedDocument(
      ["a", "aa", "In 1984.", "aaaa", "a"],
      ["一", "一一", "一", "1984年", "一一一", "一", "一"],
      inOneParagraph: true
    )
    let line = AnchorLine(texts)
    let positions = line.positions(SegmentLengths(texts))
    #expect(positions.count == 6)
    #expect(positions[0] == 0 && positions[5] == 7)
    #expect(positions[2] == 3)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// Of blank lines before a sentence the first were expected beside the last.
  @Test func emptySegmentsTakeTheirPlaces() {
    let blank = [String](repeating: "", count: 50)
    let document = SegmentedDocument(blank + ["Good."], blank + ["好。"], inOneParagraph: true)
    let even = AnchorLine(candidates: []).positions(SegmentLengths(document))
    #expect(even.enumerated().allSatisfy { abs($0.element - $0.offset) < 10 }, "\(even)")
    let shorter = SegmentedDocument(blank + ["Good."], blank.dropLast(25) + ["好。"], inOneParagraph: true)
    let line = AnchorLine(candidates: []).positions(SegmentLengths(shorter))
    #expect(line.first == 0 && line[25] < 15 && line.last == 26, "\(line)")
  }
}
