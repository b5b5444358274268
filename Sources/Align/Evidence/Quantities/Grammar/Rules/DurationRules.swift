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
    // 每隔一周 is every two weeks; 每隔两天 may be every two days and every three.
    GrammarRule(
      "every other",
      [[.everyOther], [.numeral], [.duration, .monthCount]],
      makes: .amount,
      cost: 0.3,
      contextParts: 1
    ) { parts in
      let unit = parts[2].unit ?? "mo"
      guard let count = parts.whole(1, in: 1...99), let factor = parts[2].interval?.low else { return nil }
      return ExactNumber(count + 1).multiplied(by: factor).map {
        Meaning(kind: .duration, value: .exactly($0), unit: unit)
      }
    },
    // 近十年 is the past ten years, not nearly ten.
    GrammarRule("recent length of time", [[.recentMark], [.amount]], makes: .amount, cost: 0.3) { parts in
      parts[1].kind == .duration ? parts[1] : nil
    },
  ]
}
