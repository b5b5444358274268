/// A pair as checks see it: its text, and what was read from it once for all of them.
public struct AuditedPair: Sendable {
  /// The pair.
  public let pair: AlignedPair
  /// The English text that spans of drafts and quantities refer to.
  public let englishText: String
  /// The Chinese text that spans of drafts and quantities refer to.
  public let chineseText: String
  /// The quantities of the English text.
  public let english: [Quantity]
  /// The quantities of the Chinese text.
  public let chinese: [Quantity]
  /// How the two sides' quantities belong together.
  public let matches: [QuantityMatcher.Match]
  /// What does not agree among them.
  let disagreements: [NumberDisagreement]

  /// Reads a pair; one with an empty side has nothing to compare.
  ///
  /// - Complexity: O(*n*) in the text, O(*e* × *c*) in its quantities.
  public init(_ pair: AlignedPair) {
    self.pair = pair
    englishText = pair.englishText
    chineseText = pair.chineseText
    guard !pair.english.isEmpty, !pair.chinese.isEmpty else {
      english = []
      chinese = []
      matches = []
      disagreements = []
      return
    }
    english = QuantityReader(language: .english).quantities(in: englishText)
    chinese = QuantityReader(language: .chinese).quantities(in: chineseText)
    matches = QuantityMatcher.match(english: english, chinese: chinese)
    disagreements = NumberReview(
      englishText: Array(englishText.utf8),
      chineseText: Array(chineseText.utf8),
      english: english,
      chinese: chinese
    ).disagreements(matches)
  }

  /// What stands between two UTF-8 offsets of the English text.
  func englishQuote(_ range: Range<Int>) -> String {
    String(decoding: Array(englishText.utf8)[range], as: UTF8.self)
  }

  /// What stands between two UTF-8 offsets of the Chinese text.
  func chineseQuote(_ range: Range<Int>) -> String {
    String(decoding: Array(chineseText.utf8)[range], as: UTF8.self)
  }
}
