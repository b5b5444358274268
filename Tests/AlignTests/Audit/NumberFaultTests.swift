import Foundation
import Testing

@testable import Align

/// Faults that people wrote down, of every kind that numbers have: each must raise an alarm.
///
/// The weights are fitted to them among others, so this is a floor, not a measure.
@Suite struct NumberFaultTests {
  static let rows: [(english: String, chinese: String)] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Fixtures/labels")
    let text =
      (try? String(contentsOf: folder.appendingPathComponent("number-faults.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t")
      return (String(fields[0]), String(fields[1]))
    }
  }()

  @Test func nearlyEveryFaultRaisesAnAlarm() {
    #expect(Self.rows.count > 80)
    let missed = Self.rows.filter { row in
      let pair = AlignedPair(
        bead: 0,
        english: AlignedPair.Side(segments: [row.english]),
        chinese: AlignedPair.Side(segments: [row.chinese])
      )
      let findings = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: [pair]))
      return !findings.contains { $0.severity > .note && $0.probability != nil }
    }
    #expect(missed.count * 20 <= Self.rows.count, "\(missed)")
  }
}
