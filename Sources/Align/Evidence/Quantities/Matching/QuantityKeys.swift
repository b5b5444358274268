/// What a quantity is recognised by in the other language, whatever words and units it is put in.
///
/// A quantity has a key for each value that a translation keeps: a number its value, a share its part of one (so that
/// 五成, 50 % and half are one), a date its year, month, day and weekday each (since a translation may leave one to
/// be inferred). Kinds share keys where languages mark them differently: 二楼 and “the second floor”, 620 and No. 620.
struct QuantityKeys {
  /// The keys of a quantity, each once; none for what counts nothing.
  static func keys(_ quantity: Quantity) -> [String] {
    guard quantity.role != .none, quantity.kind != .idiom else { return [] }
    switch quantity.value {
    case .number(let low, let high): return numbers(quantity, low, high)
    case .date(let date): return dates(date)
    case .time(let low, let high):
      let times = low == high ? [low] : [low, high]
      // Only one side may name the half of the day.
      return times.map { "t\($0.hour % 12):\($0.minute ?? 0)" }
    case .digits(let digits): return ["n" + (ExactNumber(digits).map(\.description) ?? digits)]
    case .ratio(let parts): return parts.map { "n\($0)" }
    }
  }

  private static func numbers(_ quantity: Quantity, _ low: ExactNumber?, _ high: ExactNumber?) -> [String] {
    if quantity.hedge == .magnitude {
      guard let bound = low ?? high else { return [] }
      return ["e\(String(abs(bound.numerator) / bound.denominator).utf8.count)"]
    }
    let prefix: String
    switch quantity.kind {
    case .percent: prefix = quantity.unit == "%pt" ? "p" : "s"
    case .fraction: prefix = "s"
    case .multiple: prefix = "f"
    default: prefix = "n"
    }
    var values: [ExactNumber] = []
    if let low { values.append(low) }
    if let high, high != low, quantity.hedge == .none || low == nil { values.append(high) }
    if quantity.kind == .percent, quantity.unit != "%pt" {
      values = values.compactMap { $0.divided(by: ExactNumber(100)) }
    }
    return values.map { "\(prefix)\($0)" }
  }

  private static func dates(_ date: DatePattern) -> [String] {
    var keys: [String] = []
    func add(_ name: String, _ first: Int?, _ last: Int?) {
      guard let first else { return }
      keys.append("\(name)\(first)")
      if let last, last != first { keys.append("\(name)\(last)") }
    }
    // 85年 and 1985 are one year; a year also stands as a bare number.
    add("n", date.year.map { date.isShortYear ? $0 % 100 : $0 }, date.lastYear)
    add("m", date.month, date.lastMonth)
    add("n", date.day, date.lastDay)
    add("q", date.quarter, nil)
    add("w", date.weekday, nil)
    return keys
  }
}

extension ExactNumber {
  /// Reads plain digits, at most 38; `nil` for anything else.
  init?(_ digits: String) {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int128(digits)
    else {
      return nil
    }
    self.init(number)
  }
}
