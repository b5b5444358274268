/// Writes comma-separated values (RFC 4180) with the columns of `TSVWriter`.
///
/// A cell with a comma, a quotation mark, a line end or white space at its ends is in quotation marks, those inside
/// doubled; nothing else is escaped. Lines end with LF, which every reader of the format takes.
package struct CSVWriter: BitextWriter {
  private let table: TSVWriter

  /// Makes a writer; of the options, it uses the metadata columns.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) { table = TSVWriter(options) }

  /// Appends the line of column names.
  package func begin(_ output: inout BitextOutput) { Self.append(table.header, to: &output.main) }

  /// Appends a row for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    if document.pairs.isEmpty { report.leftOutDocuments += 1 }
    for pair in document.pairs {
      Self.append(table.row(pair, of: document, report: &report), to: &output.main)
      report.pairs += 1
    }
  }

  /// Appends nothing.
  package func finish(_ output: inout BitextOutput) {}

  /// Appends cells as a row.
  static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      guard needsQuotes(cell) else {
        bytes += Array(cell.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(0x0A)
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    let ends = [cell.unicodeScalars.first, cell.unicodeScalars.last].compactMap(\.self)
    return ends.contains(where: \.isWhiteSpace)
      || cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
  }
}
