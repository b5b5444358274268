/// Years, decades and centuries, and what tells a year from a number of years.
extension ChineseQuantityScan {
  /// Whether a numeral before 年 is a calendar year; `isShort` for 85年.
  func year(_ numeral: ChineseNumeral, yearEnd: Int, _ prefix: Prefix) -> (value: Int, isShort: Bool)? {
    guard numeral.hedge == .none, let low = numeral.low.whole, !isAt(yearEnd + 1, oneOf: "级龄轻") else {
      return nil
    }
    if prefix.isEra, numeral.isExact { return (low, false) }
    let isMeasured = prefix.hedge == .below || prefix.hedge == .over || prefix.isAtLeast || prefix.isAtMost
    guard numeral.isPlainDigits else {
      return isMeasured ? nil : spelledYear(numeral, low, yearEnd: yearEnd).map { ($0, false) }
    }
    let count = numeral.digits.utf8.count
    // 高于2021年: above the figure of 2021.
    if count == 4, (1900...2099).contains(low), low % 100 != 0 || isComparedYear(numeral, yearEnd: yearEnd) {
      return (low, false)
    }
    if count == 4, !isMeasured, (1000...2999).contains(low) {
      let isSpan = isAt(yearEnd + 1, oneOf: "历") || hasWord("的历史", at: yearEnd + 1)
      return isSpan ? nil : (low, false)
    }
    guard count == 2, !isMeasured else { return nil }
    let hasMonth = parser.numeral(at: skipSpace(yearEnd + 1)).map { isAt($0.end, "月") } ?? false
    let hasPart = isAt(yearEnd + 1, oneOf: "底初末春夏秋冬度版款")
    let value = Int(numeral.digits) ?? low
    if hasMonth || numeral.digits.utf8.first == 48 { return (value, true) }
    if numeral.form == .pair { return hasPart ? (value, true) : nil }
    if numeral.form == .digits { return (value, true) }
    let isSpan =
      isAt(yearEnd + 1, oneOf: Self.afterYears) || isAt(numeral.start - 1, oneOf: "了过这近约满历隔长")
    let isDated = numeral.start == 0 || isAt(numeral.start - 1, oneOf: ",。;:\n(于在自从至到")
    if (20...29).contains(value), numeral.form == .arabic, isDated, !isSpan, isHan(at: yearEnd + 1) {
      return (value, true)
    }
    return (hasPart || (value >= 50 && !isSpan)) && numeral.form == .arabic ? (value, true) : nil
  }

  /// Whether the figure of a year or of a span of years is what something lies above or below: 低于2000年至2019年的均值.
  private func isComparedYear(_ numeral: ChineseNumeral, yearEnd: Int) -> Bool {
    guard hasWord("高于", before: numeral.start) || hasWord("低于", before: numeral.start) else { return false }
    return isAt(yearEnd + 1, oneOf: "的至到") || hasWord("水平", at: yearEnd + 1)
  }

  /// 2021-22赛季, 2011-2012歌剧季: two years of which the second is the next.
  func season(_ first: ChineseNumeral, _ low: Int, _ second: ChineseNumeral, _ high: Int) -> DateRead? {
    let length = lengthOfYearOfAccounts(at: second.end)
    guard first.form == .arabic, second.form == .arabic, first.digits.utf8.count == 4,
      (1900...2100).contains(low),
      high == low + 1 && second.digits.utf8.count == 4
        || second.digits.utf8.count == 2 && high == (low + 1) % 100 && isHan(at: second.end),
      length != nil
        || units.words.match(characters, at: second.end) == nil && !isAt(second.end, oneOf: "年月.")
    else { return nil }
    var read = DateRead(end: second.end + (length ?? 0))
    read.pattern.year = low
    read.pattern.lastYear = low + 1
    return read
  }

  /// How many characters 年度, 财政年度 and 学年 behind a year have: 2021/22年度, 2009-10学年; `nil` where none stands there.
  func lengthOfYearOfAccounts(at index: Int) -> Int? {
    ["财政年度", "年度", "财年", "赛季", "学年"].first { hasWord($0, at: index) }?.unicodeScalars.count
  }

  /// What follows 年 where years are counted.
  private static let afterYears = "来前后内间里历时寿风如岁多以的之"

  /// 二千零八年, 一千九百五十八年: a year that is spelled as a number, where no such length of time is likely.
  private func spelledYear(_ numeral: ChineseNumeral, _ value: Int, yearEnd: Int) -> Int? {
    guard numeral.form == .positional, (1001...2099).contains(value),
      !isAt(yearEnd + 1, oneOf: Self.afterYears)
    else { return nil }
    let isDated = isAt(numeral.start - 1, oneOf: "于在到从自至") && isHan(at: yearEnd + 1)
    return value % 100 != 0 || value == 2000 && isDated ? value : nil
  }

  func year(_ year: (value: Int, isShort: Bool), first: ChineseNumeral, end: Int, _ prefix: Prefix)
    -> DateRead
  {
    var read = DateRead(end: end)
    read.pattern.year = prefix.isBeforeEra ? -year.value : year.value
    read.pattern.isShortYear = year.isShort
    if isAt(read.end, "度") { read.end += 1 }
    for (word, part) in [("上半年", DatePattern.Part.firstHalf), ("下半年", .secondHalf)]
    where hasWord(word, at: read.end) {
      read.pattern.part = part
      read.end += 3
      return read
    }
    let quarterStart = isAt(read.end, "第") ? read.end + 1 : read.end
    if let numeral = parser.numeral(at: quarterStart), hasWord("季度", at: numeral.end),
      let quarter = numeral.whole,
      (1...4).contains(quarter)
    {
      read.pattern.quarter = quarter
      read.end = numeral.end + 2
      return read
    }
    var next = skipSpace(read.end)
    for word in ["农历", "阴历", "旧历"] where hasWord(word, at: next) {
      next += 2
      read.pattern.isLunar = true
    }
    if let month = parser.numeral(at: next), isAt(skipSpace(month.end), "月"),
      let (low, high) = ordinals(month, in: 1...12)
    {
      read.pattern.month = low
      read.pattern.lastMonth = high
      read.end = skipSpace(month.end) + 1
      return afterMonth(read)
    }
    if hasWord("正月", at: next) || hasWord("腊月", at: next) {
      read.pattern.month = isAt(next, "正") ? 1 : 12
      read.pattern.isLunar = true
      read.end = next + 2
      return afterMonth(read)
    }
    readPart(&read)
    return read
  }

  /// Whether a list goes on to a decade: 20世纪50、60年代.
  private func isBeforeDecade(_ end: Int) -> Bool {
    guard isAt(end, "、"), let next = parser.numeral(at: end + 1) else { return false }
    return hasWord("年代", at: next.end)
  }

  /// 五十至七十年代.
  private func decades(_ numeral: ChineseNumeral, _ first: Int) -> DateRead? {
    guard numeral.isExact, let sign = rangeSign(at: numeral.end), let last = parser.numeral(at: sign),
      last.isExact, let end = last.low.whole, hasWord("年代", at: last.end), first < end, first % 10 == 0,
      end % 10 == 0, (10...90).contains(first) && end < 100 || (1000...2990).contains(first) && end < 3000
    else { return nil }
    var read = DateRead(end: last.end + 2)
    read.pattern.year = first
    read.pattern.lastYear = end + 9
    read.pattern.isShortYear = first < 100
    return read
  }

  /// 八十年代, 1980年代, 二十世纪五十年代, 20世纪.
  func decade(_ numeral: ChineseNumeral) -> DateRead? {
    guard numeral.hedge == .none, let low = numeral.low.whole, let high = numeral.high.whole else {
      return nil
    }
    if let range = decades(numeral, low) { return range }
    if numeral.digits.utf8.count == 3, (100...209).contains(low), low == high, hasWord("几年", at: numeral.end)
    {
      // 一九六几年
      var read = DateRead(end: numeral.end + 2)
      (read.pattern.year, read.pattern.lastYear) = (low * 10, low * 10 + 9)
      return read
    }
    let next = skipSpace(numeral.end)
    if hasWord("年代", at: next) {
      guard low % 10 == 0, high % 10 == 0, (10...90).contains(low) || (1000...2990).contains(low) || low == 0
      else { return nil }
      var read = DateRead(end: next + 2)
      read.pattern.year = low
      read.pattern.lastYear = high + 9
      read.pattern.isShortYear = low < 100
      readPart(&read)
      return read
    }
    guard hasWord("世纪", at: next), (1...30).contains(low), low == high else { return nil }
    var read = DateRead(end: next + 2)
    let isBefore = hasWord("公元前", before: numeral.start) || isBareEra(before: numeral.start)
    let base = (low - 1) * 100
    read.pattern.year = isBefore ? -low * 100 : base
    read.pattern.lastYear = isBefore ? -base - 1 : base + 99
    if let tens = parser.numeral(at: read.end), hasWord("年代", at: tens.end) || isBeforeDecade(tens.end),
      let first = tens.low.whole,
      let last = tens.high.whole, first % 10 == 0, first < 100, !isBefore
    {
      read.pattern.year = base + first
      read.pattern.lastYear = base + last + 9
      read.end = tens.end + (hasWord("年代", at: tens.end) ? 2 : 0)
    }
    readPart(&read)
    return read
  }
}
