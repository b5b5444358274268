import Foundation
import Testing

@testable import Align

@Suite struct DocumentRecordTests {
  private func record(_ text: String, _ format: RecordFormat = .jsonl) -> DocumentRecord {
    DocumentRecord(format: format, file: "in.jsonl", line: 12, bytes: Array(text.utf8))
  }

  @Test func textsAreCutIntoParagraphs() throws {
    let document = try record(#"{"chinese":"一。\n\n二。","id":7,"english":"One.\n\nTwo."}"#).document()
    #expect(document.identifier == "7")
    #expect(document.english.paragraphs.map(\.text) == ["One.", "Two."])
    #expect(document.chinese.paragraphs.map(\.text) == ["一。", "二。"])
    #expect(!document.english.isSegmented)
  }

  @Test func listsAreSegments() throws {
    let document = try record(#"{"en":["One. Two.",""],"zh":[" 一 "]}"#).document()
    #expect(document.identifier == "in:12")
    #expect(document.english.isSegmented && document.english.paragraphs.map(\.text) == ["One. Two.", ""])
    #expect(document.chinese.paragraphs.map(\.text) == ["一"])
  }

  @Test func otherMembersAreCarriedThrough() throws {
    let text = #"{"id":"a","english":"One.","chinese":"一。","year":1960,"x":[1.50,{"y":null}],"note":"a\/b"}"#
    let metadata = try record(text).document().metadata
    #expect(
      metadata.fields == [
        .init(name: "year", value: "1960", isJSON: true),
        .init(name: "x", value: #"[1.50,{"y":null}]"#, isJSON: true),
        .init(name: "note", value: "a/b"),
      ]
    )
  }

  @Test(arguments: [
    ("not json", nil, "the line is not a JSON object"),
    (#"{"id":"a","english":"One."}"#, "a", "'chinese' is missing"),
    (#"{"id":"a","english":3,"chinese":"一"}"#, "a", "'english' is not a string"),
    (#"{"id":"a","english":" ","chinese":"一"}"#, "a", "the English text is empty"),
    (#"{"id":"a","english":[],"chinese":"一"}"#, "a", "the English text is empty"),
  ])
  func badRecordsTellWhy(text: String, identifier: String?, problem: String) {
    do throws(RecordProblem) {
      _ = try record(text).document()
      Issue.record("no problem")
    } catch {
      #expect(error.identifier == identifier)
      #expect(error.error.problem == problem && error.error.line == 12)
    }
  }

  @Test func bitextorRowsAreReadWhicheverLanguageIsFirst() throws {
    let english = Data("One.\nTwo.".utf8).base64EncodedString()
    let chinese = Data("一。\n二。".utf8).base64EncodedString()
    let rows = ["e\tc\t\(english)\t\(chinese)\t0.9", "c\te\t\(chinese)\t\(english)\t0.9"]
    for row in rows {
      let document = try record(row, .bitextor).document()
      #expect(document.english.paragraphs.map(\.text).joined(separator: " ") == "One. Two.")
      #expect(document.metadata["english-url"] == "e" && document.metadata["chinese-url"] == "c")
      #expect(document.metadata["column-5"] == "0.9")
    }
    #expect(throws: RecordProblem.self) { try record("a\tb\t!\t!", .bitextor).document() }
    #expect(throws: RecordProblem.self) { try record("a\tb", .bitextor).document() }
  }

  @Test(arguments: [1, 2, 3, 5, 100])
  func linesAreCutTheSameInAnyBlocks(size: Int) {
    let bytes = Array("\u{FEFF}one\r\n\n123456789\ntwo\n123456".utf8)
    var cutter = RecordCutter(limit: 5)
    var lines: [String] = []
    func take(isLast: Bool) {
      while let line = cutter.next(isLast: isLast) {
        lines.append("\(line.line) \(line.isTooLong ? "long" : String(decoding: line.bytes, as: UTF8.self))")
      }
    }
    for start in stride(from: 0, to: bytes.count, by: size) {
      cutter.append(Data(bytes[start..<min(start + size, bytes.count)]))
      take(isLast: false)
    }
    take(isLast: true)
    // The mark at the head counts as bytes of the first line, so that the limit is met there too.
    #expect(lines.dropFirst() == ["2 ", "3 long", "4 two", "5 long"])
    #expect(lines.count == 5)
  }
}
