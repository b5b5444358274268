/// Words that begin with a capital, as names do: Gorges, and the number word of Three Gorges.
struct CapitalAutomaton {
  let text: LexemeText
  let english: EnglishNumeralAutomaton

  /// The word that begins with the capital at a place, unless it begins the text.
  func word(at start: Int) -> ChartReading? {
    guard text.isCapital(start), text.isBoundary(start), text.isLetter(start + 1), !text.isCapital(start + 1)
    else { return nil }
    var end = start + 1
    while text.isLetter(end), end - start < NumeralAutomata.longestNumeral { end += 1 }
    return ChartReading(
      start: start,
      end: end,
      category: english.word(at: start) == nil ? .capitalWord : .capitalNumber,
      meaning: .nothing,
      cost: 0,
      rule: -1,
      parts: [],
      size: 1
    )
  }
}
