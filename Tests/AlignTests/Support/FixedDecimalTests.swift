import Testing

@testable import Align

@Suite struct FixedDecimalTests {
  @Test(arguments: [
    (0.0, "0.0000"), (-0.0, "0.0000"), (1, "1.0000"), (0.97314, "0.9731"), (0.00005, "0.0001"),
    (0.00004, "0.0000"),
    (-0.00004, "0.0000"), (-12.34567, "-12.3457"), (123_456_789.5, "123456789.5000"), (1e20, "1e+20"),
    (0.99999, "1.0000"), (-1e300, "-1e+300"), (1e-300, "0.0000"),
  ])
  func text(_ value: Double, _ text: String) {
    #expect(FixedDecimal.text(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func notANumber(_ value: Double) {
    #expect(FixedDecimal.text(value) == nil)
  }

  @Test func whatIsWrittenIsReadBack() {
    for number in -20_000...20_000 {
      let value = Double(number) / 10_000
      #expect(FixedDecimal.text(value).flatMap { FixedDecimal.value($0) } == value)
    }
  }

  @Test(arguments: ["", "nan", "inf", "0x10", "1,5", "１", " 1", "1 ", "--1", "1e999", "."])
  func noNumbers(_ text: String) {
    #expect(FixedDecimal.value(text) == nil)
  }
}
