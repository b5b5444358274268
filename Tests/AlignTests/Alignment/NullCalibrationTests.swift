import Testing

@testable import Align

@Suite struct NullCalibrationTests {
  @Test func whereManySegmentsAreAloneANullBeadIsLikelier() {
    let few = NullCalibration(expected: 2, segments: 1000)
    let many = NullCalibration(expected: 200, segments: 1000)
    #expect(few.probability(0.5) < 0.3)
    #expect(many.probability(0.6) > 0.7)
    #expect(many.probability(0.6) < many.probability(0.9) && many.probability(0.9) < many.probability(0.99))
  }

  @Test func ofAShortDocumentLittleIsKnown() {
    let short = NullCalibration(expected: 0, segments: 3)
    #expect(abs(short.probability(0.5) - 0.5) < 0.1)
  }

  @Test func whatIsCertainStays() {
    let calibration = NullCalibration(expected: 0, segments: 1000)
    #expect(calibration.probability(0) == 0 && calibration.probability(1) == 1)
  }
}
