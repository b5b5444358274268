/// How much each feature of a text says that the other side of its pair does not say all of it, from
/// `Sources/CAlignData/Coverage/coverage-weights.tsv`.
///
/// Fitted by `scripts/fit-coverage.py`, whose head says on what. Weights are in nats.
struct CoverageWeights: Sendable {
  /// What a feature is held between, and what a unit of it weighs.
  struct Weight: Sendable, Hashable {
    var bounds: ClosedRange<Double>
    var weight: Double
  }

  /// The weights of a side.
  struct Model: Sendable {
    fileprivate(set) var bias = 0.0
    /// What is added to the score of an original, and taken from that of a translation.
    fileprivate(set) var source = 0.0
    fileprivate(set) var weights = [Weight](
      repeating: Weight(bounds: 0...0, weight: 0),
      count: CoverageFeature.allCases.count
    )

    /// The log-odds that something is missing on the other side, in nats.
    func score(_ features: CoverageFeatures) -> Double {
      zip(weights, features.values).reduce(bias) { sum, part in
        sum + part.0.weight * min(max(part.1, part.0.bounds.lowerBound), part.0.bounds.upperBound)
      }
    }
  }

  private static let features = Dictionary(
    uniqueKeysWithValues: CoverageFeature.allCases.map { ($0.name, $0) }
  )

  private var english = Model()
  private var chinese = Model()

  /// The table that is compiled in, read at the first use.
  static let standard: CoverageWeights = {
    do {
      return try CoverageWeights(EmbeddedTable.coverageWeights, file: "coverage-weights.tsv")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no language, feature, two bounds and a weight.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    try WeightLines.read(
      bytes,
      file: file,
      columns: 4,
      problem: "the line is not a weight of a coverage feature",
      expected:
        "'english' or 'chinese', a feature such as 'deviation' or 'bias', its least and greatest value, and a number, "
        + "with tabs between"
    ) { fields, weight in
      let texts = fields.map { String(decoding: bytes[$0], as: UTF8.self) }
      switch texts[0] {
      case "english": return Self.add(texts, weight, to: &english)
      case "chinese": return Self.add(texts, weight, to: &chinese)
      default: return false
      }
    }
  }

  private static func add(_ fields: [String], _ weight: Double, to model: inout Model) -> Bool {
    guard let least = Double(fields[2]), let most = Double(fields[3]), least.isFinite, most.isFinite,
      least <= most
    else { return false }
    switch fields[1] {
    case "bias": model.bias = weight
    case "source": model.source = weight
    default: return add(fields[1], least...most, weight, to: &model)
    }
    return true
  }

  private static func add(
    _ name: String,
    _ bounds: ClosedRange<Double>,
    _ weight: Double,
    to model: inout Model
  ) -> Bool {
    guard let feature = features[name] else { return false }
    model.weights[feature.rawValue] = Weight(bounds: bounds, weight: weight)
    return true
  }

  /// The weights of the side of a language.
  subscript(language: Language) -> Model { language == .english ? english : chinese }
}
