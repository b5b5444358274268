/// What a quantity is made of that the other language may put as several.
enum QuantityParts {
  /// Whether a quantity can stand for a part: hedged, it must still name it as one of its ends.
  static func isPart(_ part: Quantity, _ other: Quantity, _ agreement: QuantityAgreement) -> Bool {
    if case .date(let date) = part.value, case .date(let named) = other.value,
      (date.day == nil) != (named.day == nil)
    {
      return false
    }
    guard agreement == .compatible(.hedge) else { return agreement != .conflicting }
    guard case .number(let value?, _) = part.value, case .number(let low, let high) = other.value else {
      return true
    }
    return low == value || high == value
  }

  /// A candidate of its own for each part of a quantity, or `nil`; in the order of the text, but for scores, which may be
  /// turned round: “2 to 1” is not 一至二. Others are where `mayTurn` says so.
  static func assigned(
    _ whole: Quantity,
    _ candidates: [Int],
    mayTurn: Bool = false,
    fits: (Quantity, Int) -> Bool
  ) -> [Int]? {
    guard candidates.count > 1 else { return nil }
    let parts = parts(whole)
    guard parts.count > 1 else { return nil }
    // 每4个中有3个 names the whole first, “three out of every four” the part; 98 out of 100 is reduced to 49 of 50.
    if whole.kind == .fraction {
      guard case .number(let low?, let high?) = whole.value else { return nil }
      for count in counts(of: low, high) {
        let counted = counted(whole, low, high, of: count)
        guard counted.count == 2 else { continue }
        if let found = places(of: counted, candidates, fits: fits) { return found }
        // 每百万15起到150起 names both ends of a range by themselves.
        let ends = self.parts(counted[0]) + [counted[1]]
        if low < high, let found = places(of: ends, candidates, fits: fits) { return found }
      }
      guard low < high else { return nil }
    }
    guard
      let found = places(of: parts, candidates, fits: fits)
        // From the 1950s to the 1970s names no sixties.
        ?? (parts.count > 2 && whole.kind == .date
          ? places(of: [parts[0], parts[parts.count - 1]], candidates, fits: fits) : nil)
    else { return nil }
    if case .ratio = whole.value { return found }
    return found == found.sorted() || mayTurn ? found : nil
  }

  /// The most points that a mark is given out of.
  private static let mostPoints: Int128 = 100
  /// The powers of ten that rates are given per: 12 per 100,000.
  private static let rateCounts: [Int128] = [100, 1000, 10_000, 100_000, 1_000_000, 1_000_000_000]

  /// The wholes that a share may be given out of.
  private static func counts(of low: ExactNumber, _ high: ExactNumber) -> [Int128] {
    let step = low == high ? low.denominator : 2
    return Array(stride(from: step, through: max(step, mostPoints), by: Int(step))) + rateCounts
  }

  /// A share as two counts, the part and a whole of `count`: 3 of 4.
  private static func counted(
    _ whole: Quantity,
    _ low: ExactNumber,
    _ high: ExactNumber,
    of count: Int128
  ) -> [Quantity] {
    let number = ExactNumber(count)
    guard let least = low.multiplied(by: number), let most = high.multiplied(by: number) else { return [] }
    var part = whole
    (part.kind, part.unit, part.hedge) = (.cardinal, nil, .none)
    part.value = .number(low: least, high: most)
    var total = part
    total.value = .exactly(number)
    return [part, total]
  }

  /// A candidate of its own for each part.
  private static func places(
    of parts: [Quantity],
    _ candidates: [Int],
    fits: (Quantity, Int) -> Bool
  ) -> [Int]? {
    var found: [Int] = []
    for part in parts {
      guard let index = candidates.first(where: { !found.contains($0) && fits(part, $0) }) else {
        return nil
      }
      found.append(index)
    }
    return found
  }

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
    case .number(let low?, let high?) where quantity.kind == .fraction && low == high && !low.isWhole:
      return [low.numerator, low.denominator].map { number in
        var part = exactly(ExactNumber(Int128(number)))
        (part.kind, part.unit) = (.cardinal, nil)
        return part
      }
    case .number(let low?, let high?) where low != high: return [exactly(low), exactly(high)]
    case .ratio(let parts): return parts.map(exactly)
    case .time(let low, let high) where low != high:
      return [low, high].map { time in
        var part = quantity
        part.value = .time(low: time, high: time)
        return part
      }
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
    if let first = date.quarter, let last = date.lastQuarter, first < last {
      return (first...last).map { number in
        var quarter = date
        (quarter.quarter, quarter.lastQuarter) = (number, nil)
        return quarter
      }
    }
    guard date.lastYear != nil || date.lastMonth != nil || date.lastDay != nil || date.lastWeekday != nil
    else { return [] }
    var start = date
    start.lastYear = nil
    start.lastMonth = nil
    start.lastDay = nil
    start.lastWeekday = nil
    var end = start
    end.year = date.lastYear ?? date.year
    end.month = date.lastMonth ?? date.month
    end.day = date.lastDay ?? date.day
    end.weekday = date.lastWeekday ?? date.weekday
    return [start, end]
  }
}
