import Testing

@testable import Align

@Suite struct MovedPassagesTests {
  /// Texts whose vectors are that of the number that they end in.
  private struct Numbered: SentenceVectorSource {
    func spans(of segments: [String], language: Language) -> any SpanVectors { preconditionFailure() }

    func vectors(of segments: [String], language: Language) -> [Float] {
      segments.flatMap { segment -> [Float] in
        var vector = [Float](repeating: 0, count: 64)
        vector[Int(segment.split(separator: " ")[1]) ?? 0] = 1
        return vector
      }
    }
  }

  /// The passages of texts of which the segments with the same number belong together, and those of `paired` are paired.
  private func passages(_ chinese: [Int], paired: [(Int, Int)]) -> [MovedPassages.Passage] {
    let document = SegmentedDocument(chinese.indices.map { "s \($0)" }, chinese.map { "z \($0)" })
    var beads: [Bead] = []
    var (left, right) = (0, 0)
    for (english, chinese) in paired + [(document.english.count, document.chinese.count)] {
      while left < english {
        beads.append(Bead(english: left..<left + 1, chinese: right..<right, posterior: 0.9))
        left += 1
      }
      while right < chinese {
        beads.append(Bead(english: left..<left, chinese: right..<right + 1, posterior: 0.9))
        right += 1
      }
      guard left < document.english.count else { break }
      beads.append(Bead(english: left..<left + 1, chinese: right..<right + 1, posterior: 0.99))
      (left, right) = (left + 1, right + 1)
    }
    return MovedPassages(document, alignment: Alignment(beads: beads)).passages(Numbered())
  }

  @Test func aPassageThatWasMovedIsFound() {
    let order = [4, 5, 6, 7, 0, 1, 2, 3]
    #expect(
      passages(order, paired: (4..<8).map { ($0, $0 - 4) })
        == [MovedPassages.Passage(english: 0..<4, chinese: 4..<8)]
    )
  }

  @Test func passagesSideBySideLeaveEachOtherTheirSegments() {
    // Two passages that stand together in English and apart in Chinese.
    let moved = passages(
      [8, 9, 10, 11, 12, 13, 5, 6, 7, 0, 1, 2, 3, 4],
      paired: (8..<14).map { ($0, $0 - 8) }
    )
    #expect(
      moved == [
        MovedPassages.Passage(english: 0..<5, chinese: 9..<14),
        MovedPassages.Passage(english: 5..<8, chinese: 6..<9),
      ]
    )
  }

  @Test func aSurePairAmongSeedsPartsThem() {
    // Segment 3 is paired with another text's: what stands around it is no passage of six.
    let moved = passages([7, 8, 9, 3, 0, 1, 2, 4, 5, 6], paired: [(3, 3)])
    #expect(moved.allSatisfy { !$0.english.contains(3) })
  }

  /// Beads of a passage take the place of what they pair; the rest of a bead that they break up is unpaired, and nothing is lost.
  @Test func movedBeadsTakeTheirPlace() throws {
    let document = SegmentedDocument((0..<6).map { "s \($0)" }, (0..<6).map { "z \($0)" })
    let beads = [
      Bead(english: 0..<1, chinese: 0..<0), Bead(english: 1..<3, chinese: 0..<2, posterior: 0.9),
      Bead(english: 3..<4, chinese: 2..<3), Bead(english: 4..<6, chinese: 3..<3),
      Bead(english: 6..<6, chinese: 3..<6),
    ]
    let search = MovedPassages(document, alignment: Alignment(beads: beads))
    let passage = MovedPassages.Passage(english: 4..<6, chinese: 1..<3)
    #expect(search.text(of: passage).english.map(\.text) == ["s 4", "s 5"])
    #expect(search.text(of: passage).chinese.map(\.text) == ["z 1", "z 2"])
    var moved = [Bead(english: 0..<1, chinese: 3..<5), Bead(english: 4..<6, chinese: 1..<2)]
    for index in moved.indices { moved[index].isMoved = true }
    let found = search.alignment(with: moved).beads
    #expect(
      found.map { [Array($0.english), Array($0.chinese)] } == [
        [[0], [3, 4]], [[1], []], [[2], []], [[], [0]], [[3], [2]], [[4, 5], [1]], [[], [5]],
      ]
    )
    #expect(found.filter(\.isMoved).count == 2)
  }
}
