/// A moment in Coordinated Universal Time to the second.
public struct Timestamp: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var secondsSince1970: Int

  /// Makes a moment from seconds since 1970.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// The form that TMX takes: `20261121T051000Z`.
  public var basicText: String { text(dateSeparator: "", timeSeparator: "") }
  /// The form that XLIFF takes: `2026-11-21T05:10:00Z`.
  public var extendedText: String { text(dateSeparator: "-", timeSeparator: ":") }

  /// ISO 8601; the calendar is computed as in Howard Hinnant, “chrono-compatible low-level date algorithms”
  /// (2013).
  private func text(dateSeparator: String, timeSeparator: String) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let secondOfDay = ((secondsSince1970 % 86_400) + 86_400) % 86_400
    let days = (secondsSince1970 - secondOfDay) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: dateSeparator)
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { digits($0, 2) }
    return date + "T" + time.joined(separator: timeSeparator) + "Z"
  }
}
