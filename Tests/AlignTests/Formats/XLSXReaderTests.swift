import Foundation
import Testing

@testable import Align

/// Workbooks as Excel, LibreOffice, openpyxl and the Open XML SDK write them, made part by part.
@Suite struct XLSXReaderTests {
  /// A sheet of a made workbook.
  private struct Sheet {
    var rows: String
    var state = "visible"
  }

  private func relationships(_ entries: [(kind: String, target: String)]) -> String {
    let list = entries.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"http://x/relationships/\(entry.kind)\" Target=\"\(entry.target)\"/>"
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }

  private func workbook(_ sheets: [Sheet], shared: String? = nil, folder: String = "worksheets") -> [UInt8] {
    var zip = StoredZip()
    func add(_ name: String, _ text: String) { zip.add(name, Array(text.utf8)) }
    add("_rels/.rels", relationships([("officeDocument", "xl/book.xml")]))
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"S\(index + 1)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    add(
      "xl/book.xml",
      "<workbook xmlns:r=\"http://x/relationships\"><sheets>\(entries.joined())</sheets></workbook>"
    )
    var targets = sheets.indices.map { (kind: "worksheet", target: "\(folder)/s[\($0)].xml") }
    if shared != nil { targets.append(("sharedStrings", "texts.xml")) }
    add("xl/_rels/book.xml.rels", relationships(targets))
    let path = folder.hasPrefix("/") ? String(folder.dropFirst()) : "xl/" + folder
    for (index, sheet) in sheets.enumerated() {
      add("\(path)/s[\(index)].xml", "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    if let shared { add("xl/texts.xml", "<sst>\(shared)</sst>") }
    zip.finish()
    return zip.bytes
  }

  private func row(_ cells: String...) -> String {
    "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  private func read(_ bytes: [UInt8], _ options: BitextReaderOptions = .init()) throws -> BitextContent {
    try XLSXReader(options).readAll(BitextInput(.bytes(bytes, name: "x.xlsx")))
  }

  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap { document in
      document.pairs.map { "\(document.identifier): \($0.englishText)|\($0.chineseText)" }
    }
  }

  /// Each cell is the English of a row whose Chinese is 甲.
  @Test(arguments: [
    ("<c r=\"A2\" t=\"s\"><v>2</v></c>", "shared"), ("<c r=\"A2\" t=\"s\"><v>3</v></c>", "a bold word"),
    (
      "<c r=\"A2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t xml:space=\"preserve\">line </t></r></is></c>",
      "inline"
    ),
    ("<c r=\"A2\" t=\"str\"><f>A1&amp;B1</f><v>formula</v></c>", "formula"),
    ("<c r=\"A2\"><v>12.5</v></c>", "12.5"),
    ("<c r=\"A2\" t=\"b\"><v>1</v></c>", "TRUE"), ("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", "#N/A"),
    ("<x:c r=\"A2\" t=\"s\"><x:v>2</x:v></x:c>", "shared"), ("<c t=\"s\"><v>2</v></c>", "shared"),
    ("<c r=\"A2\" t=\"s\"><v>4</v></c>", "read"), ("<c r=\"A2\" t=\"s\"><v>5</v></c>", "one\ntwo _x0041_"),
    ("<c r=\"A2\"/>", ""), ("", ""),
  ])
  func readsCells(_ cell: String, _ expected: String) throws {
    let shared =
      "<si><t>en</t></si><si><t>zh</t></si><si><t>shared</t></si><si><r><t>a </t></r><r><t>bold</t></r><r><t> word</t></r></si>"
      + "<si><t>read</t><rPh><t>aloud</t></rPh></si><si><t>one_x000A_two _x005F_x0041_</t></si>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      + "<row r=\"2\" xmlns:x=\"y\">\(cell)<c r=\"B2\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"
    let content = try read(workbook([Sheet(rows: rows)], shared: shared))
    #expect(content.problems == [])
    #expect(texts(content) == ["x: \(expected)|甲"])
  }

  @Test func findsTheTablesOfAWorkbook() throws {
    let pairs = row("en", "zh") + row("a", "甲")
    let others = row("zh-CN", "id", "en-US") + row("乙", "7", "b")
    #expect(texts(try read(workbook([Sheet(rows: pairs)]))) == ["x: a|甲"])
    #expect(texts(try read(workbook([Sheet(rows: pairs)], folder: "/xl/other"))) == ["x: a|甲"])
    #expect(
      texts(try read(workbook([Sheet(rows: pairs), Sheet(rows: others)]))) == ["x/S1: a|甲", "x/S2: b|乙"]
    )
    // A title stands above the header; a row of one cell without header is a unit.
    let titled = try read(
      workbook([Sheet(rows: row("Terms") + "<row/>" + pairs), Sheet(rows: row("see", "also"))])
    )
    #expect(texts(titled) == ["x: a|甲"] && titled.report.passedOverSheets == 1)
    let hidden = try read(workbook([Sheet(rows: others, state: "hidden"), Sheet(rows: pairs)]))
    #expect(texts(hidden) == ["x: a|甲"] && hidden.report.passedOverSheets == 1)
    let plain = try read(workbook([Sheet(rows: ""), Sheet(rows: row("甲乙", "One word") + row("丙丁", "Two"))]))
    #expect(texts(plain) == ["x: One word|甲乙", "x: Two|丙丁"] && plain.report.passedOverSheets == 0)
    #expect(texts(try read(workbook([Sheet(rows: "")]))) == [])
  }

  @Test func takesTheColumnsThatAreNamed() throws {
    let bytes = workbook([Sheet(rows: row("k", "A", "B") + row("1", "Hello", "你好"))])
    var options = BitextReaderOptions()
    options.columns = [.init(content: .english, column: "A"), .init(content: .chinese, column: "B")]
    let content = try read(bytes, options)
    #expect(texts(content) == ["x: Hello|你好"])
    let unit = content.documents.first?.pairs.first?.unit
    #expect(unit?.fields == [.init(name: "k", value: "1")])
    #expect(content.documents.first?.pairs.first?.english.places.first?.line == 2)
    options.columns[0].column = "Z"
    #expect(throws: ReadError.self) { try read(bytes, options) }
  }

  @Test func whatIsWrongIsToldWithItsRow() throws {
    let header = "<row>" + row("en", "zh").dropFirst(5)
    let bad = "<row r=\"4\"><c t=\"s\"><v>9</v></c><c t=\"inlineStr\"><is><t>甲</t></is></c></row>"
    let content = try read(
      workbook([Sheet(rows: header + bad + row("b", "乙", "c"))], shared: "<si><t>x</t></si>")
    )
    #expect(
      content.problems.map(\.description) == [
        "x.xlsx:4: a cell refers to the shared text '9'; it is read as empty; expected a number from 0 to 0",
        "x.xlsx:5: the line has 3 columns; it is left out; expected 2 to 2, as in the header",
      ]
    )
    #expect(texts(content) == ["x: |甲"])
  }

  @Test func whatIsNoWorkbookIsRefused() {
    var noSheet = StoredZip()
    noSheet.add("a.txt", Array("x".utf8))
    noSheet.finish()
    let wide = "<row>" + row("en", "zh").dropFirst(5) + "<row><c r=\"XFD2\"><v>1</v></c></row>"
    let cases: [([UInt8], String)] = [
      ([], "the file is not a workbook"), (Array("en,zh\n".utf8), "the file is not a workbook"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "has a password"), (noSheet.bytes, "'unzip' cannot read it"),
      (Array(workbook([Sheet(rows: "")]).prefix(300)), "'unzip' cannot read it"),
      (workbook([]), "the workbook has no sheet"),
      (workbook([Sheet(rows: wide)]), "row 2 has text in column XFD"),
      (workbook([Sheet(rows: "<row><c>")]), "s[0].xml"),
    ]
    for (bytes, message) in cases {
      let error = #expect(throws: ReadError.self) { try read(bytes) }
      #expect(error?.description.contains(message) == true, "\(message): \(error?.description ?? "")")
    }
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let pairs = ["a_x0041_b", " \"q\", <b>&\n", "一 丙"].enumerated().map { index, text in
      var pair = AlignedPair(
        bead: index,
        english: .init(segments: [text]),
        chinese: .init(segments: ["甲\(index)"])
      )
      pair.posterior = 0.5
      return pair
    }
    let (output, _) = XLSXWriter().write([AlignedDocument(identifier: "d", pairs: pairs)])
    let content = try read(output.main)
    #expect(content.problems == [] && content.documents.map(\.identifier) == ["d"])
    let found = content.documents.flatMap(\.pairs)
    #expect(found.map(\.englishText.trimmingWhiteSpace) == pairs.map(\.englishText.trimmingWhiteSpace))
    #expect(found.map(\.posterior) == [0.5, 0.5, 0.5])
  }

  @Test func rowsAreDocumentPairs() throws {
    let bytes = workbook([
      Sheet(
        rows: row("id", "english", "chinese", "date") + row("d1", "\"One.\" \\n Two.", "一。", "1960")
          + row("d2", "x", "")
      )
    ])
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "align-\(UUID().uuidString).xlsx"
    )
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let results = DocumentReader().documents(of: .rows(path: file.path))
    let document = try results.first?.get()
    #expect(results.count == 2 && document?.identifier == "d1" && document?.metadata["date"] == "1960")
    #expect(document?.english.paragraphs.count == 1)
    #expect(throws: ReadError.self) { try results.last?.get() }
  }

  @Test(arguments: [("A1", 0), ("Z9", 25), ("AA10", 26), ("XFD1", 16383), ("1", nil), ("", nil)])
  func referencesNameColumns(_ reference: String, _ column: Int?) {
    #expect(SheetRows.column(reference) == column)
  }
}
