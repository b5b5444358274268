import Align
import Foundation

/// The file of accepted findings that an audit reads, and writes again where it is asked to.
struct BaselineFile {
  private var baseline = FindingBaseline()
  private let path: String?
  private let isUpdated: Bool
  private var acceptedCount = 0

  /// Reads the file, which need not be there when it is to be written.
  init(_ path: String?, isUpdated: Bool) throws(ReadError) {
    self.path = path
    self.isUpdated = isUpdated
    guard let path else { return }
    do throws(ReadError) {
      baseline = try FindingBaseline(InputFile.read(path), file: path)
    } catch {
      guard isUpdated, error.kind == .noInput else { throw error }
    }
  }

  /// The findings that are not accepted; when the file is updated, what is shown is accepted, which leaves the rest.
  mutating func rest(of findings: [Finding], least: Finding.Severity) -> [Finding] {
    guard path != nil else { return findings }
    var rest: [Finding] = []
    for finding in findings {
      if baseline.accepts(finding) {
        acceptedCount += 1
      } else if isUpdated, finding.severity >= least {
        baseline.accept(finding)
        acceptedCount += 1
      } else {
        rest.append(finding)
      }
    }
    return rest
  }

  /// Tells what was accepted and what is stale, and writes the file where it is to be updated.
  mutating func finish(checks: Set<String>) throws {
    guard let path else { return }
    let stale = baseline.stale(checks: checks)
    func counted(_ count: Int) -> String { "\(count) accepted \(count == 1 ? "finding" : "findings")" }
    if acceptedCount > 0 { StandardError.line("Note: \(path): \(counted(acceptedCount)) hidden") }
    if isUpdated {
      baseline.dropStale(checks: checks)
      let output = try DataOutput(path: path)
      try output.write(baseline.json)
      try output.finish()
      return
    }
    guard !stale.isEmpty else { return }
    StandardError.line(
      "Note: \(path): \(counted(stale.count)) no longer found; '--update-baseline' removes them"
    )
    for entry in stale { StandardError.line("  \(entry.document): \(entry.message) [\(entry.check)]") }
  }
}

/// The last line of an audit: how good the translation is.
enum QualityLine {
  /// `MQM penalty 12.5 per 1,000 words (31 points in 2,480 words)`; `nil` where there is none.
  static func text(_ score: QualityScore) -> String? {
    guard score.penalty > 0, let rate = score.penaltyPerThousandWords else { return nil }
    let number = String(format: "%.1f", rate)
    let points = "\(score.penalty) \(score.penalty == 1 ? "point" : "points")"
    let parts = score.penalties.filter { $0.value > 0 }.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    let kinds = parts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    return "MQM penalty \(number) per 1,000 words: \(points) in \(score.words) words\n  \(kinds)\n"
  }
}
