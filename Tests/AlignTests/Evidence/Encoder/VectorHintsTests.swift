import Testing

@testable import Align

@Suite struct VectorHintsTests {
  /// Vectors that are given.
  private struct Given: SpanVectors {
    let vectors: [[Float]]
    var count: Int { vectors.count }
    var width: Int { 64 }

    func vectors(starting starts: Range<Int>, longest: Int) -> [Float] { starts.flatMap { vectors[$0] } }
  }

  /// Random vectors, and the same ones with a little noise and a passage left out.
  private func sides(_ count: Int, without hole: Range<Int>) -> (english: Given, chinese: Given) {
    var generator = SplitMix(state: 7)
    func random() -> Float { Float(generator.next() % 2001) / 1000 - 1 }
    let english = (0..<count).map { _ in (0..<64).map { _ in random() } }
    let chinese = english.indices.filter { !hole.contains($0) }.map { row in
      english[row].map { $0 + random() / 2 }
    }
    return (Given(vectors: english), Given(vectors: chinese))
  }

  @Test func partnersAreHintedAtAcrossAMissingPassage() {
    let hole = 150..<220
    let (english, chinese) = sides(400, without: hole)
    let windows = Band(englishCount: english.count, chineseCount: chinese.count).windows
    let pairs = VectorHints.pairs(english: english, chinese: chinese, windows: windows)
    var best = [Int: SegmentHints.Pair]()
    for pair in pairs where pair.weight > best[pair.english]?.weight ?? 0 { best[pair.english] = pair }
    for row in 0..<400 where !hole.contains(row) {
      #expect(best[row]?.chinese == (row < 150 ? row : row - hole.count), "\(row)")
    }
    #expect(pairs.allSatisfy { $0.weight > 0 })
    #expect(pairs.count <= 6 * 400)
  }

  @Test func onlyPairsOfTheWindowsAreLookedAt() {
    let (english, chinese) = sides(300, without: 0..<0)
    let windows = SegmentWindows(
      lower: (0..<300).map { $0 - 3 },
      upper: (0..<300).map { $0 - 1 },
      chineseCount: 300
    )
    let pairs = VectorHints.pairs(english: english, chinese: chinese, windows: windows)
    #expect(pairs.allSatisfy { (1...3).contains($0.english - $0.chinese) })
  }
}
