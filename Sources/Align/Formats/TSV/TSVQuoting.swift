/// Tells whether the cells of a TSV file are in quotation marks, as pandas and spreadsheet programs write those that hold a mark, a
/// TAB or a line end.
///
/// Of most files a mark is a part of the text. A file is quoted where every cell with a mark is one that such a program would
/// write (marks around it, those inside doubled, as many cells as in other rows), and some cell shows it: one with a doubled mark
/// inside, one that goes over several lines, or a table all of whose cells are quoted. What Align writes has a column `bead`
/// and escapes, and is never quoted so.
enum TSVQuoting {
  /// A line and its number.
  typealias Line = (text: String, number: Int)

  /// Lines that are looked at, and their bytes.
  static let mostLines = 4096
  static let mostBytes = 1 << 19
  /// Lines that a cell takes at most.
  private static let mostLinesOfCell = 100

  /// Whether the lines are those of a quoted file.
  ///
  /// - Parameters:
  ///   - lines: the first lines of the file.
  ///   - isWhole: whether they are all.
  /// - Returns: whether their cells are in quotation marks.
  static func isQuoted(_ lines: [Line], isWhole: Bool) -> Bool {
    guard lines.contains(where: { $0.text.utf8.contains(UInt8(ascii: "\"")) }) else { return false }
    let header = (lines.first?.text ?? "").split(separator: "\t").map { TableColumns.folded(String($0)) }
    if header.contains("bead") { return false }
    var look = Look()
    for line in lines where !look.take(Array(line.text.utf8)) { return false }
    if look.isInCell, isWhole || look.linesOfCell > mostLinesOfCell { return false }
    return look.hasProof
  }

  /// What was seen so far.
  private struct Look {
    private(set) var isInCell = false
    private(set) var linesOfCell = 0
    /// Whether some cell is as no text is.
    private var hasDoubled = false
    private var hasSeveralLines = false
    private var plainCells = 0
    private var quotedCells = 0
    /// The cells of the row, and of the rows before.
    private var cells = 0
    private var cellsOfRows = 0

    var hasProof: Bool {
      hasDoubled || hasSeveralLines || plainCells == 0 && quotedCells >= 4 && cellsOfRows >= 2
    }

    /// Takes a line; `false` where no program would have quoted it so.
    mutating func take(_ line: [UInt8]) -> Bool {
      let quote = UInt8(ascii: "\"")
      var position = 0
      if isInCell {
        linesOfCell += 1
        if linesOfCell > mostLinesOfCell { return false }
      } else {
        cells = 0
        if line.isEmpty { return true }
      }
      var isNewCell = !isInCell
      while true {
        if isNewCell {
          cells += 1
          guard position < line.count, line[position] == quote else {
            let end = line[position...].firstIndex(of: 0x09) ?? line.count
            if line[position..<end].contains(quote) { return false }
            if end > position { plainCells += 1 }
            if end == line.count { break }
            position = end + 1
            continue
          }
          isInCell = true
          linesOfCell = 1
          position += 1
        }
        // Inside of marks: up to one that is not doubled.
        var isClosed = false
        while position < line.count {
          if line[position] == quote {
            if position + 1 < line.count, line[position + 1] == quote {
              hasDoubled = true
              position += 2
              continue
            }
            isClosed = true
            position += 1
            break
          }
          position += 1
        }
        guard isClosed else { return true }
        isInCell = false
        quotedCells += 1
        if linesOfCell > 1 { hasSeveralLines = true }
        if position == line.count { break }
        guard line[position] == 0x09 else { return false }
        position += 1
        isNewCell = true
      }
      // A row over several lines has as many cells as any other.
      if cellsOfRows > 0, linesOfCell > 1, cells != cellsOfRows { return false }
      linesOfCell = 0
      cellsOfRows = max(cellsOfRows, cells)
      return true
    }
  }
}
