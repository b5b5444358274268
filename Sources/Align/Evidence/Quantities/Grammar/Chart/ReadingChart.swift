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
  /// Readings that are less likely than this, in nats, are not made; judged, not measured.
  static let largestCost = 3.4
  /// The most attempts at rules at one place.
  static let mostStepsAtPlace = 4000

  /// The text.
  let text: LexemeText
  /// The rules.
  let grammar: Grammar
  /// The readings, those that end earlier before those that end later.
  private(set) var readings: [ChartReading] = []
  /// How many attempts at rules were made: what shows that the chart is linear.
  private(set) var steps = 0
  /// The first reading that ends at each place, −1 without; `readings` holds those of one place side by side.
  private var firstEnding: [Int32]
  /// How many readings end at each place.
  private var countEnding: [Int32]
  /// What the readings that end at each place are.
  private var kindsEnding: [CategorySet]
  private var stepsAtPlace = 0

  /// Reads a stretch of text.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  init(_ text: LexemeText, lexer: Lexer, grammar: Grammar = .standard) {
    self.text = text
    self.grammar = grammar
    let places = text.characters.count + 1
    firstEnding = Array(repeating: -1, count: places)
    countEnding = Array(repeating: 0, count: places)
    kindsEnding = Array(repeating: CategorySet(), count: places)
    let terminals = TerminalList(text, lexer: lexer)
    readings.reserveCapacity(4 * terminals.terminals.count)
    for end in 0..<places where terminals.first[end] >= 0 {
      firstEnding[end] = Int32(readings.count)
      stepsAtPlace = 0
      var terminal = terminals.first[end]
      while terminal >= 0 {
        add(terminals.reading(terminal, end: end))
        terminal = terminals.terminals[Int(terminal)].next
      }
      var next = Int(firstEnding[end])
      while next < readings.count {
        apply(to: next)
        next += 1
      }
    }
  }

  /// The places of the readings that end after a character.
  @inline(__always)
  func ending(at end: Int) -> Range<Int> {
    let first = Int(firstEnding[end])
    return first < 0 ? 0..<0 : first..<first + Int(countEnding[end])
  }

  /// Where a reading is, in UTF-8 bytes of the whole text.
  func bytes(of place: Int) -> Range<Int> {
    text.offsets[Int(readings[place].start)]..<text.offsets[Int(readings[place].end)]
  }

  /// The name of the rule that made a reading; `nil` for words and numerals.
  func ruleName(of place: Int) -> String? {
    let rule = Int(readings[place].rule)
    return rule < 0 ? nil : grammar.rules[rule].name
  }

  /// Adds a reading unless the place is full or a reading that is as likely says the same.
  private mutating func add(_ reading: ChartReading) {
    let end = Int(reading.end)
    guard countEnding[end] < Self.mostReadingsAtPlace, reading.size <= Self.largestSpan else {
      return
    }
    for other in ending(at: end)
    where readings[other].start == reading.start && readings[other].category == reading.category {
      if readings[other].cost <= reading.cost, readings[other].meaning == reading.meaning { return }
    }
    readings.append(reading)
    countEnding[end] += 1
    kindsEnding[end].insert(reading.category)
  }

  /// Applies every rule whose last place a reading can be.
  private mutating func apply(to place: Int) {
    var parts = PartList()
    parts.prepend(Int32(place))
    let left = kindsBefore(readings[place])
    for rule in grammar.rulesEnding[Int(readings[place].category.rawValue)] {
      // Most rules need something that is not there.
      if let left, grammar.rules[rule].pattern.count > 1,
        !grammar.patterns[rule * Grammar.longestPattern + 1].overlaps(left)
      {
        stepsAtPlace += 1
        steps += 1
      } else {
        extend(parts, rule)
      }
    }
  }

  /// What the readings are that end where a reading begins; `nil` for one of no character.
  private func kindsBefore(_ reading: ChartReading) -> CategorySet? {
    let start = Int(reading.start)
    guard start < Int(reading.end) else { return nil }
    var kinds = kindsEnding[start]
    if start > 0, text.afterGap(start - 1) == start { kinds.formUnion(kindsEnding[start - 1]) }
    return kinds
  }

  /// Completes a rule to the left of the parts that are found.
  private mutating func extend(_ parts: PartList, _ rule: Int) {
    stepsAtPlace += 1
    steps += 1
    guard parts.count < grammar.rules[rule].pattern.count else { return make(parts, rule) }
    let wanted = grammar.patterns[rule * Grammar.longestPattern + parts.count]
    let start = Int(readings[parts[0]].start)
    var end = start
    repeat {
      if wanted.overlaps(kindsEnding[end]), end == start || text.afterGap(end) == start {
        for left in ending(at: end) where wanted.contains(readings[left].category) {
          guard stepsAtPlace < Self.mostStepsAtPlace else { return }
          var longer = parts
          longer.prepend(Int32(left))
          extend(longer, rule)
        }
      }
      end -= 1
    } while end >= max(0, start - 1)
  }

  private mutating func make(_ parts: PartList, _ rule: Int) {
    var cost = grammar.rules[rule].cost
    var size: Int32 = 0
    for index in 0..<parts.count {
      cost += readings[parts[index]].cost
      size += readings[parts[index]].size
    }
    guard cost <= Self.largestCost,
      let meaning = grammar.rules[rule].meaning(RuleParts(readings: readings, places: parts))
    else { return }
    add(
      ChartReading(
        start: readings[parts[grammar.rules[rule].contextParts]].start,
        end: readings[parts[parts.count - 1]].end,
        category: grammar.rules[rule].result,
        meaning: meaning,
        cost: cost,
        rule: rule,
        parts: parts,
        size: size
      )
    )
  }
}
