import Foundation
import Testing

@testable import align_tool

/// `explain` through the built tool.
@Suite struct ExplainCommandTests {
  private static let seed = "002_ce1b9ee1370c8b7e"

  private func seed(_ words: String...) throws -> ToolRunner.Result {
    try ToolRunner.run(["explain", Repository.path("seeds/\(Self.seed).txt")] + words)
  }

  @Test func aBeadOfASeedIsExplainedAsRecorded() throws {
    let result = try seed("--bead", "16", "--width", "80")
    #expect(result.exitCode == 0 && result.errorText.isEmpty)
    for line in result.text.split(separator: "\n") {
      #expect(WrappedText.width(String(line)) <= 80, "\(line)")
    }
    try Golden.expect(result.text, is: "explain-seed.txt")
  }

  @Test func colourAddsNothingButMarks() throws {
    let plain = try seed("--bead", "16", "--width", "80")
    let marked = try seed("--bead", "16", "--width", "80", "--color", "always")
    #expect(marked.text.contains("\u{1B}["))
    let stripped = marked.text.replacing(/\u{1B}\[[0-9]*m/, with: "")
    #expect(stripped == plain.text)
  }

  @Test func jsonHoldsTheSame() throws {
    struct Report: Decodable {
      struct Statement: Decodable {
        struct Link: Decodable {
          struct Place: Decodable {
            var segment: Int
            var start: Int
            var end: Int
            var text: String
          }
          var english: [Place]
          var chinese: [Place]
          var relation: String
        }
        var source: String
        var log_odds: Double
        var links: [Link]
      }
      struct RunnerUp: Decodable { var margin: Double }
      var document: String
      var bead: Int
      var english: [Int]
      var chinese: [Int]
      var english_text: String
      var chinese_text: String
      var posterior: Double
      var evidence: [String: Double]
      var total: Double
      var statements: [Statement]
      var runner_up: RunnerUp?
    }
    let result = try seed("--bead", "16", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output))
    #expect(report.document == Self.seed && report.bead == 16 && report.runner_up != nil)
    #expect(abs(report.total - report.evidence.values.reduce(0, +)) < 1e-2)
    #expect(abs(report.total - report.statements.reduce(0) { $0 + $1.log_odds }) < 1e-2)
    let places = report.statements.flatMap(\.links).flatMap { $0.english }
    #expect(!places.isEmpty)
    let scalars = Array(report.english_text.unicodeScalars)
    for place in places where report.english.count == 1 {
      #expect(String(String.UnicodeScalarView(scalars[place.start..<place.end])) == place.text)
    }
  }

  @Test func oneOfSeveralDocumentsIsNamed() throws {
    let folder = Repository.path("seeds")
    let unnamed = try ToolRunner.run(["explain", folder, "--bead", "0"])
    #expect(unnamed.exitCode == 64 && unnamed.errorText.contains("--document <name>"))
    #expect(unnamed.errorText.contains(Self.seed))
    let named = try ToolRunner.run(["explain", folder, "--bead", "0", "--document", Self.seed])
    #expect(named.exitCode == 0 && named.text.hasPrefix("bead 0 of \(Self.seed): "))
    let wrong = try ToolRunner.run(["explain", folder, "--bead", "0", "--document", "x"])
    #expect(wrong.exitCode == 64 && wrong.errorText.contains("no document 'x'"))
  }

  @Test func aBeadMustBeNamedAndBeThere() throws {
    #expect(try seed().errorText.hasPrefix("Error: Missing '--bead <number>'"))
    let behind = try seed("--bead", "999")
    #expect(behind.exitCode == 64 && behind.errorText.contains("has no bead 999"))
    let missing = try ToolRunner.run(["explain", "nowhere.txt", "--bead", "1"])
    #expect(missing.exitCode == 66)
  }

  /// A pair of segmented texts is explained as it is aligned.
  @Test func segmentedTextsAreExplained() throws {
    let work = try Workspace()
    try work.write("a.en", Samples.english)
    try work.write("a.zh", Samples.chinese)
    let result = try work.run(
      "explain",
      "--english",
      "a.en",
      "--chinese",
      "a.zh",
      "--segmented",
      "--bead",
      "3"
    )
    #expect(result.text.contains("12 = 12条") && result.exitCode == 0, "\(result.text)")
  }
}
