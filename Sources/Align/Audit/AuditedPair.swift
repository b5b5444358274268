/// A pair as checks see it: its text, and what was read from it once for all of them.
public struct AuditedPair: Sendable {
  /// The pair.
  public let pair: AlignedPair
  /// The English text that spans of drafts and quantities refer to.
  public let englishText: String
  /// The Chinese text that spans of drafts and quantities refer to.
  public let chineseText: String
  /// The scalars of the English text.
  public let englishScalars: ScalarText
  /// The scalars of the Chinese text.
  public let chineseScalars: ScalarText
  /// The words that the quantities were read with.
  let words: QuantityWords
  /// The quantities of the English text, in the readings that the Chinese confirms.
  public let english: [Quantity]
  /// The quantities of the Chinese text, in the readings that the English confirms.
  public let chinese: [Quantity]
  /// How the two sides' quantities belong together.
  public let matches: [QuantityMatching.Match]
  /// The cosine of the two sides' sentence vectors, −1 … 1; `nil` without an encoder.
  public let cosine: Double?
  /// By how many standard deviations of the document the English is longer than its Chinese lets expect; negative where it
  /// is shorter.
  public let deviation: Double
  /// What does not agree among the quantities.
  private(set) var disagreements: [NumberDisagreement] = []
  /// The sentences of both sides, and which of them are alone.
  var sentences = InnerAlignment.Sides(english: [], chinese: [])

  /// Reads a pair; one with an empty side has nothing to compare.
  ///
  /// - Complexity: O(*n*) in the text.
  public init(_ pair: AlignedPair, words: QuantityWords = .standard) {
    self.init(pair, lengthScale: .initial, cosine: nil, words: words)
    reviewNumbers(dates: DocumentDates(), lexicon: nil)
  }

  /// Reads a pair with what is known of its document and from models; its numbers are still to be reviewed.
  init(
    _ pair: AlignedPair,
    lengthScale: LengthScale,
    cosine: Double?,
    words: QuantityWords = .standard
  ) {
    self.pair = pair
    self.words = words
    self.cosine = cosine
    englishText = pair.englishText
    chineseText = pair.chineseText
    englishScalars = ScalarText(englishText)
    chineseScalars = ScalarText(chineseText)
    deviation = lengthScale.deviation(englishScalars, chineseScalars)
    guard !pair.english.isEmpty, !pair.chinese.isEmpty else {
      english = []
      chinese = []
      matches = []
      return
    }
    let matching = QuantityMatcher.match(
      english: MarkupReader.withoutPlaceholders(
        QuantityReader(language: .english, words: words).quantities(in: Array(englishText.utf8)),
        in: englishScalars
      ),
      chinese: MarkupReader.withoutPlaceholders(
        QuantityReader(language: .chinese, words: words).quantities(in: Array(chineseText.utf8)),
        in: chineseScalars
      )
    )
    english = matching.english
    chinese = matching.chinese
    matches = matching.matches
  }

  /// Compares the quantities, with what is known of the document.
  mutating func reviewNumbers(dates: DocumentDates, lexicon: Lexicon?) {
    guard !matches.isEmpty else { return }
    disagreements = NumberReview(
      english: Array(englishText.utf8),
      chinese: Array(chineseText.utf8),
      matching: QuantityMatching(english: english, chinese: chinese, matches: matches),
      deviation: deviation,
      words: words,
      dates: dates,
      lexicon: lexicon
    ).disagreements()
  }

  /// Whether the pair is a unit of a file of translations, whose empty side is a translation that is not there yet.
  var isUnit: Bool { pair.unit?.awaitsTranslation == true && pair.posterior == nil }

  /// Whether both sides have text.
  public var isPaired: Bool { englishScalars.trimmedEnd > 0 && chineseScalars.trimmedEnd > 0 }

  /// The scalars of one side.
  public func scalars(_ language: Language) -> ScalarText {
    language == .english ? englishScalars : chineseScalars
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

extension Language {
  /// The language as a sentence names it.
  var name: String { self == .english ? "English" : "Chinese" }
}
