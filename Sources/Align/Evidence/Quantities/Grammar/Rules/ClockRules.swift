/// Times of the clock: 三点, 15时50分, 三点半, 晚上八点, 3 o'clock, 3:30 p.m., at three.
///
/// 三点 is three points as well, and 晚上一点 one in the morning as people speak.
enum ClockRules {
  static let rules = [
    GrammarRule("clock hour", [[.numeral], [.pointMark, .hourMark]], makes: .time, cost: 0.7) {
      parts in
      parts.whole(0, in: 0...24).map { .time(openHour($0)) }
    },
    GrammarRule("o'clock", [[.numeral], [.oclock]], makes: .time) { parts in
      parts.whole(0, in: 0...24).map { .time(openHour($0)) }
    },
    GrammarRule(
      "hours and minutes",
      [[.numeral], [.pointMark, .hourMark], [.numeral], [.minuteMark]],
      makes: .time
    ) { parts in
      guard let hour = parts.whole(0, in: 0...24), let minute = parts.whole(2, in: 0...59) else {
        return nil
      }
      var time = openHour(hour)
      time.minute = minute
      return .time(time)
    },
    GrammarRule("half past", [[.time], [.half]], makes: .time) { parts in
      guard case .time(var time, let last) = parts[0].value, time == last, time.minute == nil else {
        return nil
      }
      time.minute = 30
      return .time(time)
    },
    GrammarRule("morning", [[.morning], [.time]], makes: .time) { parts in
      shifted(parts[1], by: 0, hours: 0...12)
    },
    GrammarRule("afternoon or evening", [[.noon, .evening, .night], [.time]], makes: .time) { parts in
      shifted(parts[1], by: 12, hours: 1...11) ?? shifted(parts[1], by: 0, hours: 12...24)
    },
    GrammarRule("small hours", [[.night], [.time]], makes: .time, cost: 0.7) { parts in
      shifted(parts[1], by: 0, hours: 0...5) ?? shifted(parts[1], by: -12, hours: 12...12)
    },
    GrammarRule("a.m.", [[.numeral, .time], [.antemeridian]], makes: .time) { parts in
      guard let time = time(parts[0]) else { return nil }
      return shifted(time, by: 0, hours: 1...11) ?? shifted(time, by: -12, hours: 12...12)
    },
    GrammarRule("p.m.", [[.numeral, .time], [.postmeridian]], makes: .time) { parts in
      guard let time = time(parts[0]) else { return nil }
      return shifted(time, by: 12, hours: 1...11) ?? shifted(time, by: 0, hours: 12...12)
    },
    GrammarRule(
      "hour after a preposition",
      [[.atWord], [.numeral]],
      makes: .time,
      cost: 1.2,
      contextParts: 1
    ) { parts in
      parts.whole(1, in: 1...12).map { .time(openHour($0)) }
    },
    GrammarRule("hours and minutes in four digits", [[.numeral]], makes: .time, cost: 1.5) { parts in
      guard parts.hasDigits(0, 4...4), let digits = parts.whole(0, in: 0...2359), digits % 100 < 60 else {
        return nil
      }
      return .time(ClockTime(hour: digits / 100, minute: digits % 100))
    },
    GrammarRule("span of hours", [[.numeral], [.rangeSign], [.numeral]], makes: .time, cost: 1.2) { parts in
      guard let first = parts.whole(0, in: 0...23), let last = parts.whole(2, in: 1...24),
        // From 9 to 5 ends in the afternoon.
        first < last || first <= 12
      else { return nil }
      return Meaning(kind: .time, value: .time(low: openHour(first), high: openHour(last)))
    },
    GrammarRule("hours in four digits", [[.numeral], [.duration]], makes: .time, cost: 1) { parts in
      guard parts.hasDigits(0, 4...4), parts[1].unit == "h", let digits = parts.whole(0, in: 0...2400),
        digits % 100 < 60
      else { return nil }
      return .time(ClockTime(hour: digits / 100, minute: digits % 100))
    },
    GrammarRule("hours.minutes", [[.numeral]], makes: .time, cost: 1.5) { parts in
      guard parts[0].form == .separated, let value = parts[0].interval?.low, !value.isWhole,
        let hundredths = value.multiplied(by: ExactNumber(100))?.whole,
        (0...2459).contains(hundredths),
        hundredths % 100 < 60
      else { return nil }
      var time = openHour(hundredths / 100)
      time.minute = hundredths % 100
      return .time(time)
    },
  ]

  /// An hour whose half of the day is open up to 12.
  private static func openHour(_ hour: Int) -> ClockTime {
    ClockTime(hour: hour, hasDayHalf: hour > 12 || hour == 0)
  }

  /// A time, or an hour that is given as a number.
  private static func time(_ meaning: Meaning) -> Meaning? {
    if case .time = meaning.value { return meaning }
    return meaning.whole.flatMap { (1...12).contains($0) ? .time(openHour($0)) : nil }
  }

  /// A time whose hour lies within bounds, moved into its half of the day.
  private static func shifted(_ meaning: Meaning, by hours: Int, hours range: ClosedRange<Int>)
    -> Meaning?
  {
    guard case .time(var time, let last) = meaning.value, time == last, range.contains(time.hour) else {
      return nil
    }
    time.hour += hours
    time.hasDayHalf = true
    return .time(time)
  }
}
