import Testing

@testable import Align

/// Where the parts of a paragraph come from.
@Suite struct ParagraphTests {
  /// Three lines of a file, the middle of each a part of the paragraph.
  private static let source = SourceText(name: "x", utf8: Array("  One two\n  three four\n  five.\n".utf8))
  private static let paragraph = Paragraph(
    text: "One two three four five.",
    role: .sentence,
    pieces: [
      .init(textOffset: 0, sourceOffset: 2), .init(textOffset: 8, sourceOffset: 12),
      .init(textOffset: 19, sourceOffset: 25),
    ]
  )

  @Test(arguments: [(0, 2), (4, 6), (8, 12), (14, 18), (19, 25), (23, 29)])
  func placesAreFound(_ offset: Int, _ place: Int) {
    #expect(Self.paragraph.sourceOffset(offset) == place)
  }

  @Test func partsThatCrossLinesTellWhereTheyBegin() {
    let span = Self.paragraph.span(4..<22, in: Self.source)
    #expect(span.line == 1 && span.lastLine == 3 && span.column == 7)
    #expect(span.lineStarts.map(\.offset) == [4, 15] && span.lineStarts.map(\.line) == [2, 3])
    #expect(Self.paragraph.span(8..<8, in: Self.source).bytes == 12..<12)
    #expect(Self.paragraph.span(0..<3, in: Self.source).lineStarts.isEmpty)
  }

  @Test(arguments: 1..<24)
  func aSplitParagraphIsTheSameText(_ offset: Int) {
    let (first, second) = Self.paragraph.split(at: offset)
    #expect(first.text + second.text == Self.paragraph.text && second.pieces[0].textOffset == 0)
    for place in 0..<offset { #expect(first.sourceOffset(place) == Self.paragraph.sourceOffset(place)) }
    for place in offset..<24 {
      #expect(second.sourceOffset(place - offset) == Self.paragraph.sourceOffset(place))
    }
  }

  @Test func onePieceAndNone() {
    var paragraph = Paragraph(text: "One", role: .heading, pieces: [.init(textOffset: 0, sourceOffset: 9)])
    #expect(paragraph.pieces.map(\.sourceOffset) == [9] && paragraph.sourceOffset(2) == 11)
    paragraph.pieces = []
    #expect(paragraph.pieces.isEmpty && paragraph.sourceOffset(2) == 2)
    paragraph.pieces = Self.paragraph.pieces
    #expect(paragraph.pieces.count == 3 && paragraph.sourceOffset(8) == 12)
  }
}
