/// The features of a text, in the order of `CoverageFeature.allCases`.
struct CoverageFeatures: Sendable, Hashable {
  private(set) var values = [Double](repeating: 0, count: CoverageFeature.allCases.count)

  subscript(feature: CoverageFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// Names and values, as “rise=0.113”.
  var grounds: [String] {
    zip(CoverageFeature.allCases, values).map { "\($0.name)=\(FixedDecimal.text($1) ?? "0")" }
  }
}
