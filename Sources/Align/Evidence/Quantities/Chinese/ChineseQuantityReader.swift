/// Reads the quantities of Chinese text.
///
/// The text is decoded once and passed once from left to right; only numerals and the first characters of table words
/// are looked at more closely, at a bounded distance to both sides.
public struct ChineseQuantityReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The quantities of a text, in text order, none overlapping another; ranges are in UTF-8 bytes of the text.
  public func quantities(in text: String) -> [Quantity] { quantities(in: Array(text.utf8)) }

  /// The quantities of a text in UTF-8, in text order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func quantities(in utf8: [UInt8]) -> [Quantity] {
    var scan = ChineseQuantityScan(text: ChineseText(utf8: utf8))
    scan.run()
    return scan.found
  }
}
