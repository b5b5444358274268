/// How much what stands around a word says that the other side has its opposite, from
/// `Sources/CAlignData/Polarity/opposite-weights.tsv`.
///
/// Fitted by `scripts/fit-opposites.py` on 8,135 rows of news, magazine and novels, as they are and with a word of
/// `opposites.tsv` turned round (2026-11-29). All weights are in nats.
struct OppositeWeights: Sendable {
  /// What a weight of one or two words is for.
  enum Group: String, Sendable {
    /// An axis, and an English word on it.
    case axis, own
    /// An English word, and the stem before or behind it.
    case before, behind
    /// An axis, and a Chinese word of the same or the other pole, anywhere or at about the same place.
    case same, other
    case sameNear = "same-near"
    case otherNear = "other-near"
    /// An axis, and an English word of the other pole.
    case answer
    /// An English and a Chinese word.
    case pair
  }

  /// What a weight is for: words by their hashes.
  private struct Key: Hashable {
    var group: Group
    var first: UInt64
    var second: UInt64
  }

  private let weights: [Key: Double]
  private let model: [Substring: Double]
  /// The hashes of the words and axes of the table.
  private let words: [UInt64]
  private let axes: [UInt64]

  private static let nothing = StableHash.value(of: [])
  /// As most lines have more.
  private static let bytesOfLine = 20

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

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no group, two words or features, and weight.
  init(_ bytes: [UInt8], file: String, table: OppositeTable) throws(ReadError) {
    words = table.words.map { StableHash.value(of: $0.utf8) }
    axes = table.axes.map { StableHash.value(of: $0.utf8) }
    var weights: [Key: Double] = [:]
    var model: [Substring: Double] = [:]
    weights.reserveCapacity(bytes.count / Self.bytesOfLine)
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is no weight of words around opposites",
      expected: "a group, a first and a second word or feature, and a number, with tabs between"
    ) { fields, weight in
      let name = String(decoding: fields[0], as: UTF8.self)
      if name == "model" {
        model[Substring(decoding: fields[1], as: UTF8.self)] = weight
        return true
      }
      guard let group = Group(rawValue: name) else { return false }
      let (first, second) = (StableHash.value(of: fields[1]), StableHash.value(of: fields[2]))
      weights[Key(group: group, first: first, second: second)] = weight
      return true
    }
    self.weights = weights
    self.model = model
  }

  /// The weight of a feature; 0 for what was never seen.
  func model(_ name: Substring) -> Double { model[name] ?? 0 }

  /// The weight of an axis.
  func axis(_ axis: Int) -> Double { weight(.axis, axes[axis], Self.nothing) }

  /// The weight of a word on its axis.
  func word(_ group: Group, _ mention: OppositeTable.Mention) -> Double {
    weight(group, axes[mention.sense.axis], words[mention.word])
  }

  /// The weight of two words.
  func pair(_ english: OppositeTable.Mention, _ chinese: OppositeTable.Mention) -> Double {
    weight(.pair, words[english.word], words[chinese.word])
  }

  /// The weight of the stems right before and behind a word.
  func surroundings(_ mention: OppositeTable.Mention) -> Double {
    weight(.before, StableHash.value(of: mention.neighbours.before.utf8), words[mention.word])
      + weight(.behind, words[mention.word], StableHash.value(of: mention.neighbours.behind.utf8))
  }

  private func weight(_ group: Group, _ first: UInt64, _ second: UInt64) -> Double {
    weights[Key(group: group, first: first, second: second)] ?? 0
  }
}
