/// What follows 每, and shares given by two counts: 五人中有一人, 每四个人中约有三个人, 每100人中有3至5人.
extension ChineseQuantityScan {
  /// How many of a whole: one number or a range.
  private struct Part {
    var low: ExactNumber
    var high: ExactNumber
    var start: Int
    var end: Int
  }

  /// Wholes that shares are given out of; any other whole is a group that was named, unless 每 stands before it.
  private static let wholes: Set<Int> = [2, 3, 4, 5, 10, 20, 100, 1000]
  /// How many characters what is counted may have before 中 or 里.
  private static let longestNoun = 8

  /// Passes over the unit of 每千克5元, 每千瓦时0.15美元 and 0.5毫克/千克: a thousand grams that nobody counts.
  mutating func readUnitOfRate() -> Bool {
    guard isAt(position - 1, oneOf: "每/"), let match = units.words.match(characters, at: position),
      units.entries[match.value].kind == .measure,
      // 每两天 counts two days.
      !isAt(position, "两") || units.words.match(characters, at: position + 1) == nil
    else { return false }
    position = match.end
    return true
  }

  /// Reads a share whose whole begins at `position`.
  mutating func readShareOf(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    let isEach = isAt(numeral.start - 1, "每")
    guard let whole = numeral.whole, whole > 1, numeral.hedge == .none, isEach || Self.wholes.contains(whole),
      isEach || !isAt(numeral.start - 1, oneOf: "这那该述共的等其第前后"), let inside = insideEnd(from: numeral.end),
      let part = partOfWhole(at: inside, isEach: isEach), part.low > .zero, part.high < numeral.low,
      let least = part.low.divided(by: numeral.low), let most = part.high.divided(by: numeral.low)
    else { return false }
    let before = self.prefix(before: part.start)
    let low = before.isAtMost ? nil : least
    let high = before.isAtLeast ? nil : most
    let hedge = before.isAtLeast ? Quantity.Hedge.over : before.isAtMost ? .below : before.hedge
    report(
      .fraction,
      .number(low: low, high: high),
      from: isEach ? numeral.start - 1 : numeral.start,
      to: part.end,
      hedge: hedge == .none ? prefix.hedge : hedge
    )
    return true
  }

  /// One past 中, 里, 中有 …, after what is counted.
  private func insideEnd(from start: Int) -> Int? {
    var index = start
    while index < start + Self.longestNoun, isHan(at: index), !isNumeral(at: index) {
      if isAt(index, "中") || isAt(index, "里") || isAt(index, "内") { return index > start ? index + 1 : nil }
      index += 1
    }
    return nil
  }

  /// The count after 就有, 约有, 有, or the two ends of one, with their measure words; after 每 it needs no 有.
  private func partOfWhole(at start: Int, isEach: Bool) -> Part? {
    var index = isAt(start, ",") ? start + 1 : start
    var hasVerb = isEach
    while index < start + 6, isAt(index, oneOf: "就便约大有至少仅只近平均也即") {
      hasVerb = hasVerb || isAt(index, "有")
      index += 1
    }
    guard hasVerb, let first = parser.numeral(at: index), first.low.isWhole, first.high.isWhole,
      first.form != .some
    else { return nil }
    let end = measureEnd(first.end)
    let part = Part(low: first.low, high: first.high, start: index, end: end)
    guard isAt(end, oneOf: "至到—–-~～"), let last = parser.numeral(at: end + 1), last.low > first.high,
      last.isExact, last.low.isWhole
    else { return part }
    return Part(low: first.low, high: last.high, start: index, end: measureEnd(last.end))
  }

  /// One past the measure word at a place; the place where there is none.
  private func measureEnd(_ index: Int) -> Int {
    guard let match = units.words.match(characters, at: index), units.entries[match.value].symbol == nil
    else {
      return index
    }
    return match.end
  }
}
