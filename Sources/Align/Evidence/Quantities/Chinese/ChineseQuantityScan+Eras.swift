/// Years before our era: 公元前221年, （前551—前479年）, 公元前384—322年.
extension ChineseQuantityScan {
  /// The years that 前 may stand before without 公元: 前5年 are the first five, and 从前1958年 is long ago.
  private static let bareEra = 10..<1800

  /// Whether 前 before a number of digits is 公元前: （前551年－前479年）.
  func isBareEra(before index: Int) -> Bool {
    guard isAt(index - 1, "前"), isDigitASCII(at: index),
      !isHan(at: index - 2) || isAt(index - 2, oneOf: "于在约至到自即")
    else { return false }
    var (end, year) = (index, 0)
    while isDigitASCII(at: end), year < Self.bareEra.upperBound {
      year = year * 10 + Int(characters[end] - 0x30)
      end += 1
    }
    if hasWord("世纪", at: end) { return end - index <= 2 }
    // 前551—前479
    if let next = rangeSign(at: end), isAt(next, "前"), isDigitASCII(at: next + 1) { return true }
    if isAt(index - 2, oneOf: "-~至"), isDigitASCII(at: index - 3), !isHan(at: end) { return true }
    return Self.bareEra.contains(year) && !isAt(index, "0") && isAt(end, "年")
      && (year > 100 && year % 100 != 0 || isAt(index - 2, "于") || isAt(end + 1, oneOf: "-~至,)、"))
  }

  /// The date at which a range ends, with or without 公元 and 前 of its own; without one it is before our era where the first is, and
  /// later.
  func secondDate(at index: Int, after first: DateRead, _ prefix: Prefix) -> DateRead? {
    let isNamed = hasWord("公元", at: index)
    let start = isNamed ? index + 2 : index
    let isBefore = isAt(start, "前") && (isNamed || isBareEra(before: start + 1))
    var prefix = prefix
    if isBefore {
      (prefix.isEra, prefix.isBeforeEra) = (true, true)
      return date(at: start + 1, prefix)
    }
    guard prefix.isBeforeEra else { return date(at: start, prefix) }
    if isNamed {
      prefix.isBeforeEra = false
      return date(at: start, prefix)
    }
    guard let second = date(at: start, prefix), let low = first.pattern.year, let high = second.pattern.year,
      low >= high
    else { return date(at: start, prefix) }
    // 前202年—220年
    prefix.isBeforeEra = false
    return date(at: start, prefix)
  }
}
