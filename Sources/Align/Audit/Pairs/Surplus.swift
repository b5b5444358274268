import Foundation

/// What one side of a pair says and the other does not: a sentence that the alignment inside of the pair leaves alone, or a
/// side that is too long for the other.
struct Surplus: Sendable {
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  /// How likely it is that something is missing on the other side, 0 … 1.
  var probability: Double
  /// Whether a sentence stands alone; else the length of all of it tells.
  var isSentence: Bool
  /// Whether it is worth a warning.
  var isCertain: Bool

  /// The log-odds that something is missing on the other side, as a linear function.
  private struct Model {
    /// For a unit of the log-odds of the sentence that is most likely alone.
    var unpaired = 0.0
    /// For a standard deviation that the side is longer than the other lets expect.
    var deviation: Double
    var bias: Double

    // Fitted by logistic regression, classes balanced as they come, on 8,700 beads of the development sets as they are, two
    // joined, and with a segment of either side taken out, 2026-11-21; `scripts/measure-checks.py` shows what they find.

    /// The model of a side of one sentence, or of several.
    static func of(_ language: Language, isMany: Bool) -> Model {
      switch (language, isMany) {
      // What a sentence lacks inside is told by its length alone.
      case (.english, false): Model(deviation: 1.81, bias: -5.04)
      case (.chinese, false): Model(deviation: 0.85, bias: -2.7)
      case (.english, true): Model(unpaired: 0.71, deviation: 0.63, bias: 0.6)
      case (.chinese, true): Model(unpaired: 0.57, deviation: 0.49, bias: 0.66)
      }
    }
  }

  /// The log-odds of probabilities are held within those of this one and of its complement.
  private static let leastProbability = 0.001
  /// From here on the message points at a sentence.
  private static let likelySentence = 0.3

  /// Probabilities from which on there is a note and a warning.
  private static let noteworthy = 0.5
  private static let certainOfOne = 0.5
  private static let certainOfMany = 0.73
  /// Scalars; shorter texts say little by their length, least of all where they are one sentence.
  private static let leastLength = 12
  private static let leastEnglishSentence = 40
  private static let leastChineseSentence = 20

  /// What a side may say alone; `nil` where a side is empty or has too little text to tell.
  static func find(_ pair: AuditedPair, on language: Language) -> Surplus? {
    let text = pair.scalars(language)
    let sentences = pair.sentences.sentences(language)
    let isMany = sentences.count > 1
    guard pair.isPaired, text.count >= least(language, isMany: isMany) else { return nil }
    let alone = sentences.max { $0.unpaired < $1.unpaired }
    let unpaired = min(max(alone?.unpaired ?? 0, leastProbability), 1 - leastProbability)
    let deviation = language == .english ? pair.deviation : -pair.deviation
    let model = Model.of(language, isMany: isMany)
    let sum = model.unpaired * log(unpaired / (1 - unpaired)) + model.deviation * deviation + model.bias
    let probability = 1 / (1 + exp(-sum))
    let place = isMany && unpaired >= likelySentence ? alone?.range : nil
    return Surplus(
      range: place ?? text.wholeRange,
      probability: probability,
      isSentence: place != nil,
      isCertain: probability >= (isMany ? certainOfMany : certainOfOne)
    )
  }

  private static func least(_ language: Language, isMany: Bool) -> Int {
    if isMany { return leastLength }
    return language == .english ? leastEnglishSentence : leastChineseSentence
  }

  /// What an audit says of it.
  static func draft(_ pair: AuditedPair, on language: Language) -> [FindingDraft] {
    guard let surplus = find(pair, on: language), surplus.probability >= noteworthy else { return [] }
    return [
      FindingDraft(
        surplus.isCertain ? .warning : .note,
        "the \(language.other.name) does not seem to say "
          + (surplus.isSentence ? "this; no sentence there belongs to it" : "all of this; it is too short"),
        language,
        surplus.range
      )
    ]
  }
}
