/// Words that look like numbers and may be names or something else: the Sun, May, Three Gorges.
enum NameRules {
  static let rules = [
    GrammarRule("word of another meaning", [[.plainName]], makes: .name, cost: 1) { _ in .nothing },
    GrammarRule(
      "word of another meaning", [[.definite], [.plainName]], makes: .name, cost: 0.2,
      contextParts: 1
    ) { _ in .nothing },
    GrammarRule(
      "number word in a name", [[.capitalNumber], [.capitalWord]], makes: .name, cost: 1.5
    ) { _ in
      .nothing
    },
    GrammarRule(
      "number word in a name", [[.capitalWord], [.capitalNumber]], makes: .name, cost: 1.5
    ) { _ in
      .nothing
    },
  ]
}
