/// Writes tab-separated values: a line of column names, then a line for each pair.
///
/// The columns are those of `PairProperties` with `_` for `-`, the texts in `english` and `chinese`, then the
/// metadata: `metadata.title` … for the fields that have a column, and in `metadata` a JSON object of all
/// others, and in `unit` what the unit says of itself (see `UnitJSON`). The scores of the evidence are in one column
/// (`length=1.2000 numbers=6.1000`). Fields are escaped as `TSVField` says.
package struct TSVWriter: BitextWriter {
  private let metadataColumns: [String]

  /// The columns before the metadata.
  static let columns = [
    "document", "bead", "english", "chinese", "posterior", "english_segments", "chinese_segments",
    "english_lines",
    "chinese_lines", "english_breaks", "chinese_breaks", "evidence", "signature",
  ]

  /// Makes a writer; of the options, it uses the metadata columns.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    metadataColumns = options.metadataColumns
  }

  /// The names of the columns.
  var header: [String] { Self.columns + metadataColumns.map { "metadata." + $0 } + ["metadata", "unit"] }

  /// Appends the line of column names.
  package func begin(_ output: inout BitextOutput) { appendRow(header, to: &output.main) }

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
      appendRow(row(pair, of: document, report: &report), to: &output.main)
      report.pairs += 1
    }
  }

  /// The cells of a pair, in the order of the columns.
  func row(_ pair: AlignedPair, of document: AlignedDocument, report: inout WriteReport) -> [String] {
    var evidence: [String] = []
    for score in pair.evidence {
      guard let value = PairProperties.number(score.logOdds, &report) else { continue }
      evidence.append(EvidenceName.escape(score.source) + "=" + value)
    }
    func breaks(_ side: AlignedPair.Side, _ language: Language) -> String {
      SegmentBreaks.breaks(of: side, language: language).map(PairProperties.numbers) ?? ""
    }
    let row = [
      document.identifier, String(pair.bead), pair.writtenText(.english), pair.writtenText(.chinese),
      PairProperties.number(pair.posterior, &report) ?? "",
      PairProperties.numbers(pair.english.indices), PairProperties.numbers(pair.chinese.indices),
      PairProperties.lines(pair.english.lines) ?? "", PairProperties.lines(pair.chinese.lines) ?? "",
      breaks(pair.english, .english), breaks(pair.chinese, .chinese),
      evidence.joined(separator: " "), document.signature,
    ]
    return row + metadataColumns.map { document.metadata[$0] ?? "" }
      + [Self.object(of: document.metadata, without: metadataColumns), UnitJSON.text(pair.unit)]
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  private func appendRow(_ fields: [String], to bytes: inout [UInt8]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(0x09) }
      TSVField.append(field, to: &bytes)
    }
    bytes.append(0x0A)
  }

  /// The fields that have no column as a JSON object; an empty field is among them, because an empty cell of
  /// its own column means that there is no such field.
  private static func object(of metadata: Metadata, without columns: [String]) -> String {
    let fields = metadata.fields.filter { $0.value.isEmpty || !columns.contains($0.name) }
    if fields.isEmpty { return "" }
    var bytes: [UInt8] = []
    JSONLWriter.append(Metadata(fields), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
