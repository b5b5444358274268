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
    GrammarRule("number of months", [[.numeral], [.monthCount]], makes: .amount) { parts in
      parts[0].amount(.duration, "mo")
    },
    GrammarRule("month's name", [[.month]], makes: .date, cost: 0.5) { parts in
      parts[0].whole.map { month in .date { $0.month = month } }
    },
  ]
}
