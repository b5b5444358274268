/// What is said of dates that do not agree, or of which one says more.
extension NumberReview {
  /// The quantity of a side of a match; of several dates what all of them say: 7月25日 … 周六.
  static func joined(_ indices: [Int], _ quantities: [Quantity]) -> Quantity? {
    guard var whole = indices.first.map({ quantities[$0] }) else { return nil }
    guard case .date(var date) = whole.value else { return whole }
    for index in indices.dropFirst() {
      guard case .date(let other) = quantities[index].value else { continue }
      date.year = date.year ?? other.year
      date.month = date.month ?? other.month
      date.day = date.day ?? other.day
      date.weekday = date.weekday ?? other.weekday
    }
    whole.value = .date(date)
    return whole
  }

  /// A month of the English that lacks its day, where one match joins several dates and each of the Chinese has one: “On July the flood
  /// formed” beside “July 26”, for 7月26日 and 26日.
  func dayLost(_ match: QuantityMatching.Match) -> NumberDisagreement? {
    guard match.english.count > 1, match.chinese.count >= match.english.count else { return nil }
    let english = match.english.map { context.matching.english[$0] }
    let chinese = match.chinese.map { context.matching.chinese[$0] }
    func date(_ quantity: Quantity) -> DatePattern? {
      if case .date(let date) = quantity.value { date } else { nil }
    }
    guard chinese.allSatisfy({ date($0)?.day != nil }), english.contains(where: { date($0)?.day != nil }),
      let month = english.first(where: { date($0)?.isMonthAlone == true && !wording.isWhole(month: $0) })
    else { return nil }
    return disagreement(.date, .dayLost, month, chinese.last, "the day is lost")
  }

  /// 7月25日0—24时 is July 25.
  static func isWholeDay(_ quantity: Quantity) -> Bool {
    guard case .time(let low, let high) = quantity.value else { return false }
    return low.hour == 0 && high.hour == 24 && low.minute ?? 0 == 0 && high.minute ?? 0 == 0
  }

  /// A date that names nothing but the part that another one does.
  static func part(_ date: DatePattern) -> DatePattern {
    var part = DatePattern()
    (part.part, part.tenDays, part.lastTenDays) = (date.part, date.tenDays, date.lastTenDays)
    return part
  }

  /// A weekday of one language for a day of the month of the other, as news has them.
  private func weekdays(_ weekday: Int, _ day: Int, month: Int?, _ left: Quantity, _ right: Quantity)
    -> NumberDisagreement?
  {
    let verdict = documentDates.weekday(weekday, on: day, month: month)
    return switch verdict {
    case .confirmed: nil
    case .refuted:
      disagreement(
        .date,
        .otherDate,
        left,
        right,
        "in the month of the document, that day falls on another day of the week"
      )
    case .unlikely, .unknown:
      disagreement(
        .date,
        verdict == .unknown ? .undatedWeekday : .weekdayForDay,
        left,
        right,
        "one names the day of the week, the other the day of the month"
      )
    }
  }

  /// A weekday beside a day of the month, whichever side has which.
  private func weekdays(_ left: Quantity, _ english: DatePattern, _ right: Quantity, _ chinese: DatePattern)
    -> NumberDisagreement?
  {
    if english.isWeekdayAlone, chinese.isDayAlone, let weekday = english.weekday, let day = chinese.day {
      return weekdays(weekday, day, month: chinese.month, left, right)
    }
    guard chinese.isWeekdayAlone, english.isDayAlone, let weekday = chinese.weekday, let day = english.day
    else {
      return nil
    }
    return weekdays(weekday, day, month: english.month, left, right)
  }

  /// Dates of which one says more than the other.
  func dates(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    guard case .date(let english) = left.value, case .date(let chinese) = right.value else { return nil }
    if let weekdays = weekdays(left, english, right, chinese) { return weekdays }
    if chinese.day != nil, english.day == nil {
      return disagreement(.date, .dayLost, left, right, "the day is lost")
    }
    if english.day != nil, chinese.day == nil {
      return disagreement(.date, .dayLost, left, right, "the day is added")
    }
    if chinese.month == nil, chinese.day != nil, let month = english.month,
      documentDates.contradicts(month: month), !context.statesMonth(month)
    {
      return disagreement(
        .date,
        .otherMonth,
        left,
        right,
        "the other dates in the document are in another month"
      )
    }
    if chinese.year == nil, english.day != nil, let year = english.year, documentDates.contradicts(year: year)
    {
      return disagreement(.date, .otherYear, left, right, "no date in the document is in that year")
    }
    let added = Self.parts(of: english, missingIn: chinese)
    if !added.isEmpty {
      return disagreement(
        .inferable,
        .inferable,
        left,
        right,
        "\(added.joined(separator: " and ")) is added"
      )
    }
    if losesYear(english, chinese) { return disagreement(.date, .yearLost, left, right, "the year is lost") }
    let lost = Self.parts(of: chinese, missingIn: english)
    if !lost.isEmpty {
      return disagreement(
        .vaguer,
        .vaguer,
        left,
        right,
        "\(lost.joined(separator: " and ")) is left to be inferred"
      )
    }
    let isPartLost = chinese.part != nil && english.part == nil && english.tenDays == nil
    if isPartLost || chinese.tenDays != nil && english.tenDays == nil {
      return disagreement(.vaguer, .vaguer, left, right, "the English is vaguer")
    }
    return nil
  }

  /// Whether the English leaves out a year that nothing else tells: 2020年5月25日 as “May 25” leaves it to be inferred, 2020年5月 as “May” loses it.
  private func losesYear(_ english: DatePattern, _ chinese: DatePattern) -> Bool {
    guard let year = chinese.year, english.year == nil else { return false }
    let isStated = context.statesYear(chinese)
    // “in December 2019 and on January 11” is no longer of 2020, and in a text of 2020 January 11 is not one of 2019.
    return english.day == nil && !isStated || context.statesAnotherYear(chinese)
      || documentDates.isOfAnotherYear(than: year) && !isStated
  }

  /// The parts that one date has and another lacks, as words.
  private static func parts(of date: DatePattern, missingIn other: DatePattern) -> [String] {
    [
      date.year != nil && other.year == nil ? "the year" : nil,
      date.month != nil && other.month == nil ? "the month" : nil,
      date.weekday != nil && other.weekday == nil ? "the weekday" : nil,
    ].compactMap { $0 }
  }
}
