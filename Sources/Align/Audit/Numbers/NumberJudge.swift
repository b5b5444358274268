/// Tells how likely a numeric disagreement is a fault, by logistic regression on what a reader would name.
enum NumberJudge {
  /// From this probability on a finding is an error: nine of ten are right.
  static let error = 0.9
  /// From this probability on a finding is a warning: one of two is right.
  static let warning = 0.5
  /// Below this probability nothing is said, unless asked for: nine of ten would be wrong.
  static let note = 0.1

  /// What is only put more exactly or more vaguely, cannot be compared, or counts what is listed: worth a note, never an alarm.
  static let slight: Set<NumberFeature> = [
    .vaguer, .inferable, .convention, .currencies, .countsList, .undatedWeekday,
  ]

  /// The probability that a person calls it a fault, 0 … 1.
  static func probability(_ features: Set<NumberFeature>) -> Double {
    guard slight.isDisjoint(with: features) else { return NumberWeights.slight }
    // In the order of the cases, so that the sum has the same bits on every run.
    var sum = NumberWeights.intercept
    for feature in NumberFeature.allCases where features.contains(feature) { sum += weights[feature.number] }
    let probability = LogMath.probability(logOdds: sum)
    if features.contains(.rounded) { return min(probability, mostByRounding) }
    if features.contains(.weekdayForDay) { return min(probability, mostByWeekday) }
    return features.contains(.reordered) ? min(probability, mostByOrder) : probability
  }

  /// The order of two numbers alone makes no error: in 8,700 pairs of human translations a list was turned round six times.
  private static let mostByOrder = 0.8

  /// A weekday for a day of the month makes no error where the document's year is only likely: news is written so; one of 8,700 pairs of
  /// human translations did it, and wrongly.
  private static let mostByWeekday = 0.6

  /// A right rounding makes no error: many a reader takes 1.97 trillion for 19657亿; judged, not measured.
  private static let mostByRounding = 0.5

  private static let weights = NumberFeature.allCases.map { NumberWeights.byName[$0.rawValue] ?? 0 }

  /// The severity that a probability stands for.
  static func severity(_ probability: Double) -> Finding.Severity {
    probability >= error ? .error : probability >= warning ? .warning : .note
  }
}
