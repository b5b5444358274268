/// The quantities of a text: numbers, percentages, dates, amounts of money, measures …
///
///     for quantity in Quantities.in("增长两倍，达一百零一万吨。", language: .chinese) {
///       print(quantity.kind, quantity.meaning)
///     }
public enum Quantities {
  /// The quantities that a text states, in its order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public static func `in`(_ text: String, language: Language) -> [Quantity] {
    QuantityReader(language: language).quantities(in: text)
  }
}

extension Quantity {
  /// The words that state the quantity, in the text that it was read from; empty in one that is shorter.
  public func words(in text: String) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
