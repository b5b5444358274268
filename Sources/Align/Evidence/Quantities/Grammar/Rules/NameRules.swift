/// Words that look like numbers and may be names or something else: the Sun, May, Three Gorges.
enum NameRules {
  static let rules = [
    GrammarRule("word of another meaning", [[.plainName]], makes: .name, cost: 1) { _ in .nothing },
    GrammarRule(
      "word of another meaning",
      [[.definite], [.plainName]],
      makes: .name,
      cost: 0.2,
      contextParts: 1
    ) { _ in .nothing },
    GrammarRule(
      "number word in a name",
      [[.capitalNumber], [.capitalWord]],
      makes: .name,
      cost: 1.5
    ) { _ in
      .nothing
    },
    GrammarRule(
      "number word in a name",
      [[.capitalWord], [.capitalNumber]],
      makes: .name,
      cost: 1.5
    ) { _ in
      .nothing
    },
    // 第一大产粮省, the leading producer
    GrammarRule("first as a word", [[.orderMark], [.numeral]], makes: .name, cost: 1) { parts in
      parts.whole(1, in: 1...1).map { _ in .nothing }
    },
    GrammarRule("first as a word", [[.orderMark], [.numeral], [.classifier]], makes: .name, cost: 1) {
      parts in
      parts.whole(1, in: 1...1).map { _ in .nothing }
    },
    GrammarRule("day and night", [[.numeral], [.duration]], makes: .name, cost: 1) { parts in
      parts[0].whole == 24 && parts[1].unit == "h" ? .nothing : nil
    },
    GrammarRule("digits beside letters", [[.letters], [.numeral]], makes: .code, cost: 1.2) { parts in
      parts[1].amount(.cardinal, nil)
    },
    GrammarRule("digits beside letters", [[.numeral], [.letters]], makes: .code, cost: 1.2) { parts in
      parts[0].amount(.cardinal, nil)
    },
    GrammarRule("year beside letters", [[.letters], [.numeral]], makes: .code, cost: 1.2) { parts in
      guard parts.hasDigits(1, 4...4), let year = parts.whole(1, in: 1900...2100) else { return nil }
      return .date { $0.year = year }
    },
  ]
}
