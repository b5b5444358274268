/// Words around an amount that say how sure it is: 约三百, 三十余, nearly 100, 50 or more.
enum HedgeRules {
  private static let amounts: CategorySet = [.amount, .count, .multiple]

  static let rules = [
    GrammarRule("about", [[.about], amounts], makes: .amount) { hedged($0[1], .about) },
    GrammarRule("nearly", [[.below], amounts], makes: .amount) { hedged($0[1], .below) },
    GrammarRule("more than", [[.over], amounts], makes: .amount) { hedged($0[1], .over) },
    GrammarRule("at least", [[.atLeast], amounts], makes: .amount) { parts in
      open(parts[1], .over) { low, _ in (low, nil) }
    },
    GrammarRule("at most", [[.atMost], amounts], makes: .amount) { parts in
      open(parts[1], .below) { _, high in (nil, high) }
    },
    GrammarRule("or so", [amounts, [.aboutAfter]], makes: .amount) { hedged($0[0], .about) },
    GrammarRule("or more", [amounts, [.atLeastAfter]], makes: .amount) { parts in
      open(parts[0], .over) { low, _ in (low, nil) }
    },
    GrammarRule("or less", [amounts, [.atMostAfter]], makes: .amount) { parts in
      open(parts[0], .below) { _, high in (nil, high) }
    },
    // 三十多: up to the next step of the last place.
    GrammarRule("and more", [[.numeral], [.overAfter]], makes: .numeral) { parts in
      guard let (low, high) = parts[0].interval, let most = high.adding(parts[0].place) else {
        return nil
      }
      var more = parts[0]
      (more.value, more.hedge, more.form) = (.number(low: low, high: most), .over, .none)
      return more
    },
  ]

  private static func hedged(_ meaning: Meaning, _ hedge: Quantity.Hedge) -> Meaning? {
    guard meaning.hedge == .none else { return nil }
    var hedged = meaning
    hedged.hedge = hedge
    return hedged
  }

  private static func open(
    _ meaning: Meaning,
    _ hedge: Quantity.Hedge,
    _ ends: (ExactNumber, ExactNumber) -> (low: ExactNumber?, high: ExactNumber?)
  ) -> Meaning? {
    guard let (low, high) = meaning.interval, var open = hedged(meaning, hedge) else { return nil }
    let interval = ends(low, high)
    open.value = .number(low: interval.low, high: interval.high)
    return open
  }
}
