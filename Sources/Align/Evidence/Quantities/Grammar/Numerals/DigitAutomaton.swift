/// Numerals in digits, with separators, a decimal point, and scale words of either language: 1,010,000; 1.2亿; 3 million; 5th.
struct DigitAutomaton {
  let text: LexemeText
  let english: EnglishNumeralAutomaton

  /// More digits than an exact number is sure to hold.
  private static let mostDigits = 34

  /// Finds every numeral that begins with the digit at a place.
  func find(at start: Int, into found: inout [NumeralEnd]) {
    let isInside =
      text.isDigit(start - 1)
      || (text[start - 1] == 0x2E || text[start - 1] == 0x2C) && text.isDigit(start - 2)
    guard !isInside, var plain = run(from: start) else { return }
    if let ending = ordinalEnd(plain.end) {
      var ordinal = plain
      (ordinal.end, ordinal.isOrdinal) = (ending, true)
      found.append(ordinal)
      return
    }
    found.append(plain)
    if let grouped = grouped(plain, from: start) {
      found.append(grouped)
      plain = grouped
    }
    if let decimal = decimal(plain) {
      found.append(decimal)
      plain = decimal
    }
    appendScaled(plain, to: &found)
    found.chargeCuts()
  }

  private func run(from start: Int) -> NumeralEnd? {
    var end = start
    var value: Int128 = 0
    while text.isDigit(end) {
      guard end - start < Self.mostDigits else { return nil }
      value = value * 10 + Int128(text[end] - 0x30)
      end += 1
    }
    return numeral(value, places: 0, end: end, form: .digits(end - start))
  }

  private func numeral(_ digits: Int128, places: Int, end: Int, form: Meaning.Form) -> NumeralEnd? {
    guard let value = ExactNumber(digits: digits, exponent: -places) else { return nil }
    var zeros = -places
    var rest = digits
    while rest > 9, rest % 10 == 0 { (rest, zeros) = (rest / 10, zeros + 1) }
    let place = ExactNumber(digits: 1, exponent: zeros) ?? .one
    return NumeralEnd(end: end, low: value, high: value, form: form, place: place)
  }

  /// Reads ,000 as often as it follows.
  private func grouped(_ first: NumeralEnd, from start: Int) -> NumeralEnd? {
    guard first.end - start <= 3, text[start] != 0x30 else { return nil }
    var end = first.end
    var value = first.low.numerator
    while text[end] == 0x2C, (1...3).allSatisfy({ text.isDigit(end + $0) }), !text.isDigit(end + 4),
      end - start < Self.mostDigits
    {
      for index in end + 1...end + 3 { value = value * 10 + Int128(text[index] - 0x30) }
      end += 4
    }
    return end > first.end ? numeral(value, places: 0, end: end, form: .separated) : nil
  }

  private func decimal(_ whole: NumeralEnd) -> NumeralEnd? {
    guard text[whole.end] == 0x2E, text.isDigit(whole.end + 1) else { return nil }
    var end = whole.end + 1
    var value = whole.low.numerator
    while text.isDigit(end) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9 else { return nil }
      value = product + Int128(text[end] - 0x30)
      end += 1
    }
    // 1.2.3 is no decimal number.
    guard !(text[end] == 0x2E && text.isDigit(end + 1)) else { return nil }
    return numeral(value, places: end - whole.end - 1, end: end, form: .separated)
  }

  /// Multiplies by the scale words that follow: 万, 百万, 万亿, million.
  private func appendScaled(_ base: NumeralEnd, to found: inout [NumeralEnd]) {
    var numeral = base
    while found.count < 6, let (exponent, end) = scale(at: numeral.end),
      let power = ExactNumber(digits: 1, exponent: exponent),
      let value = numeral.low.multiplied(by: power),
      let place = numeral.place.multiplied(by: power)
    {
      (numeral.low, numeral.high, numeral.place) = (value, value, place)
      (numeral.end, numeral.form) = (end, .words)
      found.append(numeral)
    }
  }

  private func scale(at end: Int) -> (exponent: Int, end: Int)? {
    let next = text.afterGap(end)
    if let exponent = ChineseNumeralAutomaton.scale(text[next]), exponent > 1,
      next == end || exponent > 2
    {
      return (exponent, next + 1)
    }
    guard let word = english.word(at: next), word.category == .scale else { return nil }
    return word.number.whole.map { ($0, word.end) }
  }

  private func ordinalEnd(_ end: Int) -> Int? {
    let letters = (LexemeText.folded(text[end]), LexemeText.folded(text[end + 1]))
    let isEnding = Self.ordinalEndings.contains { $0 == letters }
    return isEnding && !text.isLetter(end + 2) ? end + 2 : nil
  }

  /// st, nd, rd, th.
  private static let ordinalEndings: [(UInt16, UInt16)] = [
    (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68),
  ]
}
