/// What a quantity is made of that the other language may put as several.
enum QuantityParts {
  /// The parts: the ends of a range, the sides of a score, the decades of the 1960s and 1970s, the digits of a row of digits
  /// (一二三年级). None for a quantity that is one.
  static func parts(_ quantity: Quantity) -> [Quantity] {
    func exactly(_ number: ExactNumber) -> Quantity {
      var part = quantity
      part.value = .exactly(number)
      part.hedge = .none
      return part
    }
    switch quantity.value {
    case .number(let low?, let high?) where low != high: return [exactly(low), exactly(high)]
    case .ratio(let parts): return parts.map(exactly)
    case .digits(let digits):
      guard (2...8).contains(digits.utf8.count) else { return [] }
      let values = digits.utf8.compactMap { (0x31...0x39).contains($0) ? ExactNumber(Int($0) - 0x30) : nil }
      guard values.count == digits.utf8.count else { return [] }
      return values.map { value in
        var part = exactly(value)
        part.kind = .cardinal
        return part
      }
    case .date(let date):
      return dates(date).map { date in
        var part = quantity
        part.value = .date(date)
        return part
      }
    default: return []
    }
  }

  private static func dates(_ date: DatePattern) -> [DatePattern] {
    if let first = date.year, let last = date.lastYear, first % 10 == 0, last % 10 == 9, last - first > 9,
      last - first < 99
    {
      return stride(from: first, to: last, by: 10).map { year in
        var decade = date
        decade.year = year
        decade.lastYear = year + 9
        return decade
      }
    }
    guard date.lastYear != nil || date.lastMonth != nil || date.lastDay != nil else { return [] }
    var start = date
    start.lastYear = nil
    start.lastMonth = nil
    start.lastDay = nil
    var end = start
    end.year = date.lastYear ?? date.year
    end.month = date.lastMonth ?? date.month
    end.day = date.lastDay ?? date.day
    return [start, end]
  }
}
