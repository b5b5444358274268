/// All readings of a stretch of text: the words and numerals that stand in it and what the rules make of them.
///
/// Filled from left to right, and at each place until no rule makes anything new, so that the order of the rules does not
/// matter (Kay 1980, “Algorithm schemata and data structures in syntactic processing”). Spans, readings a place and
/// attempts a place are bounded, which makes it linear in the text.
struct ReadingChart {
  /// The most words, signs and numerals that a reading covers.
  static let largestSpan = 24
  /// The most readings that end at one place.
  static let mostReadingsAtPlace = 64
  /// The most attempts at rules at one place.
  static let mostStepsAtPlace = 4000

  /// The text.
  let text: LexemeText
  /// The readings, those that end earlier before those that end later.
  private(set) var readings: [ChartReading] = []
  /// The readings that end at each place.
  private(set) var ending: [[Int32]]
  /// How many attempts at rules were made: what shows that the chart is linear.
  private(set) var steps = 0
  private var stepsAtPlace = 0
  /// The rules.
  let grammar: Grammar

  /// Reads a stretch of text.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  init(_ text: LexemeText, lexer: Lexer, grammar: Grammar = .standard) {
    self.text = text
    self.grammar = grammar
    ending = Array(repeating: [], count: text.characters.count + 1)
    var waiting: [[ChartReading]] = Array(repeating: [], count: text.characters.count + 1)
    let numerals = NumeralAutomata(text: text, lexer: lexer)
    for start in text.characters.indices {
      lexer.words(in: text, at: start) { entry, end in
        waiting[end].append(ChartReading(word: entry, start: start, end: end))
      }
      numerals.readings(at: start) { waiting[$0.end].append($0) }
    }
    for end in waiting.indices where !waiting[end].isEmpty {
      stepsAtPlace = 0
      waiting[end].forEach { add($0) }
      var next = 0
      while next < ending[end].count {
        apply(to: Int(ending[end][next]))
        next += 1
      }
    }
  }

  /// Adds a reading unless the place is full or a reading that is as likely says the same.
  private mutating func add(_ reading: ChartReading) {
    guard ending[reading.end].count < Self.mostReadingsAtPlace, reading.size <= Self.largestSpan else { return }
    let isKnown = ending[reading.end].contains {
      let other = readings[Int($0)]
      return other.start == reading.start && other.category == reading.category && other.cost <= reading.cost
        && other.meaning == reading.meaning
    }
    guard !isKnown else { return }
    ending[reading.end].append(Int32(readings.count))
    readings.append(reading)
  }

  /// Applies every rule whose last place a reading can be.
  private mutating func apply(to index: Int) {
    for rule in grammar.rulesEnding[Int(readings[index].category.rawValue)] {
      extend([Int32(index)], rule)
    }
  }

  /// Completes a rule to the left of the parts that are found.
  private mutating func extend(_ parts: [Int32], _ rule: Int) {
    stepsAtPlace += 1
    steps += 1
    let pattern = grammar.rules[rule].pattern
    guard parts.count < pattern.count else { return make(parts, rule) }
    let wanted = pattern[pattern.count - parts.count - 1]
    let start = readings[Int(parts[0])].start
    for end in [start, start - 1] where end >= 0 && (end == start || text.afterGap(end) == start) {
      for left in ending[end] where wanted.contains(readings[Int(left)].category) {
        guard stepsAtPlace < Self.mostStepsAtPlace else { return }
        extend([left] + parts, rule)
      }
    }
  }

  private mutating func make(_ parts: [Int32], _ rule: Int) {
    let found = parts.map { readings[Int($0)] }
    guard let meaning = grammar.rules[rule].meaning(RuleParts(parts: found)) else { return }
    add(
      ChartReading(
        start: found[grammar.rules[rule].contextParts].start,
        end: found[found.count - 1].end,
        category: grammar.rules[rule].result,
        meaning: meaning,
        cost: found.reduce(grammar.rules[rule].cost) { $0 + $1.cost },
        rule: rule,
        parts: parts,
        size: found.reduce(0) { $0 + $1.size }
      )
    )
  }
}

extension ChartReading {
  /// A word as a table has it.
  init(word entry: LexemeTable.Entry, start: Int, end: Int) {
    self.init(
      start: start,
      end: end,
      category: entry.category,
      meaning: Meaning(value: .exactly(entry.number), unit: entry.unit),
      cost: 0,
      rule: -1,
      parts: [],
      size: 1
    )
  }
}
