/// Rates: 12 murders per 100,000 people, 7.5 per 1,000, “of every 100 people, 3 to 5 …”, four out of five stars.
extension EnglishQuantityScan {
  /// How many words may come between how many and of how many.
  private static let longestNoun = 4

  /// Reads a rate for a hundred, a thousand and more.
  mutating func readRate(_ first: Amount, from start: Int) -> Bool {
    guard first.kind == .cardinal, first.unit == nil, first.low > .zero, !first.numeral.isMagnitude,
      first.numeral.pair == nil, let next = wordsEnd(from: first.end, before: ["per", "in", "for"])
    else { return false }
    let isPer = text.has(next, "per")
    guard isPer || text.has(next + 1, "every"),
      // “Per thousand” is ‰.
      !isPer || next > first.end || !text.has(next + 1, oneOf: ["thousand", "mille"]),
      let whole = amount(at: isPer ? next + 1 : next + 2), whole.kind == .cardinal, whole.unit == nil,
      whole.low == whole.high, Self.isRateCount(whole.low), first.high < whole.low
    else { return false }
    return reportShare(first, of: whole.low, from: start, to: whole.end)
  }

  /// Reads “of every 100 people, 3 to 5 …”, where the part comes after the whole.
  mutating func readShareOfEach(_ whole: Amount) -> Bool {
    let start = whole.start
    guard text.has(start - 1, "every"), text.has(start - 2, oneOf: ["of", "in", "for"]),
      text.isBoundary(text.has(start - 3, "out") ? start - 4 : start - 3), whole.kind == .cardinal,
      whole.unit == nil, whole.low == whole.high, whole.low.isWhole, whole.low > .one,
      var next = numberStart(from: whole.end)
    else { return false }
    if text.has(next, oneOf: ["about", "around", "some"]) { next += 1 }
    guard let first = amount(at: next), first.kind == .cardinal, first.unit == nil else { return false }
    let part = range(from: first, isBetween: false)?.amount ?? first
    guard part.unit == nil, part.low > .zero, part.high < whole.low, part.low.isWhole, part.high.isWhole,
      !part.numeral.isMagnitude, !text.isSign(part.end, "%")
    else { return false }
    return reportShare(part, of: whole.low, from: start, to: part.end)
  }

  private mutating func reportShare(_ part: Amount, of whole: ExactNumber, from start: Int, to end: Int)
    -> Bool
  {
    guard let low = part.low.divided(by: whole), let high = part.high.divided(by: whole) else { return false }
    let hedging = hedging(before: start)
    report(.fraction, hedging.applied(low, high), from: hedging.start, to: end, hedge: hedging.hedge)
    return true
  }

  /// Where words that count nothing end, at one of some words: at “per” after “new cases”.
  private func wordsEnd(from start: Int, before ends: [StaticString]) -> Int? {
    for index in start...start + Self.longestNoun {
      if text.has(index, oneOf: ends) { return index }
      guard text.isWord(index), text.lexeme(index).numeral == .none, !text.isAny(index, .function) else {
        return nil
      }
    }
    return nil
  }

  /// Where the next number of a clause begins after a noun and a comma.
  private func numberStart(from start: Int) -> Int? {
    for index in start...start + Self.longestNoun + 1 {
      if text.isDigits(index) || text.lexeme(index).numeral != .none { return index > start ? index : nil }
      // “3.50 for every 10 shares and to issue 4”
      guard text.isWord(index) && !text.has(index, "and") || text.isSign(index, ",") else { return nil }
    }
    return nil
  }

  /// Whether rates are given per so many: a power of ten from 100 on.
  private static func isRateCount(_ number: ExactNumber) -> Bool {
    guard let whole = number.whole, whole >= 100 else { return false }
    var rest = whole
    while rest % 10 == 0 { rest /= 10 }
    return rest == 1
  }

  /// How many words before “60 out of 100” may tell that it is a mark.
  private static let markReach = 5
  private static let marks: [StaticString] = [
    "scored", "score", "scores", "scoring", "mark", "marks", "rated", "rating",
  ]

  /// Reads 60 out of 100 as the mark it is; Chinese gives it without the maximum, or apart from it.
  mutating func readMark(_ first: Amount) -> Bool {
    guard let whole = mostBehind(first), !text.isContent(whole.end) || text.has(whole.end, "points"),
      (max(0, first.start - Self.markReach)..<first.start).contains(where: {
        text.has($0, oneOf: Self.marks)
      })
    else { return false }
    let hedging = hedging(before: first.start)
    report(
      .cardinal,
      hedging.applied(first.low, first.low),
      from: hedging.start,
      to: first.end,
      hedge: hedging.hedge
    )
    report(.cardinal, .exactly(whole.low), from: whole.start, to: whole.end, role: .soft)
    return true
  }

  /// The most that a number of marks or stars can be, after “out of”.
  private func mostBehind(_ first: Amount) -> Amount? {
    guard first.kind == .cardinal, first.unit == nil, first.low == first.high, text.has(first.end, "out"),
      text.has(first.end + 1, "of"), let whole = amount(at: first.end + 2), whole.unit == nil,
      first.low <= whole.low
    else { return nil }
    return whole
  }

  /// Reads four out of five stars, which Chinese puts as 四星, with or without the five.
  mutating func readStars(_ first: Amount) -> Bool {
    guard let whole = mostBehind(first), text.has(whole.end, oneOf: ["stars", "star"]) else { return false }
    report(.cardinal, .exactly(first.low), from: first.start, to: first.end)
    report(.cardinal, .exactly(whole.low), from: whole.start, to: whole.end, role: .soft)
    return true
  }
}
