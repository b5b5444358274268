import Foundation
import Testing

@testable import Align

/// Minima that are known.
@Suite struct QuasiNewtonTests {
  /// A bowl with axes of unlike lengths has its minimum where its terms are zero.
  @Test(arguments: [1, 2, 5, 30])
  func bowlsAreDescended(_ count: Int) {
    let goal = (0..<count).map { Double($0) - 2.5 }
    let weights = (0..<count).map { 1 + Double($0 * $0) }
    let found = QuasiNewton.minimise(
      from: [Double](repeating: 7, count: count),
      iterations: 200,
      tolerance: 1e-14
    ) { point in
      let errors = zip(point, goal).map { $0 - $1 }
      return (
        zip(weights, errors).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }, zip(weights, errors).map { 2 * $0 * $1 }
      )
    }
    for (value, goal) in zip(found, goal) { #expect(abs(value - goal) < 1e-4) }
  }

  /// The curved valley of Rosenbrock (1960), whose minimum is (1, 1).
  @Test func aCurvedValleyIsFollowed() {
    let found = QuasiNewton.minimise(from: [-1.2, 1], iterations: 500, tolerance: 0) { point in
      let (x, y) = (point[0], point[1])
      return (
        (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
        [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]
      )
    }
    #expect(abs(found[0] - 1) < 1e-3 && abs(found[1] - 1) < 1e-3)
  }

  @Test func noStepLeavesTheStart() {
    let flat = QuasiNewton.minimise(from: [3, 4], iterations: 10) { _ in (1, [0, 0]) }
    #expect(flat == [3, 4])
    #expect(QuasiNewton.minimise(from: [3], iterations: 0) { ($0[0] * $0[0], [2 * $0[0]]) } == [3])
    // A gradient that lies finds nothing better, and the start is kept.
    #expect(QuasiNewton.minimise(from: [3], iterations: 5) { ($0[0] * $0[0], [-1]) } == [3])
  }
}
