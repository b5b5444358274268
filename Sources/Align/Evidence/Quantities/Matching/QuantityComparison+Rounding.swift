/// Amounts that one side rounds: 34247.4亿元 and 3.42 trillion yuan, 688.7万 and nearly 6.9 million.
extension QuantityComparison {
  /// Smaller numbers are rarely rounded without a word that says so.
  private static let leastRounded = ExactNumber(10_000)
  /// How far a number with “nearly” or “about” may be from what it is rounded from: “about 40” for 38.
  private static let mostRounding = ExactNumber(1, over: 20) ?? .zero
  /// How far “well over” may reach: “well over $200 million” for 2.37亿美元.
  private static let mostOver = ExactNumber(1, over: 4) ?? .zero
  /// How far a share in words may be from what it stands for, in parts of the whole: with a hedge (about a third for 33.8%), and without.
  private static let hedgedShare = ExactNumber(15, over: 1000) ?? .zero
  private static let plainShare = ExactNumber(5, over: 1000) ?? .zero

  /// Whether a fraction in words (a third, one in five) is a percentage in round figures: 33.8%, 20.1%.
  static func isRoundedShare(_ english: Quantity, _ left: Interval, _ chinese: Quantity, _ right: Interval)
    -> Bool
  {
    guard family(english) == .share, family(chinese) == .share,
      (english.kind == .fraction) != (chinese.kind == .fraction), let one = point(left),
      let other = point(right),
      let difference = one.subtracting(other)
    else { return false }
    guard isNear(one, other, within: mostRounding) else { return false }
    let fraction = english.kind == .fraction ? english : chinese
    let isHigher = (english.kind == .fraction) == (difference > .zero)
    let distance = difference.absolute
    switch fraction.hedge {
    case .none: return distance <= plainShare
    case .below: return isHigher && distance <= hedgedShare
    case .over: return !isHigher && distance <= hedgedShare
    default: return distance <= hedgedShare
    }
  }

  /// Whether one of two amounts without a hedge is the other, rounded to three digits or more as languages do that count in other powers of ten.
  static func isRounded(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard english.kind != .percent, chinese.kind != .percent,
      english.unit == chinese.unit || english.unit == nil || chinese.unit == nil,
      case .number(let left?, let leftEnd?) = english.value, left == leftEnd, left >= leastRounded,
      case .number(let right?, let rightEnd?) = chinese.value, right == rightEnd, right >= leastRounded
    else { return false }
    return QuantityLikeness(english, chinese).isRounded
  }

  /// Whether a number with a hedge is another one, rounded to what the hedge says: down for “more than”, up for “nearly”.
  static func isHedgedRounding(
    _ left: Interval,
    _ right: Interval,
    _ hedges: (Quantity.Hedge, Quantity.Hedge)
  ) -> Bool {
    guard let one = point(left), let other = point(right), hedges.0 == .none || hedges.1 == .none else {
      return false
    }
    let (hedge, rounded, exact) = hedges.0 == .none ? (hedges.1, other, one) : (hedges.0, one, other)
    guard hedge != .magnitude, let (digits, _) = lastDigit(of: exact),
      let (fewer, place) = lastDigit(of: rounded),
      fewer < digits, isNear(rounded, exact, within: hedge == .over ? mostOver : mostRounding),
      isRounded(rounded, from: exact)
    else { return false }
    switch hedge {
    case .below: return exact <= rounded
    case .over: return exact >= rounded
    default:
      guard let difference = rounded.subtracting(exact),
        let step = ExactNumber(digits: 5, exponent: place - 1)
      else {
        return false
      }
      return difference.absolute <= step
    }
  }

  /// The one value of an interval, the bound of an open one.
  private static func point(_ interval: Interval) -> ExactNumber? {
    switch (interval.low, interval.high) {
    case (let low?, let high?): low == high ? low : nil
    case (let low, let high): low ?? high
    }
  }
}
