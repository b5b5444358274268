/// Numbers with what belongs to them: signs, currencies, units, percent.
extension EnglishQuantityScan {
  /// A number with its unit.
  struct Amount {
    var kind = Quantity.Kind.cardinal
    var low: ExactNumber
    var high: ExactNumber
    var unit: String?
    /// How much of `unit` the word that stood beside the number is.
    var factor = ExactNumber.one
    var start: Int
    var end: Int
    var numeral: EnglishNumeral
    var hasCurrencySign = false
    /// Whether “below zero” follows, so that more is less.
    var isBelowZero = false

    /// Multiplies by the value of a unit word.
    mutating func multiply(by factor: ExactNumber) {
      guard let low = low.multiplied(by: factor), let high = high.multiplied(by: factor) else { return }
      self.low = low
      self.high = high
      self.factor = factor
    }
  }

  /// Reads the amount that begins at token `start`: minus, currency, number, unit.
  func amount(at start: Int, allowsAnd: Bool = true) -> Amount? {
    guard let minus = minus(at: start) else { return nil }
    var index = minus.end
    let sign = currencySign(at: index)
    if let sign { index = sign.end }
    guard let numeral = text.numeral(at: index, allowsAnd: allowsAnd, isMoney: sign != nil) else {
      return nil
    }
    // “$ million” has lost its number.
    if sign != nil, numeral.isWords, numeral.scale > 0, !numeral.hasArticle,
      text.has(index, oneOf: ["thousand", "million", "billion", "trillion"])
    {
      return nil
    }
    if sign != nil, text.isInside(index), text.tokens[index].gap == .paragraph { return nil }
    var amount = Amount(
      low: numeral.value,
      high: numeral.high ?? numeral.value,
      start: start,
      end: numeral.end,
      numeral: numeral
    )
    if numeral.isFraction { amount.kind = .fraction }
    if let inches = feetAndInches(numeral), sign == nil {
      (amount.kind, amount.unit) = (.measure, "[ft_i]")
      (amount.low, amount.high, amount.end) = (inches, inches, numeral.end + 3)
      return amount
    }
    if minus.isNegative {
      (amount.low, amount.high) = (amount.high.negated, amount.low.negated)
    }
    if let sign {
      amount.kind = .money
      amount.unit = sign.symbol
      amount.hasCurrencySign = true
      // $5 million dollars, RMB 5 yuan
      if let found = unit(at: amount.end), found.entry.symbol == sign.symbol, found.entry.factor == .one {
        amount.end = found.end
      }
      return withSmallerUnits(amount)
    }
    var numberEnd = numeral.end
    if numeral.takesOf, text.has(numberEnd, "of"), unit(at: numberEnd + 1) != nil { numberEnd += 1 }
    if let found = unitAfter(numeral, at: numberEnd) {
      apply(found.entry, end: found.end, to: &amount)
      amount = withAge(withBelowZero(amount))
      return withSmallerUnits(withTrailingFraction(amount))
    }
    if let found = unit(at: numeral.end), found.entry.kind == .sign, isCode(numeral.end, numeral) {
      apply(found.entry, end: found.end, to: &amount)
      return withSmallerUnits(amount)
    }
    return withBelowZero(amount)
  }

  /// Where a number begins after a minus, if it has one; `nil` where the sign is a hyphen or a dash.
  private func minus(at start: Int) -> (end: Int, isNegative: Bool)? {
    let isSign = text.isSign(start, "-")
    guard isSign || text.has(start, "minus") || text.has(start, "negative") else { return (start, false) }
    // Plus or minus 3.5, +/-3.5
    if text.has(start - 1, "or") && text.has(start - 2, "plus")
      || text.isSign(start - 1, "/") && text.isSign(start - 2, "+")
    {
      return nil
    }
    // T minus 10
    if !isSign, text.has(start - 1, "t") || text.isJoint(start - 1) && text.has(start - 2, "t") { return nil }
    if isSign,
      text.isGlued(start) && (start > floor || text.isDigits(start - 1) || text.isWord(start - 1))
        || !text.isGlued(start + 1)
    {
      return nil
    }
    if isSign, text.isInside(start + 1), text.isWord(start + 1), currencySign(at: start + 1) == nil {
      return nil
    }
    return (start + 1, true)
  }

  /// 6'2": feet and inches, in feet.
  private func feetAndInches(_ numeral: EnglishNumeral) -> ExactNumber? {
    guard numeral.digitCount == 1, text.isSign(numeral.end, "'"), text.isGlued(numeral.end),
      text.isGlued(numeral.end + 1),
      let inches = text.digits(numeral.end + 1), inches < 12, text.isSign(numeral.end + 2, "\""),
      text.isGlued(numeral.end + 2), let part = ExactNumber(Int128(inches), over: 12)
    else { return nil }
    return numeral.value.adding(part)
  }

  func apply(_ entry: EnglishUnits.Entry, end: Int, to amount: inout Amount) {
    let (symbol, kind) = symbol(of: entry, unitEnd: end, numberStart: amount.start)
    amount.unit = symbol
    amount.kind = kind
    amount.end = end
    amount.multiply(by: entry.factor)
  }

  /// Whether the code of a currency belongs to the number before it and not to one after it.
  private func isCode(_ index: Int, _ numeral: EnglishNumeral) -> Bool {
    if text.isWord(index), text.length(index) > 1 { return true }
    return !text.isDigits(index + 1) || text.isGlued(index)
  }

  /// Takes in “below zero”.
  private func withBelowZero(_ amount: Amount) -> Amount {
    guard text.has(amount.end, "below"), text.has(amount.end + 1, oneOf: ["zero", "freezing"]),
      amount.unit == nil || amount.unit == "deg" || amount.unit == "Cel" || amount.unit == "[degF]"
    else { return amount }
    var amount = amount
    (amount.low, amount.high) = (amount.high.negated, amount.low.negated)
    amount.kind = .measure
    amount.unit = amount.unit ?? "deg"
    amount.isBelowZero = true
    amount.end += 2
    return amount
  }

  /// Takes in “old” and “of age” after years.
  func withAge(_ amount: Amount) -> Amount {
    guard amount.unit == "a" else { return amount }
    var amount = amount
    let next = text.isJoint(amount.end) ? amount.end + 1 : amount.end
    if text.has(next, oneOf: ["old", "olds"]) { amount.end = next + 1 }
    return amount
  }

  /// Takes in “and a half” after a unit: an hour and a half.
  func withTrailingFraction(_ amount: Amount) -> Amount {
    guard text.has(amount.end, "and"), [.duration, .measure, .money].contains(amount.kind),
      amount.low == amount.high
    else { return amount }
    let next = amount.end + 1
    let bare = text.has(next, oneOf: ["half", "quarter"]) && text.isBoundary(next + 1)
    guard bare || text.has(next, oneOf: ["a", "one", "three"]),
      let (value, end) = bare
        ? ExactNumber(1, over: text.has(next, "half") ? 2 : 4).map({ ($0, next + 1) })
        : text.fraction(at: next),
      !text.has(end, "of") || !bare && text.has(next + 1, "half"),
      let part = value.multiplied(by: amount.factor),
      let sum = amount.low.adding(part)
    else { return amount }
    var amount = amount
    amount.low = sum
    amount.high = sum
    amount.end = end
    return amount
  }

  // MARK: - Seven feet ten inches

  /// Whether a bare number of inches ends before a token: no fraction and no range goes on there.
  private func endsMeasure(_ index: Int) -> Bool {
    let isDecimal = text.isSign(index, ".") && text.isDigits(index + 1) && text.isGlued(index + 1)
    return (text.isBoundary(index) || text.has(index, "in")) && !text.isSign(index, "-")
      && !text.isSign(index, "/")
      && !isDecimal
  }

  /// Two, of six foot two.
  private func inchesInWords(at index: Int) -> Int? {
    guard text.isWord(index), let numeral = text.numeral(at: index, allowsAnd: false),
      numeral.end == index + 1,
      !numeral.isFraction, !numeral.isOrdinal, unit(at: numeral.end) == nil
    else { return nil }
    return numeral.whole.map { Int($0) }
  }

  /// Adds amounts of smaller units that follow: 7 feet 10 inches, 2 hours and 5 minutes, 20 dollars 43 cents.
  func withSmallerUnits(_ amount: Amount) -> Amount {
    guard let whole = amount.unit, amount.low == amount.high, amount.kind != .percent else { return amount }
    var amount = amount
    // 5 feet 11, six foot two
    if whole == "[ft_i]", let inches = text.digits(amount.end) ?? inchesInWords(at: amount.end), inches < 12,
      endsMeasure(amount.end + 1), let part = ExactNumber(Int128(inches), over: 12),
      let sum = amount.low.adding(part)
    {
      (amount.low, amount.high, amount.end) = (sum, sum, amount.end + 1)
      return amount
    }
    var unit = whole
    var factor = amount.factor
    // 6-foot-6
    if whole == "[ft_i]", text.isJoint(amount.end), let inches = text.digits(amount.end + 1), inches < 12,
      !text.isJoint(amount.end + 2), let part = ExactNumber(Int128(inches), over: 12),
      let sum = amount.low.adding(part)
    {
      amount.low = sum
      amount.high = sum
      amount.end += 2
      return amount
    }
    for _ in 0..<4 {
      var next = amount.end
      if text.isSign(next, ",") && text.isGlued(next) {
        // Five days a week, eight hours a day; at $2.91, 43 cents more.
        if text.has(amount.start, oneOf: ["a", "an"]) || !amount.low.isWhole { return amount }
        next += 1
      }
      if text.has(next, "and") { next += 1 }
      guard let numeral = text.numeral(at: next, allowsAnd: false), !numeral.isMagnitude, !numeral.isFraction,
        text.isDigits(next) || numeral.isWords, text.tokens[next].gap != .paragraph
      else { return amount }
      guard let found = unitAfter(numeral, at: numeral.end) else {
        return withBareRest(amount, numeral, unit: unit, isJoined: next > amount.end)
      }
      guard let value = numeral.value.multiplied(by: found.entry.factor),
        smaller(value, found.entry, than: unit, factor: factor) != nil,
        let part = smaller(value, found.entry, than: whole, factor: amount.factor),
        let sum = amount.low.adding(part)
      else { return amount }
      amount.low = sum
      amount.high = sum
      amount.end = found.end
      unit = found.entry.kind == .part ? unit : found.entry.symbol
      factor = found.entry.factor
    }
    return amount
  }

  /// A value of a smaller unit in the unit of the amount that it continues.
  private func smaller(
    _ value: ExactNumber,
    _ entry: EnglishUnits.Entry,
    than unit: String,
    factor: ExactNumber
  ) -> ExactNumber? {
    if entry.kind == .part || entry.kind == .money {
      guard text.words.units.definition(unit) == nil,
        entry.symbol == unit || entry.factor == ExactNumber(1, over: 100),
        entry.factor < factor
      else { return nil }
      return value
    }
    guard let small = text.words.units.definition(entry.symbol),
      let large = text.words.units.definition(unit),
      small.dimension == large.dimension, small.dimension != .temperature, small.symbol != large.symbol,
      small.factor < large.factor
    else { return nil }
    return value.multiplied(by: small.factor)?.divided(by: large.factor)
  }

  /// What follows a price: 8 yuan 50 a piece.
  private static let afterPrice: [StaticString] = ["a", "an", "apiece", "each", "for", "per"]

  /// Adds a bare number at the end of a clause: 1 hour thirty, 20 dollars 43.
  private func withBareRest(_ amount: Amount, _ numeral: EnglishNumeral, unit: String, isJoined: Bool)
    -> Amount
  {
    // 8 yuan 50 for adults
    let isPrice =
      amount.kind == .money && numeral.digitCount == 2 && text.has(numeral.end, oneOf: Self.afterPrice)
    guard text.isBoundary(numeral.end) || isPrice, let rest = numeral.whole, rest > 0, numeral.scale == 0,
      numeral.pair == nil,
      // “the $32 one”: figures go on in words only behind “and”.
      isJoined || !numeral.isWords || amount.numeral.isWords,
      !(text.isSign(numeral.start - 1, ",")), !text.isSign(numeral.end, "-"), !text.isSign(numeral.end, "/"),
      !text.isSign(numeral.end, ":"), isJoined == text.has(numeral.start - 1, "and")
    else { return amount }
    let share: ExactNumber?
    if unit == "h", rest < 60, amount.factor == .one {
      share = ExactNumber(Int128(rest), over: 60)
    } else if amount.kind == .money, rest < 100, amount.factor == .one, amount.low < ExactNumber(100_000) {
      share = ExactNumber(Int128(rest), over: 100)
    } else {
      share = nil
    }
    guard let share, let sum = amount.low.adding(share), amount.low.isWhole else { return amount }
    var amount = amount
    amount.low = sum
    amount.high = sum
    amount.end = numeral.end
    return amount
  }
}
