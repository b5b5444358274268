extension ChineseQuantityScan {
  /// Reads a time of the clock: 15时50分, 下午三点半, 03:04:05, and intervals of two.
  mutating func readClock(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    guard !prefix.isOrdinal,
      let first = beforeHour(numeral) ?? clock(numeral, dayHalf: prefix.dayHalf)
        ?? hourOfRange(numeral, dayHalf: prefix.dayHalf)
    else { return false }
    var (low, high, end) = (first.time, first.time, first.end)
    if let sign = rangeSign(at: end) {
      let word = words.before.matchForward(characters, at: sign, befores: words.befores)
      if let next = parser.numeral(at: word.end),
        let second = clock(next, dayHalf: word.dayHalf ?? prefix.dayHalf)
      {
        (high, end) = (second.time, second.end)
      }
    }
    if hasWord("左右", at: end) { end += 2 }
    if isAt(end, "许") { end += 1 }
    if low.hour == 24, low != high { low.hour = 0 }
    report(.time, .time(low: low, high: high), from: prefix.start, to: end, hedge: prefix.hedge)
    return true
  }

  /// 差五分六点, whose first numeral counts the minutes.
  private func beforeHour(_ numeral: ChineseNumeral) -> (time: ClockTime, end: Int)? {
    guard isAt(numeral.start - 1, "差"), let (minutes, end) = quarterOrMinutes(at: numeral.start),
      case let (half, start) = dayHalf(at: isAt(end, "钟") ? end + 1 : end),
      let hour = parser.numeral(at: start), let value = hour.whole, (1...24).contains(value),
      isAt(hour.end, "点")
    else { return nil }
    let time = shifted(ClockTime(hour: value, hasDayHalf: value > 12), half)
    return (Self.time(time, before: minutes), skipClock(hour.end + 1))
  }

  /// The half of the day that is named at `index`, if one is, and where its name ends.
  private func dayHalf(at index: Int) -> (half: ChineseWords.Before?, end: Int) {
    for end in index + 1..<index + 3 {
      guard
        let match = words.before.matchBackward(
          characters,
          before: min(end + 1, characters.count),
          floor: index
        ),
        match.start == index, [.morning, .noon, .evening, .night].contains(words.befores[match.value])
      else { continue }
      return (words.befores[match.value], min(end + 1, characters.count))
    }
    return (nil, index)
  }

  /// 格林尼治时间0200
  private func writtenTogether(_ numeral: ChineseNumeral) -> ClockTime? {
    guard numeral.form == .arabic, numeral.isPlainDigits, numeral.digits.utf8.count == 4,
      hasWord("时间", before: numeral.start), let digits = Int(numeral.digits), digits <= 2400,
      digits % 100 < 60,
      !isAt(numeral.end, "年")
    else { return nil }
    return ClockTime(hour: digits / 100, minute: digits % 100)
  }

  /// 8 in 8至10时: the hour whose 时 stands with the last one.
  private func hourOfRange(_ numeral: ChineseNumeral, dayHalf: ChineseWords.Before?) -> (
    time: ClockTime, end: Int
  )? {
    guard let hour = numeral.whole, (0...24).contains(hour), numeral.hedge == .none,
      let sign = rangeSign(at: numeral.end),
      let last = parser.numeral(at: sign), last.form == numeral.form, let lastHour = last.whole,
      lastHour > hour,
      isAt(last.end, "时") || isAt(last.end, "点"), clock(last, dayHalf: dayHalf) != nil
    else { return nil }
    let time = ClockTime(hour: hour, hasDayHalf: dayHalf != nil || lastHour > 12 || hour == 0)
    return (shifted(time, dayHalf), numeral.end)
  }

  /// The time that begins with a numeral of an hour, and where it ends.
  private func clock(
    _ numeral: ChineseNumeral,
    dayHalf: ChineseWords.Before?
  ) -> (time: ClockTime, end: Int)? {
    if let time = writtenTogether(numeral) { return (time, numeral.end) }
    guard numeral.hedge == .none, let hour = numeral.whole, (0...24).contains(hour) else { return nil }
    var time = ClockTime(hour: hour, hasDayHalf: dayHalf != nil || hour > 12 || hour == 0)
    if numeral.isPlainDigits, numeral.form == .arabic, isAt(numeral.end, ":") || isHourOfClock(numeral) {
      return withMinutes(time, after: numeral.end).map { (shifted($0.time, dayHalf), $0.end) }
    }
    let unit = skipSpace(numeral.end)
    let isPoint = isAt(unit, "点")
    guard isPoint || isAt(unit, "时") else { return nil }
    var end = unit + 1
    if !isPoint, isAt(end, oneOf: "期代间候速节常而机光空态局事装尚令针"), !hasWord("期间", at: end) { return nil }
    var isCertain =
      dayHalf != nil || (!isPoint && (hour != 1 || numeral.form == .arabic || isNumeral(at: end)))
    if isPoint, isAt(end, "钟") {
      end += 1
      isCertain = true
    }
    if let part = withPartOfHour(time, at: end, isPoint: isPoint, isCertain: isCertain) {
      (time, end) = part
      isCertain = true
    }
    guard isCertain || isPoint && isTold(numeral, hour: hour, end: end) else { return nil }
    return (shifted(time, dayHalf), end)
  }

  /// An hour with the minutes, and seconds, in digits after a colon.
  private func withMinutes(_ hour: ClockTime, after colon: Int) -> (time: ClockTime, end: Int)? {
    guard let minute = twoDigits(at: colon + 1), minute < 60 else { return nil }
    var time = hour
    time.minute = minute
    let end = colon + 3
    guard isAt(end, ":"), let second = twoDigits(at: end + 1), second < 60 else { return (time, end) }
    time.second = second
    return (time, end + 3)
  }

  /// An hour with what is said after it: 整, 半, quarters, minutes and seconds; `nil` where nothing is.
  private func withPartOfHour(
    _ hour: ClockTime,
    at end: Int,
    isPoint: Bool,
    isCertain: Bool
  ) -> (time: ClockTime, end: Int)? {
    var time = hour
    if isAt(end, "整") {
      time.minute = 0
      return (time, end + 1)
    }
    if isAt(end, "半"), !isAt(end + 1, oneOf: "岛导") {
      time.minute = 30
      return (time, end + 1)
    }
    if isAt(end, "多") || isAt(end, "许") { return (time, end + 1) }
    if isPoint, isAt(end, "差"), let (minutes, end) = quarterOrMinutes(at: end + 1) {
      return (Self.time(hour, before: minutes), end)
    }
    guard let minute = parser.numeral(at: isAt(end, "过") ? end + 1 : skipSpace(end)),
      minute.hedge == .none, let value = minute.whole, (0...59).contains(value)
    else { return nil }
    if isAt(minute.end, "刻"), (1...3).contains(value) {
      time.minute = value * 15
      return (time, minute.end + 1)
    }
    let unit = skipSpace(minute.end)
    if isAt(unit, "分"), !isAt(unit + 1, "之") || isAt(unit + 2, oneOf: "间前后内") {
      time.minute = value
      guard let second = parser.numeral(at: unit + 1), isAt(second.end, "秒"), let whole = second.whole,
        whole < 60
      else { return (time, unit + 1) }
      time.second = whole
      return (time, second.end + 1)
    }
    guard isPoint, minute.start == end || isAt(minute.start - 1, "过"),
      value >= 10 || minute.digits.utf8.count == 2,
      !isHan(at: minute.end) || isCertain
        || isAt(minute.end, oneOf: "到至的在从前后起打那这出开")
        || units.words.match(characters, at: minute.end) == nil && !isAt(minute.end, oneOf: "万亿百千倍成折")
    else { return nil }
    time.minute = value
    return (time, minute.end)
  }

  private func skipClock(_ index: Int) -> Int { isAt(index, "钟") ? index + 1 : index }

  /// 一刻 or 十分, in minutes, and where it ends.
  private func quarterOrMinutes(at start: Int) -> (minutes: Int, end: Int)? {
    guard let numeral = parser.numeral(at: start), numeral.hedge == .none, let count = numeral.whole else {
      return nil
    }
    if isAt(numeral.end, "刻"), count == 1 { return (15, skipClock(numeral.end + 1)) }
    guard isAt(numeral.end, "分"), (1...29).contains(count), !isAt(numeral.end + 1, "之") else { return nil }
    return (count, skipClock(numeral.end + 1))
  }

  /// So many minutes before an hour, which is in the same half of the day but at one o'clock.
  private static func time(_ hour: ClockTime, before minutes: Int) -> ClockTime {
    var time = hour
    time.hour = hour.hour == 0 ? 23 : hour.hour == 1 ? 12 : hour.hour - 1
    time.minute = 60 - minutes
    return time
  }

  /// Whether N点 with nothing else is a time and no point: the words around it or the digits tell.
  private func isTold(_ numeral: ChineseNumeral, hour: Int, end: Int) -> Bool {
    let setting = words.settings(of: numeral.start..<end, in: characters)
    let isWritten =
      hour > 0 && numeral.form == .arabic
      && (end == characters.count || !isHan(at: end) || isAt(end, oneOf: "前后左至到许"))
    let isTold =
      setting.before != .points && setting.after != .points
      && (hour == 0 || hour > 12 || setting.after == .clock && !isAt(numeral.start, "一")
        || setting.before == .clock)
    return (isWritten || isTold) && (hour > 0 || !isAt(end, oneOf: "几数"))
  }

  private func twoDigits(at index: Int) -> Int? {
    guard isDigitASCII(at: index), isDigitASCII(at: index + 1), !isDigitASCII(at: index + 2) else {
      return nil
    }
    return Int(characters[index] - 0x30) * 10 + Int(characters[index + 1] - 0x30)
  }

  private func shifted(_ time: ClockTime, _ dayHalf: ChineseWords.Before?) -> ClockTime {
    var time = time
    switch dayHalf {
    case .evening where time.hour < 12 && time.hour > 0: time.hour += 12
    // 晚上八点 is 20:00, 晚上一点 one in the morning and 晚上十二点 midnight.
    case .night where (5..<12).contains(time.hour): time.hour += 12
    case .night where time.hour == 12, .morning where time.hour == 12: time.hour = 0
    case .noon where time.hour < 6 && time.hour > 0: time.hour += 12
    default: break
    }
    return time
  }

  // MARK: - Dates in digits

  /// Reads 2019-02-10, 2019/2/10, 12.2.3.
  mutating func readNumericDate() -> Bool {
    let start = position
    guard isDigitASCII(at: start), !isDigitASCII(at: start - 1), !isAt(start - 1, ".") else { return false }
    var parts: [(value: Int, count: Int)] = []
    var index = start
    var sign: UInt16 = 0
    while parts.count < 3 {
      var (value, count) = (0, 0)
      while isDigitASCII(at: index), count < 5 {
        value = value * 10 + Int(characters[index] - 0x30)
        count += 1
        index += 1
      }
      guard count > 0 else { return false }
      parts.append((value, count))
      if parts.count == 3 { break }
      guard isAt(index, "-") || isAt(index, "/") || isAt(index, "."),
        parts.count == 1 || characters[index] == sign
      else { return false }
      sign = characters[index]
      index += 1
    }
    guard parts.count == 3, parts[0].count == 4 || parts[0].count == 2, parts[1].count <= 2,
      parts[2].count <= 2,
      (1...12).contains(parts[1].value), (1...31).contains(parts[2].value), !isDigitASCII(at: index),
      !(isAt(index, ".") && isDigitASCII(at: index + 1))
    else { return false }
    var date = DatePattern()
    date.year = parts[0].value
    date.isShortYear = parts[0].count == 2
    date.month = parts[1].value
    date.day = parts[2].value
    report(.date, .date(date), from: start, to: index)
    return true
  }
}

extension WordTable {
  /// Characters of the longest word: 第二天凌晨.
  private static var longestHalf: Int { 5 }

  /// The half of the day that is named at `start` (晚上 in 下午三点到晚上八点), and where to go on.
  fileprivate func matchForward(
    _ text: [UInt16],
    at start: Int,
    befores: [ChineseWords.Before]
  ) -> (dayHalf: ChineseWords.Before?, end: Int) {
    for length in stride(from: Self.longestHalf, through: 1, by: -1) where start + length <= text.count {
      if let match = matchBackward(text, before: start + length, floor: start), match.start == start {
        switch befores[match.value] {
        case .morning, .noon, .evening, .night: return (befores[match.value], start + length)
        default: break
        }
      }
    }
    return (nil, start)
  }
}
