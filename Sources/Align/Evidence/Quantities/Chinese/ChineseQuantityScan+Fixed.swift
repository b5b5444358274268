/// Words of the tables that stand for a quantity by themselves: eras, orders of magnitude, factors, names of the hours.
extension ChineseQuantityScan {
  /// Reads a word whose value is the argument of its line in the table.
  mutating func readFixed(_ category: ChineseWords.Category, _ argument: String, from start: Int, to end: Int)
    -> Bool
  {
    switch category {
    case .era: return readEra(before: Int(argument) ?? 0, from: start, to: end)
    case .magnitude:
      let ends = argument.split(separator: "-").map { ExactNumber(parsing: $0) }
      guard ends.count == 2, let low = ends[0], let high = ends[1] else { return false }
      report(.cardinal, .number(low: low, high: high), from: start, to: end, hedge: .magnitude)
    case .overOne:
      // 三月余 has a numeral of its own.
      guard !isNumeral(at: start - 1), !isAt(start - 1, oneOf: "个周今本当上下这那") else { return false }
      report(
        .duration,
        .number(low: .one, high: ExactNumber(2)),
        from: start,
        to: end,
        hedge: .over,
        unit: argument
      )
    case .cardinal:
      guard let number = ExactNumber(parsing: argument), !isNumeral(at: start - 1), !isNumeral(at: end) else {
        return false
      }
      report(.cardinal, .exactly(number), from: start, to: end)
    case .factor:
      guard let factor = ExactNumber(parsing: argument) else { return false }
      report(.multiple, .exactly(factor), from: start, to: end)
    case .ordinal:
      guard let number = ExactNumber(parsing: argument), !isNumeral(at: end) else { return false }
      report(.ordinal, .exactly(number), from: start, to: end)
    case .alias: report(.digits, .digits(argument), from: start, to: end, role: .soft)
    case .day:
      let parts = argument.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { return false }
      var date = DatePattern()
      (date.month, date.day) = (parts[0], parts[1])
      report(.date, .date(date), from: start, to: end, role: .soft)
    case .year:
      var date = DatePattern()
      date.year = Int(argument)
      report(.date, .date(date), from: start, to: end)
    case .hour:
      guard let hour = Int(argument), !isNumeral(at: end) else { return false }
      let time = ClockTime(hour: hour)
      report(.time, .time(low: time, high: time), from: start, to: end, role: .soft)
    default: return false
    }
    return true
  }

  /// The years that an era may have: 民国 goes on in Taiwan.
  private static let longestEra = 199

  /// 民国三十八年, 光绪元年: the year of an era, which `before` is the last year before.
  private mutating func readEra(before: Int, from start: Int, to end: Int) -> Bool {
    let next = skipSpace(end)
    let numeral = parser.numeral(at: next)
    let isFirst = isAt(next, "元")
    guard let count = isFirst ? 1 : numeral?.whole, (1...Self.longestEra).contains(count),
      numeral?.hedge ?? Quantity.Hedge.none == Quantity.Hedge.none
    else { return false }
    let yearEnd = skipSpace(isFirst ? next + 1 : numeral?.end ?? next)
    guard isAt(yearEnd, "年"), !isAt(yearEnd + 1, oneOf: "来间代内") else { return false }
    let first = numeral ?? ChineseNumeral(start: next, end: next + 1, form: .single, low: .one, high: .one)
    let read = year((before + count, false), first: first, end: yearEnd + 1, Prefix(start: start))
    report(.date, .date(read.pattern), from: start, to: read.end)
    if read.pattern.month == nil, let last = found.indices.last {
      // The 42nd year of Kangxi.
      found[last].addReading(.ordinal, .exactly(ExactNumber(count)), rule: "year of an era")
    }
    return true
  }
}
