/// A date as far as a text gives it: any of year, month, day and weekday, or a part of one of them.
///
/// A range (26日至29日, 1981–85) has ends that differ in the last part given.
public struct DatePattern: Sendable, Hashable {
  /// A part of a month, year or decade.
  public enum Part: String, Sendable, Hashable {
    /// 初, 年初, early, the beginning of.
    case beginning
    /// 中, mid-.
    case middle
    /// 底, 末, late, the end of.
    case end
    /// 上半年, the first half.
    case firstHalf
    /// 下半年, the second half.
    case secondHalf
  }

  /// The calendar year; negative before the common era (−221 is 221 B.C.).
  public var year: Int?
  /// The last year of a range, a decade or a century.
  public var lastYear: Int?
  /// 1 … 12; 1 … 12 of the Chinese calendar where `isLunar`.
  public var month: Int?
  /// The last month of a range.
  public var lastMonth: Int?
  /// 1 … 31.
  public var day: Int?
  /// The last day of a range.
  public var lastDay: Int?
  /// The ten-day period of a month: 上旬 1, 中旬 2, 下旬 3.
  public var tenDays: Int?
  /// The last ten-day period of a range (上中旬).
  public var lastTenDays: Int?
  /// 1 … 4.
  public var quarter: Int?
  /// The last quarter of a range.
  public var lastQuarter: Int?
  /// Monday 1 … Sunday 7.
  public var weekday: Int?
  /// The last weekday of a range.
  public var lastWeekday: Int?
  /// A part of the smallest unit given.
  public var part: Part?
  /// Whether month and day are those of the Chinese calendar.
  public var isLunar = false
  /// Whether the year is given by its last two digits (85年) or is a decade without a century (八十年代).
  public var isShortYear = false

  /// Makes a pattern that says nothing.
  public init() {}

  /// Whether it says a day of the week and nothing else.
  var isWeekdayAlone: Bool {
    var weekday = DatePattern()
    weekday.weekday = self.weekday
    return self.weekday != nil && self == weekday
  }

  /// Whether it says a month and nothing else.
  var isMonthAlone: Bool {
    var month = DatePattern()
    month.month = self.month
    return self.month != nil && self == month
  }

  /// Whether it says one day, and not which of the week.
  var isDayAlone: Bool {
    day != nil && weekday == nil && lastDay == nil && lastMonth == nil && lastYear == nil && !isLunar
  }

  /// The first day covered, in the manner of TIMEX3: `1985-02-27`, `XXXX-03-08`, `XX85-02`, `XXXX-WXX-3`.
  public var low: String { text(year, month, day, quarter, weekday) }
  /// The last day covered.
  public var high: String {
    text(
      lastYear ?? year,
      lastMonth ?? month,
      lastDay ?? day,
      lastQuarter ?? quarter,
      lastWeekday ?? weekday
    )
  }

  private func text(
    _ year: Int?,
    _ month: Int?,
    _ day: Int?,
    _ quarter: Int?,
    _ weekday: Int?
  ) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count))
        + digits
    }
    let yearText = year.map { isShortYear ? "XX" + padded($0, 2) : padded($0, 4) } ?? "XXXX"
    if let weekday, month == nil, day == nil { return "\(yearText)-WXX-\(weekday)" }
    if let quarter { return "\(yearText)-Q\(quarter)" }
    var text = yearText
    if part == .firstHalf, month == nil { text += "-H1" }
    if part == .secondHalf, month == nil { text += "-H2" }
    if month != nil || day != nil { text += "-" + (month.map { padded($0, 2) } ?? "XX") }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}
