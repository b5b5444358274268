/// Lists of months with their count after them: 七、八、九三个月.
extension ChineseQuantityScan {
  /// The longest such list, in characters: all months but one, with their commas.
  private static let longestMonthList = 30

  /// Reads the months of a list, and their count, which English mostly leaves out.
  ///
  /// The last month and the count are written without a mark between them, so that 九三 is no 93 and 十二三 no “twelve or thirteen”.
  mutating func readMonthList() -> Bool {
    let start = position
    guard isAt(start + 1, "、") || isAt(start + 2, "、"),
      let count = (start..<min(characters.count, start + Self.longestMonthList)).first(where: {
        hasWord("个月", at: $0 + 1)
      }),
      let total = Characters.digit(characters[count]).map({ Int($0) })
    else { return false }
    var items: [(month: Int, start: Int, end: Int)] = []
    var next = start
    while next < count {
      let end = (next..<count).first { isAt($0, "、") } ?? count
      guard let month = month(next..<end), items.last.map({ $0.month < month }) ?? true else { return false }
      items.append((month, next, end))
      next = end + 1
    }
    guard items.count == total, items.count > 1 else { return false }
    for item in items {
      var date = DatePattern()
      date.month = item.month
      report(.date, .date(date), from: item.start, to: item.end)
    }
    report(.duration, .exactly(ExactNumber(total)), from: count, to: count + 3, role: .soft, unit: "mo")
    return true
  }

  /// The month that characters name by its number alone, in digits of either script.
  private func month(_ range: Range<Int>) -> Int? {
    guard (1...2).contains(range.count) else { return nil }
    let values = range.map { index -> Int? in
      let character = characters[index]
      if Characters.isDigitASCII(character) { return Int(character) - 0x30 }
      return isAt(index, "十") ? 10 : Characters.plainDigit(character).map { Int($0) }
    }
    guard let first = values[0] else { return nil }
    guard range.count == 2 else { return (1...12).contains(first) ? first : nil }
    guard let second = values[1], (0...2).contains(second) else { return nil }
    if first == 10 { return second > 0 ? first + second : nil }
    return first == 1 && isDigitASCII(at: range.lowerBound) ? first * 10 + second : nil
  }
}
