/// Blood pressures: 120/80毫米汞柱, 血压150/95.
extension ChineseQuantityScan {
  /// How many characters before a number may tell that it is a pressure.
  private static let reach = 12

  /// Reads both pressures as two numbers, as English may tell them: 150 over 95.
  mutating func readBloodPressure(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.isPlainDigits, isAt(numeral.end, "/"), isDigitASCII(at: numeral.end + 1),
      let second = parser.numeral(at: numeral.end + 1), second.isPlainDigits, second.low < numeral.low,
      !isAt(second.end, "/")
    else { return false }
    let unit = units.words.match(characters, at: skipSpace(second.end)).flatMap {
      units.entries[$0.value].symbol == "mm[Hg]" ? $0 : nil
    }
    let isNamed = (max(0, numeral.start - Self.reach)..<numeral.start).contains { hasWord("血压", at: $0) }
    guard unit != nil || isNamed else { return false }
    let prefix = prefix(before: numeral.start)
    let (hedge, end, low, high) = suffix(
      at: unit?.end ?? second.end,
      low: second.low,
      high: second.low,
      hedge: prefix.hedge
    )
    report(
      .cardinal,
      .number(low: prefix.isAtMost ? nil : numeral.low, high: prefix.isAtLeast ? nil : numeral.low),
      from: prefix.start,
      to: numeral.end,
      hedge: hedge
    )
    report(
      .cardinal,
      .number(low: prefix.isAtMost ? nil : low, high: prefix.isAtLeast ? nil : high),
      from: second.start,
      to: end,
      hedge: hedge
    )
    return true
  }
}
