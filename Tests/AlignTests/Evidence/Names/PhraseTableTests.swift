import Testing

@testable import Align

@Suite struct PhraseTableTests {
  private func table(_ text: String) throws(ReadError) -> PhraseTable {
    try PhraseTable(Array(text.utf8), file: "own.tsv")
  }

  @Test(arguments: [
    ("新华社\tXinhua", "own.tsv:1: 2 fields in a line of a name table"),
    ("# 新华社\n\n新华社\tXinhua\tagency\n", "own.tsv:3: 'agency' is not a kind of name"),
    ("新华社||\tXinhua\tterm\n", "own.tsv:1: an empty Chinese form"),
    ("\tXinhua\tterm\n", "own.tsv:1: an empty Chinese form"),
    ("新华社\tXinhua|\tterm\n", "own.tsv:1: an empty English form"),
    ("新华社\t新华\tterm\n", "own.tsv:1: an empty English form"),
  ])
  func aWrongLineIsNamed(text: String, message: String) {
    let error = #expect(throws: ReadError.self) { try table(text) }
    #expect(error?.description.hasPrefix(message + "; expected ") == true, "\(error?.description ?? "none")")
  }

  @Test func remarksEmptyLinesAndLineEndsAreRead() throws {
    #expect(try table("").count == 0)
    #expect(try table("# a\r\n\r\n新华社\tXinhua|Hsinhua\torganisation\r\n本报\tOur Paper\tterm").count == 3)
  }

  @Test func aTableOfTheUserComesFirst() throws {
    let own = try table("双水村\tTwin Rivers Village|Twin Rivers\tplace\n北京\tSpringfield\tplace\n")
    let tables = try NameTables(adding: [own])
    let links = NameIndex.links(
      english: "From Springfield to Twin Rivers Village.",
      chinese: "从北京到双水村",
      tables: tables
    )
    #expect(links.map(\.english) == [5..<16, 20..<39])
    #expect(links.map(\.chinese) == [3..<9, 12..<21])
    #expect(links.map(\.form) == [.table, .table])
  }

  /// Every English form of the compiled-in tables, alone with each of its Chinese forms, is linked.
  @Test func everyLineOfTheTablesLinks() throws {
    let tables = try NameTables()
    var unlinked: [String] = []
    for bytes in [EmbeddedTable.names, EmbeddedTable.gazetteer] {
      for (number, line) in bytes.tableLines.enumerated() where number % 5 == 0 {
        let fields = bytes.fields(line, separator: 0x09).map { String(decoding: bytes[$0], as: UTF8.self) }
        let chinese = fields[0].split(separator: "|")
        for english in fields[1].split(separator: "|") {
          for form in chinese {
            let links = NameIndex.links(english: "in \(english)", chinese: String(form), tables: tables)
            if links.isEmpty { unlinked.append("\(english)=\(form)") }
          }
        }
      }
    }
    #expect(unlinked.isEmpty)
  }
}
