/// Reading cardinal numbers and fractions, in words, digits or both.
extension EnglishText {
  /// Reads the number that begins at `start`; `allowsAnd` lets “and” join parts of a number in words (not after
  /// “between”), `isMoney` tells that a sign of a currency stands before.
  func numeral(at start: Int, allowsAnd: Bool = true, isMoney: Bool = false) -> EnglishNumeral? {
    guard isInside(start) else { return nil }
    if isDigits(start) || isSign(start, ".") {
      return digitNumeral(at: start, allowsAnd: allowsAnd, isMoney: isMoney)
    }
    if let fraction = vulgarFraction(at: start) {
      var numeral = EnglishNumeral(fraction, from: start, to: start + 1)
      numeral.isFraction = true
      return scaled(numeral)
    }
    guard isWord(start), lexeme(start).numeral != .none || isAny(start, .amount) else { return nil }
    // Of “$ trillion” the number is lost.
    if isMoney || isInside(start - 1) && words.units.signStarts.contains(tokens[start - 1].word),
      lexeme(start).numeral == .scale, !isWord(start - 1)
    {
      return nil
    }
    if has(start, "point"), let (digits, count, end) = decimals(at: start + 1),
      let value = ExactNumber(digits: digits, exponent: -count), !isWord(start - 1) || has(start - 1, "minus")
    {
      var numeral = EnglishNumeral(value, from: start, to: end)
      numeral.hasPoint = true
      numeral.isWords = true
      return scaled(numeral)
    }
    if let fraction = fractionNumeral(at: start) { return fraction }
    if let vague = vagueNumeral(at: start) { return vague }
    return wordNumeral(at: start, allowsAnd: allowsAnd)
  }

  // MARK: - Digits

  private func digitNumeral(at start: Int, allowsAnd: Bool, isMoney: Bool) -> EnglishNumeral? {
    guard var numeral = digitNumber(at: start) else { return nil }
    if let (exponent, end) = powerOfTen(at: numeral.end),
      let power = multiplied(numeral, exponent: exponent, end: end)
    {
      return power
    }
    // 10⁻⁶, but no footnote: 10²
    if numeral.digitCount == 2, numeral.value == ExactNumber(10),
      let (exponent, end) = superscript(at: numeral.end),
      exponent < 0 || exponent > 2, let power = ExactNumber(digits: 1, exponent: exponent)
    {
      (numeral.value, numeral.mantissa, numeral.end, numeral.digitCount) = (power, power, end, 0)
      return numeral
    }
    let plain = numeral.digitCount > 0
    if let exponent = suffix(at: numeral.end, isMoney: isMoney) {
      numeral.digitCount = 0
      return multiplied(numeral, exponent: exponent, end: numeral.end + 1)
    }
    if plain, has(numeral.end, "point"), let (digits, count, end) = decimals(at: numeral.end + 1),
      let places = ExactNumber(digits: digits, exponent: -count), let value = numeral.value.adding(places)
    {
      numeral.value = value
      numeral.mantissa = value
      numeral.end = end
      numeral.hasPoint = true
      numeral.digitCount = 0
    }
    if plain, let (fraction, end, isMixed) = digitFraction(after: numeral) {
      numeral.value = fraction
      numeral.mantissa = fraction
      numeral.end = end
      numeral.isFraction = !isMixed
      numeral.digitCount = 0
    }
    return withFraction(scaled(numeral), allowsAnd: allowsAnd)
  }

  /// Reads /4 after 3, 1/2 or ½ after 1.
  private func digitFraction(after numeral: EnglishNumeral) -> (value: ExactNumber, end: Int, isMixed: Bool)?
  {
    let end = numeral.end
    if isSign(end, "/"), let (value, end) = slash(numeral.start) { return (value, end, false) }
    if let fraction = vulgarFraction(at: end), let value = numeral.value.adding(fraction) {
      return (value, end + 1, true)
    }
    if numeral.digitCount <= 3, isDigits(end) || isJoint(end),
      let (fraction, last) = slash(isJoint(end) ? end + 1 : end),
      length(isJoint(end) ? end + 1 : end) <= 4, let value = numeral.value.adding(fraction)
    {
      return (value, last, true)
    }
    return nil
  }

  /// Reads 3/4 but no part of 2/27/1985.
  func slash(_ start: Int) -> (value: ExactNumber, end: Int)? {
    guard isDigits(start), isSign(start + 1, "/"), isGlued(start + 1), isDigits(start + 2),
      isGlued(start + 2),
      !(isSign(start + 3, "/") && isDigits(start + 4)), !(isSign(start - 1, "/") && isGlued(start)),
      let top = digits(start), let bottom = digits(start + 2), bottom > 0,
      let value = ExactNumber(Int128(top), over: Int128(bottom))
    else { return nil }
    return (value, start + 3)
  }

  // MARK: - Scale words after a number

  /// Multiplies by the words for powers of ten and dozens that follow: 1.2 million, two dozen.
  func scaled(_ numeral: EnglishNumeral) -> EnglishNumeral {
    var numeral = numeral
    for _ in 0..<3 {
      let next = isJoint(numeral.end) ? numeral.end + 1 : numeral.end
      let lexeme = lexeme(next)
      guard lexeme.numeral == .scale || lexeme.numeral == .hundred || lexeme.numeral == .dozen,
        !lexeme.roles.contains(.ordinal), !(lexeme.numeral == .hundred && lexeme.roles.contains(.plural)),
        tokens[next].gap != .paragraph, !has(next, "score") || numeral.isWords
      else { break }
      if lexeme.numeral == .dozen {
        guard let value = numeral.value.multiplied(by: ExactNumber(lexeme.value)) else { break }
        numeral.value = value
        numeral.mantissa = value
        numeral.end = next + 1
        numeral.digitCount = 0
        numeral.takesOf = true
        // Four score and seven
        if has(next, "score"), has(numeral.end, "and"),
          let rest = numberWords(at: numeral.end + 1, allowsOrdinal: false),
          (1...19).contains(rest.value), let sum = value.adding(ExactNumber(rest.value))
        {
          (numeral.value, numeral.mantissa, numeral.end) = (sum, sum, rest.end)
        }
      } else {
        guard
          let next = multiplied(
            numeral,
            exponent: lexeme.numeral == .hundred ? 2 : lexeme.value,
            end: next + 1
          )
        else { break }
        numeral = next
      }
    }
    guard numeral.scale >= 3, !numeral.isWords, isDigits(numeral.end),
      let rest = digitNumber(at: numeral.end),
      lexeme(rest.end).numeral == .scale, !lexeme(rest.end).roles.contains(.ordinal),
      lexeme(rest.end).value < numeral.scale,
      let tail = multiplied(rest, exponent: lexeme(rest.end).value, end: rest.end + 1),
      let power = ExactNumber(digits: 1, exponent: numeral.scale), tail.value < power,
      let sum = numeral.value.adding(tail.value)
    else { return numeral }
    numeral.value = sum
    numeral.end = tail.end
    return numeral
  }

  private func multiplied(_ numeral: EnglishNumeral, exponent: Int, end: Int) -> EnglishNumeral? {
    guard let power = ExactNumber(digits: 1, exponent: exponent), numeral.scale + exponent <= 30,
      let value = numeral.value.multiplied(by: power)
    else { return nil }
    var numeral = numeral
    numeral.value = value
    numeral.scale += exponent
    numeral.end = end
    numeral.digitCount = 0
    numeral.isFraction = false
    return numeral
  }

  // MARK: - Words

  private func wordNumeral(at start: Int, allowsAnd: Bool) -> EnglishNumeral? {
    let hasArticle = has(start, "a") || has(start, "an")
    if hasArticle {
      let next = lexeme(start + 1)
      guard next.numeral == .hundred || next.numeral == .scale || next.numeral == .dozen,
        !next.roles.contains(.ordinal), !next.roles.contains(.plural), !has(start + 1, "score")
      else { return nil }
      if next.numeral == .dozen {
        var numeral = EnglishNumeral(ExactNumber(next.value), from: start, to: start + 2)
        numeral.hasArticle = true
        numeral.isWords = true
        numeral.takesOf = true
        return numeral
      }
    }
    let first = hasArticle ? start + 1 : start
    if lexeme(first).numeral == .dozen, !has(first, "score"), !hasArticle, !has(first, "dozens") {
      var numeral = EnglishNumeral(ExactNumber(12), from: start, to: start + 1)
      numeral.isWords = true
      return numeral
    }
    guard
      let read = numberWords(at: first, allowsAnd: allowsAnd, allowsOrdinal: false, article: hasArticle)
    else { return nil }
    var numeral = EnglishNumeral(ExactNumber(read.value), from: start, to: read.end)
    numeral.isWords = true
    numeral.hasArticle = hasArticle
    numeral.scale = read.scale
    numeral.mantissa = ExactNumber(read.mantissa)
    if !read.hasScale, (1...99).contains(read.value), let pair = pairEnd(at: read.end) {
      numeral.pair = (Int(read.value), pair.value)
      numeral.value = ExactNumber(Int(read.value) * 100 + pair.value)
      numeral.mantissa = numeral.value
      numeral.end = pair.end
      return numeral
    }
    if has(read.end, "point"), let (digits, count, end) = decimals(at: read.end + 1),
      let places = ExactNumber(digits: digits, exponent: -count), let value = numeral.value.adding(places)
    {
      numeral.value = value
      numeral.mantissa = value
      numeral.scale = 0
      numeral.hasPoint = true
      numeral.end = end
      return scaled(numeral)
    }
    // Five grand
    if has(numeral.end, "grand"), let exponent = suffix(at: numeral.end, isMoney: false),
      let grand = multiplied(numeral, exponent: exponent, end: numeral.end + 1)
    {
      return grand
    }
    // Words have taken their scales already; only dozens may follow.
    if lexeme(numeral.end).numeral == .dozen { numeral = scaled(numeral) }
    return withFraction(numeral, allowsAnd: allowsAnd)
  }

  /// The second half of a number read in pairs: eighty-four in nineteen eighty-four, oh five.
  private func pairEnd(at start: Int) -> (value: Int, end: Int)? {
    let start = isJoint(start) ? start + 1 : start
    guard isInside(start), tokens[start].gap != .paragraph else { return nil }
    if has(start, "oh") || has(start, "o") {
      let digit = lexeme(start + 1)
      guard digit.numeral == .digit, digit.value > 0, !digit.roles.contains(.ordinal) else { return nil }
      return (digit.value, start + 2)
    }
    let lexeme = lexeme(start)
    guard lexeme.numeral == .teen || lexeme.numeral == .tens, !lexeme.roles.contains(.plural),
      let read = numberWords(at: start, allowsOrdinal: false), !read.hasScale, read.value >= 10,
      !(isJoint(read.end) && !has(read.end + 1, "year") && isWord(read.end + 1)), !isJoint(read.end)
    else { return nil }
    let after = self.lexeme(read.end)
    if after.numeral == .hundred || after.numeral == .scale || after.roles.contains(.ordinal) { return nil }
    return (Int(read.value), read.end)
  }

  /// Adds “and a half”, “and three quarters” and what they multiply: one and a half million.
  private func withFraction(_ numeral: EnglishNumeral, allowsAnd: Bool) -> EnglishNumeral {
    guard allowsAnd, numeral.value.isWhole, numeral.digitCount > 0 || numeral.isWords else { return numeral }
    // A million and a half: the half is of the million.
    let isOfScale =
      numeral.scale >= 2
      && numeral.value
        == multiplied(EnglishNumeral(numeral.mantissa, from: 0, to: 0), exponent: numeral.scale, end: 0)?
        .value
    guard !numeral.hasArticle || isOfScale else { return numeral }
    var next = numeral.end
    if isJoint(next) { next += 1 }
    guard has(next, "and") else { return numeral }
    next += 1
    if isJoint(next) { next += 1 }
    // four-and-a-half
    if has(next, "a"), isJoint(next + 1), has(next + 2, oneOf: ["half", "quarter"]) { next += 2 }
    let bare = has(next, "half") || has(next, "quarter")
    guard let (part, end) = bare ? bareFraction(at: next) : fraction(at: next, isMixed: true) else {
      return numeral
    }
    let isPartOfScale = isOfScale && part < .one && isFractionOfScale(end)
    guard let value = isPartOfScale ? part.multiplied(by: ExactNumber(Self.power(numeral.scale))) : part,
      !numeral.hasArticle || isPartOfScale, let sum = numeral.value.adding(value)
    else { return numeral }
    var result = numeral
    result.value = sum
    result.mantissa = sum
    result.scale = 0
    result.digitCount = 0
    result.hasFraction = true
    result.end = end
    return scaled(result)
  }

  /// Whether a fraction that ends before `end` belongs to the scale word before “and”: nothing follows that it is a part of.
  private func isFractionOfScale(_ end: Int) -> Bool {
    !has(end, "of") && lexeme(end).numeral == .none && !has(end, "percent")
  }

  // MARK: - Vague numbers

  /// What tells that “scores” counts people.
  private static let afterScores: [StaticString] = [
    "arrested", "dead", "detained", "hurt", "injured", "killed", "missing", "more", "wounded",
  ]

  /// Reads several hundred, a few thousand, tens of thousands, dozens, a couple.
  private func vagueNumeral(at start: Int) -> EnglishNumeral? {
    let hasArticle = has(start, "a")
    let index = hasArticle ? start + 1 : start
    if has(index, "few")
      && (hasArticle || lexeme(index + 1).numeral == .hundred || lexeme(index + 1).numeral == .scale)
      || has(index, "several")
    {
      var end = index + 1
      if has(end, "dozen") {
        // As vague as 几十.
        return magnitude(from: start, to: end + 1, low: 20, high: 99)
      }
      var factor: Int128 = 1
      while [.hundred, .scale].contains(lexeme(end).numeral), !lexeme(end).roles.contains(.ordinal),
        factor < Self.power(12)
      {
        factor *= lexeme(end).numeral == .hundred ? 100 : Self.power(lexeme(end).value)
        end += 1
      }
      return magnitude(from: start, to: end, low: 2 * factor, high: 9 * factor)
    }
    if has(index, "couple") || has(index, "pair"), hasArticle || has(index + 1, "of") || has(start - 1, "the")
    {
      var numeral = EnglishNumeral(ExactNumber(2), from: start, to: index + 1)
      numeral.isWords = true
      numeral.takesOf = true
      if has(index + 1, "of") { numeral.end += lexeme(index + 2).numeral == .none ? 0 : 1 }
      return scaled(numeral)
    }
    guard !hasArticle, isAny(start, .plural), !isAny(start, .ordinal) else { return nil }
    let isPlain =
      has(start, "hundreds") || has(start, "thousands") || has(start, "millions") || has(start, "billions")
      || has(start, "trillions") || has(start, "dozens") || has(start, "scores") || has(start, "tens")
    // Scores injured, but scores in a match.
    let isCounted = has(start, "scores") && has(start + 1, oneOf: Self.afterScores)
    guard isPlain, !has(start, "tens") && !has(start, "scores") || has(start + 1, "of") || isCounted else {
      return nil
    }
    let lexeme = lexeme(start)
    var unit: Int128 = lexeme.numeral == .scale ? Self.power(lexeme.value) : has(start, "hundreds") ? 100 : 10
    var end = start + 1
    while has(end, "of"), isAny(end + 1, .plural), !isAny(end + 1, .ordinal), unit < Self.power(15) {
      let next = self.lexeme(end + 1)
      guard next.numeral == .scale || next.numeral == .hundred else { break }
      unit *= next.numeral == .scale ? Self.power(next.value) : 100
      end += 2
    }
    // Thousands upon thousands.
    if end == start + 1, has(end, oneOf: ["upon", "and"]), tokens.indices.contains(end + 1),
      tokens[end + 1].word == tokens[start].word
    {
      end += 2
    }
    return magnitude(from: start, to: end, low: 2 * unit, high: 10 * unit - 1)
  }

  private func magnitude(from start: Int, to end: Int, low: Int128, high: Int128) -> EnglishNumeral {
    var numeral = EnglishNumeral(ExactNumber(low), from: start, to: end)
    numeral.high = ExactNumber(high)
    numeral.isMagnitude = true
    numeral.isWords = true
    numeral.takesOf = true
    return numeral
  }
}
