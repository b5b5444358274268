/// Reporting amounts, with their hedges and what the words around them make of them.
extension EnglishQuantityScan {
  /// Reads an amount or a range of amounts.
  mutating func readAmount() -> Bool {
    let start = position
    if readEvenSplit() { return true }
    let isBetween =
      text.has(start - 1, "between") || text.has(start - 2, "between") && text.has(start - 1, "about")
    guard let first = amount(at: start, allowsAnd: !isBetween) ?? articleAmount(at: start) else {
      return false
    }
    if isPronoun(first) {
      skip(to: first.end)
      return true
    }
    if readScore(first) || readBloodPressure(first) || readYearSpan(first) || readDimensions(first)
      || readShareOfEach(first)
    {
      return true
    }
    if let item = itemBeforeLast(first) {
      reportAmount(item, hedgeStart: first.start, isRange: false)
      return true
    }
    if let range = range(from: first, isBetween: isBetween) {
      if readShareOf(range.amount, from: range.start) { return true }
      reportAmount(range.amount, hedgeStart: range.start, isRange: true)
      return true
    }
    if readRatio(first) || readShareOf(first, from: first.start) || readBareDate(first) { return true }
    let amount = withUnitOfList(withSharedUnit(first, isBetween: isBetween))
    reportAmount(amount, hedgeStart: first.start, isRange: false)
    return true
  }

  /// Reports an amount with its hedges, as a multiple where “times” or “fold” follows.
  private mutating func reportAmount(_ amount: Amount, hedgeStart: Int, isRange: Bool) {
    var amount = amount
    var hedging = hedging(before: hedgeStart)
    if amount.numeral.isMagnitude, hedging.hedge == .none { hedging.hedge = .magnitude }
    var (after, end) = self.hedging(hedging, after: amount.end)
    if end > amount.end, amount.unit == nil, let found = unitAfter(amount.numeral, at: end) {
      apply(found.entry, end: found.end, to: &amount)
      end = withAge(amount).end
    }
    // 44-odd million
    let scale = text.lexeme(end)
    if end > amount.end, amount.unit == nil, scale.numeral == .scale, !scale.roles.contains(.ordinal),
      let power = ExactNumber(digits: 1, exponent: scale.value)
    {
      amount.multiply(by: power)
      (amount.factor, end) = (.one, end + 1)
    }
    amount.end = end
    takeWordsAround(&amount)
    let discount = isRange ? nil : takeDiscount(&amount)
    if amount.kind == .fraction, amount.unit != nil { amount.kind = .cardinal }
    after.start = min(hedging.start, hedgeStart)
    if amount.isBelowZero { (after.isAtLeast, after.isAtMost) = (after.isAtMost, after.isAtLeast) }
    report(
      amount.kind,
      after.applied(amount.low, amount.high),
      from: after.start,
      to: amount.end,
      hedge: after.hedge,
      role: role(of: amount, isRange: isRange),
      unit: amount.unit
    )
    addSettingReadings(of: amount)
    addMillions(of: amount)
    if let discount, let last = found.indices.last {
      found[last].addReading(.percent, .exactly(discount), unit: "%", rule: "discount")
    }
    if let pair = amount.numeral.pair, amount.unit == nil { addPairReadings(of: pair) }
  }

  /// Makes an amount without unit what the words around it tell: a multiple, per mille, an age.
  private func takeWordsAround(_ amount: inout Amount) {
    guard amount.unit == nil else { return }
    let next = text.isJoint(amount.end) ? amount.end + 1 : amount.end
    if text.has(next, oneOf: ["fold", "x", "folds"]), amount.kind == .cardinal {
      amount.kind = .multiple
      amount.end = next + 1
    } else if text.has(next, "times") {
      let isFactor =
        text.has(
          next + 1,
          oneOf: [
            "as", "more", "higher", "larger", "greater", "bigger", "faster", "that", "longer", "better",
          ]
        )
        || text.has(next + 1, sequence: ["the"]) && !text.isBoundary(next + 2)
        || text.has(start: amount.start, "by")
      amount.kind = isFactor ? .multiple : .cardinal
      amount.end = next + 1
    } else if text.has(next, "per"), text.has(next + 1, oneOf: ["thousand", "mille"]) {
      amount.kind = .percent
      amount.unit = "%"
      amount.multiply(by: ExactNumber(1, over: 10) ?? .one)
      amount.end = next + 2
    } else if text.has(amount.start - 1, oneOf: ["aged", "ages", "age"])
      || text.has(amount.start - 2, sequence: ["age", "of"])
    {
      if amount.low > .zero, amount.high < ExactNumber(130), !text.isContent(amount.end) {
        amount.kind = .duration
        amount.unit = "a"
      }
    }
  }

  /// 20 percent off: the price times 0.8; the percentage is returned.
  private func takeDiscount(_ amount: inout Amount) -> ExactNumber? {
    let percentage = amount.low
    guard amount.kind == .percent, amount.unit == "%", text.has(amount.end, oneOf: ["off", "discount"]),
      let price = ExactNumber(100).subtracting(percentage)?.divided(by: ExactNumber(100))
    else { return nil }
    amount.kind = .multiple
    amount.unit = nil
    (amount.low, amount.high) = (price, price)
    amount.end += 1
    return percentage
  }

  /// Whether a number may be left out by a translation: one man, the two countries.
  private func role(of amount: Amount, isRange: Bool) -> Quantity.Role {
    let isOne = amount.low == .one || amount.kind == .money && amount.numeral.value == .one
    if amount.numeral.hasArticle,
      amount.kind == .duration || isOne && (amount.kind == .measure || amount.kind == .money)
    {
      let hedging = hedging(before: amount.start)
      // A year ago may be what an amount is compared with: 200 billion less than a year ago.
      let isCompared = floor > 0 && hedging.start == floor && text.has(amount.end, oneOf: ["ago", "earlier"])
      if hedging.hedge == .none || isCompared { return .soft }
    }
    // For every yuan: one of them.
    if amount.numeral.hasArticle, text.has(amount.start, oneOf: ["every", "each"]) { return .soft }
    if amount.numeral.isMagnitude, amount.high < ExactNumber(10) { return .soft }
    if (amount.numeral.start..<amount.numeral.end).contains(where: {
      text.has($0, oneOf: ["couple", "pair"])
    }) {
      return .soft
    }
    guard !isRange, amount.kind == .cardinal, amount.numeral.isWords else { return .hard }
    if amount.numeral.whole == 1, amount.numeral.end == amount.numeral.start + 1 { return .soft }
    if amount.numeral.whole == 2 || amount.numeral.whole == 3, text.isAny(amount.end, .duo),
      text.isAny(amount.start - 1, .determiner)
    {
      return .soft
    }
    return .hard
  }
}

extension EnglishText {
  /// Whether `word` stands before token `start`.
  func has(start: Int, _ word: StaticString) -> Bool { has(start - 1, word) }
}
