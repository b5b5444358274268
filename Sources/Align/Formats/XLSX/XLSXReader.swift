/// Reads workbooks (ECMA-376, Office Open XML): those of `XLSXWriter`, of Excel and of other programs.
///
/// A sheet is a table as `TSVReader` reads it, without escapes: a header names the columns, or the scripts of the texts tell
/// them. Every visible sheet whose first row is a header is read; where there is none, the first that is not empty. Rows of
/// one cell above a header are a title. Percentages and dates stand as they are shown (`15.3%`, `2024-01-02`), other
/// numbers as the workbook stores them, formulas as their last values.
/// Lines of pairs are rows of the sheet. Of several sheets, each is a document.
package struct XLSXReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the columns and the language tags.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "workbook")
    let archive = try WorkbookArchive(file)
    defer { archive.close() }
    let directory = try WorkbookDirectory(archive, file: file.name)
    let texts = try Self.sharedTexts(directory, archive)
    let formats = try XLSXCellFormat.all(directory, archive)
    let (chosen, passedOver) = try choose(directory.sheets, archive, texts, file.name)
    sink.report.passedOverSheets += passedOver
    for choice in chosen {
      var documentName = input.documentName
      if chosen.count > 1 { documentName += "/" + choice.sheet.name }
      let table = Table(file: file.name, documentName: documentName, titleRows: choice.titleRows)
      try read(choice.sheet, table, archive, texts, formats, sink)
      if sink.isStopped { return }
    }
  }

  /// The texts that cells refer to by number.
  private static func sharedTexts(
    _ directory: WorkbookDirectory,
    _ archive: WorkbookArchive
  ) throws(ReadError) -> [String] {
    guard let part = directory.sharedTexts else { return [] }
    let shared = SharedTexts()
    try archive.withPart(part) { part throws(ReadError) in try XMLElementStream.read(part, shared) }
    return shared.texts
  }

  /// The rows of the first visible sheet that has any, each with its line; rows without text are left out.
  ///
  /// - Throws: `ReadError` where the workbook cannot be read.
  static func rows(_ file: ByteInput) throws(ReadError) -> [[TableCell]] {
    let archive = try WorkbookArchive(file)
    defer { archive.close() }
    let directory = try WorkbookDirectory(archive, file: file.name)
    let texts = try sharedTexts(directory, archive)
    for sheet in directory.sheets where !sheet.isHidden {
      var rows: [[TableCell]] = []
      let handler = SheetRows(texts: texts) { cells in
        rows.append(cells)
        return true
      }
      try archive.withPart(sheet.part) { part throws(ReadError) in try XMLElementStream.read(part, handler) }
      if !rows.isEmpty { return rows }
    }
    return []
  }

  private struct Choice {
    var sheet: WorkbookDirectory.Sheet
    /// Rows above the header.
    var titleRows: Int
  }

  /// The sheets to read, and how many that are not empty are passed over.
  private func choose(
    _ sheets: [WorkbookDirectory.Sheet],
    _ archive: WorkbookArchive,
    _ texts: [String],
    _ file: String
  ) throws(ReadError) -> (chosen: [Choice], passedOver: Int) {
    var headed: [Choice] = []
    var plain: Choice?
    var count = 0
    for sheet in sheets {
      var rowsBefore = 0
      var first: [TableCell] = []
      let rows = SheetRows(texts: texts) { cells in
        if !first.isEmpty { rowsBefore += 1 }
        first = cells
        return cells.count { !$0.text.trimmingWhiteSpace.isEmpty } < 2
      }
      try archive.withPart(sheet.part) { part throws(ReadError) in try XMLElementStream.read(part, rows) }
      if first.isEmpty { continue }
      count += 1
      if sheet.isHidden { continue }
      let place = ReadError(.badData, file: file, line: first[0].line, problem: "")
      if isHeader(first.map(\.text), place) {
        headed.append(Choice(sheet: sheet, titleRows: rowsBefore))
      } else if plain == nil {
        plain = Choice(sheet: sheet, titleRows: 0)
      }
    }
    let chosen = headed.isEmpty ? [plain].compactMap(\.self) : headed
    return (chosen, count - chosen.count)
  }

  /// Whether a row names columns that are wanted; one that names too many does, and reading says so.
  private func isHeader(_ names: [String], _ place: ReadError) -> Bool {
    let known = options.columns.filter { $0.index == nil }.map { TableColumns.folded($0.column) }
    if !known.isEmpty { return Set(known).isSubset(of: names.map(TableColumns.folded)) }
    do throws(ReadError) {
      return try TableColumns(header: names, options: options, place: place) != nil
    } catch { return true }
  }

  private struct Table {
    var file: String
    var documentName: String
    var titleRows: Int
  }

  private func read(
    _ sheet: WorkbookDirectory.Sheet,
    _ table: Table,
    _ archive: WorkbookArchive,
    _ texts: [String],
    _ formats: [XLSXCellFormat],
    _ sink: BitextSink
  ) throws(ReadError) {
    var rows = TableRows(
      file: table.file,
      documentName: table.documentName,
      options: options,
      isQuoted: true
    )
    var failure: ReadError?
    var titleRows = table.titleRows
    /// How many cells the first row has: an empty last cell is none.
    var width = 0
    let report = { (row: Int, problem: String, expected: String) in
      sink.problem(
        ReadError(.badData, file: table.file, line: row, problem: problem, expected: expected)
      )
    }
    let handler = SheetRows(texts: texts, formats: formats, report: report) { cells in
      if titleRows > 0 {
        titleRows -= 1
        return true
      }
      if width == 0 { width = cells.count }
      let missing = max(0, width - cells.count)
      let padding = [TableCell](
        repeating: TableCell(text: "", line: cells[0].line, column: 0),
        count: missing
      )
      do throws(ReadError) { try rows.take(cells + padding, to: sink) } catch { failure = error }
      return failure == nil && !sink.isStopped
    }
    try archive.withPart(sheet.part) { part throws(ReadError) in try XMLElementStream.read(part, handler) }
    if let failure { throw failure }
    if sink.isStopped { return }
    try rows.finish(to: sink)
  }
}
