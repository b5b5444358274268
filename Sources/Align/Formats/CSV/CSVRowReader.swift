/// Reads the rows of a file line by line, and reads again what a quotation mark that is never closed has swallowed.
struct CSVRowReader {
  private var parser: CSVParser
  private var rows: TableRows
  /// The lines of the cell that is open, but for its first.
  private var held: [(text: String, number: Int)] = []
  /// Whether a cell was given up whose closing mark may still come.
  private var awaitsMark = false

  init(parser: CSVParser, rows: TableRows) {
    self.parser = parser
    self.rows = rows
  }

  /// Whether a cell goes on in the next line.
  var isInCell: Bool { parser.isInCell }

  /// Takes a line without its end.
  ///
  /// - Complexity: O(*n*) in the line; each is held, and read again, once at most.
  mutating func take(_ line: String, number: Int, to sink: BitextSink) throws(ReadError) {
    if isInCell { held.append((line, number)) }
    do throws(ReadError) {
      if let cells = try parser.take(line, number: number, to: sink) {
        if held.isEmpty { return try deliver(cells, of: line, number: number, to: sink) }
        held = []
        return try deliver(cells, to: sink)
      }
    } catch {
      guard isInCell else { throw error }
      return try giveUp(to: sink)
    }
    // The row was a problem.
    if !isInCell { try readAgain(to: sink) }
  }

  /// Ends the file.
  mutating func finish(to sink: BitextSink) throws(ReadError) {
    try giveUp(to: sink)
    try rows.finish(to: sink)
  }

  /// Leaves out the row of a cell that is still open.
  private mutating func giveUp(to sink: BitextSink) throws(ReadError) {
    guard let error = parser.abandon() else { return }
    sink.problem(error)
    try readAgain(to: sink)
  }

  private mutating func readAgain(to sink: BitextSink) throws(ReadError) {
    let lines = held
    held = []
    for (line, number) in lines {
      if sink.isStopped { return }
      let cells = try parser.take(line, number: number, to: sink)
      if let error = parser.abandon() {
        sink.problem(error)
        awaitsMark = true
      } else if let cells {
        try deliver(cells, of: line, number: number, to: sink)
      }
    }
  }

  /// Takes the row that a line is; one with the mark that closes what was given up is no row.
  private mutating func deliver(_ cells: [TableCell], of line: String, number: Int, to sink: BitextSink)
    throws(ReadError)
  {
    if awaitsMark {
      let marks = line.unicodeScalars.enumerated().filter { $0.element == "\"" }
      awaitsMark = marks.isEmpty
      if !marks.count.isMultiple(of: 2), let last = marks.last {
        return sink.problem(parser.loneMark(line: number, column: last.offset + 1))
      }
    }
    try deliver(cells, to: sink)
  }

  private mutating func deliver(_ cells: [TableCell], to sink: BitextSink) throws(ReadError) {
    if cells.count == 1, cells[0].text.isEmpty { return }
    try rows.take(cells, to: sink)
  }
}
