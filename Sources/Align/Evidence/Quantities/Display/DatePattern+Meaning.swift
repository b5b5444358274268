extension DatePattern {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let tenDayPeriods = [
    "the first ten days of", "the middle ten days of", "the last ten days of",
  ]

  /// The date in English words: `February 27, 1985`, `late May`, `the third quarter of 1952`, `Wednesday`.
  var meaning: String {
    if let years = decadeOrCentury { return Self.words(part, of: years) }
    let last = end
    let first = Self.words(self)
    return last == nil ? first : "\(first) to \(Self.words(last ?? self))"
  }

  /// The decade or century that a part belongs to: the 2000s of “the early 2000s”, the 21st century of 21世纪初.
  private var decadeOrCentury: String? {
    guard let year, let lastYear, part != nil, month == nil, !isShortYear, year > 0 else { return nil }
    if year % 10 == 0, lastYear - year == 9 { return "the \(year)s" }
    return year % 100 <= 1 && lastYear - year == 99
      ? "the \(ExactNumber(lastYear / 100 + 1).ordinal) century" : nil
  }

  /// The last date of an interval, or `nil` where the pattern is one date.
  private var end: DatePattern? {
    guard
      [lastYear, lastMonth, lastDay, lastTenDays, lastQuarter, lastWeekday].contains(where: { $0 != nil })
    else { return nil }
    var end = self
    end.year = lastYear ?? year
    end.month = lastMonth ?? month
    end.day = lastDay ?? day
    end.tenDays = lastTenDays ?? tenDays
    end.quarter = lastQuarter ?? quarter
    end.weekday = lastWeekday ?? weekday
    return end
  }

  private static func words(_ date: DatePattern) -> String {
    var parts: [String] = []
    if let weekday = date.weekday, (1...7).contains(weekday) { parts.append(weekdays[weekday - 1]) }
    if let day = dayWords(date) { parts.append(day) }
    if let year = yearWords(date) {
      parts.append(
        date.month == nil && date.quarter != nil ? "of " + year : year
      )
    }
    var text = parts.joined(separator: ", ")
    text = text.split(separator: ", of ").joined(separator: " of ")
    text = words(date.part, of: text)
    return date.isLunar ? text + " (lunar)" : text
  }

  /// A part of a month, a year or more: early May, the middle of 2000, the first half.
  private static func words(_ part: Part?, of whole: String) -> String {
    let ofWhole = whole.isEmpty ? "" : " of " + whole
    return switch part {
    case .beginning: whole.isEmpty ? "the beginning" : "early " + whole
    case .middle: "the middle" + ofWhole
    case .end: whole.isEmpty ? "the end" : "late " + whole
    case .firstHalf: "the first half" + ofWhole
    case .secondHalf: "the second half" + ofWhole
    case nil: whole
    }
  }

  private static func dayWords(_ date: DatePattern) -> String? {
    var text: String?
    let month = date.month.map { (1...12).contains($0) ? months[$0 - 1] : "month \($0)" }
    if let day = date.day {
      text = month.map { "\($0) \(day)" } ?? "the " + ExactNumber(day).ordinal
    } else {
      text = month
    }
    if let quarter = date.quarter { text = "the \(ExactNumber(quarter).ordinal) quarter" }
    if let period = date.tenDays, (1...3).contains(period) {
      text = tenDayPeriods[period - 1] + " " + (text ?? "a month")
    }
    return text
  }

  private static func yearWords(_ date: DatePattern) -> String? {
    guard let year = date.year else { return nil }
    if date.isShortYear { return year < 10 ? "'0\(year)" : "'\(year)" }
    return year < 0 ? "\(-year) B.C." : "\(year)"
  }
}
