import Foundation

/// Which months and years a document's Chinese names: a newspaper of July 2020 writes 25日, and means one of July 2020.
struct DocumentDates: Sendable {
  /// How often a part of a date is named with each value.
  private struct Tally {
    var counts: [Int: Int] = [:]
    var total = 0

    mutating func add(_ value: Int) {
      counts[value, default: 0] += 1
      total += 1
    }

    /// The value that most dates name.
    var main: Int? {
      guard total >= DocumentDates.leastDates else { return nil }
      return counts.first { Double($0.value) >= DocumentDates.mainShare * Double(total) }?.key
    }

    /// The value that more dates name than any other.
    var most: Int? {
      guard let most = counts.max(by: { $0.value < $1.value }) else { return nil }
      return counts.contains { $0.key != most.key && $0.value == most.value } ? nil : most.key
    }

    /// The value that all dates name, however few there are.
    var only: Int? { counts.count == 1 ? counts.keys.first : nil }

    /// Whether most dates name another value than this one, which hardly any names.
    func contradicts(_ value: Int) -> Bool {
      guard total >= DocumentDates.leastDates,
        Double(counts[value, default: 0]) < DocumentDates.strayShare * Double(total)
      else { return false }
      return counts.contains {
        $0.key != value && Double($0.value) >= DocumentDates.mainShare * Double(total)
      }
    }
  }

  private var months = Tally()
  private var years = Tally()

  /// The calendar that both languages' news is dated by.
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Fewer dates say nothing about the document.
  private static let leastDates = 5
  /// The document is of one month where this share of its dates is.
  private static let mainShare = 0.6
  /// A month that this share of the dates names is mentioned in passing, and may be meant.
  private static let strayShare = 0.1

  /// Nothing is known.
  init() {}

  /// Counts the dates of some texts.
  ///
  /// - Complexity: O(*n*) in the number of quantities.
  init(_ texts: some Sequence<[Quantity]>) {
    for quantity in texts.joined() {
      guard case .date(let date) = quantity.value, !date.isLunar else { continue }
      if date.day != nil, let month = date.month { months.add(month) }
      if let year = date.year, date.lastYear == nil, !date.isShortYear { years.add(year) }
    }
  }

  /// Whether a month can hardly be meant by a day without one.
  func contradicts(month: Int) -> Bool { months.contradicts(month) }

  /// Whether the document is of another year than this: a day without a year is then one of that.
  func isOfAnotherYear(than year: Int) -> Bool {
    guard years.total >= Self.leastDates, let most = years.counts.values.max() else { return false }
    return years.counts[year, default: 0] < most
  }

  /// Whether a year can hardly be meant by a day without one: years are named for themselves, so it must not be named at all.
  func contradicts(year: Int) -> Bool { years.total >= Self.leastDates && years.counts[year] == nil }

  /// What the document's dates say of a weekday for a day of the month.
  enum WeekdayVerdict: Sendable {
    /// It fell on that day; it did not; it did not if the document is of the year that it names most.
    case confirmed, refuted, unlikely
    /// The document has no month or no year.
    case unknown
  }

  /// Whether a day of the month was one of the week, Monday 1 … Sunday 7, in the document's month or the one before it.
  func weekday(_ weekday: Int, on day: Int, month: Int?) -> WeekdayVerdict {
    guard let year = years.main ?? years.only ?? years.most, let own = month ?? months.main ?? months.only
    else { return .unknown }
    let candidates = month == nil ? [own, own - 1] : [own]
    if candidates.contains(where: { Self.falls(weekday, on: day, of: $0, year) }) { return .confirmed }
    // A dateline alone confirms a day, and refutes none.
    guard month != nil || months.main != nil, years.total >= Self.leastDates else { return .unknown }
    return years.main == nil ? .unlikely : .refuted
  }

  /// Whether a day was one of the week; month 0 is the last one of the year before.
  private static func falls(_ weekday: Int, on day: Int, of month: Int, _ year: Int) -> Bool {
    let date = DateComponents(
      calendar: calendar,
      year: month == 0 ? year - 1 : year,
      month: month == 0 ? 12 : month,
      day: day
    )
    guard date.isValidDate, let value = date.date else { return false }
    // The calendar counts from Sunday 1.
    return (calendar.component(.weekday, from: value) + 5) % 7 + 1 == weekday
  }
}
