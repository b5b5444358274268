/// The text of one file, decoded to UTF-8, with the way back to the original bytes.
///
/// Everything that is cut from the text (paragraphs, segments, quantities) remembers UTF-8 offsets into `utf8`;
/// `span(_:)` turns them into line, column and original byte offsets, so that a finding points into the user's own
/// file even when that file was GB18030 or UTF-16.
public struct SourceText: Sendable, Hashable {
  /// The name to show in messages: a path as the user gave it, or `-`.
  public let name: String
  /// The whole text in valid UTF-8, without a byte order mark; line ends are as they are in the file.
  public let utf8: [UInt8]
  /// From offsets in `utf8` to offsets in the original bytes.
  public let offsets: OffsetMap
  /// Offset in `utf8` of the first byte of each line; a line ends at LF, CRLF or CR.
  public let lineStarts: [Int]
  /// The 1-based number in the file of the first line here; above 1 where the text is a part of a file.
  public let firstLine: Int

  /// Makes a source text and finds its lines.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(name: String, utf8: [UInt8], offsets: OffsetMap = .identity, firstLine: Int = 1) {
    self.name = name
    self.utf8 = utf8
    self.offsets = offsets
    self.firstLine = firstLine
    var starts = [0]
    var position = 0
    let end = utf8.count
    let bytes = utf8.span
    while position < end {
      position += Self.runWithoutLineEnd(bytes, from: position)
      guard position < end else { break }
      let byte = bytes[position]
      position += 1
      if byte == 0x0A {
        starts.append(position)
      } else if byte == 0x0D {
        if position < end, bytes[position] == 0x0A { position += 1 }
        starts.append(position)
      }
    }
    if starts.count > 1, starts[starts.count - 1] == end { starts.removeLast() }
    self.lineStarts = starts
  }

  /// How many bytes from `start` on are surely no line end, looked at eight at a time.
  @inline(__always)
  private static func runWithoutLineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = bytes.eightBytes(at: position)
      // Whether a byte is below 0x10: taking 0x10 from it sets the highest bit that it has not itself.
      guard (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 == 0 else { break }
      position += 8
    }
    return position - start
  }

  /// The number of lines; an empty text has one, a line end at the very end of the text opens no further line.
  public var lineCount: Int { lineStarts.count }

  /// The UTF-8 offsets of line `index` (0-based), without its line end.
  public func line(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : utf8.count
    if end > start, utf8[end - 1] == 0x0A { end -= 1 }
    if end > start, utf8[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text between two UTF-8 offsets.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// Where the text between two UTF-8 offsets is in the original file.
  ///
  /// - Complexity: O(log *lines* + length of the first line).
  public func span(_ range: Range<Int>) -> SourceSpan {
    let first = lineIndex(of: range.lowerBound)
    let last = range.isEmpty ? first : lineIndex(of: range.upperBound - 1)
    var column = 1
    for byte in utf8[lineStarts[first]..<range.lowerBound] where byte & 0xC0 != 0x80 { column += 1 }
    return SourceSpan(
      line: first + firstLine,
      lastLine: last + firstLine,
      column: column,
      bytes: offsets.original(range.lowerBound)..<offsets.original(range.upperBound)
    )
  }

  /// The 0-based line that holds the byte at a UTF-8 offset.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
