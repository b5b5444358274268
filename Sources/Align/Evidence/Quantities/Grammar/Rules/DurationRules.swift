/// Lengths of time with several names: 半个月 is two weeks or fifteen days, a quarter three months.
enum DurationRules {
  static let rules = [
    GrammarRule("half a month", [[.halfMonth]], makes: .amount) { _ in
      ExactNumber(1, over: 2).map { Meaning(kind: .duration, value: .exactly($0), unit: "mo") }
    },
    GrammarRule("half a month as two weeks", [[.halfMonth]], makes: .amount, cost: 0.3) { _ in
      Meaning(kind: .duration, value: .exactly(ExactNumber(2)), unit: "wk")
    },
    GrammarRule("half a month as fifteen days", [[.halfMonth]], makes: .amount, cost: 0.3) { _ in
      Meaning(kind: .duration, value: .exactly(ExactNumber(15)), unit: "d")
    },
    GrammarRule("half a year", [[.halfYear]], makes: .amount) { _ in
      Meaning(kind: .duration, value: .exactly(ExactNumber(6)), unit: "mo")
    },
    GrammarRule("fortnight as half a month", [[.fortnight]], makes: .amount, cost: 0.3) { _ in
      ExactNumber(1, over: 2).map { Meaning(kind: .duration, value: .exactly($0), unit: "mo") }
    },
    GrammarRule("quarter as three months", [[.quarter]], makes: .amount, cost: 1.2) { _ in
      Meaning(kind: .duration, value: .exactly(ExactNumber(3)), unit: "mo")
    },
    // 近十年 is the past ten years, not nearly ten.
    GrammarRule("recent length of time", [[.recentMark], [.amount]], makes: .amount, cost: 0.3) { parts in
      parts[1].kind == .duration ? parts[1] : nil
    },
  ]
}
