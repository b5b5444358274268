/// Numerals in digits of any script: groups of thousands, decimals, and a Chinese scale after them (1.2亿).
extension ChineseNumeralParser {
  /// Whether the character at `index` is a decimal point between numerals.
  func isDecimalPoint(at index: Int) -> Bool {
    guard isAt(index, "点") || isAt(index, "·") || isAt(index, ".") else { return false }
    var end = index + 1
    while end - index <= Self.longestRun, isDecimalDigit(at: end) { end += 1 }
    let count = end - index - 1
    guard count > 0 else { return false }
    guard isAt(index, "点") else { return true }
    // 九点一直到天黑 and 九点一到 are nine o'clock, and 三点五分, 三点二十 and 三点一刻 are times of the clock; 百分之三点五分给社员 is none.
    if beginsWord(at: index + 1) { return false }
    if beginsClause(at: index + 1) { return isShare(before: index) }
    if end < text.count, Characters.smallScale(text[end]) != nil { return false }
    if isAt(end, "刻") || isAt(end, "半") { return false }
    if isAt(end, "分"), !isAt(end + 1, "钟"), !isAt(end + 1, "之") { return isShare(before: index) }
    return true
  }

  /// Whether a clause of what comes next begins at `index` (一到就来), and no range of numbers (一到十).
  private func beginsClause(at index: Int) -> Bool {
    guard let match = words.words.match(text, at: index) else { return false }
    return words.categories[match.value] == .once && !isDecimalDigit(at: match.end) && !isAt(match.end, "两")
  }

  /// Whether 百分之 or the like comes before the numeral that ends at `index`.
  private func isShare(before index: Int) -> Bool {
    var start = index
    while start > 0, index - start <= Self.longestRun, Characters.isNumeral(text[start - 1]) { start -= 1 }
    return isAt(start - 1, "之")
  }

  func isDecimalDigit(at index: Int) -> Bool {
    guard index < text.count, !isAt(index, "两") else { return false }
    return Characters.digit(text[index]) != nil || Characters.isDigitASCII(text[index])
  }

  func decimal(at index: Int, start: Int, state: State) -> ChineseNumeral? {
    guard state.hedge == .none, isDecimalPoint(at: index), let whole = total(of: state) else { return nil }
    var end = index + 1
    var fraction: Int128 = 0
    while isDecimalDigit(at: end) {
      let character = text[end]
      let digit = Characters.digit(character) ?? Int(character) - 0x30
      if end > index + 1, beginsWord(at: end), !isScale(at: end + 1) { break }
      let (product, overflows) = fraction.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9, end - start < ExactNumber.mostDigits else { return nil }
      fraction = product + Int128(digit)
      end += 1
    }
    let places = end - index - 1
    guard let part = ExactNumber(digits: fraction, exponent: -places),
      let value = ExactNumber(whole.low).adding(part),
      let place = ExactNumber(digits: 1, exponent: -places)
    else { return nil }
    return scaled(value, place: place, start: start, end: end, form: .positional)
  }

  /// Multiplies a decimal by the scale words that follow it: 1.5万亿.
  func scaled(
    _ number: ExactNumber,
    place: ExactNumber,
    start: Int,
    end: Int,
    form: ChineseNumeral.Form
  ) -> ChineseNumeral? {
    var (value, place, end) = (number, place, end)
    var scale: Int128 = 1
    while true {
      let at = isAt(end, " ") && form == .arabic && scale == 1 ? end + 1 : end
      guard at < text.count, unitAtScale(at) == nil else { break }
      let factor: Int128
      if let small = Characters.smallScale(text[at]), scale == 1, !isAt(at, "拾") {
        factor = Int128(small)
      } else if let exponent = Characters.bigScale(text[at]), exponent <= 12,
        let power = ExactNumber.powerOfTen(exponent)
      {
        factor = power
      } else {
        break
      }
      scale *= factor
      guard scale < 1_000_000_000_000_000_000, let product = value.multiplied(by: ExactNumber(factor)),
        let step = place.multiplied(by: ExactNumber(factor))
      else { return nil }
      (value, place) = (product, step)
      end = at + 1
    }
    var numeral = ChineseNumeral(
      start: start,
      end: end,
      form: form,
      low: value,
      high: value,
      bigScale: scale,
      place: place
    )
    if isAt(end, "多") || isAt(end, "余"), scale > 1, !beginsWord(at: end) {
      numeral.high = value.adding(place) ?? value
      numeral.hedge = .over
      numeral.end += 1
    }
    return numeral
  }

  // MARK: - Arabic numerals

  /// A number in Arabic digits as it is written.
  private struct ArabicDigits {
    var end: Int
    var value: Int128 = 0
    var digits = ""
    /// How many digits are after the point.
    var places = 0
    /// How many are before the first separator.
    var leading = 0
    /// Whether there is neither a point nor a separator.
    var isPlain = true

    /// Takes the digit at `end`; `false` for more digits than a number holds.
    mutating func take(_ text: [UInt16]) -> Bool {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9, digits.utf8.count < ExactNumber.mostDigits else { return false }
      value = product + Int128(text[end] - 0x30)
      digits.unicodeScalars.append(Unicode.Scalar(UInt8(text[end])))
      end += 1
      return true
    }
  }

  /// The digits from `start` on with their groups (3,000) and what is after the point.
  private func arabicDigits(at start: Int) -> ArabicDigits? {
    var run = ArabicDigits(end: start)
    while run.end < text.count, Characters.isDigitASCII(text[run.end]) {
      guard run.take(text) else { return nil }
    }
    run.leading = run.end - start
    if run.leading <= 3, !isAt(start, "0") {
      // One group behind a plain space may be another number: 0800 555 111.
      let isSpaced = isAt(run.end, " ")
      while hasGroup(behind: run.end) {
        if isSpaced, run.isPlain, isLoneGroup(behind: run.end) { break }
        run.isPlain = false
        run.end += 1
        for _ in 0..<3 where !run.take(text) { return nil }
      }
    }
    if isAt(run.end, ".") || isAt(run.end, "·"), run.end + 1 < text.count,
      Characters.isDigitASCII(text[run.end + 1])
    {
      run.end += 1
      run.isPlain = false
      run.digits += "."
      while run.end < text.count, Characters.isDigitASCII(text[run.end]) {
        guard run.take(text) else { return nil }
        run.places += 1
      }
    }
    return run
  }

  /// Whether a separator and three digits follow.
  private func hasGroup(behind end: Int) -> Bool {
    end + 3 < text.count && (isAt(end, ",") || isAt(end, " ") || isAt(end, "'")) && isGroup(at: end + 1)
  }

  /// Whether the group that follows is not round, not followed by another one after a space, and counts nothing (58 700美元).
  private func isLoneGroup(behind end: Int) -> Bool {
    let isRound = (1...3).allSatisfy { isAt(end + $0, "0") }
    return !isRound && !(end + 7 < text.count && isAt(end + 4, " ") && isGroup(at: end + 5))
      && units.words.match(text, at: isAt(end + 4, " ") ? end + 5 : end + 4) == nil
  }

  /// The numeral in Arabic digits at `start`, with the scale words after them (3万, 1.5亿).
  func arabic(at start: Int) -> ChineseNumeral? {
    guard let run = arabicDigits(at: start) else { return nil }
    let (value, digits, places, end) = (run.value, run.digits, run.places, run.end)
    guard let number = ExactNumber(digits: value, exponent: -places) else { return nil }
    if places == 0, hasScaleOrMore(at: end) {
      var state = State()
      state.pending = Interval(low: value, high: value)
      state.pendingIsOneDigit = run.leading == 1 && run.isPlain
      state.sectionIsOpen = true
      state.digitCount = max(2, digits.utf8.count)
      if digits.utf8.count == 1 { state.digitCount = 1 }
      let from = isAt(end, " ") ? end + 1 : end
      if var numeral = self.run(from: from, start: start, state: state, isFormal: false), numeral.end > from {
        numeral.form = .arabic
        return numeral
      }
    }
    if places > 0 {
      guard let place = ExactNumber(digits: 1, exponent: -places),
        var numeral = scaled(number, place: place, start: start, end: end, form: .arabic)
      else { return nil }
      numeral.digits = digits
      return numeral
    }
    var place: Int128 = 1
    while place < value, value % (place * 10) == 0 { place *= 10 }
    return ChineseNumeral(
      start: start,
      end: end,
      form: .arabic,
      low: number,
      high: number,
      digits: digits,
      isPlainDigits: run.isPlain,
      place: ExactNumber(place)
    )
  }

  func isGroup(at index: Int) -> Bool {
    (0..<3).allSatisfy { Characters.isDigitASCII(text[index + $0]) }
      && (index + 3 >= text.count || !Characters.isDigitASCII(text[index + 3]))
  }

  func hasScaleOrMore(at index: Int) -> Bool {
    let index = isAt(index, " ") ? index + 1 : index
    guard index < text.count else { return false }
    if isAt(index, "多") || isAt(index, "余") || isAt(index, "几") || isAt(index, "来") { return true }
    return isScale(at: index) && unitAtScale(index) == nil && !isAt(index, "十")
  }

  // MARK: - The result

  func total(of state: State) -> Interval? {
    var value = state.section
    if let pending = state.pending {
      let factor = tail(of: state)
      value.low += pending.low * factor
      value.high += pending.high * factor
    }
    for term in state.terms {
      let low = value.low.addingReportingOverflow(term.value.low)
      let high = value.high.addingReportingOverflow(term.value.high)
      guard !low.overflow, !high.overflow else { return nil }
      value = Interval(low: low.partialValue, high: high.partialValue)
    }
    return value
  }

  func finish(_ state: State, start: Int, end: Int) -> ChineseNumeral? {
    guard let value = total(of: state) else { return nil }
    let form: ChineseNumeral.Form =
      state.scaleWords == 0
      ? (state.digitCount == 1 ? .single : .positional)
      : state.digitCount == 0
        && state.scaleWords == 1 && end - start == 1 ? .scale : .positional
    var numeral = ChineseNumeral(
      start: start,
      end: end,
      form: form,
      low: ExactNumber(value.low),
      high: ExactNumber(value.high),
      hedge: state.hedge,
      place: ExactNumber(state.pending == nil ? max(1, state.place) : 1)
    )
    let isClosed = state.pending == nil && !state.sectionIsOpen && state.terms.count == 1
    if isClosed { numeral.bigScale = max(1, state.closing) }
    if state.digitCount == 1, state.pending == nil, value.low == value.high, value.low > 0 {
      var rest = value.low
      while rest % 10 == 0 { rest /= 10 }
      if rest < 10 { numeral.digitScale = value.low / rest }
    }
    return numeral
  }
}
