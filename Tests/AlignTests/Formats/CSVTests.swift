import Testing

@testable import Align

@Suite struct CSVTests {
  private func read(_ text: String, _ options: BitextReaderOptions = .init()) throws -> BitextContent {
    try read(Array(text.utf8), options)
  }
  private func read(_ bytes: [UInt8], _ options: BitextReaderOptions = .init()) throws -> BitextContent {
    try CSVReader(options).readAll(BitextInput(.bytes(bytes, name: "x.csv")))
  }
  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText }
  }

  /// RFC 4180, section 2, and what spreadsheet programs write beside it.
  @Test(arguments: [
    ("en,zh\na,甲\n", ["a|甲"]), ("en,zh\r\na,甲\r\n", ["a|甲"]), ("en,zh\na,甲", ["a|甲"]),
    ("\u{FEFF}en,zh\na,甲\n", ["a|甲"]), ("\"en\",\"zh\"\n\"a\",\"甲\"\n", ["a|甲"]),
    ("en,zh\n\"a, b\",甲\n", ["a, b|甲"]), ("en,zh\n\"say \"\"a\"\"\",甲\n", ["say \"a\"|甲"]),
    ("en,zh\n\"one\ntwo\",甲\n", ["one\ntwo|甲"]), ("en,zh\n,甲\na,\n", ["|甲", "a|"]),
    ("en;zh\na, b;甲\n", ["a, b|甲"]), ("en\tzh\n\"a\tb\"\t甲\n", ["a\tb|甲"]),
    ("zh,x,en\n甲,1,a\n", ["a|甲"]), ("\n\nen,zh\n\na,甲\n\n", ["a|甲"]),
    ("en,zh\na \"b\" c,甲\n", ["a \"b\" c|甲"]),
    ("en,zh\n\"\",甲\n", ["|甲"]),
  ])
  func readsCells(_ text: String, _ expected: [String]) throws {
    let content = try read(text)
    #expect(content.problems == [])
    #expect(texts(content) == expected)
  }

  @Test(arguments: [
    ("english,chinese", "a,甲"), ("English,Chinese", "a,甲"), ("EN,ZH", "a,甲"), ("en-US,zh_CN", "a,甲"),
    ("zh-Hant,en-GB", "甲,a"), ("text_en,text_zh", "a,甲"), ("en text,zh text", "a,甲"),
    ("source,target", "a,甲"),
    ("source,target", "甲,a"), ("Source Text,Target Text", "甲,a"), ("src,tgt", "a,甲"), ("原文,译文", "甲,a"),
    ("中文,英文", "甲,a"), ("en,translation", "a,甲"), ("original,zh", "a,甲"), ("target,source", "甲,a"),
  ])
  func namesOfColumns(_ header: String, _ row: String) throws {
    #expect(texts(try read(header + "\n" + row + "\n")) == ["a|甲"])
  }

  @Test func theFirstRowWithChineseTellsSourceFromTarget() throws {
    let content = try read("source,target\nOK,OK\n,\n1,2\n甲,a\n乙,b\n")
    #expect(texts(content) == ["OK|OK", "2|1", "a|甲", "b|乙"])
    #expect(content.problems == [] && content.report.emptyUnits == 1)
  }

  @Test(arguments: [
    ("a,b\nx,y\n", "x.csv:1: no row names columns for English and Chinese, and no row has both"),
    ("en,en-GB,zh\na,b,甲\n", nil),
    ("en-US,en-GB,zh\na,b,甲\n", "x.csv:1: the columns 'en-US' and 'en-GB' are all English"),
    ("source,target\na,b\n", "x.csv:1: the first row does not show which of source and target is Chinese"),
    ("en,zh\n\"a,甲\nb,乙\n", "x.csv:2:1: the quotation mark that opens here is never closed"),
    ("en,zh\n\"a\"b,甲\nc,丙\n", "x.csv:2:4: a cell goes on after its closing quotation mark"),
    ("en,zh\na,甲,x\n", "x.csv:2: the line has 3 columns; it is left out"),
    ("en,zh\na\u{0},甲\n", "x.csv:2:2: a NUL character at offset 1 is not text"),
  ])
  func saysWhatIsWrong(_ text: String, _ message: String?) throws {
    var told: [ReadError] = []
    do throws(ReadError) {
      _ = try CSVReader().readDocuments(
        BitextInput(.bytes(Array(text.utf8), name: "x.csv")),
        problem: { told.append($0) },
        document: { _ in true }
      )
    } catch { told.append(error) }
    if let message {
      #expect(told.first?.description.hasPrefix(message) == true, "\(told)")
    } else {
      #expect(told == [])
    }
  }

  /// Only the row of a mark that is never closed is lost.
  @Test(arguments: [
    ("\"a,甲\nb,乙\nc,丙\n", ["b|乙", "c|丙"], [2]),
    ("\"a,甲\nb,乙\n\"c\",丙\nd,丁\n", ["b|乙", "c|丙", "d|丁"], [2]),
    ("\"a,甲\nb,乙\n\"c,丙\nd,丁\n", ["b|乙", "d|丁"], [2, 4]),
    ("a,\"甲\nb,\"乙\nc\"\nd,丁\n", ["d|丁"], [2, 3]),
    ("a,\"甲\n\n乙\"\nb,\"丙\n", ["a|甲\n\n乙"], [5]),
    ("a,甲\n\"b", ["a|甲"], [3]),
    // The second line of a cell that was whole is no row of its own.
    ("\"a,甲\n\"b\nc\",丙\nd,丁\n", ["d|丁"], [2, 3]),
  ])
  func whatAnOpenQuotationMarkSwallowsIsReadAgain(_ rows: String, _ kept: [String], _ lost: [Int]) throws {
    let content = try read("en,zh\n" + rows)
    #expect(texts(content) == kept)
    #expect(content.problems.filter { $0.problem.contains("never closed") }.map(\.line) == lost)
  }

  @Test func aMarkThatStandsAloneBehindAnOpenCellCostsItsRow() throws {
    let content = try read("en,zh\n\"a,甲\n\"b\nc\",丙\nd,丁\n")
    #expect(
      content.problems.map(\.description).last
        == "x.csv:4:2: the quotation mark here may close the unfinished cell above; the row is left out; "
        + "expected marks in pairs"
    )
  }

  @Test func theTagThatIsAskedForIsTaken() throws {
    var options = BitextReaderOptions()
    options.chineseTag = "zh-TW"
    options.englishTag = "en-GB"
    #expect(texts(try read("en-US,en-GB,zh-CN,zh-Hant\na,b,甲,乙\n", options)) == ["b|乙"])
  }

  @Test func cellsHaveTheirPlaces() throws {
    let content = try read("en,zh\n\"a\",甲\n\"b \"\"c\"\"\",  乙\n\"d\ne\",丁\n")
    let places = content.documents.flatMap(\.pairs).flatMap { $0.english.places + $0.chinese.places }
    #expect(places.map { [$0.line, $0.column] } == [[2, 2], [2, 5], [3, 0], [3, 13], [4, 2], [5, 4]])
  }

  /// GB18030 and UTF-16 are what spreadsheet programs in China save.
  @Test func readsOtherEncodings() throws {
    let rows = "en,zh\n" + (1...40).map { "line \($0),这是第\($0)行，说的是钢铁的生产。\n" }.joined()
    let expected = (1...40).map { "line \($0)|这是第\($0)行，说的是钢铁的生产。" }
    let units = Array(rows.utf16)
    #expect(texts(try read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) == expected)
    #expect(texts(try read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })) == expected)
    #expect(texts(try read(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) == expected)
    #expect(
      texts(try read(Array("en,zh\n300 tons,".utf8) + [0xCB, 0xC4, 0xB0, 0xD9, 0xB6, 0xD6])) == [
        "300 tons|四百吨"
      ]
    )
  }
}
