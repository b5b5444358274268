/// The looks of cells, and the part of a workbook that describes them.
enum XLSXStyles {
  /// Wrapped text from the top of the cell.
  static let wrapped = 1
  /// The first row: bold on grey.
  static let head = 2

  /// The look of a severity: the fills that spreadsheet programs use for bad, neutral and good values.
  static func style(_ severity: Finding.Severity) -> Int {
    switch severity {
    case .error: 3
    case .warning: 4
    case .note: 5
    }
  }

  /// The look of the words that a finding is about.
  static let markedRun =
    "<rPr><rFont val=\"Calibri\"/><b/><color rgb=\"FFC00000\"/><sz val=\"11\"/></rPr>"

  /// The part `xl/styles.xml`.
  static var part: String {
    func font(_ color: String, isBold: Bool = false) -> String {
      "<font>\(isBold ? "<b/>" : "")<sz val=\"11\"/><color rgb=\"FF\(color)\"/><name val=\"Calibri\"/>"
        + "<family val=\"2\"/></font>"
    }
    func fill(_ color: String) -> String {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(color)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }
    func look(_ font: Int, _ fill: Int) -> String {
      "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" "
        + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    }
    // The first two fills are fixed by the format: none, and grey dots.
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <fonts count="5">\(font("000000"))\(font("000000", isBold: true))\(font("9C0006"))\(font("9C5700"))\
      \(font("44546A"))</fonts>
      <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      \(fill("E7E6E6"))\(fill("FFC7CE"))\(fill("FFEB9C"))\(fill("DDEBF7"))</fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\(look(0, 0))\(look(1, 2))\
      \(look(2, 3))\(look(3, 4))\(look(4, 5))</cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
      </styleSheet>

      """
  }
}
