/// Numbers whose point or power of ten is written in its own way: 3.2×10^5, 4.5×10⁻³, 点45口径.
extension ChineseQuantityScan {
  /// The largest power of ten that a number holds with its digits.
  private static let largestExponent = 30

  /// A number with the power of ten that follows it; the number itself where none does.
  func withPowerOfTen(_ numeral: ChineseNumeral) -> ChineseNumeral {
    // 10⁻⁶, but no footnote: 10²
    if numeral.isPlainDigits, numeral.digits == "10", let (exponent, end) = superscript(at: numeral.end),
      exponent < 0 || exponent > 2, let power = ExactNumber(digits: 1, exponent: exponent)
    {
      var scaled = numeral
      (scaled.low, scaled.high, scaled.end, scaled.isPlainDigits) = (power, power, end, false)
      return scaled
    }
    guard numeral.form == .arabic, numeral.isExact, numeral.hedge == .none,
      let (exponent, end) = powerOfTen(at: skipSpace(numeral.end)),
      let power = ExactNumber(digits: 1, exponent: exponent), let value = numeral.low.multiplied(by: power)
    else { return numeral }
    var scaled = numeral
    (scaled.low, scaled.high, scaled.end, scaled.isPlainDigits) = (value, value, end, false)
    return scaled
  }

  /// 45 of 点45口径 and 三八 of 点三八左轮手枪 as 0.45 and 0.38.
  func withPointOfCalibre(_ numeral: ChineseNumeral) -> ChineseNumeral {
    guard isAt(numeral.start - 1, "点"), !isNumeral(at: numeral.start - 2),
      numeral.isPlainDigits || numeral.form == .digits || numeral.form == .pair,
      (2...3).contains(numeral.digits.utf8.count),
      words.isCalibre(before: numeral.end, in: characters),
      let value = ExactNumber(digits: Int128(numeral.digits) ?? 0, exponent: -numeral.digits.utf8.count)
    else { return numeral }
    var calibre = numeral
    (calibre.low, calibre.high, calibre.isPlainDigits, calibre.form) = (value, value, false, .arabic)
    return calibre
  }

  private func powerOfTen(at index: Int) -> (exponent: Int, end: Int)? {
    if let exponent = exponentOfE(at: index) { return exponent }
    let ten = skipSpace(index + 1)
    guard isAt(index, oneOf: "×xX*"), isAt(ten, "1"), isAt(ten + 1, "0"), !isDigitASCII(at: ten + 2) else {
      return nil
    }
    let end = ten + 2
    guard isAt(end, "^") else { return superscript(at: end) }
    let isNegative = isAt(end + 1, "-")
    return exponent(from: isNegative ? end + 2 : end + 1, isNegative: isNegative, digit: plainDigit)
  }

  /// The exponent of ⁵ and ⁻⁶, and where it ends.
  private func superscript(at start: Int) -> (exponent: Int, end: Int)? {
    let isNegative = isAt(start, "⁻")
    return exponent(from: isNegative ? start + 1 : start, isNegative: isNegative) { index in
      index < characters.count ? Unicode.Scalar(characters[index])?.superscriptDigit : nil
    }
  }

  /// The exponent of 1.5e-6 and 2E+10, and where it ends.
  private func exponentOfE(at index: Int) -> (exponent: Int, end: Int)? {
    guard isAt(index, oneOf: "eE"), isDigitASCII(at: index - 1) else { return nil }
    let isNegative = isAt(index + 1, "-")
    let hasSign = isNegative || isAt(index + 1, "+")
    // 3e8 may be a code.
    guard hasSign || isAt(index - 2, "."),
      let found = exponent(from: index + (hasSign ? 2 : 1), isNegative: isNegative, digit: plainDigit),
      !isLetterASCII(at: found.end)
    else { return nil }
    return found
  }

  private func plainDigit(at index: Int) -> Int? {
    isDigitASCII(at: index) ? Int(characters[index]) - 0x30 : nil
  }

  /// The exponent whose digits begin at `start`, and where it ends.
  private func exponent(
    from start: Int,
    isNegative: Bool,
    digit: (_ index: Int) -> Int?
  ) -> (exponent: Int, end: Int)? {
    var (exponent, end) = (0, start)
    while exponent <= Self.largestExponent, let next = digit(end) {
      exponent = exponent * 10 + next
      end += 1
    }
    guard (1...Self.largestExponent).contains(exponent) else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }
}
