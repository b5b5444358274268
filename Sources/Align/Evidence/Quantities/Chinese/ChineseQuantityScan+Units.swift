extension ChineseQuantityScan {
  /// Reads the unit or measure word after a number, with what follows it: 半, smaller units, a last digit.
  func readUnit(_ amount: inout Amount, _ prefix: Prefix) {
    let end = amount.end
    let isLatinSpaced = isAt(end, " ") && (amount.numeral.form == .arabic || !isHan(at: end + 2))
    var at = isAt(end, " ") && (isLatinSpaced || isHan(at: end + 1)) ? end + 1 : end
    let spaced = at > end
    // 最后一个星期日 is a Sunday, no week.
    if isAt(at, "个"), hasWord("星期", at: at + 1) || hasWord("礼拜", at: at + 1) || isAt(at + 1, "周"),
      isWeekday(at: at + (isAt(at + 1, "周") ? 2 : 3))
    {
      amount.end = at + 1
      amount.isBare = false
      amount.isClassified = true
      return
    }
    var half = false
    if isAt(at, "个"), !spaced || amount.numeral.form == .arabic {
      guard let unit = unitAfterMeasureWord(at, of: &amount) else { return }
      (at, half) = unit
    }
    if isAt(at, "分"), isAt(at + 1, "半") || isSeconds(at: at + 1) {
      apply(.minute, &amount, end: at + 1, half: half)
      readSmaller(&amount, entry: .minute)
      return
    }
    if isAt(at, "月"), isAt(amount.numeral.start, "两"), amount.numeral.form == .single {
      apply(.month, &amount, end: at + 1, half: half)
      return
    }
    guard let match = units.words.match(characters, at: at) else { return }
    let entry = units.entries[match.value]
    guard isUnit(entry, from: at, to: match.end, numeral: amount.numeral, spaced: spaced) else { return }
    apply(entry, &amount, end: match.end, half: half)
    if amount.isClassified, isAt(at, "打"), !isAt(match.end, oneOf: "击架破开动算白祝败胜倒量听字针工电扮印扰猎滚折趣一") {
      amount.scale(by: ExactNumber(12))
    } else if isAt(at, "对") || isAt(at, "双"), match.end == at + 1, isAt(amount.numeral.start, "一"),
      at == amount.numeral.end
    {
      amount.scale(by: ExactNumber(2))
    }
    if half || amount.isClassified && !amount.isNoun && amount.numeral.isExact, amount.kind == .cardinal,
      isAt(amount.end, "半"),
      half || !isHan(at: amount.end + 1) || isAt(amount.end + 1, oneOf: "的以左还多")
        || isAt(amount.end - 1, oneOf: "杯碗瓶壶勺桶罐袋条根支片盒包件本页篇版") && !isAt(amount.end + 1, oneOf: "自导岛成机圆边")
    {
      amount.add(ExactNumber(1, over: 2) ?? .zero)
      amount.end += 1
    }
    readSmaller(&amount, entry: entry)
  }

  /// Whether an amount is the one unit that an exchange rate is for, which English may leave out: 1美元兑7.12元, 7.12 to the dollar.
  func isRate(_ amount: Amount) -> Bool {
    amount.kind == .money && amount.low == .one && amount.high == .one
      && ["兑", "可兑", "合", "折合", "约合", "可换", "等于"].contains { hasWord($0, at: amount.end) }
  }

  /// Where the unit after 个 begins, and whether 半 stands between them: 两个半小时, 三个多月.
  ///
  /// Months and hours are read at once, as 月 and 钟 are units after 个 only; `nil` tells that.
  private func unitAfterMeasureWord(_ at: Int, of amount: inout Amount) -> (start: Int, half: Bool)? {
    var (start, next, half) = (at, at + 1, false)
    if isAt(next, "半") {
      half = true
      next += 1
    } else if isMore(at: next) || isAt(next, "来") {
      if isAt(next, "多") {
        amount.high = amount.high?.adding(.one)
        amount.hedge = .over
      }
      next += 1
    }
    if !half, next == at + 1, let whole = units.words.match(characters, at: at),
      units.words.match(characters, at: next).map({ $0.end < whole.end }) ?? true, whole.end > next
    {
      // 个年头 is longer than 年.
      return (at, false)
    }
    if let match = units.words.match(characters, at: next) {
      let entry = units.entries[match.value]
      if entry.kind == .duration || entry.kind == .point || (entry.kind == .measure && half)
        || (entry.symbol == "[gal_us]")
      {
        start = next
      }
    } else if isAt(next, "月") {
      apply(.month, &amount, end: next + 1, half: half)
      return nil
    } else if isAt(next, "钟") {
      apply(.hour, &amount, end: next + 1, half: half)
      readSmaller(&amount, entry: .hour)
      return nil
    }
    if start == next { return (start, half) }
    return (half || amount.hedge == .over ? amount.end : start, half && isAt(amount.end + 1, "半"))
  }

  /// Whether 多 after 个 makes a count more, and begins no word: 三个多月, but 一个多元社会.
  func isMore(at index: Int) -> Bool { isAt(index, "多") && !isAt(index + 1, oneOf: "元种样功媒民边层级维彩") }

  /// Whether words before a number say that it is more or less.
  func isHedged(_ prefix: Prefix) -> Bool { prefix.hedge != .none || prefix.isAtLeast || prefix.isAtMost }

  /// Whether a range is all of a unit or classifier.
  func isCounted(_ range: Range<Int>) -> Bool {
    units.words.match(characters, at: range.lowerBound)?.end == range.upperBound
  }

  func prefixHedge(_ index: Int) -> Quantity.Hedge { prefix(before: index).hedge }

  /// Whether the name of a weekday ends at `index`: 日, 天, 一 … 六 that counts nothing itself.
  private func isWeekday(at index: Int) -> Bool {
    isAt(index, oneOf: "日一二三四五六") && !isAt(index + 1, oneOf: "个次天趟回名月项位百千万")
      || isAt(index, "天") && !isAt(index + 1, oneOf: "空气天数")
  }

  func isSeconds(at index: Int) -> Bool {
    guard isNumeral(at: index), let numeral = parser.numeral(at: index) else { return false }
    return isAt(numeral.end, "秒")
  }

  func apply(_ entry: ChineseUnits.Entry, _ amount: inout Amount, end: Int, half: Bool) {
    amount.isBare = false
    amount.end = end
    if half, entry.kind != .classifier { amount.add(ExactNumber(1, over: 2) ?? .zero) }
    switch entry.kind {
    case .measure: amount.kind = .measure
    case .money: amount.kind = .money
    case .duration, .age: amount.kind = .duration
    case .classifier:
      amount.isClassified = true
      // 十九大: a congress by its number.
      if isAt(end - 1, "大"), let count = amount.low?.whole, amount.numeral.isExact, (11...30).contains(count),
        !isHan(at: end) || isAt(end, oneOf: "报精代召后前和开的是闭关将即提")
      {
        amount.kind = .ordinal
      }
      return
    case .noun:
      // 六十军, 一八二师: armies and divisions have numbers.
      if isAt(end - 1, oneOf: "军师"), let number = amount.low?.whole, number > 10, amount.numeral.isExact,
        !isAt(end, oneOf: "人民队事官舰")
      {
        amount.kind = .ordinal
        return
      }
      amount.isClassified = true
      amount.isNoun = true
      return
    case .ordinal:
      if amount.numeral.form == .digits {
        amount.kind = .digits
      } else if amount.low == amount.high, amount.numeral.hedge == .none {
        amount.kind = .ordinal
      }
      return
    case .point, .share: amount.kind = .percent
    }
    if entry.factor != .one { amount.scale(by: entry.factor) }
    amount.symbol = entry.symbol
  }

  /// Whether the word at `start` is the unit and not the beginning of another word: 元 but not 元旦.
  func isUnit(
    _ entry: ChineseUnits.Entry,
    from start: Int,
    to end: Int,
    numeral: ChineseNumeral,
    spaced: Bool
  ) -> Bool {
    let isLatin = isLetterASCII(at: start)
    if isLatin, isLetterASCII(at: end) || (end - start == 1 && isDigitASCII(at: end)) { return false }
    if isAt(start, "\"") || isAt(start, "'") {
      return numeral.form == .arabic && !isHan(at: end) && !isDigitASCII(at: end)
    }
    if spaced, !isLatin, numeral.form == .arabic || numeral.form == .single || numeral.form == .positional,
      entry.kind == .classifier || entry.kind == .noun || entry.kind == .ordinal
    {
      return false
    }
    return end - start > 1 || isUnit(entry, from: start, numeral: numeral)
  }

  /// Whether one character is the unit, by the character after it.
  private func isUnit(_ entry: ChineseUnits.Entry, from start: Int, numeral: ChineseNumeral) -> Bool {
    let end = start + 1
    if units.isOtherWord(characters, at: start) { return false }
    switch characters[start] {
    case Characters.code("方"):
      return numeral.form == .arabic || numeral.form == .positional || entry.kind == .noun
    case Characters.code("日"):
      return numeral.hedge != .none || isAt(numeral.start, "两") || countsDays(from: numeral.start, to: end)
        || numeral.low > ExactNumber(31) || isHedged(prefix(before: numeral.start))
    case Characters.code("出"): return isAt(end, oneOf: "戏剧")
    case Characters.code("下"): return numeral.form == .single
    case Characters.code("等"): return false
    case Characters.code("地"): return numeral.form == .single
    case Characters.code("老"), Characters.code("女"), Characters.code("子"), Characters.code("边"):
      return numeral.form == .single
    case Characters.code("手"): return false
    case Characters.code("块"):
      return !isHan(at: end) || isNumeral(at: end) || isAt(end, oneOf: "钱多余半的左以上下到至和或一")
    case Characters.code("两"):
      // 7、8两月, 一九五六、一九五七两年
      if isAt(end, "月") || hasWord("个月", at: end)
        || isAt(end, "年") && (numeral.form == .digits || numeral.digits.utf8.count == 4)
      {
        return false
      }
      // 十两 weighs ten liang; 百两 and 千两 are words of price.
      let isCount = numeral.form != .scale || isAt(numeral.start, "十")
      guard isCount, let next = units.words.match(characters, at: end) else { return isCount }
      let kind = units.entries[next.value].kind
      return kind != .classifier && kind != .noun
    default: return true
    }
  }
}

extension ChineseUnits.Entry {
  fileprivate static let month = Self(kind: .duration, symbol: "mo", factor: .one)
  fileprivate static let hour = Self(kind: .duration, symbol: "h", factor: .one)
  fileprivate static let minute = Self(kind: .duration, symbol: "min", factor: .one)
}
