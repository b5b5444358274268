import Foundation

/// How likely it is that a word of negation has nothing on the other side that answers to it.
///
/// A logistic model of what stands on both sides: how many words negate, how far the nearest of the other side is by its place
/// in the text, and what else there may say the same.
struct NegationComparison {
  /// A word that negates, and how sure it is that it stands alone.
  struct Lone {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// The log-odds, in nats.
    var score: Double
    /// Whether it is a word that negates whatever stands behind it, and no part of another.
    var isPlain: Bool
    /// How far, as a share of the text, the nearest weak word of the other side is; 1 without any.
    var weakDistance: Double
  }

  /// The weights of the features, in the order of `features`.
  private struct Model {
    var bias: Double
    var noneNegates: Double
    var surplus: Double
    var nothingWeak: Double
    var distance: Double
    var weakDistance: Double
    var nominal: Double
    var weakCount: Double
    var length: Double
    var nominalLength: Double

    // Fitted by logistic regression on 1,436 and 1,545 negations put in or taken out by scripts/damage.py and 717 and 1,176 as they
    // were, of news and magazine, 2026-11-28.
    static let english = Model(
      bias: -1.37,
      noneNegates: 1.99,
      surplus: 1.27,
      nothingWeak: 1.63,
      distance: 3.34,
      weakDistance: 0.95,
      nominal: -1.47,
      weakCount: -0.17,
      length: 0.44,
      nominalLength: -0.48
    )
    static let chinese = Model(
      bias: -1.76,
      noneNegates: 2.15,
      surplus: 1.07,
      nothingWeak: 1.23,
      distance: 3.04,
      weakDistance: 1.36,
      nominal: -2.82,
      weakCount: -0.32,
      length: 0.16,
      nominalLength: -0.51
    )
  }

  /// Bytes of a text of length 1: twenty Chinese characters, or the English of them.
  private static let unitLength = 60.0
  /// The logarithm of the length is held above that of this one.
  private static let leastLength = 0.25
  private static let mostSurplus = 3
  private static let leastSurplus = -2
  private static let mostWeak = 4
  /// Of more words on a side, which no sentence and no paragraph has, nobody can tell which answers to which.
  private static let mostMentions = 64

  private let english: [NegationTable.Mention]
  private let chinese: [NegationTable.Mention]
  private let englishLength: Int
  private let chineseLength: Int

  /// Reads both sides of a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AuditedPair, table: NegationTable = .standard) {
    english = table.mentions(pair.englishScalars, .english)
    chinese = table.mentions(pair.chineseScalars, .chinese)
    englishLength = pair.englishScalars.wholeRange.count
    chineseLength = pair.chineseScalars.wholeRange.count
  }

  /// The word of one side that most likely stands alone; `nil` where none negates, or more than can be told apart.
  ///
  /// - Complexity: O(*e* × *c*) in the words of negation, of which there are 64 at most.
  func loneliest(_ language: Language) -> Lone? {
    let (own, other) = language == .english ? (english, chinese) : (chinese, english)
    guard max(own.count, other.count) <= Self.mostMentions else { return nil }
    let model = language == .english ? Model.english : .chinese
    let bytes = language == .english ? chineseLength : englishLength
    let length = log(max(Self.leastLength, Double(bytes) / Self.unitLength))
    let negating = other.filter(\.kind.negates)
    let weak = other.filter { !$0.kind.negates }
    let surplus = own.count(where: \.kind.negates) - negating.count
    var best: Lone?
    for mention in own where mention.kind.negates {
      func distance(_ mentions: [NegationTable.Mention]) -> Double {
        mentions.map { abs($0.place - mention.place) }.min() ?? 0
      }
      var score = model.bias + model.length * length
      score += model.surplus * Double(max(Self.leastSurplus, min(Self.mostSurplus, surplus)))
      score += model.distance * distance(negating) + model.weakDistance * distance(weak)
      score += model.weakCount * Double(min(Self.mostWeak, weak.count))
      if negating.isEmpty { score += model.noneNegates + (weak.isEmpty ? model.nothingWeak : 0) }
      if mention.kind == .nominal { score += model.nominal + model.nominalLength * length }
      if score > best?.score ?? -.infinity { best = lone(mention, score, weak.isEmpty ? 1 : distance(weak)) }
    }
    return best
  }

  private func lone(_ mention: NegationTable.Mention, _ score: Double, _ weakDistance: Double) -> Lone {
    Lone(range: mention.range, score: score, isPlain: mention.kind == .strong, weakDistance: weakDistance)
  }

  /// Whether the other side has no word of negation, not even a weak one.
  func isWithout(_ language: Language) -> Bool { (language == .english ? english : chinese).isEmpty }
}
