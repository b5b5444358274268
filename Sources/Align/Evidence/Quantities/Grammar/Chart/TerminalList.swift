/// The words and numerals of a text, by where they end: what the chart begins with.
struct TerminalList {
  /// A word or numeral.
  struct Terminal {
    var start: Int32
    /// The next that ends at the same place, −1 for the last.
    var next: Int32 = -1
    /// What it is.
    var kind: Kind
  }

  /// What a terminal is.
  enum Kind {
    /// A word of the table, by its place there.
    case word(Int32)
    /// A numeral, by its place in `numerals`.
    case numeral(Int32)
    /// A word with a capital.
    case capital(isNumber: Bool)
    /// Letters beside digits.
    case letters
  }

  /// The words and numerals, those that begin earlier before those that begin later.
  private(set) var terminals: [Terminal] = []
  /// The numerals.
  private(set) var numerals: [NumeralEnd] = []
  /// For each place the first terminal that ends there, −1 without.
  private(set) var first: [Int32]
  private var last: [Int32]
  private let table: LexemeTable

  /// Words that a numeral in English words may begin with.
  private static let numberWords: CategorySet = [
    .digit, .teen, .tens, .hundred, .scale, .dozen, .ordinalWord, .ordinalScale, .articleWord,
  ]

  /// Finds the words and numerals of a text.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  init(_ text: LexemeText, lexer: Lexer) {
    first = Array(repeating: -1, count: text.characters.count + 1)
    last = first
    table = lexer.table
    terminals.reserveCapacity(text.characters.count)
    let automata = NumeralAutomata(text: text, lexer: lexer)
    var ends: [NumeralEnd] = []
    for start in text.characters.indices {
      var beginsNumber = false
      lexer.words(in: text, at: start) { index, end in
        beginsNumber = beginsNumber || Self.numberWords.contains(table.entries[index].category)
        append(.word(Int32(index)), from: start, to: end)
      }
      if text.isCapital(start), let end = automata.capitalEnd(at: start) {
        append(.capital(isNumber: beginsNumber), from: start, to: end)
      }
      if let end = automata.lettersEnd(at: start) { append(.letters, from: start, to: end) }
      ends.removeAll(keepingCapacity: true)
      automata.find(at: start, beginsNumber: beginsNumber, into: &ends)
      for numeral in ends {
        append(.numeral(Int32(numerals.count)), from: start, to: numeral.end)
        numerals.append(numeral)
      }
    }
  }

  private mutating func append(_ kind: Kind, from start: Int, to end: Int) {
    let place = Int32(terminals.count)
    if last[end] >= 0 { terminals[Int(last[end])].next = place } else { first[end] = place }
    last[end] = place
    terminals.append(Terminal(start: Int32(start), kind: kind))
  }

  /// A terminal as a reading that ends at a place.
  func reading(_ place: Int32, end: Int) -> ChartReading {
    let start = Int(terminals[Int(place)].start)
    switch terminals[Int(place)].kind {
    case .word(let entry):
      return ChartReading(word: table.entries[Int(entry)], start: start, end: end)
    case .numeral(let numeral): return ChartReading(numerals[Int(numeral)], start: start)
    case .capital(let isNumber):
      let category: ReadingCategory = isNumber ? .capitalNumber : .capitalWord
      return ChartReading(start: start, end: end, category: category, meaning: .nothing)
    case .letters:
      return ChartReading(start: start, end: end, category: .letters, meaning: .nothing)
    }
  }
}

extension ChartReading {
  /// A numeral that an automaton found.
  init(_ numeral: NumeralEnd, start: Int) {
    self.init(
      start: start,
      end: numeral.end,
      category: numeral.isOrdinal ? .ordinal : .numeral,
      meaning: Meaning(
        kind: numeral.isOrdinal ? .ordinal : .cardinal,
        value: .number(low: numeral.low, high: numeral.high),
        hedge: numeral.hedge,
        form: numeral.form,
        place: numeral.place
      ),
      cost: numeral.cost
    )
  }
}
