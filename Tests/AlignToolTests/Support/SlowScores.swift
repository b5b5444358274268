import Foundation

/// Precision, recall and F1 by the definitions, in quadratic time: what the figures of `evaluate` must equal.
struct SlowScores {
  /// A bead as the segments of both sides.
  struct Bead: Equatable {
    var english: [Int]
    var chinese: [Int]
    var isNull: Bool { english.isEmpty || chinese.isEmpty }

    /// Whether two beads have an English and a Chinese segment in common.
    func sharesLink(with other: Bead) -> Bool {
      english.contains { other.english.contains($0) } && chinese.contains { other.chinese.contains($0) }
    }
  }

  /// What is right and what counts, for precision and for recall.
  struct Counts {
    var found = 0
    var foundRight = 0
    var expected = 0
    var expectedRight = 0

    /// Precision, recall and F1.
    var ratios: [Double] {
      let precision = found > 0 ? Double(foundRight) / Double(found) : 0
      let recall = expected > 0 ? Double(expectedRight) / Double(expected) : 0
      let sum = precision + recall
      return [precision, recall, sum > 0 ? 2 * precision * recall / sum : 0]
    }
  }

  /// By the name of the convention and `strict` or `lax`.
  private(set) var counts: [String: [String: Counts]] = [:]

  /// Adds a document: found beads and gold beads, without repetitions.
  mutating func add(_ found: [Bead], gold: [Bead]) {
    for (name, countsFoundNulls, countsGoldNulls) in [
      ("vecalign", true, false), ("nonull", false, false), ("aligner-eval", true, true),
    ] {
      let candidates = found.filter { countsFoundNulls || !$0.isNull }
      let wanted = gold.filter { countsGoldNulls || !$0.isNull }
      for (kind, isRight) in [("strict", strict), ("lax", lax)] {
        var sum = counts[name, default: [:]][kind, default: Counts()]
        sum.found += candidates.count
        sum.foundRight += candidates.count { isRight($0, gold) }
        sum.expected += wanted.count
        sum.expectedRight += wanted.count { isRight($0, found) }
        counts[name, default: [:]][kind] = sum
      }
    }
  }

  private func strict(_ bead: Bead, _ others: [Bead]) -> Bool { others.contains(bead) }
  private func lax(_ bead: Bead, _ others: [Bead]) -> Bool {
    others.contains { $0 == bead || $0.sharesLink(with: bead) }
  }

  /// Beads as a file of beads holds them.
  static func beads(_ text: String) -> [Bead] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let sides = line.split(separator: ":").map { side in
        side.split { !$0.isNumber }.compactMap { Int($0) }
      }
      return Bead(english: sides[0], chinese: sides[1])
    }
  }
}
