/// Appends findings and their counts as JSON.
///
///     {"document":"…","bead":7,"check":"number-mismatch","severity":"error",
///      "probability":0.9712,"grounds":["other-number","large"],"message":"…",
///      "english":{"text":"…","file":"…","line":3,"column":14,"quote":"1.1 million tons"},"chinese":{…},
///      "unit":"…","fingerprint":"…","error":""}
///
/// `unit` is the name of the unit in its file, or empty; `probability`, `line` and `column` are `null` where not known, `quote` is
/// empty where something is missing. `error` is empty; in the record of a document that could not be read it says what was wrong,
/// and all else but the name of the document is `null`.
package struct FindingJSON: Sendable {
  /// Makes a writer.
  package init() {}

  /// A finding as one line with its line end.
  package func line(_ finding: Finding) -> [UInt8] {
    var bytes: [UInt8] = []
    Self.append(finding, to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  /// The record of a document that could not be read, as one line with its line end.
  package func line(_ problem: RecordProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.raw("{\"document\":", to: &bytes)
    if let name = problem.identifier {
      JSONText.append(name, to: &bytes)
    } else {
      JSONText.raw("null", to: &bytes)
    }
    for key in [
      "bead", "check", "severity", "probability", "grounds", "message", "english", "chinese", "unit",
      "fingerprint",
    ] {
      bytes += Array(",\"\(key)\":null".utf8)
    }
    JSONText.raw(",\"error\":", to: &bytes)
    JSONText.append(problem.error.description, to: &bytes)
    JSONText.raw("}\n", to: &bytes)
    return bytes
  }

  /// Appends a finding as a JSON object.
  static func append(_ finding: Finding, to bytes: inout [UInt8]) {
    JSONText.raw("{\"document\":", to: &bytes)
    JSONText.append(finding.document, to: &bytes)
    JSONText.raw(",\"bead\":", to: &bytes)
    JSONText.append(finding.bead, to: &bytes)
    JSONText.raw(",\"check\":", to: &bytes)
    JSONText.append(finding.check, to: &bytes)
    JSONText.raw(",\"severity\":", to: &bytes)
    JSONText.append(finding.severity.rawValue, to: &bytes)
    JSONText.raw(",\"probability\":", to: &bytes)
    JSONText.append(probability: finding.probability, to: &bytes)
    JSONText.raw(",\"grounds\":", to: &bytes)
    JSONText.append(finding.grounds, to: &bytes)
    JSONText.raw(",\"message\":", to: &bytes)
    JSONText.append(finding.message, to: &bytes)
    JSONText.raw(",\"english\":", to: &bytes)
    append(finding.english, to: &bytes)
    JSONText.raw(",\"chinese\":", to: &bytes)
    append(finding.chinese, to: &bytes)
    JSONText.raw(",\"unit\":", to: &bytes)
    JSONText.append(finding.unit, to: &bytes)
    JSONText.raw(",\"fingerprint\":", to: &bytes)
    JSONText.append(finding.fingerprint, to: &bytes)
    JSONText.raw(",\"error\":\"\"}", to: &bytes)
  }

  private static func append(_ place: Finding.Place, to bytes: inout [UInt8]) {
    func number(_ value: Int?) {
      if let value { JSONText.append(value, to: &bytes) } else { JSONText.raw("null", to: &bytes) }
    }
    JSONText.raw("{\"text\":", to: &bytes)
    JSONText.append(place.text, to: &bytes)
    JSONText.raw(",\"file\":", to: &bytes)
    JSONText.append(place.file, to: &bytes)
    JSONText.raw(",\"line\":", to: &bytes)
    number(place.line)
    JSONText.raw(",\"column\":", to: &bytes)
    number(place.column)
    JSONText.raw(",\"quote\":", to: &bytes)
    JSONText.append(place.quote, to: &bytes)
    JSONText.raw("}", to: &bytes)
  }

  /// Appends counts as the members of a JSON object.
  static func append(_ row: FindingSummary.Row, to bytes: inout [UInt8]) {
    JSONText.raw("\"errors\":", to: &bytes)
    JSONText.append(row.errors, to: &bytes)
    JSONText.raw(",\"warnings\":", to: &bytes)
    JSONText.append(row.warnings, to: &bytes)
    JSONText.raw(",\"notes\":", to: &bytes)
    JSONText.append(row.notes, to: &bytes)
  }
}

/// Writes findings as JSON, one object a line, as `FindingJSON` shows.
package struct FindingJSONLWriter: FindingWriter {
  /// Makes a writer.
  package init() {}

  /// Appends nothing.
  package mutating func begin(_ output: inout [UInt8]) {}

  /// Appends a line.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    FindingJSON.append(finding, to: &output)
    output.append(0x0A)
  }

  /// Appends nothing: a line of counts would not be a finding.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {}
}

/// Writes findings as one JSON document, the counts at its end.
///
///     {"tool":"align-tool","version":"0.1.0","findings":[
///     {"document":…},
///     {"document":…}
///     ],"summary":{"pairs":200,"errors":1,"warnings":1,"notes":0,
///      "checks":[{"check":"date","errors":1,"warnings":1,"notes":0}]}}
package struct FindingJSONWriter: FindingWriter {
  private let options: FindingWriterOptions
  private var isFirst = true

  /// Makes a writer; of the options, it uses the tool, its version and the rules' order.
  package init(_ options: FindingWriterOptions = FindingWriterOptions()) { self.options = options }

  /// Appends the head.
  package mutating func begin(_ output: inout [UInt8]) {
    JSONText.raw("{\"tool\":", to: &output)
    JSONText.append(options.tool, to: &output)
    JSONText.raw(",\"version\":", to: &output)
    JSONText.append(options.toolVersion, to: &output)
    JSONText.raw(",\"findings\":[", to: &output)
  }

  /// Appends a finding on a line of its own.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    JSONText.raw(isFirst ? "\n" : ",\n", to: &output)
    isFirst = false
    FindingJSON.append(finding, to: &output)
  }

  /// Appends the counts.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {
    JSONText.raw("\n],\"summary\":{\"pairs\":", to: &output)
    JSONText.append(summary.pairs, to: &output)
    JSONText.raw(",", to: &output)
    FindingJSON.append(summary.total, to: &output)
    JSONText.raw(",\"checks\":[", to: &output)
    for (number, row) in summary.rows(order: options.rules.map(\.name)).enumerated() {
      JSONText.raw(number > 0 ? ",{\"check\":" : "{\"check\":", to: &output)
      JSONText.append(row.check, to: &output)
      JSONText.raw(",", to: &output)
      FindingJSON.append(row, to: &output)
      JSONText.raw("}", to: &output)
    }
    JSONText.raw("]}}\n", to: &output)
  }
}
