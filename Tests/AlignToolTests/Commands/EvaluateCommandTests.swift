import Align
import Foundation
import Testing

/// `evaluate` through the built tool.
@Suite struct EvaluateCommandTests {
  /// Beads that cover a text in order, of random shapes, null ones included.
  private func randomBeads(_ count: Int, _ random: inout SeededRandom) -> [SlowScores.Bead] {
    var beads: [SlowScores.Bead] = []
    var english = 0
    var chinese = 0
    while beads.count < count {
      let englishCount = Int.random(in: 0...2, using: &random)
      let chineseCount = Int.random(in: (englishCount == 0 ? 1 : 0)...2, using: &random)
      beads.append(
        .init(
          english: Array(english..<english + englishCount),
          chinese: Array(chinese..<chinese + chineseCount)
        )
      )
      english += englishCount
      chinese += chineseCount
    }
    return beads
  }

  private func text(_ beads: [SlowScores.Bead]) -> String {
    beads.map { "\($0.english):\($0.chinese)\n" }.joined()
  }

  @Test func theFiguresAreThoseOfTheDefinitions() throws {
    let work = try Workspace()
    var random = SeededRandom(seed: 20)
    var scores = SlowScores()
    for document in 0..<12 {
      let gold = randomBeads(document * 3, &random)
      var found = randomBeads(document * 3, &random)
      // A common beginning, so that not all is wrong.
      found.replaceSubrange(..<(found.count / 2), with: gold.prefix(found.count / 2))
      found = found.enumerated().filter { !found.prefix($0.offset).contains($0.element) }.map(\.element)
      try work.write("gold/\(document).gold", text(gold))
      try work.write("found/\(document).beads", text(found))
      scores.add(found, gold: gold)
    }
    let result = try work.run("evaluate", "--gold", "gold", "found", "--format", "json")
    #expect(result.exitCode == 0, "\(result.errorText)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let total = try #require(report["total"] as? [String: [String: [String: Double]]])
    #expect(report["documents"] as? Int == 12 && total.count == 3)
    for (convention, kinds) in scores.counts {
      for (kind, counts) in kinds {
        let row = try #require(total[convention]?[kind])
        for (name, expected) in zip(["precision", "recall", "f1"], counts.ratios) {
          let value = try #require(row[name])
          #expect(abs(value - expected) < 1e-9, "\(convention) \(kind) \(name)")
        }
      }
    }
  }

  @Test func theTableHasThreeDecimals() throws {
    let work = try Workspace()
    try work.write("g", "[0]:[0]\n[1]:[1, 2]\n[]:[3]\n[2]:[4]\n")
    try work.write("h", "[0]:[0]:0.9\n[1]:[1]\n[]:[2]\n[]:[3]\n[2]:[4]\n")
    let result = try work.run("evaluate", "--gold", "g", "h")
    #expect(
      result.text == """
        documents: 1   gold beads: 4   beads: 5
                       strict P / R / F1      lax P / R / F1
        vecalign       0.600  0.667  0.632   0.800  1.000  0.889
        nonull         0.667  0.667  0.667   1.000  1.000  1.000
        aligner-eval   0.600  0.750  0.667   0.800  1.000  0.889

        """
    )
  }

  @Test(arguments: [("0.631", 0), ("0.632", 1), ("1", 1), ("0", 0)])
  func aMissedScoreEndsWith1(minimum: String, code: Int32) throws {
    let work = try Workspace()
    // 12 / 19 = .63157…
    try work.write("g", "[0]:[0]\n[1]:[1, 2]\n[]:[3]\n[2]:[4]\n")
    try work.write("h", "[0]:[0]\n[1]:[1]\n[]:[2]\n[]:[3]\n[2]:[4]\n")
    let result = try work.run("evaluate", "--gold", "g", "--minimum", minimum, "h")
    #expect(result.exitCode == code && !result.text.isEmpty && result.errorText.isEmpty)
  }

  @Test func badBeadsAreToldWithTheirLine() throws {
    let work = try Workspace()
    try work.write("g", "[0]:[0]\n")
    try work.write("h", "[0]:[0]\n\n0:0\n")
    let result = try work.run("evaluate", "--gold", "g", "h")
    #expect(result.errorText.hasPrefix("Error: h:3"), "\(result.errorText)")
    #expect(result.errorText.split(separator: "\n").count == 1 && result.exitCode == 65)
  }

  @Test func whatIsMissingIsTold() throws {
    let work = try Workspace()
    try work.write("gold/1.gold", "[0]:[0]\n")
    try work.write("gold/2.gold", "[0]:[0]\n")
    try work.write("found/1.beads", "[0]:[0]\n")
    let folder = try work.run("evaluate", "--gold", "gold", "found")
    #expect(folder.errorText == "Error: found: no alignment of '2'; expected a file such as 2.beads\n")
    #expect(folder.exitCode == 66)
    #expect(try work.run("evaluate", "--gold", "gone", "found/1.beads").exitCode == 66)
    #expect(try work.run("evaluate", "--gold", "gold/1.gold", "found/1.beads", "x").exitCode == 64)
  }
}
