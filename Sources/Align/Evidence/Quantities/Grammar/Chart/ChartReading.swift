/// A reading in the chart: a stretch of text, its category in the rules, its meaning, and how it was derived.
struct ChartReading: Sendable {
  /// The first character.
  let start: Int32
  /// One past the last character.
  let end: Int32
  /// The place of its rule in the grammar; −1 for words and numerals.
  let rule: Int32
  /// How many words, signs and numerals it covers.
  let size: Int32
  /// The places of its parts in the chart.
  let parts: PartList
  /// How much less likely it is than the likeliest reading of its kind, in nats.
  let cost: Double
  /// What it is to the rules.
  let category: ReadingCategory
  /// What it says. A word that says nothing alone is 1, a unit its factor with its symbol.
  let meaning: Meaning

  /// A word as a table has it.
  init(word entry: LexemeTable.Entry, start: Int, end: Int) {
    self.init(
      start: start,
      end: end,
      category: entry.category,
      meaning: Meaning(value: .exactly(entry.number), unit: entry.unit)
    )
  }

  /// A numeral or word that no rule made.
  init(start: Int, end: Int, category: ReadingCategory, meaning: Meaning, cost: Double = 0) {
    (self.start, self.end) = (Int32(start), Int32(end))
    (rule, size, parts) = (-1, 1, PartList())
    (self.cost, self.category, self.meaning) = (cost, category, meaning)
  }

  /// What a rule made.
  init(
    start: Int32,
    end: Int32,
    category: ReadingCategory,
    meaning: Meaning,
    cost: Double,
    rule: Int,
    parts: PartList,
    size: Int32
  ) {
    (self.start, self.end, self.rule, self.size) = (start, end, Int32(rule), size)
    (self.cost, self.category, self.meaning, self.parts) = (cost, category, meaning, parts)
  }
}

/// Up to four places in the chart, in text order; they take no memory of their own.
struct PartList: Sendable {
  private var places = SIMD4<Int32>(repeating: 0)
  /// How many places there are.
  private(set) var count = 0

  /// Puts a place before the others.
  @inline(__always)
  mutating func prepend(_ place: Int32) {
    places = SIMD4(place, places[0], places[1], places[2])
    count += 1
  }

  /// The place of a part.
  @inline(__always)
  subscript(index: Int) -> Int { Int(places[index]) }

  /// The places in text order.
  var all: [Int] { (0..<count).map { self[$0] } }
}
