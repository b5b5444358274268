/// Months: 三月 is March, and three months in old and in spoken Chinese; May and March are verbs and names as well.
enum MonthRules {
  static let rules = [
    GrammarRule("month", [[.numeral], [.monthMark]], makes: .date, cost: 0.2) { parts in
      parts.whole(0, in: 1...12).map { month in .date { $0.month = month } }
    },
    GrammarRule("number of months", [[.numeral], [.monthMark]], makes: .amount, cost: 1.5) {
      parts in
      parts[0].amount(.duration, "mo")
    },
    GrammarRule("first months of a year", [[.numeral], [.monthMark]], makes: .amount, cost: 1) { parts in
      guard let (low, high) = parts[0].interval, low == .one, high > .one, high <= ExactNumber(12) else {
        return nil
      }
      return Meaning(kind: .duration, value: .exactly(high), unit: "mo")
    },
    GrammarRule("months as quarters", [[.numeral], [.monthMark]], makes: .date, cost: 1) { parts in
      guard let (low, high) = parts[0].interval, let first = low.whole, let last = high.whole, first % 3 == 1,
        last % 3 == 0, (1...12).contains(first), last <= 12
      else { return nil }
      return .date {
        $0.quarter = first / 3 + 1
        $0.lastQuarter = last == first + 2 ? nil : last / 3
      }
    },
    GrammarRule("months as a half", [[.numeral], [.monthMark]], makes: .date, cost: 1) { parts in
      guard let (low, high) = parts[0].interval, let first = low.whole, let last = high.whole,
        last == first + 5, first == 1 || first == 7
      else { return nil }
      return .date { $0.part = first == 1 ? .firstHalf : .secondHalf }
    },
    GrammarRule("number of months", [[.numeral], [.monthCount]], makes: .amount) { parts in
      parts[0].amount(.duration, "mo")
    },
    GrammarRule("month's name", [[.month]], makes: .date, cost: 0.5) { parts in
      parts[0].whole.map { month in .date { $0.month = month } }
    },
  ]
}
