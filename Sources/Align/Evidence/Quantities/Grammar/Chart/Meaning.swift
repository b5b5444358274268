/// What a reading says: a quantity without its place, and how its numeral is written.
struct Meaning: Sendable, Hashable {
  /// How a numeral is written, where rules need to know.
  enum Form: Sendable, Hashable {
    /// 21, with the number of digits.
    case digits(Int)
    /// 1,010,000 or 3.5.
    case separated
    /// 二〇二六, with the number of digits.
    case readOut(Int)
    /// 三五, 两三.
    case pair
    /// 七.
    case single
    /// 百, a hundred: a scale word without a digit.
    case scale
    /// 一百零一万, one hundred and one.
    case words
    /// Nothing is known.
    case none
  }

  /// What kind of quantity.
  var kind = Quantity.Kind.cardinal
  /// What it is worth.
  var value: QuantityValue
  /// How sure the text is.
  var hedge = Quantity.Hedge.none
  /// What it means when the other language lacks it.
  var role = Quantity.Role.hard
  /// The unit's symbol.
  var unit: String?
  /// How the numeral is written.
  var form = Form.none
  /// What one step of the last place that is not a filling zero is worth: what 多 leaves open.
  var place = ExactNumber.one

  /// Whether two meanings are the same quantity, however written.
  func isSame(as other: Meaning) -> Bool {
    kind == other.kind && value == other.value && hedge == other.hedge && role == other.role
      && unit == other.unit
  }
}

extension Meaning {
  /// A number.
  static func number(_ value: ExactNumber, form: Form = .none) -> Meaning {
    Meaning(value: .exactly(value), form: form)
  }

  /// A date.
  static func date(_ fill: (inout DatePattern) -> Void) -> Meaning {
    var date = DatePattern()
    fill(&date)
    return Meaning(kind: .date, value: .date(date))
  }

  /// A time of the clock.
  static func time(_ time: ClockTime) -> Meaning {
    Meaning(kind: .time, value: .time(low: time, high: time))
  }

  /// A word that counts nothing here.
  static let nothing = Meaning(kind: .idiom, value: .digits(""), role: .none)

  /// The ends of a number's interval, where it has both.
  var interval: (low: ExactNumber, high: ExactNumber)? {
    guard case .number(let low?, let high?) = value else { return nil }
    return (low, high)
  }

  /// The number as an `Int`, where it is one whole number.
  var whole: Int? {
    guard let (low, high) = interval, low == high else { return nil }
    return low.whole
  }

  /// The number as another kind, with a unit, times a factor; `nil` where it does not fit.
  func amount(_ kind: Quantity.Kind, _ unit: String?, times factor: ExactNumber = .one) -> Meaning? {
    guard let (low, high) = interval, let least = low.multiplied(by: factor),
      let most = high.multiplied(by: factor), let step = place.multiplied(by: factor)
    else { return nil }
    var amount = self
    amount.kind = kind
    amount.value = .number(low: least, high: most)
    amount.unit = unit
    amount.place = step
    return amount
  }
}
