import Align
import Foundation

/// Shows scores as a table or as JSON.
enum ScoreTable {
  /// A table that fits 80 columns.
  static func text(
    _ total: AlignmentScore,
    documents: [(name: String, score: AlignmentScore)],
    count: Int
  ) -> String {
    var lines = [
      "documents: \(count)   gold beads: \(total[.alignerEval].expected)   beads: \(total[.alignerEval].found)",
      pad("", 13) + "  strict P / R / F1      lax P / R / F1",
    ]
    for convention in AlignmentScore.Convention.allCases {
      lines.append(row(convention.rawValue, total[convention]))
    }
    for (name, score) in documents {
      lines.append(name)
      for convention in AlignmentScore.Convention.allCases {
        lines.append("  " + row(convention.rawValue, score[convention]))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ counts: AlignmentScore.Counts) -> String {
    "\(pad(name, 13))  \(ratios(counts.strict))   \(ratios(counts.lax))"
  }

  private static func ratios(_ ratios: AlignmentScore.Ratios) -> String {
    [ratios.precision, ratios.recall, ratios.f1].map(decimals).joined(separator: "  ")
  }

  private static func decimals(_ value: Double) -> String { String(format: "%.3f", value) }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// How often beads of each posterior are right.
  static func text(_ calibration: Calibration) -> String {
    var lines = [
      "calibration: expected error \(decimals(calibration.expectedError)) over \(calibration.count) beads",
      "  beads   posterior   right",
    ]
    for bin in calibration.bins where bin.count > 0 {
      let count = String(bin.count)
      lines.append(
        String(repeating: " ", count: max(0, 7 - count.utf8.count)) + count
          + "       \(decimals(bin.mean))   \(decimals(bin.accuracy))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One object: each convention with its ratios, and the documents where asked for.
  static func json(
    _ total: AlignmentScore,
    documents: [(name: String, score: AlignmentScore)],
    count: Int,
    calibration: Calibration? = nil
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let byDocument = Dictionary(documents.map { ($0.name, ScoreReport.rows($0.score)) }) { first, _ in first }
    let report = ScoreReport(
      documents: count,
      total: ScoreReport.rows(total),
      byDocument: documents.isEmpty ? nil : byDocument,
      calibration: calibration.map { ScoreReport.Reliability($0) }
    )
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}

/// What the JSON of scores holds, under the names that it has there.
private struct ScoreReport: Encodable {
  struct Figures: Encodable {
    var precision: Double
    var recall: Double
    var f1: Double

    init(_ ratios: AlignmentScore.Ratios) {
      precision = ratios.precision
      recall = ratios.recall
      f1 = ratios.f1
    }
  }

  struct Row: Encodable {
    var strict: Figures
    var lax: Figures
  }

  struct Bin: Encodable {
    var beads: Int
    var posterior: Double
    var right: Double
  }

  struct Reliability: Encodable {
    var expectedError: Double
    var bins: [Bin]

    init(_ calibration: Calibration) {
      expectedError = calibration.expectedError
      bins = calibration.bins.filter { $0.count > 0 }
        .map { Bin(beads: $0.count, posterior: $0.mean, right: $0.accuracy) }
    }
  }

  var documents: Int
  var total: [String: Row]
  var byDocument: [String: [String: Row]]?
  var calibration: Reliability?

  /// The ratios of a score by the name of each convention.
  static func rows(_ score: AlignmentScore) -> [String: Row] {
    Dictionary(
      uniqueKeysWithValues: AlignmentScore.Convention.allCases.map {
        ($0.rawValue, Row(strict: Figures(score[$0].strict), lax: Figures(score[$0].lax)))
      }
    )
  }
}
