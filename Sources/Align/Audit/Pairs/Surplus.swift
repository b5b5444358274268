import Foundation

/// What one side of a pair says and the other does not: a sentence that the alignment inside of the pair leaves alone, or a
/// side that is too long for the other.
struct Surplus: Sendable {
  /// What a side has more.
  enum Part: Sendable { case sentence, clause }

  /// Where it is, in UTF-8 bytes.
  var range: Range<Int>
  /// How likely it is that something is missing on the other side, 0 … 1.
  var probability: Double
  /// The part without a partner; `nil` if only the total length shows it.
  var part: Part?
  /// Whether it is worth a warning.
  var isCertain: Bool

  /// The log-odds that something is missing on the other side, as a linear function.
  private struct Model {
    /// For a unit of the log-odds of the sentence that is most likely alone.
    var unpaired: Double
    /// For a standard deviation that the side is longer than the other lets expect.
    var deviation: Double
    var bias: Double

    // Fitted by logistic regression, classes balanced as they come, on 8,700 beads of the development sets as they are, two
    // joined, and with a segment of either side taken out, 2026-11-21; `scripts/measure-checks.py` shows what they find.

    /// The model of a side of one sentence, or of several.
    static func of(_ language: Language, isMany: Bool) -> Model {
      switch (language, isMany) {
      // Of one sentence it is the clauses, whose order is freer.
      case (.english, false): Model(unpaired: 0.19, deviation: 1.47, bias: -3.59)
      case (.chinese, false): Model(unpaired: 0.2, deviation: 0.84, bias: -1.57)
      case (.english, true): Model(unpaired: 0.71, deviation: 0.63, bias: 0.6)
      case (.chinese, true): Model(unpaired: 0.57, deviation: 0.49, bias: 0.66)
      }
    }
  }

  /// The log-odds of probabilities are held within those of this one and of its complement.
  private static let leastProbability = 0.001
  /// From here on the message points at a sentence or clause.
  private static let likelyAlone = 0.3

  /// Probabilities from which on there is a note and a warning.
  private static let noteworthy = 0.5
  private static let certainOfOne = 0.62
  private static let certainOfMany = 0.73
  /// Scalars; shorter texts say little by their length, least of all where they are one sentence.
  private static let leastLength = 12
  private static let leastEnglishSentence = 40
  private static let leastChineseSentence = 20

  /// What only one side may say; `nil` if a side is empty or too short to judge.
  static func find(_ pair: AuditedPair, on language: Language) -> Surplus? {
    let text = pair.scalars(language)
    let sentences = pair.sentences.sentences(language)
    let areClauses = pair.sentences.areClauses
    let isMany = sentences.count > 1 && !areClauses
    guard pair.isPaired, text.count >= least(language, isMany: isMany) else { return nil }
    let alone = sentences.indices.max { sentences[$0].unpaired < sentences[$1].unpaired }
    let unpaired = min(max(alone.map { sentences[$0].unpaired } ?? 0, leastProbability), 1 - leastProbability)
    let deviation = language == .english ? pair.deviation : -pair.deviation
    let model = Model.of(language, isMany: isMany)
    let sum = model.unpaired * log(unpaired / (1 - unpaired)) + model.deviation * deviation + model.bias
    let probability = LogMath.probability(logOdds: sum)
    let place = unpaired >= likelyAlone ? alone.map { run(around: $0, of: sentences) } : nil
    let part = place.flatMap { $0 == text.wholeRange ? nil : areClauses ? Part.clause : .sentence }
    return Surplus(
      range: place ?? text.wholeRange,
      probability: probability,
      part: part,
      // Without vectors two of ten such clauses are reported correctly (news of 2021, 2026-11-29).
      isCertain: probability >= (isMany ? certainOfMany : certainOfOne)
        && (part != .clause || pair.sentences.areCompared)
    )
  }

  /// A sentence and its neighbours on both sides that are likely to be without a partner, too.
  private static func run(around index: Int, of sentences: [InnerAlignment.Sentence]) -> Range<Int> {
    var run = index..<index + 1
    while run.lowerBound > 0, sentences[run.lowerBound - 1].unpaired >= likelyAlone {
      run = run.lowerBound - 1..<run.upperBound
    }
    while run.upperBound < sentences.count, sentences[run.upperBound].unpaired >= likelyAlone {
      run = run.lowerBound..<run.upperBound + 1
    }
    return sentences[run.lowerBound].range.lowerBound..<sentences[run.upperBound - 1].range.upperBound
  }

  private static func least(_ language: Language, isMany: Bool) -> Int {
    if isMany { return leastLength }
    return language == .english ? leastEnglishSentence : leastChineseSentence
  }

  private var reason: String {
    switch part {
    case .sentence: "this; no sentence there corresponds to it"
    case .clause: "this; nothing there corresponds to it"
    case nil: "all of this; it is too short"
    }
  }

  /// What an audit says of it, or of what vectors of single tokens show where that is surer.
  static func draft(_ pair: AuditedPair, on language: Language) -> [FindingDraft] {
    let coverage = pair.coverage.flatMap { $0.language == language ? $0.draft : nil }
    guard let surplus = find(pair, on: language), surplus.probability >= noteworthy,
      surplus.isCertain || coverage?.isIdle ?? true
    else { return coverage.map { [$0] } ?? [] }
    var draft = FindingDraft(
      surplus.isCertain ? .warning : .note,
      "the \(language.other.name) does not seem to say " + surplus.reason,
      language,
      surplus.range
    )
    draft.grounds = coverage?.grounds ?? []
    return [draft]
  }
}
