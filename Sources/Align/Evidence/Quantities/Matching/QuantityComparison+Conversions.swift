/// Converted amounts that are hedged, and so rounded to what is easily said.
extension QuantityComparison {
  /// More than 30,000 miles are nearly 50,000 kilometres; judged on some 30 pairs of translators, none of which is further off.
  private static let hedgedRounding = ExactNumber(1, over: 20) ?? .zero
  /// A third of a mile is about half a kilometre.
  private static let vagueRounding = ExactNumber(1, over: 12) ?? .zero

  /// Whether one of two amounts in base units, of different units, may be the other one in round numbers.
  static func isRoundedConversion(
    _ left: Interval,
    _ right: Interval,
    _ hedges: (Quantity.Hedge, Quantity.Hedge)
  ) -> Bool {
    guard hedges != (.none, .none), hedges.0 != .magnitude, hedges.1 != .magnitude else { return false }
    let rounding = hedges.0 == .about || hedges.1 == .about ? vagueRounding : hedgedRounding
    if isNear(left.low ?? left.high, right.low ?? right.high, within: rounding) { return true }
    if isNear(left.high ?? left.low, right.high ?? right.low, within: rounding) { return true }
    // Over 20 miles are 30多公里.
    return holds(left, right.low ?? right.high) || holds(right, left.low ?? left.high)
  }

  private static func holds(_ interval: Interval, _ value: ExactNumber?) -> Bool {
    guard let value, let low = interval.low, let high = interval.high else { return false }
    return low < high && low <= value && value <= high
  }
}
