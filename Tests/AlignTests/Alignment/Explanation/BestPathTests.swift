import Testing

@testable import Align

/// The best path, with a bead and without it, against all paths of small grids.
@Suite struct BestPathTests {
  private struct RandomScorer: RowScorer {
    var random: SeededRandom
    mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
      for index in 0..<row.chinese.count {
        scores[first + index] = Float(Int(random.next() % 6000)) / 1000 - 3
      }
    }
  }

  private func key(_ edge: LatticeEdge) -> RunnerUpSearch.Key { RunnerUpSearch.Key(edge) }

  /// Every path of a grid with its weight, in the plainest way.
  private func allPaths(_ lattice: Lattice, _ scores: [Float]) -> [(edges: [LatticeEdge], weight: Double)] {
    var paths: [(edges: [LatticeEdge], weight: Double)] = []
    func walk(_ row: Int, _ column: Int, _ edges: [LatticeEdge], _ weight: Double) {
      if row == lattice.englishCount, column == lattice.chineseCount {
        paths.append((edges, weight + lattice.transitionWeight(edges)))
        return
      }
      for position in lattice.shapes.indices {
        let shape = lattice.shapes[position]
        let (nextRow, next) = (row + shape.english, column + shape.chinese)
        guard nextRow <= lattice.englishCount, next >= lattice.band.lower[nextRow],
          next <= lattice.band.upper[nextRow]
        else { continue }
        // Within a gap the English segments come first.
        if shape == .deletion, let last = edges.last, BeadShape.all[Int(last.shape)] == .insertion {
          continue
        }
        let index = lattice.scoreStart(row: row, position: position) + column - lattice.band.lower[row]
        let edge = LatticeEdge(
          english: Int32(row),
          chinese: Int32(column),
          shape: UInt8(lattice.shapeIndices[position]),
          posterior: 0
        )
        walk(nextRow, next, edges + [edge], weight + Double(scores[index]))
      }
    }
    walk(0, 0, [], 0)
    return paths
  }

  private func check(_ band: Band, seed: UInt64) throws {
    let lattice = Lattice(
      band: band,
      matchShapes: SentenceAligner.matchShapes,
      transitions: Transitions.unlike
    )
    var scorer = RandomScorer(random: SeededRandom(seed: seed))
    let scores = lattice.scores(&scorer)
    let paths = allPaths(lattice, scores)
    let best = try #require(paths.max { $0.weight < $1.weight })
    let found = try #require(lattice.bestPath(scores))
    #expect(abs(found.weight - best.weight) < 1e-6)
    #expect(found.edges == best.edges)
    var beads: [RunnerUpSearch.Key: LatticeEdge] = [:]
    for path in paths { for edge in path.edges { beads[key(edge)] = edge } }
    for (bead, edge) in beads {
      let with = paths.filter { $0.edges.contains { key($0) == bead } }.map(\.weight).max()
      let without = paths.filter { !$0.edges.contains { key($0) == bead } }.map(\.weight).max()
      let search = RunnerUpSearch(edge).paths(lattice, scores: scores)
      guard let with, let without else {
        #expect(search == nil)
        continue
      }
      #expect(abs((search?.with.weight ?? 0) - with) < 1e-6, "\(bead)")
      #expect(abs((search?.without.weight ?? 0) - without) < 1e-6, "\(bead)")
      #expect(search?.with.edges.contains { key($0) == bead } == true)
      #expect(search?.without.edges.contains { key($0) == bead } == false)
    }
  }

  @Test func everySmallGridAgreesWithAllItsPaths() throws {
    for english in 0...3 {
      for chinese in 0...3 where english + chinese > 0 {
        try check(
          Band(englishCount: english, chineseCount: chinese),
          seed: UInt64(10 * english + chinese)
        )
      }
    }
    try check(Band(lower: [0, 0, 1, 2, 3], upper: [1, 2, 3, 4, 4], chineseCount: 4), seed: 99)
  }
}
