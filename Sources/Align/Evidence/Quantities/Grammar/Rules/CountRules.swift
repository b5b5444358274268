/// Numbers that count or number something: 三个, 一两个, 二楼, a bare 2000.
enum CountRules {
  static let rules = [
    GrammarRule("bare number", [[.numeral]], makes: .count, cost: 0.5) { parts in
      parts[0].amount(.cardinal, nil)
    },
    GrammarRule("counted", [[.numeral], [.classifier, .noun]], makes: .count, cost: 0.2) { parts in
      parts[0].amount(.cardinal, nil)
    },
    GrammarRule("place in a row", [[.numeral], [.rank]], makes: .count, cost: 0.3) { parts in
      parts[0].amount(.ordinal, nil)
    },
    GrammarRule("counted, not numbered", [[.numeral], [.rank]], makes: .count, cost: 0.8) { parts in
      parts[0].amount(.cardinal, nil)
    },
    // 初一 is the seventh grade, and the first of three.
    GrammarRule("school year", [[.schoolYear]], makes: .count, cost: 0.5) { parts in
      parts[0].amount(.ordinal, nil)
    },
    GrammarRule("school year", [[.schoolYear], [.classifier]], makes: .count, cost: 0.5) { parts in
      parts[0].amount(.ordinal, nil)
    },
    GrammarRule("ordinal", [[.orderMark], [.numeral]], makes: .ordinal) { parts in
      parts[1].amount(.ordinal, nil)
    },
    GrammarRule("Roman numeral", [[.roman]], makes: .count, cost: 0.5) { parts in
      parts[0].amount(.ordinal, nil)
    },
  ]
}
