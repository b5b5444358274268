/// How much what stands around a word says that the other side has its opposite, from
/// `Sources/CAlignData/Polarity/opposite-weights.tsv`.
///
/// Fitted by `scripts/fit-opposites.py` on rows of news, magazine and novels, as they are and with a word of
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

  private struct Key: Hashable {
    var group: Group
    var first: Int32
    var second: Int32
  }

  private var weights: [Key: Double] = [:]
  private var model: [Substring: Double] = [:]
  private var numbers: [String: Int32] = [:]
  /// The numbers of the words and axes of the table; ``nothing`` for one without a weight.
  private var words: [Int32] = []
  private var axes: [Int32] = []
  private static let nothing: Int32 = -1

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
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != UInt8(ascii: "#") {
      guard add(line) else {
        throw ReadError(
          .badData,
          file: file,
          line: number + 1,
          problem: "the line is no weight of words around opposites",
          expected: "a group, a first and a second word or feature, and a number, with tabs between"
        )
      }
    }
    words = table.words.map { numbers[$0] ?? Self.nothing }
    axes = table.axes.map { numbers[$0] ?? Self.nothing }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 4, let weight = Double(fields[3]) else { return false }
    if fields[0] == "model" {
      model[fields[1][...]] = weight
      return true
    }
    guard let group = Group(rawValue: fields[0]) else { return false }
    weights[Key(group: group, first: intern(fields[1]), second: intern(fields[2]))] = weight
    return true
  }

  private mutating func intern(_ text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(numbers.count)
    numbers[text] = number
    return number
  }

  /// The weight of a feature; 0 for what was never seen.
  func model(_ name: Substring) -> Double { model[name] ?? 0 }

  /// The weight of an axis.
  func axis(_ axis: Int) -> Double { weight(.axis, axes[axis], numbers[""] ?? Self.nothing) }

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
    func number(_ text: String) -> Int32 { text.isEmpty ? Self.nothing : numbers[text] ?? Self.nothing }
    return weight(.before, number(mention.neighbours.before), words[mention.word])
      + weight(.behind, words[mention.word], number(mention.neighbours.behind))
  }

  private func weight(_ group: Group, _ first: Int32, _ second: Int32) -> Double {
    guard first != Self.nothing, second != Self.nothing else { return 0 }
    return weights[Key(group: group, first: first, second: second)] ?? 0
  }
}
