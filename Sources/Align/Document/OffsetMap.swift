/// A map from offsets in decoded UTF-8 text to offsets in the bytes that it was decoded from.
///
/// The map is a list of runs of characters that have one width on each side: a GB18030 news page alternates between
/// runs of Chinese (3 bytes of UTF-8 for 2 of GB18030) and runs of ASCII (1 for 1).
///
///     utf8      0   3   6   9   10  11       runs: 0 → 0, 3 : 2
///     original  0   2   4   6   7   8              9 → 6, 1 : 1
public struct OffsetMap: Sendable, Hashable {
  /// A run of characters that all have one width in the decoded text, and one in the original.
  public struct Run: Sendable, Hashable {
    /// Where the run starts in the decoded text.
    public var utf8Start: Int
    /// Where the run starts in the original bytes.
    public var originalStart: Int
    /// Bytes of UTF-8 per character, ≥ 1.
    public var utf8Width: Int
    /// Original bytes per character, ≥ 0.
    public var originalWidth: Int
  }

  /// The runs, in text order; none where the two sides are the same.
  public private(set) var runs: [Run] = []

  /// The map of a text that was UTF-8 without a byte order mark.
  public static let identity = OffsetMap()

  /// Makes an empty map, which is the identity until characters are appended.
  public init() {}

  /// Makes the map of a UTF-8 text whose first decoded byte was at `start`, after a byte order mark.
  public init(startingAt start: Int) {
    runs = [Run(utf8Start: 0, originalStart: start, utf8Width: 1, originalWidth: 1)]
  }

  /// Adds one character to the end of the map.
  public mutating func append(utf8Start: Int, originalStart: Int, utf8Width: Int, originalWidth: Int) {
    if let last = runs.last, last.utf8Width == utf8Width, last.originalWidth == originalWidth {
      let characters = (utf8Start - last.utf8Start) / utf8Width
      if last.originalStart + characters * originalWidth == originalStart { return }
    }
    runs.append(
      Run(
        utf8Start: utf8Start,
        originalStart: originalStart,
        utf8Width: utf8Width,
        originalWidth: originalWidth
      )
    )
  }

  /// The original offset of a UTF-8 offset; inside a character, that of its first byte.
  ///
  /// - Complexity: O(log *runs*).
  public func original(_ utf8Offset: Int) -> Int {
    guard let first = runs.first, utf8Offset >= first.utf8Start else { return utf8Offset }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].utf8Start <= utf8Offset { low = middle } else { high = middle }
    }
    let run = runs[low]
    return run.originalStart + (utf8Offset - run.utf8Start) / run.utf8Width * run.originalWidth
  }
}
