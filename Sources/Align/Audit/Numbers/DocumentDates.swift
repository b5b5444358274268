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

  /// Fewer dates tell nothing of the document.
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
}
