/// Times of the clock: 3:30 p.m., 15:50, half past three, eight o'clock.
extension EnglishQuantityScan {
  mutating func readTime() -> Bool {
    let start = position
    if let (low, high, end) = hourRange(at: start) {
      report(.time, .time(low: low, high: high), from: start, to: end)
      return true
    }
    if readWorkingDay() { return true }
    guard let (first, firstEnd) = pastOrTo(at: start) ?? clock(at: start) else { return false }
    var low = first
    var high = first
    var end = firstEnd
    // From 9 p.m. to 7:30 p.m. is a change.
    if let (second, secondEnd) = secondTime(at: end, from: start), !isEarlier(second, than: first) {
      high = second
      end = secondEnd
      if !low.hasDayHalf, second.hasDayHalf, second.hour >= 12, low.hour < 12, low.hour + 12 <= second.hour {
        low.hour += 12
        low.hasDayHalf = true
      }
    }
    if low == high, low.minute == 0, text.has(end, "to"), text.digits(end + 1) == 24 {
      // 0:00 to 24
      (high, end) = (ClockTime(hour: 24, minute: 0), end + 2)
    }
    report(.time, .time(low: low, high: high), from: start, to: end)
    if low == high, text.isSign(start + 1, ":"), text.digits(start) == low.hour, let minute = low.minute {
      addElapsed([low.hour, minute] + [low.second].compactMap(\.self))
    }
    return true
  }

  /// Whether a time is known to be earlier in the same half of the day.
  private func isEarlier(_ second: ClockTime, than first: ClockTime) -> Bool {
    first.hasDayHalf && second.hasDayHalf && (first.hour < 12) == (second.hour < 12) && second.hour > 0
      && (second.hour, second.minute ?? 0) < (first.hour, first.minute ?? 0)
  }

  /// Reads 1:51.79 and 2:03:12.5, which are lengths of time.
  mutating func readStopwatch() -> Bool {
    let start = position
    var parts: [Int] = []
    var index = start
    while parts.count < 3, let part = text.digits(index), text.length(index) <= 2, parts.isEmpty || part < 60
    {
      parts.append(part)
      guard text.isSign(index + 1, ":"), text.isGlued(index + 1), text.isGlued(index + 2) else { break }
      index += 2
    }
    guard parts.count > 1, text.length(index) == 2, text.isSign(index + 1, "."), text.isGlued(index + 1),
      text.isGlued(index + 2), text.isDigits(index + 2), text.length(index + 2) <= 3,
      let digits = text.digits(index + 2),
      let fraction = ExactNumber(digits: Int128(digits), exponent: -text.length(index + 2)),
      let seconds = ExactNumber(parts.reduce(0) { $0 * 60 + $1 }).adding(fraction),
      dayHalf(at: index + 3) == nil
    else { return false }
    report(.duration, .exactly(seconds), from: start, to: index + 3, unit: "s")
    return true
  }

  /// Reads noon and midnight, and what they are the first end of: from noon to 3 p.m.
  mutating func readMiddleOfDay() -> Bool {
    let start = position
    guard let (low, end) = middleOfDay(at: start) else { return false }
    if let (high, end) = secondTime(at: end, from: start) {
      report(.time, .time(low: low, high: high), from: start, to: end)
    } else {
      report(.time, .time(low: low, high: low), from: start, to: end, role: .soft)
    }
    return true
  }

  private func middleOfDay(at index: Int) -> (time: ClockTime, end: Int)? {
    guard text.has(index, oneOf: ["noon", "midnight"]) else { return nil }
    return (ClockTime(hour: text.has(index, "noon") ? 12 : 0), index + 1)
  }

  /// The second end of a range of times, after “to”, or after “and” where “between” stands before the first.
  private func secondTime(at end: Int, from start: Int) -> (time: ClockTime, end: Int)? {
    guard
      text.isSign(end, "-") || text.has(end, oneOf: ["to", "until", "till"])
        || text.has(end, "and") && text.has(start - 1, oneOf: ["from", "between"])
    else { return nil }
    return clock(at: end + 1) ?? middleOfDay(at: end + 1)
  }

  /// Reads 2-5 p.m., “two to five in the afternoon”.
  private func hourRange(at start: Int) -> (low: ClockTime, high: ClockTime, end: Int)? {
    func hour(_ index: Int) -> (value: Int, end: Int)? {
      if let value = text.digits(index) { return text.length(index) <= 2 ? (value, index + 1) : nil }
      guard text.isWord(index), let numeral = text.numeral(at: index, allowsAnd: false), numeral.isWords,
        numeral.pair == nil, !numeral.isFraction, !numeral.hasArticle, let value = numeral.whole
      else { return nil }
      return (value, numeral.end)
    }
    guard let first = hour(start), (1...12).contains(first.value) else { return nil }
    let isDash = text.isSign(first.end, "-")
    if isDash || text.has(first.end, oneOf: ["to", "till", "until"]),
      let span = hours(from: first.value, to: first.end + 1)
    {
      return span
    }
    let isTo =
      text.has(first.end, oneOf: ["to", "till", "until", "through"])
      || text.has(first.end, "and") && text.has(start - 1, "between")
    guard isDash || isTo,
      let second = hour(first.end + 1), (1...12).contains(second.value), let half = dayHalf(at: second.end),
      // A score of 2-1 in the evening.
      !isDash || text.has(second.end, oneOf: ["am", "pm", "a", "p"])
    else { return nil }
    // 9-5 p.m. begins in the morning.
    let beginsBefore = half.isAfternoon && first.value % 12 > second.value % 12
    guard let low = time(first.value, nil, dayHalf: half.isAfternoon && !beginsBefore),
      let high = time(second.value, nil, dayHalf: half.isAfternoon), low.hour < high.hour
    else { return nil }
    return (low, high, half.end)
  }

  /// Reads the working day of nine to five, which falls as no other range does, and which Chinese may put in its own way.
  private mutating func readWorkingDay() -> Bool {
    let start = position
    guard text.isWord(start), let first = text.numeral(at: start, allowsAnd: false),
      let morning = first.whole,
      (8...9).contains(morning), text.has(first.end, "to") || text.isJoint(first.end),
      !text.has(start - 1, "from"), !(start - 4..<start).contains(where: { text.isAny($0, .winning) })
    else { return false }
    let second = text.isJoint(first.end) && text.has(first.end + 1, "to") ? first.end + 3 : first.end + 1
    guard let last = text.numeral(at: second, allowsAnd: false), let evening = last.whole,
      (5...6).contains(evening), !last.isFraction, unit(at: last.end) == nil
    else { return false }
    let low = ClockTime(hour: morning, hasDayHalf: true)
    let high = ClockTime(hour: evening + 12, hasDayHalf: true)
    report(.time, .time(low: low, high: high), from: start, to: last.end, role: .soft)
    return true
  }

  /// The span from an hour to a time in hours and minutes: 8 to 11:30 a.m.
  private func hours(from hour: Int, to index: Int) -> (low: ClockTime, high: ClockTime, end: Int)? {
    guard let (high, end) = clock(at: index), high.minute != nil, text.isSign(index + 1, ":") else {
      return nil
    }
    var low = ClockTime(hour: hour, hasDayHalf: high.hasDayHalf)
    if high.hasDayHalf, hour % 12 + 12 <= high.hour { low.hour = hour % 12 + 12 }
    return high.hasDayHalf && low.hour > high.hour ? nil : (low, high, end)
  }

  /// Reads a.m. or p.m., “in the morning”, at token `index`.
  private func dayHalf(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard text.isInside(index), text.tokens[index].gap != .paragraph else { return nil }
    if text.has(index, "am") || text.has(index, "pm") { return (text.has(index, "pm"), index + 1) }
    if text.has(index, oneOf: ["a", "p"]) {
      let isAfternoon = text.has(index, "p")
      if text.isSign(index + 1, "."), text.has(index + 2, "m"), text.isGlued(index + 1) {
        let hasStop = text.isSign(index + 3, ".") && text.isGlued(index + 3)
        return (isAfternoon, hasStop ? index + 4 : index + 3)
      }
      if text.has(index + 1, "m"), text.isBoundary(index + 2) || isAfternoon {
        return (isAfternoon, index + 2)
      }
    }
    if text.has(index, sequence: ["in", "the"]) || text.has(index, sequence: ["in", "the", "early"]) {
      let noun = text.has(index + 2, "early") ? index + 3 : index + 2
      if text.has(noun, "morning") { return (false, noun + 1) }
      if text.has(noun, oneOf: ["afternoon", "evening"]) { return (true, noun + 1) }
    }
    if text.has(index, sequence: ["at", "night"]) { return (true, index + 2) }
    return nil
  }

  private func time(_ hour: Int, _ minute: Int?, second: Int? = nil, dayHalf: Bool?) -> ClockTime? {
    guard (0...24).contains(hour), (0...59).contains(minute ?? 0) else { return nil }
    guard let dayHalf else {
      return ClockTime(hour: hour, minute: minute, second: second, hasDayHalf: hour > 12 || hour == 0)
    }
    guard hour <= 12 else { return ClockTime(hour: hour, minute: minute, second: second) }
    return ClockTime(hour: hour % 12 + (dayHalf ? 12 : 0), minute: minute, second: second)
  }

  /// Reads 3:30, 3:30 p.m., 3 p.m., 1.59 p.m., eleven forty a m, three o'clock.
  private func clock(at start: Int) -> (time: ClockTime, end: Int)? {
    if let spoken = militaryTime(at: start) { return spoken }
    if let written = writtenTogether(at: start) { return written }
    if let hour = text.digits(start), text.length(start) <= 2 {
      let isColon = text.isSign(start + 1, ":")
      let isStop = text.isSign(start + 1, ".") || text.isSign(start + 1, ":")
      if isStop, text.isGlued(start + 1), text.isGlued(start + 2) || isColon, text.isDigits(start + 2),
        text.length(start + 2) == 2,
        let minute = text.digits(start + 2), minute < 60, hour <= 24,
        // A scale of 1:50,000.
        !(text.isSign(start + 3, ",") && text.isGlued(start + 3) && text.isGlued(start + 4)
          && text.isDigits(start + 4) && text.length(start + 4) == 3)
      {
        var end = start + 3
        var second: Int?
        if isColon, text.isSign(end, ":"), text.isDigits(end + 1), text.isGlued(end),
          text.length(end + 1) == 2, let value = text.digits(end + 1), value < 60
        {
          second = value
          end += 2
        }
        if let half = dayHalf(at: end),
          let time = time(hour, minute, second: second, dayHalf: half.isAfternoon)
        {
          return (time, half.end)
        }
        guard isColon, let time = time(hour, minute, second: second, dayHalf: nil) else { return nil }
        return (time, end)
      }
      return hourOnly(hour, end: start + 1)
    }
    guard text.isWord(start), let numeral = text.numeral(at: start), numeral.isWords, !numeral.isMagnitude,
      !numeral.isFraction
    else { return nil }
    if let pair = numeral.pair {
      guard let half = dayHalf(at: numeral.end),
        let time = time(pair.first, pair.second, dayHalf: half.isAfternoon)
      else { return nil }
      return (time, half.end)
    }
    guard let hour = numeral.whole, numeral.scale == 0, !numeral.hasPoint, !numeral.hasArticle else {
      return nil
    }
    return hourOnly(hour, end: numeral.end)
  }

  /// Reads oh-six-hundred, zero seven thirty hours.
  private func militaryTime(at start: Int) -> (time: ClockTime, end: Int)? {
    guard text.has(start, oneOf: ["oh", "zero"]) else { return nil }
    func next(_ index: Int) -> Int { text.isJoint(index) ? index + 1 : index }
    let hourAt = next(start + 1)
    let hour = text.lexeme(hourAt)
    guard hour.numeral == .digit, (1...9).contains(hour.value), !hour.roles.contains(.ordinal) else {
      return nil
    }
    var end = next(hourAt + 1)
    var minute = 0
    if text.has(end, "hundred") {
      end += 1
    } else if let numeral = text.numeral(at: end, allowsAnd: false), numeral.isWords, numeral.pair == nil,
      let value = numeral.whole, (10...59).contains(value),
      text.has(start, "oh") || text.has(numeral.end, "hours")
    {
      (minute, end) = (value, numeral.end)
    } else {
      return nil
    }
    if text.has(next(end), "hours") { end = next(end) + 1 }
    return time(hour.value, minute, dayHalf: false).map { ($0, end) }
  }

  /// Reads 0200 GMT and 08H00.
  private func writtenTogether(at start: Int) -> (time: ClockTime, end: Int)? {
    guard let digits = text.digits(start) else { return nil }
    let isNamed =
      text.has(start + 1, oneOf: ["gmt", "utc"])
      || digits < 1000 && text.has(start + 1, oneOf: ["hours", "hrs"])
    if text.length(start) == 4, isNamed, digits % 100 < 60 {
      return time(digits / 100, digits % 100, dayHalf: nil).map { ($0, start + 2) }
    }
    guard text.length(start) == 2, text.has(start + 1, "h"), text.isGlued(start + 1), text.isGlued(start + 2),
      text.length(start + 2) == 2, let minute = text.digits(start + 2), minute < 60
    else { return nil }
    return time(digits, minute, dayHalf: nil).map { ($0, start + 3) }
  }

  private func hourOnly(_ hour: Int, end: Int) -> (time: ClockTime, end: Int)? {
    if hour == 12, text.has(end, oneOf: ["noon", "midnight"]) {
      return (ClockTime(hour: text.has(end, "noon") ? 12 : 0), end + 1)
    }
    if hour == 0, text.has(end, oneOf: ["hour", "hours"]), !text.isJoint(end) {
      return (ClockTime(hour: 0), end + 1)
    }
    if text.has(end, "o"), text.isSign(end + 1, "'"), text.has(end + 2, "clock") {
      let half = dayHalf(at: end + 3)
      return time(hour, nil, dayHalf: half?.isAfternoon).map { ($0, half?.end ?? end + 3) }
    }
    guard (1...12).contains(hour), let half = dayHalf(at: end),
      !text.has(end, "in")
        || text.has(end - 2, oneOf: ["at", "by", "until", "about", "around", "till", "from"])
    else { return nil }
    return time(hour, nil, dayHalf: half.isAfternoon).map { ($0, half.end) }
  }

  /// Whether so many minutes can only be those before an hour: at ten to six, it was five to twelve.
  private func isBeforeHour(_ start: Int, minutes: Int, end: Int) -> Bool {
    guard [5, 10, 20, 25].contains(minutes), text.has(end, "to"), !text.isDigits(start),
      let hour = text.numeral(at: end + 1, allowsAnd: false), hour.isWords, let value = hour.whole,
      (1...12).contains(value), !text.isContent(hour.end) || text.has(hour.end, oneOf: Self.afterHour)
    else { return false }
    if text.has(start - 1, oneOf: ["at", "until", "till", "around"]) { return true }
    return text.has(start - 1, oneOf: ["is", "was"]) && text.has(start - 2, "it")
      || text.has(start - 1, "s") && text.has(start - 3, "it")
  }

  /// Words after an hour that say more of the time.
  private static let afterHour: [StaticString] = ["in", "on", "at", "sharp", "exactly", "o"]

  /// The British half seven, after “half”: 7:30.
  private func halfHour(at index: Int) -> (time: ClockTime, end: Int)? {
    guard text.isWord(index), let hour = text.numeral(at: index, allowsAnd: false), hour.isWords,
      hour.pair == nil, !hour.isFraction, let value = hour.whole, (1...12).contains(value),
      !text.isContent(hour.end), unit(at: hour.end) == nil
    else { return nil }
    let half = dayHalf(at: hour.end)
    return time(value, 30, dayHalf: half?.isAfternoon).map { ($0, half?.end ?? hour.end) }
  }

  /// Reads half past three, quarter to six, ten minutes past five.
  private func pastOrTo(at start: Int) -> (time: ClockTime, end: Int)? {
    // Digits before a sign are no minutes past an hour.
    if text.isDigits(start), !text.isWord(start + 1) { return nil }
    // From twelve minutes to seven is no time of the clock.
    if text.has(start - 1, "from"), !text.has(start, oneOf: ["half", "quarter"]) { return nil }
    var index = start
    let minutes: Int
    if text.has(index, "a"), text.has(index + 1, "quarter") { index += 1 }
    if text.has(index, "half") {
      minutes = 30
      index += 1
    } else if text.has(index, "quarter") {
      minutes = 15
      index += 1
    } else if let numeral = text.numeral(at: index, allowsAnd: false), let value = numeral.whole,
      (1...59).contains(value), numeral.pair == nil
    {
      minutes = value
      index = numeral.end
      let hasWord = text.has(index, oneOf: ["minute", "minutes", "min", "mins"])
      if hasWord { index += 1 }
      guard
        hasWord || value % 5 == 0 && text.has(index, "past")
          || isBeforeHour(start, minutes: value, end: index)
      else { return nil }
    } else {
      return nil
    }
    if minutes == 30, text.has(start - 1, oneOf: ["at", "by", "until", "till", "about", "around", "before"]),
      let half = halfHour(at: text.isJoint(index) ? index + 1 : index)
    {
      return half
    }
    let isPast = text.has(index, oneOf: ["past", "after"])
    guard isPast || text.has(index, oneOf: ["to", "before"]), minutes != 30 || isPast,
      let hour = text.numeral(at: index + 1, allowsAnd: false),
      let value = hour.whole, (1...12).contains(value) || value == 24, hour.pair == nil,
      hour.digitCount > 0 || hour.isWords
    else { return nil }
    var end = hour.end
    if text.has(end, "o"), text.isSign(end + 1, "'"), text.has(end + 2, "clock") { end += 3 }
    let half = dayHalf(at: end)
    if unit(at: end) != nil, half == nil { return nil }
    let total = (isPast ? value * 60 + minutes : value * 60 - minutes + 1440) % 1440
    let shown = total / 60 == 0 && half == nil ? 12 : total / 60
    return time(
      shown == 0 ? 12 : shown > 12 && half != nil ? shown - 12 : shown,
      total % 60,
      dayHalf: half?.isAfternoon
    ).map { ($0, half?.end ?? end) }
  }
}
