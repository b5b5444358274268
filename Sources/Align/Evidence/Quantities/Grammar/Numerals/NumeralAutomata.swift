/// A numeral that begins at a place: where it ends, what it is worth, how it is written.
struct NumeralEnd: Sendable {
  /// One past the last character.
  var end: Int
  /// The lowest value.
  var low: ExactNumber
  /// The highest value.
  var high: ExactNumber
  /// How it is written.
  var form: Meaning.Form
  /// What one step of the last place that is not a filling zero is worth.
  var place = ExactNumber.one
  /// What the numeral itself says (几, 数).
  var hedge = Quantity.Hedge.none
  /// Whether it is an ordinal: 21st, third.
  var isOrdinal = false
  /// How much less likely it is than the likeliest end, in nats.
  var cost = 0.0
}

/// The automata for numerals in digits, in Chinese and in English words.
///
/// Each returns every end that makes sense: 一百零一万 ends behind 一, 一百, 一百零一 and 一百零一万. An end inside of a longer
/// numeral is much less likely, but 六 may end before 四 in 周六四场.
struct NumeralAutomata {
  /// The most characters that an automaton looks at.
  static let longestNumeral = 48
  /// What it costs, in nats, to end or to begin inside of a longer numeral; judged, not measured.
  static let cutCost = 2.5

  private let text: LexemeText
  private let digits: DigitAutomaton
  private let chinese: ChineseNumeralAutomaton
  private let english: EnglishNumeralAutomaton
  private let capitals: CapitalAutomaton

  /// Makes the automata for a text.
  init(text: LexemeText, lexer: Lexer) {
    self.text = text
    let english = EnglishNumeralAutomaton(text: text, lexer: lexer)
    self.english = english
    digits = DigitAutomaton(text: text, english: english)
    chinese = ChineseNumeralAutomaton(text: text)
    capitals = CapitalAutomaton(text: text, english: english)
  }

  /// Passes on every numeral, and a word with a capital, that begins at a place.
  func readings(at start: Int, _ found: (ChartReading) -> Void) {
    let character = text[start]
    if let word = capitals.word(at: start) { found(word) }
    let ends =
      if text.isDigit(start) {
        digits.numerals(at: start)
      } else if character >= 0x3000 {
        chinese.numerals(at: start)
      } else if text.isLetter(start) {
        english.numerals(at: start)
      } else {
        [NumeralEnd]()
      }
    for end in ends {
      found(
        ChartReading(
          start: start,
          end: end.end,
          category: end.isOrdinal ? .ordinal : .numeral,
          meaning: Meaning(
            kind: end.isOrdinal ? .ordinal : .cardinal,
            value: .number(low: end.low, high: end.high),
            hedge: end.hedge,
            form: end.form,
            place: end.place
          ),
          cost: end.cost,
          rule: -1,
          parts: [],
          size: 1
        )
      )
    }
  }
}

extension [NumeralEnd] {
  /// The ends with those inside of the longest one made less likely.
  func withCuts() -> [NumeralEnd] {
    guard let longest = self.map(\.end).max() else { return self }
    return map { numeral in
      var numeral = numeral
      if numeral.end < longest { numeral.cost += NumeralAutomata.cutCost }
      return numeral
    }
  }
}
