/// Reads tab-separated values: those of `TSVWriter` and those of others.
///
/// - With a header (a first line that names the columns of the two texts, see `TableColumns`), columns are found by
///   name in any order; columns whose names say nothing to Align are fields of the unit.
/// - Without one, the two texts are recognised by their scripts (see `SideGuess`); further columns are fields of the unit.
/// - A number from 0 to 1 in the last of three columns is taken as the posterior, any other as evidence called `score`.
/// - Escapes are resolved where the header has a column `bead`, as `TSVWriter` writes it; elsewhere a
///   backslash is a backslash. Quotation marks are part of the text, unless a field is quoted as `TSVField` says, or the
///   file as `TSVQuoting` does.
package struct TSVReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the language tags, the columns and the encoding.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TSV file")
    var lines = try DecodedLines(file, encoding: options.encoding, allowsNull: true)
    var sample: [TSVQuoting.Line] = []
    var size = 0
    var failure: ReadError?
    do throws(ReadError) {
      while sample.count < TSVQuoting.mostLines, size < TSVQuoting.mostBytes, let line = try lines.next(sink)
      {
        sample.append((line, lines.line))
        size += line.utf8.count
      }
    } catch { failure = error }
    let isQuoted = TSVQuoting.isQuoted(
      sample,
      isWhole: sample.count < TSVQuoting.mostLines && size < TSVQuoting.mostBytes
    )
    let rows = TableRows(
      file: file.name,
      documentName: input.documentName,
      options: options,
      isQuoted: isQuoted
    )
    var reader = TSVLineReader(rows, file: file.name, isQuoted: isQuoted)
    for (line, number) in sample where !sink.isStopped { try reader.take(line, number: number, to: sink) }
    sample = []
    // What was read before a fault is delivered.
    if let failure { throw failure }
    while !sink.isStopped, let line = try reader.isInCell ? lines.next() : lines.next(sink) {
      try reader.take(line, number: lines.line, to: sink)
    }
    if !sink.isStopped { try reader.finish(to: sink) }
  }
}

/// Cuts lines of TSV into cells, in quotation marks or as they are.
private struct TSVLineReader {
  private var rows: TableRows
  private var quoted: CSVRowReader?

  init(_ rows: TableRows, file: String, isQuoted: Bool) {
    self.rows = rows
    if isQuoted { quoted = CSVRowReader(parser: CSVParser(file: file, separator: "\t"), rows: rows) }
  }

  /// Whether a cell goes on in the next line.
  var isInCell: Bool { quoted?.isInCell ?? false }

  /// Takes a line without its end.
  mutating func take(_ line: String, number: Int, to sink: BitextSink) throws(ReadError) {
    if quoted != nil {
      try quoted?.take(line, number: number, to: sink)
      return
    }
    if line.isEmpty { return }
    try rows.take(Self.cells(line, number: number), to: sink)
  }

  private static func cells(_ line: String, number: Int) -> [TableCell] {
    var cells: [TableCell] = []
    let bytes = line.utf8.span
    var start = line.startIndex
    var (first, column, next) = (0, 1, 1)
    for place in 0...bytes.count {
      guard place == bytes.count || bytes[place] == 0x09 else {
        if bytes[place] & 0xC0 != 0x80 { next += 1 }
        continue
      }
      let end = line.utf8.index(start, offsetBy: place - first)
      cells.append(TableCell(text: String(line[start..<end]), line: number, column: column))
      if place < bytes.count { start = line.utf8.index(after: end) }
      next += 1
      (first, column) = (place + 1, next)
    }
    return cells
  }

  /// Ends the file.
  mutating func finish(to sink: BitextSink) throws(ReadError) {
    if quoted == nil { try rows.finish(to: sink) } else { try quoted?.finish(to: sink) }
  }
}
