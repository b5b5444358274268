import Testing

@testable import Align

/// Posteriors against what is right.
@Suite struct CalibrationTests {
  private func bead(_ place: Int, _ posterior: Double?) -> IndexedBead {
    IndexedBead(english: [place], chinese: [place], score: posterior)
  }

  @Test func theErrorIsTheMeanDistanceOfTheBins() {
    var calibration = Calibration()
    // Of four beads at .75 three are right; of two at 1 one is; one without posterior counts nowhere.
    let found = [0, 1, 2, 3].map { bead($0, 0.75) } + [bead(4, 1), bead(5, 1), bead(6, nil)]
    calibration.add(found, gold: [0, 1, 2, 4].map { bead($0, nil) })
    #expect(calibration.count == 6)
    #expect(calibration.bins[7] == Calibration.Bin(count: 4, right: 3, posteriors: 3))
    #expect(calibration.bins[9].accuracy == 0.5 && calibration.bins[9].mean == 1)
    #expect(abs(calibration.expectedError - 1.0 / 6) < 1e-12)
  }

  @Test func nothingHasNoError() { #expect(Calibration().expectedError == 0 && Calibration().count == 0) }

  @Test func theOrderOfSegmentsDoesNotMatter() {
    var calibration = Calibration()
    calibration.add(
      [IndexedBead(english: [0, 1], chinese: [0], score: 0.1)],
      gold: [IndexedBead(english: [1, 0], chinese: [0])]
    )
    #expect(calibration.bins[1].right == 1)
  }
}
