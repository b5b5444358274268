/// How strongly each feature of two names without a partner suggests that the one replaces the other, from
/// `Sources/CAlignData/Names/exchange-weights.tsv`.
///
/// Fitted by `scripts/fit-name-exchange.py`, whose head says on what. Weights are in nats.
struct NameExchangeWeights: Sendable {
  private var bias = 0.0
  private var weights = [Double](repeating: 0, count: NameExchangeFeature.allCases.count)

  private static let features = Dictionary(
    uniqueKeysWithValues: NameExchangeFeature.allCases.map { ($0.name, $0) }
  )

  /// The table that is compiled in, read at the first use.
  static let standard: NameExchangeWeights = {
    do {
      return try NameExchangeWeights(EmbeddedTable.nameExchangeWeights, file: "exchange-weights.tsv")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is no feature and a weight.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    try WeightLines.read(
      bytes,
      file: file,
      columns: 1,
      problem: "the line is not a weight of a feature of exchanged names",
      expected: "a feature such as 'englishCountry' or 'bias', and a number, with a tab between"
    ) { fields, weight in
      let name = String(decoding: bytes[fields[0]], as: UTF8.self)
      if name == "bias" {
        bias = weight
        return true
      }
      guard let feature = Self.features[name] else { return false }
      weights[feature.rawValue] = weight
      return true
    }
  }

  /// How likely two names are exchanged, 0 … 1.
  func probability(_ features: [NameExchangeFeature: Double]) -> Double {
    // In the order of the cases, so that the sum is the same on every run.
    let score = NameExchangeFeature.allCases.reduce(bias) { $0 + weights[$1.rawValue] * (features[$1] ?? 0) }
    return LogMath.probability(logOdds: score)
  }
}
