/// How close two amounts must be to speak for a doubtful reading of one of them.
extension QuantityComparison {
  /// Whether two amounts are the same to the last digit, in whatever units; degrees as they are rounded: 90 °F is 32.2 °C.
  static func isExactlySame(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard let left = interval(english), let right = interval(chinese) else { return false }
    guard family(english) == .measure(.temperature), family(chinese) == .measure(.temperature) else {
      return left.low == right.low && left.high == right.high
    }
    // Where both are hedged in the same way, one bound tells: more than 90 °F, 超32.2摄氏度.
    if english.hedge != .none, english.hedge == chinese.hedge {
      return isRounded(left.low ?? left.high, right.low ?? right.high)
    }
    return isRounded(left.low, right.low) && isRounded(left.high, right.high)
  }

  /// Whether two amounts have an end in common: at most 23, and 23.
  static func sharesABound(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard let left = interval(english), let right = interval(chinese) else { return false }
    return left.low != nil && left.low == right.low || left.high != nil && left.high == right.high
  }

  /// Whether two temperatures in degrees Celsius are one, rounded to degrees where one of them is, else to tenths.
  private static func isRounded(_ one: ExactNumber?, _ other: ExactNumber?) -> Bool {
    guard let one, let other, let difference = one.subtracting(other) else { return one == other }
    let places: Int128 = one.isWhole || other.isWhole ? 1 : 10
    guard let half = ExactNumber(1, over: 2 * places) else { return false }
    return difference.absolute <= half
  }
}
