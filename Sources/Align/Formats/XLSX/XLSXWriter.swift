/// Writes a workbook (ECMA-376, Office Open XML) of one sheet, a row for each pair, with the columns of `TSVWriter`.
///
/// The head row is frozen and filters, texts are wrapped and never formulas, and the columns that no person reads are
/// hidden. A sheet has room for 1,048,575 pairs, and the workbook for about 1 GiB of them; further ones are left out and
/// counted.
package struct XLSXWriter: BitextWriter {
  private let table: TSVWriter
  /// The most rows of a sheet, by the specifications of Excel.
  private let mostRows: Int
  private static let mostBytes = 1 << 30

  /// How wide the columns for people are, in characters; the others are hidden.
  private static let widths: [String: Int] = [
    "document": 16, "bead": 7, "english": 70, "chinese": 60, "posterior": 10, "english_lines": 12,
    "chinese_lines": 12,
  ]
  private static let hiddenWidth = 12
  private static let rowEnd = Array("</row>\n".utf8)

  /// Makes a writer; of the options, it uses the metadata columns.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    self.init(options, mostRows: 1 << 20)
  }

  /// Makes a writer of sheets with fewer rows.
  init(_ options: BitextWriterOptions = BitextWriterOptions(), mostRows: Int) {
    table = TSVWriter(options)
    self.mostRows = mostRows
  }

  /// An archive lists at its end what is where.
  package var needsWholeOutput: Bool { true }

  /// Appends the head row.
  package func begin(_ output: inout BitextOutput) {
    output.main += XLSXRow.head(table.header, isNumbered: false)
  }

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
      var row = XLSXRow(number: nil, bytes: output.main)
      output.main = []
      for (name, cell) in zip(table.header, table.row(pair, of: document, report: &report)) {
        if name == "bead" {
          row.number(pair.bead)
        } else if name == "posterior" {
          row.decimal(pair.posterior)
        } else {
          row.text(cell)
        }
      }
      output.main = row.finished()
      report.replacedCharacters += row.replacedCharacters
      report.leaveOut("text end", row.cutTexts)
      report.pairs += 1
    }
  }

  /// Makes the workbook of the rows that were appended.
  package func finish(_ output: inout BitextOutput) {
    var report = WriteReport()
    finish(&output, report: &report)
  }

  /// Makes the workbook of the rows that were appended.
  package func finish(_ output: inout BitextOutput, report: inout WriteReport) {
    var (count, end) = (0, 0)
    while end < output.main.count, count < mostRows, end < Self.mostBytes,
      let next = output.main[end...].firstRange(of: Self.rowEnd)
    {
      count += 1
      end = next.upperBound
    }
    var rest = 0
    var position = end
    while position < output.main.count, let next = output.main[position...].firstRange(of: Self.rowEnd) {
      rest += 1
      position = next.upperBound
    }
    report.pairs -= rest
    report.pairsWithoutRoom += rest
    var zip = StoredZip()
    for (name, content) in XLSXParts.fixed(sheets: ["Pairs"]) { zip.add(name, Array(content.utf8)) }
    zip.add("xl/styles.xml", Array(XLSXStyles.part.utf8))
    let columns = table.header.map { name in
      XLSXParts.Column(width: Self.widths[name] ?? Self.hiddenWidth, isHidden: Self.widths[name] == nil)
    }
    zip.add(
      "xl/worksheets/sheet1.xml",
      XLSXParts.sheet(Array(output.main[..<end]), columns: columns, rowCount: count, isFirst: true)
    )
    zip.finish()
    output.main = zip.bytes
  }
}
