/// A pair as checks see it: its text, and what was read from it once for all of them.
public struct AuditedPair: Sendable {
  private let reading: PairReading
  /// The cosine of the two sides' sentence vectors, −1 … 1; `nil` without an encoder.
  public let cosine: Double?
  /// By how many standard deviations of the document the English is longer than its Chinese lets expect; negative where it
  /// is shorter.
  public let deviation: Double
  /// What does not agree among the quantities.
  private(set) var disagreements: [NumberDisagreement] = []
  /// The sentences of both sides, and which of them are alone.
  var sentences = InnerAlignment.Sides(english: [], chinese: [])
  /// What the longer side may say alone; `nil` where neither is too long, and without an encoder.
  var coverage: PairCoverage?

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
    words: QuantityWords = .standard,
    placeholders: PlaceholderPatterns = .none
  ) {
    let reading = PairReading(pair, words: words, placeholders: placeholders)
    self.init(reading, lengthScale: lengthScale, cosine: cosine)
  }

  /// Takes a pair that was read with what is known of its document and from models; its numbers are still to be reviewed.
  init(_ reading: PairReading, lengthScale: LengthScale, cosine: Double?) {
    self.cosine = cosine
    self.reading = reading
    deviation = lengthScale.deviation(logRatio: reading.logRatio)
  }

  /// The pair.
  public var pair: AlignedPair { reading.pair }
  /// The English text that spans of drafts and quantities refer to.
  public var englishText: String { reading.numbers.englishText }
  /// The Chinese text that spans of drafts and quantities refer to.
  public var chineseText: String { reading.numbers.chineseText }
  /// The scalars of the English text.
  public var englishScalars: ScalarText { reading.numbers.englishScalars }
  /// The scalars of the Chinese text.
  public var chineseScalars: ScalarText { reading.numbers.chineseScalars }
  /// The quantities of the English text, in the readings that the Chinese confirms.
  public var english: [Quantity] { reading.numbers.matching.english }
  /// The quantities of the Chinese text, in the readings that the English confirms.
  public var chinese: [Quantity] { reading.numbers.matching.chinese }
  /// How the two sides' quantities belong together.
  public var matches: [QuantityMatching.Match] { reading.numbers.matching.matches }
  /// The quantities of both sides with their matches.
  var matching: QuantityMatching { reading.numbers.matching }
  /// The words that the quantities were read with.
  var words: QuantityWords { reading.numbers.words }
  /// The tags, placeholders and addresses of the English text.
  var englishMarks: PairMarks { reading.numbers.englishMarks }
  /// The tags, placeholders and addresses of the Chinese text.
  var chineseMarks: PairMarks { reading.numbers.chineseMarks }
  /// The words of the English text.
  var tokens: EnglishTokens { reading.tokens }
  /// What in the English text cannot be in this order.
  var wordOrder: EnglishWordOrder.Faults { reading.wordOrder }
  /// The scalars of the Chinese text, traditional and variant characters folded.
  var foldedChinese: [UInt32] { reading.foldedChinese }

  /// Compares the quantities, with what is known of the document.
  mutating func reviewNumbers(dates: DocumentDates, lexicon: Lexicon?) {
    disagreements = reading.numbers.disagreements(deviation: deviation, dates: dates, lexicon: lexicon)
  }

  /// Whether the pair is a unit of a file of translations, whose empty side is a translation that is not there yet.
  var isUnit: Bool { pair.unit?.awaitsTranslation == true && pair.posterior == nil }

  /// Whether both sides have text.
  public var isPaired: Bool { englishScalars.trimmedEnd > 0 && chineseScalars.trimmedEnd > 0 }

  /// The scalars of one side.
  public func scalars(_ language: Language) -> ScalarText {
    language == .english ? englishScalars : chineseScalars
  }

  /// The text of one side.
  func text(_ language: Language) -> String { language == .english ? englishText : chineseText }

  /// The words of negation of one side, in order.
  func negations(_ language: Language) -> [NegationTable.Mention] {
    language == .english ? reading.englishNegations : reading.chineseNegations
  }

  /// What stands between two UTF-8 offsets of the English text.
  func englishQuote(_ range: Range<Int>) -> String { Self.quote(englishText, range) }

  /// What stands between two UTF-8 offsets of the Chinese text.
  func chineseQuote(_ range: Range<Int>) -> String { Self.quote(chineseText, range) }

  private static func quote(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(decoding: bytes[start..<bytes.index(start, offsetBy: range.count)], as: UTF8.self)
  }
}

extension Language {
  /// The language as a sentence names it.
  var name: String { self == .english ? "English" : "Chinese" }
}
