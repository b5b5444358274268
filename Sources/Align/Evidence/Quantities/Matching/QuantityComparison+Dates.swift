/// How far dates agree, with each other and with bare numbers.
extension QuantityComparison {
  /// A date that the other language puts as a bare number: 五四 and May 4, the 5th.
  static func bare(_ date: DatePattern, _ other: Quantity) -> QuantityAgreement {
    if let first = date.year, let last = date.lastYear, date.month == nil, last != first {
      // 2016年至2020年 is “2016 to 2020”, not 2016.
      let ends = other.unit == nil ? interval(other) : nil
      return ends?.low?.whole == first && ends?.high?.whole == last ? .compatible(.kind) : .conflicting
    }
    guard let value = interval(other), let low = value.low, low == value.high, let whole = low.whole else {
      if case .digits(let digits) = other.value, let year = date.year, digits == String(year) {
        return .compatible(.kind)
      }
      return .conflicting
    }
    // 911 is September 11, 五四 May 4.
    if let month = date.month, let day = date.day, [month * 100 + day, month * 10 + day].contains(whole) {
      return .compatible(.kind)
    }
    if other.unit == "mo", let months = firstMonths(of: date) {
      return months == whole && date.year == nil ? .equal : .conflicting
    }
    // A day is not an amount of another unit: 15日内 is not 15 months.
    guard other.unit == nil else { return .conflicting }
    let parts = [date.year, date.month, date.day, date.quarter].compactMap { $0 }
    // The 六 of 周六 is not six, and 前三季度 is not the first quarter.
    guard date.weekday == nil, date.lastQuarter == nil || date.lastQuarter == date.quarter else {
      return .conflicting
    }
    return parts == [whole] || (date.year == whole && date.month == nil) ? .compatible(.kind) : .conflicting
  }

  /// How many months of a year a date covers from its first on: 前三季度 are the first nine months, 上半年 the first six.
  private static func firstMonths(of date: DatePattern) -> Int? {
    if date.quarter == 1 { return 3 * (date.lastQuarter ?? 1) }
    return date.part == .firstHalf && date.month == nil ? 6 : nil
  }

  /// Years before are not written by their last two digits.
  private static let leastOfShortYear = 1800

  /// Whether a whole year has no short form: 八十年代 is not of the seventeenth century, unless it says so.
  private static func isTooOld(_ date: DatePattern) -> Bool {
    !date.isShortYear && date.year.map { $0 < leastOfShortYear } == true
  }

  /// Parts that both give must be the same; what only one gives may be inferred.
  static func dates(_ english: DatePattern, _ chinese: DatePattern) -> QuantityAgreement {
    func year(_ date: DatePattern, short: Bool) -> Int? { date.year.map { short ? $0 % 100 : $0 } }
    let isShort = english.isShortYear || chinese.isShortYear
    if isShort, [english, chinese].contains(where: isTooOld) { return .conflicting }
    let isWithin = isWithin(english, chinese)
    // News names the weekday in English and the day of the month in Chinese; which of them falls on which is not known.
    if english.isWeekdayAlone && chinese.isDayAlone || chinese.isWeekdayAlone && english.isDayAlone {
      return .compatible(.inferable)
    }
    let pairs: [(Int?, Int?)] = [
      (year(english, short: isShort), year(chinese, short: isShort)),
      (english.month, chinese.month), (english.day, chinese.day),
      (isWithin ? nil : third(english), third(chinese)),
      (english.quarter, chinese.quarter), (english.weekday, chinese.weekday),
    ]
    let ends: [(Int?, Int?)] = [
      (english.lastYear, chinese.lastYear), (english.lastMonth, chinese.lastMonth),
      (english.lastDay, chinese.lastDay),
    ]
    // Monday is not all of 周一至周五; a whole list of weekdays may stand for a date's own.
    let parts: [(first: (Int?, Int?), last: (Int?, Int?))] = [
      ((english.weekday, chinese.weekday), (english.lastWeekday, chinese.lastWeekday)),
      ((english.quarter, chinese.quarter), (english.lastQuarter, chinese.lastQuarter)),
    ]
    for part in parts where part.first.0 != nil && part.first.1 != nil && part.last.0 != part.last.1 {
      return .conflicting
    }
    var shared = isWithin ? 1 : 0
    var lone = 0
    for (left, right) in pairs {
      guard let left, let right else {
        lone += left == nil && right == nil ? 0 : 1
        continue
      }
      if left != right { return .conflicting }
      shared += 1
    }
    // The early 2000s are the beginning of the century, too.
    if shared == 2, english.part == .beginning, chinese.part == .beginning, english.month == nil,
      chinese.month == nil,
      english.lastYear != nil, chinese.lastYear != nil
    {
      return english.lastYear == chinese.lastYear ? .equal : .compatible(.inferable)
    }
    if isShort {
      guard english.lastYear.map({ $0 % 100 }) == chinese.lastYear.map({ $0 % 100 }) else {
        return .conflicting
      }
    } else {
      for (left, right) in ends where left != right { return .conflicting }
    }
    // Late last month may well be in June.
    let isPartOfMonth =
      english.tenDays != nil && chinese.month != nil || chinese.tenDays != nil && english.month != nil
    guard shared > 0 || isPartOfMonth && lone == 2 else { return .conflicting }
    // 上旬 says ten days, “the beginning of” only some.
    let isVaguer = chinese.tenDays != nil && english.tenDays == nil
    return lone == 0 && !isVaguer ? .equal : .compatible(.inferable)
  }

  /// Whether two dates differ only in that one names a third of the year and the other the half that it is in: late 2016 and 2016年下半年.
  private static func isWithin(_ english: DatePattern, _ chinese: DatePattern) -> Bool {
    guard english.month == nil, chinese.month == nil, english.year == chinese.year, let own = third(english),
      let other = third(chinese)
    else { return false }
    switch (min(own, other), max(own, other)) {
    case (1, 4), (2, 4), (2, 5), (3, 5): return true
    default: return false
    }
  }

  /// Where in its month or year a date says it lies: 1 … 3 for thirds, 4 and 5 for halves; 初 and 上旬 are both early.
  private static func third(_ date: DatePattern) -> Int? {
    switch date.part {
    case .beginning: 1
    case .middle: 2
    case .end: 3
    case .firstHalf: 4
    case .secondHalf: 5
    case nil: date.tenDays
    }
  }
}
