/// Reads comma-separated values (RFC 4180) with a header that names the columns of the two texts.
///
/// Cells may be quoted and then hold line ends, separators and doubled quotation marks. The separator is the comma,
/// semicolon or TAB that the header has most of, for spreadsheet programs write each of them. The encoding is that of a
/// byte order mark, else recognised from the beginning of the file. A row that cannot be read is a problem; a quotation
/// mark that is never closed ends the reading, with the place where it was opened.
package struct CSVReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options the language tags and the encoding count.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "CSV file")
    var lines = try DecodedLines(file, encoding: options.encoding)
    var rows = TableRows(
      file: file.name,
      documentName: input.documentName,
      options: options,
      needsHeader: true,
      isQuoted: true
    )
    var parser: CSVParser?
    while let line = try parser?.isInCell ?? false ? lines.next() : lines.next(sink) {
      if parser == nil {
        if line.trimmingWhiteSpace.isEmpty { continue }
        parser = CSVParser(file: file.name, separator: CSVParser.separator(of: line))
      }
      guard let cells = try parser?.take(line, number: lines.line, to: sink) else { continue }
      if cells.count == 1, cells[0].text.isEmpty { continue }
      try rows.take(cells, to: sink)
      if sink.isStopped { return }
    }
    try parser?.finish()
    try rows.finish(to: sink)
  }
}
