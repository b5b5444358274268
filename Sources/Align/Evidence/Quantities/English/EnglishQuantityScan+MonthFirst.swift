/// Dates that begin with their month: March 8, 1985; January to April.
extension EnglishQuantityScan {
  /// Reads a date that begins with the name of its month.
  mutating func readMonthFirst() -> Bool {
    let start = position
    guard let (month, monthEnd) = month(at: start) else { return false }
    let isVerb = text.has(start, oneOf: ["may", "march"])
    var date = DatePattern()
    date.month = month
    var next = monthEnd
    if text.isJoint(next), text.isDigits(next + 1) || text.month(next + 1) { next += 1 }
    if text.has(next, "the") { next += 1 }
    // “march sixteen sixty five” is a year, “july twenty fifth two thousand” a day and a year.
    let spokenYear = text.isWord(next) ? year(at: next) : nil
    if let day = day(at: next), spokenYear == nil || day.isOrdinal,
      !isAmountAfter(day, isLower: isVerb && !text.isCapital(start))
    {
      readDay(day, of: date)
      return true
    }
    if let year = spokenYear ?? yearAfter(monthEnd) {
      date.year = year.value
      reportDate(date, from: start, to: year.end)
      return true
    }
    guard isLoneMonth(at: start, end: monthEnd, isVerb: isVerb) else { return false }
    let whole = withLastMonth(date, end: monthEnd)
    reportDate(whole.date, from: start, to: whole.end)
    return true
  }

  /// Reads the days of a month, the year after them, and more days after.
  private mutating func readDay(_ day: Part, of month: DatePattern) {
    var date = month
    date.day = day.value
    var end = day.end
    if let (other, otherMonth, otherEnd) = lastDay(after: end, first: day.value) {
      date.lastDay = other
      date.lastMonth = otherMonth == date.month ? nil : otherMonth
      end = otherEnd
    }
    if isWeekdayName(text.isSign(end, ",") ? end + 1 : end), date.lastDay == nil {
      end = text.isSign(end, ",") ? end + 2 : end + 1
    }
    if let year = yearAfter(end),
      !(text.isWord(end) && !text.has(end, "of") && text.lexeme(end).numeral == .none)
    {
      date.year = year.value
      end = year.end
    }
    reportDate(date, from: weekdayBefore(position), to: end)
    if let month = date.month { readMoreDays(month: month, after: date.lastDay ?? day.value) }
  }

  /// Whether the name of a month that stands alone is one, and no verb and no part of another name.
  private func isLoneMonth(at start: Int, end monthEnd: Int, isVerb: Bool) -> Bool {
    if text.isAny(start, .abbreviation), text.length(start) <= 4,
      !text.isSign(monthEnd - 1, ".") || !text.isCapital(start)
    {
      return false
    }
    guard text.isCapital(start), !isVerb || isMonthName(start) || lastMonth(after: monthEnd) != nil else {
      return false
    }
    return isVerb || !isInName(start)
  }

  /// Whether words with capitals stand on both sides, so that a month is a part of their name.
  private func isInName(_ start: Int) -> Bool {
    text.isCapital(start + 1) && text.lexeme(start + 1).month == 0 && text.isWord(start + 1)
      && !text.isAny(start + 1, .function) && text.isCapital(start - 1) && start > 0
      && text.lexeme(start - 1).month == 0 && !text.isAny(start - 1, .function)
  }

  /// A month with the one to which it extends: January to April 22, 1985.
  private func withLastMonth(_ month: DatePattern, end monthEnd: Int) -> (date: DatePattern, end: Int) {
    var date = month
    var end = monthEnd
    if let (other, otherEnd) = lastMonth(after: monthEnd), other != date.month {
      date.lastMonth = other
      end = otherEnd
      if let day = day(at: end), !isAmountAfter(day, isLower: false),
        !text.isContent(day.end) || day.isOrdinal
          || text.isAny(day.end, .function)
      {
        // January to April 22
        date.lastDay = day.value
        end = day.end
      }
      if let year = yearAfter(end) {
        date.year = year.value
        end = year.end
      }
    }
    return (date, end)
  }

  /// Whether what looks like a day is the number of something else: may 5 people, March 3 miles.
  private func isAmountAfter(_ day: Part, isLower: Bool) -> Bool {
    if day.isOrdinal { return false }
    if let found = unit(at: day.end),
      found.entry.kind != .duration || text.isWord(day.end) && text.length(day.end) > 1
    {
      return true
    }
    if text.lexeme(day.end).numeral == .scale || text.lexeme(day.end).numeral == .hundred { return true }
    return isLower && text.isContent(day.end)
  }

  /// Whether May or March is a month here and no verb or name.
  private func isMonthName(_ index: Int) -> Bool {
    let next = index + 1
    if text.isAny(index - 1, .preposition),
      !text.has(index - 1, oneOf: ["year", "through", "around"]) || text.isBoundary(next)
    {
      return true
    }
    if text.has(index - 1, "-"), text.has(index - 2, "mid") { return true }
    // The warmest May on record
    if text.isCapital(index), text.isSuperlative(index - 1) { return true }
    if text.has(index, "march") {
      return text.isBoundary(index - 1) && text.isBoundary(next) && text.tokens.count < 3
    }
    // Mrs May, Theresa May
    if text.isCapital(index - 1), text.isWord(index - 1) { return false }
    return text.isBoundary(next) && !text.isBoundary(index - 1) || text.tokens.count == 1
  }

  private func lastMonth(after index: Int) -> (month: Int, end: Int)? {
    guard text.isSign(index, "-") || text.has(index, oneOf: ["to", "through"]) else { return nil }
    return month(at: index + 1)
  }

  /// Reports the days that share a month with the one before: May 3, 5 and 7; May 3 and 4.
  private mutating func readMoreDays(month: Int, after first: Int) {
    var lastDay = first
    for _ in 0..<6 {
      var next = position
      if text.isSign(next, ",") { next += 1 }
      if text.has(next, "and") { next += 1 }
      guard next > position, text.isDigits(next), let day = day(at: next), unit(at: day.end) == nil,
        !text.isContent(day.end), !text.isJoint(day.end), day.value > lastDay, !text.isSign(day.end, ":"),
        !text.has(day.end, "to"),
        text.has(next - 1, "and") || text.isSign(day.end, ",") && text.isDigits(day.end + 1)
          || text.has(day.end, "and"),
        !(text.lexeme(day.end).numeral != .none), day.end > next
      else { return }
      var date = DatePattern()
      date.month = month
      date.day = day.value
      reportDate(date, from: next, to: day.end)
      lastDay = day.value
    }
  }
}
