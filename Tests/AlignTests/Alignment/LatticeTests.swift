import Foundation
import Testing

@testable import Align

/// Scores that depend on the place and shape of a bead alone, drawn once.
private struct TableScorer: RowScorer {
  var table: [Float]
  let chineseCount: Int

  init(englishCount: Int, chineseCount: Int, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    self.chineseCount = chineseCount
    table = (0..<(englishCount + 1) * (chineseCount + 1) * BeadShape.all.count).map { _ in
      Float(Double(random.next() % 6000) / 1000 - 3)
    }
  }

  func score(_ english: Int, _ chinese: Int, _ shape: BeadShape) -> Float {
    let index = BeadShape.all.firstIndex(of: shape) ?? 0
    return table[(english * (chineseCount + 1) + chinese) * BeadShape.all.count + index]
  }

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    for (index, start) in row.chinese.enumerated() {
      scores[first + index] = score(row.english, start, row.shape)
    }
  }
}

/// Every alignment of a band, one by one, in the plainest way: the reference for the lattice.
private struct Enumeration {
  var weights: [LatticeEdgeKey: Double] = [:]
  var total = 0.0

  struct LatticeEdgeKey: Hashable {
    var english: Int
    var chinese: Int
    var shape: Int
  }

  init(band: Band, shapes: [Int], transitions: Transitions, scorer: TableScorer) {
    let englishCount = band.rowCount - 1
    let chineseCount = band.upper[englishCount]
    var path: [LatticeEdgeKey] = []
    func walk(_ row: Int, _ column: Int, _ kind: Int, _ weight: Double, _ result: inout Enumeration) {
      if row == englishCount, column == chineseCount {
        result.total += exp(weight)
        for edge in path { result.weights[edge, default: 0] += exp(weight) }
        return
      }
      for index in shapes + [BeadShape.all.count - 2, BeadShape.all.count - 1] {
        let shape = BeadShape.all[index]
        let (nextRow, nextColumn) = (row + shape.english, column + shape.chinese)
        guard nextRow <= englishCount, nextColumn >= band.lower[nextRow], nextColumn <= band.upper[nextRow]
        else {
          continue
        }
        var step = Double(scorer.score(row, column, shape))
        var nextKind = 0
        if shape == .deletion {
          guard kind != 2 else { continue }
          step += kind == 1 ? transitions.extendDeletion : transitions.openDeletion
          nextKind = 1
        } else if shape == .insertion {
          step +=
            kind == 2
            ? transitions.extendInsertion
            : kind == 1 ? transitions.switchToInsertion : transitions.openInsertion
          nextKind = 2
        }
        path.append(LatticeEdgeKey(english: row, chinese: column, shape: index))
        walk(nextRow, nextColumn, nextKind, weight + step, &result)
        path.removeLast()
      }
    }
    var result = self
    walk(0, 0, 0, 0, &result)
    self = result
  }

  init() {}
}

@Suite struct LatticeTests {
  private func check(_ band: Band, shapes: [Int], seed: UInt64) {
    let englishCount = band.rowCount - 1
    let chineseCount = band.upper[englishCount]
    var scorer = TableScorer(englishCount: englishCount, chineseCount: chineseCount, seed: seed)
    var reference = Enumeration()
    reference = Enumeration(band: band, shapes: shapes, transitions: Transitions.unlike, scorer: scorer)
    let result = Lattice(band: band, matchShapes: shapes, transitions: Transitions.unlike)
      .posteriors(scorer: &scorer, threshold: 1e-9)
    #expect(abs(result.logTotal - log(reference.total)) < 1e-4, "\(englishCount) × \(chineseCount)")
    var found: [Enumeration.LatticeEdgeKey: Double] = [:]
    for edge in result.edges {
      found[.init(english: Int(edge.english), chinese: Int(edge.chinese), shape: Int(edge.shape))] = Double(
        edge.posterior
      )
    }
    for (edge, weight) in reference.weights {
      #expect(
        abs((found[edge] ?? 0) - weight / reference.total) < 1e-4,
        "\(englishCount) × \(chineseCount) \(edge)"
      )
    }
    #expect(found.keys.allSatisfy { reference.weights[$0] != nil })
    #expect(
      result.edges.elementsEqual(
        result.edges.sorted { ($0.english, $0.chinese, $0.shape) < ($1.english, $1.chinese, $1.shape) }
      )
    )
  }

  @Test func everySmallGridAgreesWithAllItsPaths() {
    for englishCount in 0...4 {
      for chineseCount in 0...4 where englishCount + chineseCount > 0 {
        check(
          Band(englishCount: englishCount, chineseCount: chineseCount),
          shapes: SentenceAligner.matchShapes,
          seed: UInt64(englishCount * 10 + chineseCount)
        )
      }
    }
  }

  @Test func longBeadsReachAsFarAsTheLargestShape() {
    check(Band(englishCount: 7, chineseCount: 2), shapes: SentenceAligner.matchShapes, seed: 1)
    check(Band(englishCount: 1, chineseCount: 8), shapes: SentenceAligner.matchShapes, seed: 2)
  }

  @Test func aBandLeavesOutWhatIsOutsideIt() {
    let band = Band(lower: [0, 0, 1, 2, 3, 4], upper: [1, 2, 3, 4, 5, 5], chineseCount: 5)
    check(band, shapes: SentenceAligner.matchShapes, seed: 3)
    check(band, shapes: [0], seed: 4)
  }

  @Test func bandsAreWidenedUntilAPathExists() {
    let band = Band(lower: [3, 9, 0, 5], upper: [0, 0, 1, 5], chineseCount: 7)
    #expect(band.lower[0] == 0)
    #expect(band.upper[3] == 7)
    for row in 1..<band.rowCount {
      #expect(band.lower[row - 1] <= band.lower[row] && band.upper[row - 1] <= band.upper[row])
      #expect(band.lower[row] <= band.upper[row - 1])
    }
  }

  @Test func expectedTransitionsAgreeWithPosteriors() {
    let band = Band(englishCount: 4, chineseCount: 4)
    var scorer = TableScorer(englishCount: 4, chineseCount: 4, seed: 9)
    let result = Lattice(band: band, matchShapes: [0], transitions: Transitions.unlike)
      .posteriors(scorer: &scorer, threshold: 0)
    let deletions = result.edges.filter { $0.shape == BeadShape.all.count - 2 }.reduce(0) {
      $0 + Double($1.posterior)
    }
    #expect(abs(result.transitionCounts[0] + result.transitionCounts[1] - deletions) < 1e-4)
  }
}
