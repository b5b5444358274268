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
  private static let negations = Set("不没未无非别勿".unicodeScalars.map(\.value))
  /// Of more words on a side and axis, which no sentence and no paragraph has, nobody can tell which answers to which.
  private static let mostMentions = 48

  private let pair: AuditedPair
  /// Read when a pair has two words that say the opposite of each other.
  var weights: OppositeWeights { .standard }
  private let english: Side
  private let chinese: Side

  /// The words of the table on one side.
  struct Side {
    /// In the order of the text.
    let mentions: [Mention]
    /// The same words, those of one axis beside each other and in the order of the text.
    private let sorted: [Mention]
    /// How many words each axis has.
    private let counts: [Int32]
    /// Where those of each axis end among `sorted`, where it has some.
    private let ends: [Int32]

    init(_ mentions: [Mention], axes: Int) {
      self.mentions = mentions
      var counts = [Int32](repeating: 0, count: axes)
      for mention in mentions { counts[mention.sense.axis] += 1 }
      var ends = [Int32](repeating: -1, count: axes)
      var next: Int32 = 0
      var sorted = mentions
      for mention in mentions {
        let axis = mention.sense.axis
        // Axes come in the order of their first words.
        if ends[axis] < 0 {
          ends[axis] = next
          next += counts[axis]
        }
        sorted[Int(ends[axis])] = mention
        ends[axis] += 1
      }
      self.sorted = sorted
      self.counts = counts
      self.ends = ends
    }

    /// The words of an axis.
    subscript(axis: Int) -> ArraySlice<Mention> {
      let end = max(0, Int(ends[axis]))
      return sorted[end - Int(counts[axis])..<end]
    }
  }

  /// Reads both sides of a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ pair: AuditedPair) {
    self.pair = pair
    let axes = OppositeTable.standard.axes.count
    english = Side(OppositeTable.standard.mentions(pair.tokens, in: pair.englishScalars), axes: axes)
    chinese = Side(
      OppositeTable.standard.mentions(folded: pair.foldedChinese, in: pair.chineseScalars),
      axes: axes
    )
  }

  /// The conflict that is most likely one; `nil` if no word opposes another.
  /// A word that is one by its negation is none: 不喜欢 against "likes" is a lost negation. `prefersPlain` takes the plain ones
  /// first, as in a short sentence.
  ///
  /// - Complexity: O(*n*) in the words of the table, each of which is held against 48 at most.
  func likeliest(prefersPlain: Bool = false) -> Conflict? {
    var best: Conflict?
    var negations: (english: Negations, chinese: Negations)?
    var lengths: [Int]?
    for mention in english.mentions {
      let (own, other) = (english[mention.sense.axis], chinese[mention.sense.axis])
      guard let pole = mention.sense.pole.opposite, max(own.count, other.count) <= Self.mostMentions,
        let nearest = nearest(other, pole, mention), !isNegative(nearest)
      else { continue }
      let places = lengths ?? placeLengths()
      lengths = places
      // 内 of 内罗毕.
      if nearest.units.allSatisfy({ places[$0] > nearest.units.count }) { continue }
      if negations == nil { negations = (self.negations(in: .english), self.negations(in: .chinese)) }
      guard let negations,
        Self.isNegated(mention, negations.english) == Self.isNegated(nearest, negations.chinese)
      else { continue }
      let sides = Sides(own: own, other: other, mention: mention)
      let ours = elsewhere(mention, english, chinese)
      let theirs = elsewhere(nearest, chinese, english)
      let score =
        single(mention, nearest, sides) + weigh(ours, from: .ownElsewhereSamePlain)
        + weigh(theirs, from: .theirElsewhereSamePlain)
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

  /// Whether a Chinese word of the table begins with a negation.
  private func isNegative(_ mention: Mention) -> Bool {
    Self.negations.contains(OppositeTable.standard.name(mention.word).span.scalar(at: 0).value)
  }

  /// How many characters the name of a place has that each character of the Chinese belongs to; 0 for none.
  private func placeLengths() -> [Int] {
    var lengths = [Int](repeating: 0, count: pair.foldedChinese.count)
    for place in PlaceNames.standard.places(pair.foldedChinese) {
      for index in place { lengths[index] = place.count }
    }
    return lengths
  }

  /// The plain one of a pole that is nearest; a vague one where none is plain.
  private func nearest(_ mentions: ArraySlice<Mention>, _ pole: OppositeTable.Pole, _ mention: Mention)
    -> Mention?
  {
    var best: Mention?
    for other in mentions where other.sense.pole == pole {
      guard let known = best else {
        best = other
        continue
      }
      let isNearer = abs(other.place - mention.place) < abs(known.place - mention.place)
      if known.sense.isVague == other.sense.isVague ? isNearer : known.sense.isVague { best = other }
    }
    return best
  }

  /// The stems right before and after an English word.
  func surroundings(_ mention: Mention) -> Double {
    let tokens = pair.tokens
    func stem(_ index: Int) -> [UInt8]? {
      tokens.words.indices.contains(index) ? OppositeTable.standard.stem(index, of: tokens) : nil
    }
    return weights.surroundings(
      mention,
      before: stem(mention.units.lowerBound - 1),
      behind: stem(mention.units.upperBound)
    )
  }

  /// The logarithm of the length of the Chinese text, in units.
  var length: Double {
    log(max(Self.leastLength, Double(pair.chineseScalars.wholeRange.count) / Self.unitLength))
  }

  /// The negations of a text.
  private struct Negations {
    /// Words that negate what follows them.
    var words: [Range<Int>]
    /// Phrases that have their own negation in them: 不超过, no less than.
    var phrases: [Range<Int>]
  }

  private func negations(in language: Language) -> Negations {
    let mentions = pair.negations(language)
    return Negations(
      words: mentions.filter(\.kind.negates).map(\.range),
      phrases: mentions.filter { $0.kind == .skip }.map(\.range)
    )
  }

  /// Whether a negation stands right before a word, or in a phrase that the word ends.
  private static func isNegated(_ mention: Mention, _ negations: Negations) -> Bool {
    negations.words.contains {
      $0.lowerBound < mention.range.lowerBound
        && mention.range.lowerBound - $0.upperBound <= Self.negationReach
    }
      || negations.phrases.contains {
        $0.lowerBound < mention.range.lowerBound && $0.upperBound >= mention.range.upperBound
      }
  }
}
