/// Quarters, halves, years, decades and centuries.
extension EnglishQuantityScan {
  // MARK: - Quarters, halves, decades, centuries

  /// Reads the over-60s, under-25s, under-fives.
  private mutating func readAgeGroup() -> Bool {
    let start = position
    guard let (age, end) = ageOfGroup(at: start) else { return false }
    let before = text.isJoint(start - 1) ? start - 2 : start - 1
    let isOver = text.has(before, "over")
    guard isOver || text.has(before, "under"), before >= floor else { return false }
    let bound = ExactNumber(Int128(age))
    report(
      .duration,
      .number(low: isOver ? bound : nil, high: isOver ? nil : bound),
      from: before,
      to: end,
      hedge: isOver ? .over : .below,
      unit: "a"
    )
    return true
  }

  /// The age of 60s, 5s and fives, and where it ends.
  private func ageOfGroup(at start: Int) -> (age: Int, end: Int)? {
    if let age = text.digits(start) {
      let isPlural = text.length(start) <= 2 && text.has(start + 1, "s") && text.isGlued(start + 1)
      return isPlural ? (age, start + 2) : nil
    }
    guard text.isWord(start) else { return nil }
    if isDecadeWord(start) { return (text.lexeme(start).value, start + 1) }
    let token = text.tokens[start]
    guard text.isJoint(start - 1), token.end - token.start > 3,
      text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
    else { return nil }
    let word = text.words.vocabulary.number(text.bytes.span, Int(token.start), Int(token.end) - 1)
    let lexeme = text.words.vocabulary.lexemes[Int(word)]
    guard lexeme.numeral == .digit || lexeme.numeral == .teen, !lexeme.roles.contains(.ordinal) else {
      return nil
    }
    return (lexeme.value, start + 1)
  }

  mutating func readPeriod() -> Bool {
    let start = position
    if readAgeGroup() { return true }
    if let found = quarter(at: start) ?? half(at: start) ?? decade(at: start) ?? century(at: start) {
      if found.isAge {
        reportAges(found)
      } else {
        reportDate(found.date, from: start, to: found.end)
        if found.isIdle, let last = self.found.indices.last { self.found[last].role = .soft }
        addDegrees(of: found.date)
      }
      return true
    }
    return false
  }

  /// Reports “his thirties” and “their seventies or eighties”, which Chinese puts as 七八十岁.
  private mutating func reportAges(_ first: Period) {
    let start = position
    var end = first.end
    var (low, high) = (first.date.year ?? 0, first.date.lastYear ?? 0)
    let next = text.has(end + 1, "even") ? end + 2 : end + 1
    if text.has(end, oneOf: ["or", "and", "to"]) || text.isJoint(end), let last = decade(at: next),
      last.date.isShortYear, last.date.year == low + 10
    {
      (high, end) = (last.date.lastYear ?? high, last.end)
    }
    report(
      .duration,
      .number(low: ExactNumber(low), high: ExactNumber(high)),
      from: start,
      to: end,
      unit: "a"
    )
    if high - low > 10, let last = found.indices.last {
      let bounds = QuantityValue.number(low: ExactNumber(low), high: ExactNumber(low + 10))
      found[last].addReading(.duration, bounds, unit: "a", rule: "two decades of age")
    }
  }

  struct Period {
    var date: DatePattern
    var end: Int
    /// Whether it is an age: in his thirties.
    var isAge = false
    /// Whether the other language may leave it out.
    var isIdle = false
  }

  private func quarter(at start: Int) -> Period? {
    var date = DatePattern()
    var end = start
    let count =
      text.lexeme(start + 1).numeral == .digit ? text.lexeme(start + 1).value : text.digits(start + 1) ?? 0
    if text.has(start, "first"), (2...4).contains(count), text.has(start + 2, "quarters") {
      // The first three quarters: from the first to the third.
      date.quarter = 1
      date.lastQuarter = count
      end = start + 3
    } else if text.has(start, "q"), text.isDigits(start + 1), text.isGlued(start + 1),
      let value = text.digits(start + 1), (1...4).contains(value)
    {
      date.quarter = value
      end = start + 2
    } else if let day = day(at: start), day.isOrdinal, (1...4).contains(day.value) {
      var next = text.isJoint(day.end) ? day.end + 1 : day.end
      if text.has(next, "and") || text.isSign(next, ","), let last = self.day(at: next + 1), last.isOrdinal,
        (1...4).contains(last.value),
        text.has(last.end, "quarters")
      {
        date.lastQuarter = last.value
        next = last.end
      }
      guard text.has(next, "quarter") || date.lastQuarter != nil,
        !text.has(next + 1, oneOf: ["final", "finals", "hour", "century"])
      else { return nil }
      date.quarter = day.value
      end = next + 1
    } else {
      return nil
    }
    return withYear(date, end)
  }

  private func half(at start: Int) -> Period? {
    let isNamed = text.has(start, oneOf: ["first", "second", "latter"])
    guard isNamed || text.has(start, oneOf: ["next", "last", "other", "remaining"]) else { return nil }
    let next = text.isJoint(start + 1) ? start + 2 : start + 1
    guard text.has(next, "half") else { return nil }
    var date = DatePattern()
    date.part = text.has(start, "first") ? .firstHalf : .secondHalf
    guard let period = withYear(date, next + 1) else { return nil }
    if period.end > next + 1 { return period }
    guard isNamed else { return nil }
    // The first half of a match is none of a year.
    return text.has(next + 1, oneOf: ["hour", "century", "a", "time"])
      ? nil : Period(date: date, end: next + 1, isIdle: true)
  }

  /// Adds “of the year”, “of this year” and “of 1985”.
  private func withYear(_ date: DatePattern, _ end: Int) -> Period? {
    var date = date
    var next = end
    if text.has(next, oneOf: ["of", "in"]) { next += 1 }
    if text.has(next, oneOf: ["the", "this", "last", "next", "that", "each", "every"]),
      text.has(next + 1, oneOf: ["year", "same"])
    {
      return Period(date: date, end: text.has(next + 1, "same") ? next + 3 : next + 2)
    }
    if let month = month(at: next), next > end, date.part != nil {
      date.month = month.month
      return Period(date: date, end: month.end)
    }
    if let century = century(at: text.has(next, "the") ? next + 1 : next), next > end, date.part != nil {
      date.year = century.date.year
      date.lastYear = century.date.lastYear
      return Period(date: date, end: century.end)
    }
    if let year = year(at: next), next > end || text.isDigits(next) {
      date.year = year.value
      return Period(date: date, end: year.end)
    }
    return Period(date: date, end: end)
  }

  /// Reads 1980s, the '80s, the eighties, nineteen eighties, in his thirties.
  func decade(at start: Int) -> Period? {
    var index = start
    var date = DatePattern()
    if text.isSign(index, "'"), text.isGlued(index + 1), text.isDigits(index + 1),
      !text.isGlued(index) || index == 0
    {
      index += 1
    }
    if text.isDigits(index), let value = text.digits(index) {
      var end = index + 1
      if text.isSign(end, "'"), text.isGlued(end) { end += 1 }
      guard text.has(end, "s"), text.isGlued(end) || value >= 1000, value % 10 == 0,
        text.length(index) == 4 && (1000...2090).contains(value) || text.length(index) == 2
      else { return nil }
      date.year = value
      date.lastYear = value + 9
      date.isShortYear = value < 100
      let isAge = value < 100 && text.isAny(start - 1, .possessive)
      return Period(date: date, end: end + 1, isAge: isAge)
    }
    guard index == start, text.isWord(index) else { return nil }
    var century = 0
    if text.has(index, "two"), text.has(index + 1, "thousands") {
      date.year = 2000
      date.lastYear = 2009
      return Period(date: date, end: index + 2)
    }
    if text.lexeme(index).numeral == .teen,
      text.lexeme(index).roles.isDisjoint(with: .ordinal) || text.has(index, "twenty")
    {
      let next = text.isJoint(index + 1) ? index + 2 : index + 1
      guard isDecadeWord(next) else { return nil }
      century = text.lexeme(index).value * 100
      index = next
    } else if text.has(index, "twenty"), isDecadeWord(text.isJoint(index + 1) ? index + 2 : index + 1) {
      century = 2000
      index = text.isJoint(index + 1) ? index + 2 : index + 1
    }
    guard isDecadeWord(index), century > 0 || !text.has(index, "tens") else { return nil }
    let value = text.lexeme(index).value
    let isAge =
      century == 0
      && (text.isAny(start - 1, .possessive)
        || text.isAny(start - 2, .possessive) && text.has(start - 1, oneOf: ["early", "late", "mid", "-"])
        || text.isAny(start - 3, .possessive) && text.has(start - 1, "-")
        || text.has(start - 1, oneOf: ["and", "or"]) && text.has(start - 2, "teens"))
    date.year = century + value
    date.lastYear = century + value + 9
    date.isShortYear = century == 0
    return Period(date: date, end: index + 1, isAge: isAge)
  }

  private func isDecadeWord(_ index: Int) -> Bool {
    let lexeme = text.lexeme(index)
    return lexeme.roles.contains(.plural) && !lexeme.roles.contains(.ordinal)
      && (lexeme.numeral == .tens || text.has(index, "tens"))
  }

  /// Reads “20th century”, “the nineteenth century BC”.
  func century(at start: Int) -> Period? {
    guard let first = day(at: start), first.isOrdinal else { return nil }
    var last = first
    var next = first.end
    if text.isSign(next, "-") || text.has(next, oneOf: ["to", "and"]), let other = day(at: next + 1),
      other.isOrdinal, other.value > first.value,
      text.has(text.isJoint(other.end) ? other.end + 1 : other.end, oneOf: ["century", "centuries"])
    {
      last = other
      next = other.end
    }
    if text.isJoint(next) { next += 1 }
    guard text.has(next, oneOf: ["century", "centuries", "millennium"]) else { return nil }
    let length = text.has(next, "millennium") ? 1000 : 100
    var date = DatePattern()
    date.year = (first.value - 1) * length
    date.lastYear = last.value * length - 1
    var end = next + 1
    if let era = era(at: end), era.isBefore {
      date.year = -first.value * length
      date.lastYear = -(first.value - 1) * length - 1
      end = era.end
    }
    return Period(date: date, end: end)
  }

  /// Reads B.C., BCE, A.D. at token `index`.
  func era(at index: Int) -> (isBefore: Bool, end: Int)? {
    if text.has(index, oneOf: ["bc", "bce"]), text.isCapital(index) || index == text.tokens.count - 1 {
      return (true, index + 1)
    }
    if text.has(index, oneOf: ["ad", "ce"]), text.isCapital(index) { return (false, index + 1) }
    guard text.has(index, "b") || text.has(index, "a"), text.isInside(index) else { return nil }
    let isBefore = text.has(index, "b")
    let letter: StaticString = isBefore ? "c" : "d"
    if text.isSign(index + 1, "."), text.has(index + 2, letter), text.isGlued(index + 1) {
      let hasStop = text.isSign(index + 3, ".") && text.isGlued(index + 3)
      return (isBefore, hasStop ? index + 4 : index + 3)
    }
    if text.has(index + 1, letter) { return (isBefore, index + 2) }
    return nil
  }

  // MARK: - Years without month

  /// Reads a number that is a year, a range of years or a time: 1976, 1981-85, 221 B.C., nineteen eighty-four, two thirty.
  mutating func readBareDate(_ amount: Amount) -> Bool {
    let numeral = amount.numeral
    guard amount.kind == .cardinal, amount.unit == nil, let value = numeral.whole, value > 0,
      !numeral.isMagnitude, numeral.start == amount.start
    else { return false }
    var date = DatePattern()
    if let era = era(at: amount.end), value < 10_000 {
      date.year = era.isBefore ? -value : value
      reportDate(date, from: numeral.start, to: era.end)
      return true
    }
    if text.has(amount.start - 1, oneOf: ["ad"]), text.isCapital(amount.start - 1), amount.start - 1 >= floor
    {
      date.year = value
      reportDate(date, from: amount.start - 1, to: amount.end)
      return true
    }
    if let pair = numeral.pair {
      if (10...20).contains(pair.first),
        !text.isContent(amount.end) || text.isAny(amount.start - 1, .preposition)
      {
        date.year = value
        reportDate(date, from: amount.start, to: amount.end)
        addPairReadings(of: pair)
        return true
      }
      if (1...24).contains(pair.first), pair.second < 60, !text.isContent(amount.end) {
        let time = ClockTime(hour: pair.first, minute: pair.second, hasDayHalf: pair.first > 12)
        report(.time, .time(low: time, high: time), from: amount.start, to: amount.end)
        addPairReadings(of: pair)
        return true
      }
      return false
    }
    if numeral.isWords, (1001...2099).contains(value), text.isAny(amount.start - 1, .since),
      !text.isContent(amount.end), value % 100 != 0 || value == 2000
    {
      date.year = value
      reportDate(date, from: amount.start, to: amount.end)
      return true
    }
    guard numeral.digitCount == 4, (1000...2099).contains(value), !text.isSign(amount.start - 1, "#") else {
      return false
    }
    if let (last, end) = lastYear(after: amount.end, first: value) {
      date.year = value
      date.lastYear = last
      let start = text.has(amount.start - 1, oneOf: ["from", "between"]) ? amount.start - 1 : amount.start
      reportDate(date, from: start, to: end)
      return true
    }
    guard isYear(amount, value) else { return false }
    date.year = value
    reportDate(date, from: amount.start, to: amount.end)
    return true
  }

  private func isYear(_ amount: Amount, _ value: Int) -> Bool {
    let next = amount.end
    if text.isAny(amount.start - 1, .label)
      || text.has(amount.start - 1, oneOf: ["than", "over"])
        && (!(1900...2035).contains(value) || value % 100 == 0 || text.isContent(next))
      || text.has(
        amount.start - 1,
        oneOf: ["about", "nearly", "almost", "some", "approximately"]
      )
    {
      return false
    }
    if text.isSign(next, "%") || text.isSign(next, "+")
      || text.has(next, oneOf: ["times", "to", "or"]) && !text.isAny(amount.start - 1, .since)
    {
      return false
    }
    if text.isJoint(next) { return false }
    let isContent = text.isContent(next) && !text.isCapital(next)
    if isContent {
      return text.has(amount.start - 1, oneOf: ["since", "year"])
        || (1900...2035).contains(value)
          && text.has(amount.start - 1, oneOf: ["the", "a", "his", "its", "their"])
        || (1850...2035).contains(value) && text.has(amount.start - 1, "in")
    }
    if text.isAny(amount.start - 1, .preposition) || text.has(amount.start - 1, "than") { return true }
    // Up 40% over 2019, but over 2000.
    if text.has(amount.start - 1, "over") {
      return text.isSign(amount.start - 2, "%")
        || text.has(amount.start - 2, oneOf: ["percent", "increase", "up"])
    }
    return (1700...2049).contains(value) || text.tokens.count == 1
  }

  private func lastYear(after index: Int, first: Int) -> (year: Int, end: Int)? {
    var next = index
    if text.isSign(next, "-") || text.isSign(next, "/") {
      let isDash = text.isSign(next, "-")
      next += isDash && text.isSign(next + 1, "-") ? 2 : 1
      if text.isDigits(next), text.length(next) == 2, text.isGlued(next), let short = text.digits(next),
        short > first % 100
      {
        if text.isJoint(next + 1) || unit(at: next + 1) != nil { return nil }
        return (first / 100 * 100 + short, next + 1)
      }
      guard isDash else { return nil }
    } else if text.has(next, oneOf: ["to", "through", "and", "until"]),
      text.has(position - 1, oneOf: ["from", "between"])
    {
      next += 1
    } else {
      return nil
    }
    guard text.isDigits(next), let last = year(at: next), last.value > first, last.value < 2100,
      unit(at: last.end) == nil,
      !text.isContent(last.end) || text.isAny(last.end, .function) || text.isAny(position - 1, .preposition)
    else { return nil }
    return (last.value, last.end)
  }
}
