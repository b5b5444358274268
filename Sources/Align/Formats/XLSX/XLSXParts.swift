/// The parts of a workbook that do not depend on what its sheets hold, and the frame of a sheet.
enum XLSXParts {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// A column of a sheet.
  struct Column {
    /// How wide it is, in characters.
    var width: Int
    var isHidden = false
  }

  /// The letters of a column by its 0-based number: A … Z, AA …
  static func letters(_ number: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26 - 1) + last
  }

  /// Name and content of each for sheets of some names, the content types first, as the packaging conventions advise.
  static func fixed(sheets: [String]) -> [(name: String, content: String)] {
    let numbers = sheets.indices.map { $0 + 1 }
    let overrides = numbers.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(type).worksheet+xml\"/>\n"
    }
    let entries = zip(sheets, numbers).map { "<sheet name=\"\($0)\" sheetId=\"\($1)\" r:id=\"rId\($1)\"/>\n" }
    let targets = numbers.map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(relationships)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>\n"
    }
    return [
      (
        "[Content_Types].xml",
        declaration + """
          <Types xmlns="\(package)/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>
          \(overrides.joined())</Types>

          """
      ),
      (
        "_rels/.rels",
        declaration + """
          <Relationships xmlns="\(package)/relationships">
          <Relationship Id="rId1" Type="\(relationships)/officeDocument" Target="xl/workbook.xml"/>
          </Relationships>

          """
      ),
      (
        "xl/workbook.xml",
        declaration + """
          <workbook xmlns="\(main)" xmlns:r="\(relationships)">
          <sheets>
          \(entries.joined())</sheets>
          <definedNames>
          <definedName name="_xlnm.Print_Titles" localSheetId="0">\(sheets[0])!$1:$1</definedName>
          </definedNames>
          </workbook>

          """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        declaration + """
          <Relationships xmlns="\(package)/relationships">
          \(targets.joined())<Relationship Id="rId\(sheets.count + 1)" Type="\(relationships)/styles" Target="styles.xml"/>
          </Relationships>

          """
      ),
    ]
  }

  /// A worksheet: its first row frozen, its columns as wide as given, printed on landscape pages as wide as they are.
  static func sheet(_ rows: [UInt8], columns: [Column], rowCount: Int, isFirst: Bool) -> [UInt8] {
    let last = letters(columns.count - 1)
    let looks = columns.enumerated().map { position, column in
      "<col min=\"\(position + 1)\" max=\"\(position + 1)\" width=\"\(column.width)\" customWidth=\"1\""
        + (column.isHidden ? " hidden=\"1\"/>" : "/>")
    }
    let head = """
      <worksheet xmlns="\(main)">
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
      <dimension ref="A1:\(last)\(rowCount)"/>
      <sheetViews><sheetView workbookViewId="0"\(isFirst ? " tabSelected=\"1\"" : "")>
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
      </sheetView></sheetViews>
      <sheetFormatPr defaultRowHeight="15"/>
      <cols>\(looks.joined())</cols>
      <sheetData>

      """
    let filter = isFirst ? "<autoFilter ref=\"A1:\(last)\(rowCount)\"/>\n" : ""
    var bytes = Array((declaration + head).utf8)
    bytes += rows
    bytes += Array(
      "</sheetData>\n\(filter)<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>\n</worksheet>\n".utf8
    )
    return bytes
  }
}
