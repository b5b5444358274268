/// Where a stretch of text is in the file that it came from.
public struct SourceSpan: Sendable, Hashable {
  /// Where a further line begins in a text that was joined from several.
  public struct LineStart: Sendable, Hashable {
    /// The offset in the joined text, in UTF-8 bytes.
    public var offset: Int
    /// The line, 1-based.
    public var line: Int
    /// The column of the character at `offset`, 1-based, in Unicode scalars.
    public var column: Int

    /// Makes a start from its parts.
    public init(offset: Int, line: Int, column: Int) {
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  /// First line, 1-based.
  public var line: Int
  /// Last line, 1-based, ≥ `line`.
  public var lastLine: Int
  /// Column of the first character in `line`, 1-based, in Unicode scalars; 0 where the text is not in the file
  /// as it is and only its line is known.
  public var column: Int
  /// Offsets of the first byte and of the byte after the last one, in the *original* file, whatever its
  /// encoding.
  public var bytes: Range<Int>

  /// Where further lines begin, in text order; empty where the text is in the file as it is.
  public var lineStarts: [LineStart] = []

  /// Makes a span from its parts.
  public init(line: Int, lastLine: Int, column: Int, bytes: Range<Int>) {
    self.line = line
    self.lastLine = lastLine
    self.column = column
    self.bytes = bytes
  }
}
