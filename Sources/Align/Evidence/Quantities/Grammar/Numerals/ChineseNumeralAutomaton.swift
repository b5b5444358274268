/// Chinese numerals: positional (一百零一万, 四万万), read out (二〇二六), two neighbouring digits (三五), and with 几 and 数.
struct ChineseNumeralAutomaton {
  typealias Characters = ChineseNumeralCharacters
  let text: LexemeText

  /// The power of ten that a character is.
  static func scale(_ character: UInt16) -> Int? {
    switch Characters.smallScale(character) {
    case 10: 1
    case 100: 2
    case 1000: 3
    default: Characters.bigScale(character).flatMap { $0 <= 12 ? $0 : nil }
    }
  }

  /// In how many places of a row of numeral characters a numeral may begin: a bound on what a long row costs.
  private static let mostCutStarts = 8

  /// Finds every numeral that begins with the character at a place.
  func find(at start: Int, into found: inout [NumeralEnd]) {
    guard isNumeral(start), !(1...Self.mostCutStarts).allSatisfy({ isNumeral(start - $0) }) else {
      return
    }
    appendPositional(at: start, to: &found)
    appendDigits(at: start, to: &found)
    found.chargeCuts()
    guard isNumeral(start - 1) else { return }
    for place in found.indices { found[place].cost += NumeralAutomata.cutCost }
  }

  private func isNumeral(_ index: Int) -> Bool {
    digit(index) != nil || Self.scale(text[index]) != nil || Characters.tens(text[index]) != nil
  }

  /// A digit as an interval: 几 and 数 are any from 2 to 9.
  private func digit(_ index: Int) -> (low: Int128, high: Int128)? {
    let character = text[index]
    if let digit = Characters.plainDigit(character) { return (Int128(digit), Int128(digit)) }
    let isSome = character == Characters.code("几") || character == Characters.code("数")
    return isSome ? (2, 9) : nil
  }

  // MARK: - Positional

  /// What has been read of a positional numeral.
  private struct State {
    /// What comes before the last 万 or larger.
    var total: (low: Int128, high: Int128) = (0, 0)
    /// What follows it.
    var section: (low: Int128, high: Int128) = (0, 0)
    /// A digit that waits for its scale word.
    var pending: (low: Int128, high: Int128)?
    /// The last scale word, as a power of ten; 0 before any.
    var lastScale = 0
    /// The last 万 or larger.
    var lastBig = Int.max
    /// The last of 十 百 千 after it.
    var lastSmall = 4
    var hasZero = false
    var hasDigit = false

    /// The value: a digit after a scale word counts for the next place (三万五), after 零 for one.
    var value: (low: Int128, high: Int128) {
      let factor =
        pending != nil && lastScale > 1 && !hasZero
        ? ChineseNumeralAutomaton.power(lastScale - 1) : 1
      let tail = pending.map { ($0.low * factor, $0.high * factor) } ?? (0, 0)
      return (total.low + section.low + tail.0, total.high + section.high + tail.1)
    }
  }

  private static func power(_ exponent: Int) -> Int128 { ExactNumber.powerOfTen(exponent) ?? 1 }

  private func appendPositional(at start: Int, to found: inout [NumeralEnd]) {
    var state = State()
    var isSome = false
    for index in start..<min(text.characters.count, start + NumeralAutomata.longestNumeral) {
      if text[index] == Characters.code("零") {
        guard state.pending == nil, !state.hasZero else { break }
        state.hasZero = true
        if index > start { continue }
        state.pending = (0, 0)
      } else if let digit = digit(index) {
        guard take(digit, at: index, start: start, &state) else { break }
        isSome = isSome || digit.low != digit.high
      } else if let tens = Characters.tens(text[index]) {
        guard state.pending == nil, state.lastSmall > 1 else { break }
        state.section.low += Int128(tens) * 10
        state.section.high += Int128(tens) * 10
        (state.lastSmall, state.lastScale, state.hasDigit) = (1, 1, true)
      } else {
        guard let exponent = Self.scale(text[index]), multiply(exponent, &state) else { break }
      }
      let value = state.value
      let form: Meaning.Form =
        index > start ? .words : state.lastScale == 0 ? .single : .scale
      // 几 and 数 alone, and before anything but a scale word, are no numerals of this automaton.
      if isSome, state.lastScale == 0 { continue }
      let place = state.pending == nil ? Self.power(state.lastScale) : 1
      found.append(
        NumeralEnd(
          end: index + 1,
          low: ExactNumber(value.low),
          high: ExactNumber(value.high),
          form: form,
          place: ExactNumber(place),
          hedge: isSome ? .magnitude : .none
        )
      )
    }
  }

  /// Takes a digit; two neighbouring ones before a scale word are an interval (三四百).
  private func take(
    _ digit: (low: Int128, high: Int128),
    at index: Int,
    start: Int,
    _ state: inout State
  ) -> Bool {
    guard let pending = state.pending else {
      state.pending = digit
      state.hasDigit = true
      return true
    }
    let isPair =
      digit.low == digit.high && pending.low == pending.high
      && ChineseNumeralParser.isPair(Int(pending.low), Int(digit.low))
    guard isPair, Self.scale(text[index + 1]) != nil || state.lastScale == 1 else { return false }
    state.pending = (pending.low, digit.high)
    return true
  }

  private func multiply(_ exponent: Int, _ state: inout State) -> Bool {
    if exponent < 4 {
      guard exponent < state.lastSmall else { return false }
      let digit = state.pending ?? (1, 1)
      // 零 before 百 is no digit of it.
      if state.pending == nil, state.section.high > 0, exponent > 1 { return false }
      state.section.low += digit.low * Self.power(exponent)
      state.section.high += digit.high * Self.power(exponent)
      state.lastSmall = exponent
    } else {
      var section = state.section
      if let pending = state.pending {
        section = (section.low + pending.low, section.high + pending.high)
      }
      if section.high == 0, state.total.high == 0 { section = (1, 1) }
      let power = Self.power(exponent)
      let isSmaller = exponent < state.lastBig
      let base: (low: Int128, high: Int128) =
        isSmaller ? section : (state.total.low + section.low, state.total.high + section.high)
      guard base.high < Self.power(18) else { return false }
      state.total.low = (isSmaller ? state.total.low : 0) + base.low * power
      state.total.high = (isSmaller ? state.total.high : 0) + base.high * power
      (state.section, state.lastSmall, state.lastBig) = ((0, 0), 4, exponent)
    }
    (state.pending, state.hasZero, state.lastScale) = (nil, false, exponent)
    return true
  }

  // MARK: - Digits read out

  /// 二〇二六, 三五, 一两: rows of digits, and two neighbouring ones as either of them.
  private func appendDigits(at start: Int, to found: inout [NumeralEnd]) {
    var end = start
    var value: Int128 = 0
    while end - start < NumeralAutomata.longestNumeral / 2,
      let digit = Characters.plainDigit(text[end])
    {
      value = value * 10 + Int128(digit)
      end += 1
    }
    guard end - start > 1, Self.scale(text[end]) == nil else { return }
    let (first, second) = (value / 10, value % 10)
    var isPair = false
    if end - start == 2, ChineseNumeralParser.isPair(Int(first), Int(second)) {
      found.append(
        NumeralEnd(end: end, low: ExactNumber(first), high: ExactNumber(second), form: .pair)
      )
      isPair = true
    }
    if text[end - 1] != Characters.code("两") {
      let number = ExactNumber(value)
      var digits = NumeralEnd(end: end, low: number, high: number, form: .readOut(end - start))
      digits.cost = isPair ? Self.pairCost : 0
      found.append(digits)
    }
  }

  /// What it costs, in nats, to read 三五 as 35 and not as three to five; judged, not measured.
  private static let pairCost = 1.0
}
