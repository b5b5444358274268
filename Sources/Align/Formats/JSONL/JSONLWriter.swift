/// Writes one JSON object a line, one line a bead, with the keys always in the same order.
///
///     {"document":"…","bead":7,"english":[9,10],"chinese":[9],"english_segments":["…","…"],
///      "chinese_segments":["…"],"english_text":"… …","chinese_text":"…","posterior":0.9930,"evidence":{"length":1.2000},
///      "english_lines":[12,13],"chinese_lines":[40,40],"signature":"…","metadata":{"title":"…"}}
///
/// `posterior` is `null` where not known; `"moved":true` follows it where the Chinese stands out of order; the last four keys are left out where nothing is known.
public struct JSONLWriter: BitextWriter {
  /// Makes a writer.
  public init() {}

  /// Appends nothing.
  public func begin(_ output: inout BitextOutput) {}

  /// Appends a line for each pair.
  public func append(
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
  public func finish(_ output: inout BitextOutput) {}

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
    JSONText.append(pair.englishText, to: &bytes)
    raw(",\"chinese_text\":")
    JSONText.append(pair.chineseText, to: &bytes)
    raw(",\"posterior\":" + (PairProperties.number(pair.posterior, &report) ?? "null"))
    if pair.isMoved { raw(",\"moved\":true") }
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
    if let lines = pair.english.lines { raw(",\"english_lines\":[\(lines.lowerBound),\(lines.upperBound)]") }
    if let lines = pair.chinese.lines { raw(",\"chinese_lines\":[\(lines.lowerBound),\(lines.upperBound)]") }
    if !document.signature.isEmpty {
      raw(",\"signature\":")
      JSONText.append(document.signature, to: &bytes)
    }
    if !document.metadata.fields.isEmpty {
      raw(",\"metadata\":")
      Self.append(document.metadata, to: &bytes)
    }
    raw("}")
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
