/// Days: 七日 is the 7th or seven days, 二号 the 2nd or number two, “the 5th” a day or a place in a row.
enum DayRules {
  static let rules = [
    GrammarRule("day of the month", [[.numeral], [.dayMark]], makes: .date, cost: 0.3) { parts in
      parts.whole(0, in: 1...31).map { day in .date { $0.day = day } }
    },
    GrammarRule("number of days", [[.numeral], [.dayMark]], makes: .amount, cost: 0.5) { parts in
      parts[0].amount(.duration, "d")
    },
    GrammarRule("day by its number", [[.numeral], [.dayNumber]], makes: .date, cost: 0.5) { parts in
      parts.whole(0, in: 1...31).map { day in .date { $0.day = day } }
    },
    GrammarRule("number before 号", [[.numeral], [.dayNumber]], makes: .count, cost: 0.5) { parts in
      parts[0].amount(.ordinal, nil)
    },
    GrammarRule("ordinal as a day", [[.ordinal]], makes: .date, cost: 1) { parts in
      parts.whole(0, in: 1...31).map { day in .date { $0.day = day } }
    },
    GrammarRule(
      "month and day",
      [[.numeral], [.monthMark], [.numeral], [.dayMark, .dayNumber]],
      makes: .date
    ) {
      parts in
      guard let month = parts.whole(0, in: 1...12), let day = parts.whole(2, in: 1...31) else {
        return nil
      }
      return .date { ($0.month, $0.day) = (month, day) }
    },
    GrammarRule("month and day", [[.month], [.numeral, .ordinal]], makes: .date) { parts in
      guard let month = parts[0].whole, let day = parts.whole(1, in: 1...31) else { return nil }
      return .date { ($0.month, $0.day) = (month, day) }
    },
    GrammarRule("day and month", [[.numeral, .ordinal], [.month]], makes: .date) { parts in
      guard let month = parts[1].whole, let day = parts.whole(0, in: 1...31) else { return nil }
      return .date { ($0.month, $0.day) = (month, day) }
    },
    // 五四, 七七, 九一八: a day that is known by its digits.
    GrammarRule("day by its digits", [[.numeral]], makes: .date, cost: 1.2) { parts in
      guard case .readOut(let count) = parts[0].form, (2...3).contains(count),
        let digits = parts[0].whole
      else { return nil }
      return daysByDigits(digits, count).map { month, day in
        .date { ($0.month, $0.day) = (month, day) }
      }
    },
    // 911 and 9/11
    GrammarRule("day by three digits", [[.numeral]], makes: .date, cost: 1.8) { parts in
      guard case .digits(3) = parts[0].form, let digits = parts[0].whole else { return nil }
      return daysByDigits(digits, 3).map { month, day in .date { ($0.month, $0.day) = (month, day) } }
    },
  ]

  /// 54 as May 4, 918 as September 18; two-digit months are written as in 十一, 一二九.
  private static func daysByDigits(_ digits: Int, _ count: Int) -> (month: Int, day: Int)? {
    if count == 2, digits % 10 > 0 { return digits >= 10 ? (digits / 10, digits % 10) : nil }
    guard count == 3 else { return nil }
    if (101...129).contains(digits), digits % 10 > 0 { return (digits / 10, digits % 10) }
    return (1...31).contains(digits % 100) && digits >= 200 ? (digits / 100, digits % 100) : nil
  }
}
