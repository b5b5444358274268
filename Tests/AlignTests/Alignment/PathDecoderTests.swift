import Testing

@testable import Align

@Suite struct PathDecoderTests {
  private func edge(_ english: Int, _ chinese: Int, _ shape: String, _ posterior: Float) -> LatticeEdge {
    let index = BeadShape.all.firstIndex { $0.description == shape } ?? 0
    return LatticeEdge(
      english: Int32(english),
      chinese: Int32(chinese),
      shape: UInt8(index),
      posterior: posterior
    )
  }

  private func decode(_ edges: [LatticeEdge], _ english: Int, _ chinese: Int) -> [String] {
    let edges = edges.sorted { ($0.english, $0.chinese, $0.shape) < ($1.english, $1.chinese, $1.shape) }
    return PathDecoder(band: Band(englishCount: english, chineseCount: chinese)).decode(edges).map {
      "\($0.english),\($0.chinese) \(BeadShape.all[Int($0.shape)])"
    }
  }

  @Test func likelyBeadsAreTaken() {
    #expect(decode([edge(0, 0, "1-1", 0.9), edge(1, 1, "1-1", 0.8)], 2, 2) == ["0,0 1-1", "1,1 1-1"])
  }

  @Test func aPathIsFoundWhereNoBeadIsLikely() {
    let path = decode([], 2, 1)
    #expect(path.count == 3)
    #expect(path.filter { $0.hasSuffix("1-0") }.count == 2)
  }

  @Test func oneBeadOfMiddlingPosteriorBeatsTwoUnlikelyOnes() {
    let edges = [edge(0, 0, "2-1", 0.5), edge(0, 0, "1-1", 0.45), edge(1, 1, "1-0", 0.45)]
    #expect(decode(edges, 2, 1) == ["0,0 2-1"])
  }

  @Test func whatNothingPairsIsLeftUnpairedRatherThanJoined() {
    #expect(decode([edge(0, 0, "6-1", 0.0005)], 6, 1).count == 7)
    #expect(decode([edge(0, 0, "2-1", 0.0004), edge(0, 0, "1-1", 0.3)], 2, 1) == ["0,0 1-1", "1,1 1-0"])
  }

  @Test func twoTextsOfOneSegmentArePaired() {
    #expect(
      decode([edge(0, 0, "1-1", 0.2), edge(0, 0, "1-0", 0.8), edge(1, 0, "0-1", 0.8)], 1, 1) == ["0,0 1-1"]
    )
    #expect(
      decode([edge(0, 0, "1-1", 0.01), edge(0, 0, "1-0", 0.9), edge(1, 0, "0-1", 0.9)], 1, 1).count == 2
    )
  }

  @Test func everySegmentIsCoveredOnce() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let english = Int(random.next() % 7)
      let chinese = Int(random.next() % 7) + (english == 0 ? 1 : 0)
      var edges: [LatticeEdge] = []
      for row in 0...english {
        for column in 0...chinese {
          for shape in BeadShape.all where row + shape.english <= english && column + shape.chinese <= chinese
          {
            if random.chance(0.3) {
              edges.append(edge(row, column, shape.description, Float(random.next() % 100) / 100))
            }
          }
        }
      }
      var row = 0
      var column = 0
      for step in PathDecoder(band: Band(englishCount: english, chineseCount: chinese)).decode(edges) {
        #expect(Int(step.english) == row && Int(step.chinese) == column)
        row += BeadShape.all[Int(step.shape)].english
        column += BeadShape.all[Int(step.shape)].chinese
      }
      #expect(row == english && column == chinese)
    }
  }

  @Test func aNullBeadCountsWhereverItStands() {
    // Chinese 0 is surely unpaired, though nobody knows before which English segment.
    let edges = [
      edge(0, 0, "0-1", 0.3), edge(1, 0, "0-1", 0.35), edge(2, 0, "0-1", 0.3),
      edge(0, 0, "1-2", 0.4), edge(0, 1, "1-1", 0.55), edge(1, 2, "1-1", 0.9),
    ]
    #expect(decode(edges, 2, 3) == ["0,0 0-1", "0,1 1-1", "1,2 1-1"])
  }
}
