extension Quantity {
  /// What the quantity means, in English words and plain digits: `1,010,000 t`, `more than 30`, `2 to 3 months`,
  /// `February 27, 1985`, `the 19th`.
  public var meaning: String {
    switch value {
    case .number(let low, let high): numberMeaning(low, high)
    case .date(let date): date.meaning
    case .time(let low, let high):
      low == high ? low.meaning : "\(low.meaning) to \(high.meaning)"
    case .digits(let digits): digits
    case .ratio(let parts): parts.map(\.description).joined(separator: " to ")
    }
  }

  private func numberMeaning(_ low: ExactNumber?, _ high: ExactNumber?) -> String {
    switch (low, high) {
    case (let low?, let high?) where low == high:
      let one = measured([low])
      return switch hedge {
      case .none, .magnitude: one
      case .about: "about " + one
      case .below: "nearly " + one
      case .over: "more than " + one
      }
    case (let low?, let high?): return (hedge == .about ? "about " : "") + measured([low, high])
    case (let low?, nil): return measured([low]) + " or more"
    case (nil, let high?): return "at most " + measured([high])
    case (nil, nil): return "a number"
    }
  }

  /// One or two numbers with what is counted.
  private func measured(_ ends: [ExactNumber]) -> String {
    if kind == .duration, ends.contains(where: { $0.description.contains("/") }),
      let finer = inFinerUnit(ends)
    {
      return finer
    }
    let numbers = ends.map(\.grouped).joined(separator: " to ")
    let isPlural = ends != [.one]
    switch kind {
    case .percent:
      return unit == "%pt" ? numbers + " percentage point" + (isPlural ? "s" : "") : numbers + "%"
    case .ordinal: return "the " + ends.map(\.ordinal).joined(separator: " to ")
    case .multiple: return numbers + " times"
    case .fraction where unit == nil:
      return ends.map { $0.isWhole ? $0.grouped : "\($0.numerator)/\($0.denominator)" }.joined(
        separator: " to "
      )
    case .duration:
      guard let unit, let name = Self.timeUnits[unit] else { break }
      return numbers + " " + name + (isPlural ? "s" : "")
    default: break
    }
    guard let unit else { return numbers }
    return numbers + " " + Self.readable(unit)
  }

  /// 3 minutes 43.1 seconds as 223.1 seconds: in the largest smaller unit of time that needs no fraction; `nil` without one.
  private func inFinerUnit(_ ends: [ExactNumber]) -> String? {
    let finer = ["h": "min", "min": "s"]
    guard let unit, let next = finer[unit] else { return nil }
    let values = ends.compactMap { $0.multiplied(by: ExactNumber(60)) }
    guard values.count == ends.count else { return nil }
    var quantity = self
    quantity.unit = next
    return quantity.measured(values)
  }

  private static let timeUnits = [
    "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year",
  ]

  /// A unit's symbol without the brackets and the marks of its standard: `mu` for `[mu]`, `mi` for `[mi_i]`.
  private static func readable(_ symbol: String) -> String {
    switch symbol {
    case "Cel": return "°C"
    case "[degF]": return "°F"
    default: break
    }
    guard symbol.hasPrefix("["), symbol.hasSuffix("]") else { return symbol }
    let name = symbol.dropFirst().dropLast()
    return String(name.split(separator: "_").first ?? name)
  }
}

extension ExactNumber {
  /// The number with commas between thousands.
  var grouped: String {
    let text = description
    let digits = text.prefix { $0 != "." && $0 != "/" }
    let sign = digits.hasPrefix("-") ? "-" : ""
    var result = ""
    let whole = Array(digits.dropFirst(sign.count).utf8)
    guard whole.count > 3, isDecimal(text) else { return text }
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result += "," }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return sign + result + text.dropFirst(digits.count)
  }

  private func isDecimal(_ text: String) -> Bool { !text.contains("/") }

  /// 1st, 2nd, 11th, 22nd.
  var ordinal: String {
    guard let whole else { return grouped }
    let last = whole.magnitude % 100
    let ending =
      (11...13).contains(last)
      ? "th" : last % 10 == 1 ? "st" : last % 10 == 2 ? "nd" : last % 10 == 3 ? "rd" : "th"
    return grouped + ending
  }
}

extension ClockTime {
  /// `15:50`; `3:50 a.m. or p.m.` where the text leaves the half of the day open.
  var meaning: String {
    let text = String(description.dropFirst())
    let plain = text.hasPrefix("0") ? String(text.dropFirst()) : text
    return hasDayHalf || hour > 12 ? plain : plain + " a.m. or p.m."
  }
}
