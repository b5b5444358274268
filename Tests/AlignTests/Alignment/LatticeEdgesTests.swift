import Testing

@testable import Align

@Suite struct LatticeEdgesTests {
  private func drawn(_ count: Int, seed: UInt64) -> [LatticeEdge] {
    var random = SeededRandom(seed: seed)
    var edges: [LatticeEdge] = []
    var (english, chinese, shape) = (0, 0, -1)
    while edges.count < count {
      switch random.next() % 8 {
      case 0: (english, chinese, shape) = (english + 1 + Int(random.next() % 3), max(0, chinese - 5), -1)
      case 1...3: (chinese, shape) = (chinese + 1 + Int(random.next() % 9), -1)
      default: break
      }
      shape += 1
      guard shape < BeadShape.all.count else { continue }
      let posterior = Float(1 + random.next() % 1000) / 1000
      edges.append(
        LatticeEdge(
          english: Int32(english),
          chinese: Int32(chinese),
          shape: UInt8(shape),
          posterior: posterior
        )
      )
    }
    return edges
  }

  private func packed(_ edges: [LatticeEdge]) -> LatticeEdges {
    var packed = LatticeEdges()
    for edge in edges.reversed() { packed.prepend(edge) }
    return packed
  }

  /// The last count needs several chunks.
  @Test(arguments: [0, 1, 2, 300, 140_000]) func beadsComeOutAsTheyWentIn(count: Int) {
    let edges = drawn(count, seed: UInt64(count))
    #expect(packed(edges).count == count)
    #expect(packed(edges).elementsEqual(edges))
  }

  @Test func aBlendCountsWhatOnePassLacksAsNothing() {
    let (first, second) = (drawn(400, seed: 1), drawn(300, seed: 2))
    var expected: [[Int32]: Float] = [:]
    func key(_ edge: LatticeEdge) -> [Int32] { [edge.english, edge.chinese, Int32(edge.shape)] }
    for edge in first { expected[key(edge), default: 0] += 0.25 * edge.posterior }
    for edge in second { expected[key(edge), default: 0] += 0.75 * edge.posterior }
    let blended = Array(BlendedEdges(packed(first), packed(second), firstShare: 0.25))
    #expect(blended.map(key) == expected.keys.sorted { $0.lexicographicallyPrecedes($1) })
    for edge in blended { #expect(abs(edge.posterior - (expected[key(edge)] ?? 0)) < 1e-6) }
    #expect(Array(BlendedEdges()).isEmpty)
  }
}
