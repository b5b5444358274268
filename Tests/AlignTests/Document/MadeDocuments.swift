@testable import Align

extension SegmentedDocument {
  /// A document of sentences, each in a paragraph of its own or all in one.
  init(_ english: [String], _ chinese: [String], inOneParagraph: Bool = false) {
    func segments(_ texts: [String]) -> [Segment] {
      texts.enumerated().map { index, text in
        Segment(
          text: text,
          role: .sentence,
          paragraph: inOneParagraph ? 0 : index,
          source: SourceSpan(line: index + 1, lastLine: index + 1, column: 1, bytes: 0..<0)
        )
      }
    }
    self.init(identifier: "d", english: segments(english), chinese: segments(chinese))
  }
}

extension AlignedDocument {
  /// A document of pairs of one sentence each.
  init(_ pairs: [(english: String, chinese: String)]) {
    self.init(
      identifier: "d",
      pairs: pairs.enumerated().map { bead, pair in
        AlignedPair(
          bead: bead,
          english: AlignedPair.Side(segments: [pair.english]),
          chinese: AlignedPair.Side(segments: [pair.chinese])
        )
      }
    )
  }
}
