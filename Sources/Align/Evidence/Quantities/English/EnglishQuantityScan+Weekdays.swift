/// Weekdays: Monday, Tues.–Thurs., Friday the 13th, Monday (the 4th).
extension EnglishQuantityScan {
  mutating func readWeekday() -> Bool {
    let start = position
    let lexeme = text.lexeme(start)
    guard lexeme.weekday > 0, text.isWord(start) else { return false }
    let isShort = lexeme.roles.contains(.abbreviation)
    var next = start + 1
    if isShort, text.isSign(next, "."), text.isGlued(next) { next += 1 }
    let afterComma = text.isSign(next, ",") ? next + 1 : next
    if month(at: afterComma) != nil || text.isDigits(afterComma) && month(at: afterComma + 1) != nil
      || text.has(afterComma, "the") && day(at: afterComma + 1)?.isOrdinal == true
    {
      let wasAt = position
      position = text.has(afterComma, "the") ? afterComma + 1 : afterComma
      if readDate(), let last = found.indices.last, case .date(var date) = found[last].value {
        date.weekday = lexeme.weekday
        found[last].value = .date(date)
        found[last].range = Int(text.tokens[max(start, 0)].start)..<found[last].range.upperBound
        return true
      }
      position = wasAt
    }
    guard text.isCapital(start),
      !isShort || text.isSign(start + 1, ".") && text.length(start) < 6 && !isTitled(start)
        || text.tokens.count == 1
    else { return false }
    var date = DatePattern()
    date.weekday = lexeme.weekday
    var end = next
    if text.isSign(next, "-") || text.has(next, oneOf: ["to", "through"]), text.lexeme(next + 1).weekday > 0 {
      date.lastWeekday = text.lexeme(next + 1).weekday
      end = next + 2
    }
    if date.lastWeekday == nil, let day = dayBehindWeekday(at: next) {
      date.day = day.value
      end = day.end
    }
    reportDate(date, from: start, to: end)
    return true
  }

  /// The day of “Friday the 13th”, “Tuesday, the 12th” and “Monday (the 4th)”, before nothing that it would number.
  private func dayBehindWeekday(at start: Int) -> Part? {
    let isBracket = text.isSign(start, "(")
    var index = isBracket || text.isSign(start, ",") ? start + 1 : start
    if text.has(index, "the") { index += 1 }
    guard index > start, text.isDigits(index), var day = day(at: index), day.isOrdinal else { return nil }
    if isBracket {
      guard text.isSign(day.end, ")") else { return nil }
      day.end += 1
      return day
    }
    return text.has(index - 1, "the") && !text.isContent(day.end) && !text.has(day.end, "of") ? day : nil
  }

  /// Whether a word before a short form makes it a name or a thing: the Sun, Mrs. Sun.
  private func isTitled(_ index: Int) -> Bool {
    let before = text.isSign(index - 1, ".") ? index - 2 : index - 1
    return text.has(before, oneOf: ["the", "mr", "mrs", "ms", "dr", "miss", "prof", "our", "a"])
  }
}
