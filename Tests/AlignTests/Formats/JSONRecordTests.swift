import Foundation
import Testing

@testable import Align

/// JSON objects of other programs: what they say beside the texts, texts that are `null`, and arrays of them.
@Suite struct JSONRecordTests {
  private func read(_ text: String) throws -> BitextContent {
    try JSONLReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.jsonl")))
  }

  @Test func furtherMembersAreFieldsOfTheUnit() throws {
    let content = try read(
      "{\"id\":7,\"en\":\"One.\",\"zh\":\"一。\",\"domain\":\"news\",\"score\":0.5,\"ok\":true,\"none\":null,\"note\":\"n\",\"l\":[1,\"x\"]}\n"
    )
    let unit = try #require(content.documents.first?.pairs.first?.unit)
    #expect(unit.identifier == "7" && unit.notes.map(\.text) == ["n"])
    #expect(
      unit.fields.map { "\($0.name)=\($0.value)" } == ["domain=news", "l=[1,\"x\"]", "ok=true", "score=0.5"]
    )
    let written = JSONLWriter().write(content.documents).output.main
    #expect(try read(String(decoding: written, as: UTF8.self)).documents == content.documents)
  }

  @Test(arguments: [
    ("{\"en\":\"One.\",\"zh\":null}", "One.|", false), ("{\"en\":null,\"zh\":\"一。\"}", "|一。", false),
    ("{\"source\":\"One.\",\"target\":null}", "One.|", true),
    ("{\"source\":\"一。\",\"target\":null}", "|一。", true),
    ("{\"english_text\":null,\"chinese_text\":\"一。\",\"english_segments\":null}", "|一。", false),
    ("{\"translation\":{\"en\":\"One.\",\"zh\":null}}", "One.|", false),
  ])
  func nullIsAnEmptyText(_ line: String, _ expected: String, _ waits: Bool) throws {
    let content = try read(line)
    let pair = try #require(content.documents.first?.pairs.first, "\(content.problems)")
    #expect("\(pair.englishText)|\(pair.chineseText)" == expected)
    #expect(pair.unit?.awaitsTranslation ?? false == waits)
  }

  @Test func anArrayIsReadLikeItsLines() throws {
    let content = try read(
      "[\n {\"en\":\"One.\",\"zh\":\"一。\"},\n {\"en\":1},\n {\"en\":\"Two.\",\n  \"zh\":\"二。\"}]\n"
    )
    #expect(content.documents.flatMap(\.pairs).map(\.englishText) == ["One.", "Two."])
    #expect(content.problems.map(\.line) == [3])
    #expect(throws: ReadError.self) { try read("[{\"en\":\"One.\",\"zh\":\"一。\"},\n{]") }
  }

  @Test(arguments: [
    ("[{\"en\":\"One.\",\"zh\":\"一。\"}]", BitextFormat.jsonl),
    ("\n[ {\"source\":\"a\",\"target\":\"b\",\"x\":{\"y\":\"}\"}}, 5", .jsonl),
    ("[{\"name\":\"a\"}]", .resources), ("[\"a\",\"b\"]", .resources), ("{\"a\":\"b\"}", .resources),
  ])
  func arraysAreToldByTheirContent(_ text: String, _ format: BitextFormat) throws {
    let path = NSTemporaryDirectory() + "align-\(UUID().uuidString).json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(BitextFormat.recognise(path) == format)
  }
}
