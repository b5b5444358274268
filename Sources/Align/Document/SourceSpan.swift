/// Where a stretch of text stands in the file that it came from.
public struct SourceSpan: Sendable, Hashable {
  /// First line, 1-based.
  public var line: Int
  /// Last line, 1-based, ≥ `line`.
  public var lastLine: Int
  /// Column of the first character in `line`, 1-based, in Unicode scalars; 0 where the text does not stand in the file
  /// as it is and only its line is known.
  public var column: Int
  /// Offsets of the first byte and of the byte after the last one, in the *original* file, whatever its
  /// encoding.
  public var bytes: Range<Int>

  /// Makes a span from its parts.
  public init(line: Int, lastLine: Int, column: Int, bytes: Range<Int>) {
    self.line = line
    self.lastLine = lastLine
    self.column = column
    self.bytes = bytes
  }
}
