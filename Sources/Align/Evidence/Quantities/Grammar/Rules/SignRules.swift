/// Two numbers with a sign between them: 9/11 is a fraction, a date of either order, or a share; 3-2 a score or a range.
enum SignRules {
  static let rules = [
    GrammarRule(
      "fraction in digits",
      [[.numeral], [.slash], [.numeral]],
      makes: .amount,
      cost: 0.5
    ) { parts in
      guard let top = parts.whole(0, in: 1...999), let bottom = parts.whole(2, in: 2...9999) else {
        return nil
      }
      return ExactNumber(Int128(top), over: Int128(bottom)).map {
        Meaning(kind: .fraction, value: .exactly($0))
      }
    },
    GrammarRule("month/day", [[.numeral], [.slash], [.numeral]], makes: .date, cost: 1) { parts in
      guard let month = parts.whole(0, in: 1...12), let day = parts.whole(2, in: 1...31) else {
        return nil
      }
      return .date { ($0.month, $0.day) = (month, day) }
    },
    GrammarRule("day/month", [[.numeral], [.slash], [.numeral]], makes: .date, cost: 1.3) { parts in
      guard let day = parts.whole(0, in: 1...31), let month = parts.whole(2, in: 1...12) else {
        return nil
      }
      return .date { ($0.month, $0.day) = (month, day) }
    },
    GrammarRule("score", [[.numeral], [.rangeSign], [.numeral]], makes: .count, cost: 0.8) {
      parts in
      guard let first = parts.whole(0, in: 0...999), let second = parts.whole(2, in: 0...999) else {
        return nil
      }
      return Meaning(value: .ratio([ExactNumber(first), ExactNumber(second)]))
    },
    GrammarRule("ratio", [[.numeral], [.ratioSign], [.numeral]], makes: .count, cost: 0.2) {
      parts in
      guard let first = parts[0].interval, let second = parts[2].interval else { return nil }
      return Meaning(value: .ratio([first.low, second.low]))
    },
  ]
}
