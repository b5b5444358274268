/// A pattern over categories and what it makes of the parts: `numeral 日` is a day of a month.
///
/// Rules know nothing of each other and of their order; what a text allows is all readings that they make.
struct GrammarRule: Sendable {
  /// The name, as `--explain` shows it.
  let name: String
  /// What stands side by side, one to four places.
  let pattern: [CategorySet]
  /// What it is to other rules.
  let result: ReadingCategory
  /// How much less likely than its likeliest sister the reading is, in nats.
  let cost: Double
  /// How many of the first parts only let the rule apply and are no part of what it makes.
  let contextParts: Int
  /// What the parts mean together; `nil` where they mean nothing.
  let meaning: @Sendable (RuleParts) -> Meaning?

  /// Makes a rule.
  init(
    _ name: String,
    _ pattern: [CategorySet],
    makes result: ReadingCategory,
    cost: Double = 0,
    contextParts: Int = 0,
    _ meaning: @escaping @Sendable (RuleParts) -> Meaning?
  ) {
    precondition(
      (1...Grammar.longestPattern).contains(pattern.count) && contextParts < pattern.count
    )
    self.name = name
    self.pattern = pattern
    self.result = result
    self.cost = cost
    self.contextParts = contextParts
    self.meaning = meaning
  }
}

/// The parts that a rule has found, in text order.
struct RuleParts {
  /// The chart's readings.
  let readings: [ChartReading]
  /// The parts' places among them.
  let places: PartList

  /// What a part says; every part that can be a number says one.
  subscript(index: Int) -> Meaning { readings[places[index]].meaning }

  /// The number that a part is, where it is one whole number within bounds.
  func whole(_ index: Int, in range: ClosedRange<Int>) -> Int? {
    self[index].whole.flatMap { range.contains($0) ? $0 : nil }
  }

  /// The number of a part with the unit of another.
  func amount(_ index: Int, unit: Int) -> Meaning? {
    let word = self[unit]
    guard let symbol = word.unit, let factor = word.interval?.low else { return nil }
    return self[index].amount(
      readings[places[unit]].category.amountKind(of: symbol),
      symbol,
      times: factor
    )
  }

  /// Whether a part is written with a certain number of digits or of digits read out.
  func hasDigits(_ index: Int, _ counts: ClosedRange<Int>) -> Bool {
    switch self[index].form {
    case .digits(let count), .readOut(let count): counts.contains(count)
    default: false
    }
  }
}

extension ReadingCategory {
  /// The kind of quantity that a number with a unit word of this category is.
  fileprivate func amountKind(of symbol: String) -> Quantity.Kind {
    switch self {
    case .money, .sign, .part, .otherMoney: return .money
    case .duration, .age: return .duration
    case .share, .point: return .percent
    case .otherUnit:
      if symbol.hasPrefix("%") { return .percent }
      let dimension = UnitDefinition.named(symbol)?.dimension
      return dimension == .time || dimension == .calendar ? .duration : .measure
    default: return .measure
    }
  }
}
