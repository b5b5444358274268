/// Writes findings as SARIF 2.1.0 (OASIS 2020, with errata 01), one run of one tool.
///
/// A check is a rule, a finding a result: located where the message points, with the other side of the pair as a
/// related location. Lines and columns are 1-based, columns in Unicode code points. The fingerprint of a finding is the
/// partial fingerprint `alignFinding/v1`, by which code scanning recognises it after edits; its probability in per cent
/// is the `rank`.
package struct SARIFWriter: FindingWriter {
  /// Where the schema of the format is published.
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let options: FindingWriterOptions
  private let ruleNumbers: [String: Int]
  private var isFirst = true

  /// Makes a writer; of the options, it uses the tool, its version and the rules.
  package init(_ options: FindingWriterOptions = FindingWriterOptions()) {
    self.options = options
    ruleNumbers = Dictionary(
      options.rules.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Appends the tool and its rules.
  package mutating func begin(_ output: inout [UInt8]) {
    JSONText.raw("{\"$schema\":", to: &output)
    JSONText.append(Self.schema, to: &output)
    JSONText.raw(",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":", to: &output)
    JSONText.append(options.tool, to: &output)
    JSONText.raw(",\"version\":", to: &output)
    JSONText.append(options.toolVersion, to: &output)
    JSONText.raw(",\"rules\":[", to: &output)
    for (number, rule) in options.rules.enumerated() {
      JSONText.raw(number > 0 ? ",\n" : "\n", to: &output)
      Self.append(rule, to: &output)
    }
    JSONText.raw("]}},\n\"columnKind\":\"unicodeCodePoints\",\"results\":[", to: &output)
  }

  /// Appends a result on a line of its own.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    JSONText.raw(isFirst ? "\n" : ",\n", to: &output)
    isFirst = false
    JSONText.raw("{\"ruleId\":", to: &output)
    JSONText.append(finding.check, to: &output)
    if let number = ruleNumbers[finding.check] {
      JSONText.raw(",\"ruleIndex\":", to: &output)
      JSONText.append(number, to: &output)
    }
    JSONText.raw(",\"level\":", to: &output)
    JSONText.append(finding.severity.rawValue, to: &output)
    JSONText.raw(",\"message\":{\"text\":", to: &output)
    JSONText.append(finding.message, to: &output)
    JSONText.raw("},\"locations\":[", to: &output)
    Self.append(finding.firstPlace, to: &output)
    JSONText.raw("],\"relatedLocations\":[", to: &output)
    Self.append(
      finding.secondPlace,
      message: finding.isFirstChinese ? "the English side" : "the Chinese side",
      to: &output
    )
    JSONText.raw("],", to: &output)
    // SARIF ranks a result from 0 to 100.
    if let rank = finding.probability.flatMap({ FixedDecimal.text(100 * $0) }) {
      JSONText.raw("\"rank\":", to: &output)
      output += rank.utf8
      JSONText.raw(",", to: &output)
    }
    JSONText.raw("\"partialFingerprints\":{\"alignFinding/v1\":", to: &output)
    JSONText.append(finding.fingerprint, to: &output)
    JSONText.raw("},\"properties\":{\"document\":", to: &output)
    JSONText.append(finding.document, to: &output)
    JSONText.raw(",\"bead\":", to: &output)
    JSONText.append(finding.bead, to: &output)
    JSONText.raw("}}", to: &output)
  }

  /// Appends the end of the run.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {
    JSONText.raw("\n],\"properties\":{\"pairs\":", to: &output)
    JSONText.append(summary.pairs, to: &output)
    JSONText.raw("}}]}\n", to: &output)
  }

  private static func append(_ rule: FindingRule, to output: inout [UInt8]) {
    JSONText.raw("{\"id\":", to: &output)
    JSONText.append(rule.name, to: &output)
    JSONText.raw(",\"name\":", to: &output)
    JSONText.append(pascalCase(rule.name), to: &output)
    JSONText.raw(",\"shortDescription\":{\"text\":", to: &output)
    JSONText.append(rule.summary, to: &output)
    JSONText.raw("},\"fullDescription\":{\"text\":", to: &output)
    JSONText.append(rule.summary, to: &output)
    JSONText.raw("},\"help\":{\"text\":", to: &output)
    JSONText.append(rule.details, to: &output)
    JSONText.raw("},\"defaultConfiguration\":{\"level\":", to: &output)
    JSONText.append(rule.severity.rawValue, to: &output)
    JSONText.raw("},\"properties\":{\"tags\":[\"translation\"]}}", to: &output)
  }

  /// Appends a location; a side whose line is not known is located by its file alone.
  private static func append(_ place: Finding.Place, message: String? = nil, to output: inout [UInt8]) {
    JSONText.raw("{\"physicalLocation\":{\"artifactLocation\":{\"uri\":", to: &output)
    JSONText.append(uri(place.file), to: &output)
    JSONText.raw("}", to: &output)
    if let line = place.line, line > 0 {
      JSONText.raw(",\"region\":{\"startLine\":", to: &output)
      JSONText.append(line, to: &output)
      if let column = place.column, column > 0 {
        JSONText.raw(",\"startColumn\":", to: &output)
        JSONText.append(column, to: &output)
        // Where a quote runs over a line end, its length does not give its last column.
        if !place.quote.isEmpty, !place.quote.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
          JSONText.raw(",\"endColumn\":", to: &output)
          JSONText.append(column + place.quote.unicodeScalars.count, to: &output)
        }
      }
      JSONText.raw(",\"snippet\":{\"text\":", to: &output)
      JSONText.append(place.quote.isEmpty ? place.text : place.quote, to: &output)
      JSONText.raw("}}", to: &output)
    }
    JSONText.raw("}", to: &output)
    if let message {
      JSONText.raw(",\"id\":0,\"message\":{\"text\":", to: &output)
      JSONText.append(message, to: &output)
      JSONText.raw("}", to: &output)
    }
    JSONText.raw("}", to: &output)
  }

  /// `number-mismatch` as `NumberMismatch`, the form in which code scanning shows names.
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A path as a URI reference (RFC 3986): relative as it is, absolute with the scheme `file`.
  static func uri(_ path: String) -> String {
    var bytes: [UInt8] = []
    if path.utf8.first == UInt8(ascii: "/") { bytes.append(contentsOf: "file://".utf8) }
    // A colon in the first segment of a relative reference would end a scheme.
    let first = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    if first.contains(UInt8(ascii: ":")) { bytes.append(contentsOf: "./".utf8) }
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
