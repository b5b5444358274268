extension ChineseQuantityScan {
  /// Reads dates and signs that do not begin with a numeral: 上半年, 星期三, 正月初三, “五四”, ①.
  mutating func readDateWord() -> Bool {
    let start = position
    let character = characters[start]
    if character >= 0x2460, character <= 0x2473 {
      report(
        .ordinal,
        .exactly(ExactNumber(Int(character) - 0x245F)),
        from: start,
        to: start + 1,
        role: .soft
      )
      return true
    }
    if character >= 0x2160, character <= 0x216B {
      let (number, isFirst) = (ExactNumber(Int(character) - 0x215F), isAt(start - 1, "第"))
      report(.ordinal, .exactly(number), from: isFirst ? start - 1 : start, to: start + 1)
      return true
    }
    switch character {
    case Characters.code("上"), Characters.code("下"), Characters.code("中"): return readPeriod()
    case Characters.code("星"), Characters.code("礼"), Characters.code("周"): return readWeekday()
    case Characters.code("正"), Characters.code("腊"), Characters.code("冬"): return readLunarMonth()
    case Characters.code("初"): return readLunarDay()
    case Characters.code("半"): return readHalf()
    case Characters.code("个"): return readPieceAndTenths()
    case Characters.code("“"), Characters.code("\""), Characters.code("「"), Characters.code("『"),
      Characters.code("《"), Characters.code("("):
      return readQuoted()
    default: return false
    }
  }

  private mutating func readPeriod() -> Bool {
    let start = position
    if hasWord("半年", at: start + 1), !isAt(start, "中") {
      var date = DatePattern()
      date.part = isAt(start, "上") ? .firstHalf : .secondHalf
      report(.date, .date(date), from: start, to: start + 3)
      return true
    }
    if !isAt(start, "中"), let end = ["半个月", "半月"].first(where: { hasWord($0, at: start + 1) }) {
      var date = DatePattern()
      date.part = isAt(start, "上") ? .firstHalf : .secondHalf
      report(.date, .date(date), from: start, to: start + 1 + end.unicodeScalars.count)
      return true
    }
    guard let (first, last, end) = tenDays(at: start) else { return false }
    var date = DatePattern()
    date.tenDays = first
    date.lastTenDays = last
    report(.date, .date(date), from: start, to: end)
    return true
  }

  // MARK: - Weekdays

  private mutating func readWeekday() -> Bool {
    let start = position
    let isShort = isAt(start, "周")
    guard isShort || hasWord("星期", at: start) || hasWord("礼拜", at: start) else { return false }
    var index = start + (isShort ? 1 : 2)
    guard let first = weekday(at: index, isShort: isShort) else { return false }
    // 一周三次, 三周五天: 周 is a measure word.
    if isShort, isNumeral(at: start - 1), !isAt(start - 1, "一") || isMeasured(at: index + 1) { return false }
    if isMeasured(at: index + 1) { return false }
    // 老周一声不吭
    if isShort, isAt(start - 1, oneOf: "老小") { return false }
    index += 1
    var date = DatePattern()
    date.weekday = first
    if let sign = rangeSign(at: index) {
      let names = hasWord("星期", at: sign) || hasWord("礼拜", at: sign) ? 2 : isAt(sign, "周") ? 1 : 0
      if let last = weekday(at: sign + names, isShort: names == 1), !isMeasured(at: sign + names + 1) {
        date.lastWeekday = last
        index = sign + names + 1
      }
    }
    report(.date, .date(date), from: start, to: index)
    while isAt(index, "、"), let next = weekday(at: index + 1, isShort: false), !isMeasured(at: index + 2) {
      var item = DatePattern()
      item.weekday = next
      report(.date, .date(item), from: index + 1, to: index + 2)
      index += 2
    }
    return true
  }

  private func weekday(at index: Int, isShort: Bool) -> Int? {
    if isAt(index, "日") || (isAt(index, "天") && !isShort) {
      let isPaper = isAt(index + 1, "本") || isAt(index + 1, "报") && !isAt(index + 2, oneOf: "道导")
      return isPaper && isShort ? nil : 7
    }
    guard index < characters.count, let digit = Characters.plainDigit(characters[index]),
      (1...6).contains(digit),
      !isAt(index, "两"), !isAt(index + 1, oneOf: "十百千万亿")
    else { return nil }
    // 周六四场球: Saturday, then four; but 星期三四 is the middle of a week.
    if isNumeral(at: index + 1), !isDigitASCII(at: index + 1), !isAt(index + 1, "一"),
      words.words.match(characters, at: index + 1) == nil,
      units.words.match(characters, at: index + 2) == nil
    {
      return nil
    }
    return digit
  }

  private func isMeasured(at index: Int) -> Bool {
    isAt(index, oneOf: "个次天趟回名年月项位千百十万") && !units.isOtherWord(characters, at: index)
  }

  // MARK: - The Chinese calendar

  private mutating func readLunarMonth() -> Bool {
    let start = position
    guard isAt(start + 1, "月"), !isAt(start - 1, oneOf: "真反公改修") else { return false }
    var read = DateRead(end: start + 2)
    read.pattern.month = isAt(start, "正") ? 1 : isAt(start, "冬") ? 11 : 12
    read.pattern.isLunar = true
    read = afterMonth(read)
    report(.date, .date(read.pattern), from: start, to: read.end)
    return true
  }

  private mutating func readLunarDay() -> Bool {
    let start = position
    guard !isAt(start - 1, oneOf: "最起当年月期之"), let day = parser.numeral(at: start + 1), let whole = day.whole,
      (1...10).contains(whole), !isDigitASCII(at: start + 1), day.end - start == 2,
      !isAt(day.end, oneOf: "年个名班(项届步级条学中次")
    else { return false }
    var date = DatePattern()
    date.day = whole
    date.isLunar = true
    report(.date, .date(date), from: start, to: day.end)
    return true
  }

  // MARK: - Halves

  /// 半小时, 半年, 半公斤; 半 before anything else counts nothing.
  private mutating func readHalf() -> Bool {
    let start = position
    if isAt(start - 1, "个") || isAt(start - 1, "分"), start > floor, !isNumeral(at: start - 2),
      readOneAndHalf()
    {
      return true
    }
    let isCut =
      isAt(start - 1, oneOf: "大多前后夜上下东西南北") && !isAt(start - 2, "提") && !hasWord("以后", before: start)
    guard !isCut, let half = ExactNumber(1, over: 2) else { return false }
    var next = start + 1
    let hasMeasure = isAt(next, "个")
    if hasMeasure { next += 1 }
    let isMore = hasMeasure && isMore(at: next)
    if isMore { next += 1 }
    if !hasMeasure, isAt(next, "打"), !isAt(next + 1, oneOf: "开听算工折击") {
      report(.cardinal, .exactly(ExactNumber(6)), from: start, to: next + 1)
      return true
    }
    guard let match = units.words.match(characters, at: next), match.end > next else {
      if hasMeasure, isAt(next, "月") || isAt(next, "钟") {
        report(
          .duration,
          .number(low: half, high: isMore ? .one : half),
          from: start,
          to: next + 1,
          hedge: isMore ? .over : .none,
          unit: isAt(next, "月") ? "mo" : "h"
        )
        return true
      }
      if isAt(next, "月"), !hasMeasure, !isAt(next + 1, oneOf: "形") {
        report(.duration, .exactly(half), from: start, to: next + 1, unit: "mo")
        return true
      }
      if isAt(next, "日"), !isHan(at: next + 1) {
        report(.duration, .exactly(half), from: start, to: next + 1, unit: "d")
        return true
      }
      guard hasMeasure else { return false }
      report(.cardinal, .exactly(half), from: start, to: next, role: .soft)
      return true
    }
    let entry = units.entries[match.value]
    guard entry.kind == .measure || entry.kind == .duration || entry.kind == .money,
      let value = half.multiplied(by: entry.factor), match.end - next > 1 || !isAt(next, oneOf: "里方度秒点卡")
    else { return false }
    let kind: Quantity.Kind = entry.kind == .measure ? .measure : entry.kind == .money ? .money : .duration
    let prefix = prefix(before: start)
    var (hedge, end, low, high): (Quantity.Hedge, Int, ExactNumber?, ExactNumber?) =
      (prefix.hedge, match.end, value, value)
    let isMoreBehind = !isMore && isAt(end, oneOf: "多余")
    if isMore || isMoreBehind { (hedge, high) = (.over, entry.factor) }
    if isMoreBehind { end += 1 }
    (hedge, end, low, high) = suffix(at: end, low: low, high: high, hedge: hedge)
    report(
      kind,
      .number(low: low, high: high),
      from: prefix.start,
      to: end,
      hedge: hedge,
      role: isAt(next, "天") ? .soft : .hard,
      unit: entry.symbol
    )
    return true
  }

  /// 个半小时, 分半钟: one and a half, in the manner of Cantonese.
  private mutating func readOneAndHalf() -> Bool {
    let start = position
    guard let value = ExactNumber(3, over: 2) else { return false }
    if isAt(start - 1, "分") {
      guard isAt(start + 1, "钟") || !isHan(at: start - 2) && !isHan(at: start + 1) else { return false }
      let end = isAt(start + 1, "钟") ? start + 2 : start + 1
      report(.duration, .exactly(value), from: start - 1, to: end, unit: "min")
      return true
    }
    for (word, unit) in [("小时", "h"), ("钟头", "h"), ("钟", "h"), ("月", "mo")] where hasWord(word, at: start + 1)
    {
      report(
        .duration,
        .exactly(value),
        from: start - 1,
        to: start + 1 + word.unicodeScalars.count,
        unit: unit
      )
      return true
    }
    return false
  }

  /// 个九, 个半: one dollar ninety, one and a half, where the words stand alone, in the manner of Cantonese.
  private mutating func readPieceAndTenths() -> Bool {
    let start = position
    guard !isHan(at: start - 1), !isDigitASCII(at: start - 1), !isHan(at: start + 2), isHan(at: start + 1)
    else {
      return false
    }
    let digit = isAt(start + 1, "半") ? 5 : Characters.plainDigit(characters[start + 1])
    guard let digit, digit > 0, let value = ExactNumber(Int128(10 + digit), over: 10) else { return false }
    report(.money, .exactly(value), from: start, to: start + 2, unit: "HKD")
    return true
  }

  // MARK: - Quoted numbers

  /// “五四”, “九一八”, “一二·九” are days, “七五” and “十一五” plans, “四包一交” slogans.
  private mutating func readQuoted() -> Bool {
    let start = skipSpace(position + 1)
    var end = start
    var digits: [Int] = []
    while end < characters.count, end - start < 6 {
      if let digit = Characters.plainDigit(characters[end]), !isAt(end, "两") {
        digits.append(digit)
      } else if isAt(end, "十") {
        digits.append(10)
      } else if !isAt(end, "·") {
        break
      }
      end += 1
    }
    let isClosed = isAt(end, oneOf: "”\"」』》)")
    if digits.count >= 2, isClosed {
      return readQuotedDay(digits, from: start, to: end)
    }
    return digits.count == 1 && readSlogan(start)
  }

  private mutating func readQuotedDay(_ digits: [Int], from start: Int, to end: Int) -> Bool {
    let isPlan = ["期", "计", "规", "建", "时", "末", "头", "后", "前", "以"].contains { isAt(end + 1, $0) }
    if digits.last == 5, isPlan || digits[0] >= 10 {
      let number = digits.dropLast().reduce(0, +)
      report(.ordinal, .exactly(ExactNumber(number)), from: start, to: end)
      return true
    }
    var date = DatePattern()
    if digits.count == 2, digits[0] <= 9, digits[1] <= 9, digits[0] > 0, digits[1] > 0 {
      date.month = digits[0]
      date.day = digits[1]
    } else if digits.count == 3, digits[0] > 0 {
      let isLateMonth = isAt(start + 2, "·")
      date.month = isLateMonth ? digits[0] * 10 + digits[1] : digits[0]
      date.day = isLateMonth ? digits[2] : (digits[1] % 10) * 10 + digits[2] % 10
      if digits[1] == 10 { date.day = 10 + digits[2] }
    } else {
      return false
    }
    guard let month = date.month, let day = date.day, (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    report(.date, .date(date), from: start, to: end, role: .soft)
    return true
  }

  /// Four characters in quotes of which the first and third are digits.
  private mutating func readSlogan(_ start: Int) -> Bool {
    if isHan(at: start + 1), !isNumeral(at: start + 1), isAt(start + 2, oneOf: "”\"」』"),
      words.words.match(characters, at: start) == nil, let digit = Characters.plainDigit(characters[start])
    {
      report(.cardinal, .exactly(ExactNumber(digit)), from: start, to: start + 2, role: .soft)
      return true
    }
    guard isHan(at: start + 1), !isNumeral(at: start + 1), isNumeral(at: start + 2), isHan(at: start + 3),
      !isNumeral(at: start + 3), words.words.match(characters, at: start) == nil
    else { return false }
    guard [start, start + 2].allSatisfy({ parser.numeral(at: $0)?.end == $0 + 1 }) else { return false }
    for index in [start, start + 2] {
      guard let digit = Characters.plainDigit(characters[index]) ?? Characters.smallScale(characters[index])
      else { continue }
      report(.cardinal, .exactly(ExactNumber(digit)), from: index, to: index + 2, role: .soft)
    }
    return true
  }
}
