/// How strongly what surrounds a word suggests that the other side has its opposite, from
/// `Sources/CAlignData/Polarity/opposite-weights.tsv`.
///
/// Fitted by `scripts/fit-opposites.py` on 8,135 rows of news, magazine and novels, as they are and with a word of
/// `opposites.tsv` turned round (2026-11-29). All weights are in nats.
final class OppositeWeights: Sendable {
  /// What a weight of one or two words is for.
  enum Group: UInt64, Sendable, CaseIterable {
    /// An axis, and an English word on it.
    case axis, own
    /// An English word, and the stem before or after it.
    case before, behind
    /// An axis, and a Chinese word of the same or the other pole, anywhere or at about the same place.
    case same, other, sameNear, otherNear
    /// An axis, and an English word of the other pole.
    case answer
    /// An English and a Chinese word.
    case pair

    /// The names in the table, in the order of the cases.
    static let names = [
      "axis", "own", "before", "behind", "same", "other", "same-near", "other-near", "answer", "pair",
    ]
  }

  /// What is counted of the words of an axis, whatever they are.
  enum Feature: Int, Sendable, CaseIterable {
    case bias, length, vague
    case samePlain, samePlainMany, samePlainNear, sameVague, sameVagueMany, sameVagueNear
    case otherPlain, otherPlainMany, otherPlainNear, otherVague, otherVagueMany, otherVagueNear
    case answerPlain, answerPlainMany, answerPlainNear, answerVague, answerVagueMany, answerVagueNear
    case minePlain, minePlainMany, minePlainNear, mineVague, mineVagueMany, mineVagueNear
    case alone, aloneLength, aloneVague, alonePlain
    case single, singlePlainPlain, singlePlainVague, singleVaguePlain, singleVagueVague
    case unanswered, unansweredLength
    case surplus, otherSurplus, distance, sameDistance, neutral, loose
    case ownElsewhereSamePlain, ownElsewhereSameNear, ownElsewhereSameOfPlain, ownElsewhereSameOfVague
    case ownElsewhereOther
    case theirElsewhereSamePlain, theirElsewhereSameNear, theirElsewhereSameOfPlain
    case theirElsewhereSameOfVague, theirElsewhereOther

    /// The names in the table, in the order of the cases.
    static let names = [
      "bias", "length", "vague", "same-plain", "same-plain-many", "same-plain-near", "same-vague",
      "same-vague-many", "same-vague-near", "other-plain", "other-plain-many", "other-plain-near",
      "other-vague", "other-vague-many", "other-vague-near", "answer-plain", "answer-plain-many",
      "answer-plain-near", "answer-vague", "answer-vague-many", "answer-vague-near", "mine-plain",
      "mine-plain-many", "mine-plain-near", "mine-vague", "mine-vague-many", "mine-vague-near", "alone",
      "alone-length", "alone-vague", "alone-plain", "single", "single-plain-plain", "single-plain-vague",
      "single-vague-plain", "single-vague-vague", "unanswered", "unanswered-length", "surplus",
      "other-surplus", "distance", "same-distance", "neutral", "loose", "own-elsewhere-same-plain",
      "own-elsewhere-same-near", "own-elsewhere-same-of-plain", "own-elsewhere-same-of-vague",
      "own-elsewhere-other", "their-elsewhere-same-plain", "their-elsewhere-same-near",
      "their-elsewhere-same-of-plain", "their-elsewhere-same-of-vague", "their-elsewhere-other",
    ]

    /// The feature that comes `count` places after this one.
    func after(_ count: Int) -> Feature { Feature(rawValue: rawValue + count) ?? self }
  }

  private let weights: IntegerTable<Double>
  private let model: [Double]
  private let numbers: WordNumbers
  /// The numbers of the words and axes of the table; ``nothing`` for one without a weight.
  private let words: [Int]
  private let axes: [Int]
  private static let nothing = -1
  /// The second word of a weight of one.
  private let none: Int

  /// The table that is compiled in, read at the first use.
  static let standard: OppositeWeights = {
    do {
      return try OppositeWeights(
        EmbeddedTable.oppositeWeights,
        file: "opposite-weights.tsv",
        table: .standard
      )
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let groups = names(of: Group.names)
  private static let features = names(of: Feature.names)

  private static func names(of names: [String]) -> WordNumbers {
    names.reduce(into: WordNumbers()) { $0.add(Array($1.utf8)[...]) }
  }

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no group, two words or features, and weight.
  init(_ bytes: [UInt8], file: String, table: OppositeTable) throws(ReadError) {
    var lines = Lines(bytes: bytes.count)
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is not a weight of words near opposites",
      expected: "a group, a first and a second word or feature, and a number, with tabs between",
      add: { lines.add(bytes.span, $0, $1) }
    )
    (weights, model, numbers) = (lines.weights, lines.model, lines.numbers)
    let numbers = lines.numbers
    words = (0..<table.wordCount).map { numbers.number(of: table.name($0)) ?? Self.nothing }
    axes = table.axes.map { numbers.number(of: Array($0.utf8)) ?? Self.nothing }
    none = numbers.number(of: []) ?? Self.nothing
  }

  /// The lines of the table while they are read.
  private struct Lines {
    var weights: IntegerTable<Double>
    var model = [Double](repeating: 0, count: Feature.names.count)
    var numbers: WordNumbers

    /// A line has about 24 bytes, of which about 3 are words that no earlier line has.
    init(bytes: Int) {
      weights = IntegerTable(absent: 0, capacity: bytes / 24)
      numbers = WordNumbers(bytes: bytes / 8)
    }

    mutating func add(_ bytes: Span<UInt8>, _ fields: [Range<Int>], _ weight: Double) -> Bool {
      if fields[0].count == "model".utf8.count, bytes.starts(with: "model", at: fields[0].lowerBound) {
        guard let feature = features.number(of: bytes.extracting(fields[1])) else { return false }
        model[feature] = weight
        return true
      }
      guard let group = groups.number(of: bytes.extracting(fields[0])) else { return false }
      let first = numbers.add(bytes.extracting(fields[1]))
      weights[key(UInt64(group), first, numbers.add(bytes.extracting(fields[2])))] = weight
      return true
    }
  }

  /// Words are numbered from 0, far below two to the 28th.
  private static func key(_ group: UInt64, _ first: Int, _ second: Int) -> UInt64 {
    group << 56 | UInt64(first) << 28 | UInt64(second)
  }

  /// The weight of a feature; 0 for what was never seen.
  func model(_ feature: Feature) -> Double { model[feature.rawValue] }

  /// The weight of an axis.
  func axis(_ axis: Int) -> Double { weight(.axis, axes[axis], none) }

  /// The weight of a word on its axis.
  func word(_ group: Group, _ mention: OppositeTable.Mention) -> Double {
    weight(group, axes[mention.sense.axis], words[mention.word])
  }

  /// The weight of two words.
  func pair(_ english: OppositeTable.Mention, _ chinese: OppositeTable.Mention) -> Double {
    weight(.pair, words[english.word], words[chinese.word])
  }

  /// The weight of the stems right before and after a word, or of the ends of the text, where they are `nil`.
  func surroundings(_ mention: OppositeTable.Mention, before: [UInt8]?, behind: [UInt8]?) -> Double {
    func number(_ stem: [UInt8]?) -> Int { numbers.number(of: stem ?? []) ?? Self.nothing }
    return weight(.before, number(before), words[mention.word])
      + weight(.behind, words[mention.word], number(behind))
  }

  private func weight(_ group: Group, _ first: Int, _ second: Int) -> Double {
    guard first != Self.nothing, second != Self.nothing else { return 0 }
    return weights[Self.key(group.rawValue, first, second)]
  }
}
