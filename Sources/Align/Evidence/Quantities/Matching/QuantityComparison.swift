/// Compares a quantity of English with one of Chinese, exactly, whatever kinds and units they are put in.
///
/// The rules are those of number checking in translation: values are compared first and as rationals; a hedge may differ
/// but not turn round (nearly and more than); shares, factors and amounts are one quantity however they are
/// put; units of one dimension are converted, and a converted value may be rounded.
struct QuantityComparison {
  /// A converted value may differ by this share: 100 km is “about 62 miles”.
  private static let conversionRounding = ExactNumber(1, over: 50) ?? .zero
  /// Two weeks are 半个月, six weeks 一个半月: a twelfth apart.
  private static let calendarRounding = ExactNumber(1, over: 10) ?? .zero
  /// Seconds in the mean Gregorian month, so that 60 days and two months are within a conversion's rounding.
  static let secondsInMonth = ExactNumber(2_629_746)

  /// What kind of amount a quantity is, however it is put.
  enum Family: Hashable {
    /// A count, an ordinal, digits: a bare number.
    case count
    /// A part of a whole.
    case share
    /// Percentage points.
    case points
    /// A factor.
    case factor
    /// Money of a currency.
    case money(String)
    /// An amount of something that can be measured.
    case measure(UnitDefinition.Dimension)
    /// A unit that has no definition.
    case unit(String)
    /// A date.
    case date
    /// A time of the clock.
    case time
    /// A ratio.
    case ratio

    /// The family that a wrong value may belong to: percentage points are mistaken for per cent.
    var comparable: Family { self == .points ? .share : self }
  }

  /// The family of a quantity.
  static func family(_ quantity: Quantity) -> Family {
    switch quantity.value {
    case .date: return .date
    case .time: return .time
    case .ratio: return .ratio
    case .digits: return .count
    case .number: break
    }
    switch quantity.kind {
    case .percent: return quantity.unit == "%pt" ? .points : .share
    case .fraction where quantity.unit == nil: return .share
    case .multiple: return .factor
    case .money: return .money(quantity.unit ?? "")
    default:
      guard let unit = quantity.unit else { return .count }
      return quantity.unitDefinition.map { .measure($0.dimension) } ?? .unit(unit)
    }
  }

  /// How far two quantities agree; `conflicting` where they have nothing to do with each other, too.
  static func agreement(_ english: Quantity, _ chinese: Quantity) -> QuantityAgreement {
    switch (english.value, chinese.value) {
    case (.date(let left), .date(let right)): return dates(left, right)
    case (.time(let left, let leftEnd), .time(let right, let rightEnd)):
      return isSame(left, right) && isSame(leftEnd, rightEnd) ? .equal : .conflicting
    case (.ratio(let left), .ratio(let right)):
      // Each side may put its own team first.
      return left == right ? .equal : left == right.reversed() ? .compatible(.kind) : .conflicting
    case (.digits(let left), .digits(let right)):
      return identifiers(left, right)
    case (.digits(let digits), .number), (.number, .digits(let digits)):
      // 300mbar is 300 of a unit that is not known.
      let number = digits.prefix { $0.isASCII && $0.isNumber }
      guard let number = ExactNumber(String(number)) else { return .conflicting }
      let rest = digits.dropFirst(String(number.description).count)
      guard rest.count < 6, rest.first?.isLetter ?? true else { return .conflicting }
      let other = interval(english, converted: false) ?? interval(chinese, converted: false)
      guard other?.low == number, other?.high == number else { return .conflicting }
      return ExactNumber(digits) == nil ? .compatible(.unitLeftOut) : .equal
    case (.ratio(let parts), .number), (.number, .ratio(let parts)): return ratio(parts, english, chinese)
    case (.date(let date), _): return bare(date, chinese)
    case (_, .date(let date)): return bare(date, english)
    case (.number, .number): return numbers(english, chinese)
    default: return .conflicting
    }
  }

  /// Longer runs of letters and digits (in bytes) are packed data, and must be identical to agree.
  private static let longestIdentifier = 64

  /// An identifier may be written with more or less around it: T20I and T20Is, tc260 and tc260.org.cn.
  private static func identifiers(_ left: String, _ right: String) -> QuantityAgreement {
    if left == right { return .equal }
    guard left.utf8.count <= longestIdentifier, right.utf8.count <= longestIdentifier else {
      return .conflicting
    }
    let (left, right) = (left.lowercased(), right.lowercased())
    if left == right { return .equal }
    func plain(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0x2D && $0 != 0x20 && $0 != 0x2F } }
    let (one, other) = (plain(left), plain(right))
    if one == other { return .equal }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let hasLetter = short.contains { (0x61...0x7A).contains($0) }
    guard hasLetter, short.count > 2,
      (0...long.count - short.count).contains(where: { long[$0...].starts(with: short) })
    else { return .conflicting }
    return .compatible(.kind)
  }

  private static func isSame(_ left: ClockTime, _ right: ClockTime) -> Bool {
    let hours =
      left.hasDayHalf && right.hasDayHalf
      ? left.hour % 24 == right.hour % 24 : left.hour % 12 == right.hour % 12
    return hours && (left.minute ?? 0) == (right.minute ?? 0)
      && (left.second ?? right.second) == (right.second ?? left.second)
  }

  /// The ends of an amount; `nil` for an end that is open.
  struct Interval {
    var low: ExactNumber?
    var high: ExactNumber?
  }

  /// The interval of a numeric quantity in base units; a share as a part of one.
  static func interval(_ quantity: Quantity, converted: Bool = true) -> Interval? {
    guard case .number(let low, let high) = quantity.value else { return nil }
    func base(_ number: ExactNumber?) -> ExactNumber? {
      guard let number else { return nil }
      if quantity.kind == .percent, quantity.unit != "%pt" { return number.divided(by: ExactNumber(100)) }
      if converted, quantity.kind != .money, let unit = quantity.unitDefinition {
        return unit.baseValue(number)
      }
      return number
    }
    return Interval(low: base(low), high: base(high))
  }

  private static func numbers(_ english: Quantity, _ chinese: Quantity) -> QuantityAgreement {
    let families = (family(english), family(chinese))
    if families.0 == families.1 {
      // Months and years are counted, not measured: 12年6个月 is not rounded.
      let isConverted =
        english.unit != chinese.unit && families.0 != .share && families.0 != .points
        && families.0 != .measure(.calendar)
      guard let left = interval(english), let right = interval(chinese) else { return .conflicting }
      return values(
        english,
        left,
        chinese,
        right,
        isConverted: isConverted,
        differsInKind: english.kind != chinese.kind
      )
    }
    switch families {
    case (.money, .money): return .compatible(.currency)
    case (.measure(.time), .measure(.calendar)), (.measure(.calendar), .measure(.time)):
      return isNear(seconds(english), seconds(chinese), within: calendarRounding)
        ? .compatible(.conversion) : .conflicting
    case (.measure, .measure), (.money, .measure), (.measure, .money): return sameWord(english, chinese)
    case (.factor, .share), (.share, .factor), (.factor, .count), (.count, .factor), (.share, .count),
      (.count, .share):
      return isSameAmount(english, chinese) ? .compatible(.kind) : .conflicting
    case (.count, _), (_, .count):
      // The 一名 of a person is not the hour of “more than an hour”.
      let (bare, other) = families.0 == .count ? (english, chinese) : (chinese, english)
      if bare.role == .soft, other.hedge != .none { return .conflicting }
      guard let left = interval(english, converted: false), let right = interval(chinese, converted: false)
      else {
        return .conflicting
      }
      let result = values(english, left, chinese, right, isConverted: false, differsInKind: false)
      return result == .conflicting ? .conflicting : .compatible(.unitLeftOut)
    case (.share, .measure), (.share, .unit), (.measure, .share), (.unit, .share):
      // 3/4杯 of a cook book: a fraction counts as any other number does.
      let share = families.0 == .share ? english : chinese
      guard share.kind == .fraction, share.unit == nil, english.value == chinese.value,
        english.hedge == chinese.hedge
      else { return .conflicting }
      return .compatible(.unitLeftOut)
    default: return .conflicting
    }
  }

  /// How far amounts agree whose units go by one name: degrees of an angle and of heat, pounds of money and of mass, and 呎, which in
  /// Hong Kong is a square foot as well.
  private static func sameWord(_ english: Quantity, _ chinese: Quantity) -> QuantityAgreement {
    let units = [english.unit ?? "", chinese.unit ?? ""].sorted()
    guard
      [
        ["Cel", "deg"], ["[degF]", "deg"], ["GBP", "[lb_av]"], ["[ft_i]", "[sft_i]"],
        ["kbit", "kbit/s"], ["Mbit", "Mbit/s"], ["Gbit", "Gbit/s"],
      ].contains(units),
      let left = interval(english, converted: false), let right = interval(chinese, converted: false)
    else { return .conflicting }
    if english.value == chinese.value { return .compatible(.unitLeftOut) }
    let found = values(english, left, chinese, right, isConverted: false, differsInKind: false)
    return found == .compatible(.hedge) ? found : .conflicting
  }

  /// A length of time in seconds, months taken at their mean length; only where it is one value.
  private static func seconds(_ quantity: Quantity) -> ExactNumber? {
    guard let interval = interval(quantity), let value = interval.low, value == interval.high else {
      return nil
    }
    return family(quantity) == .measure(.calendar) ? value.multiplied(by: secondsInMonth) : value
  }

  /// A factor and a share are one amount where the share is the factor or what it adds (tripled, +200 %).
  private static func isSameAmount(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard let left = interval(english)?.low, let right = interval(chinese)?.low else { return false }
    // A share may be put as a decimal (0.5), not as a count: 100% of something is not one of it.
    let families = (family(english), family(chinese))
    if families == (.share, .count), right.isWhole || families == (.count, .share), left.isWhole {
      return false
    }
    let difference = left < right ? right.subtracting(left) : left.subtracting(right)
    return left == right || (difference == .one && (english.kind == .multiple || chinese.kind == .multiple))
  }

  /// Whether “a couple of days” stands for 一两天 or 两三天.
  private static func isCouple(_ english: Quantity, _ chinese: Quantity, _ right: Interval) -> Bool {
    guard english.role == .soft, english.value == .exactly(ExactNumber(2)), english.unit == chinese.unit,
      let low = right.low, let high = right.high, let value = interval(english)?.low
    else { return false }
    return low < high && low <= value && value <= high
  }

  private static func values(
    _ english: Quantity,
    _ left: Interval,
    _ chinese: Quantity,
    _ right: Interval,
    isConverted: Bool,
    differsInKind: Bool
  ) -> QuantityAgreement {
    let hedges = (english.hedge, chinese.hedge)
    if meets(english, left, chinese, right) || meets(chinese, right, english, left) {
      return .compatible(.hedge)
    }
    let turnsRound = hedges == (.below, .over) || hedges == (.over, .below)
    if left.low == right.low, left.high == right.high, left.low != nil || left.high != nil {
      if turnsRound { return .conflicting }
      if hedges.0 != hedges.1 { return .compatible(.hedge) }
      return isConverted ? .compatible(.conversion) : differsInKind ? .compatible(.kind) : .equal
    }
    // Seconds make minutes and hours without a remainder.
    let isExact = english.unitDefinition?.dimension == .time && hedges == (.none, .none)
    if isConverted, !isExact, isNear(left.low ?? left.high, right.low ?? right.high) {
      return .compatible(.conversion)
    }
    if isConverted, !isExact, isRoundedConversion(left, right, hedges) { return .compatible(.conversion) }
    if isDecimal(left, of: right) || isDecimal(right, of: left) { return .compatible(.kind) }
    // 寸 is the inch of screens and wheels, 尺 the foot of pianos.
    if isConverted, english.value == chinese.value,
      [["[cun]", "[in_i]"], ["[chi]", "[ft_i]"]].contains(Set([english.unit, chinese.unit]))
    {
      return .compatible(.conversion)
    }
    if isCouple(english, chinese, right) || isRoundedShare(english, left, chinese, right) {
      return .compatible(.hedge)
    }
    if hedges == (.none, .none) { return isRounded(english, chinese) ? .compatible(.rounding) : .conflicting }
    guard !turnsRound else { return .conflicting }
    if isHedgedRounding(left, right, hedges) { return .compatible(.hedge) }
    if hedges.0 == .magnitude || hedges.1 == .magnitude {
      // None is not several.
      if left.high == .zero || right.high == .zero { return .conflicting }
      return magnitudes(left, isEnglish: true).overlaps(magnitudes(right))
        ? .compatible(.hedge) : .conflicting
    }
    if isPartOfDecade(english, holding: chinese) || isPartOfDecade(chinese, holding: english) {
      return .compatible(.hedge)
    }
    // Stated intervals (五到六, 5 to 6) have two ends that must be the same, however they are hedged.
    if isStated(english, left) && isStated(chinese, right) { return .conflicting }
    if isOpen(left) || isOpen(right) {
      return openIntervals(left, right, hedges: hedges) ? .compatible(.hedge) : .conflicting
    }
    if let low = left.low, low == right.low { return .compatible(.hedge) }
    // 二十多 is not “30-odd”, though both may be 30.
    if hedges == (.over, .over), left.low != nil, right.low != nil { return .conflicting }
    if let high = left.high, high == right.high { return .compatible(.hedge) }
    return overlap(left, right) && overlap(right, left) ? .compatible(.hedge) : .conflicting
  }

  /// Whether a value of two places or more is what another one that has no end comes to: 0.33 of a third.
  private static func isDecimal(_ decimal: Interval, of fraction: Interval) -> Bool {
    guard let value = decimal.low, value == decimal.high, let exact = fraction.low, exact == fraction.high,
      exact.denominator > 1, !value.isWhole, exact.description.contains("/"),
      let (_, place) = lastDigit(of: value), place <= -2,
      let half = ExactNumber(digits: 5, exponent: place - 1), let difference = value.subtracting(exact)
    else { return false }
    return difference.absolute <= half
  }

  /// Whether “nearly 50” is the upper end of what the other side calls 四十多.
  private static func meets(_ below: Quantity, _ one: Interval, _ over: Quantity, _ other: Interval) -> Bool {
    guard below.hedge == .below, over.hedge == .over, let low = other.low, let high = other.high, low < high
    else { return false }
    return one.high == high
  }

  private static func isOpen(_ interval: Interval) -> Bool { interval.low == nil || interval.high == nil }

  /// Whether an age is given by a part of its decade (his late thirties) and the other one lies in it (三十八九岁).
  private static func isPartOfDecade(_ part: Quantity, holding age: Quantity) -> Bool {
    guard part.hedge == .about, part.unit == "a", age.unit == "a",
      let (decade, years) = interval(part, converted: false).flatMap({ part in
        interval(age, converted: false).map { (part, $0) }
      }), let first = decade.low, let last = decade.high, let low = years.low, let high = years.high,
      let start = first.whole, let end = last.whole
    else { return false }
    return start < end && start / 10 == end / 10 && first <= low && high <= last
  }

  /// Whether an interval is one that the text names by both ends, not the reach of 三十多.
  private static func isStated(_ quantity: Quantity, _ interval: Interval) -> Bool {
    quantity.hedge != .over && !isOpen(interval) && interval.low != interval.high
  }

  /// Whether “more than 40” can stand for the other value: its bound must be near, or it says next to nothing.
  private static func openIntervals(
    _ left: Interval,
    _ right: Interval,
    hedges: (Quantity.Hedge, Quantity.Hedge)
  ) -> Bool {
    if let low = left.low, low == right.low { return true }
    if let high = left.high, high == right.high { return true }
    // Both hedge in the same way (不到六个月, less than seven months): then the bounds must be the same.
    if isOpen(left) && isOpen(right) || hedges.0 == hedges.1 {
      return (left.low ?? left.high) == (right.low ?? right.high)
    }
    let (open, closed) = isOpen(left) ? (left, right) : (right, left)
    guard let first = closed.low, let last = closed.high else { return false }
    // Under 15 is 0—14岁.
    if first == .zero, let bound = open.high, let next = last.adding(.one), bound == next { return true }
    if let bound = open.low { return bound < last && bound <= first && isRounded(bound, from: first) }
    guard let bound = open.high else { return false }
    return last <= bound && isRounded(bound, from: last)
  }

  /// Whether a bound is what is left of a value in fewer digits, down or up: “more than 100” for 105, “up to 40” for 38, “more than 3.45
  /// billion” for 3,450,921,000.
  static func isRounded(_ bound: ExactNumber, from value: ExactNumber) -> Bool {
    guard bound > .zero, let (_, place) = lastDigit(of: bound),
      let step = ExactNumber(digits: 1, exponent: place)
    else { return false }
    let difference = bound < value ? value.subtracting(bound) : bound.subtracting(value)
    return difference.map { $0 < step } ?? false
  }

  /// How many digits a number has without the zeros at its end, and the power of ten of the last of them.
  static func lastDigit(of number: ExactNumber) -> (digits: Int, place: Int)? {
    let parts = number.description.split(separator: ".")
    guard let whole = parts.first, !whole.contains("/") else { return nil }
    if parts.count == 2 { return (whole.utf8.count + parts[1].utf8.count, -parts[1].utf8.count) }
    let zeros = whole.utf8.reversed().prefix { $0 == 0x30 }.count
    return (whole.utf8.count - zeros, zeros)
  }

  /// The powers of ten that an interval reaches over.
  ///
  /// English counts in thousands: what is 上万 may well be “thousands”, and “millions” any number up to a thousand of them.
  private static func magnitudes(_ interval: Interval, isEnglish: Bool = false) -> ClosedRange<Int> {
    func digits(_ number: ExactNumber?) -> Int? {
      number.map { String(abs($0.numerator) / $0.denominator).utf8.count }
    }
    let low = digits(interval.low ?? interval.high) ?? 0
    if isEnglish, low > 3, low % 3 == 1, interval.high != interval.low { return low...low + 2 }
    return low...max(low, digits(interval.high ?? interval.low) ?? 0)
  }

  static func isNear(
    _ left: ExactNumber?,
    _ right: ExactNumber?,
    within share: ExactNumber = conversionRounding
  ) -> Bool {
    guard let left, let right, let difference = left.subtracting(right) else { return false }
    let size = max(left.absolute, right.absolute)
    guard let allowed = size.multiplied(by: share) else { return false }
    return difference.absolute <= allowed
  }

  private static func overlap(_ left: Interval, _ right: Interval) -> Bool {
    guard let low = left.low, let high = right.high else { return true }
    return low == left.high || high == right.low ? low <= high : low < high
  }
}
