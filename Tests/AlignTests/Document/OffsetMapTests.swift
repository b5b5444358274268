import Testing

@testable import Align

@Suite struct OffsetMapTests {
  @Test func identityMapsEveryOffsetToItself() {
    for offset in 0..<10 { #expect(OffsetMap.identity.original(offset) == offset) }
  }

  @Test func runsOfOneWidthAreJoined() {
    var map = OffsetMap()
    // "煤矿a煤" in GB18030: 2 2 1 2 bytes; in UTF-8: 3 3 1 3.
    map.append(utf8Start: 0, originalStart: 0, utf8Width: 3, originalWidth: 2)
    map.append(utf8Start: 3, originalStart: 2, utf8Width: 3, originalWidth: 2)
    map.append(utf8Start: 6, originalStart: 4, utf8Width: 1, originalWidth: 1)
    map.append(utf8Start: 7, originalStart: 5, utf8Width: 3, originalWidth: 2)
    #expect(map.runs.count == 3)
    #expect([0, 3, 4, 6, 7, 10].map(map.original) == [0, 2, 2, 4, 5, 7])
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\nb\n", "a\r\nb\r\n"])
  func linesEndAtAnyOfTheThreeLineEnds(text: String) {
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    #expect((0..<source.lineCount).map { source.string(source.line($0)) } == ["a", "b"])
  }

  @Test func columnsAreUnicodeScalars() {
    let source = SourceText(name: "x", utf8: Array("一\n二三四五".utf8))
    let span = source.span(4 + 6..<4 + 12)
    #expect(span == SourceSpan(line: 2, lastLine: 2, column: 3, bytes: 10..<16))
  }
}
