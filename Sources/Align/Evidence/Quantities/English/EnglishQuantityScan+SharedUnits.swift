/// Units and powers of ten that are said with the last of several numbers: from 25 to 21 percent; 5, 7 and 9 million.
extension EnglishQuantityScan {
  /// An amount with the unit and the power of ten that are said with the other end only, of two that make no range: from 25 to
  /// 21 percent, rose from 3 to 4 million.
  func withSharedUnit(_ first: Amount, isBetween: Bool) -> Amount {
    guard isFrom(first) || isBetween, isBareItem(first),
      let (second, isOr) = secondEnd(after: first, isBetween: isBetween), !isOr, second.kind != .fraction,
      !second.hasCurrencySign
    else { return first }
    return sharing(second, by: first)
  }

  /// An amount of a list with the unit and the power of ten that are said with the last only: 5, 7 and 9 percent.
  mutating func withUnitOfList(_ first: Amount) -> Amount {
    guard isBareItem(first) else { return first }
    if first.start >= list.end { list = list(from: first) }
    guard let last = list.last, first.start >= list.start else { return first }
    return sharing(last, by: first)
  }

  /// The last number but one of a list, which “or” makes no range of with the last: 2, 4, 6 or 8 million.
  mutating func itemBeforeLast(_ first: Amount) -> Amount? {
    guard text.has(first.end, "or"), isBareItem(first) else { return nil }
    if first.start >= list.end { list = list(from: first) }
    guard let last = list.last, first.start > list.start, first.start < last.start else { return nil }
    return sharing(last, by: first)
  }

  /// Numbers with commas between them, read once for all of them.
  struct NumberList {
    /// The first number that may share the unit of the last.
    var start = 0
    /// Behind the last number.
    var end = 0
    /// The last number, where it has what the others may share.
    var last: Amount?
  }

  /// Numbers that share the unit of the last.
  private static let longestList = 8

  private func list(from first: Amount) -> NumberList {
    var starts = [first.start]
    var end = first.end
    while true {
      let isComma = text.isSign(end, ",")
      var next = isComma ? end + 1 : end
      let isJoined = text.has(next, oneOf: ["and", "or"])
      if isJoined { next += text.has(next + 1, "even") ? 2 : 1 }
      guard isComma || isJoined, let item = amount(at: next), item.start == item.numeral.start,
        item.low == item.high, item.numeral.pair == nil, !item.numeral.isOrdinal
      else { break }
      if isJoined {
        // “118, or 77%” says the same thing twice.
        if isComma, text.has(end + 1, "or"), starts.count == 1, item.kind == .percent { break }
        guard item.kind == .percent || item.numeral.scale > 0, !item.hasCurrencySign else { break }
        return NumberList(start: starts[max(0, starts.count - Self.longestList)], end: item.end, last: item)
      }
      guard isBareItem(item) else { break }
      starts.append(item.start)
      end = item.end
    }
    return NumberList(end: end)
  }

  /// Whether an amount is a number and nothing else, and no year.
  private func isBareItem(_ amount: Amount) -> Bool {
    amount.kind == .cardinal && amount.unit == nil && amount.numeral.scale == 0 && amount.low == amount.high
      && amount.numeral.pair == nil && !amount.numeral.isOrdinal
      && !(text.isDigits(amount.start) && text.length(amount.start) == 4 && amount.end == amount.start + 1)
  }

  /// A bare amount with the power of ten and the unit of another; itself where it is too large for the first.
  private func sharing(_ last: Amount, by first: Amount) -> Amount {
    var shared = first
    if last.numeral.scale > 0 {
      guard let scaled = scaled(first.numeral, like: last.numeral, isFalling: true) else { return first }
      (shared.low, shared.high) = (scaled, scaled)
    }
    (shared.kind, shared.unit) = (last.kind, last.unit)
    shared.multiply(by: last.factor)
    return shared
  }
}
