/// The rules of both languages: a rule whose words are of one language makes nothing in the other.
///
/// A class, so that passing it on does not count the references of every rule.
final class Grammar: Sendable {
  /// The most places of a pattern.
  static let longestPattern = 4

  /// The rules, in no order that matters.
  let rules: [GrammarRule]
  /// The rules whose last place accepts a category.
  let rulesEnding: [[Int]]
  /// The places of each rule, `longestPattern` for each, the last place first.
  let patterns: [CategorySet]

  /// The rules of every phenomenon.
  static let standard = Grammar(
    ClockRules.rules + DayRules.rules + MonthRules.rules + YearRules.rules + DurationRules.rules
      + MultipleRules.rules + UnitRules.rules + RangeRules.rules + HedgeRules.rules
      + MagnitudeRules.rules
      + CountRules.rules + FractionRules.rules + SignRules.rules + NameRules.rules
  )

  /// Makes a grammar.
  init(_ rules: [GrammarRule]) {
    self.rules = rules
    var rulesEnding = [[Int]](repeating: [], count: ReadingCategory.allCases.count)
    var patterns = [CategorySet](repeating: [], count: rules.count * Self.longestPattern)
    for (index, rule) in rules.enumerated() {
      for category in rule.pattern[rule.pattern.count - 1].categories {
        rulesEnding[Int(category.rawValue)].append(index)
      }
      for (place, set) in rule.pattern.reversed().enumerated() {
        patterns[index * Self.longestPattern + place] = set
      }
    }
    self.rulesEnding = rulesEnding
    self.patterns = patterns
  }
}
