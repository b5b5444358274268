import Testing

@testable import Align

/// TSV whose cells are in quotation marks, and TSV whose texts are quotations.
@Suite struct TSVQuotingTests {
  private func texts(_ text: String) throws -> (pairs: [String], problems: [String]) {
    let content = try TSVReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.tsv")))
    return (
      content.documents.flatMap(\.pairs).map { "\($0.englishText)|\($0.chineseText)" },
      content.problems.map(\.description)
    )
  }

  @Test(arguments: [
    // As pandas and spreadsheets write.
    (
      "english\tchinese\n\"He said \"\"so\"\".\"\t他这样说。\nPlain.\t普通。\n",
      ["He said \"so\".|他这样说。", "Plain.|普通。"]
    ),
    ("english\tchinese\n\"Two\nlines.\"\t\"两\n行。\"\nPlain.\t普通。\n", ["Two\nlines.|两\n行。", "Plain.|普通。"]),
    ("english\tchinese\r\n\"One, two\"\t一、二\r\n\"Say \"\"hi\"\"\"\t说\r\n", ["One, two|一、二", "Say \"hi\"|说"]),
    ("\"english\"\t\"chinese\"\n\"One.\"\t\"一。\"\n\"Two.\"\t\"二。\"\n", ["One.|一。", "Two.|二。"]),
    ("\"\"\"All\"\" of it\"\t\"\"\"全部\"\"\"\n", ["\"All\" of it|\"全部\""]),
    // Quotations.
    (
      "\"Yes,\" he said.\t“是，”他说。\n\"A \"\"b\"\".\"\t甲\n",
      ["\"Yes,\" he said.|“是，”他说。", "\"A \"\"b\"\".\"|甲"]
    ),
    ("english\tchinese\n\"Go.\"\t“走。”\nPlain.\t普通。\n", ["\"Go.\"|“走。”", "Plain.|普通。"]),
    ("6\" pipe\t六英寸管\n\"Open\nClosed\"\t关\n", ["6\" pipe|六英寸管", "Closed\"|关"]),
    ("\"Never closed\t没关\nPlain.\t普通。\n", ["\"Never closed|没关", "Plain.|普通。"]),
    ("a \"b\" c\t甲\n", ["a \"b\" c|甲"]),
  ])
  func cellsAreQuotedOrQuotations(_ text: String, _ expected: [String]) throws {
    #expect(try texts(text).pairs == expected)
  }

  @Test func ownFilesComeBackAsTheyWere() throws {
    let pairs = ["\"a\"\"b\"", "\"", "\"\"", "\"a\nb\"", "a\"b", "\"\t\"", "\"x\" y \"z\""].enumerated().map {
      AlignedPair(bead: $0, english: .init(segments: [$1]), chinese: .init(segments: ["“甲”\"乙\""]))
    }
    let document = AlignedDocument(identifier: "d", pairs: pairs)
    let bytes = TSVWriter().write([document]).output.main
    let content = try TSVReader().readAll(BitextInput(.bytes(bytes, name: "x.tsv")))
    #expect(content.problems.isEmpty)
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == pairs.map(\.englishText))
    #expect(content.documents.flatMap(\.pairs).map(\.chineseText) == pairs.map(\.chineseText))
  }
}
