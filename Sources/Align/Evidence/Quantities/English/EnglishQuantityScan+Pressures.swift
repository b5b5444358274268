/// Blood pressures: 120/80 mmHg, a pressure of 150 over 95, which Chinese may give one by one.
extension EnglishQuantityScan {
  /// What a heart's pressures may be while it beats and while it rests, in mmHg: wider than any that was measured in a patient who lived.
  private static let systolic = 50...300
  private static let diastolic = 20...200
  /// How many words before a number may tell that it is a pressure.
  private static let reach = 8

  /// Reads both pressures as two numbers.
  mutating func readBloodPressure(_ first: Amount) -> Bool {
    let start = first.numeral.start
    // Numbers at a slash are read as a fraction.
    let isSlash =
      text.isDigits(start) && text.isSign(start + 1, "/") && text.isGlued(start + 1)
      && text.isGlued(start + 2)
    let end = isSlash ? start + 1 : first.end
    guard let high = isSlash ? text.digits(start) : first.numeral.whole, Self.systolic.contains(high),
      !first.hasCurrencySign,
      isSlash || text.has(end, "over"), let second = text.numeral(at: end + 1, allowsAnd: false),
      let low = second.whole, low < high, Self.diastolic.contains(low), !text.isJoint(second.end)
    else { return false }
    let unit = unit(at: second.end).flatMap { $0.entry.symbol == "mm[Hg]" ? $0 : nil }
    let isNamed = (max(0, first.start - Self.reach)..<first.start).contains { text.isAny($0, .pressure) }
    guard unit != nil || isNamed, !text.isSign(second.end, "/") else { return false }
    let hedging = hedging(before: first.start)
    report(
      .cardinal,
      hedging.applied(ExactNumber(high), ExactNumber(high)),
      from: hedging.start,
      to: end,
      hedge: hedging.hedge
    )
    report(
      .cardinal,
      hedging.applied(second.value, second.value),
      from: end + 1,
      to: unit?.end ?? second.end,
      hedge: hedging.hedge
    )
    return true
  }
}
