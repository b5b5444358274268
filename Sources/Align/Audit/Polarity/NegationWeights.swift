/// How much what stands around a negation says that nothing on the other side answers to it, from
/// `Sources/CAlignData/Polarity/negation-weights.tsv`.
///
/// Fitted by `scripts/fit-negation.py` on 5,892 rows of news, magazine and novels and on the negations that `scripts/damage.py`
/// puts in or takes out of them (2026-11-29). All weights are in nats.
struct NegationWeights: Sendable {
  /// What a weight is for.
  private struct Key: Hashable {
    var language: Language
    var group: Substring
    var name: Substring
  }

  private var weights: [Key: Double] = [:]

  private static let languages: [Substring: Language] = ["english": .english, "chinese": .chinese]

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
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let language = Self.languages[fields[0]],
        ["model", "own", "there", "near"].contains(fields[1]), let weight = Double(fields[3])
      else {
        throw ReadError(
          .badData,
          file: file,
          line: number + 1,
          problem: "the line is no weight of a word around negations",
          expected:
            "'english' or 'chinese', 'model', 'own', 'there' or 'near', a name, and a number, with tabs between"
        )
      }
      weights[Key(language: language, group: fields[1], name: fields[2])] = weight
    }
  }

  /// The weight of a feature for a negation of a language; 0 for what was never seen.
  func model(_ name: Substring, _ language: Language) -> Double { weight(language, "model", name) }

  /// The weight of a negation itself.
  func own(_ word: String, _ language: Language) -> Double { weight(language, "own", word[...]) }

  /// The weight of a word on the other side of a negation of a language, and what it weighs more at about the same place.
  func answer(_ word: String, _ language: Language) -> (there: Double, near: Double) {
    (weight(language, "there", word[...]), weight(language, "near", word[...]))
  }

  private func weight(_ language: Language, _ group: Substring, _ name: Substring) -> Double {
    weights[Key(language: language, group: group, name: name)] ?? 0
  }
}
