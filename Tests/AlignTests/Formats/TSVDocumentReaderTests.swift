import Testing

@testable import Align

@Suite struct TSVDocumentReaderTests {
  private func read(_ text: String) -> [String] {
    TSVDocumentReader().documents(bytes: Array(text.utf8), name: "r.tsv").map(Self.describe)
  }

  /// A result as one line.
  private static func describe(_ result: Result<BilingualDocument, ReadError>) -> String {
    switch result {
    case .failure(let error): return error.description
    case .success(let document):
      let metadata = document.metadata.fields.map { " \($0.name)=\($0.value)" }.joined()
      let sides = [document.english, document.chinese].map {
        $0.paragraphs.map(\.text).joined(separator: "/")
      }
      return "\(document.identifier)\(metadata) | \(sides[0]) | \(sides[1])"
    }
  }

  @Test(arguments: [
    ("A cat.\t猫。\n", ["r:1 | A cat. | 猫。"]),
    ("d1\tA cat.\t猫。\r\nd2\tA dog.\t狗。", ["d1 | A cat. | 猫。", "d2 | A dog. | 狗。"]),
    ("english\tchinese\nA cat.\t猫。", ["r:2 | A cat. | 猫。"]),
    ("Chinese\tYear\tID\tEnglish\n猫。\t1950\td\tA cat.", ["d year=1950 | A cat. | 猫。"]),
    ("A cat.\\nA dog.\t猫。\\n\\n狗。", ["r:1 | A cat./A dog. | 猫。/狗。"]),
    ("C:\\\\n\\tx\\q\t猫。", ["r:1 | C:\\n\tx\\q | 猫。"]),
    ("\nA cat.\t猫。\n\n", ["r:2 | A cat. | 猫。"]),
    ("A cat.\t猫。\rA dog.\t狗。", ["r:1 | A cat. | 猫。", "r:2 | A dog. | 狗。"]),
  ])
  func rowsAreDocuments(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test func aBadRowDoesNotStopTheOthers() {
    let bytes =
      Array("A cat.\t猫。\nonly one\nA dog.\t\nA \u{FF}x\tz\n".utf8) + [0x41, 0xFF, 0x09, 0x42, 0x0A]
      + Array("A bird.\t鸟。".utf8)
    let results = TSVDocumentReader().documents(bytes: bytes, name: "r.tsv").map(Self.describe)
    #expect(
      results == [
        "r:1 | A cat. | 猫。",
        "r.tsv:2: the row has 1 column; expected 2, as in the first row",
        "r.tsv:3: the Chinese text is empty; expected text in both languages",
        "r:4 | A \u{FF}x | z",
        "r.tsv:5:2: byte 0xFF at offset 40 is not UTF-8; expected text in UTF-8",
        "r:6 | A bird. | 鸟。",
      ]
    )
  }

  @Test func aFirstRowWithoutSenseIsToldAndTheNextOnesAreTriedAgain() {
    #expect(
      read("x\nA cat.\t猫。") == [
        "r.tsv:1: the row has 1 column and there is no header; expected English and Chinese, or a name, English and Chinese, or a header with the columns english and chinese",
        "r:2 | A cat. | 猫。",
      ]
    )
  }

  @Test func spansPointIntoTheFile() throws {
    let text = "a\tA cat.\t猫。\nb\tC:\\\\x is big.\\nA dog. It barks.\t路径大。\\n狗。它叫。\n"
    let results = TSVDocumentReader().documents(bytes: Array(text.utf8), name: "r.tsv")
    let document = Segmenter().segment(try results[1].get())
    #expect(document.english.map(\.text) == ["C:\\x is big.", "A dog.", "It barks."])
    #expect(document.english.map(\.source.line) == [2, 2, 2])
    let bytes = Array(text.utf8)
    let cut = (document.english + document.chinese).map {
      String(decoding: bytes[$0.source.bytes], as: UTF8.self)
    }
    #expect(cut == ["C:\\\\x is big.", "A dog.", "It barks.", "路径大。", "狗。", "它叫。"])
  }

  @Test func aFileIsReadInBlocks() throws {
    let folder = try TemporaryFolder()
    let row =
      String(repeating: "The cat sat. ", count: 1000) + "\t" + String(repeating: "猫坐着。", count: 1000) + "\r\n"
    let path = try folder.write("r.tsv", String(repeating: row, count: 40))
    var lines: [Int] = []
    TSVDocumentReader().forEachDocument(path: path) { result in
      let document = try? result.get()
      lines.append(document?.english.source.firstLine ?? 0)
      #expect(document?.chinese.paragraphs.first?.text.utf8.count == 12000)
    }
    #expect(lines == Array(1...40))
  }

  @Test func theEncodingOfTheFileHoldsForEveryRow() throws {
    // 你好。 / 再见。 in GB18030; the second row alone is too short to be sure.
    let bytes: [UInt8] =
      Array("Hello.\t".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0xA1, 0xA3, 0x0A] + Array("Bye.\t".utf8) + [
        0xD4, 0xD9, 0xBC, 0xFB, 0xA1, 0xA3,
      ]
    let results = TSVDocumentReader().documents(bytes: bytes, name: "r.tsv").map(Self.describe)
    #expect(results == ["r:1 | Hello. | 你好。", "r:2 | Bye. | 再见。"])
  }

  @Test func aUTF16FileIsReadAsSpreadsheetsWriteIt() throws {
    let text = "id\tenglish\tchinese\r\nd1\tA cat.\t猫。\r\nbad\r\nd2\tA dog.\t狗。\r\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let folder = try TemporaryFolder()
    let path = try folder.write("r.tsv", bytes)
    var results: [Result<BilingualDocument, ReadError>] = []
    TSVDocumentReader().forEachDocument(path: path) { results.append($0) }
    #expect(
      results.map(Self.describe).map { $0.replacing(folder.path + "/", with: "") } == [
        "d1 | A cat. | 猫。", "r.tsv:3: the row has 1 column; expected 3, as in the first row",
        "d2 | A dog. | 狗。",
      ]
    )
    let last = try Segmenter().segment(results[2].get()).chinese[0].source
    #expect(last.line == 4)
    #expect(Array(bytes[last.bytes]) == [0xD7, 0x72, 0x02, 0x30])
  }

  @Test func aBlockMayEndInsideACharacter() throws {
    // 288,000 bytes of GB18030: more than a block, whose last line is cut.
    let row = Array("A cat.\t".utf8) + [0xC3, 0xA8, 0xD7, 0xF8, 0xD7, 0xC5, 0xA1, 0xA3, 0x0A]
    let bytes =
      Array("A\t".utf8) + [0xC3, 0xA8, 0xA1, 0xA3, 0x0A] + Array(repeating: row, count: 18_000).flatMap { $0 }
    let folder = try TemporaryFolder()
    let path = try folder.write("r.tsv", bytes)
    var documents = 0
    TSVDocumentReader().forEachDocument(path: path) { result in
      if (try? result.get().chinese.paragraphs.map(\.text)) == [documents == 0 ? "猫。" : "猫坐着。"] {
        documents += 1
      }
    }
    #expect(documents == 18_001)
  }
}
