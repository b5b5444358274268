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
      "other unit with the same name",
      [[.numeral], [.otherUnit]],
      makes: .amount,
      cost: 0.8
    ) { parts in
      parts.amount(0, unit: 1)
    },
    GrammarRule(
      "other currency with the same name",
      [[.numeral], [.otherMoney]],
      makes: .amount,
      cost: 1
    ) { parts in
      parts.amount(0, unit: 1)
    },
    // 12块5, 十二块半
    GrammarRule(
      "other currency and tenths",
      [[.numeral], [.otherMoney], [.numeral]],
      makes: .amount,
      cost: 1
    ) { parts in
      guard let digit = parts.whole(2, in: 1...99) else { return nil }
      let isHundredths = digit > 9
      guard isHundredths ? parts.hasDigits(2, 2...2) : parts[2].form == .single || parts.hasDigits(2, 1...1)
      else { return nil }
      return withPart(ExactNumber(Int128(digit), over: isHundredths ? 100 : 10), parts)
    },
    GrammarRule(
      "other currency and a half",
      [[.numeral], [.otherMoney], [.half]],
      makes: .amount,
      cost: 1
    ) { parts in
      withPart(ExactNumber(1, over: 2), parts)
    },
    GrammarRule(
      "other currency with the same sign",
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
      "other scale with the same name",
      [[.numeral], [.otherScale]],
      makes: .numeral,
      cost: 1.5
    ) { parts in
      guard let factor = parts[1].interval?.low else { return nil }
      return parts[0].amount(.cardinal, nil, times: factor)
    },
  ]

  /// An amount of money and the part of one unit that is said after it.
  private static func withPart(_ part: ExactNumber?, _ parts: RuleParts) -> Meaning? {
    guard let part, var amount = parts.amount(0, unit: 1), parts[1].interval?.low == .one,
      let (low, high) = amount.interval, low == high, let sum = low.adding(part)
    else { return nil }
    amount.value = .exactly(sum)
    return amount
  }
}
