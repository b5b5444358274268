import Testing

@testable import Align

/// What must hold of every band, whatever is wished for.
@Suite struct BandTests {
  private func made(_ random: inout SeededRandom) -> (band: Band, chineseCount: Int) {
    let rows = Int.random(in: 1...12, using: &random)
    let count = Int.random(in: 0...15, using: &random)
    func wishes() -> [Int] { (0..<rows).map { _ in Int.random(in: -5...20, using: &random) } }
    return (Band(lower: wishes(), upper: wishes(), chineseCount: count), count)
  }

  /// The number of nodes of each row.
  private func widths(_ band: Band) -> [Int] { zip(band.lower, band.upper).map { $1 - $0 + 1 } }

  @Test func everyBandHoldsAWay() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<500 {
      let (band, count) = made(&random)
      let last = band.rowCount - 1
      #expect(band.lower[0] == 0 && band.upper[last] == count)
      #expect(band.offsets.count == band.rowCount + 1 && band.offsets[0] == 0)
      for row in 0...last {
        let (lower, upper) = (band.lower[row], band.upper[row])
        #expect(lower >= 0 && lower <= upper && upper <= count)
        guard row < last else { continue }
        let (nextLower, nextUpper) = (band.lower[row + 1], band.upper[row + 1])
        #expect(lower <= nextLower && upper <= nextUpper && nextLower <= upper)
      }
      let widths = widths(band)
      #expect(zip(band.offsets.dropFirst(), band.offsets).map { $0 - $1 } == widths)
      #expect(band.nodeCount == widths.reduce(0, +) && band.widest == widths.max())
    }
  }

  /// The widest cut that keeps to a number of nodes; a row has one node at least.
  @Test func rowsAreCutToTheSameWidth() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<500 {
      let band = made(&random).band
      let most = Int.random(in: 1...200, using: &random)
      func nodes(_ width: Int) -> Int {
        widths(band).map { min(width, $0) }.reduce(0, +)
      }
      let slow = (1...band.widest).last { nodes($0) <= most } ?? 1
      #expect(band.widthOfRows(upTo: most) == slow)
    }
  }

  @Test func aBandAroundBeadsHoldsThem() {
    let shapes = BeadShape.all
    let path = [(0, 0, "1-1"), (1, 1, "2-1"), (3, 2, "0-1"), (3, 3, "1-2"), (4, 5, "1-0")]
    let edges = path.compactMap { english, chinese, name in
      shapes.firstIndex { $0.description == name }.map {
        LatticeEdge(english: Int32(english), chinese: Int32(chinese), shape: UInt8($0), posterior: 1)
      }
    }
    #expect(edges.count == path.count)
    let band = Band(around: edges, margin: 0, englishCount: 5, chineseCount: 5)
    #expect(band.lower == [0, 0, 1, 1, 3, 5] && band.upper == [1, 2, 2, 5, 5, 5])
    #expect(band.holds(Bead(english: 1..<3, chinese: 1..<2)))
    #expect(
      !band.holds(Bead(english: 0..<1, chinese: 2..<3)) && !band.holds(Bead(english: 4..<5, chinese: 1..<2))
    )
    let wide = Band(around: edges, margin: 9, englishCount: 5, chineseCount: 5)
    #expect(wide == Band(englishCount: 5, chineseCount: 5))
  }

  @Test func windowsAreTheSegmentsThatBeadsMayPair() {
    let band = Band(lower: [0, 1, 2, 4], upper: [1, 3, 4, 4], chineseCount: 4)
    let windows = band.windows
    #expect(windows.lower == [0, 1, 2] && windows.upper == [2, 3, 3] && windows.chineseCount == 4)
    let some = band.windows(of: [true, false, true])
    #expect(some.lower == [0, 4, 2] && some.upper == [2, -1, 3])
  }

  @Test func aStretchIsReplacedInside() {
    let pinned = Band(lower: [0, 2, 2, 2, 7], upper: [2, 2, 7, 7, 8], chineseCount: 8)
    let line = Band(lower: [0, 0, 1, 5, 8], upper: [1, 2, 5, 8, 8], chineseCount: 8)
    let replaced = pinned.replacing([FixedBeads.Stretch(english: 1..<4, chinese: 2..<7)], by: line)
    #expect(replaced == Band(lower: [0, 2, 2, 5, 7], upper: [2, 2, 5, 7, 8], chineseCount: 8))
    #expect(replaced.lower == [0, 2, 2, 5, 7] && replaced.upper == [2, 2, 5, 7, 8])
  }
}
