/// Adds to quantities that were read one way the other ways that the grammar allows.
///
/// An alternative says all that the quantity says: it covers the quantity but for words that hedge, and keeps the hedge.
/// So it can confirm no text that says less.
struct AlternativeReadings {
  /// How many bytes before a quantity the rules see: a preposition, the half of a day.
  private static let reachBefore = 9
  /// How many bytes after a quantity the rules see: a unit, the noun of a name.
  private static let reachBehind = 15
  /// The most quantities side by side that are looked at: more are a table of numbers, no prose.
  private static let longestRow = 256
  /// The most alternatives of a quantity.
  private static let most = 8
  /// Readings that are less likely than this, in nats, are left out; judged, not measured.
  private static let largestCost = 3.0
  /// The least cost of an alternative, in nats: the first reading is never doubted for nothing.
  private static let leastCost = 0.3

  private let grammar: QuantityGrammar

  /// Makes alternatives that a grammar allows.
  init(_ grammar: QuantityGrammar) { self.grammar = grammar }

  /// Adds alternatives to quantities in text order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  func add(to quantities: inout [Quantity], in utf8: [UInt8]) {
    guard quantities.contains(where: Self.mayHaveAlternatives) else { return }
    forEachStretch(of: quantities, in: utf8) { members, chart in
      let cover = ChartCover(chart)
      for index in members where Self.mayHaveAlternatives(quantities[index]) {
        let found = alternatives(index, of: quantities, chart, cover).map(\.reading)
        quantities[index].alternatives = Self.merged(quantities[index].alternatives, found)
      }
    }
  }

  /// The readings of the scan, which are seldom any, and those of the rules, in the order of their costs.
  private static func merged(_ scan: [QuantityReading], _ rules: [QuantityReading]) -> [QuantityReading] {
    guard !scan.isEmpty else { return rules }
    // At equal cost, the readings of the scan come first.
    return (scan + rules).enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }

  /// Passes on the chart of each stretch that holds quantities, with the places of those.
  func forEachStretch(
    of quantities: [Quantity],
    in utf8: [UInt8],
    _ use: (_ members: Range<Int>, _ chart: ReadingChart) -> Void
  ) {
    var first = 0
    while first < quantities.count {
      var last = first + 1
      while last < quantities.count,
        quantities[last].range.lowerBound
          < quantities[last - 1].range.upperBound + Self.reachBefore + Self.reachBehind
      {
        last += 1
      }
      defer { first = last }
      guard last - first <= Self.longestRow else { continue }
      let start = Self.start(quantities[first].range.lowerBound, in: utf8)
      let end = Self.end(quantities[last - 1].range.upperBound, in: utf8)
      use(first..<last, grammar.chart(of: utf8, start..<end))
    }
  }

  /// Where the text that rules see begins before a place: at a character, and not within a row of letters.
  private static func start(_ place: Int, in utf8: [UInt8]) -> Int {
    var start = max(0, place - reachBefore)
    while start > 0, start < place, utf8[start] & 0xC0 == 0x80 || isWordByte(utf8[start - 1]) {
      start += 1
    }
    return start
  }

  private static func end(_ place: Int, in utf8: [UInt8]) -> Int {
    var end = min(utf8.count, place + reachBehind)
    while end < utf8.count, end > place, utf8[end] & 0xC0 == 0x80 || isWordByte(utf8[end]) {
      end -= 1
    }
    return end
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Whether a quantity leaves anything open: a percentage and a date with month and year do not.
  private static func mayHaveAlternatives(_ quantity: Quantity) -> Bool {
    switch quantity.value {
    case .date(let date): date.month == nil || date.year == nil
    // 250个基点 of a rate of exchange are 250 pips.
    default: (quantity.kind != .percent || quantity.unit == "%pt") && quantity.kind != .idiom
    }
  }

  // MARK: - Choice

  /// An alternative and its place in the chart.
  struct Choice {
    var reading: QuantityReading
    var place: Int
  }

  /// The alternatives of a quantity, the likeliest first.
  func alternatives(
    _ index: Int,
    of quantities: [Quantity],
    _ chart: ReadingChart,
    _ cover: ChartCover
  ) -> [Choice] {
    let quantity = quantities[index]
    var choices: [Choice] = []
    let stated = Meaning(quantity)
    var baseline = Double.infinity
    for place in cover.candidates(for: quantity, chart) {
      let range = chart.bytes(of: place)
      let meaning = Self.hedged(chart.readings[place].meaning, range, like: quantity)
      if meaning.isSame(as: stated) {
        baseline = min(baseline, chart.readings[place].cost)
        continue
      }
      guard Self.respects(range, neighboursOf: index, quantities) else { continue }
      let reading = QuantityReading(
        meaning,
        range,
        cost: chart.readings[place].cost,
        rule: chart.ruleName(of: place) ?? "word"
      )
      choices.append(Choice(reading: reading, place: place))
    }
    let base = baseline.isFinite ? baseline : 0
    for place in choices.indices {
      choices[place].reading.cost = max(Self.leastCost, choices[place].reading.cost - base)
    }
    return Self.distinct(choices.filter { $0.reading.cost <= Self.largestCost })
  }

  /// The place of the likeliest candidate that says what a quantity says; `nil` where the rules make none.
  func best(_ quantity: Quantity, _ candidates: [Int], _ chart: ReadingChart) -> Int? {
    let same = candidates.filter {
      Self.hedged(chart.readings[$0].meaning, chart.bytes(of: $0), like: quantity).isSame(
        as: Meaning(quantity)
      )
    }
    return same.min { (chart.readings[$0].cost, $0) < (chart.readings[$1].cost, $1) }
  }

  /// A meaning with the hedge of the quantity where the reading leaves out the words of the hedge.
  private static func hedged(_ meaning: Meaning, _ range: Range<Int>, like quantity: Quantity) -> Meaning {
    let coversHedge =
      range.lowerBound <= quantity.range.lowerBound && range.upperBound >= quantity.range.upperBound
    guard meaning.hedge == .none, quantity.hedge != .none, quantity.hedge != .magnitude, !coversHedge else {
      return meaning
    }
    var hedged = meaning
    hedged.hedge = quantity.hedge
    if case .number(let low, let high) = quantity.value, let (least, most) = meaning.interval {
      hedged.value = .number(low: low == nil ? nil : least, high: high == nil ? nil : most)
    }
    return hedged
  }

  /// Whether a span covers no part of a neighbour, or all of it.
  private static func respects(
    _ range: Range<Int>,
    neighboursOf index: Int,
    _ quantities: [Quantity]
  ) -> Bool {
    for other in [index - 1, index + 1] where quantities.indices.contains(other) {
      let span = quantities[other].range
      if range.overlaps(span),
        !(range.lowerBound <= span.lowerBound && range.upperBound >= span.upperBound)
      {
        return false
      }
    }
    return true
  }

  /// The likeliest of each meaning, the likeliest first.
  private static func distinct(_ choices: [Choice]) -> [Choice] {
    var distinct: [Choice] = []
    for choice in choices.sorted(by: { ($0.reading.cost, $0.place) < ($1.reading.cost, $1.place) }) {
      let isKnown = distinct.contains {
        $0.reading.value == choice.reading.value && $0.reading.kind == choice.reading.kind
          && $0.reading.unit == choice.reading.unit && $0.reading.hedge == choice.reading.hedge
      }
      if !isKnown, distinct.count < most { distinct.append(choice) }
    }
    return distinct
  }
}

extension Meaning {
  /// What a quantity says.
  init(_ quantity: Quantity) {
    self.init(
      kind: quantity.kind,
      value: quantity.value,
      hedge: quantity.hedge,
      // Whether the other language may leave it out is no other reading.
      role: quantity.role == .none ? .none : .hard,
      unit: quantity.unit
    )
  }
}

extension QuantityReading {
  /// What a reading of the chart says.
  fileprivate init(_ meaning: Meaning, _ range: Range<Int>, cost: Double, rule: String) {
    self.init(
      range: range,
      kind: meaning.kind,
      value: meaning.value,
      hedge: meaning.hedge,
      role: meaning.role,
      unit: meaning.unit,
      cost: cost,
      rule: rule
    )
  }
}
