import Testing

@testable import align_tool

@Suite struct ProgressLineTests {
  @Test(
    arguments: [
      (0, 500, 0.0, "0/500 documents  0%"), (120, 500, 3.0, "120/500 documents  24%  40.0/s  10 s left"),
      (500, 500, 2.0, "500/500 documents  100%  250/s  0 s left"), (0, 0, 1.0, "0/0 documents"),
      (7, nil, 2.0, "7 documents  3.5/s"),
    ] as [(Int, Int?, Double, String)]
  )
  func tellsDoneRateAndTimeLeft(done: Int, total: Int?, elapsed: Double, expected: String) {
    #expect(ProgressLine.text("documents", done: done, total: total, elapsed: elapsed, width: 79) == expected)
  }

  @Test func isCutToTheTerminal() {
    #expect(ProgressLine.text("documents", done: 1, total: 9, elapsed: 1, width: 6) == "1/9 do")
    #expect(ProgressLine.text("documents", done: 1, total: 9, elapsed: 1, width: -1) == "")
  }

  @Test(arguments: [(59.2, "1 min 0 s"), (45, "45 s"), (200, "3 min 20 s"), (7500, "2 h 05 min")])
  func durationsReadWell(seconds: Double, expected: String) {
    #expect(ProgressLine.duration(seconds) == expected)
  }
}
