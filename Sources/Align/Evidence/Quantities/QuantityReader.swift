/// Reads the quantities of text in one language.
public struct QuantityReader: Sendable {
  /// The language that is read.
  public let language: Language
  /// Whether the other readings of each quantity are looked for as well, which takes longer.
  public let findsAlternatives: Bool

  /// The words that the reader knows.
  public let words: QuantityWords

  /// Makes a reader.
  public init(language: Language, findsAlternatives: Bool = true, words: QuantityWords = .standard) {
    self.language = language
    self.words = words
    self.findsAlternatives = findsAlternatives
  }

  /// The quantities of a text, in text order, none overlapping another; ranges are in UTF-8 bytes of the text.
  public func quantities(in text: String) -> [Quantity] { quantities(in: Array(text.utf8)) }

  /// The quantities of a text in UTF-8, in text order, none overlapping another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func quantities(in utf8: [UInt8]) -> [Quantity] {
    var quantities =
      switch language {
      case .english: EnglishQuantityReader(words: words).quantities(in: utf8)
      case .chinese: ChineseQuantityReader(words: words).quantities(in: utf8)
      }
    quantities = BoundPairs.joined(quantities, in: utf8)
    if findsAlternatives { AlternativeReadings(words.grammar(language)).add(to: &quantities, in: utf8) }
    words.define(&quantities)
    return quantities
  }
}
