/// Numbers whose point or power of ten is written in its own way: 3.2×10^5, 4.5×10⁻³, 点45口径.
extension ChineseQuantityScan {
  /// The largest power of ten that a number holds with its digits.
  private static let largestExponent = 30

  /// A number with the power of ten that follows it; the number itself where none does.
  func withPowerOfTen(_ numeral: ChineseNumeral) -> ChineseNumeral {
    guard numeral.form == .arabic, numeral.isExact, numeral.hedge == .none,
      let (exponent, end) = powerOfTen(at: skipSpace(numeral.end)),
      let power = ExactNumber(digits: 1, exponent: exponent), let value = numeral.low.multiplied(by: power)
    else { return numeral }
    var scaled = numeral
    (scaled.low, scaled.high, scaled.end, scaled.isPlainDigits) = (value, value, end, false)
    return scaled
  }

  /// 45 of 点45口径 as 0.45.
  func withPointOfCalibre(_ numeral: ChineseNumeral) -> ChineseNumeral {
    guard isAt(numeral.start - 1, "点"), !isNumeral(at: numeral.start - 2), hasWord("口径", at: numeral.end),
      numeral.isPlainDigits, numeral.digits.utf8.count < 4,
      let value = ExactNumber(digits: Int128(numeral.digits) ?? 0, exponent: -numeral.digits.utf8.count)
    else { return numeral }
    var calibre = numeral
    (calibre.low, calibre.high, calibre.isPlainDigits) = (value, value, false)
    return calibre
  }

  private func powerOfTen(at index: Int) -> (exponent: Int, end: Int)? {
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
      isNegative = isAt(end, "⁻")
      end += isNegative ? 1 : 0
      while end < characters.count, exponent <= Self.largestExponent,
        let digit = Unicode.Scalar(characters[end])?.superscriptDigit
      {
        exponent = exponent * 10 + digit
        end += 1
      }
    }
    guard (1...Self.largestExponent).contains(exponent) else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }
}
