import Foundation

/// How likely it is that a word of negation has nothing on the other side that answers to it.
///
/// A logistic model of what stands on both sides: how many words negate, how far the nearest of the other side is by its place
/// in the text, what else there may say the same, and what surrounds the word itself.
struct NegationComparison {
  /// A word that negates, and how sure it is that the other side has no counterpart.
  struct Lone {
    /// Where it is, in UTF-8 bytes.
    var range: Range<Int>
    /// The log-odds, in nats, where every other negation stands alone.
    var score: Double
    /// Whether it is a word that negates whatever follows it, and no part of another.
    var isPlain: Bool
  }

  // As in scripts/fit-negation.py, whose model this is.
  /// Bytes of a text of length 1: twenty Chinese characters, or the English of them.
  private static let unitLength = 60.0
  /// The logarithm of the length is held above that of this one.
  private static let leastLength = 0.25
  private static let surplusBounds = -2...3
  private static let mostWords = 4
  private static let mostNearWords = 3
  /// Words are at about the same place, and negations answer each other, within these shares of the text.
  private static let near = 0.2
  private static let nearest = 0.15
  /// Of more words on a side, which no sentence and no paragraph has, nobody can tell which answers to which.
  private static let mostMentions = 64

  private let english: [NegationTable.Mention]
  private let chinese: [NegationTable.Mention]
  private let chineseLength: Int
  /// Read when a pair has a negation.
  private var weights: NegationWeights { .standard }

  /// Reads both sides of a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AuditedPair) {
    english = pair.negations(.english)
    chinese = pair.negations(.chinese)
    chineseLength = pair.chineseScalars.wholeRange.count
  }

  /// The word of one side most likely to lack a counterpart; `nil` if none negates, or too many to tell apart.
  ///
  /// - Complexity: O(*e* × *c*) in the words of negation, of which there are 64 at most.
  func loneliest(_ language: Language) -> Lone? {
    let (own, other) = language == .english ? (english, chinese) : (chinese, english)
    guard max(own.count, other.count) <= Self.mostMentions else { return nil }
    let answers = other.filter(\.kind.negates)
    let others = other.filter { !$0.kind.negates }
    let surplus = own.count(where: \.kind.negates) - answers.count
    func model(_ feature: NegationWeights.Feature) -> Double { weights.model(feature, language) }
    guard own.contains(where: \.kind.negates) else { return nil }
    let length = log(max(Self.leastLength, Double(chineseLength) / Self.unitLength))
    var base = model(.bias) + model(.length) * length
    base +=
      model(.surplus)
      * Double(min(max(surplus, Self.surplusBounds.lowerBound), Self.surplusBounds.upperBound))
    if answers.isEmpty { base += model(.none) + (others.isEmpty ? model(.nothing) : 0) }
    for word in Self.words(of: others) { base += weights.word(word, language).there }
    var best: Lone?
    for mention in own where mention.kind.negates {
      var score = base + weights.word(mention.word, language).own
      score += weights.surroundings(mention, name: NegationTable.standard.words[mention.word], language)
      if mention.kind == .nominal { score += model(.nominal) + model(.nominalLength) * length }
      if let distance = answers.map({ abs($0.place - mention.place) }).min() {
        score += model(.distance) * distance + (distance < Self.nearest ? model(.near) : 0)
      }
      let around = others.filter { abs($0.place - mention.place) < Self.near }
      for word in Self.words(of: around) { score += weights.word(word, language).near }
      for (kind, all, near) in Self.counted {
        score += model(all) * Double(min(Self.mostWords, others.count { $0.kind == kind }))
        score += model(near) * Double(min(Self.mostNearWords, around.count { $0.kind == kind }))
      }
      if score > best?.score ?? -.infinity {
        best = Lone(
          range: mention.range,
          score: score,
          isPlain: mention.kind == .strong
        )
      }
    }
    return best
  }

  /// What is counted of the words that do not negate by themselves.
  private static let counted: [(NegationTable.Kind, NegationWeights.Feature, NegationWeights.Feature)] = [
    (.weak, .weak, .weakNear), (.skip, .skip, .skipNear),
  ]

  /// The words, each once, in an order that is the same on every run.
  private static func words(of mentions: [NegationTable.Mention]) -> [Int] {
    Set(mentions.map(\.word)).sorted()
  }

  /// Whether the English says by a negation what the Chinese says by a condition: “not until” for 才, “not without” for 就得.
  var isCondition: Bool {
    let conditions = NegationTable.standard.conditions
    return chinese.contains { conditions.contains($0.word) }
      && (english.count(where: \.kind.negates) > 1 || english.contains { conditions.contains($0.word) })
  }

  /// Whether the other side has no word of negation, not even a weak one.
  func isWithout(_ language: Language) -> Bool { (language == .english ? english : chinese).isEmpty }
}
