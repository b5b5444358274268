/// Ranges: 三到四百万, 30 to 40; what is said once, the power of ten, may count for both ends.
enum RangeRules {
  static let rules = [
    GrammarRule("range", [[.numeral], [.rangeSign], [.numeral]], makes: .numeral) { parts in
      sharedScale(parts) == nil ? range(parts[0], parts[2], factor: .one) : nil
    },
    GrammarRule(
      "range with a shared scale",
      [[.numeral], [.rangeSign], [.numeral]],
      makes: .numeral
    ) { parts in
      sharedScale(parts).flatMap { range(parts[0], parts[2], factor: $0) }
    },
  ]

  /// What the first number is to be multiplied by, where the second alone is said with hundreds or more: 三到四百万.
  private static func sharedScale(_ parts: RuleParts) -> ExactNumber? {
    guard case .words = parts[2].form, let low = parts[0].interval?.low,
      let high = parts[2].interval?.high,
      high.isWhole, low < ExactNumber(100)
    else { return nil }
    let scale = ExactNumber(scale(of: high.numerator))
    guard scale >= ExactNumber(100), let most = low.multiplied(by: scale), most < high else {
      return nil
    }
    return scale
  }

  private static func range(_ first: Meaning, _ last: Meaning, factor: ExactNumber) -> Meaning? {
    guard let low = first.interval?.low.multiplied(by: factor), let high = last.interval?.high,
      low < high
    else { return nil }
    var range = last
    range.value = .number(low: low, high: high)
    range.form = .none
    return range
  }

  /// The power of ten that a number with one to three digits in front of zeros is said with: 10,000 of 四十万.
  private static func scale(of value: Int128) -> Int128 {
    var scale: Int128 = 1
    while value > 0, value % (scale * 10) == 0 { scale *= 10 }
    return scale
  }
}
