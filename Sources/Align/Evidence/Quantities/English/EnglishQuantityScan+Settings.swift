/// Readings that only the words around a number suggest, and that count where the Chinese confirms them: the percent of “imports
/// by 8” beside other percents, the degrees of “in the 90s” and “40 below”, the fraction of “five times lower”.
extension EnglishQuantityScan {
  /// How many words may come between a percentage and a number that leaves the word out.
  private static let percentReach = 24
  /// What may follow a number that leaves out its unit.
  private static let afterBareNumber: [StaticString] = [
    "in", "for", "against", "on", "at", "last", "this", "outside", "tonight", "overnight",
  ]
  private static let smaller: [StaticString] = [
    "lower", "less", "smaller", "fewer", "cheaper", "slower", "weaker", "thinner", "lighter", "shorter",
  ]
  private static let behind: [StaticString] = ["down", "behind", "adrift"]
  private static let degrees = ["deg", "Cel", "[degF]"]

  /// Adds to the amount that was reported last what the words around it suggest.
  mutating func addSettingReadings(of amount: Amount) {
    addLetterReadings(of: amount)
    guard let last = found.indices.last, amount.low == amount.high,
      amount.kind == .cardinal || amount.unit == "deg"
    else { return }
    let end = position
    let low = amount.low
    if text.has(end, oneOf: Self.scored), text.has(end + 1, oneOf: Self.behind) {
      found[last].addReading(.cardinal, .ratio([.zero, low]), rule: "goals behind")
    }
    if text.has(amount.numeral.end - 2, oneOf: ["of", "couple"]), low >= ExactNumber(100),
      text.has(amount.start + 1, "couple"), let half = low.divided(by: ExactNumber(2)),
      let most = low.adding(half)
    {
      // 一两百 and 两三百
      found[last].addReading(.cardinal, .number(low: half, high: low), rule: "a couple")
      found[last].addReading(.cardinal, .number(low: low, high: most), rule: "a couple")
    }
    if text.has(end - 1, "times"), text.has(end, oneOf: Self.smaller),
      let part = ExactNumber.one.divided(by: low)
    {
      found[last].addReading(.fraction, .exactly(part), hedge: found[last].hedge, rule: "times less")
    }
    if text.has(end, "below"), text.isBoundary(end + 1) || text.has(end + 1, oneOf: Self.afterBareNumber) {
      for unit in Self.degrees {
        found[last].addReading(.measure, .exactly(low.negated), unit: unit, rule: "below zero")
      }
    }
    if amount.unit == nil, !text.isContent(end) || text.has(end, oneOf: Self.afterBareNumber),
      followsPercent(amount)
    {
      found[last].addReading(
        .percent,
        .exactly(low),
        hedge: found[last].hedge,
        unit: "%",
        rule: "percent left out"
      )
    }
  }

  /// Adds what a letter behind a number may be, the kelvins of 0.002K and the degrees of 1.9C, and the per cent of twelve cents on the
  /// dollar.
  private mutating func addLetterReadings(of amount: Amount) {
    guard let last = found.indices.last, amount.low == amount.high else { return }
    let hedge = found[last].hedge
    let end = position
    if amount.unit == nil, text.isCapital(end - 1), text.has(end - 1, "k"), text.isGlued(end - 1) {
      found[last].addKelvins(amount.low)
    }
    if amount.unit == nil, text.isGlued(end), text.isCapital(end), text.has(end, oneOf: ["c", "f"]) {
      let unit = text.has(end, "c") ? "Cel" : "[degF]"
      found[last].addReading(
        .measure,
        .exactly(amount.low),
        hedge: hedge,
        unit: unit,
        rule: "degrees without their sign"
      )
    }
    if amount.unit == "USD",
      text.has(end, sequence: ["on", "the", "dollar"]) || text.has(end, sequence: ["to", "the", "dollar"])
        || text.has(end, sequence: ["for", "every", "dollar"]),
      let percent = amount.low.multiplied(by: ExactNumber(100))
    {
      found[last].addReading(
        .percent,
        .exactly(percent),
        hedge: hedge,
        unit: "%",
        rule: "cents on the dollar"
      )
    }
  }

  /// Whether a percentage stands before an amount in its sentence.
  private func followsPercent(_ amount: Amount) -> Bool {
    guard found.count > 1, amount.numeral.scale == 0,
      found.suffix(3).dropLast().contains(where: { $0.kind == .percent && $0.unit == "%" })
    else { return false }
    var index = amount.start - 1
    // The other twenty is what is left of a hundred.
    let isRest = text.has(index, "other") || text.has(index, "remaining")
    while index > max(0, amount.start - Self.percentReach), !text.isSign(index, "."),
      isRest || !text.isSign(index, ";")
    {
      if text.isSign(index, "%") || text.has(index, oneOf: ["percent", "cent"]) { return true }
      index -= 1
    }
    return false
  }

  /// Adds what three-fifty may be besides a time or a year: a price, a height.
  mutating func addPairReadings(of pair: (first: Int, second: Int)) {
    guard let last = found.indices.last else { return }
    let whole = ExactNumber(pair.first * 100 + pair.second)
    let price = whole.divided(by: ExactNumber(100)) ?? whole
    found[last].addReading(.cardinal, .exactly(whole), rule: "price in two parts")
    for currency in [nil, "USD", "GBP", "EUR", "CNY"] {
      found[last].addReading(
        currency == nil ? .cardinal : .money,
        .exactly(price),
        unit: currency,
        rule: "price in two parts"
      )
    }
    // He is five-ten.
    if Self.heights.contains(pair.first), pair.second < 12,
      let inches = ExactNumber(Int128(pair.second), over: 12),
      let feet = ExactNumber(pair.first).adding(inches)
    {
      found[last].addReading(.measure, .exactly(feet), unit: "[ft_i]", rule: "height in feet and inches")
    }
  }

  /// Adds the millions that both ends of 70m to 80m may be, to what was reported last.
  mutating func addMillions(of amount: Amount) {
    guard let last = found.indices.last, amount.unit == "m", text.has(amount.end - 1, "m"),
      text.isGlued(amount.end - 1),
      case .number(let low?, let high?) = found[last].value, low < high,
      let least = low.multiplied(by: Self.million), let most = high.multiplied(by: Self.million)
    else { return }
    found[last].addReading(
      .cardinal,
      .number(low: least, high: most),
      hedge: found[last].hedge,
      rule: "millions"
    )
  }

  private static let million = ExactNumber(1_000_000)

  /// The feet of a grown person.
  private static let heights = 4...7

  /// Adds to the last reported quantity a reading in seconds: a runner's 59:51 or 2:15:37.
  mutating func addElapsed(_ parts: [Int]) {
    guard let last = found.indices.last, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return }
    // Whatever an Int holds has room in twice as many bits.
    let seconds = ExactNumber(parts.reduce(Int128(0)) { $0 * 60 + Int128($1) })
    found[last].addReading(.duration, .exactly(seconds), unit: "s", rule: "elapsed time")
  }

  /// Adds the degrees that “in the 90s” and “in the mid-90s” may mean to the decade that was reported last.
  mutating func addDegrees(of date: DatePattern, part: DatePattern.Part? = nil) {
    guard let last = found.indices.last, date.isShortYear, let low = date.year, date.lastYear == low + 9,
      date.month == nil
    else { return }
    let ends =
      switch part {
      case .beginning?: (low, low + 3)
      case .middle?: (low + 3, low + 7)
      case .end?: (low + 6, low + 10)
      default: (low, low + 10)
      }
    let value = QuantityValue.number(low: ExactNumber(ends.0), high: ExactNumber(ends.1))
    for unit in [nil] + Self.degrees.map(Optional.some) {
      found[last].addReading(
        unit == nil ? .cardinal : .measure,
        value,
        hedge: part == nil ? .over : .about,
        unit: unit,
        rule: "tens of degrees"
      )
    }
  }

  /// Reads fifty-fifty and 50/50, an even split in whatever words.
  mutating func readEvenSplit() -> Bool {
    let start = position
    let isWords = text.has(start, "fifty") && text.isJoint(start + 1) && text.has(start + 2, "fifty")
    let isDigits =
      text.digits(start) == 50 && text.isSign(start + 1, "/") && text.isGlued(start + 1)
      && text.digits(start + 2) == 50
    guard isWords || isDigits, !text.isJoint(start + 3) else { return false }
    let half = ExactNumber(50)
    report(.cardinal, .ratio([half, half]), from: start, to: start + 3, role: .soft)
    return true
  }
}
