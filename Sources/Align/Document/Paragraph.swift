/// A stretch of text that the layout of a document keeps together: a title, a heading, a paragraph.
///
/// A paragraph may be put together from several lines of its file; `pieces` says where each part came from.
public struct Paragraph: Sendable, Hashable {
  /// A part of the paragraph that is contiguous in the file.
  public struct Piece: Sendable, Hashable {
    /// Offset in the paragraph's text, in UTF-8 bytes.
    public var textOffset: Int
    /// Offset in the side's `SourceText`, in UTF-8 bytes.
    public var sourceOffset: Int

    /// Makes a piece from its two offsets.
    public init(textOffset: Int, sourceOffset: Int) {
      self.textOffset = textOffset
      self.sourceOffset = sourceOffset
    }
  }

  /// The text; what joined two lines (a space in English, nothing in Chinese) belongs to it.
  public var text: String
  /// What the layout says the paragraph is.
  public var role: Segment.Role
  /// Where its parts are, in text order, the first at `textOffset` 0.
  public var pieces: [Piece] {
    get {
      switch parts {
      case .one(let piece): [piece]
      case .several(let pieces): pieces
      }
    }
    set { parts = Parts(newValue) }
  }

  private var parts: Parts

  /// One piece is kept without an array: a text of a hundred thousand lines has as many, each its own paragraph.
  private enum Parts: Sendable, Hashable {
    case one(Piece)
    /// None, or two and more.
    case several([Piece])

    init(_ pieces: [Piece]) { self = pieces.count == 1 ? .one(pieces[0]) : .several(pieces) }
  }

  /// Makes a paragraph from its parts.
  public init(text: String, role: Segment.Role, pieces: [Piece]) {
    self.text = text
    self.role = role
    parts = Parts(pieces)
  }

  /// The offset in the side's `SourceText` of an offset in the paragraph's text.
  ///
  /// - Complexity: O(log *pieces*).
  public func sourceOffset(_ textOffset: Int) -> Int {
    if case .one(let piece) = parts { return piece.sourceOffset + (textOffset - piece.textOffset) }
    let pieces = pieces
    guard !pieces.isEmpty else { return textOffset }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].textOffset <= textOffset { low = middle } else { high = middle }
    }
    let found = pieces[low]
    return found.sourceOffset + (textOffset - found.textOffset)
  }

  /// Where a part of the paragraph's text (UTF-8 offsets) is in its file.
  public func span(_ range: Range<Int>, in source: SourceText) -> SourceSpan {
    let start = sourceOffset(range.lowerBound)
    let end = range.isEmpty ? start : sourceOffset(range.upperBound - 1) + 1
    var span = source.span(start..<max(start, end))
    if span.lastLine > span.line { span.lineStarts = lineStarts(in: range, of: source) }
    return span
  }

  /// The text before a UTF-8 offset and from it on, as two paragraphs of the same role.
  ///
  /// - Precondition: `offset` is the start of a character inside the text.
  /// - Complexity: O(*n*) in the text and the pieces.
  func split(at offset: Int) -> (Paragraph, Paragraph) {
    let cut = text.utf8.index(text.startIndex, offsetBy: offset)
    let first = Paragraph(
      text: String(text[..<cut]),
      role: role,
      pieces: pieces.filter { $0.textOffset < offset }
    )
    let start = Piece(textOffset: 0, sourceOffset: sourceOffset(offset))
    let later = pieces.filter { $0.textOffset > offset }.map {
      Piece(textOffset: $0.textOffset - offset, sourceOffset: $0.sourceOffset)
    }
    return (first, Paragraph(text: String(text[cut...]), role: role, pieces: [start] + later))
  }

  /// Where further lines begin in a part of the text that was joined from several.
  func lineStarts(in range: Range<Int>, of source: SourceText) -> [SourceSpan.LineStart] {
    pieces.filter { $0.textOffset > range.lowerBound && $0.textOffset < range.upperBound }.map {
      let place = source.span($0.sourceOffset..<$0.sourceOffset)
      return SourceSpan.LineStart(
        offset: $0.textOffset - range.lowerBound,
        line: place.line,
        column: place.column
      )
    }
  }
}
