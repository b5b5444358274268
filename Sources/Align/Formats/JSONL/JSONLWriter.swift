/// Writes one JSON object a line, one line a bead, with the same keys in the same order in every line.
///
/// | key | type | what |
/// |---|---|---|
/// | `document` | string | the name of the document |
/// | `bead` | integer | the 0-based number of the bead in it |
/// | `english`, `chinese` | array of integers | the 0-based numbers of the segments; empty where not known |
/// | `english_segments`, `chinese_segments` | array of strings | the segments, trimmed |
/// | `english_text`, `chinese_text` | string | the segments joined, with the white space around them |
/// | `posterior` | number | the probability of the bead, 0 … 1; `null` where not known |
/// | `moved` | boolean | whether the Chinese is out of order |
/// | `evidence` | object of numbers | log-odds in nats, a key for each source that was used |
/// | `english_lines`, `chinese_lines` | array of two integers | first and last line; `null` where not known |
/// | `signature` | string | how the bead was made; may be empty |
/// | `metadata` | string | what the document says of itself, a JSON object |
/// | `unit` | string | what the unit says of itself, a JSON object (see `UnitJSON`), or empty |
/// | `error` | string | empty; in the record of an input that could not be read, what was wrong, and all else is `null` |
///
/// Metadata are text inside of JSON so that the columns have the same types in every file and every part of it, which
/// pandas, datasets and Arrow need.
package struct JSONLWriter: BitextWriter {
  /// Makes a writer.
  package init() {}

  /// Appends nothing.
  package func begin(_ output: inout BitextOutput) {}

  /// Appends a line for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    if document.pairs.isEmpty { report.leftOutDocuments += 1 }
    for pair in document.pairs {
      append(pair, of: document, to: &output.main, report: &report)
      output.main.append(0x0A)
      report.pairs += 1
    }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  private func append(
    _ pair: AlignedPair,
    of document: AlignedDocument,
    to bytes: inout [UInt8],
    report: inout WriteReport
  ) {
    func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    raw("{\"document\":")
    JSONText.append(document.identifier, to: &bytes)
    raw(",\"bead\":\(pair.bead),\"english\":")
    JSONText.append(pair.english.indices, to: &bytes)
    raw(",\"chinese\":")
    JSONText.append(pair.chinese.indices, to: &bytes)
    raw(",\"english_segments\":")
    JSONText.append(pair.english.segments, to: &bytes)
    raw(",\"chinese_segments\":")
    JSONText.append(pair.chinese.segments, to: &bytes)
    raw(",\"english_text\":")
    JSONText.append(pair.writtenText(.english), to: &bytes)
    raw(",\"chinese_text\":")
    JSONText.append(pair.writtenText(.chinese), to: &bytes)
    raw(",\"posterior\":" + (PairProperties.number(pair.posterior, &report) ?? "null"))
    raw(",\"moved\":\(pair.isMoved)")
    raw(",\"evidence\":{")
    var isFirst = true
    for score in pair.evidence {
      guard let value = PairProperties.number(score.logOdds, &report) else { continue }
      if !isFirst { raw(",") }
      isFirst = false
      JSONText.append(score.source, to: &bytes)
      raw(":" + value)
    }
    raw("}")
    raw(",\"english_lines\":" + Self.lines(pair.english))
    raw(",\"chinese_lines\":" + Self.lines(pair.chinese))
    raw(",\"signature\":")
    JSONText.append(document.signature, to: &bytes)
    raw(",\"metadata\":")
    var metadata: [UInt8] = []
    Self.append(document.metadata, to: &metadata)
    JSONText.append(metadata.span, to: &bytes)
    raw(",\"unit\":")
    JSONText.append(UnitJSON.text(pair.unit), to: &bytes)
    raw(",\"error\":\"\"}")
  }

  private static func lines(_ side: AlignedPair.Side) -> String {
    side.lines.map { "[\($0.lowerBound),\($0.upperBound)]" } ?? "null"
  }

  /// Appends the record of an input that could not be read: the same keys as in a line of a bead.
  static func append(error: String, document: String?, to bytes: inout [UInt8]) {
    JSONText.raw("{\"document\":", to: &bytes)
    if let document { JSONText.append(document, to: &bytes) } else { JSONText.raw("null", to: &bytes) }
    for key in [
      "bead", "english", "chinese", "english_segments", "chinese_segments", "english_text", "chinese_text",
      "posterior", "moved", "evidence", "english_lines", "chinese_lines", "signature", "metadata", "unit",
    ] {
      bytes += Array(",\"\(key)\":null".utf8)
    }
    JSONText.raw(",\"error\":", to: &bytes)
    JSONText.append(error, to: &bytes)
    JSONText.raw("}\n", to: &bytes)
  }

  /// Appends metadata as a JSON object in the order of its fields.
  static func append(_ metadata: Metadata, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (position, field) in metadata.fields.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(field.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if field.isJSON {
        bytes.append(contentsOf: field.value.utf8)
      } else {
        JSONText.append(field.value, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
