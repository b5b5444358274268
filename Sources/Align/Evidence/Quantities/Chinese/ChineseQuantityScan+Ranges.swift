/// Ranges of amounts, and the scale and unit that their two ends share.
extension ChineseQuantityScan {
  /// One past the sign of a range at `index`; `nil` where none stands.
  func rangeSign(at index: Int) -> Int? {
    var index = index
    if hasWord("(含)", at: index) { index += 3 }
    if isAt(index, " ") { index += 1 }
    if isAt(index, "到") || isAt(index, "至") { return skipSpace(index + 1) }
    guard isAt(index, "-") || isAt(index, "~") else { return nil }
    var end = index + 1
    while end < index + 3, isAt(end, "-") || isAt(end, "~") { end += 1 }
    return skipSpace(end)
  }

  /// Joins a second amount after 到, 至 or a dash; scale words and units that stand once count for both.
  func joinRange(_ amount: inout Amount, _ prefix: Prefix) {
    guard let start = rangeSign(at: amount.end), amount.kind != .ordinal || isAt(start - 1, "-") else {
      return
    }
    var next = start
    if isAt(next, "第") { next += 1 }
    if prefix.currency != nil, isAt(next, oneOf: "$¥€£") { next += 1 }
    guard let numeral = parser.numeral(at: next), numeral.form != .some, numeral.form != .digits else {
      return
    }
    if hasWord("月", at: numeral.end) || (isAt(numeral.end, "日") && !isAt(numeral.end + 1, oneOf: "元圆币")) {
      return
    }
    guard var second = operand(numeral, prefix), second.low != nil else { return }
    let isPerCent = amount.symbol == "%" && !isHan(at: second.end)
    if second.isBare, numeral.form != .arabic, numeral.form != .positional, amount.isBare == false, !isPerCent
    {
      return
    }
    if amount.isBare, second.isBare, amount.numeral.form == .single,
      isAt(start - 1, "到") || isAt(start - 1, "至"),
      isHan(at: second.end), numeral.form == .single
    {
      return
    }
    if amount.kind == .fraction || second.kind == .fraction, amount.kind != second.kind { return }
    let sharesUnit = amount.isBare && !second.isBare
    if !sharesUnit { convert(&amount, toUnitOf: second) }
    if !sharesUnit, amount.kind != second.kind || amount.symbol != second.symbol {
      // 一千到两千万元: the unit of the second counts, if the first has a part of it only.
      guard second.isBare, amount.symbol == "%" || amount.isClassified else { return }
    }
    var first = amount
    if sharesUnit || first.numeral.bigScale == 1 { shareScale(&first, second) }
    if sharesUnit, let unit = second.symbol, second.kind != .fraction {
      first.symbol = unit
      if let factor = unitFactor(second) { first.scale(by: factor) }
      if second.kind == .percent, second.symbol == "%", let ratio = tenths(second) { first.scale(by: ratio) }
    } else if sharesUnit, second.kind == .multiple, isAt(second.end - 1, "折") {
      first.scale(by: ExactNumber(1, over: 10) ?? .one)
    } else if sharesUnit, second.kind == .multiple, let high = second.high, high == numeral.high.adding(.one)
    {
      first.add(.one)
    }
    if isFalling(first, second) { (first.low, second.high) = (second.high, first.low) }
    guard let low = first.low, let high = second.high, low < high else { return }
    if second.isBare, second.kind == .cardinal {
      second.kind = amount.kind
      second.symbol = amount.symbol
      second.isBare = amount.isBare
    }
    second.low = low
    second.numeral = amount.numeral
    second.isRange = true
    if second.hedge == .none { second.hedge = amount.hedge }
    amount = second
  }

  /// Whether a range goes from its larger end to the smaller: 四分之一至五分之一, 距今5300年至4300年.
  private func isFalling(_ first: Amount, _ second: Amount) -> Bool {
    guard let low = first.low, let high = second.high, high < low else { return false }
    return first.kind == .fraction
      || [first.symbol, second.symbol].contains("a")
        && (isAt(second.end, "前") || ["距今", "距今约"].contains { hasWord($0, before: first.numeral.start) })
  }

  /// Puts the first end of a range in the unit of the last: 18个月至两年.
  private func convert(_ amount: inout Amount, toUnitOf second: Amount) {
    guard let from = amount.symbol, let to = second.symbol, from != to,
      let small = units.definition(from),
      let large = units.definition(to), small.dimension == large.dimension,
      small.dimension != .temperature,
      let factor = small.factor.divided(by: large.factor), !second.isRange
    else { return }
    let scaled = factor == ExactNumber(1, over: 12) || small.dimension != .time ? factor : nil
    guard let factor = scaled ?? Self.monthsInYear(from, to) else { return }
    amount.scale(by: factor)
    amount.symbol = to
  }

  /// How many years a month is, and how many weeks a day: what the lengths of calendar units leave open.
  private static func monthsInYear(_ small: String, _ large: String) -> ExactNumber? {
    switch (small, large) {
    case ("mo", "a"): ExactNumber(1, over: 12)
    case ("d", "wk"): ExactNumber(1, over: 7)
    case ("min", "h"): ExactNumber(1, over: 60)
    case ("h", "d"): ExactNumber(1, over: 24)
    default: nil
    }
  }

  func unitFactor(_ amount: Amount) -> ExactNumber? {
    guard let match = units.words.match(characters, at: amount.numeral.end) else { return nil }
    let factor = units.entries[match.value].factor
    return factor == .one ? nil : factor
  }

  func tenths(_ amount: Amount) -> ExactNumber? {
    isAt(amount.numeral.end, "成") ? ExactNumber(10) : nil
  }

  /// 三到四百万 is 3 to 4 million, 五到十万 50,000 to 100,000.
  func shareScale(_ first: inout Amount, _ second: Amount) {
    let (small, large) = (first.numeral, second.numeral)
    guard small.bigScale == 1, let high = first.high, let ceiling = second.numeral.isExact ? large.high : nil
    else { return }
    if large.digitScale > 1, small.form == .single || (small.form == .arabic && high < ExactNumber(10)),
      let digit = ceiling.divided(by: ExactNumber(large.digitScale)), high < digit
    {
      first.scale(by: ExactNumber(large.digitScale))
    } else if large.bigScale > 1, let coefficient = ceiling.divided(by: ExactNumber(large.bigScale)),
      high < coefficient
    {
      first.scale(by: ExactNumber(large.bigScale))
    }
  }
}
