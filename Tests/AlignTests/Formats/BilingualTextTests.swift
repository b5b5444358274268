import Foundation
import Testing

@testable import Align

/// Both languages in one text, and line ends inside of paragraphs.
@Suite struct BilingualTextTests {
  private func table(_ text: String, _ name: String = "x.txt") throws -> String? {
    let folder = NSTemporaryDirectory() + "align-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try BilingualText.table(path, encoding: nil).map {
      String(decoding: $0.csv.dropFirst(3), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("One.\n一。\nTwo.\n二。\n", "\"english\",\"chinese\"\n\"One.\",\"一。\"\n\"Two.\",\"二。\"\n"),
    (
      "一。\nOne.\n\n二“甲”。\nTwo \"a\".\n",
      "\"chinese\",\"english\"\n\"一。\",\"One.\"\n\"二“甲”。\",\"Two \"\"a\"\".\"\n"
    ),
    ("One.\nTwo.\n一。\n二。\n", nil), ("One.\nTwo.\nThree.\nFour.\n", nil), ("One.\n一。\n", nil),
    ("Title: A\n\n一。\nTwo.\n二。\n", nil), ("0    One.  │ 0    一。\nTwo.\n二。\nThree.\n三。", nil),
  ])
  func paragraphsByTurnsAreATable(_ text: String, _ expected: String?) throws {
    #expect(try table(text) == expected)
  }

  @Test func aTableOfPandocIsItsRows() throws {
    func cell(_ text: String) -> String {
      "[[\"\",[],[]],{\"t\":\"AlignDefault\"},1,1,[{\"t\":\"Plain\",\"c\":[{\"t\":\"Str\",\"c\":\"\(text)\"}]}]]"
    }
    func row(_ cells: String...) -> String { "[[\"\",[],[]],[\(cells.map(cell).joined(separator: ","))]]" }
    let json =
      "{\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"P\"}]},{\"t\":\"Table\",\"c\":[[\"\",[],[]],[null,[]],[],[[\"\",[],[]],[\(row("EN", "ZH"))]],"
      + "[[[\"\",[],[]],0,[],[\(row("One.", "一。")),\(row("Two.", "二。"))]]],[[\"\",[],[]],[]]]}]}"
    let blocks = try #require(try PandocText.blocks(json: Array(json.utf8)))
    #expect(blocks.paragraphs == ["P"])
    #expect(blocks.tables == [[["EN", "ZH"], ["One.", "一。"], ["Two.", "二。"]]])
  }

  @Test(arguments: [
    ("软行", "在此", "软行在此"), ("soft", "line", "soft line"), ("中文", "line", "中文 line"), ("是，", "在", "是，在"),
    ("line", "。", "line 。"),
  ])
  func lineEndsBetweenChineseCharactersAreNone(_ one: String, _ two: String, _ expected: String) throws {
    let json =
      "{\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"\(one)\"},{\"t\":\"SoftBreak\"},{\"t\":\"Str\",\"c\":\"\(two)\"}]}]}"
    #expect(try PandocText.text(json: Array(json.utf8)) == expected + "\n")
  }

  @Test(arguments: [("3", "10³"), ("-6", "10⁻⁶"), ("[1]", "10[1]"), ("th", "10th"), ("", "10")])
  func digitsHighUpStayThere(_ raised: String, _ expected: String) throws {
    let json =
      "{\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"10\"},{\"t\":\"Superscript\",\"c\":[{\"t\":\"Str\",\"c\":\"\(raised)\"}]}]}]}"
    #expect(try PandocText.text(json: Array(json.utf8)) == expected + "\n")
  }

  @Test(arguments: [
    ("<ruby>漢<rt>hàn</rt>字<rp>(</rp><rt class=\"x\">zì</rt><rp>)</rp></ruby>", "<ruby>漢字</ruby>"),
    ("<rtc>a</rtc> <rt>open", "<rtc>a</rtc> <rt>open"), ("a < b", "a < b"),
  ])
  func readingsAreNoText(_ page: String, _ expected: String) throws {
    let found = try MarkupText.utf8(Array(page.utf8), .html, encoding: nil, name: "x")
    #expect(String(decoding: found, as: UTF8.self) == expected)
  }
}
