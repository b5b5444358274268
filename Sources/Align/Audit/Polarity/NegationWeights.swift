/// How much what stands around a negation says that nothing on the other side answers to it, from
/// `Sources/CAlignData/Polarity/negation-weights.tsv`.
///
/// Fitted by `scripts/fit-negation.py` on 8,135 rows of news, magazine and novels and on the negations that `scripts/damage.py`
/// puts in or takes out of them (2026-11-29). All weights are in nats.
struct NegationWeights: Sendable {
  /// What is counted of the words on both sides of a negation, whatever they are.
  enum Feature: String, Sendable, CaseIterable {
    case bias, length, surplus, none, nothing, nominal, distance, near, weak, skip
    case nominalLength = "nominal-length"
    case weakNear = "weak-near"
    case skipNear = "skip-near"
  }

  /// What is weighed of a text around a negation: what stands behind and before it, and itself with what is behind it.
  enum Place: String, Sendable, CaseIterable {
    case behind, second, before, phrase
  }

  /// What a word of the table weighs.
  struct Word: Sendable {
    /// As the negation that may stand alone.
    var own = 0.0
    /// On the other side of one.
    var there = 0.0
    /// More than `there`, at about the same place.
    var near = 0.0
  }

  /// What is known of the negations of one language.
  private struct Model: Sendable {
    var features: [Feature: Double] = [:]
    /// By the numbers of the words of the table.
    var words: [Word]
    /// By the hashes of places and texts.
    var around = IntegerTable<Double>(absent: 0)
  }

  private var english: Model
  private var chinese: Model

  /// The table that is compiled in, read at the first use.
  static let standard: NegationWeights = {
    do {
      return try NegationWeights(
        EmbeddedTable.negationWeights,
        file: "negation-weights.tsv",
        table: .standard
      )
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no language, group, name and weight.
  init(_ bytes: [UInt8], file: String, table: NegationTable) throws(ReadError) {
    let none = Model(words: Array(repeating: Word(), count: table.words.count))
    (english, chinese) = (none, none)
    let numbers = Dictionary(grouping: table.words.indices) { Array(table.words[$0].utf8) }
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is no weight of a word around negations",
      expected:
        "'english' or 'chinese', a group as 'model' or 'behind', a name, and a number, with tabs between"
    ) { fields, weight in
      if fields[0].elementsEqual("english".utf8) {
        return Self.add(fields[1], fields[2], numbers, weight, to: &english)
      }
      guard fields[0].elementsEqual("chinese".utf8) else { return false }
      return Self.add(fields[1], fields[2], numbers, weight, to: &chinese)
    }
  }

  private static func add(
    _ group: ArraySlice<UInt8>,
    _ name: ArraySlice<UInt8>,
    _ numbers: [[UInt8]: [Int]],
    _ weight: Double,
    to model: inout Model
  ) -> Bool {
    if let place = Place.allCases.first(where: { group.elementsEqual($0.rawValue.utf8) }) {
      model.around[key(place, name)] = weight
      return true
    }
    let part: WritableKeyPath<Word, Double>
    switch String(decoding: group, as: UTF8.self) {
    case "model":
      guard let feature = Feature(rawValue: String(decoding: name, as: UTF8.self)) else { return false }
      model.features[feature] = weight
      return true
    case "own": part = \.own
    case "there": part = \.there
    case "near": part = \.near
    default: return false
    }
    for word in numbers[Array(name)] ?? [] { model.words[word][keyPath: part] = weight }
    return true
  }

  private static func key(_ place: Place, _ text: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(place.rawValue)
    hash.add(text)
    return hash.value
  }

  /// The weight of what stands around a negation, which the table calls `name`.
  func surroundings(_ mention: NegationTable.Mention, name: String, _ language: Language) -> Double {
    let around = model(language).around
    return around[Self.key(.behind, mention.behind.utf8)] + around[Self.key(.second, mention.second.utf8)]
      + around[Self.key(.before, mention.before.utf8)]
      + around[Self.key(.phrase, (name + " " + mention.behind).utf8)]
  }

  private func model(_ language: Language) -> Model { language == .english ? english : chinese }

  /// The weight of a feature for a negation of a language; 0 for what was never seen.
  func model(_ feature: Feature, _ language: Language) -> Double { model(language).features[feature] ?? 0 }

  /// What a word of the table weighs for a negation of a language.
  func word(_ word: Int, _ language: Language) -> Word { model(language).words[word] }
}
