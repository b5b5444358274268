/// Dates with months: March 8, 8 March 1985, the 26th to the 29th of May, early May, 2/27/1985.
extension EnglishQuantityScan {
  /// A day or year and where it ends.
  struct Part {
    var value: Int
    var end: Int
    var isOrdinal = false
  }

  /// Reads a date that begins at the current token.
  mutating func readDate() -> Bool {
    if text.isDigits(position), readNumericDate() { return true }
    if readTenDays() || readPartOfMonth() { return true }
    if readMonthFirst() || readNumberedMonth() || readDayFirst() { return true }
    return readWeekday() || readPeriod()
  }

  mutating func reportDate(_ date: DatePattern, from start: Int, to end: Int, hedge: Quantity.Hedge = .none) {
    var date = date
    if date.isDayAlone, let weekday = weekdayInBrackets(at: end) {
      date.weekday = weekday
      report(.date, .date(date), from: start, to: end + 3, hedge: hedge)
    } else if date.isDayAlone, let first = weekdayBeforeBracket(of: start, end: end) {
      guard case .date(let weekday) = found[found.count - 1].value else { return }
      date.weekday = weekday.weekday
      found.removeLast()
      report(.date, .date(date), from: start, to: end + 1, hedge: hedge)
      found[found.count - 1].range = first..<found[found.count - 1].range.upperBound
    } else {
      report(.date, .date(date), from: start, to: end, hedge: hedge)
    }
  }

  /// The weekday of “(Monday)” after a date.
  private func weekdayInBrackets(at index: Int) -> Int? {
    guard text.isSign(index, "("), isWeekdayName(index + 1), text.isSign(index + 2, ")") else { return nil }
    return text.lexeme(index + 1).weekday
  }

  /// Where “Monday” of “Monday (May 4)” begins, in bytes, if a date stands in such brackets and the weekday is found already.
  private func weekdayBeforeBracket(of start: Int, end: Int) -> Int? {
    guard text.isSign(floor, "("), text.isSign(end, ")"), floor < start,
      floor + 1 == start || text.has(floor + 1, "the") && floor + 2 == start,
      let last = found.last, last.range.upperBound == Int(text.tokens[floor - 1].end),
      case .date(let date) = last.value, date.isWeekdayAlone
    else { return nil }
    return last.range.lowerBound
  }

  // MARK: - 1985-02-27, 2/27/1985

  private mutating func readNumericDate() -> Bool {
    let start = position
    for sign in ["-", "/", "."] as [Unicode.Scalar] {
      guard text.isSign(start + 1, sign), text.isSign(start + 3, sign), text.isDigits(start + 2),
        text.isDigits(start + 4),
        (1...4).allSatisfy({ text.isGlued(start + $0) }), let a = text.digits(start),
        let b = text.digits(start + 2),
        let c = text.digits(start + 4)
      else { continue }
      var date = DatePattern()
      if text.length(start) == 4 {
        (date.year, date.month, date.day) = (a, b, c)
      } else if text.length(start + 4) == 4
        || text.length(start + 4) == 2 && sign != "-" && text.length(start) <= 2
      {
        // American order, unless the first cannot be a month or the parts are separated by full stops.
        let isDayFirst = a > 12 || sign == "." && b <= 12
        (date.year, date.month, date.day) = (c, isDayFirst ? b : a, isDayFirst ? a : b)
        date.isShortYear = text.length(start + 4) == 2
      }
      guard let month = date.month, let day = date.day, (1...12).contains(month), (1...31).contains(day)
      else { return false }
      reportDate(date, from: start, to: start + 5)
      // 04/11/1968 is of April in America, of November elsewhere.
      if sign == "/", text.length(start) != 4, day <= 12, day != month {
        (date.month, date.day) = (day, month)
        found[found.count - 1].addReading(.date, .date(date), rule: "day before month")
      }
      return true
    }
    return false
  }

  // MARK: - Parts

  /// A day of a month at token `index`: 8, 8th, eighth, twenty-second.
  func day(at index: Int, words: Bool = true) -> Part? {
    if let value = text.digits(index), text.length(index) <= 2, (1...31).contains(value) {
      if text.isGlued(index + 1), text.has(index + 1, oneOf: ["st", "nd", "rd", "th"]) {
        return Part(value: value, end: index + 2, isOrdinal: true)
      }
      if text.isSign(index + 1, "."), text.isDigits(index + 2), text.isGlued(index + 2) { return nil }
      if text.isSign(index + 1, ","), text.isDigits(index + 2), text.isGlued(index + 2) { return nil }
      if text.isSign(index + 1, "%") || text.isSign(index + 1, ":") && text.isGlued(index + 2) { return nil }
      return Part(value: value, end: index + 1)
    }
    guard words, text.isWord(index), text.tokens[index].gap != .paragraph,
      let read = text.numberWords(at: index, allowsAnd: false), !read.isPlural,
      (1...31).contains(read.value)
    else { return nil }
    return Part(value: Int(read.value), end: read.end, isOrdinal: read.isOrdinal)
  }

  /// A year at token `index`: 1985, '85, nineteen eighty-five, two thousand twelve.
  func year(at index: Int) -> Part? {
    if text.isDigits(index), text.length(index) == 4, let value = text.digits(index),
      (1000...2999).contains(value)
    {
      guard !(text.isSign(index + 1, ",") && text.isDigits(index + 2) && text.isGlued(index + 2)),
        !(text.isGlued(index + 1) && text.isWord(index + 1))
      else { return nil }
      return Part(value: value, end: index + 1)
    }
    guard text.isWord(index), let numeral = text.numeral(at: index), numeral.isWords, !numeral.isMagnitude,
      !numeral.hasPoint,
      !numeral.isFraction, let value = numeral.whole, (1000...2099).contains(value)
    else { return nil }
    return Part(value: value, end: numeral.end)
  }

  /// The year at `index`, after a comma or “of” if there is one, and where it ends.
  func yearAfter(_ index: Int) -> Part? {
    var next = index
    if text.isSign(next, ",") { next += 1 }
    if text.has(next, "of") { next += 1 }
    return year(at: next)
  }

  /// The month at token `index`, a full stop after a short form included.
  func month(at index: Int) -> (month: Int, end: Int)? {
    let lexeme = text.lexeme(index)
    guard lexeme.month > 0, text.isWord(index) else { return nil }
    if lexeme.roles.contains(.abbreviation), text.isSign(index + 1, "."), text.isGlued(index + 1) {
      return (lexeme.month, index + 2)
    }
    return (lexeme.month, index + 1)
  }

  /// The last day of a range: –29, to the 29th, to June 3.
  func lastDay(after index: Int, first: Int) -> (day: Int, month: Int?, end: Int)? {
    var next = index
    if text.isSign(next, "-") {
      next += text.isSign(next + 1, "-") ? 2 : 1
    } else if text.has(next, oneOf: ["to", "through", "and", "until"]),
      !text.has(next, "and") || text.has(position - (text.has(position - 1, "the") ? 2 : 1), "between")
    {
      next += 1
    } else {
      return nil
    }
    if let (month, end) = month(at: next), let day = day(at: text.has(end, "the") ? end + 1 : end) {
      return (day.value, month, day.end)
    }
    if text.has(next, "the") { next += 1 }
    guard let day = day(at: next), day.value > first, !(text.isJoint(day.end)), !text.isSign(day.end, "%"),
      unit(at: day.end) == nil
    else { return nil }
    return (day.value, nil, day.end)
  }

  func isWeekdayName(_ index: Int) -> Bool { text.lexeme(index).weekday > 0 && text.isCapital(index) }

  /// The first token of a weekday that stands before a date.
  func weekdayBefore(_ index: Int) -> Int {
    var before = index - 1
    if text.has(before, "the") { before -= 1 }
    if text.isSign(before, ",") || text.isSign(before, ".") { before -= 1 }
    if text.isSign(before, ".") { before -= 1 }
    return before >= floor && text.lexeme(before).weekday > 0 ? before : index
  }

  // MARK: - The fifth day of the fifth month

  /// Reads the fifth day of the fifth (lunar) month, the 15th of the eighth month of the lunar calendar.
  private mutating func readNumberedMonth() -> Bool {
    let start = position
    guard let day = day(at: start), day.isOrdinal else { return false }
    let isNamed = text.has(day.end, "day")
    var next = isNamed ? day.end + 1 : day.end
    guard text.has(next, "of") else { return false }
    next += text.has(next + 1, "the") ? 2 : 1
    guard let month = self.day(at: next), month.isOrdinal, month.value <= 12 else { return false }
    let isLunar = text.has(month.end, "lunar")
    var end = isLunar ? month.end + 1 : month.end
    guard text.has(end, "month") else { return false }
    end += 1
    let calendarEnd = calendarEnd(at: end)
    guard isNamed || isLunar || calendarEnd != nil else { return false }
    var date = DatePattern()
    date.month = month.value
    date.day = day.value
    date.isLunar = isLunar || calendarEnd != nil
    reportDate(date, from: start, to: calendarEnd ?? end)
    return true
  }

  /// Where “of the (Chinese) lunar calendar” ends that begins at a token.
  private func calendarEnd(at index: Int) -> Int? {
    guard text.has(index, oneOf: ["of", "in", "on"]), text.has(index + 1, "the") else { return nil }
    let next = text.has(index + 2, oneOf: ["chinese", "traditional"]) ? index + 3 : index + 2
    let end = text.has(next, "lunar") ? next + 1 : next
    guard end > index + 2, text.has(end, "calendar") || end == next + 1 && text.has(end, "year") else {
      return nil
    }
    return end + 1
  }

  // MARK: - 8 March 1985

  private mutating func readDayFirst() -> Bool {
    let start = position
    guard let first = day(at: start), let found = dayRange(from: first) else {
      return readLoneDay(first: day(at: start))
    }
    if text.isDigits(start), found.last == nil, var date = monthOfList(after: first) {
      date.day = first.value
      reportDate(date, from: weekdayBefore(start), to: first.end)
      return true
    }
    var next = found.end
    if text.has(next, "day") { next += 1 }
    if text.has(next, "of") { next += 1 }
    if text.has(next, "of") || text.isJoint(next) && text.isWord(next + 1) { next += 1 }
    guard let (month, monthEnd) = month(at: next), next > found.end || text.isInside(next),
      !text.has(next, oneOf: ["may", "march"]) || text.isCapital(next) || first.isOrdinal
        || !text.isWord(monthEnd) || year(at: monthEnd) != nil
    else { return readLoneDay(first: first) }
    var date = DatePattern()
    date.month = month
    date.day = first.value
    date.lastDay = found.last
    var end = monthEnd
    if text.isSign(end, "-") || text.has(end, "to"), found.last == nil, let last = day(at: end + 1),
      let (other, otherEnd) = self.month(at: last.end)
    {
      date.lastDay = last.value
      date.lastMonth = other
      end = otherEnd
    }
    if let year = yearAfter(end) {
      date.year = year.value
      end = year.end
    }
    reportDate(
      date,
      from: text.has(start - 1, "the") && start - 1 >= floor ? start - 1 : weekdayBefore(start),
      to: end
    )
    return true
  }

  /// The most days that one month is named for.
  private static let mostDays = 6

  /// The month and year of “3, 4 and 5 June 2021”, after the first day.
  private func monthOfList(after first: Part) -> DatePattern? {
    var index = first.end
    for _ in 0..<Self.mostDays {
      var next = index
      if text.isSign(next, ",") { next += 1 }
      if text.has(next, oneOf: ["and", "or"]) || text.isSign(next, "&") { next += 1 }
      guard next > index, text.isDigits(next), let day = day(at: next) else { return nil }
      index = day.end
      let name = text.has(index, "of") ? index + 1 : index
      guard let (month, end) = month(at: name), text.isCapital(name) else { continue }
      var date = DatePattern()
      date.month = month
      date.year = yearAfter(end)?.value
      return date
    }
    return nil
  }

  /// The end of 8 in “8 March”, of 26–29 in “26–29 March”.
  private func dayRange(from first: Part) -> (last: Int?, end: Int)? {
    if let (last, month, end) = lastDay(after: first.end, first: first.value), month == nil {
      return (last, end)
    }
    return (nil, first.end)
  }

  /// Reads a day whose month is given elsewhere: the 5th, from the 26th to the 29th.
  private mutating func readLoneDay(first: Part?) -> Bool {
    guard let first, first.isOrdinal, text.isDigits(position), text.has(position - 1, "the"),
      text.has(
        position - 2,
        oneOf: [
          "on", "from", "until", "by", "since", "of", "to", "morning", "evening", "afternoon", "before",
          "after", "between", "night", "through",
        ]
      )
        || lastDay(after: first.end, first: first.value) != nil,
      let range = dayRange(from: first), !text.isContent(range.end), !text.isJoint(range.end)
    else { return false }
    var date = DatePattern()
    date.day = first.value
    date.lastDay = range.last
    reportDate(date, from: position - 1, to: range.end)
    return true
  }
}

extension EnglishText {
  /// Whether the token is the name of a month.
  func month(_ index: Int) -> Bool { lexeme(index).month > 0 }
}
