/// Shares given by two counts: two out of three, one in five, 3 to 5 of every 100, 12 per 100,000.
extension EnglishQuantityScan {
  /// What “one in five …” is a share of; before other nouns, as in “three in five minutes”, it may be none.
  private static let sharedNouns: [StaticString] = [
    "adults", "americans", "boys", "chance", "children", "citizens", "families", "girls", "households", "men",
    "patients", "people", "residents", "respondents", "students", "teenagers", "voters", "women", "workers",
  ]

  /// Reads “two out of three”, “one in five”, “1 in 10 people” and “between 3 and 5 of every 100”.
  ///
  /// - Parameters:
  ///   - first: how many, or the two ends of that.
  ///   - start: where they begin: at “between” before a range.
  /// - Returns: whether there is a share.
  mutating func readShareOf(_ first: Amount, from start: Int) -> Bool {
    if readRate(first, from: start) || readStars(first) || readMark(first) { return true }
    guard first.kind == .cardinal, first.unit == nil, first.low.isWhole, first.high.isWhole,
      first.low >= .one, let (next, isPlain) = wholeOfShare(first), let whole = amount(at: next),
      whole.unit == nil, whole.low > first.high, whole.low == whole.high, whole.low.isWhole,
      whole.numeral.pair == nil, isPlain || isShared(whole, first),
      let low = first.low.divided(by: whole.low), let high = first.high.divided(by: whole.low)
    else { return false }
    let hedging = hedging(before: start)
    report(.fraction, hedging.applied(low, high), from: hedging.start, to: whole.end, hedge: hedging.hedge)
    return true
  }

  /// Where the whole begins after out of, of every, in every or in; the last may be no share.
  private func wholeOfShare(_ first: Amount) -> (start: Int, isPlain: Bool)? {
    let end = first.end
    if text.has(end, "out"), text.has(end + 1, "of") {
      return (text.has(end + 2, "every") ? end + 3 : end + 2, true)
    }
    if text.has(end, "of"), text.has(end + 1, "every") { return (end + 2, true) }
    guard text.has(end, "in") else { return nil }
    if first.low == first.high {
      guard first.low < ExactNumber(10),
        first.numeral.isWords || text.isDigits(end + 1) || text.has(end + 1, "every")
      else { return nil }
    }
    return text.has(end + 1, "every") ? (end + 2, first.low < first.high) : (end + 1, false)
  }

  /// Whether what follows a whole after “in” makes a share of it.
  private func isShared(_ whole: Amount, _ first: Amount) -> Bool {
    guard whole.numeral.digitCount < 4 else { return false }
    if text.has(whole.end, oneOf: Self.sharedNouns) { return true }
    // Nine in ten Ukrainians, three in ten oppose it.
    if whole.low == ExactNumber(10), first.low == first.high, first.low < whole.low,
      unit(at: whole.end) == nil,
      text.isBoundary(first.start - 1) || hedging(before: first.start).start < first.start
        || text.isCapital(first.start),
      text.isCapital(whole.end) || text.isPlural(whole.end) || !text.isContent(whole.end + 1)
    {
      return true
    }
    // Only 3 in 10 were worried.
    if whole.low == ExactNumber(10), first.low == first.high, text.isAny(whole.end, .function),
      text.has(first.start - 1, oneOf: ["only", "just", "while", "but", "and"])
    {
      return true
    }
    // Fewer than one in ten applicants.
    if first.numeral.isWords, first.low == .one, hedging(before: first.start).hedge != .none,
      text.isWord(whole.end)
    {
      return true
    }
    if first.numeral.isWords, first.low == .one, whole.low > ExactNumber(2), whole.numeral.isWords,
      text.isPlural(whole.end), unit(at: whole.end) == nil
    {
      return true
    }
    return first.low == first.high && !text.isContent(whole.end)
      && (!text.isDigits(first.numeral.start) || first.low == .one && text.isBoundary(whole.end))
  }
}
