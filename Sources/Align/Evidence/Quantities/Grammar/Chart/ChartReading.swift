/// A reading in the chart: a stretch of text, what it is to the rules, what it says, and how it came about.
struct ChartReading: Sendable {
  /// The first character.
  let start: Int
  /// One past the last character.
  let end: Int
  /// What it is to the rules.
  let category: ReadingCategory
  /// What it says. A word that says nothing alone is 1, a unit its factor with its symbol.
  let meaning: Meaning
  /// How much less likely it is than the likeliest reading of its kind, in nats.
  let cost: Double
  /// The place of its rule in the grammar; −1 for words and numerals.
  let rule: Int
  /// The places of its parts in the chart.
  let parts: [Int32]
  /// How many words, signs and numerals it covers.
  let size: Int
}
