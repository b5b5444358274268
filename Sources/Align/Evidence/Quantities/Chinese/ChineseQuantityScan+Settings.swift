/// Readings that only the words around a number suggest, and that count where the English confirms them: the kelvins of 3K, the
/// basement B2 of 负二.
extension ChineseQuantityScan {
  /// Buildings have no more floors below the ground.
  private static let floorsBelow = 1...9

  /// Adds to the amount that was reported last what the words around it suggest.
  mutating func addSettingReadings(of amount: Amount, isBelow: Bool) {
    guard let last = found.indices.last, amount.low == amount.high, let value = amount.low else { return }
    if amount.mayBeKelvin, amount.symbol == nil { found[last].addKelvins(value) }
    if found[last].kind == .ordinal, hasWord("季度", at: amount.end - 2), let quarter = value.whole,
      (1...4).contains(quarter)
    {
      var date = DatePattern()
      date.quarter = quarter
      found[last].addReading(.date, .date(date), rule: "quarter by its place")
    }
    if isBelow, amount.numeral.form == .single || amount.numeral.isPlainDigits,
      let level = amount.numeral.whole,
      Self.floorsBelow.contains(level)
    {
      found[last].addReading(.digits, .digits("B\(level)"), rule: "floor below the ground")
    }
  }
}
