import Testing

@testable import Align

@Suite struct CoarseGridTests {
  /// Texts whose segments have lengths that are drawn, the Chinese ones about as long as the English.
  private func lengths(_ count: Int, seed: UInt64) -> SegmentLengths {
    var random = SeededRandom(seed: seed)
    var sides: (english: [String], chinese: [String]) = ([], [])
    for _ in 0..<count {
      let size = 2 + Int(random.next() % 30)
      sides.english.append(String(repeating: "a", count: 4 * size))
      // Now and then a segment is two on the other side, or none.
      switch random.next() % 8 {
      case 0:
        sides.chinese += [String(repeating: "中", count: size / 2), String(repeating: "中", count: size / 2)]
      case 1: break
      default: sides.chinese.append(String(repeating: "中", count: size))
      }
    }
    func segments(_ texts: [String]) -> [Segment] {
      texts.map {
        let source = SourceSpan(line: 1, lastLine: 1, column: 1, bytes: 0..<0)
        return Segment(text: $0, role: .sentence, paragraph: 0, source: source)
      }
    }
    return SegmentLengths(
      SegmentedDocument(
        identifier: "",
        english: segments(sides.english),
        chinese: segments(sides.chinese)
      )
    )
  }

  /// However many rows are swept together, the same nodes are kept.
  @Test(arguments: [1, 2, 3, 4, 7, 50, 89, 90, 91])
  func blocksOfRowsSayNothing(height: Int) {
    for seed in 1...3 as ClosedRange<UInt64> {
      let lengths = lengths(90, seed: seed)
      let (rows, columns) = (lengths.english.count, lengths.chinese.count)
      let line = (0..<rows).map { $0 * columns / rows }
      let band = Band(
        lower: line.map { $0 - 20 },
        upper: line.map { $0 + 20 },
        chineseCount: columns - 1
      )
      func hull(_ height: Int) -> (lower: [Int], upper: [Int]) {
        CoarseGrid(
          band: band,
          lengths: lengths,
          hints: SegmentHints(englishCount: rows - 1),
          parameters: .initial,
          blockHeight: height
        )
        .hull(slack: 16)
      }
      let (found, whole) = (hull(height), hull(1000))
      #expect(found.lower == whole.lower && found.upper == whole.upper)
      #expect(whole.lower != band.lower)
    }
  }
}
