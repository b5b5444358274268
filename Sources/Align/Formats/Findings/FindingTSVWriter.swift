/// Writes findings as tab-separated values: a line of column names, then a line for each finding.
///
/// Fields are escaped as `TSVField` says and never quoted: read them with quoting off. What is not known is empty.
package struct FindingTSVWriter: FindingWriter {
  /// The columns, in order.
  static let columns = [
    "severity", "check", "message", "document", "bead",
    "english_file", "english_line", "english_column", "english_quote", "english",
    "chinese_file", "chinese_line", "chinese_column", "chinese_quote", "chinese", "fingerprint",
    "probability",
  ]

  /// Makes a writer.
  package init() {}

  /// Appends the line of column names.
  package mutating func begin(_ output: inout [UInt8]) { Self.append(Self.columns, to: &output) }

  /// Appends a line.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    func place(_ place: Finding.Place) -> [String] {
      [
        place.file, place.line.map(String.init) ?? "", place.column.map(String.init) ?? "", place.quote,
        place.text,
      ]
    }
    let head = [
      finding.severity.rawValue, finding.check, finding.message, finding.document, String(finding.bead),
    ]
    Self.append(
      head + place(finding.english) + place(finding.chinese)
        + [finding.fingerprint, finding.probability.flatMap(FixedDecimal.text) ?? ""],
      to: &output
    )
  }

  /// Appends nothing: a row of counts would not be a finding.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {}

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(0x09) }
      TSVField.append(field, to: &bytes)
    }
    bytes.append(0x0A)
  }
}
