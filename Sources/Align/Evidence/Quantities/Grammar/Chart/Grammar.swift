/// The rules of both languages: a rule whose words are of one language makes nothing in the other.
struct Grammar: Sendable {
  /// The rules, in no order that matters.
  let rules: [GrammarRule]
  /// The rules whose last place accepts a category.
  let rulesEnding: [[Int]]

  /// The rules of every phenomenon.
  static let standard = Grammar(
    ClockRules.rules + DayRules.rules + MonthRules.rules + YearRules.rules + DurationRules.rules
      + MultipleRules.rules + UnitRules.rules + RangeRules.rules + HedgeRules.rules + MagnitudeRules.rules
      + CountRules.rules + FractionRules.rules + SignRules.rules + NameRules.rules
  )

  /// Makes a grammar.
  init(_ rules: [GrammarRule]) {
    self.rules = rules
    var rulesEnding = [[Int]](repeating: [], count: ReadingCategory.allCases.count)
    for (index, rule) in rules.enumerated() {
      for category in rule.pattern[rule.pattern.count - 1].categories {
        rulesEnding[Int(category.rawValue)].append(index)
      }
    }
    self.rulesEnding = rulesEnding
  }
}
