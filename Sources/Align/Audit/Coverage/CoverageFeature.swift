/// What is weighed of a text that may say more than the other side of its pair.
enum CoverageFeature: Int, Sendable, CaseIterable {
  /// By how many standard deviations of the document the text is longer than the other side lets expect.
  case deviation
  /// ln of its pieces.
  case length
  /// ln of its pieces ÷ those of the other side.
  case ratio
  /// The cosine of the two sides' vectors.
  case cosine
  /// The mean cover of its pieces, 0 … 1, and that of the other side's, each piece weighed by its rarity.
  case cover
  case answer
  /// The weight of its pieces whose cover is below .3.
  case uncovered
  /// The stretch that is covered least: the highest sum of its pieces' weights times what their cover lacks to .3, .4 and .5.
  case stretch3, stretch4, stretch5
  /// By how much the cosine rises at most where 3, 5, 8 and 12 pieces in a row are left out; by how much that is more than the median;
  /// and the share of such stretches without which it rises at all.
  case rise3, rise5, rise8, rise12
  case excess3, excess5, excess8, excess12
  case share3, share5, share8, share12
  /// The highest rise, and as a share of what the cosine lacks to 1.
  case rise
  case relief
  /// The share of its content words that a dictionary finds on the other side, and of those in the stretch without which the sides are
  /// most alike; how many of these it does not find.
  case translated
  case known
  case strange

  /// As the table of weights calls it.
  var name: String { "\(self)" }
}

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
