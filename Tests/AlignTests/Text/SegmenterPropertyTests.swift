import Testing

@testable import Align

/// What must hold for every text, tried on texts made at random from the marks that segmentation looks at.
@Suite struct SegmenterPropertyTests {
  private static let atoms = [
    "a", "The", "Mr", "U.S", "12", "No", " ", "  ", "\u{3000}", "\u{A0}", ".", "...", "!", "?", ",", ";", "(",
    ")", "[", "]", "\"", "'",
    "“", "”", "‘", "’", "。", "！", "？", "……", "…", "．", "，", "：", "（", "）", "《", "》", "「", "」", "中", "他说", "的",
    "附图片", "摄", "-", "—", "é", "😀",
    "\n", "\r\n", "\r", "×××", "e.g", "http://a.b/c?d=e",
  ]

  /// A text of some atoms, the same for the same seed.
  private static func text(seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    return (0..<Int(random.next() % 60)).map { _ in atoms[Int(random.next() % UInt64(atoms.count))] }.joined()
  }

  @Test(arguments: Language.allCases)
  func segmentsCoverTheTextAndPointAtTheirBytes(language: Language) {
    for seed in 0..<3000 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let source = SourceText(name: "x", utf8: Array(text.utf8))
      let side = PlainTextReader().side(source, language: language)
      let segments = Segmenter().segments(side, language: language)
      var end = 0
      var covered: [UInt8] = []
      for segment in segments {
        #expect(segment.source.bytes.lowerBound >= end, "seed \(seed)")
        end = segment.source.bytes.upperBound
        let bytes = source.utf8[segment.source.bytes]
        covered += bytes
        // A segment out of several lines is joined, so it is compared without white space.
        #expect(
          Self.withoutSpace(Array(bytes)) == Self.withoutSpace(Array(segment.text.utf8)),
          "seed \(seed)"
        )
        #expect(segment.text == segment.text.trimmingSpaces && !segment.text.isEmpty, "seed \(seed)")
        var whole = segment.source
        whole.lineStarts = []
        #expect(whole == expectedSpan(whole, source), "seed \(seed)")
        // Where a further line begins, the text there is that of the file.
        for start in segment.source.lineStarts {
          let line = String(decoding: source.utf8[source.line(start.line - 1)], as: UTF8.self)
          let rest = String(line.unicodeScalars.dropFirst(start.column - 1)).utf8
          #expect(rest.first == Array(segment.text.utf8)[start.offset], "seed \(seed)")
        }
      }
      #expect(Self.withoutSpace(covered) == Self.withoutSpace(source.utf8), "seed \(seed)")
    }
  }

  private func expectedSpan(_ span: SourceSpan, _ source: SourceText) -> SourceSpan {
    source.span(span.bytes)
  }

  private static func withoutSpace(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars
      .filter { !CharacterClass.isSpace($0.value) }.flatMap { Array(String($0).utf8) }
  }

  @Test(arguments: [Language.english, .chinese])
  func aLongParagraphTakesLinearTime(language: Language) {
    // A quadratic loop would take minutes here.
    let text = String(repeating: "(“[《a. B？", count: 5_000)
    let source = SourceText(name: "x", utf8: Array(text.utf8))
    let side = BilingualDocument.Side(
      source: source,
      paragraphs: [
        Paragraph(text: text, role: .sentence, pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: 0)])
      ]
    )
    #expect(!Segmenter().segments(side, language: language).isEmpty)
  }

  @Test func abbreviationsStandOnceInTheTable() {
    let words = EnglishAbbreviations.table.flatMap { $0.words.split(separator: " ") }
    #expect(Set(words).count == words.count)
  }
}
