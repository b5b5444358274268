import Foundation

/// How a workbook shows a number: a percentage, a date, a time, or the number itself (ECMA-376, 18.8.30 and 18.8.31).
struct XLSXCellFormat: Hashable {
  private enum Kind: Hashable {
    case plain
    case percent(digits: Int)
    case date(hasDay: Bool, hasTime: Bool, hasSeconds: Bool)
  }

  private let kind: Kind
  private let countsFrom1904: Bool

  /// The format of a code such as `0.0%` or `yyyy/m/d`.
  init(code: String, countsFrom1904: Bool = false) {
    kind = Self.kind(code)
    self.countsFrom1904 = countsFrom1904
  }

  /// The built-in format with a number; workbooks do not spell these out.
  private init(builtIn number: Int, countsFrom1904: Bool) {
    switch number {
    case 9: kind = .percent(digits: 0)
    case 10: kind = .percent(digits: 2)
    // 27 to 36 and 50 to 58 are East Asian dates, except for the times 32 to 35, 55 and 56.
    case 14...17, 27...31, 36, 50...54, 57, 58: kind = .date(hasDay: true, hasTime: false, hasSeconds: false)
    case 18, 20, 32, 34, 55: kind = .date(hasDay: false, hasTime: true, hasSeconds: false)
    case 19, 21, 33, 35, 45...47, 56: kind = .date(hasDay: false, hasTime: true, hasSeconds: true)
    case 22: kind = .date(hasDay: true, hasTime: true, hasSeconds: false)
    default: kind = .plain
    }
    self.countsFrom1904 = countsFrom1904
  }

  /// The formats of a workbook, by the numbers of looks.
  ///
  /// - Throws: `ReadError` where the part that describes them is damaged.
  static func all(_ directory: WorkbookDirectory, _ archive: WorkbookArchive) throws(ReadError)
    -> [XLSXCellFormat]
  {
    guard let part = directory.styles else { return [] }
    let list = Looks()
    try archive.withPart(part) { part throws(ReadError) in try XMLElementStream.read(part, list) }
    return list.numbers.map { number in
      list.codes[number].map { XLSXCellFormat(code: $0, countsFrom1904: directory.countsFrom1904) }
        ?? XLSXCellFormat(builtIn: number, countsFrom1904: directory.countsFrom1904)
    }
  }

  /// What a code says, by its first section and without what is written as it is.
  private static func kind(_ code: String) -> Kind {
    var letters = ""
    var characters = Array(code.lowercased())[...]
    while let character = characters.popFirst() {
      switch character {
      case ";": characters = []
      case "\"": while let next = characters.popFirst(), next != "\"" {}
      case "\\", "_", "*": _ = characters.popFirst()
      case "[":
        // Elapsed hours are a time; colours, conditions and locales say nothing.
        let inner = String(characters.prefix { $0 != "]" })
        characters = characters.dropFirst(inner.count + 1)
        if ["h", "hh", "m", "mm", "s", "ss"].contains(inner) { return .plain }
      default: letters.append(character)
      }
    }
    if letters.contains("general") { return .plain }
    if letters.contains("%") {
      let digits = letters.drop { $0 != "." }.dropFirst().prefix { "0#?".contains($0) }
      return .percent(digits: digits.count)
    }
    let hasTime = letters.contains { "hs".contains($0) }
    let hasDay = letters.contains { "yd".contains($0) } || letters.contains("m") && !hasTime
    guard hasDay || hasTime else { return .plain }
    return .date(hasDay: hasDay, hasTime: hasTime, hasSeconds: letters.contains("s"))
  }

  /// A stored number as it is shown; as it is stored where it is no number or its format says nothing.
  func shown(_ value: String) -> String {
    guard kind != .plain, let number = Double(value), number.isFinite, abs(number) < 1e9 else { return value }
    switch kind {
    case .plain: return value
    case .percent(let digits):
      return String(
        format: "%.\(min(digits, 10))f%%",
        locale: Locale(identifier: "en_US_POSIX"),
        number * 100
      )
    case .date(let hasDay, let hasTime, let hasSeconds):
      return date(number, hasDay, hasTime, hasSeconds) ?? value
    }
  }

  /// The day and the time of a number of days.
  private func date(_ number: Double, _ hasDay: Bool, _ hasTime: Bool, _ hasSeconds: Bool) -> String? {
    guard number >= 0 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let day = seconds / 86_400
    // Excel counts a 29 February 1900 that never existed; days before it are one later.
    if !countsFrom1904, hasDay, day == 60 || day == 0 { return nil }
    let epoch = countsFrom1904 ? -24_107 : day < 60 ? -25_568 : -25_569
    let moment = Timestamp(secondsSince1970: (day + epoch) * 86_400 + seconds % 86_400).extendedText
    let parts = moment.dropLast().split(separator: "T").map(String.init)
    let time = hasSeconds ? parts[1] : String(parts[1].prefix(5))
    return [hasDay ? parts[0] : nil, hasTime ? time : nil].compactMap(\.self).joined(separator: " ")
  }
}

/// Collects the codes of numbers and the looks that use them.
private final class Looks: XMLElementHandler {
  /// The codes that the workbook writes out.
  private(set) var codes: [Int: String] = [:]
  /// The number of the format of each look.
  private(set) var numbers: [Int] = []
  private var isInLooks = false
  let failure: XMLFailure? = nil
  let isStopped = false

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    switch XLSXText.localName(name) {
    case "numFmt":
      if let number = attributes["numFmtId"].flatMap({ Int($0) }) { codes[number] = attributes["formatCode"] }
    case "cellXfs": isInLooks = true
    case "xf" where isInLooks: numbers.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    if XLSXText.localName(name) == "cellXfs" { isInLooks = false }
  }

  func text(_ text: String, at end: XMLPosition) {}
}
