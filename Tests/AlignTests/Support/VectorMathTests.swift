import Testing

@testable import Align

@Suite struct VectorMathTests {
  @Test func eightSumsAreThoseOfOneColumnAtATime() {
    var random = SeededRandom(seed: 5)
    let stride = 24
    let table = (0..<5 * stride).map { _ in Float(random.next() % 1000) / 100 - 5 }
    let weights: [(feature: Int, weight: Float)] = [(0, 0.3), (3, -1.7), (4, 2.25)]
    for start in [0, 8, 16] {
      let sums = VectorMath.eightSums(table, at: start, stride: stride, weights, startingWith: 0.5)
      for lane in 0..<8 {
        var sum: Float = 0.5
        for (feature, weight) in weights { sum += weight * table[feature * stride + start + lane] }
        #expect(sums[lane] == sum)
      }
    }
  }

  @Test func theLargerAndTheSmallerOfEachPlace() {
    let left = SIMD8<Float>(0, 1, -1, .infinity, -.infinity, 2, .nan, 3)
    let right = SIMD8<Float>(0, 2, -2, 1, 1, 2, 1, -3)
    let (larger, smaller) = (VectorMath.larger(left, right), VectorMath.smaller(left, right))
    for lane in 0..<8 where lane != 6 {
      #expect(larger[lane] == max(left[lane], right[lane]))
      #expect(smaller[lane] == min(left[lane], right[lane]))
    }
    #expect(larger[6].isNaN && smaller[6].isNaN)
  }
}
