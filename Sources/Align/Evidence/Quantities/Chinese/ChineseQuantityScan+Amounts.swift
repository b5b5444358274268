extension ChineseQuantityScan {
  /// A number with its unit.
  struct Amount {
    var kind: Quantity.Kind
    var low: ExactNumber?
    var high: ExactNumber?
    var hedge: Quantity.Hedge
    var symbol: String?
    var end: Int
    /// Whether nothing that is known follows the numeral.
    var isBare = true
    /// Whether a measure word follows.
    var isClassified = false
    /// Whether a noun of news style follows.
    var isNoun = false
    /// Whether a K follows that was read as thousands.
    var mayBeKelvin = false
    /// Whether the amount was read as a range with two numerals.
    var isRange = false
    var numeral: ChineseNumeral

    init(_ numeral: ChineseNumeral) {
      kind = .cardinal
      low = numeral.low
      high = numeral.high
      hedge = numeral.hedge
      end = numeral.end
      self.numeral = numeral
    }

    /// Multiplies both ends; leaves them where that does not fit.
    mutating func scale(by factor: ExactNumber) {
      low = low?.multiplied(by: factor) ?? low
      high = high?.multiplied(by: factor) ?? high
    }

    /// Adds to both ends; leaves them where that does not fit.
    mutating func add(_ number: ExactNumber) {
      low = low?.adding(number) ?? low
      high = high?.adding(number) ?? high
    }
  }

  /// Reads what follows a numeral.
  func operand(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Amount? {
    var amount = Amount(numeral)
    if let fraction = portion(numeral) { return withUnit(fraction) }
    if let mixed = mixedFraction(numeral) ?? spacedFraction(numeral) { amount = mixed }
    if numeral.form == .arabic, let factor = magnitudeLetter(at: amount.end) {
      amount.scale(by: factor)
      amount.numeral.bigScale = factor.numerator
      amount.numeral.high = amount.high ?? amount.numeral.high
      amount.mayBeKelvin = isAt(amount.end, "K")
      amount.end += 1
    }
    if isAt(amount.end, "个"), isAt(amount.end + 1, "亿") {
      amount.scale(by: ExactNumber(100_000_000))
      amount.end += 2
    }
    if readShare(&amount, prefix) { return amount }
    readUnit(&amount, prefix)
    return amount
  }

  // MARK: - Fractions

  /// A fraction with the unit that it is a part of: 四分之一英里, 1/2茶匙, 四分之一个世纪, but 十分之一年产量.
  private func withUnit(_ fraction: Amount) -> Amount {
    let isWhole =
      units.words.match(characters, at: fraction.end).map { units.entries[$0.value].kind == .point } ?? false
    let start = isAt(fraction.end, "个") && !isWhole ? fraction.end + 1 : fraction.end
    guard fraction.kind == .fraction, fraction.hedge == .none,
      let match = units.words.match(characters, at: start),
      units.entries[match.value].kind == .duration && (match.end > fraction.end + 1 || isAt(start, "秒"))
        || start == fraction.end
          && (units.entries[match.value].kind == .measure || units.entries[match.value].kind == .point),
      isUnit(
        units.entries[match.value],
        from: start,
        to: match.end,
        numeral: fraction.numeral,
        spaced: false
      )
    else { return fraction }
    var amount = fraction
    apply(units.entries[match.value], &amount, end: match.end, half: false)
    return amount
  }

  /// 3 1/2: a whole number and a fraction.
  private func spacedFraction(_ numeral: ChineseNumeral) -> Amount? {
    guard numeral.form == .arabic, numeral.isPlainDigits, numeral.digits.utf8.count < 4,
      isAt(numeral.end, " "),
      isDigitASCII(at: numeral.end + 1), let top = parser.numeral(at: numeral.end + 1), top.isPlainDigits,
      isAt(top.end, "/"), let fraction = portion(top), let part = fraction.low, part < .one,
      !isAt(fraction.end, "/")
    else { return nil }
    var amount = Amount(numeral)
    amount.add(part)
    amount.end = fraction.end
    return amount
  }

  /// 百分之三十, 三分之一, 1/3.
  private func portion(_ numeral: ChineseNumeral) -> Amount? {
    if let share = slashFraction(numeral) ?? shareOfPortions(numeral) { return share }
    // 百分百 and 百分二百 leave out 之.
    let isHundred = numeral.form == .scale && numeral.low == ExactNumber(100)
    let isShort =
      isHundred && isAt(numeral.end, "分") && (isAt(numeral.end + 1, "百") || isNumeral(at: numeral.end + 1))
    guard hasWord("分之", at: numeral.end) || isShort, numeral.isExact || numeral.hedge == .magnitude,
      numeral.low > .zero
    else { return nil }
    var start = numeral.end + (isShort ? 1 : 2)
    let isNegative = isAt(start, "负")
    if isNegative { start += 1 }
    guard let top = parser.numeral(at: start) else { return nil }
    var amount = Amount(top)
    amount.end = top.end
    amount.isBare = false
    if isHundred {
      amount.kind = .percent
      amount.symbol = "%"
    } else {
      amount.kind = .fraction
      guard let low = top.low.divided(by: numeral.high), let high = top.high.divided(by: numeral.low) else {
        return nil
      }
      (amount.low, amount.high) = (low, high)
      if !numeral.isExact { amount.hedge = .magnitude }
    }
    if isNegative { (amount.low, amount.high) = (amount.high?.negated, amount.low?.negated) }
    readStrength(&amount)
    return amount
  }

  /// 1/3
  private func slashFraction(_ numeral: ChineseNumeral) -> Amount? {
    // The parts of CCPR/C/2004/2 are numbers of their own.
    guard numeral.form == .arabic, isAt(numeral.end, "/"), numeral.isPlainDigits,
      !isAt(numeral.start - 1, "/"), isDigitASCII(at: numeral.end + 1),
      let bottom = parser.numeral(at: numeral.end + 1), bottom.isPlainDigits, bottom.low > .zero,
      let value = numeral.low.divided(by: bottom.low)
    else { return nil }
    return fraction(numeral, value, end: bottom.end)
  }

  /// 二份一, in the manner of Cantonese.
  private func shareOfPortions(_ numeral: ChineseNumeral) -> Amount? {
    guard isAt(numeral.end, "份"), numeral.form == .single, let top = parser.numeral(at: numeral.end + 1),
      top.form == .single, top.low < numeral.low,
      !isHan(at: top.end) || units.words.match(characters, at: top.end) != nil,
      let value = top.low.divided(by: numeral.low)
    else { return nil }
    return fraction(numeral, value, end: top.end)
  }

  private func fraction(_ numeral: ChineseNumeral, _ value: ExactNumber, end: Int) -> Amount {
    var amount = Amount(numeral)
    amount.kind = .fraction
    (amount.low, amount.high) = (value, value)
    amount.end = end
    amount.isBare = false
    return amount
  }

  /// Reads 强, 弱 and 多 after a share: a little more, a little less.
  private func readStrength(_ amount: inout Amount) {
    if isAt(amount.end, "强"), !isAt(amount.end + 1, oneOf: "调大度国壮烈化制势") {
      amount.hedge = .over
      amount.end += 1
    } else if isAt(amount.end, "弱"), !isAt(amount.end + 1, oneOf: "势点小化于") {
      amount.hedge = .below
      amount.end += 1
    } else if isAt(amount.end, "多") || isAt(amount.end, "余"),
      !isHan(at: amount.end + 1) || isAt(amount.end + 1, "的")
    {
      amount.hedge = .over
      amount.end += 1
    }
  }

  /// 一又二分之一, 1又1/5, and 三分一 before a unit.
  private func mixedFraction(_ numeral: ChineseNumeral) -> Amount? {
    if isAt(numeral.end, "又"), let top = parser.numeral(at: numeral.end + 1), let fraction = portion(top),
      fraction.kind == .fraction, let part = fraction.low, part < .one
    {
      var amount = Amount(numeral)
      amount.add(part)
      amount.kind = .fraction
      amount.end = fraction.end
      amount.isBare = false
      return amount
    }
    if isAt(numeral.end, "分"), numeral.form == .single, let top = parser.numeral(at: numeral.end + 1),
      top.form == .single, top.low < numeral.low, let value = top.low.divided(by: numeral.low),
      let match = units.words.match(characters, at: top.end), units.entries[match.value].kind == .measure
    {
      var amount = Amount(numeral)
      (amount.low, amount.high) = (value, value)
      amount.end = top.end
      return amount
    }
    return nil
  }

  // MARK: - Percent, tenths and multiples

  private func readShare(_ amount: inout Amount, _ prefix: Prefix) -> Bool {
    let end = amount.end
    let spaced = skipSpace(end)
    if isAt(spaced, "%") {
      amount.kind = .percent
      amount.symbol = "%"
      amount.end = spaced + 1
    } else if isAt(spaced, "‰") {
      amount.kind = .fraction
      amount.scale(by: ExactNumber(1, over: 1000) ?? .one)
      amount.end = spaced + 1
    } else if isAt(end, "成"), isTenths(amount.numeral), !prefix.isOrdinal {
      amount.kind = .percent
      amount.symbol = "%"
      amount.scale(by: ExactNumber(10))
      amount.end = end + 1
      if let digit = parser.numeral(at: end + 1), digit.form == .single {
        amount.add(digit.low)
        amount.end = digit.end
      } else if isAt(end + 1, "半") {
        amount.add(ExactNumber(5))
        amount.end = end + 2
      }
    } else if isAt(end, "折"), !isAt(end + 1, oneOf: "合叠射磨腾戏子") {
      let isTwoDigits =
        amount.numeral.form == .digits || amount.numeral.form == .pair
        || amount.numeral.form == .arabic && amount.numeral.isPlainDigits
          && amount.numeral.digits.utf8.count == 2
      amount.kind = .multiple
      if amount.numeral.form == .pair, let whole = Int(amount.numeral.digits) {
        amount.low = ExactNumber(whole)
        amount.high = amount.low
      }
      amount.scale(by: ExactNumber(1, over: isTwoDigits ? 100 : 10) ?? .one)
      amount.end = end + 1
    } else if isAt(end, "倍"), !isAt(end + 1, oneOf: "感加受") {
      readTimes(&amount)
    } else if isAt(end, "番"), isDoubling(before: amount.numeral.start), let count = amount.numeral.whole,
      (1...20).contains(count)
    {
      amount.kind = .multiple
      amount.low = ExactNumber(1 << count)
      amount.high = amount.low
      amount.end = end + 1
    } else {
      return false
    }
    amount.isBare = false
    return true
  }

  /// Whether 成 after a numeral counts tenths and begins no word: 七成员工, but 成员.
  private func isTenths(_ numeral: ChineseNumeral) -> Bool {
    let end = numeral.end
    if words.settings(of: numeral.start..<end + 1, in: characters).after == .tenths { return true }
    return !isAt(end + 1, oneOf: "立为员功果绩长就本熟品交千都分语人了型语份因败")
  }

  private func isDoubling(before start: Int) -> Bool {
    isAt(start - 1, "翻") || (isAt(start - 1, oneOf: "了两过") && isAt(start - 2, "翻"))
  }

  /// N 倍: the factor, where N times more is the factor N + 1.
  private func readTimes(_ amount: inout Amount) {
    amount.kind = .multiple
    amount.end += 1
    if isAt(amount.end, "半") {
      amount.add(ExactNumber(1, over: 2) ?? .zero)
      amount.end += 1
    } else if isAt(amount.end, "多") || isAt(amount.end, "余") {
      amount.high = amount.high?.adding(.one)
      amount.hedge = .over
      amount.end += 1
    }
    // 一倍 is once more, whatever the verb: 大一倍, 超出一倍.
    if isIncrease(before: amount.numeral.start) || amount.numeral.low == .one { amount.add(.one) }
  }

  /// Whether the clause says by how much something grew: 增长了两倍, but not 增长到两倍.
  private func isIncrease(before start: Int) -> Bool {
    var index = start - 1
    let last = max(0, start - 12)
    while index >= last {
      if isAt(index, oneOf: "，,。；;、的") { return false }
      if isAt(index, oneOf: "到至为是达") || hasWord("相当于", at: index) { return false }
      for verb in [
        "增长", "增加", "提高", "上升", "扩大", "增产", "上涨", "涨了", "增多", "高出", "多出", "增幅", "递增", "猛增", "激增", "剧增",
      ]
      where hasWord(verb, at: index) { return true }
      if isAt(index, "翻"), isAt(start, oneOf: "一二两三四五六七八九近约") || isAt(start - 1, oneOf: "翻了近约") {
        return true
      }
      index -= 1
    }
    return isAt(start - 1, "增") || (isAt(start - 1, oneOf: "高多大快重贵") && !isAt(start - 1, "最"))
  }
}
