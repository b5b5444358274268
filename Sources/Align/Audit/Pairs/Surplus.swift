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

  // A logistic model of two features, fitted on 8,700 beads of the development sets' news and magazines as they are and with
  // a segment of either side taken out, 2026-11-21; `scripts/measure-checks.py` shows what it finds.
  /// For a unit of the log-odds of the sentence that is most likely alone.
  private static let unpairedWeight = 0.8
  /// For a standard deviation that the side is longer than the other lets expect.
  private static let deviationWeight = 1.35
  /// Chinese sentences are often joined in English, the reverse is rare.
  private static let englishBias = 1.4
  private static let chineseBias = -0.8
  /// The log-odds of probabilities are held within those of this one and of its complement.
  private static let leastProbability = 0.001
  /// From here on the message points at a sentence.
  private static let likelySentence = 0.3

  /// Probabilities from which on there is a note and a warning of a sentence, and a warning of a length.
  private static let noteworthy = 0.5
  private static let certainOfSentence = 0.6
  private static let certainOfLength = 0.9
  /// Scalars; shorter texts say little by their length.
  private static let leastLength = 12

  /// What a side may say alone; `nil` where a side is empty or has too little text to tell.
  static func find(_ pair: AuditedPair, on language: Language) -> Surplus? {
    let text = pair.scalars(language)
    guard pair.isPaired, text.count >= leastLength else { return nil }
    let alone = pair.sentences.sentences(language).max { $0.unpaired < $1.unpaired }
    let unpaired = min(max(alone?.unpaired ?? 0, leastProbability), 1 - leastProbability)
    let deviation = language == .english ? pair.deviation : -pair.deviation
    let sum =
      unpairedWeight * log(unpaired / (1 - unpaired)) + deviationWeight * deviation
      + (language == .english ? englishBias : chineseBias)
    let place = unpaired >= likelySentence ? alone?.range : nil
    return Surplus(
      range: place ?? text.wholeRange,
      probability: 1 / (1 + exp(-sum)),
      isSentence: place != nil
    )
  }

  /// What an audit says of it.
  static func draft(_ pair: AuditedPair, on language: Language) -> [FindingDraft] {
    guard let surplus = find(pair, on: language) else { return [] }
    let certain = surplus.isSentence ? certainOfSentence : certainOfLength
    guard surplus.probability >= (surplus.isSentence ? noteworthy : certain) else { return [] }
    return [
      FindingDraft(
        surplus.probability >= certain ? .warning : .note,
        "the \(language.other.name) does not seem to say "
          + (surplus.isSentence ? "this; no sentence there belongs to it" : "all of this; it is too short"),
        language,
        surplus.range
      )
    ]
  }
}
