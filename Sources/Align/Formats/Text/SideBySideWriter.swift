/// Writes pairs in two columns for the eye, English on the left, so that they can be read back exactly.
///
///     == 000_85f029711706ffc6
///        title: China's First Atomic Bomb
///
///     -- 7 · posterior 0.9731 · lines 12-13, 40 · length +1.2000
///     9    The first sentence is long    │ 9    第一句话很长，在这里
///          and continues here.           │      继续。
///     10   The second one.               │
///
/// Lines that begin with `==` name a document, with `--` a bead; indented lines after the name are metadata
/// and a line with `%%` is the signature. How lines are cut and put together again is told at
/// `SideBySideCell`.
package struct SideBySideWriter: BitextWriter {
  private let left: Int
  private let right: Int

  /// The rule between the two columns.
  static let rule: Unicode.Scalar = "│"
  /// What is between two parts of the line that introduces a bead.
  static let separator = " · "
  /// Fewer columns than this leave no room for text; a smaller width is taken as this.
  private static let smallestWidth = 40

  /// Makes a writer; of the options, it uses the width.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    let width = max(options.width, Self.smallestWidth) - 3
    left = width / 2
    right = width - left
  }

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends the name of the document, what it says of itself, and its pairs.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    func raw(_ text: String) { output.main.append(contentsOf: text.utf8) }
    report.documents += 1
    if number > 0 { raw("\n") }
    raw("== \(TextAtom.escaped(document.identifier))\n")
    for field in document.metadata.fields {
      raw("   \(TextAtom.escaped(field.name, also: [":"])): \(TextAtom.escaped(field.value))\n")
    }
    if !document.signature.isEmpty { raw("%% \(TextAtom.escaped(document.signature))\n") }
    for pair in document.pairs {
      raw("\n" + Self.introduction(pair, &report) + "\n")
      appendColumns(pair, to: &output.main)
      report.pairs += 1
    }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  /// The line that introduces a bead.
  private static func introduction(_ pair: AlignedPair, _ report: inout WriteReport) -> String {
    var parts = ["-- \(pair.bead)"]
    if let posterior = PairProperties.number(pair.posterior, &report) {
      parts.append("posterior \(posterior)")
    }
    if pair.english.lines != nil || pair.chinese.lines != nil {
      let english = PairProperties.lines(pair.english.lines) ?? "-"
      parts.append("lines \(english), \(PairProperties.lines(pair.chinese.lines) ?? "-")")
    }
    for score in pair.evidence {
      guard let value = PairProperties.number(score.logOdds, &report) else { continue }
      // The sign tells a score from the other parts.
      let sign = value.hasPrefix("-") ? "" : "+"
      parts.append(TextAtom.escaped(score.source, also: [" ", "·"]) + " " + sign + value)
    }
    return parts.joined(separator: separator)
  }

  private func appendColumns(_ pair: AlignedPair, to bytes: inout [UInt8]) {
    let english = SideBySideCell.lines(pair.english, language: .english, width: left)
    let chinese = SideBySideCell.lines(pair.chinese, language: .chinese, width: right)
    for row in 0..<max(english.count, chinese.count) {
      let cell = row < english.count ? english[row] : ("", 0)
      bytes.append(contentsOf: cell.0.utf8)
      bytes.append(contentsOf: repeatElement(0x20, count: max(0, left - cell.1)))
      bytes.append(contentsOf: " \(Self.rule)".utf8)
      if row < chinese.count {
        bytes.append(0x20)
        bytes.append(contentsOf: chinese[row].text.utf8)
      }
      bytes.append(0x0A)
    }
  }
}
