/// Units and currencies that share a word: 度 is a kilowatt-hour or a degree, $ the dollar of several countries.
enum UnitRules {
  static let rules = [
    GrammarRule(
      "unit",
      [[.numeral], [.measure, .duration, .age, .share, .point, .part]],
      makes: .amount
    ) { parts in
      parts.amount(0, unit: 1)
    },
    GrammarRule("currency", [[.numeral], [.money, .sign]], makes: .amount) { parts in
      parts.amount(0, unit: 1)
    },
    GrammarRule("currency", [[.money, .sign], [.numeral]], makes: .amount) { parts in
      parts.amount(1, unit: 0)
    },
    GrammarRule(
      "other unit of the same word",
      [[.numeral], [.otherUnit]],
      makes: .amount,
      cost: 0.8
    ) { parts in
      parts.amount(0, unit: 1)
    },
    GrammarRule(
      "other currency of the same word",
      [[.numeral], [.otherMoney]],
      makes: .amount,
      cost: 1
    ) { parts in
      parts.amount(0, unit: 1)
    },
    GrammarRule(
      "other currency of the same sign",
      [[.otherMoney], [.numeral]],
      makes: .amount,
      cost: 1
    ) { parts in
      parts.amount(1, unit: 0)
    },
    GrammarRule("counted, not measured", [[.numeral], [.countWord]], makes: .count, cost: 0.3) {
      parts in
      parts[0].amount(.cardinal, nil)
    },
    GrammarRule(
      "other scale of the same word",
      [[.numeral], [.otherScale]],
      makes: .numeral,
      cost: 1.5
    ) { parts in
      guard let factor = parts[1].interval?.low else { return nil }
      return parts[0].amount(.cardinal, nil, times: factor)
    },
  ]
}
