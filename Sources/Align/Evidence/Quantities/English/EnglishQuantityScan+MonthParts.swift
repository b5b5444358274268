/// Parts of months and years: early May, the first ten days of October, the mid-1980s.
extension EnglishQuantityScan {
  /// Reads Christmas Day and New Year's Eve 1999; Chinese may name the day, too, so that only the year must be there.
  mutating func readNamedDay(_ argument: String, end: Int) -> Bool {
    let parts = argument.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return false }
    let start = position
    var day = DatePattern()
    (day.month, day.day) = (parts[0], parts[1])
    guard let year = year(at: text.isSign(end, ",") ? end + 1 : end), year.value >= 1000 else {
      report(.date, .date(day), from: start, to: end, role: .soft)
      return true
    }
    var plain = DatePattern()
    plain.year = year.value
    report(.date, .date(plain), from: start, to: year.end)
    day.year = year.value
    if let last = found.indices.last { found[last].addReading(.date, .date(day), rule: "named day") }
    return true
  }

  mutating func readPartOfMonth() -> Bool {
    let start = position
    var part: DatePattern.Part?
    var tenDays: Int?
    var next = start + 1
    if text.has(start, "early") {
      tenDays = 1
    } else if text.has(start, "mid") {
      tenDays = 2
      if text.isJoint(next) { next += 1 }
    } else if text.has(start, "late") {
      tenDays = 3
    } else if text.has(start, "beginning"), text.has(next, "of") {
      part = .beginning
      next += 1
    } else if text.has(start, "end"), text.has(next, "of") {
      part = .end
      next += 1
    } else if text.has(start, "middle"), text.has(next, "of") {
      tenDays = 2
      next += 1
    } else {
      return false
    }
    if text.isJoint(next) { next += 1 }
    if text.has(next, "the")
      || text.has(next, oneOf: ["last", "next", "this"])
        && (month(at: next + 1) != nil || text.has(next + 1, "month"))
    {
      next += 1
    }
    if text.has(next, "month"), text.has(next - 1, oneOf: ["this", "last", "next", "the", "that"]),
      next > start + 1
    {
      var date = DatePattern()
      date.part = part
      date.tenDays = tenDays
      reportDate(date, from: start, to: next + 1)
      return true
    }
    guard let (month, end) = month(at: next), text.isCapital(next) else {
      return readPartOfYears(part: part, tenDays: tenDays, next: next)
    }
    // “By the end of April 16” is the end of a day.
    if text.isDigits(end), text.length(end) < 3, let day = text.digits(end), (1...31).contains(day) {
      return false
    }
    var date = DatePattern()
    date.month = month
    date.part = part
    date.tenDays = tenDays
    var last = end
    if let year = yearAfter(last) {
      date.year = year.value
      last = year.end
    }
    reportDate(date, from: start, to: last)
    return true
  }

  private mutating func readPartOfYears(part: DatePattern.Part?, tenDays: Int?, next: Int) -> Bool {
    let whole = part ?? (tenDays == 1 ? .beginning : tenDays == 2 ? .middle : .end)
    if let decade = decade(at: next), let low = decade.date.year, low < 100,
      decade.isAge || text.isAny(position - 1, .possessive)
        || next == position + 1 && text.has(position - 1, "in")
        || text.has(position - 1, oneOf: ["and", "or"]) && text.has(position - 2, "teens")
    {
      // In their early 20s: an age.
      let first = whole == .beginning ? 0 : whole == .middle ? 4 : 7
      report(
        .duration,
        .number(low: ExactNumber(low + first), high: ExactNumber(low + min(9, first + 3))),
        from: position,
        to: decade.end,
        hedge: .about,
        unit: "a"
      )
      if whole == .end, let last = found.indices.last {
        // In his late fifties: 年近六十.
        let next = QuantityValue.exactly(ExactNumber(low + 10))
        found[last].addReading(.duration, next, hedge: .below, unit: "a", rule: "near the next decade")
        found[last].addReading(.cardinal, next, hedge: .below, rule: "near the next decade")
      }
      return true
    }
    if let decade = decade(at: next) ?? century(at: next) {
      var date = decade.date
      date.part = whole
      reportDate(date, from: position, to: decade.end)
      addDegrees(of: decade.date, part: whole)
      return true
    }
    guard text.isDigits(next), let year = year(at: next), !text.isContent(year.end) else { return false }
    var date = DatePattern()
    date.year = year.value
    date.part = whole
    reportDate(date, from: position, to: year.end)
    return true
  }

  /// Reads “first and middle ten days of October”.
  mutating func readTenDays() -> Bool {
    guard let (first, firstEnd) = third(at: position) else { return false }
    var end = firstEnd
    var last: Int?
    if text.has(end, oneOf: ["and", "to"]), let (other, otherEnd) = third(at: end + 1) {
      last = other
      end = otherEnd
    }
    guard text.has(end, "ten") || text.digits(end) == 10, text.has(end + 1, "days"),
      text.has(end + 2, oneOf: ["of", "in"])
    else { return false }
    var date = DatePattern()
    date.tenDays = first
    date.lastTenDays = last
    end += 2
    if let (month, monthEnd) = month(at: end + 1) {
      date.month = month
      end = monthEnd
    }
    reportDate(date, from: position, to: end)
    return true
  }

  private func third(at index: Int) -> (value: Int, end: Int)? {
    if text.has(index, "first") { return (1, index + 1) }
    if text.has(index, oneOf: ["middle", "second"]) { return (2, index + 1) }
    return text.has(index, oneOf: ["last", "final", "third"]) ? (3, index + 1) : nil
  }
}
