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
    var end = ten + 2
    var (exponent, isNegative) = (0, false)
    if isAt(end, "^") {
      isNegative = isAt(end + 1, "-")
      end += isNegative ? 2 : 1
      while isDigitASCII(at: end), exponent <= Self.largestExponent {
        exponent = exponent * 10 + Int(characters[end]) - 0x30
        end += 1
      }
    } else {
      return superscript(at: end)
    }
    guard (1...Self.largestExponent).contains(exponent) else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }

  /// The exponent of ⁵ and ⁻⁶, and where it ends.
  private func superscript(at start: Int) -> (exponent: Int, end: Int)? {
    let isNegative = isAt(start, "⁻")
    var end = start + (isNegative ? 1 : 0)
    var exponent = 0
    while end < characters.count, exponent <= Self.largestExponent,
      let digit = Unicode.Scalar(characters[end])?.superscriptDigit
    {
      exponent = exponent * 10 + digit
      end += 1
    }
    guard (1...Self.largestExponent).contains(exponent) else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }

  /// The exponent of 1.5e-6 and 2E+10, and where it ends.
  private func exponentOfE(at index: Int) -> (exponent: Int, end: Int)? {
    guard isAt(index, oneOf: "eE"), isDigitASCII(at: index - 1) else { return nil }
    let isNegative = isAt(index + 1, "-")
    let hasSign = isNegative || isAt(index + 1, "+")
    var end = index + (hasSign ? 2 : 1)
    var exponent = 0
    while isDigitASCII(at: end), exponent <= Self.largestExponent {
      exponent = exponent * 10 + Int(characters[end]) - 0x30
      end += 1
    }
    // 3e8 may be a code.
    guard hasSign || isAt(index - 2, "."),
      (1...Self.largestExponent).contains(exponent), !isLetterASCII(at: end)
    else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }
}
