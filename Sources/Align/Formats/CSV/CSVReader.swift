/// Reads comma-separated values (RFC 4180), whose header names the columns of the two texts, or whose scripts show them.
///
/// Titles above the header, rows with one cell, are passed over. Cells may be quoted and then hold line ends, separators and doubled quotation marks. The separator is the comma,
/// semicolon or TAB that the header has most of, for spreadsheet programs write each of them. The encoding is that of a
/// byte order mark, else recognised from the beginning of the file. A row that cannot be read is a problem. So is one with a
/// quotation mark that is never closed; the lines after it are then read each as a row.
package struct CSVReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the language tags, the columns and the encoding.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "CSV file")
    var lines = try DecodedLines(file, encoding: options.encoding)
    let rows = TableRows(
      file: file.name,
      documentName: input.documentName,
      options: options,
      isQuoted: true,
      mustTell: true
    )
    var reader: CSVRowReader?
    while let line = try reader?.isInCell ?? false ? lines.next() : lines.next(sink) {
      if reader == nil {
        if line.trimmingWhiteSpace.isEmpty { continue }
        let parser = CSVParser(file: file.name, separator: CSVParser.separator(of: line))
        reader = CSVRowReader(parser: parser, rows: rows)
      }
      try reader?.take(line, number: lines.line, to: sink)
      if sink.isStopped { return }
    }
    try reader?.finish(to: sink)
  }
}
