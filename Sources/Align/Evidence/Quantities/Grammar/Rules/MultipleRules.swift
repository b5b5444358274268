/// Factors: 增长19倍 is twenty times by the book and 19-fold in most translations.
enum MultipleRules {
  static let rules = [
    GrammarRule("times", [[.numeral], [.times, .multipleMark]], makes: .multiple, cost: 0.3) {
      parts in
      parts[0].amount(.multiple, nil)
    },
    GrammarRule("times and a half", [[.numeral], [.multipleMark], [.half]], makes: .multiple, cost: 0.3) {
      parts in
      guard let half = ExactNumber(1, over: 2), let (low, high) = parts[0].interval,
        let least = low.adding(half), let most = high.adding(half)
      else { return nil }
      return Meaning(kind: .multiple, value: .number(low: least, high: most), hedge: parts[0].hedge)
    },
    GrammarRule("times more", [[.numeral], [.multipleMark]], makes: .multiple, cost: 0.3) { parts in
      guard let (low, high) = parts[0].interval, let least = low.adding(.one),
        let most = high.adding(.one)
      else { return nil }
      return Meaning(kind: .multiple, value: .number(low: least, high: most), hedge: parts[0].hedge)
    },
  ]
}
