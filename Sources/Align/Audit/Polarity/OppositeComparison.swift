import Foundation

/// How likely it is that an English word says the opposite of its Chinese counterpart.
///
/// A logistic model of what stands on both sides: which words of either pole there are, how near by their places in the text, whether each
/// has another counterpart, on this axis or another one, and what words stand around them.
struct OppositeComparison {
  /// Two words that say the opposite of each other.
  struct Conflict {
    /// Where the English one stands, in UTF-8 bytes.
    var english: Range<Int>
    /// Where the Chinese one stands, in UTF-8 bytes.
    var chinese: Range<Int>
    /// The log-odds, in nats, where every other word is turned round.
    var score: Double
    /// Whether both are plain words and the only ones of their axis, which no other axis brings together with another word.
    var isPlain: Bool
  }

  typealias Mention = OppositeTable.Mention

  // As in scripts/fit-opposites.py, whose model this is.
  /// Bytes of a text of length 1: twenty Chinese characters.
  private static let unitLength = 60.0
  /// The logarithm of the length is held above that of this one.
  private static let leastLength = 0.25
  /// Words are at about the same place within this share of the text.
  static let near = 0.15
  static let mostWords = 3
  static let surplusBounds = -2...2
  /// Bytes between a negation and what it negates.
  private static let negationReach = 20
  private static let negations: Set<Character> = ["不", "没", "未", "无", "非", "别", "勿"]
  /// Of more words on a side and axis, which no sentence and no paragraph has, nobody can tell which answers to which.
  private static let mostMentions = 48

  private let pair: AuditedPair
  private let table: OppositeTable
  let weights: OppositeWeights
  private let english: [Mention]
  private let englishByAxis: [Int: [Mention]]
  private let chinese: [Mention]
  private let chineseByAxis: [Int: [Mention]]

  /// Reads both sides of a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AuditedPair, table: OppositeTable = .standard, weights: OppositeWeights = .standard) {
    self.pair = pair
    self.table = table
    self.weights = weights
    english = table.mentions(pair.englishScalars, .english)
    chinese = table.mentions(pair.chineseScalars, .chinese)
    englishByAxis = Dictionary(grouping: english, by: \.sense.axis)
    chineseByAxis = Dictionary(grouping: chinese, by: \.sense.axis)
  }

  /// The conflict that is most likely one; `nil` where no word stands against another.
  /// A word that is one by its negation is none: 不喜欢 against "likes" is a lost negation. `prefersPlain` takes the plain ones
  /// first, as in a short sentence.
  ///
  /// - Complexity: O(*n*) in the words of the table, each of which is held against 48 at most.
  func likeliest(prefersPlain: Bool = false) -> Conflict? {
    var best: Conflict?
    var negations: (english: [Range<Int>], chinese: [Range<Int>])?
    for mention in english {
      guard let pole = mention.sense.pole.opposite, let other = answers(chineseByAxis, mention.sense.axis),
        let own = answers(englishByAxis, mention.sense.axis)
      else { continue }
      let against = other.filter { $0.sense.pole == pole }
      guard let nearest = nearest(against, mention), !isNegative(nearest) else { continue }
      if negations == nil { negations = (self.negations(in: .english), self.negations(in: .chinese)) }
      guard let negations,
        Self.isNegated(mention, negations.english) == Self.isNegated(nearest, negations.chinese)
      else { continue }
      let sides = Sides(own: own, other: other, mention: mention)
      let ours = elsewhere(mention, english, chineseByAxis)
      let theirs = elsewhere(nearest, chinese, englishByAxis)
      let score =
        single(mention, nearest, sides) + weigh(ours, Elsewhere.own) + weigh(theirs, Elsewhere.their)
      let isPlain =
        !mention.sense.isVague && !nearest.sense.isVague && sides.isSingle && !ours.hasPlain
        && !theirs.hasPlain
      let outranks = prefersPlain && isPlain != (best?.isPlain ?? false) ? isPlain : nil
      if outranks ?? (score > best?.score ?? -.infinity) {
        best = Conflict(english: mention.range, chinese: nearest.range, score: score, isPlain: isPlain)
      }
    }
    return best
  }

  private func answers(_ byAxis: [Int: [Mention]], _ axis: Int) -> [Mention]? {
    byAxis[axis].flatMap { $0.count <= Self.mostMentions ? $0 : nil }
  }

  /// Whether a Chinese word of the table begins with a negation.
  private func isNegative(_ mention: Mention) -> Bool {
    table.words[mention.word].first.map(Self.negations.contains) ?? false
  }

  /// The plain one that is nearest; a vague one where none is plain.
  private func nearest(_ mentions: [Mention], _ mention: Mention) -> Mention? {
    mentions.min {
      ($0.sense.isVague ? 1 : 0, abs($0.place - mention.place))
        < ($1.sense.isVague ? 1 : 0, abs($1.place - mention.place))
    }
  }

  /// The logarithm of the length of the Chinese text, in units.
  var length: Double {
    log(max(Self.leastLength, Double(pair.chineseScalars.wholeRange.count) / Self.unitLength))
  }

  private func negations(in language: Language) -> [Range<Int>] {
    NegationTable.standard.mentions(pair.scalars(language), language).filter(\.kind.negates).map(\.range)
  }

  /// Whether a negation stands right before a word.
  private static func isNegated(_ mention: Mention, _ negations: [Range<Int>]) -> Bool {
    negations.contains {
      $0.lowerBound < mention.range.lowerBound
        && mention.range.lowerBound - $0.upperBound <= Self.negationReach
    }
  }
}
