import Align

/// Writes findings for the eye, and at the end a table of how many there were.
///
///     memory.tsv:1:9: error: 一百零一万吨 is 1,010,000 t; English has "1.1 million tons" [number-mismatch]
///       1:9   It made 1.1 million tons of steel.
///                     ^^^^^^^^^^^^^^^^
///       1:36  生产一百零一万吨钢。
///                 ^^^^^^^^^^^^
struct FindingText: FindingWriter {
  let style: TextStyle
  /// Columns of a line, ≥ 40; the first line of a finding, which editors read, may be longer.
  let width: Int
  /// The checks in the order of the table.
  let checks: [String]

  /// The widest column of places; a place that is wider pushes its text to the right.
  private static let widestPlace = 28

  mutating func begin(_ output: inout [UInt8]) {}

  mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    let first = finding.firstPlace
    let second = finding.secondPlace
    let head =
      style.bold(TerminalText.neutralised(first.description)) + ": " + severity(finding.severity) + ": "
    let unit = finding.unit.isEmpty ? "" : " unit " + Self.oneLine(finding.unit)
    output +=
      (head + TerminalText.neutralised(Self.oneLine(finding.message))
      + style.dim(" [\(finding.check)]" + TerminalText.neutralised(unit)) + "\n").utf8
    let labels = [first, second].map { label($0, beside: first) }
    let column = min(labels.map(\.unicodeScalars.count).max() ?? 0, Self.widestPlace)
    for (place, other, label) in [(first, second, labels[0]), (second, first, labels[1])] {
      let indent = max(column, label.unicodeScalars.count) + 4
      let excerpt = FindingExcerpt(
        place,
        width: width - indent,
        relativeCentre: Self.relativePlace(other)
      )
      let gap = String(repeating: " ", count: indent - 2 - label.unicodeScalars.count)
      output += ("  " + style.dim(label) + gap + excerpt.before).utf8
      output += (mark(excerpt.quote, finding.severity) + excerpt.after + "\n").utf8
      guard excerpt.quoteWidth > 0 else { continue }
      let carets = String(repeating: "^", count: excerpt.quoteWidth)
      output += (String(repeating: " ", count: indent + excerpt.quoteColumn)).utf8
      output += (mark(carets, finding.severity) + "\n").utf8
    }
  }

  mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {
    let rows = summary.rows(order: checks)
    if !rows.isEmpty {
      let severities = Finding.Severity.allCases.reversed()
      let names = (rows + [summary.total]).map(\.check)
      let nameWidth = max(5, names.map(\.unicodeScalars.count).max() ?? 0)
      let head = ["errors", "warnings", "notes"]
      func line(_ name: String, _ cells: [String]) -> String {
        "  " + name + String(repeating: " ", count: nameWidth - name.unicodeScalars.count)
          + zip(cells, head).map { cell, name in
            String(repeating: " ", count: max(2, name.count + 2 - cell.count)) + cell
          }.joined() + "\n"
      }
      output += ("\n" + style.bold(line("check", head))).utf8
      for row in rows + (rows.count > 1 ? [summary.total] : []) {
        let cells = severities.map { row[$0] == 0 ? "·" : String(row[$0]) }
        output += line(row.check, cells).utf8
      }
    }
    output += (style.bold(Self.total(summary)) + "\n").utf8
  }

  /// All counts in a line: `113 pairs: 2 errors, 1 warning`.
  static func total(_ summary: FindingSummary) -> String {
    let words = summary.total.words
    let pairs = "\(summary.pairs) \(summary.pairs == 1 ? "pair" : "pairs")"
    return "\(pairs): \(words.isEmpty ? "no findings" : words)"
  }

  /// Line and column, after the file where it is another one than that of the first line.
  private func label(_ place: Finding.Place, beside first: Finding.Place) -> String {
    guard place.file == first.file, let line = place.line else {
      return TerminalText.neutralised(place.description)
    }
    return place.column.map { "\(line):\($0)" } ?? "\(line)"
  }

  private func severity(_ severity: Finding.Severity) -> String { mark(severity.rawValue, severity) }

  private func mark(_ text: String, _ severity: Finding.Severity) -> String {
    if text.isEmpty { return text }
    switch severity {
    case .error: return style.red(text)
    case .warning: return style.yellow(text)
    case .note: return style.cyan(text)
    }
  }

  /// How far into its text the quote of a side is, 0 … 1.
  private static func relativePlace(_ place: Finding.Place) -> Double {
    guard let offset = place.quoteOffset, !place.text.isEmpty else { return 0 }
    return Double(offset) / Double(place.text.utf8.count)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Every check with what it flags and what it lets pass.
enum CheckList {
  static func text(_ style: TextStyle) -> String {
    Auditor.explanations.map { check in
      let names = check.severities.map(\.rawValue)
      let severities = [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }
        .joined(separator: " or ")
      let state = check.isOnByDefault ? "" : "; off unless enabled"
      return style.bold(check.name)
        + " (\(severities)\(state))\n  \(check.summary)\n  flags:  \(check.flags)\n"
        + "  passes: \(check.passes)\n"
    }.joined(separator: "\n")
  }
}
