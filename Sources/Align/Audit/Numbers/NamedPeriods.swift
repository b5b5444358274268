/// Tells whether a date of one side is named by its place on the other: “from November” and 比上月, 比2017年 and “from the previous year”.
struct NamedPeriods {
  /// What a word names, and by how many periods that is before the one it goes by.
  private struct Name: Hashable {
    var part: Part
    var step: Int

    init?(_ label: String) {
      switch label {
      case "year": (part, step) = (.year, 1)
      case "nextYear": (part, step) = (.year, -1)
      case "month": (part, step) = (.month, 1)
      case "nextMonth": (part, step) = (.month, -1)
      case "quarter": (part, step) = (.quarter, 1)
      default: return nil
      }
    }
  }

  /// The part of a date that a word names.
  private enum Part: CaseIterable {
    case year, month, quarter

    /// That part of a date that is no range.
    func value(of date: DatePattern) -> Int? {
      switch self {
      case .year: date.lastYear == nil && !date.isShortYear ? date.year : nil
      case .month: date.lastMonth == nil ? date.month : nil
      case .quarter: date.lastQuarter == nil ? date.quarter : nil
      }
    }

    /// The one so many before another: December is before January.
    func value(_ value: Int, plus step: Int) -> Int {
      switch self {
      case .year: value + step
      case .month: (value - 1 + step + 12) % 12 + 1
      case .quarter: (value - 1 + step + 4) % 4 + 1
      }
    }
  }

  /// How often each is named; what both sides name is each other's partner.
  private let english: [Name: Int]
  private let chinese: [Name: Int]
  /// How often the dates of both sides have each value of each part, and how often each date is there.
  private var values: [Part: [Int: Int]] = [:]
  private var dates: [DatePattern: Int] = [:]

  /// Looks at the matched quantities of a pair once for all that stand alone.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    let table = words.labelled(.relatives)
    self.english = Self.counts(table.places(inEnglish: english[...]))
    self.chinese = Self.counts(table.places(inChinese: chinese[...]))
    guard !self.english.isEmpty || !self.chinese.isEmpty else { return }
    for date in (matching.english + matching.chinese).compactMap({ Self.date(of: $0) }) {
      dates[date, default: 0] += 1
      for part in Part.allCases {
        if let value = part.value(of: date) { values[part, default: [:]][value, default: 0] += 1 }
      }
    }
  }

  /// Whether a word of the other language may name a date.
  ///
  /// - Complexity: O(1).
  func isNamed(_ quantity: Quantity, in other: Language) -> Bool {
    guard let date = Self.date(of: quantity), date.day == nil, date.weekday == nil else { return false }
    let (named, own) = other == .english ? (english, chinese) : (chinese, english)
    return named.contains { name, count in
      guard count > own[name, default: 0], let value = name.part.value(of: date),
        isFinest(name.part, of: date)
      else { return false }
      let others = values[name.part] ?? [:]
      let isOnly = others.count == 1 && !isElsewhere(value, name.part, than: date)
      return isOnly || others[name.part.value(value, plus: name.step)] != nil
    }
  }

  private static func counts(_ places: [LabelledWords.Place]) -> [Name: Int] {
    places.reduce(into: [:]) { counts, place in
      if let name = Name(place.label) { counts[name, default: 0] += 1 }
    }
  }

  /// Whether another date than one has a value of a part.
  private func isElsewhere(_ value: Int, _ part: Part, than date: DatePattern) -> Bool {
    values[part]?[value] ?? 0 > dates[date] ?? 0
  }

  /// Whether nothing of a date but what the word leaves as it is is finer than the part: 同比 keeps the month.
  private func isFinest(_ part: Part, of date: DatePattern) -> Bool {
    switch part {
    case .year:
      [Part.month, .quarter].allSatisfy { finer in
        finer.value(of: date).map { isElsewhere($0, finer, than: date) } ?? true
      }
    case .month, .quarter: true
    }
  }

  /// A date, or a bare number that may be a year.
  private static func date(of quantity: Quantity) -> DatePattern? {
    switch quantity.value {
    case .date(let date): return date
    case .number(let low?, let high?) where low == high && quantity.kind == .cardinal && quantity.unit == nil:
      guard let year = low.whole, years.contains(year) else { return nil }
      var date = DatePattern()
      date.year = year
      return date
    default: return nil
    }
  }

  /// Bare numbers that may be years.
  private static let years = 1800...2100
}
