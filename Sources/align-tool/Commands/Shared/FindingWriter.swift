import Align

/// Writes findings one by one.
struct FindingWriter {
  let format: FindingFormat
  let style: TextStyle

  /// A finding with its line ends.
  func bytes(_ finding: Finding) -> [UInt8] {
    switch format {
    case .jsonl: FindingJSON().line(finding)
    case .text: Array(text(finding).utf8)
    }
  }

  /// `file:line:column: severity: message [check]`, the form that editors jump to, then the other side's place.
  private func text(_ finding: Finding) -> String {
    let isMissingInEnglish = finding.english.quote.isEmpty && !finding.chinese.quote.isEmpty
    let (first, second) =
      isMissingInEnglish ? (finding.chinese, finding.english) : (finding.english, finding.chinese)
    let head = style.bold(first.description) + ": " + severity(finding.severity) + ": "
    var lines = head + Self.oneLine(finding.message) + style.dim(" [\(finding.check)]") + "\n"
    lines += style.dim("  \(second.description): ") + Self.oneLine(second.text) + "\n"
    return lines
  }

  private func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: style.red(severity.rawValue)
    case .warning: style.yellow(severity.rawValue)
    case .note: style.cyan(severity.rawValue)
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// How many findings there were, by check.
struct AuditSummary {
  private var counts: [String: [Finding.Severity: Int]] = [:]
  private var pairs = 0
  /// The worst finding.
  private(set) var worst: Finding.Severity?

  /// Counts the findings of some pairs.
  mutating func add(_ findings: [Finding], pairs: Int) {
    self.pairs += pairs
    for finding in findings {
      counts[finding.check, default: [:]][finding.severity, default: 0] += 1
      worst = max(worst ?? finding.severity, finding.severity)
    }
  }

  /// A table with a row for each check that found something, and a last line.
  func text(_ style: TextStyle) -> String {
    var text = ""
    if worst != nil { text += "\n" }
    var totals: [Finding.Severity: Int] = [:]
    for check in Auditor.explanations.map(\.name) {
      guard let found = counts[check] else { continue }
      text +=
        "  " + check + String(repeating: " ", count: max(1, 20 - check.utf8.count)) + Self.words(found) + "\n"
      totals.merge(found, uniquingKeysWith: +)
    }
    let words = Self.words(totals)
    return text
      + style.bold("\(pairs) \(pairs == 1 ? "pair" : "pairs"): \(words.isEmpty ? "no findings" : words)")
      + "\n"
  }

  private static func words(_ counts: [Finding.Severity: Int]) -> String {
    Finding.Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { "\($0) \(severity.rawValue)\($0 == 1 ? "" : "s")" }
    }.joined(separator: ", ")
  }
}

/// Every check with what it flags and what it lets pass.
enum CheckList {
  static func text(_ style: TextStyle) -> String {
    Auditor.explanations.map { check in
      let severities = check.severities.map(\.rawValue).joined(separator: " or ")
      return style.bold(check.name) + " (\(severities))\n  \(check.summary)\n  flags:  \(check.flags)\n"
        + "  passes: \(check.passes)\n"
    }.joined(separator: "\n")
  }
}
