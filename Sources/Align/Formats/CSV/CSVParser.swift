/// Puts the cells of CSV rows together, line by line.
struct CSVParser {
  /// The longest cell; a quotation mark that was forgotten would otherwise swallow the file.
  static let longestCell = 1 << 24

  private let file: String
  private let separator: Unicode.Scalar
  private var cells: [TableCell] = []
  private var cell = String.UnicodeScalarView()
  /// How many scalars the cell has; to count them takes the whole cell.
  private var cellCount = 0
  private var cellLine = 1
  private var cellColumn = 1
  private var isQuoted = false
  /// Whether a quoted cell goes on in the next line.
  var isInCell: Bool { isQuoted }
  private var wasChanged = false

  /// Begins a file.
  init(file: String, separator: Unicode.Scalar) {
    self.file = file
    self.separator = separator
  }

  /// The separator of a file by its first line: the comma, unless there are more semicolons or TABs outside quotes.
  static func separator(of header: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in header.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted { counts[scalar, default: 0] += 1 }
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    var best = candidates[0]
    for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// Takes a line without its end.
  ///
  /// - Returns: The cells of the row that ends here, or `nil` where a quoted cell continues or the row is a problem.
  /// - Throws: `ReadError` where a quoted cell is longer than a cell can be.
  mutating func take(_ line: String, number: Int, to sink: BitextSink) throws(ReadError) -> [TableCell]? {
    if isQuoted {
      cell.append("\n")
      cellCount += 1 + line.unicodeScalars.count
      if cellCount > Self.longestCell { throw unclosed() }
    } else {
      beginCell(line: number, column: 1)
    }
    var column = 0
    /// Set after a quotation mark in a quoted cell: the next character shows whether it closes the cell or is doubled.
    var isPending = false
    var wasQuoted = isQuoted
    for scalar in line.unicodeScalars {
      column += 1
      if isPending {
        isPending = false
        if scalar == "\"" {
          cell.append("\"")
          wasChanged = true
          continue
        }
        isQuoted = false
        wasQuoted = true
        if scalar != separator {
          // If the mark that closes it opens a cell of a later line, it was never closed.
          sink.problem(
            number > cellLine
              ? unclosed()
              : error(
                "a cell goes on after its closing quotation mark; the row is left out",
                "a separator, or the mark doubled",
                number,
                column
              )
          )
          cells = []
          cell = .init()
          return nil
        }
      }
      if isQuoted {
        if scalar == "\"" { isPending = true } else { cell.append(scalar) }
      } else if scalar == separator {
        endCell()
        wasQuoted = false
        beginCell(line: number, column: column + 1)
      } else if scalar == "\"", cell.isEmpty, !wasQuoted {
        isQuoted = true
        cellColumn = column + 1
      } else {
        cell.append(scalar)
      }
    }
    if isPending { isQuoted = false }
    if isQuoted { return nil }
    endCell()
    defer { cells = [] }
    return cells
  }

  /// Gives up a cell that is still open, and its row; `nil` where none is.
  mutating func abandon() -> ReadError? {
    guard isQuoted else { return nil }
    defer {
      isQuoted = false
      cells = []
      cell = .init()
    }
    return unclosed()
  }

  /// Ends the file.
  ///
  /// - Throws: `ReadError` where a quoted cell is still open.
  func finish() throws(ReadError) {
    if isQuoted { throw unclosed() }
  }

  /// The error for a row with a mark that may close a cell of an earlier line.
  func loneMark(line: Int, column: Int) -> ReadError {
    error(
      "the quotation mark here may close the unfinished cell above; the row is left out",
      "marks in pairs",
      line,
      column
    )
  }

  private func unclosed() -> ReadError {
    error(
      "the quotation mark that opens here is never closed",
      "a closing quotation mark",
      cellLine,
      cellColumn - 1
    )
  }

  private func error(_ problem: String, _ expected: String, _ line: Int, _ column: Int) -> ReadError {
    ReadError(.badData, file: file, line: line, column: column, problem: problem, expected: expected)
  }

  private mutating func beginCell(line: Int, column: Int) {
    cellLine = line
    cellColumn = column
    cellCount = 0
    wasChanged = false
  }

  private mutating func endCell() {
    cells.append(TableCell(text: String(cell), line: cellLine, column: wasChanged ? 0 : cellColumn))
    cell = .init()
  }
}
