/// Periods as reports of companies put them: 1H22, H1 2022, 3Q23, FY23.
extension EnglishQuantityScan {
  /// Reads a half, a quarter or a year of accounts.
  mutating func readReportPeriod() -> Bool {
    let start = position
    guard let period = numberFirst(at: start) ?? letterFirst(at: start) else { return false }
    reportDate(period.date, from: start, to: period.end)
    return true
  }

  /// Reads 1H22, 2H 2022, 3Q23.
  private func numberFirst(at start: Int) -> Period? {
    guard text.length(start) == 1, let number = text.digits(start), number > 0, text.isGlued(start + 1),
      text.isCapital(start + 1), let date = part(number, of: start + 1)
    else { return nil }
    let end = start + 2
    if let year = shortYear(at: end) { return dated(date, year.value, end: year.end) }
    return text.isBoundary(end) && text.has(start - 1, oneOf: ["in", "for", "of", "the"])
      ? Period(date: date, end: end) : nil
  }

  /// Reads H1 2022, H1'22 and FY23.
  private func letterFirst(at start: Int) -> Period? {
    guard text.isWord(start), text.isCapital(start), text.isGlued(start + 1) else { return nil }
    if text.has(start, "fy"), let year = shortYear(at: start + 1) {
      return dated(DatePattern(), year.value, end: year.end)
    }
    guard text.length(start + 1) == 1, let number = text.digits(start + 1), let date = part(number, of: start)
    else { return nil }
    let end = start + 2
    if let year = shortYear(at: text.isSign(end, "'") ? end + 1 : end) {
      return dated(date, year.value, end: year.end)
    }
    return date.part != nil && text.isBoundary(end) && text.has(start - 1, oneOf: ["in", "for", "of"])
      ? Period(date: date, end: end) : nil
  }

  /// The half or quarter of a year that a number before or after H and Q names.
  private func part(_ number: Int, of letter: Int) -> DatePattern? {
    var date = DatePattern()
    if text.has(letter, "h"), (1...2).contains(number) {
      date.part = number == 1 ? .firstHalf : .secondHalf
    } else if text.has(letter, "q"), (1...4).contains(number) {
      date.quarter = number
    } else {
      return nil
    }
    return date
  }

  /// A year of four digits, or of two right after what comes before it.
  private func shortYear(at index: Int) -> Part? {
    guard let value = text.digits(index), !text.isGlued(index + 1) || text.isBoundary(index + 1) else {
      return nil
    }
    if text.length(index) == 4, (1900...2100).contains(value) { return Part(value: value, end: index + 1) }
    guard text.length(index) == 2, text.isGlued(index) else { return nil }
    return Part(value: value + (value < 70 ? 2000 : 1900), end: index + 1)
  }

  private func dated(_ date: DatePattern, _ year: Int, end: Int) -> Period {
    var date = date
    date.year = year
    return Period(date: date, end: end)
  }
}
