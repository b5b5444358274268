extension ChineseQuantityScan {
  /// A date as far as it has been read.
  struct DateRead {
    var pattern = DatePattern()
    var end: Int
  }

  /// Reads a date whose first numeral begins at `position`.
  mutating func readDate(_ prefix: Prefix) -> Bool {
    let start = position
    guard !prefix.isOrdinal || isQuarter(at: start) else { return false }
    guard var date = date(at: start, prefix) else { return false }
    if let sign = rangeSign(at: date.end), let second = secondDate(at: sign, after: date, prefix) {
      join(&date, second)
    }
    let backdated = openEnd == start - 1 && isAt(openEnd, "、") && openItems < found.count
    if backdated { retypeItems(as: date.pattern) }
    openEnd = -1
    // 高于2021年 compares with what that year had.
    let isCompared = date.pattern.year != nil && (prefix.hedge == .over || prefix.hedge == .below)
    report(
      .date,
      .date(date.pattern),
      from: isCompared ? start : prefix.start,
      to: date.end,
      hedge: isCompared ? .none : prefix.hedge
    )
    return true
  }

  /// The numbers before 、in 3、4月 are months too, those in 3、5日 days.
  mutating func retypeItems(as pattern: DatePattern) {
    for item in openItems..<found.count {
      guard found[item].kind == .cardinal, case .number(let low, _) = found[item].value,
        let whole = low?.whole
      else { continue }
      var date = DatePattern()
      if let year = pattern.year, pattern.lastYear == year + 9, whole < 10 || whole < 100 && whole % 10 == 0 {
        // 6、70年代: the sixties and the seventies.
        let decade = whole < 10 ? whole * 10 : whole
        date.year = decade + year / 100 * 100
        date.lastYear = decade + year / 100 * 100 + 9
        date.isShortYear = pattern.isShortYear
      } else if pattern.year != nil {
        date.year = whole
        date.isShortYear = pattern.isShortYear
      } else if pattern.month != nil, (1...12).contains(whole) {
        date.month = whole
      } else if pattern.day != nil, (1...31).contains(whole) {
        date.day = whole
      } else if pattern.quarter != nil, (1...4).contains(whole) {
        date.quarter = whole
      } else {
        continue
      }
      found[item].kind = .date
      found[item].value = .date(date)
      found[item].role = .hard
    }
  }

  /// Makes a range of two dates: the second's parts are the last ones.
  private func join(_ date: inout DateRead, _ second: DateRead) {
    let last = second.pattern
    guard last.weekday == nil, date.pattern.quarter == nil || last.quarter != nil else { return }
    date.pattern.lastYear = last.lastYear ?? last.year ?? date.pattern.lastYear
    date.pattern.lastMonth = last.lastMonth ?? last.month ?? date.pattern.lastMonth
    date.pattern.lastDay = last.lastDay ?? last.day ?? date.pattern.lastDay
    if date.pattern.lastMonth == date.pattern.month, last.day != nil, date.pattern.day != nil,
      last.year == nil
    {
      date.pattern.lastMonth = nil
    }
    date.pattern.lastQuarter = last.quarter ?? date.pattern.lastQuarter
    if let year = date.pattern.lastYear, let first = date.pattern.year, year < 100, first > 1000 {
      date.pattern.lastYear = first / 100 * 100 + year
    }
    if date.pattern.tenDays != nil { date.pattern.lastTenDays = last.tenDays }
    date.end = second.end
  }

  private func isQuarter(at index: Int) -> Bool {
    guard let numeral = parser.numeral(at: index) else { return false }
    return hasWord("季度", at: numeral.end)
  }

  // MARK: - One date

  /// The date that begins with a numeral at `start`.
  func date(at start: Int, _ prefix: Prefix) -> DateRead? {
    guard let first = parser.numeral(at: start) else { return nil }
    if let decade = decade(first) { return decade }
    let end = skipSpace(first.end)
    if hasWord("季度", at: first.end), !(isAt(start, "一") && isAt(start - 1, oneOf: "上下每同某")),
      let quarter = first.whole, (1...4).contains(quarter)
    {
      var read = DateRead(end: first.end + 2)
      read.pattern.quarter = quarter
      if isAt(start - 1, oneOf: "前头"), quarter > 1 {
        // 前三季度: the first to the third.
        read.pattern.quarter = 1
        read.pattern.lastQuarter = quarter
      }
      return read
    }
    if prefix.isBeforeEra, first.isPlainDigits, first.form == .arabic, let low = first.whole, !isHan(at: end)
    {
      var read = DateRead(end: first.end)
      read.pattern.year = -low
      return read
    }
    if isAt(end, "年"), let year = year(first, yearEnd: end, prefix) {
      return self.year(year, first: first, end: end + 1, prefix)
    }
    if first.isPlainDigits, first.digits.utf8.count == 4, let low = first.whole, (1900...2100).contains(low),
      let length = lengthOfYearOfAccounts(at: first.end)
    {
      var read = DateRead(end: first.end + length)
      read.pattern.year = low
      return read
    }
    if let shared = sharedRange(first, prefix) { return shared }
    if isAt(end, "月"), !isAt(start, "两"), let (month, last) = ordinals(first, in: 1...12) {
      if isAt(end + 1, oneOf: "球亮薪光台牙饼刊票租") || isAt(end + 1, "经"), !isAt(end + 2, oneOf: "济营过历由") {
        return nil
      }
      var read = DateRead(end: end + 1)
      read.pattern.month = month
      read.pattern.lastMonth = last
      read.pattern.isLunar = prefix.isLunar
      // The feast days 二月二, 三月三 … are named without 日.
      if first.form == .single, last == nil, let day = parser.numeral(at: end + 1), day.form == .single,
        day.whole == month, month > 1, !isAt(day.end, "日"), !parser.beginsWord(at: end + 1),
        units.words.match(characters, at: day.end) == nil
      {
        read.pattern.day = month
        read.end = day.end
        return read
      }
      return afterMonth(read)
    }
    let isCounted = prefix.hedge == .below || prefix.hedge == .over || prefix.isAtLeast || prefix.isAtMost
    if isAt(end, "日"), !isAt(start, "两"), !isCounted, let (day, last) = ordinals(first, in: 1...31),
      isDay(at: end, first)
    {
      var read = DateRead(end: end + 1)
      read.pattern.day = day
      read.pattern.lastDay = last
      return read
    }
    return nil
  }

  private func isDay(at index: Int, _ numeral: ChineseNumeral) -> Bool {
    if isAt(numeral.start, "一"), numeral.form == .single, rangeSign(at: index + 1) == nil,
      !isFirstDay(numeral, index + 1)
    {
      return false
    }
    if isAt(index + 1, oneOf: "元圆币本军报伪方") || countsDays(from: numeral.start, to: index + 1) { return false }
    if numeral.hedge != .none { return false }
    return !(isAt(numeral.start - 1, oneOf: "续近") || isAt(index - 1, " ") && numeral.form != .arabic)
  }

  /// Whether 一日 is the first of a month: 一日电, 一日宣布; but 有一日, 一日三餐.
  private func isFirstDay(_ numeral: ChineseNumeral, _ end: Int) -> Bool {
    let setting = words.settings(of: numeral.start..<end, in: characters)
    if isAt(numeral.start - 1, oneOf: "有某这那每第终昔") { return false }
    return setting.after == .clock || isAt(end, oneOf: "电讯、凌早上下晚零)")
  }

  /// Whether N日 counts days: 14日内, 停电七日.
  func countsDays(from start: Int, to end: Int) -> Bool {
    let setting = words.settings(of: start..<end, in: characters)
    // 25日-31日间: the end of a row of days.
    if isAt(start - 1, oneOf: "-~至到"), isAt(start - 2, "日") || isDigitASCII(at: start - 2) { return false }
    return setting.after == .days || setting.before == .days && !isAt(end, oneOf: "至到-~")
  }

  /// A numeral as one or two places in a row: 三 (3), 三四 (3 … 4).
  func ordinals(_ numeral: ChineseNumeral, in range: ClosedRange<Int>) -> (Int, Int?)? {
    guard numeral.hedge == .none, let low = numeral.low.whole, let high = numeral.high.whole,
      range.contains(low),
      range.contains(high)
    else { return nil }
    return (low, low == high ? nil : high)
  }

  /// 26至29日, 3—5月, 1981—85年: the suffix stands once.
  private func sharedRange(_ first: ChineseNumeral, _ prefix: Prefix) -> DateRead? {
    guard let next = rangeSign(at: first.end) ?? (isAt(first.end, "/") ? first.end + 1 : nil), first.isExact,
      first.hedge == .none,
      let second = parser.numeral(at: next), second.isExact, second.hedge == .none, let low = first.whole,
      let high = second.whole
    else { return nil }
    if let season = season(first, low, second, high) { return season }
    if isAt(first.end, "/") { return nil }
    if let years = sharedYears(first, second, prefix) { return years }
    if isAt(second.end, "月"), !isAt(second.end - 1, "个"), (1...12).contains(low), (1...12).contains(high),
      low != high
    {
      var read = DateRead(end: second.end + 1)
      read.pattern.month = low
      read.pattern.lastMonth = high
      if isAt(read.end, "份") { read.end += 1 }
      return read
    }
    if isAt(second.end, "日"), isDay(at: second.end, second), (1...31).contains(low), (1...31).contains(high),
      low < high
    {
      var read = DateRead(end: second.end + 1)
      read.pattern.day = low
      read.pattern.lastDay = high
      return read
    }
    if hasWord("世纪", at: second.end), low < high, high <= 30 {
      var read = DateRead(end: second.end + 2)
      read.pattern.year = (low - 1) * 100
      read.pattern.lastYear = high * 100 - 1
      return read
    }
    return nil
  }

  /// 1981—85年, and 2015—2016 without 年.
  private func sharedYears(
    _ first: ChineseNumeral,
    _ second: ChineseNumeral,
    _ prefix: Prefix
  ) -> DateRead? {
    guard let low = first.whole, let high = second.whole else { return nil }
    // 公元前384—322年
    if prefix.isBeforeEra, isAt(second.end, "年"), low > high, first.isPlainDigits, second.isPlainDigits {
      var read = DateRead(end: second.end + 1)
      (read.pattern.year, read.pattern.lastYear) = (-low, -high)
      return read
    }
    if isAt(second.end, "年"), let last = year(second, yearEnd: second.end, prefix), !isAt(second.end + 1, "级")
    {
      let isWritten = first.form == .digits || first.form == .arabic
      guard isWritten, first.digits.utf8.count == 4 || (first.digits.utf8.count == 2 && last.isShort),
        low < high || low > 1000
      else { return nil }
      var read = DateRead(end: second.end + 1)
      read.pattern.year = low
      read.pattern.lastYear = high < 100 && low > 1000 ? low / 100 * 100 + high : high
      read.pattern.isShortYear = low < 100
      return read
    }
    if isAt(second.end, "年"), first.digits.utf8.count == 4, second.digits.utf8.count == 2,
      (1000...2200).contains(low),
      low % 100 < high
    {
      var read = DateRead(end: second.end + 1)
      read.pattern.year = low
      read.pattern.lastYear = low / 100 * 100 + high
      return read
    }
    if hasWord("年", at: second.end) == false, first.digits.utf8.count == 4, second.digits.utf8.count == 4,
      (1500...2100).contains(low), (1500...2100).contains(high), low < high, first.isPlainDigits,
      second.isPlainDigits,
      !isHan(at: second.end) || isAt(second.end, oneOf: "财赛学的")
        || isAt(second.end, oneOf: "两三四五") && isAt(second.end + 1, "年")
    {
      var read = DateRead(end: second.end)
      read.pattern.year = low
      read.pattern.lastYear = high
      return read
    }
    return nil
  }

  /// Reads 份, a day, a ten-day period or a part after a month.
  func afterMonth(_ month: DateRead) -> DateRead {
    var read = month
    if isAt(read.end, "份") {
      read.end += 1
      return read
    }
    if isAt(read.end, "初"), let day = parser.numeral(at: read.end + 1), let whole = day.whole,
      (1...10).contains(whole)
    {
      read.pattern.day = whole
      read.pattern.isLunar = true
      read.end = day.end
      return read
    }
    let next = skipSpace(read.end)
    if let day = parser.numeral(at: next), let (low, high) = ordinals(day, in: 1...31) {
      let end = skipSpace(day.end)
      if isAt(end, "日") || (isAt(end, "号") && !isAt(end + 1, oneOf: "楼线")) {
        read.pattern.day = low
        read.pattern.lastDay = high
        read.end = end + 1
        return read
      }
      if let sign = rangeSign(at: day.end), let last = parser.numeral(at: sign),
        isAt(last.end, "日") || isAt(last.end, "号"),
        let whole = last.whole, (1...31).contains(whole), high == nil
      {
        read.pattern.day = low
        read.pattern.lastDay = whole
        read.end = last.end + 1
        return read
      }
      if high == nil, isDayBeforeMore(day) || isSpokenDay(day, low) {
        read.pattern.day = low
        read.end = day.end
        return read
      }
      if read.pattern.isLunar, day.form == .positional {
        read.pattern.day = low
        read.end = day.end
        return read
      }
    }
    if let (first, last, end) = tenDays(at: read.end) {
      read.pattern.tenDays = first
      read.pattern.lastTenDays = last
      read.end = end
      return read
    }
    readPart(&read)
    return read
  }

  /// Whether a day goes without 日 because another date follows: 7月17和7月22日, 7月17、18日.
  private func isDayBeforeMore(_ day: ChineseNumeral) -> Bool {
    guard isAt(day.end, oneOf: "和、与及至到-~"), let next = parser.numeral(at: day.end + 1), let whole = next.whole
    else { return false }
    return isAt(next.end, "月") && (1...12).contains(whole)
      || isAt(next.end, oneOf: "日号") && (1...31).contains(whole) && isAt(day.end, oneOf: "和、与及")
  }

  /// Whether a day goes without 日, as it is said: 五月二十走的, 一月二十三.
  private func isSpokenDay(_ day: ChineseNumeral, _ value: Int) -> Bool {
    day.form == .positional && value > 10 && units.words.match(characters, at: day.end) == nil
      && !isAt(day.end, oneOf: "多几来余至到-~月点时分年%、")
  }

  /// 上旬, 中、下旬, 上中旬.
  func tenDays(at index: Int) -> (Int, Int?, Int)? {
    func period(_ index: Int) -> Int? {
      isAt(index, "上") ? 1 : isAt(index, "中") ? 2 : isAt(index, "下") ? 3 : nil
    }
    guard let first = period(index) else { return nil }
    if isAt(index + 1, "旬") { return (first, nil, index + 2) }
    let second = isAt(index + 1, "、") ? index + 2 : index + 1
    guard let last = period(second), isAt(second + 1, "旬"), last != first else { return nil }
    return (min(first, last), max(first, last), second + 2)
  }

  func readPart(_ read: inout DateRead) {
    if isAt(read.end, oneOf: "上下"), read.pattern.month != nil,
      let half = ["半个月", "半月"].first(where: { hasWord($0, at: read.end + 1) })
    {
      read.pattern.part = isAt(read.end, "上") ? .firstHalf : .secondHalf
      read.end += 1 + half.unicodeScalars.count
    } else if isAt(read.end, "初") {
      read.pattern.part = .beginning
      read.end += isAt(read.end + 1, "期") ? 2 : 1
    } else if isAt(read.end, "底") || isAt(read.end, "末") {
      read.pattern.part = .end
      read.end += isAt(read.end + 1, "期") ? 2 : 1
    } else if isAt(read.end, "中") {
      if isAt(read.end + 1, oneOf: "期叶") || hasWord("后期", at: read.end + 1) {
        read.pattern.part = .middle
        read.end += isAt(read.end + 1, "后") ? 3 : 2
      } else if !isHan(at: read.end + 1) {
        read.pattern.part = .middle
        read.end += 1
      }
    } else if hasWord("后期", at: read.end) || hasWord("晚期", at: read.end) {
      read.pattern.part = .end
      read.end += 2
    } else if hasWord("早期", at: read.end) || hasWord("前期", at: read.end) {
      read.pattern.part = .beginning
      read.end += 2
    }
  }
}
