/// Reads tab-separated values: those of `TSVWriter` and those of others.
///
/// - With a header (a first line that names the columns of the two texts, see `TableColumns`), columns are found by
///   name in any order; columns whose names say nothing to Align are fields of the unit.
/// - Without one, the two texts are told by their scripts (see `SideGuess`); further columns are fields of the unit.
/// - A number from 0 to 1 in the last of three columns is taken as the posterior, any other as evidence called `score`.
/// - Escapes are resolved where the header has a column `bead`, as `TSVWriter` writes it; elsewhere a
///   backslash is a backslash. Quotation marks are part of the text, unless a field is quoted as `TSVField` says.
package struct TSVReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options the language tags count.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TSV file")
    var lines = try LineReader(file)
    var rows = TableRows(
      file: file.name,
      documentName: input.documentName,
      options: options,
      needsHeader: false
    )
    while let line = try lines.nextText(sink) {
      if line.isEmpty { continue }
      var column = 1
      let cells = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { field in
        let text = Substring(field)
        defer { column += text.unicodeScalars.count + 1 }
        return TableCell(text: String(text), line: lines.line, column: column)
      }
      try rows.take(cells, to: sink)
      if sink.isStopped { return }
    }
    try rows.finish(to: sink)
  }
}
