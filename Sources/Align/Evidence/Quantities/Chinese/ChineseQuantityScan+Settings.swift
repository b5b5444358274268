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
    addMonths(of: amount)
    addSpeed(of: amount)
    shareUnit(of: amount)
    if isBelow, amount.numeral.form == .single || amount.numeral.isPlainDigits,
      let level = amount.numeral.whole,
      Self.floorsBelow.contains(level)
    {
      found[last].addReading(.digits, .digits("B\(level)"), rule: "floor below the ground")
    }
  }

  /// Adds the months that 前11个月 may mean, to the count that was reported last: January to November.
  private mutating func addMonths(of amount: Amount) {
    guard let last = found.indices.last, amount.symbol == "mo", let count = amount.low?.whole,
      (2...12).contains(count), isAt(amount.numeral.start - 1, oneOf: "前头首")
    else { return }
    var date = DatePattern()
    (date.month, date.lastMonth) = (1, count)
    found[last].addReading(.date, .date(date), rule: "first months of a year")
  }

  /// How many characters before a length a word for speeds may stand: 时速由350公里降至300公里.
  private static let speedReach = 16

  /// Adds the speed that a length may be behind a word for speeds in its clause, to what was reported last: 时速最高可达六十五公里.
  private mutating func addSpeed(of amount: Amount) {
    guard let last = found.indices.last, let symbol = amount.symbol, symbol == "km" || symbol == "[mi_i]",
      found[last].unit == symbol, case .number = found[last].value
    else { return }
    var index = amount.numeral.start
    while index > max(0, amount.numeral.start - Self.speedReach), !isAt(index - 1, oneOf: ",。;:!?") {
      index -= 1
      guard hasWord("时速", at: index) || hasWord("限速", at: index) || hasWord("车速", at: index) else { continue }
      found[last].addReading(
        .measure,
        found[last].value,
        hedge: found[last].hedge,
        unit: symbol == "km" ? "km/h" : "[mi_i]/h",
        rule: "speed given before"
      )
      return
    }
  }

  /// Adds the unit of the amount that was reported last to a bare number right before it: 5个和15个基点.
  private mutating func shareUnit(of amount: Amount) {
    guard found.count > 1, let last = found.last, let unit = last.unit, last.kind != .duration,
      case .number(let high?, _) = last.value, let own = amount.numeral.whole, own > 0,
      let factor = high.divided(by: ExactNumber(Int128(own))),
      last.alternatives.isEmpty || last.kind == .percent
    else { return }
    let before = found[found.count - 2]
    guard before.kind == .cardinal, before.unit == nil, case .number(let low?, let same?) = before.value,
      low == same,
      let value = low.multiplied(by: factor)
    else { return }
    let joint = amount.numeral.start - 1
    guard joint > 0, isAt(joint, oneOf: "和与及或、"), text.offsets[joint] == before.range.upperBound else {
      return
    }
    found[found.count - 2].addReading(last.kind, .exactly(value), unit: unit, rule: "unit of the next number")
  }
}
