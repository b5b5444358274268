import Testing

@testable import Align

@Suite struct AlignmentScoreTests {
  private func bead(_ english: [Int], _ chinese: [Int]) -> IndexedBead {
    IndexedBead(english: english, chinese: chinese)
  }

  /// The figures were computed by hand from the definitions of the three conventions.
  @Test func theThreeConventionsDifferOnlyInNullBeads() {
    let gold = [bead([0], [0]), bead([1, 2], [1]), bead([], [2]), bead([3], [3])]
    let found = [bead([0], [0]), bead([1], [1]), bead([2], []), bead([], [2]), bead([3], [3])]
    var score = AlignmentScore()
    score.add(found, gold: gold)
    let vecalign = score[.vecalign].strict
    #expect(vecalign.precision == 3.0 / 5)
    #expect(vecalign.recall == 2.0 / 3)
    let nonull = score[.nonull].strict
    #expect(nonull.precision == 2.0 / 3)
    #expect(nonull.recall == 2.0 / 3)
    let aligner = score[.alignerEval].strict
    #expect(aligner.precision == 3.0 / 5)
    #expect(aligner.recall == 3.0 / 4)
    #expect(score[.vecalign].lax.precision == 4.0 / 5)
    #expect(score[.vecalign].lax.recall == 1)
  }

  @Test func emptyAlignmentsScoreZeroAndDoNotDivideByZero() {
    var score = AlignmentScore()
    score.add([], gold: [])
    #expect(score[.vecalign].strict.f1 == 0)
    score.add([], gold: [bead([0], [0])])
    #expect(score[.nonull].strict.recall == 0)
  }

  @Test func countsAreSummedOverDocumentsBeforeRatios() {
    var score = AlignmentScore()
    score.add([bead([0], [0])], gold: [bead([0], [0])])
    score.add([bead([0], [1])], gold: [bead([0], [0]), bead([1], [1]), bead([2], [2])])
    #expect(score[.vecalign].strict.precision == 0.5)
    #expect(score[.vecalign].strict.recall == 0.25)
  }

  @Test func orderInsideABeadCountsOnlyForAlignerEval() {
    var score = AlignmentScore()
    score.add([bead([1, 0], [0])], gold: [bead([0, 1], [0])])
    #expect(score[.vecalign].strict.f1 == 1)
    #expect(score[.alignerEval].strict.f1 == 0)
  }
}
