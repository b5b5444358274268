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
  /// The place value of the last digit that is not a trailing zero.
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
/// Each returns every end that makes sense: 一百零一万 ends after 一, 一百, 一百零一 and 一百零一万. An end inside of a longer
/// numeral is much less likely, but 六 may end before 四 in 周六四场.
struct NumeralAutomata {
  /// The most characters that an automaton looks at.
  static let longestNumeral = 48
  /// What it costs, in nats, to end or to begin inside of a longer numeral; judged, not measured.
  static let cutCost = 2.5

  fileprivate let text: LexemeText
  private let digits: DigitAutomaton
  private let chinese: ChineseNumeralAutomaton
  private let english: EnglishNumeralAutomaton

  /// Makes the automata for a text.
  init(text: LexemeText, lexer: Lexer) {
    self.text = text
    english = EnglishNumeralAutomaton(text: text, lexer: lexer)
    digits = DigitAutomaton(text: text, english: english)
    chinese = ChineseNumeralAutomaton(text: text)
  }

  /// Finds every numeral that begins at a place; `beginsNumber` tells that a number word or an article stands there.
  func find(at start: Int, beginsNumber: Bool, into ends: inout [NumeralEnd]) {
    if text.isDigit(start) {
      digits.find(at: start, into: &ends)
    } else if text[start] >= 0x3000 {
      chinese.find(at: start, into: &ends)
    } else if beginsNumber {
      english.find(at: start, into: &ends)
    }
  }

  /// Where the word with a capital ends that begins at a place, as names have: Gorges; `nil` for capitals alone.
  func capitalEnd(at start: Int) -> Int? {
    guard text.isBoundary(start), text.isLetter(start + 1), !text.isCapital(start + 1) else {
      return nil
    }
    var end = start + 1
    while text.isLetter(end), end - start < Self.longestNumeral { end += 1 }
    return end
  }
}

extension NumeralAutomata {
  /// Where the letters end that begin at a place and stand beside digits: APEC of APEC2020, NG of 737NG.
  func lettersEnd(at start: Int) -> Int? {
    guard text.isLetter(start), !text.isLetter(start - 1) else { return nil }
    var end = start + 1
    while text.isLetter(end), end - start < Self.longestNumeral { end += 1 }
    let isBehind = text.isDigit(start - 1) || text[start - 1] == 0x2D && text.isDigit(start - 2)
    let isBefore = text.isDigit(end) || text[end] == 0x2D && text.isDigit(end + 1)
    return isBehind || isBefore ? end : nil
  }
}

extension [NumeralEnd] {
  /// Makes the ends inside of the longest one less likely.
  mutating func chargeCuts() {
    guard count > 1, let longest = self.map(\.end).max() else { return }
    for place in indices where self[place].end < longest {
      self[place].cost += NumeralAutomata.cutCost
    }
  }
}
