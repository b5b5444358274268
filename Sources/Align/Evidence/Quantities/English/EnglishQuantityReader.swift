/// Reads the quantities of English text.
struct EnglishQuantityReader: Sendable {
  /// The quantities of a text in UTF-8, in text order.
  func quantities(in utf8: [UInt8]) -> [Quantity] { [] }
}
