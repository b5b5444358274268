/// Years: 21年 is 2021, 1921 or 21 years; 1984 and nineteen eighty-four are years or plain numbers.
enum YearRules {
  static let rules = [
    GrammarRule("year", [[.numeral], [.yearMark]], makes: .date) { parts in
      guard parts.hasDigits(0, 4...4), let year = parts.whole(0, in: 1000...2999) else {
        return nil
      }
      return .date { $0.year = year }
    },
    GrammarRule("year of a century", [[.numeral], [.yearMark]], makes: .date, cost: 0.7) { parts in
      guard parts.hasDigits(0, 2...2), let year = parts.whole(0, in: 0...99) else { return nil }
      return .date { ($0.year, $0.isShortYear) = (year, true) }
    },
    GrammarRule(
      "year after an apostrophe",
      [[.shortYear], [.numeral]],
      makes: .date,
      cost: 0.5,
      contextParts: 1
    ) { parts in
      guard parts.hasDigits(1, 2...2), let year = parts.whole(1, in: 0...99) else { return nil }
      return .date { ($0.year, $0.isShortYear) = (year, true) }
    },
    GrammarRule("number of years", [[.numeral], [.yearMark]], makes: .amount, cost: 0.7) { parts in
      parts[0].amount(.duration, "a")
    },
    GrammarRule("year without a word", [[.numeral]], makes: .date, cost: 1) { parts in
      guard parts.hasDigits(0, 4...4), let year = parts.whole(0, in: 1000...2100) else {
        return nil
      }
      return .date { $0.year = year }
    },
    GrammarRule("span of years", [[.numeral], [.rangeSign], [.numeral]], makes: .date, cost: 0.3) {
      parts in
      guard parts.hasDigits(0, 4...4), parts.hasDigits(2, 4...4),
        let first = parts.whole(0, in: 1000...2100),
        let last = parts.whole(2, in: 1000...2100), first < last
      else { return nil }
      return .date { ($0.year, $0.lastYear) = (first, last) }
    },
  ]
}
