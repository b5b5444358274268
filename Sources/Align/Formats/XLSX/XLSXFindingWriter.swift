/// Writes findings as a workbook (ECMA-376, Office Open XML) that spreadsheet programs open: a sheet of findings, and a
/// sheet that counts them.
///
/// The head row is frozen and filters; texts are wrapped; the severity is coloured, and in the two texts the words that
/// a finding is about are bold and red. Texts are never formulas. A sheet has room for 1,048,575 findings, and the
/// workbook for about 1 GiB of them; further ones are left out and counted. Everything is held until `finish`.
package struct XLSXFindingWriter: FindingWriter {
  /// Findings that were appended and that the sheet has no room for.
  package private(set) var leftOutFindings = 0

  private let options: FindingWriterOptions
  private var rows: [UInt8] = []
  private var rowCount = 1

  /// The most rows of a sheet, by the specifications of Excel.
  var mostRows = 1 << 20
  private static let mostBytes = 1 << 30

  private static let columns: [(name: String, width: Int)] = [
    ("Severity", 10), ("Check", 18), ("Message", 44), ("English", 60), ("Chinese", 50),
    ("English words", 20), ("Chinese words", 20), ("English place", 22), ("Chinese place", 22),
    ("Document", 16), ("Bead", 7), ("Fingerprint", 18), ("Probability", 11),
  ]

  /// Makes a writer; of the options, it uses the rules' order.
  package init(_ options: FindingWriterOptions = FindingWriterOptions()) { self.options = options }

  /// Appends nothing.
  package mutating func begin(_ output: inout [UInt8]) {
    rows = []
    rowCount = 1
  }

  /// Keeps a row.
  package mutating func append(_ finding: Finding, to output: inout [UInt8]) {
    guard rowCount < mostRows, rows.count < Self.mostBytes else {
      leftOutFindings += 1
      return
    }
    rowCount += 1
    var row = XLSXRow(number: rowCount, bytes: rows)
    rows = []
    row.text(finding.severity.rawValue, style: XLSXStyles.style(finding.severity))
    row.text(finding.check)
    row.text(finding.message)
    row.marked(finding.english.parts)
    row.marked(finding.chinese.parts)
    row.text(finding.english.quote)
    row.text(finding.chinese.quote)
    row.text(finding.english.description)
    row.text(finding.chinese.description)
    row.text(finding.document)
    row.number(finding.bead)
    row.text(finding.fingerprint)
    row.decimal(finding.probability)
    rows = row.finished()
  }

  /// Appends the workbook.
  package mutating func finish(_ summary: FindingSummary, to output: inout [UInt8]) {
    var zip = StoredZip()
    for (name, content) in XLSXParts.fixed(sheets: ["Findings", "Summary"]) {
      zip.add(name, Array(content.utf8))
    }
    zip.add("xl/styles.xml", Array(XLSXStyles.part.utf8))
    let head = XLSXRow.head(Self.columns.map(\.name))
    zip.add(
      "xl/worksheets/sheet1.xml",
      XLSXParts.sheet(
        head + rows,
        columns: Self.columns.map { XLSXParts.Column(width: $0.width) },
        rowCount: rowCount,
        isFirst: true
      )
    )
    rows = []
    let counts = summary.rows(order: options.rules.map(\.name)) + [summary.total]
    var table = XLSXRow.head(["Check", "Errors", "Warnings", "Notes"])
    for (position, count) in counts.enumerated() {
      var row = XLSXRow(number: position + 2, bytes: table)
      row.text(count.check)
      for severity in Finding.Severity.allCases.reversed() { row.number(count[severity]) }
      table = row.finished()
    }
    var row = XLSXRow(number: counts.count + 2, bytes: table)
    row.text("pairs")
    row.number(summary.pairs)
    zip.add(
      "xl/worksheets/sheet2.xml",
      XLSXParts.sheet(
        row.finished(),
        columns: [22, 10, 10, 10].map { XLSXParts.Column(width: $0) },
        rowCount: counts.count + 2,
        isFirst: false
      )
    )
    zip.finish()
    output += zip.bytes
  }
}
