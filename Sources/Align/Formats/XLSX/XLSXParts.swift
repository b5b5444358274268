/// The parts of a workbook of two sheets that do not depend on the findings, and the frame of a sheet.
enum XLSXParts {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// Name and content of each, the content types first, as the packaging conventions advise.
  static let fixed: [(name: String, content: String)] = [
    (
      "[Content_Types].xml",
      declaration + """
        <Types xmlns="\(package)/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(type).worksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="\(type).worksheet+xml"/>
        </Types>

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
        <sheet name="Findings" sheetId="1" r:id="rId1"/>
        <sheet name="Summary" sheetId="2" r:id="rId2"/>
        </sheets>
        <definedNames>
        <definedName name="_xlnm.Print_Titles" localSheetId="0">Findings!$1:$1</definedName>
        </definedNames>
        </workbook>

        """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      declaration + """
        <Relationships xmlns="\(package)/relationships">
        <Relationship Id="rId1" Type="\(relationships)/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="\(relationships)/worksheet" Target="worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="\(relationships)/styles" Target="styles.xml"/>
        </Relationships>

        """
    ),
  ]

  /// A worksheet: its first row frozen, its columns as wide as told, printed on landscape pages as wide as they are.
  static func sheet(_ rows: [UInt8], widths: [Int], rowCount: Int, isFirst: Bool) -> [UInt8] {
    let last = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(widths.count - 1)))
    let columns = widths.enumerated().map { position, width in
      "<col min=\"\(position + 1)\" max=\"\(position + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let head = """
      <worksheet xmlns="\(main)">
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
      <dimension ref="A1:\(last)\(rowCount)"/>
      <sheetViews><sheetView workbookViewId="0"\(isFirst ? " tabSelected=\"1\"" : "")>
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
      </sheetView></sheetViews>
      <sheetFormatPr defaultRowHeight="15"/>
      <cols>\(columns.joined())</cols>
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
