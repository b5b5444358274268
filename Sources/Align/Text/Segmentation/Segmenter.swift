/// Turns the paragraphs of a document into the segments that are aligned.
public struct Segmenter: Sendable {
  /// Cuts English paragraphs.
  public var english: EnglishSegmenter
  /// Cuts Chinese paragraphs.
  public var chinese: ChineseSegmenter

  /// Makes a segmenter for both languages.
  public init(english: EnglishSegmenter = EnglishSegmenter(), chinese: ChineseSegmenter = ChineseSegmenter())
  {
    self.english = english
    self.chinese = chinese
  }

  /// The segments of both sides of a document.
  public func segment(_ document: BilingualDocument) -> SegmentedDocument {
    SegmentedDocument(
      identifier: document.identifier,
      metadata: document.metadata,
      englishFile: document.english.source.name,
      chineseFile: document.chinese.source.name,
      english: segments(document.english, language: .english),
      chinese: segments(document.chinese, language: .chinese)
    )
  }

  /// The segments of one side: titles, headings, captions and separators are one segment each, running text is cut.
  ///
  /// A side that is already segmented gives one segment per paragraph, including empty ones.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func segments(_ side: BilingualDocument.Side, language: Language) -> [Segment] {
    var segments: [Segment] = []
    var cursor = SpanCursor()
    for (number, paragraph) in side.paragraphs.enumerated() {
      let bytes = Array(paragraph.text.utf8)
      for range in ranges(bytes.span, paragraph.role, language, isSegmented: side.isSegmented) {
        let isCaption =
          paragraph.role == .sentence && !side.isSegmented && PictureNote.isCaption(bytes.span, range)
        segments.append(
          Segment(
            text: range == bytes.indices ? paragraph.text : String(decoding: bytes[range], as: UTF8.self),
            role: isCaption ? .caption : paragraph.role,
            paragraph: number,
            source: cursor.span(of: range, in: paragraph, of: side.source)
          )
        )
      }
    }
    return segments
  }

  private func ranges(
    _ text: Span<UInt8>,
    _ role: Segment.Role,
    _ language: Language,
    isSegmented: Bool
  ) -> [Range<Int>] {
    if isSegmented { return [text.trimming(0..<text.count)] }
    guard role == .sentence else {
      let whole = text.trimming(0..<text.count)
      return whole.isEmpty ? [] : [whole]
    }
    return language == .english ? english.sentences(in: text) : chinese.sentences(in: text)
  }
}
