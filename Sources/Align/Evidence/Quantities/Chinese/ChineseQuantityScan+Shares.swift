/// Shares told by two counts: 五人中有一人, 每四个人中约有三个人.
extension ChineseQuantityScan {
  /// Wholes of which shares are told; any other whole is a group that was named, unless 每 stands before it.
  private static let wholes: Set<Int> = [2, 3, 4, 5, 10, 20, 100, 1000]
  /// How many characters what is counted may have before 中 or 里.
  private static let longestNoun = 8

  /// Reads a share whose whole begins at `position`.
  mutating func readShareOf(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    let isEach = isAt(numeral.start - 1, "每")
    guard let whole = numeral.whole, whole > 1, numeral.hedge == .none, isEach || Self.wholes.contains(whole),
      isEach || !isAt(numeral.start - 1, oneOf: "这那该述共的等其第前后"), let inside = insideEnd(from: numeral.end),
      let (part, end) = partOfWhole(at: inside), let count = part.whole, count < whole, count > 0,
      let share = part.low.divided(by: numeral.low)
    else { return false }
    let before = self.prefix(before: part.start)
    let low = before.isAtMost ? nil : share
    let high = before.isAtLeast ? nil : share
    let hedge = before.isAtLeast ? Quantity.Hedge.over : before.isAtMost ? .below : before.hedge
    report(
      .fraction,
      .number(low: low, high: high),
      from: isEach ? numeral.start - 1 : numeral.start,
      to: end,
      hedge: hedge == .none ? prefix.hedge : hedge
    )
    return true
  }

  /// One past 中, 里, 中有 …, behind what is counted.
  private func insideEnd(from start: Int) -> Int? {
    var index = start
    while index < start + Self.longestNoun, isHan(at: index), !isNumeral(at: index) {
      if isAt(index, "中") || isAt(index, "里") || isAt(index, "内") { return index > start ? index + 1 : nil }
      index += 1
    }
    return nil
  }

  /// The count behind 就有, 约有, 有: its numeral and the end of its measure word.
  private func partOfWhole(at start: Int) -> (numeral: ChineseNumeral, end: Int)? {
    var index = isAt(start, ",") ? start + 1 : start
    var hasVerb = false
    while index < start + 6, isAt(index, oneOf: "就便约大有至少仅只近平均也即") {
      hasVerb = hasVerb || isAt(index, "有")
      index += 1
    }
    guard hasVerb, let numeral = parser.numeral(at: index), numeral.form != .some else { return nil }
    guard let match = units.words.match(characters, at: numeral.end), units.entries[match.value].symbol == nil
    else {
      return (numeral, numeral.end)
    }
    return (numeral, match.end)
  }
}
