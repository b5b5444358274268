/// Reads the quantities of Chinese text.
///
/// The text is decoded once and passed once from left to right; only numerals and the first characters of table words
/// are looked at more closely, at a bounded distance to both sides.
struct ChineseQuantityReader: Sendable {
  /// The words that are known.
  var words = QuantityWords.standard

  /// The quantities of a text in UTF-8, in text order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func quantities(in utf8: [UInt8]) -> [Quantity] {
    var scan = ChineseQuantityScan(text: ChineseText(utf8: PlaceholderMask.covered(utf8)), words: words)
    scan.run()
    return scan.found
  }
}
