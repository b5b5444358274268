/// Finds lines and columns of spans that come in text order, without counting a long line again for each of them.
struct SpanCursor {
  private var line = 0
  /// The UTF-8 offset that `column` belongs to.
  private var offset = 0
  private var column = 1

  /// Where a part of a paragraph's text is in its file; the same as `Paragraph.span(_:in:)`.
  ///
  /// - Complexity: O(distance from the last span) where spans come in text order.
  mutating func span(of range: Range<Int>, in paragraph: Paragraph, of source: SourceText) -> SourceSpan {
    let start = paragraph.sourceOffset(range.lowerBound)
    let end = range.isEmpty ? start : max(start, paragraph.sourceOffset(range.upperBound - 1) + 1)
    let first = source.lineIndex(of: start)
    let last = end == start ? first : source.lineIndex(of: end - 1)
    if first != line || start < offset || offset < source.lineStarts[first] {
      line = first
      offset = source.lineStarts[first]
      column = 1
    }
    for byte in source.utf8[offset..<start] where byte & 0xC0 != 0x80 { column += 1 }
    offset = start
    var span = SourceSpan(
      line: first + source.firstLine,
      lastLine: last + source.firstLine,
      column: column,
      bytes: source.offsets.original(start)..<source.offsets.original(end)
    )
    if last > first { span.lineStarts = paragraph.lineStarts(in: range, of: source) }
    return span
  }
}
