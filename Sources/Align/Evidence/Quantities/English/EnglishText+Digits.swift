/// Reading numbers in digits.
extension EnglishText {
  /// Reads a number in digits with its separators: 1,010,000, 1 010 000, 12,34,567, 99.995, .77.
  func digitNumber(at start: Int) -> EnglishNumeral? {
    var index = start
    var value: Int128 = 0
    var count = 0
    var groups = 0
    func append(_ token: Int) -> Bool {
      guard count + length(token) <= ExactNumber.mostDigits else { return false }
      for byte in bytes[Int(tokens[token].start)..<Int(tokens[token].end)] {
        value = value * 10 + Int128(byte - 48)
      }
      count += length(token)
      return true
    }
    if isDigits(index) {
      guard append(index) else { return nil }
      index += 1
      if length(start) <= 3 {
        while isSign(index, ","), isGlued(index), isDigits(index + 1), isGlued(index + 1),
          length(index + 1) == 3 || (length(index + 1) == 2 && isIndianGroup(index + 1)), append(index + 1)
        {
          index += 2
          groups += 1
        }
        if groups == 0 { index = spacedGroups(after: start, append: append) }
        if index > start + 1 { groups += 1 }
      }
    }
    var places = 0
    if groups == 0, let end = decimalComma(after: start), append(end - 1) {
      places = length(end - 1)
      index = end
    } else if isSign(index, "."), isDigits(index + 1), isGlued(index + 1), index == start || isGlued(index),
      !(isSign(index + 2, ".") && isDigits(index + 3) && isGlued(index + 2) && isGlued(index + 3)),
      length(index + 1) <= 18
    {
      if index == start, isGlued(index), isWord(index - 1) || isDigits(index - 1) { return nil }
      guard append(index + 1) else { return nil }
      places = length(index + 1)
      index += 2
    }
    guard index > start, let number = ExactNumber(digits: value, exponent: -places) else { return nil }
    var numeral = EnglishNumeral(number, from: start, to: index)
    numeral.hasPoint = places > 0
    if groups == 0, places == 0 { numeral.digitCount = length(start) }
    return numeral
  }

  /// The end of a decimal part after a comma: “12,5 percent”, “3,5 million”; `nil` where the comma may stand in a list.
  func decimalComma(after start: Int) -> Int? {
    let end = start + 3
    guard isDigits(start), isSign(start + 1, ","), isGlued(start + 1), isDigits(start + 2),
      isGlued(start + 2),
      length(start + 2) < 3, !isSign(start - 1, ",") || !isGlued(start),
      isSign(end, "%") || has(end, "percent") || has(end, sequence: ["per", "cent"])
        || lexeme(end).numeral == .scale
    else { return nil }
    return end
  }

  /// How many groups of digits a number has at most.
  private static let mostGroups = ExactNumber.mostDigits / 2

  /// Whether groups of two digits from `index` on end in one of three, as in 12,34,567.
  private func isIndianGroup(_ index: Int) -> Bool {
    let last = index + 2 * Self.mostGroups
    var index = index
    while length(index) == 2, isDigits(index), isSign(index + 1, ","), isGlued(index + 1), isGlued(index + 2),
      index < last
    {
      index += 2
    }
    return isDigits(index) && length(index) == 3
  }

  /// Reads groups of three digits set apart by thin spaces, or by plain ones where there are two groups at least.
  private func spacedGroups(after start: Int, append: (Int) -> Bool) -> Int {
    var end = start + 1
    while isDigits(end), length(end) == 3, tokens[end].gap == .thin || tokens[end].gap == .space,
      end <= start + Self.mostGroups
    {
      end += 1
    }
    let isThin = isInside(start + 1) && tokens[start + 1].gap == .thin
    let isRound =
      end == start + 2 && isInside(start + 1)
      && bytes[Int(tokens[start + 1].start)..<Int(tokens[start + 1].end)].allSatisfy { $0 == 0x30 }
    guard end > start + (isThin || isRound ? 1 : 2), bytes[Int(tokens[start].start)] != 0x30,
      !isSign(end, "-")
    else {
      return start + 1
    }
    for index in start + 1..<end where !append(index) { return start + 1 }
    return end
  }

  /// The exponent of k, m, mn, bn or tn after digits; `isMoney` where m and b can only be millions and billions.
  func suffix(at index: Int, isMoney: Bool) -> Int? {
    guard isAny(index, .suffix), !isJoint(index + 1) || isMoney else { return nil }
    let isGlued = isGlued(index)
    // 5K at the end of a sentence, but 5 k.m.
    if has(index, "k") { return isGlued && !(isSign(index + 1, ".") && self.isGlued(index + 2)) ? 3 : nil }
    if has(index, "grand") { return !isGlued && !isContent(index + 1) ? 3 : nil }
    if has(index, "mn") { return 6 }
    if has(index, "bn") { return 9 }
    if has(index, "tn") || has(index, "tr") { return 12 }
    let isCapital = isCapital(index)
    if has(index, "m") { return isGlued && (isMoney || isCapital) || isMoney && isCapital ? 6 : nil }
    if has(index, "b") { return isMoney && (isGlued || isBoundary(index + 1)) ? 9 : nil }
    return nil
  }

  /// The exponent of ×10^5, x 10^-3 or ×10⁵, and where it ends.
  func powerOfTen(at index: Int) -> (exponent: Int, end: Int)? {
    if has(index, "e"), isGlued(index), let exponent = exponentOfE(at: index + 1) { return exponent }
    guard isInside(index), has(index, "x") || isSign(index, "*") || isTimes(index), digits(index + 1) == 10
    else { return nil }
    let end = index + 2
    if isSign(end, "^") {
      let isNegative = isSign(end + 1, "-")
      let last = isNegative ? end + 2 : end + 1
      guard let value = digits(last), value <= Self.largestExponent else { return nil }
      return (isNegative ? -value : value, last + 1)
    }
    return superscript(at: end)
  }

  /// The exponent of ⁵ and ⁻⁶, and where it ends.
  func superscript(at start: Int) -> (exponent: Int, end: Int)? {
    var end = start
    var (exponent, isNegative) = (0, false)
    while isInside(end), tokens[end].kind == .sign, isGlued(end), exponent <= Self.largestExponent {
      let scalar = EnglishTokenizer.scalar(bytes.span, at: Int(tokens[end].start)).value
      if let digit = Unicode.Scalar(scalar)?.superscriptDigit {
        exponent = exponent * 10 + digit
      } else if scalar == 0x207B, end == start {
        isNegative = true
      } else {
        break
      }
      end += 1
    }
    guard exponent > 0, exponent <= Self.largestExponent else { return nil }
    return (isNegative ? -exponent : exponent, end)
  }

  /// The exponent of 1.5e-6 and 2E+10 after the letter.
  private func exponentOfE(at index: Int) -> (exponent: Int, end: Int)? {
    let isNegative = isSign(index, "-")
    let start = isNegative || isSign(index, "+") ? index + 1 : index
    // 3e8 may be a code.
    guard isGlued(index), isGlued(start), start > index || isSign(index - 3, "."), let value = digits(start),
      (1...Self.largestExponent).contains(value),
      !isGlued(start + 1) || !isWord(start + 1)
    else { return nil }
    return (isNegative ? -value : value, start + 1)
  }

  /// The largest power of ten that a number holds with its digits.
  private static let largestExponent = 30

  private func isTimes(_ index: Int) -> Bool {
    length(index) == 2 && EnglishTokenizer.scalar(bytes.span, at: Int(tokens[index].start)).value == 0xD7
  }

  /// The value of ½ and its like.
  func vulgarFraction(at index: Int) -> ExactNumber? {
    guard isInside(index), tokens[index].kind == .sign, length(index) > 1 else { return nil }
    let scalar = EnglishTokenizer.scalar(bytes.span, at: Int(tokens[index].start)).value
    let parts: (Int128, Int128)? =
      switch scalar {
      case 0xBC: (1, 4)
      case 0xBD: (1, 2)
      case 0xBE: (3, 4)
      case 0x2150: (1, 7)
      case 0x2151: (1, 9)
      case 0x2152: (1, 10)
      case 0x2153: (1, 3)
      case 0x2154: (2, 3)
      case 0x2155...0x2158: (Int128(scalar) - 0x2154, 5)
      case 0x2159: (1, 6)
      case 0x215A: (5, 6)
      case 0x215B: (1, 8)
      case 0x215C: (3, 8)
      case 0x215D: (5, 8)
      case 0x215E: (7, 8)
      default: nil
      }
    return parts.flatMap { ExactNumber($0.0, over: $0.1) }
  }
}

extension Unicode.Scalar {
  /// 5 of ⁵.
  var superscriptDigit: Int? {
    switch value {
    case 0xB2, 0xB3: Int(value) - 0xB0
    case 0xB9: 1
    case 0x2070, 0x2074...0x2079: Int(value) - 0x2070
    default: nil
    }
  }
}
