import Testing

@testable import Align

@Suite struct TSVTests {
  private func read(_ text: String) throws -> BitextContent {
    try TSVReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "corpus.tsv")))
  }
  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText }
  }

  @Test func writesColumnsAndEscapes() {
    let pair = AlignedPair(
      bead: 7,
      english: .init(segments: ["a\tb\\", "c\nd"], indices: [9, 10], lines: 12...13),
      chinese: .init(segments: ["甲"], indices: [9]),
      posterior: 0.5,
      evidence: [.init(source: "length", logOdds: -1)]
    )
    let metadata = Metadata([.init(name: "author", value: "X"), .init(name: "edition", value: "\"1\"")])
    let (output, _) = TSVWriter().write([
      AlignedDocument(identifier: "000", metadata: metadata, pairs: [pair])
    ])
    #expect(
      String(decoding: output.main, as: UTF8.self) == """
        document\tbead\tenglish\tchinese\tposterior\tenglish_segments\tchinese_segments\tenglish_lines\t\
        chinese_lines\tenglish_breaks\tchinese_breaks\tevidence\tsignature\tmetadata.title\tmetadata.author\t\
        metadata.date\tmetadata.page\tmetadata\tunit
        000\t7\ta\\tb\\\\ c\\nd\t甲\t0.5000\t9 10\t9\t12-13\t\t0 5 8\t\tlength=-1.0000\t\t\tX\t\t\t\
        {"edition":"\\\\"1\\\\""}\t

        """
    )
  }

  @Test(arguments: [
    "Good.\t好。\nBad.\t坏。\n", "Good.\t好。\r\nBad.\t坏。\r\n", "\u{FEFF}Good.\t好。\nBad.\t坏。",
    "Good.\t好。\t0.5\nBad.\t坏。\t1e-3\n", "english\tchinese\nGood.\t好。\nBad.\t坏。\n",
    "\u{FEFF}ZH\tscore\tEN\n好。\t0.5\tGood.\n坏。\t\tBad.\n",
    "url\tEnglish\tChinese\nx\t Good. \t好。\ny\tBad.\t坏。\n",
  ])
  func readsTablesOfOthers(_ text: String) throws {
    let content = try read(text)
    #expect(content.problems == [])
    #expect(texts(content) == ["Good.|好。", "Bad.|坏。"])
    #expect(content.documents.map(\.identifier) == ["corpus"])
  }

  @Test func takesAScore() throws {
    let pairs = try read("a\t甲\t0.25\nb\t乙\t-3.5\n").documents.flatMap(\.pairs)
    #expect(pairs.map(\.posterior) == [0.25, nil])
    #expect(pairs.map(\.evidence) == [[], [.init(source: "score", logOdds: -3.5)]])
  }

  @Test func resolvesEscapesOnlyWhereAlignWroteThem() throws {
    #expect(texts(try read("C:\\temp\t甲\n")) == ["C:\\temp|甲"])
    #expect(texts(try read("english\tchinese\nC:\\temp\t甲\n")) == ["C:\\temp|甲"])
    #expect(texts(try read("bead\tenglish\tchinese\n0\tC:\\\\temp\\x\\\t\\t\n")) == ["C:\\temp\\x\\|"])
  }

  @Test func oneBadLineDoesNotLoseTheOthers() throws {
    let content = try TSVReader().readAll(
      BitextInput(
        .bytes(
          Array("a\t甲\nno tab\nb\t乙\tx\n1\t2\t3\t4\n".utf8) + [0x61, 0xFF, 0x0A] + Array("c\t丙\n\t\n".utf8),
          name: "x.tsv"
        )
      )
    )
    #expect(texts(content) == ["a|甲", "b|乙", "1|2", "c|丙"])
    #expect(
      content.problems.map(\.description) == [
        "x.tsv:5:2: byte 0xFF at offset 1 is not UTF-8; the row is left out; expected text in UTF-8",
        "x.tsv:2: the line has 1 column; it is left out; expected English TAB Chinese, optionally followed by more columns",
      ]
    )
    #expect(content.report.emptyUnits == 1)
  }

  @Test func aRowThatIsTooWideIsNotShifted() throws {
    let content = try read("english\tchinese\tbead\na\tb\t甲\t0\nc\t丙\t1\n")
    #expect(texts(content) == ["c|丙"])
    #expect(
      content.problems.map(\.description) == [
        "corpus.tsv:2: the line has 4 columns; it is left out; expected 2 to 3, as in the header"
      ]
    )
  }

  @Test func aRowWhoseLastTabsWereCutOffIsWhole() throws {
    let content = try read("document\tenglish\tchinese\tbead\tsignature\nx\ta\t甲\nx\tb\n")
    #expect(texts(content) == ["a|甲"])
    #expect(content.documents.map(\.identifier) == ["x"])
    #expect(content.problems.count == 1)
  }

  @Test func anEmptyFileHasNoPairs() throws {
    for text in ["", "\n", "english\tchinese\n", "\u{FEFF}"] {
      let content = try read(text)
      #expect(content.documents == [])
      #expect(content.problems == [])
    }
  }

  @Test func linesThatCrossBlocksStayWhole() throws {
    // The reader takes 256 KiB at a time.
    let long = String(repeating: "x", count: 140_000)
    let text = (0..<4).map { "\(long)\($0)\t甲\r\n" }.joined()
    #expect(texts(try read(text)) == (0..<4).map { "\(long)\($0)|甲" })
  }

  @Test(arguments: [
    ("English\t英文\n", "English|英文"), ("target\t目标\n", "target|目标"), ("source\ttarget\n甲\ta\n", "a|甲"),
    ("id\ten-GB\tzh_TW\n1\ta\t甲\n", "a|甲"),
  ])
  func headersOfOthers(_ text: String, _ expected: String) throws {
    let content = try TSVReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.tsv")))
    #expect(content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText } == [expected])
  }
}
