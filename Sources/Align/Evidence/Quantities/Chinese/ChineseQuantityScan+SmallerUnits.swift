/// The parts of an amount in smaller units: 两元五角, 一米八.
extension ChineseQuantityScan {
  /// Reads what goes on after a unit: 半, a smaller unit, or the tenths without one.
  func readSmaller(_ amount: inout Amount, entry: ChineseUnits.Entry) {
    guard let symbol = amount.symbol else { return }
    if entry.kind == .duration || entry.kind == .measure || entry.kind == .age, isAt(amount.end, "半"),
      !isAt(amount.end + 1, oneOf: "载数岛导径路夜空小的年天个") && !parser.beginsWord(at: amount.end)
        || isAt(amount.end + 1, "的")
        || isAt(amount.end + 1, "路") && units.definition(symbol)?.dimension == .length
    {
      amount.add((ExactNumber(1, over: 2) ?? .zero).multiplied(by: entry.factor) ?? .zero)
      amount.end += 1
      if symbol == "min", isAt(amount.end, "钟") { amount.end += 1 }
      return
    }
    // 十二块半
    if entry.kind == .money, entry.factor == .one, isAt(amount.end, "半"), !isHan(at: amount.end + 1),
      amount.low == amount.high, let half = ExactNumber(1, over: 2)
    {
      amount.add(half)
      amount.end += 1
      return
    }
    if isAt(amount.end, "多") || isAt(amount.end, "余"), amount.hedge == .none, amount.low == amount.high,
      entry.kind == .duration || entry.kind == .measure || entry.kind == .money || entry.kind == .age,
      !isAt(amount.end + 1, oneOf: "数么少次种样方处元阴云雨")
    {
      amount.high = amount.high?.adding(entry.factor)
      amount.hedge = .over
      amount.end += 1
      return
    }
    if entry.kind == .duration || entry.kind == .age
      || (entry.kind == .measure && units.definition(symbol)?.dimension == .length),
      isAt(amount.end, "来"), symbol != "m" || isHan(at: amount.end + 1)
    {
      // 五年来: the past five years.
      return
    }
    var last = entry
    for _ in 0..<3 where amount.low == amount.high || entry.kind == .money {
      guard readPart(&amount, symbol: symbol, entry: &last) else { break }
    }
    if entry.kind == .money {
      if isAt(amount.end, "整") || isAt(amount.end, "正") && !isAt(amount.end + 1, oneOf: "是在好常式当") {
        amount.end += 1
      }
      if isAt(amount.end, "钱") { amount.end += 1 }
      if symbol == "CNY", let match = units.words.match(characters, at: amount.end),
        units.entries[match.value].kind == .money, units.entries[match.value].factor == .one,
        match.end - amount.end >= 2
      {
        amount.symbol = units.entries[match.value].symbol
        amount.end = match.end
      }
    }
  }

  /// Reads one more part: 五角 after 两元, 十分 after 两小时, 八 after 一米.
  private func readPart(_ amount: inout Amount, symbol: String, entry: inout ChineseUnits.Entry) -> Bool {
    var start = amount.end
    let hasZero = isAt(start, "零") && isNumeral(at: start + 1)
    if hasZero { start += 1 }
    if readCentimetres(&amount) { return true }
    guard isNumeral(at: start), let next = parser.numeral(at: start), next.isExact, next.hedge == .none,
      next.form == .single || next.form == .positional || next.form == .arabic || next.form == .scale
        || next.form == .digits || next.form == .pair,
      next.low > .zero || isAt(next.end, "分") && isSeconds(at: next.end + 1)
        || isAt(start - 1, "秒") && next.digits == "00"
    else { return false }
    if readNamedPart(&amount, next, symbol: symbol, entry: &entry) { return true }
    // 14秒3, 10秒72 and 1分52秒13 go down to the tenth or hundredth.
    if entry.kind == .duration, amount.symbol == "s", isAt(amount.end - 1, "秒"),
      let digits = digitsOfSecond(next), start == amount.end || next.form == .single,
      units.words.match(characters, at: next.end) == nil,
      let part = ExactNumber(
        digits: Int128(digits) ?? 0,
        exponent: -digits.utf8.count - (hasZero ? 1 : 0)
      )
    {
      amount.add(part)
      amount.end = next.end
      return true
    }
    return readTenths(&amount, next, hasZero: hasZero, entry: entry)
  }

  /// Reads 七八 of 一米七八, which is a range of numbers elsewhere.
  private func readCentimetres(_ amount: inout Amount) -> Bool {
    let start = amount.end
    guard isAt(start - 1, "米"), amount.symbol == "m", amount.low == amount.high, start + 1 < characters.count,
      let tens = Characters.plainDigit(characters[start]),
      let ones = Characters.plainDigit(characters[start + 1]),
      ones == tens + 1, !isHan(at: start + 2) || isAt(start + 2, oneOf: "的左以上高长宽"),
      let part = ExactNumber(Int128(tens * 10 + ones), over: 100)
    else { return false }
    amount.add(part)
    amount.end = start + 2
    return true
  }

  /// The digits of a part of a second: 3 of 14秒3, 七 of 五十八秒七.
  private func digitsOfSecond(_ numeral: ChineseNumeral) -> String? {
    if numeral.form == .single { return numeral.whole.map(String.init) }
    return numeral.form == .arabic && (1...3).contains(numeral.digits.utf8.count) ? numeral.digits : nil
  }

  /// Reads a part whose unit is named: 五角, 十分.
  private func readNamedPart(
    _ amount: inout Amount,
    _ next: ChineseNumeral,
    symbol: String,
    entry: inout ChineseUnits.Entry
  ) -> Bool {
    let isReadOut = next.form == .digits || next.form == .pair
    if !isReadOut, let match = units.words.match(characters, at: next.end) {
      let smaller = units.entries[match.value]
      if smaller.kind == entry.kind, smaller.symbol == symbol, smaller.factor < entry.factor,
        let part = next.low.multiplied(by: smaller.factor)
      {
        amount.add(part)
        amount.end = match.end
        entry = smaller
        return true
      }
      if entry.kind == .money, isAt(next.end, "分"), next.form != .positional,
        let part = next.low.multiplied(by: ExactNumber(1, over: 100) ?? .one)
      {
        amount.add(part)
        amount.end = next.end + 1
        return true
      }
      if let larger = amount.symbol, convert(&amount, from: larger, to: smaller, adding: next, end: match.end)
      {
        return true
      }
    }
    if entry.kind == .money, isAt(next.end, "分"), let part = next.low.divided(by: ExactNumber(100)) {
      amount.add(part)
      amount.end = next.end + 1
      return true
    }
    // 二亩九分
    if entry.symbol == "[mu]", isAt(next.end, "分"), next.form == .single,
      let part = next.low.divided(by: ExactNumber(10))
    {
      amount.add(part)
      amount.end = next.end + (isAt(next.end + 1, "地") ? 2 : 1)
      return true
    }
    if entry.kind == .duration, isAt(next.end, "分"), amount.symbol == "h" {
      amount.scale(by: ExactNumber(60))
      amount.add(next.low)
      amount.symbol = "min"
      amount.end = next.end + 1
      return true
    }
    return false
  }

  /// Reads the digits after a unit as its tenths or hundredths: 三块五, 一米八, 一米75.
  private func readTenths(
    _ amount: inout Amount,
    _ next: ChineseNumeral,
    hasZero: Bool,
    entry: ChineseUnits.Entry
  ) -> Bool {
    let isReadOut = next.form == .digits || next.form == .pair
    // 三块五, 一米八: a digit alone is tenths; 三块五美元 names the currency behind it.
    let takesTail =
      ["块", "毛", "毫", "蚊", "米", "元", "角", "尺", "度"].contains { isAt(amount.end - 1, $0) }
      && amount.end - 1 >= amount.numeral.end
    // 一米75 and 一米六零 go down to the centimetre.
    let isMetre = isAt(amount.end - 1, "米") || hasWord("公尺", before: amount.end)
    let isTwoDigits =
      next.form == .positional
      ? (10...99).contains(next.whole ?? 0)
      : (next.form == .arabic || isReadOut) && next.digits.utf8.count == 2
    let isCentimetres = isMetre && isTwoDigits
    let namesCurrency =
      entry.kind == .money
      && units.words.match(characters, at: next.end).map {
        units.entries[$0.value].kind == .money && $0.end - next.end >= 2
      } ?? false
    // 4557亿元4%: the 4 is a share of it.
    guard takesTail, !isAt(next.end, oneOf: "%‰"),
      !isHan(at: next.end) || namesCurrency || isAt(next.end, oneOf: "到至的左以上下高长宽钱多几出")
        // 12块5一碗
        || isAt(amount.end - 1, "块") && isAt(next.end, oneOf: "一每"),
      next.form == .single || (next.form == .arabic && next.digits.utf8.count == 1) || isCentimetres,
      let tenth = entry.factor.divided(by: ExactNumber(hasZero || isCentimetres ? 100 : 10)),
      let part = (isReadOut ? ExactNumber(parsing: next.digits) ?? next.low : next.low).multiplied(by: tenth)
    else { return false }
    amount.add(part)
    amount.end = next.end
    return true
  }

  /// Adds a part in a smaller unit of the same dimension; times take the smaller unit, measures keep the larger.
  private func convert(
    _ amount: inout Amount,
    from symbol: String,
    to smaller: ChineseUnits.Entry,
    adding next: ChineseNumeral,
    end: Int
  ) -> Bool {
    // 一周四天: four days a week, no eleven days.
    guard symbol != "wk", let smallSymbol = smaller.symbol, let large = units.definition(symbol),
      let small = units.definition(smallSymbol), large.dimension == small.dimension,
      small.factor < large.factor,
      let ratio = large.factor.divided(by: small.factor), large.offset == .zero,
      // 三天24小时: three days round the clock.
      next.high < ratio || large.dimension != .time
    else { return false }
    if smaller.kind == .duration {
      amount.scale(by: ratio)
      amount.add(next.low)
      amount.symbol = smallSymbol
    } else {
      guard let part = next.low.divided(by: ratio) else { return false }
      amount.add(part)
    }
    amount.end = end
    return true
  }
}
