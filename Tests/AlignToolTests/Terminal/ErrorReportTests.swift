import Align
import Testing

@testable import align_tool

@Suite struct ErrorReportTests {
  struct Strange: Error, CustomStringConvertible { let description = "two\nlines" }

  @Test(
    arguments: [
      (ReadError(.noInput, file: "a", problem: "no such file"), "Error: a: no such file", 66),
      (ReadError(.unreadable, file: "a", problem: "cannot read"), "Error: a: cannot read", 74),
      (ReadError(.badData, file: "a", line: 3, problem: "bad"), "Error: a:3: bad", 65),
      (OutputError.cannotWrite(path: "o", reason: "is full"), "Error: o: cannot write: is full", 73),
      (OutputError.brokenPipe, nil, 0), (ExitCode.failure, nil, 1),
      (Strange(), "Error: unexpected: two lines", 70),
    ] as [(any Error, String?, Int32)]
  )
  func everyErrorHasItsLineAndItsCode(error: any Error, line: String?, code: Int32) {
    let report = ErrorReport(error)
    #expect(report.lines == (line.map { [$0] } ?? []))
    #expect(report.code.value == code)
  }

  @Test func aUsageErrorShowsTheUsageAndTheWayToHelp() {
    let report = ErrorReport(UsageError("Missing value", help: "-x  y", path: ["align-tool", "completions"]))
    #expect(
      report.lines == [
        "Error: Missing value", "Help:  -x  y", "Usage: align-tool completions <shell>",
        "  See 'align-tool completions --help' for more information.",
      ]
    )
    #expect(report.code == .usage)
  }
}
