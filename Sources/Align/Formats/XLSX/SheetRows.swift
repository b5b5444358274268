/// Hands over the rows of a sheet, each cell in its column, without empty rows and without empty cells at the end of a row.
final class SheetRows: XMLElementHandler {
  /// Columns that are read; a wider sheet is not a bitext.
  static let mostColumns = 1024

  private let texts: [String]
  /// How the numbers of each look are shown.
  private let formats: [XLSXCellFormat]
  /// Takes a row and says whether more are wanted.
  private let take: ([TableCell]) -> Bool
  /// Takes what is wrong with a row.
  private let report: (_ row: Int, _ problem: String, _ expected: String) -> Void

  private(set) var failure: XMLFailure?
  private(set) var isStopped = false

  private var row = 0
  private var cells: [TableCell] = []
  private var column = -1
  private var type = ""
  private var look = 0
  private var value = ""
  private var isInValue = false
  private var inline: XLSXText?

  /// Makes a handler of a sheet whose cells refer to shared texts.
  init(
    texts: [String],
    formats: [XLSXCellFormat] = [],
    report: @escaping (_ row: Int, _ problem: String, _ expected: String) -> Void = { _, _, _ in },
    take: @escaping ([TableCell]) -> Bool
  ) {
    self.texts = texts
    self.formats = formats
    self.report = report
    self.take = take
  }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    let name = XLSXText.localName(name)
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      cells = []
      column = -1
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      type = attributes["t"] ?? "n"
      look = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "v": isInValue = true
    case "is": inline = XLSXText()
    default: inline?.start(name)
    }
  }

  func text(_ text: String, at end: XMLPosition) {
    if isInValue { value += text } else { inline?.append(text) }
    if value.utf8.count > XLSXText.longest || inline?.isTooLong == true {
      failure = XMLFailure(
        position: end,
        problem: "a cell is longer than \(XLSXText.longest >> 20) MiB",
        expected: "a sentence"
      )
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    let name = XLSXText.localName(name)
    switch name {
    case "v": isInValue = false
    case "is":
      value = inline?.resolved ?? ""
      inline = nil
    case "c": endCell(at: position)
    case "row": if !cells.isEmpty, !take(cells) { isStopped = true }
    default: inline?.end(name)
    }
  }

  private func endCell(at position: XMLPosition) {
    let text = cellText()
    if text.isEmpty { return }
    guard column < Self.mostColumns else {
      failure = XMLFailure(
        position: position,
        problem: "row \(row) has text in column \(XLSXParts.letters(min(column, 1 << 20)))",
        expected: "at most \(Self.mostColumns) columns"
      )
      return
    }
    // A column that comes again or too late is a fault of the file; the last one counts.
    while cells.count <= column { cells.append(TableCell(text: "", line: row, column: 0)) }
    cells[column].text = text
  }

  private func cellText() -> String {
    switch type {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else {
        if !value.isEmpty {
          report(
            row,
            "a cell refers to the shared text \(value.quoted); it is read as empty",
            texts.isEmpty ? "a workbook with shared texts" : "a number from 0 to \(texts.count - 1)"
          )
        }
        return ""
      }
      return texts[index]
    case "b": return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value
    case "str": return XLSXText.unescaped(value)
    case "n": return formats.indices.contains(look) ? formats[look].shown(value) : value
    default: return value
    }
  }

  /// The 0-based column of a reference such as `AB12`; `nil` where it names none.
  static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      number = number * 26 + Int(byte - 0x40)
      if number > 1 << 20 { break }
    }
    return number == 0 ? nil : number - 1
  }
}
