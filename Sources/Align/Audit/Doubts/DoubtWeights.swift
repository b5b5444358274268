/// How much each feature of words that may stand on one side alone says that they do, from `Sources/CAlignData/Doubts/doubt-weights.tsv`.
///
/// Fitted by `scripts/fit-doubts.py`, whose head says on what. Weights are in nats.
struct DoubtWeights: Sendable {
  /// The sides whose words are looked at.
  enum Side: String, Sendable, CaseIterable {
    case english, chinese, both
  }

  private struct Model: Sendable {
    var bias = 0.0
    var weights = [Double](repeating: 0, count: DoubtFeature.allCases.count)
  }

  /// By kind and side.
  private var models: [String: Model] = [:]

  private static let features = Dictionary(
    uniqueKeysWithValues: DoubtFeature.allCases.map { ($0.name, $0) }
  )

  /// The table that is compiled in, read at the first use.
  static let standard: DoubtWeights = {
    do {
      return try DoubtWeights(EmbeddedTable.doubtWeights, file: "doubt-weights.tsv")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no kind, side, feature and weight.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    try WeightLines.read(
      bytes,
      file: file,
      columns: 3,
      problem: "the line is not a weight of a doubt feature",
      expected:
        "a kind such as 'negation', 'english', 'chinese' or 'both', a feature such as 'rise' or 'bias', and a number, "
        + "with tabs between"
    ) { fields, weight in
      let texts = fields.map { String(decoding: bytes[$0], as: UTF8.self) }
      guard Doubt.Kind(rawValue: texts[0]) != nil, Side(rawValue: texts[1]) != nil else { return false }
      let key = texts[0] + texts[1]
      if texts[2] == "bias" {
        models[key, default: Model()].bias = weight
        return true
      }
      guard let feature = Self.features[texts[2]] else { return false }
      models[key, default: Model()].weights[feature.rawValue] = weight
      return true
    }
  }

  /// Whether anything is known of a kind of words on some sides.
  func knows(_ kind: Doubt.Kind, _ side: Side) -> Bool { models[kind.rawValue + side.rawValue] != nil }

  /// How likely the words are a fault, 0 … 1; `nil` where nothing is known of their kind on these sides.
  func probability(_ features: DoubtFeatures, _ kind: Doubt.Kind, _ side: Side) -> Double? {
    guard let model = models[kind.rawValue + side.rawValue] else { return nil }
    let score = zip(model.weights, features.values).reduce(model.bias) { $0 + $1.0 * $1.1 }
    return LogMath.probability(logOdds: score)
  }
}
