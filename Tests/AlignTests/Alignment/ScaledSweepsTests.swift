import Foundation
import Testing

@testable import Align

/// Scores that a closure gives.
private struct ClosureScorer: RowScorer {
  var score: (BeadShape, Int, Int) -> Float

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    for (index, chinese) in row.chinese.enumerated() {
      scores[first + index] = score(row.shape, row.english, chinese)
    }
  }
}

@Suite struct ScaledSweepsTests {
  private func check(
    _ band: Band,
    isScaled: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ score: @escaping (BeadShape, Int, Int) -> Float
  ) {
    var scorer = ClosureScorer(score: score)
    let lattice = Lattice(
      band: band,
      matchShapes: SentenceAligner.matchShapes,
      transitions: Transitions.unlike
    )
    let expected = LogarithmicSweeps(lattice).result(lattice.scores(&scorer), threshold: 1e-6)
    var sweeps = ScaledSweeps(lattice, scorer: &scorer)
    let scaled = sweeps.result(threshold: 1e-6)
    #expect((scaled != nil) == isScaled, sourceLocation: sourceLocation)
    let found = lattice.posteriors(scorer: &scorer, threshold: 1e-6)
    #expect(abs(found.logTotal - expected.logTotal) < 1e-4 * max(1, abs(expected.logTotal)))
    var posteriors: [[Int]: Float] = [:]
    for edge in expected.edges {
      posteriors[[Int(edge.english), Int(edge.chinese), Int(edge.shape)]] = edge.posterior
    }
    for edge in found.edges {
      let other =
        posteriors.removeValue(forKey: [Int(edge.english), Int(edge.chinese), Int(edge.shape)]) ?? 0
      #expect(abs(edge.posterior - other) < 2e-5, sourceLocation: sourceLocation)
    }
    #expect(posteriors.values.allSatisfy { $0 < 2e-5 }, sourceLocation: sourceLocation)
    for (count, other) in zip(found.transitionCounts, expected.transitionCounts) {
      #expect(abs(count - other) < 1e-4 * max(1, other), sourceLocation: sourceLocation)
    }
  }

  private func random(_ seed: UInt64, _ spread: Float) -> (BeadShape, Int, Int) -> Float {
    { shape, english, chinese in
      var random = SeededRandom(
        seed: seed &+ UInt64(english * 7919 + chinese * 104_729 + shape.english * 31 + shape.chinese)
      )
      return Float(random.next() % 1000) / 1000 * spread - spread
    }
  }

  @Test(arguments: [2, 20, 80] as [Float])
  func bothWaysOfSweepingAgree(_ spread: Float) {
    for seed in 1...4 as ClosedRange<UInt64> {
      check(Band(englishCount: 20, chineseCount: 23), random(seed, spread))
      let lower = (0...60).map { max(0, $0 - 4) }
      check(Band(lower: lower, upper: lower.map { $0 + 9 }, chineseCount: 60), random(seed, spread))
    }
  }

  /// What is best for hundreds of rows leads nowhere, and the way on is far behind.
  @Test func aWayThatIsFarBehindIsFoundAgain() {
    check(Band(englishCount: 120, chineseCount: 120), isScaled: false) { shape, english, chinese in
      // Along the diagonal to its last bead, or along two sides to the end.
      if !shape.isMatch { return chinese == 0 || english == 120 ? -1 : forbidden }
      return shape == BeadShape(1, 1) && english == chinese && english < 119 ? 9 : forbidden
    }
  }

  @Test func forbiddenBeadsAreNone() {
    check(Band(englishCount: 30, chineseCount: 30)) { shape, english, chinese in
      shape == BeadShape(1, 1) && english == chinese ? -1 : shape.isMatch ? forbidden : -5
    }
  }

  @Test func weightsOutOfRangeFallBack() {
    check(Band(englishCount: 3, chineseCount: 3), isScaled: false) { _, _, _ in 600 }
  }

  @Test func exponentialsAreExactToSixDigits() {
    var worst = 0.0
    for step in -699_000...699_000 where step % 37 == 0 {
      let power = Float(step) / 1000
      let exact = exp(Double(power))
      let found = WideFloat(bits: WideFloat.exp(SIMD8(repeating: power))[3]).value
      worst = max(worst, abs(found - exact) / exact)
    }
    #expect(worst < 1e-6)
    for power in [-700, -1e9, -1e30, -Float.infinity] as [Float] {
      #expect(WideFloat.exp(SIMD8(repeating: power))[0] == 0)
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 31])
  func arraysOfAnyLengthAreExponentiated(_ count: Int) {
    let powers = (0..<count).map { Float($0) - 12.5 }
    var numbers = [WideFloat](repeating: WideFloat(-1), count: count + 2)
    WideFloat.exp(powers, into: &numbers, at: 1, count: count)
    #expect(numbers.first == WideFloat(-1) && numbers.last == WideFloat(-1))
    for (power, number) in zip(powers, numbers.dropFirst()) {
      #expect(abs(number.value / exp(Double(power)) - 1) < 1e-6)
    }
  }

  @Test func halvesOfDoublesKeepSixDigits() {
    for value in [1, 0.1, 3e-300, 7e300, 1 / 3.0] {
      #expect(abs(WideFloat(value).value / value - 1) < 5e-7)
    }
    #expect(WideFloat(0).value == 0)
  }
}

private let forbidden: Float = -1e30
