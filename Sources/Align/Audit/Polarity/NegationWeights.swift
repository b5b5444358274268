/// How strongly what surrounds a negation suggests that nothing on the other side answers to it, from
/// `Sources/CAlignData/Polarity/negation-weights.tsv`.
///
/// Fitted by `scripts/fit-negation.py` on 8,135 rows of news, magazine and novels and on the negations that `scripts/damage.py`
/// puts in or takes out of them (2026-11-29). All weights are in nats.
final class NegationWeights: Sendable {
  /// What is counted of the words on both sides of a negation, whatever they are.
  enum Feature: Int, Sendable, CaseIterable {
    case bias, length, surplus, none, nothing, nominal, distance, near, weak, skip, nominalLength, weakNear,
      skipNear

    /// The names in the table, in the order of the cases.
    static let names = [
      "bias", "length", "surplus", "none", "nothing", "nominal", "distance", "near", "weak", "skip",
      "nominal-length", "weak-near", "skip-near",
    ]
  }

  /// What is weighed of a text around a negation: what follows and precedes it, and itself with what follows it.
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
    var features = [Double](repeating: 0, count: Feature.allCases.count)
    /// By the numbers of the words of the table.
    var words: [Word]
    /// The weights of texts around a negation, by the hashes of their places and letters.
    var around: IntegerTable<Double>
  }

  private let english: Model
  private let chinese: Model

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
    // A line has some 28 bytes, and half of them are of one language.
    let none = Model(
      words: Array(repeating: Word(), count: table.words.count),
      around: IntegerTable(absent: 0, capacity: bytes.count / 56)
    )
    var (english, chinese) = (none, none)
    var numbers = WordNumbers()
    let words = table.words.map { numbers.add(Array($0.utf8)[...]) }
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is not a weight of a word near a negation",
      expected:
        "'english' or 'chinese', a group such as 'model' or 'behind', a name, and a number, with tabs between"
    ) { fields, weight in
      let text = bytes.span
      let (group, name) = (text.extracting(fields[1]), text.extracting(fields[2]))
      func add(to model: inout Model) -> Bool {
        guard let place = Self.groups.number(of: group) else { return false }
        return Self.add(place, name, words: numbers.number(of: name), weight, to: &model)
      }
      switch Self.languages.number(of: text.extracting(fields[0])) {
      case 0: return add(to: &english)
      case 1: return add(to: &chinese)
      default: return false
      }
    }
    // A word that the table has twice is two words there.
    english.words = words.map { english.words[$0] }
    chinese.words = words.map { chinese.words[$0] }
    (self.english, self.chinese) = (english, chinese)
  }

  private static let languages = numbered(["english", "chinese"])
  /// What a line may be about: the places of texts first, in the order of their cases.
  private static let groups = numbered(Place.allCases.map(\.rawValue) + ["model", "own", "there", "near"])
  private static let features = numbered(Feature.names)

  private static func numbered(_ names: [String]) -> WordNumbers {
    names.reduce(into: WordNumbers()) { $0.add(Array($1.utf8)[...]) }
  }

  private static func add(
    _ group: Int,
    _ name: Span<UInt8>,
    words: Int?,
    _ weight: Double,
    to model: inout Model
  ) -> Bool {
    let places = Place.allCases
    switch group - places.count {
    case ..<0:
      var hash = StableHash()
      hash.add(places[group].rawValue)
      hash.add(name)
      model.around[hash.value] = weight
    case 0:
      guard let feature = features.number(of: name) else { return false }
      model.features[feature] = weight
    case 1: if let words { model.words[words].own = weight }
    case 2: if let words { model.words[words].there = weight }
    default: if let words { model.words[words].near = weight }
    }
    return true
  }

  private static func key(_ place: Place, _ text: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(place.rawValue)
    hash.add(text)
    return hash.value
  }

  /// The weight of what surrounds a negation, which the table calls `name`.
  func surroundings(_ mention: NegationTable.Mention, name: String, _ language: Language) -> Double {
    let around = model(language).around
    return around[Self.key(.behind, mention.behind.utf8)] + around[Self.key(.second, mention.second.utf8)]
      + around[Self.key(.before, mention.before.utf8)]
      + around[Self.key(.phrase, (name + " " + mention.behind).utf8)]
  }

  private func model(_ language: Language) -> Model { language == .english ? english : chinese }

  /// The weight of a feature for a negation of a language; 0 for what was never seen.
  func model(_ feature: Feature, _ language: Language) -> Double {
    model(language).features[feature.rawValue]
  }

  /// What a word of the table weighs for a negation of a language.
  func word(_ word: Int, _ language: Language) -> Word { model(language).words[word] }
}
