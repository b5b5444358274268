/// Ranges, ratios and parts of a number: 30 to 40 percent, 3-2, two out of three.
extension EnglishQuantityScan {
  /// The amount after “to” and its like, which with the first one may make a range.
  func secondEnd(after first: Amount, isBetween: Bool) -> (amount: Amount, isOr: Bool)? {
    guard !first.numeral.isOrdinal, first.numeral.pair == nil,
      let (next, isOr) = connector(at: first.end, isBetween: isBetween, isFrom: isFrom(first))
    else { return nil }
    var index = next
    while text.has(
      index,
      oneOf: ["about", "around", "~", "some", "nearly", "approximately", "perhaps", "even", "as"]
    ) { index += 1 }
    guard let second = amount(at: index) ?? lone(at: index, after: first), second.low == second.high,
      first.low == first.high
    else {
      return nil
    }
    return (second, isOr)
  }

  func isFrom(_ first: Amount) -> Bool { text.has(first.start - 1, "from") }

  /// The range that begins with an amount, and its first token; “between” and “from” belong to it.
  func range(from first: Amount, isBetween: Bool) -> (amount: Amount, start: Int)? {
    let isFrom = isFrom(first)
    // By a factor of three to 1.2 billion
    if !isFrom, isBareYear(first) || text.has(first.start - 1, "of") && text.has(first.start - 2, "factor") {
      return nil
    }
    guard let (second, isOr) = secondEnd(after: first, isBetween: isBetween) else { return nil }
    // “fell by a third to 480 million”, “rose by 5 kg to 80 kg”: by how much, and what it became.
    if first.kind == .fraction, first.unit == nil, second.kind != .fraction, second.kind != .percent {
      return nil
    }
    if first.unit != nil, text.has(first.start - 1, "by"), text.has(first.end, "to") { return nil }
    guard var range = joined(first, second, isOr: isOr, isBetween: isBetween), range.low < range.high else {
      return nil
    }
    if isOr {
      guard let double = range.low.multiplied(by: ExactNumber(2)),
        range.high <= double || range.high <= ExactNumber(4)
      else { return nil }
      if first.unit != nil, second.unit != nil, first.kind != .percent { return nil }
    }
    if isFrom, !isBetween, !text.has(first.start - 2, oneOf: ["ranging", "range", "ranges", "ranged"]),
      (first.start - 4..<first.start - 1).contains(where: { text.has($0, oneOf: Self.changes) })
    {
      return nil
    }
    range.numeral = second.numeral
    range.numeral.start = first.numeral.start
    range.numeral.isWords = false
    if second.numeral.isFraction, !first.numeral.isFraction, second.unit == nil, first.numeral.value > .one {
      return nil
    }
    return (
      range,
      isBetween || isFrom
        ? first.start - (text.has(first.start - 1, oneOf: ["from", "between"]) ? 1 : 2) : first.start
    )
  }

  /// Whether a number is the year of “2,000 yuan in 2012 to 13,500 yuan in 2019”.
  private func isBareYear(_ amount: Amount) -> Bool {
    text.has(amount.start - 1, "in") && amount.kind == .cardinal && amount.unit == nil
      && amount.end == amount.start + 1 && text.length(amount.start) == 4
      && text.digits(amount.start).map { (1500...2100).contains($0) } ?? false
  }

  /// Two amounts as one, each with the unit and the power of ten that may stand with the other only.
  private func joined(_ first: Amount, _ second: Amount, isOr: Bool, isBetween: Bool) -> Amount? {
    var range = first
    range.end = second.end
    range.high = second.high
    let (low, high) = (first.numeral, second.numeral)
    if first.unit == nil || first.kind == .fraction && first.unit == nil {
      range.kind = second.kind
      range.unit = second.unit
      if let scaled = scaled(low, like: high) { range.low = scaled }
      if let factored = range.low.multiplied(by: second.factor) { range.low = factored }
    } else if second.unit == nil, isOr, first.numeral.hasArticle, first.low == .one {
      // a year or two
      guard second.numeral.isWords, second.low == ExactNumber(2),
        let factored = second.high.multiplied(by: first.factor)
      else { return nil }
      range.high = factored
    } else if second.unit == nil, !isOr || first.hasCurrencySign {
      // $3-4 billion, $10-20; “20 dollars to 30” is rare.
      guard first.hasCurrencySign || isBetween else { return nil }
      if let scaled = scaled(low, like: high) { range.low = scaled }
      if let factored = second.high.multiplied(by: first.factor) { range.high = factored }
    } else if second.unit != first.unit {
      guard let unit = first.unit, let other = second.unit,
        first.hasCurrencySign == second.hasCurrencySign || first.unit == second.unit,
        let large = text.words.units.definition(other), let small = text.words.units.definition(unit),
        large.dimension == small.dimension, let low = small.baseValue(range.low),
        let high = large.baseValue(range.high),
        low < high, large.dimension != .temperature
      else { return nil }
      range.unit = other
      if let converted = range.low.multiplied(by: small.factor)?.divided(by: large.factor) {
        range.low = converted
      }
    } else if first.hasCurrencySign, let scaled = scaled(low, like: high),
      text.isJoint(first.end) || text.isSign(first.end, "-")
    {
      range.low = scaled
    }
    return range
  }

  /// “From 300 to 2 million” is not a fall from 300 million.
  private static let largestFall = 10

  /// “a year” in six months to a year.
  private func lone(at index: Int, after first: Amount) -> Amount? {
    guard first.kind == .duration, text.has(index, oneOf: ["a", "an", "one"]),
      let found = unit(at: index + 1),
      found.entry.kind == .duration
    else { return nil }
    return one(found, at: index)
  }

  /// Verbs after which “from … to …” tells two values, not a range.
  private static let changes: [StaticString] = [
    "increased", "increase", "increasing", "rose", "rise", "risen", "rising", "grew", "grow", "grown",
    "growing", "growth", "fell", "fall",
    "fallen", "falling", "dropped", "drop", "dropping", "declined", "decline", "decreased", "decrease",
    "reduced", "reduce", "reducing", "cut",
    "raised", "raise", "raising", "expanded", "expand", "expanding", "went", "gone", "up", "down", "jumped",
    "climbed", "changed", "moved", "soared", "lowered",
  ]

  private func connector(at index: Int, isBetween: Bool, isFrom: Bool) -> (next: Int, isOr: Bool)? {
    guard text.isInside(index), text.tokens[index].gap != .paragraph else { return nil }
    // three-to-four, 18-to-24
    if text.isJoint(index), text.has(index + 1, "to"), text.isJoint(index + 2) { return (index + 3, false) }
    if text.isSign(index, "-") {
      let isTight = text.isGlued(index) == text.isGlued(index + 1)
      let next = text.isSign(index + 1, "-") ? index + 2 : index + 1
      return isTight || text.isDigits(next) ? (next, false) : nil
    }
    if text.isSign(index, "~") { return (index + 1, false) }
    if text.has(index, oneOf: ["to", "through", "till"]) { return (index + 1, false) }
    if isBetween || isFrom, text.has(index, "and") { return (index + 1, false) }
    if text.has(index, "or"), !text.has(index + 1, oneOf: ["more", "so"]) { return (index + 1, true) }
    return nil
  }

  /// The first value of a range where the power of ten is said with the last only: 3 to 4 million; or of a fall, from 12 to 8
  /// million, whose first number is no more than so many times the last.
  func scaled(_ low: EnglishNumeral, like high: EnglishNumeral, isFalling: Bool = false) -> ExactNumber? {
    guard high.scale > 0, low.scale == 0, low.mantissa == low.value || low.hasPoint else { return nil }
    var mantissa = high.mantissa
    var scale = high.scale
    if high.isWords, let whole = mantissa.whole, whole >= 100, whole % 100 == 0,
      low.value < ExactNumber(whole / 100)
    {
      mantissa = ExactNumber(whole / 100)
      scale += 2
    }
    let most = isFalling ? mantissa.multiplied(by: ExactNumber(Self.largestFall)) : mantissa
    guard let most, low.value < most, let power = ExactNumber(digits: 1, exponent: scale) else { return nil }
    return low.value.multiplied(by: power)
  }

  // MARK: - Ratios and parts

  /// Reads two years in digits: 2021-2022, 2011/12, from 1953 to 1957, the years 1953 to 1957.
  mutating func readYearSpan(_ first: Amount) -> Bool {
    if readSpanBeforeEra(first) { return true }
    // 2011/12 has been read as a fraction.
    let first = text.isSign(first.start + 1, "/") && first.kind == .fraction ? withoutSlash(first) : first
    let next = first.end + 1
    guard first.kind == .cardinal || first.kind == .fraction, first.unit == nil,
      first.numeral.start == first.start,
      text.length(first.start) == 4, let low = text.digits(first.start), (1500...2100).contains(low),
      let second = text.digits(next), unit(at: next + 1) == nil,
      !(text.isSign(next + 1, ",") && text.isDigits(next + 2) && text.isGlued(next + 2))
    else { return false }
    let isShort = text.length(next) == 2
    let high = isShort ? low / 100 * 100 + second + (second < low % 100 ? 100 : 0) : second
    guard isShort || text.length(next) == 4, low < high, high <= 2100 else { return false }
    let isSeason = high == low + 1 && !text.isJoint(next + 1) && !text.isSign(next + 1, "/")
    var start = first.start
    if text.isJoint(first.end), !isShort {
      guard high <= low + 100 else { return false }
    } else if text.isSign(first.end, "/"), text.isGlued(first.end), text.isGlued(next) {
      guard isSeason else { return false }
    } else {
      guard !isShort, text.has(first.end, oneOf: ["to", "and", "through", "until", "till"]),
        isAfterPeriod(first.start, and: text.has(first.end, "and"), low: low, high: high, end: next + 1)
      else { return false }
      if text.has(start - 1, oneOf: ["from", "between"]) { start -= 1 }
    }
    var date = DatePattern()
    date.year = low
    date.lastYear = high
    reportDate(date, from: start, to: next + 1)
    return true
  }

  /// Reads 551–479 BC, “from 770 to 256 BC”.
  private mutating func readSpanBeforeEra(_ first: Amount) -> Bool {
    guard first.kind == .cardinal, first.unit == nil, first.end == first.start + 1,
      let low = text.digits(first.start),
      text.isJoint(first.end) || text.has(first.end, "to") || text.isSign(first.end, "-"),
      let high = text.digits(first.end + 1), high < low, let era = era(at: first.end + 2), era.isBefore
    else { return false }
    var date = DatePattern()
    (date.year, date.lastYear) = (-low, -high)
    let start = text.has(first.start - 1, "from") ? first.start - 1 : first.start
    reportDate(date, from: start, to: era.end)
    return true
  }

  private func withoutSlash(_ amount: Amount) -> Amount {
    var amount = amount
    amount.end = amount.start + 1
    return amount
  }

  /// Whether the words around two numbers of four digits tell that they are years.
  private func isAfterPeriod(_ start: Int, and isAnd: Bool, low: Int, high: Int, end: Int) -> Bool {
    let isBetween = text.has(start - 1, "between")
    let isNamed = text.has(start - 1, oneOf: ["years", "period", "during", "since", "seasons"])
    guard isBetween || isNamed || text.has(start - 1, "from"), !isAnd || isBetween else { return false }
    // Round numbers before a noun are amounts: between 1500 and 2000 workers.
    let isRound = low % 50 == 0 && high % 50 == 0
    return isNamed || !text.isContent(end) || low >= 1800 && !isRound
  }

  /// Reads scores of three numbers and more: a record of 13-21-3.
  mutating func readScore(_ first: Amount) -> Bool {
    guard first.kind == .cardinal, first.unit == nil, first.numeral.digitCount > 0 else { return false }
    var parts = [first.low]
    var end = first.end
    while text.isJoint(end), let part = text.digits(end + 1) {
      parts.append(ExactNumber(part))
      end += 2
    }
    guard parts.count > 2 else { return false }
    report(.cardinal, .ratio(parts), from: first.start, to: end)
    return true
  }

  /// What is won or lost one by one.
  static let scored: [StaticString] = [
    "frames", "games", "goals", "legs", "maps", "matches", "points", "rounds", "runs", "sets", "votes",
    "wins",
  ]

  /// Reads two-all and “they drew two all”.
  private mutating func readDraw(_ first: Amount) -> Bool {
    let joint = text.isJoint(first.end)
    let all = joint ? first.end + 1 : first.end
    guard text.has(all, "all"), first.numeral.digitCount < 4, first.low.isWhole, first.low < ExactNumber(100),
      text.isBoundary(all + 1)
        || text.has(all + 1, oneOf: ["draw", "tie", "with", "in", "at", "by", "after"]),
      joint
        || first.numeral.isWords && (text.isBoundary(all + 1) || text.has(all + 1, oneOf: ["at", "after"]))
        || (first.start - 7..<first.start).contains(where: { text.isAny($0, .winning) })
    else { return false }
    report(.cardinal, .ratio([first.low, first.low]), from: first.start, to: all + 1)
    return true
  }

  /// Reads “fell 2 and 1 to …” and “won 3 and 2”.
  private mutating func readMatchOfGolf(_ first: Amount) -> Bool {
    guard text.has(first.end, "and"),
      text.isAny(first.start - 1, .winning) || text.has(first.start - 1, "fell"),
      first.numeral.digitCount == 1, text.length(first.end + 1) == 1, let other = text.digits(first.end + 1),
      ExactNumber(other) < first.low, !text.isContent(first.end + 2), unit(at: first.end + 2) == nil
    else { return false }
    report(.cardinal, .ratio([first.low, ExactNumber(other)]), from: first.start, to: first.end + 2)
    return true
  }

  /// How many numbers a score or a ratio has at most.
  private static let mostScores = 16

  /// Whether 1860–61 are two years.
  private func isShortYearSpan(_ first: Amount, _ sign: Int) -> Bool {
    guard text.length(first.start) == 4, let low = text.digits(first.start), (1500...2100).contains(low),
      text.length(sign + 1) == 2, let high = text.digits(sign + 1)
    else { return false }
    return high > low % 100
  }

  /// From this many to one on, it can only be odds, not a score or opening hours.
  private static let longOdds = ExactNumber(100)

  /// Reads a million to one, 100-to-1.
  private mutating func readLongOdds(_ first: Amount) -> Bool {
    var end = first.end
    if text.isJoint(end) { end += 1 }
    guard first.low >= Self.longOdds, first.low == first.high, text.has(end, "to") else { return false }
    end += text.isJoint(end + 1) ? 2 : 1
    guard let one = text.numeral(at: end), one.end == end + 1, one.value == .one, one.scale == 0,
      !text.isJoint(end + 1) || text.isDigits(end), !text.isSign(end + 1, ".") || !text.isGlued(end + 2),
      unit(at: end + 1) == nil
    else { return false }
    report(.cardinal, .ratio([first.low, .one]), from: first.start, to: end + 1)
    return true
  }

  /// Reads scores and ratios: 3-2, 3:2, 4&3, by 3 to 2.
  mutating func readRatio(_ first: Amount) -> Bool {
    guard first.unit == nil, first.kind == .cardinal, first.numeral.pair == nil else { return false }
    if readLongOdds(first) { return true }
    guard first.numeral.scale == 0 else { return false }
    if readDraw(first) { return true }
    // Three games to one.
    let isNamed = text.has(first.end, oneOf: Self.scored) && text.has(first.end + 1, "to")
    let end = isNamed ? first.end + 1 : first.end
    let isColon = text.isSign(end, ":") && text.isGlued(end) && text.isGlued(end + 1)
    let isHyphen = text.isSign(end, "-") && text.isGlued(end) && text.isGlued(end + 1)
    let isTo = text.has(end, "to")
    // Matches of golf: 4&3.
    if text.isSign(end, "&"), text.isGlued(end), text.isGlued(end + 1), first.numeral.digitCount == 1,
      text.length(end + 1) == 1, let other = text.digits(end + 1)
    {
      report(.cardinal, .ratio([first.low, ExactNumber(other)]), from: first.start, to: end + 2)
      return true
    }
    if readMatchOfGolf(first) { return true }
    guard isColon || isHyphen || isTo, !isShortYearSpan(first, end) else { return false }
    // A 50-50 chance is even, in whatever words.
    if isHyphen, first.low == ExactNumber(50), text.digits(end + 1) == 50, !text.isJoint(end + 2),
      unit(at: end + 2) == nil
    {
      report(.cardinal, .ratio([first.low, first.low]), from: first.start, to: end + 2, role: .soft)
      return true
    }
    var parts = [first.low]
    var last = end
    var isTennis = false
    while text.isSign(last, isColon ? ":" : "-") && text.isGlued(last) && !isTo || isTo && parts.count == 1 {
      // 40-love, three sets to love
      if text.has(last + 1, "love"), parts.count == 1 {
        (parts, last, isTennis) = (parts + [.zero], last + 2, isHyphen)
        break
      }
      guard let numeral = text.numeral(at: last + 1), numeral.scale == 0, numeral.pair == nil,
        !numeral.isMagnitude
      else { break }
      // A long chain is no score, and is not looked at again from each of its numbers.
      guard parts.count < Self.mostScores else { return false }
      parts.append(numeral.value)
      last = numeral.end
    }
    guard parts.count >= 2, unit(at: last) == nil || isColon else { return false }
    // Nine to five are hours.
    let isFalling =
      isTo && parts[0] > ExactNumber(12) && parts[0] > parts[1] && !isFrom(first) && text.isBoundary(last)
    let isResult =
      isTennis
      || isFalling && !(first.start - 7..<first.start).contains { text.has($0, oneOf: Self.changes) }
      || isTo && (first.start - 16..<first.start).contains { text.has($0, oneOf: ["ratio", "odds"]) }
      || isTo && parts.first == .one && text.has(first.start - 1, "of") && text.has(first.start - 2, "scale")
      || (first.start - 7..<first.start).contains { text.isAny($0, .winning) }
      || text.has(last, oneOf: ["win", "victory", "defeat", "draw", "vote", "lead", "ratio", "majority"])
    if !isColon, !isResult {
      // Odds of 60-40
      let isSplit = parts.count == 2 && parts[0].adding(parts[1]) == ExactNumber(100)
      guard isHyphen, parts.count == 2, isSplit || parts.allSatisfy({ $0.isWhole && $0 <= ExactNumber(40) }),
        parts[0] >= parts[1],
        text.isDigits(end - 1), !text.isJoint(last)
      else { return false }
    }
    report(.cardinal, .ratio(parts), from: first.start, to: last)
    if let index = found.indices.last { found[index].addScale(parts) }
    if isColon, parts.count == 2, let minutes = parts[0].whole, let seconds = parts[1].whole,
      text.length(last - 1) == 2
    {
      addElapsed([minutes, seconds])
    }
    return true
  }
}
