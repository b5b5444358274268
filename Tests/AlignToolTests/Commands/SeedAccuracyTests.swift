import Foundation
import Testing

/// The built tool on the raw seed articles against what was cut and aligned by hand (`Fixtures/gold/seeds`).
@Suite struct SeedAccuracyTests {
  /// What is asked of segment boundaries.
  static let boundaryFloor = 0.99
  /// Strict F1 (vecalign) on 2026-11-21, rounded down; floors only rise.
  static let beadFloor = 0.99

  /// The tool's segments of the articles, by gold number: all of each side, in order, and the beads.
  private func aligned() throws -> [String: (english: [String], chinese: [String], beads: [SlowScores.Bead])]
  {
    let result = try ToolRunner.run(["align", Repository.path("seeds"), "--format", "jsonl"])
    #expect(result.exitCode == 0 && result.errorText.isEmpty)
    let numbers = Dictionary(uniqueKeysWithValues: Repository.seeds.map { ($1, $0) })
    var documents: [String: (english: [String], chinese: [String], beads: [SlowScores.Bead])] = [:]
    for row in try objects(result.text) {
      let name = try #require(row["document"] as? String)
      let number = try #require(numbers[name])
      var document = documents[number] ?? ([], [], [])
      document.english += try #require(row["english_segments"] as? [String])
      document.chinese += try #require(row["chinese_segments"] as? [String])
      document.beads.append(
        .init(
          english: try #require(row["english"] as? [Int]),
          chinese: try #require(row["chinese"] as? [Int])
        )
      )
      documents[number] = document
    }
    return documents
  }

  /// Where segments end, counted in the characters that are no white space.
  private func ends(_ segments: [String]) -> [Int] {
    var position = 0
    return segments.map { segment in
      position += segment.unicodeScalars.count { !$0.properties.isWhitespace }
      return position
    }
  }

  @Test func boundariesAreThoseOfTheGoldSegments() throws {
    let documents = try aligned()
    #expect(documents.count == 5)
    var counts = SlowScores.Counts()
    for (number, document) in documents {
      for (side, found) in [("en", document.english), ("zh", document.chinese)] {
        let gold = ends(try Repository.lines("Fixtures/gold/seeds/\(number).\(side)"))
        let ends = ends(found)
        #expect(ends.last == gold.last, "\(number).\(side): the text itself differs")
        counts.found += ends.count
        counts.expected += gold.count
        counts.foundRight += Set(ends).intersection(gold).count
        counts.expectedRight += Set(ends).intersection(gold).count
      }
    }
    #expect(counts.ratios[2] >= Self.boundaryFloor, "boundary F1 \(counts.ratios)")
  }

  @Test func beadsAreThoseOfTheGoldAlignment() throws {
    var scores = SlowScores()
    for (number, document) in try aligned() {
      scores.add(
        document.beads,
        gold: SlowScores.beads(try Repository.text("Fixtures/gold/seeds/\(number).gold"))
      )
    }
    let strict = try #require(scores.counts["vecalign"]?["strict"])
    #expect(strict.ratios[2] >= Self.beadFloor, "bead F1 \(strict.ratios)")
  }

  /// `evaluate` says the same when it is given the tool's own files.
  @Test func evaluateAgrees() throws {
    let work = try Workspace()
    for (number, name) in Repository.seeds {
      let words = ["align", Repository.path("seeds/\(name).txt"), "-o", "\(number).beads"]
      #expect(try work.run(words: words).exitCode == 0)
    }
    let gold = Repository.path("Fixtures/gold/seeds")
    let result = try work.run("evaluate", "--gold", gold, "--minimum", "\(Self.beadFloor)", ".")
    #expect(result.exitCode == 0, "\(result.text)\(result.errorText)")
  }
}
