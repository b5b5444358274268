/// Reads the quantities of Chinese text.
struct ChineseQuantityReader: Sendable {
  /// The quantities of a text in UTF-8, in text order.
  func quantities(in utf8: [UInt8]) -> [Quantity] { [] }
}
