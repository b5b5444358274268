import Testing

@testable import Align

/// Exact arithmetic against whole-number arithmetic on small cases, exhaustively.
@Suite struct ExactNumberTests {
  private static let small: [(Int, Int)] = (-6...6).flatMap { top in (1...6).map { (top, $0) } }

  private func fraction(_ top: Int, _ bottom: Int) throws -> ExactNumber {
    try #require(ExactNumber(Int128(top), over: Int128(bottom)))
  }

  @Test func arithmeticOfEverySmallFraction() throws {
    for (a, b) in Self.small {
      for (c, d) in Self.small {
        let (left, right) = (try fraction(a, b), try fraction(c, d))
        let isRight =
          left.adding(right) == ExactNumber(Int128(a * d + c * b), over: Int128(b * d))
          && left.subtracting(right) == ExactNumber(Int128(a * d - c * b), over: Int128(b * d))
          && left.multiplied(by: right) == ExactNumber(Int128(a * c), over: Int128(b * d))
          && left.divided(by: right) == (c == 0 ? nil : ExactNumber(Int128(a * d), over: Int128(b * c)))
          && (left < right) == (a * d < c * b) && (left == right) == (a * d == c * b)
        if !isRight { Issue.record("\(a)/\(b) and \(c)/\(d)") }
      }
    }
  }

  @Test(arguments: [
    ("1010000", "1010000"), ("-0.5", "-0.5"), ("99.995", "99.995"), ("10/3", "10/3"), ("2/4", "0.5"),
    ("1/8", "0.125"),
    ("-160/9", "-160/9"), ("0.0254", "0.0254"), ("0", "0"), ("-7", "-7"), ("007", "7"),
  ])
  func textRoundTrip(_ text: String, _ expected: String) throws {
    let number = try #require(ExactNumber(parsing: text))
    #expect(number.description == expected)
    #expect(ExactNumber(parsing: number.description) == number)
  }

  @Test(arguments: ["1/0", "1/2/3", "a", "1.2.3", "--1", String(repeating: "9", count: 40)])
  func textThatIsNoNumber(_ text: String) {
    #expect(ExactNumber(parsing: text) == nil)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let large = try #require(ExactNumber(digits: 1, exponent: 38))
    #expect(large.multiplied(by: ExactNumber(10)) == nil)
    #expect(large.adding(large) == nil)
    #expect(ExactNumber(digits: 1, exponent: 39) == nil)
    #expect(ExactNumber(1, over: 0) == nil)
    #expect(ExactNumber(.min, over: 1) == nil)
    #expect(ExactNumber.zero.divided(by: .zero) == nil)
  }

  @Test func orderIsExactAtAnySize() throws {
    let large = try #require(
      ExactNumber(digits: 99_999_999_999_999_999_999_999_999_999_999_999_999, exponent: 0)
    )
    let larger = try #require(ExactNumber(digits: 1, exponent: 38))
    #expect(large < larger)
    #expect(larger.negated < large.negated)
    let third = try fraction(1, 3)
    let nearly = try #require(ExactNumber(digits: 333_333_333_333_333, exponent: -15))
    #expect(nearly < third)
  }
}
