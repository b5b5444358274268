/// The features of a text, in the order of `CoverageFeature.allCases`.
struct CoverageFeatures: Sendable, Hashable {
  private(set) var values = [Double](repeating: 0, count: CoverageFeature.allCases.count)

  private static let places = Dictionary(
    uniqueKeysWithValues: CoverageFeature.allCases.enumerated().map { ($1, $0) }
  )

  /// Where a feature stands.
  static func place(_ feature: CoverageFeature) -> Int { places[feature] ?? 0 }

  subscript(feature: CoverageFeature) -> Double {
    get { values[Self.place(feature)] }
    set { values[Self.place(feature)] = newValue }
  }

  /// Names and values, as “rise=0.113”.
  var grounds: [String] {
    zip(CoverageFeature.allCases, values).map { "\($0.rawValue)=\(FixedDecimal.text($1) ?? "0")" }
  }
}
