/// The value of a quantity.
public enum QuantityValue: Sendable, Hashable {
  /// A number or an interval; an open end is `nil`, one value has both ends the same.
  case number(low: ExactNumber?, high: ExactNumber?)
  /// A date, as far as the text gives it; stored apart because it is much larger than the other values.
  indirect case date(DatePattern)
  /// A time of the clock, or an interval of times.
  case time(low: ClockTime, high: ClockTime)
  /// Digits that name something, leading zeros and letters kept.
  case digits(String)
  /// Several numbers side by side: 3 比 2, 3-2.
  case ratio([ExactNumber])

  /// A single number.
  public static func exactly(_ number: ExactNumber) -> QuantityValue { .number(low: number, high: number) }

  /// The two ends as text: decimals, `1/3`, `1985-02-27`, `XXXX-03-08`, `T15:50`, digits, `3:2`; `nil` where open.
  public var texts: (low: String?, high: String?) {
    switch self {
    case .number(let low, let high) where low == high: (low?.description).map { ($0, $0) } ?? (nil, nil)
    case .number(let low, let high): (low?.description, high?.description)
    case .date(let date): (date.low, date.high)
    case .time(let low, let high): (low.description, high.description)
    case .digits(let digits): (digits, digits)
    case .ratio(let parts):
      (parts.map(\.description).joined(separator: ":"), parts.map(\.description).joined(separator: ":"))
    }
  }
}

/// A time of the clock on a 24-hour day.
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
  /// 0 … 24.
  public var hour: Int
  /// 0 … 59, or `nil` where only the hour is given.
  public var minute: Int?
  /// 0 … 59, or `nil`.
  public var second: Int?
  /// Whether the text gave the half of the day; 三点 alone may be 03:00 or 15:00.
  public var hasDayHalf: Bool

  /// Makes a time from its parts.
  public init(hour: Int, minute: Int? = nil, second: Int? = nil, hasDayHalf: Bool = true) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.hasDayHalf = hasDayHalf
  }

  /// `T15:50` or `T15:50:07`.
  public var description: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "T\(two(hour)):\(two(minute ?? 0))" + (second.map { ":" + two($0) } ?? "")
  }
}
