/// Reads the quantities of text in one language.
public struct QuantityReader: Sendable {
  /// The language that is read.
  public let language: Language

  /// Makes a reader.
  public init(language: Language) { self.language = language }

  /// The quantities of a text, in text order, none overlapping another; ranges are in UTF-8 bytes of the text.
  public func quantities(in text: String) -> [Quantity] { quantities(in: Array(text.utf8)) }

  /// The quantities of a text in UTF-8, in text order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func quantities(in utf8: [UInt8]) -> [Quantity] {
    switch language {
    case .english: EnglishQuantityReader().quantities(in: utf8)
    case .chinese: ChineseQuantityReader().quantities(in: utf8)
    }
  }
}
