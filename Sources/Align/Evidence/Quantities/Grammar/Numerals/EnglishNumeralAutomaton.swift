/// English numerals in words: two hundred and fifty thousand, a dozen, nineteen eighty-four, twenty-first.
struct EnglishNumeralAutomaton {
  let text: LexemeText
  let lexer: Lexer

  /// A number word of the tables.
  struct Word {
    let category: ReadingCategory
    let number: ExactNumber
    let end: Int
  }

  private static let categories: CategorySet = [
    .digit, .teen, .tens, .hundred, .scale, .dozen, .ordinalWord, .ordinalScale,
  ]

  /// The number word that begins at a place.
  func word(at start: Int) -> Word? {
    var word: Word?
    lexer.words(in: text, at: start) { index, end in
      let category = lexer.table.entries[index].category
      if Self.categories.contains(category) {
        word = Word(category: category, number: lexer.table.entries[index].number, end: end)
      }
    }
    return word
  }

  /// What has been read of a numeral.
  private struct State {
    /// What comes before the last power of a thousand.
    var total: Int128 = 0
    /// What follows it.
    var group: Int128 = 0
    /// The last word.
    var last: ReadingCategory?
    /// The last power of a thousand.
    var lowest = 30
    var isOrdinal = false
    var words = 0
    var hasNamedScale = false
    var place: Int128 = 1
  }

  /// Finds every numeral that begins with the word at a place.
  func find(at start: Int, into found: inout [NumeralEnd]) {
    var state = State()
    var index = start
    let article = afterArticle(start)
    if let article { (index, state.last, state.group) = (article, .digit, 1) }
    while index - start < 3 * NumeralAutomata.longestNumeral, let word = word(at: index),
      take(word, &state)
    {
      state.words += 1
      found.append(end(word.end, state))
      if state.isOrdinal { break }
      if let year = pairedYear(state, after: word.end) { found.append(year) }
      index = next(after: word.end, state)
    }
    // Without “a” or a number before it “thousand” is part of another word: thousands.
    if article == nil, found.first?.form == .scale {
      for place in found.indices { found[place].cost += NumeralAutomata.cutCost }
    }
    found.chargeCuts()
  }

  private func end(_ end: Int, _ state: State) -> NumeralEnd {
    let value = ExactNumber(state.total + state.group)
    let form: Meaning.Form = state.words > 1 ? .words : state.hasNamedScale ? .scale : .single
    return NumeralEnd(
      end: end,
      low: value,
      high: value,
      form: form,
      place: ExactNumber(state.place),
      isOrdinal: state.isOrdinal
    )
  }

  /// The word after “a” or “an”, where it is a hundred, a thousand, a dozen.
  private func afterArticle(_ start: Int) -> Int? {
    var next: Int?
    lexer.words(in: text, at: start) { index, end in
      if lexer.table.entries[index].category == .articleWord { next = text.afterGap(end) }
    }
    guard let next, let word = word(at: next) else { return nil }
    return word.category == .hundred || word.category == .scale || word.category == .dozen
      ? next : nil
  }

  /// Where the next word begins: after a space or hyphen, and after “and” after a hundred or more.
  private func next(after end: Int, _ state: State) -> Int {
    let next = text.afterGap(end)
    guard state.last == .hundred || state.last == .scale else { return next }
    var behind = next
    lexer.words(in: text, at: next) { index, end in
      if lexer.table.entries[index].category == .andWord { behind = text.afterGap(end) }
    }
    return behind
  }

  private func take(_ word: Word, _ state: inout State) -> Bool {
    guard let number = word.number.whole.map({ Int128($0) }) else { return false }
    switch word.category {
    case .digit, .ordinalWord:
      let isSmall = number < 10
      let fits =
        state.last == nil || state.last == .hundred || state.last == .scale
        || state.last == .tens && isSmall && number > 0
      if word.category == .ordinalWord, number == 100 {
        guard state.last == .digit || state.last == .teen || state.last == .tens else {
          return state.last == nil
        }
        state.group *= 100
      } else {
        guard fits else { return false }
        state.group += number
      }
      state.place = 1
    case .teen, .tens:
      guard state.last == nil || state.last == .hundred || state.last == .scale else {
        return false
      }
      state.group += number
      state.place = word.category == .tens ? 10 : 1
    case .hundred:
      guard state.last != .hundred, state.last != .scale, state.group < 100 else { return false }
      state.hasNamedScale = state.hasNamedScale || state.last == nil
      state.group = max(state.group, 1) * 100
      state.place = 100
    case .scale, .ordinalScale:
      guard number < Int128(state.lowest), state.last != .scale else { return false }
      state.hasNamedScale = state.hasNamedScale || state.last == nil
      let power = ExactNumber.powerOfTen(Int(number)) ?? 1
      state.total += max(state.group, 1) * power
      (state.group, state.lowest, state.place) = (0, Int(number), power)
    default:
      // A dozen ends a numeral.
      guard state.last != .dozen else { return false }
      state.hasNamedScale = state.hasNamedScale || state.last == nil
      state.group = max(state.total + state.group, 1) * number
      state.total = 0
    }
    state.isOrdinal = word.category == .ordinalWord || word.category == .ordinalScale
    state.last = word.category
    return true
  }

  /// Eighty-four after nineteen: a year read in pairs.
  private func pairedYear(_ state: State, after end: Int) -> NumeralEnd? {
    guard state.total == 0, (10...99).contains(state.group), !state.hasNamedScale,
      let second = word(at: text.afterGap(end)),
      second.category == .teen || second.category == .tens
    else { return nil }
    var (last, value) = (second.end, Int128(second.number.whole ?? 0))
    if second.category == .tens, let digit = word(at: text.afterGap(last)), digit.category == .digit {
      (last, value) = (digit.end, value + Int128(digit.number.whole ?? 0))
    }
    let year = ExactNumber(state.group * 100 + value)
    return NumeralEnd(end: last, low: year, high: year, form: .readOut(4))
  }
}
