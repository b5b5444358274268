/// How much what stands around a negation says that nothing on the other side answers to it, from
/// `Sources/CAlignData/Polarity/negation-weights.tsv`.
///
/// Fitted by `scripts/fit-negation.py` on 8,135 rows of news, magazine and novels and on the negations that `scripts/damage.py`
/// puts in or takes out of them (2026-11-29). All weights are in nats.
struct NegationWeights: Sendable {
  /// What a weight is for.
  enum Group: String, Sendable {
    case model
    /// A negation itself, what stands behind and before it, and itself with what is behind it.
    case own, behind, second, before, phrase
    /// A word of the other side, anywhere and at about the same place.
    case there, near
  }

  private struct Key: Hashable {
    var language: Language
    var group: Group
    /// The hash of a feature or word.
    var name: UInt64
  }

  private let weights: [Key: Double]

  private static let languages: [String: Language] = ["english": .english, "chinese": .chinese]

  /// The table that is compiled in, read at the first use.
  static let standard: NegationWeights = {
    do { return try NegationWeights(EmbeddedTable.negationWeights, file: "negation-weights.tsv") } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no language, group, name and weight.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    var weights: [Key: Double] = [:]
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is no weight of a word around negations",
      expected:
        "'english' or 'chinese', a group as 'model' or 'behind', a name, and a number, with tabs between"
    ) { fields, weight in
      guard let language = Self.languages[String(decoding: fields[0], as: UTF8.self)],
        let group = Group(rawValue: String(decoding: fields[1], as: UTF8.self))
      else { return false }
      weights[Key(language: language, group: group, name: StableHash.value(of: fields[2]))] = weight
      return true
    }
    self.weights = weights
  }

  /// The weight of a feature for a negation of a language; 0 for what was never seen.
  func model(_ name: Substring, _ language: Language) -> Double { weight(language, .model, name) }

  /// The weight of a negation itself and of what stands around it.
  func own(_ mention: NegationTable.Mention, _ language: Language) -> Double {
    weight(language, .own, mention.word) + weight(language, .behind, mention.behind)
      + weight(language, .second, mention.second) + weight(language, .before, mention.before)
      + weight(language, .phrase, mention.word + " " + mention.behind)
  }

  /// The weight of a word on the other side of a negation of a language, and what it weighs more at about the same place.
  func answer(_ word: String, _ language: Language) -> (there: Double, near: Double) {
    (weight(language, .there, word), weight(language, .near, word))
  }

  private func weight(_ language: Language, _ group: Group, _ name: some StringProtocol) -> Double {
    weights[Key(language: language, group: group, name: StableHash.value(of: name.utf8))] ?? 0
  }
}
