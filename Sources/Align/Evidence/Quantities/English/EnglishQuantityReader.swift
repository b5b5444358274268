/// Reads the quantities of English text.
///
/// The text is cut into tokens once and passed once from left to right; only words of the tables and digits are looked
/// at more closely, at a bounded distance to both sides.
struct EnglishQuantityReader: Sendable {
  /// The words that are known.
  var words = QuantityWords.standard

  /// The quantities of a text in UTF-8, in text order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func quantities(in utf8: [UInt8]) -> [Quantity] {
    var scan = EnglishQuantityScan(
      text: EnglishText(utf8: PlaceholderMask.covered(utf8), words: words.english)
    )
    scan.run()
    return scan.found
  }

  /// The symbols of the units that a text names with a word before them that makes one of it: “a mu yields”, “to the jin”, “per kilometre”.
  ///
  /// - Complexity: O(*n*).
  func singleUnits(in utf8: [UInt8]) -> Set<String> {
    EnglishQuantityScan(text: EnglishText(utf8: PlaceholderMask.covered(utf8), words: words.english))
      .singleUnits()
  }
}
