import Testing

@testable import Align

/// Tables of files that belong together.
@Suite struct FilePairTableTests {
  /// The inputs and errors of a table, as text.
  private func read(_ text: String) throws -> [String]? {
    let folder = try TemporaryFolder()
    try folder.write("t.tsv", text)
    let root = folder.path + "/"
    guard let table = FilePairTable(root + "t.tsv") else { return nil }
    let inputs = table.inputs.map { input in
      guard case .pair(let identifier, let english, let chinese) = input else { return "?" }
      return "\(identifier): \(english) \(chinese)"
    }
    return (inputs + table.errors.map(\.description)).map { $0.replacing(root, with: "") }
  }

  @Test(arguments: [
    ("document\tenglish_file\tchinese_file\tprobability\na\tx\ty\t0.9\n", ["a: x y"]),
    ("chinese_file\tnote\tenglish_file\r\ny\tn\tx.en.txt\r\n", ["x.en: x.en.txt y"]),
    ("\u{FEFF}english_file\tchinese_file\nx\ty", ["x: x y"]),
    (
      "english_file\tchinese_file\n\n\t\n\t\tnote\nx\ty\n",
      ["x: x y", "t.tsv:4: the row names no file; expected a path in 'english_file' and 'chinese_file'"]
    ),
    ("english_file\tchinese_file\nx\t\n\ty\n", []),
    (
      "english_file\tchinese_file\nx\n/a/x\t/b/y\n",
      ["x: /a/x /b/y", "t.tsv:2: the row has 1 columns; expected at least 2"]
    ),
    ("english_file\tchinese_file\na\\tb\tc\\\\d\n", ["a\tb: a\tb c\\d"]),
    (
      "english_file\n",
      ["t.tsv:1: the column 'chinese_file' is missing; expected both 'english_file' and 'chinese_file'"]
    ),
    (
      "chinese_file\tdocument\n",
      ["t.tsv:1: the column 'english_file' is missing; expected both 'english_file' and 'chinese_file'"]
    ),
    ("english_file\tchinese_file\n", []),
  ])
  func tablesAreRead(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: ["", "english\tchinese\nOne.\t一。\n", "One.\t一。\n", "x english_file\tchinese_files\n"])
  func otherTablesAreNone(text: String) throws {
    #expect(try read(text) == nil)
  }

  @Test(arguments: ["a b", "a\tb", "a\nb", "\"a\"", "a\\b", "\\t", "二", "\u{10FE80}"])
  func whatIsWrittenIsRead(path: String) throws {
    let bytes = FilePairTable.bytes([["n", "/" + path, "/" + path + "2", "1"], ["", "/z", "", ""]])
    #expect(try read(String(decoding: bytes, as: UTF8.self)) == ["n: /\(path) /\(path)2"])
  }

  @Test func aPipeAndAFolderAreNoTables() throws {
    #expect(FilePairTable("/dev/null") == nil)
    #expect(FilePairTable("/") == nil)
    #expect(FilePairTable("/nowhere/x.tsv") == nil)
  }
}
