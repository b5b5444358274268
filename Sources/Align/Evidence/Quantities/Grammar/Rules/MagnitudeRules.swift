/// Numbers that say their order of magnitude only: 成千上万, 数以万计, thousands, hundreds of thousands.
enum MagnitudeRules {
  static let rules = [
    // 成千上万 is thousands or tens of thousands, and “thousands” often stands for it.
    GrammarRule("order of magnitude", [[.magnitude]], makes: .count, cost: 0.5) { parts in
      guard let low = parts[0].interval?.low, let high = low.multiplied(by: ExactNumber(99)) else {
        return nil
      }
      return Meaning(value: .number(low: low, high: high), hedge: .magnitude)
    }
  ]
}
