/// “a” that counts one, and “one” that counts nothing.
extension EnglishQuantityScan {
  /// “a” before a unit, where it is plain that one is meant: about a month, an hour and a half.
  func articleAmount(at start: Int) -> Amount? {
    if text.has(start, oneOf: ["every", "each"]) { return oneOfEvery(at: start) }
    guard text.has(start, oneOf: ["a", "an"]), let found = unit(at: start + 1),
      [.measure, .money, .part, .duration].contains(found.entry.kind), text.length(start + 1) > 1,
      !text.isJoint(found.end)
    else { return nil }
    var amount = one(found, at: start)
    amount.numeral.hasArticle = true
    // A buck fifty
    amount.numeral.isWords = found.entry.kind == .money
    let whole = withSmallerUnits(withTrailingFraction(amount))
    let isHedged = hedging(before: start).hedge != .none || text.has(start - 1, "within")
    let isAlone = text.isBoundary(start - 1) && text.isBoundary(found.end)
    // A day or two, a year or more.
    let isOpen = text.has(found.end, "or") && text.has(found.end + 1, oneOf: ["two", "more", "so"])
    // A pint of milk.
    let isMeasure =
      found.entry.kind == .measure
      && (text.has(found.end, "of") || text.has(found.end, oneOf: Self.afterMeasure))
    let isLong = text.has(start + 1, oneOf: ["decade", "century", "millennium"])
    // By a metre; a penny, which is no price that something costs by the piece.
    let isDistance = found.entry.kind == .measure && text.has(start - 1, "by")
    let isCoin = found.entry.kind == .part && floor < start
    // A mole contains …, a mile is …
    let isSubject = found.entry.kind == .measure && text.isBoundary(start - 1) && text.isWord(found.end)
    return whole.end > amount.end || isHedged || isLong || isOpen || isMeasure || isSubject
      || isDistance || isCoin
      || isAlone && !text.has(start + 1, "second")
      ? whole : nil
  }

  /// What tells that “a mile” measures: a mile away, an inch long.
  private static let afterMeasure: [StaticString] = [
    "across", "ahead", "apart", "away", "behind", "deep", "from", "high", "long", "off", "tall", "thick",
    "wide",
  ]

  /// The one of “for every yuan”, which Chinese puts as 每一元.
  private func oneOfEvery(at start: Int) -> Amount? {
    guard let found = unit(at: start + 1), found.entry.kind == .measure || found.entry.kind == .money,
      text.length(start + 1) > 1
    else { return nil }
    var amount = one(found, at: start)
    amount.numeral.hasArticle = true
    return amount
  }

  /// The symbols of measures with an article, “per” or “every” before them.
  ///
  /// - Complexity: O(*n*).
  func singleUnits() -> Set<String> {
    var symbols = Set<String>()
    for index in text.tokens.indices.dropLast()
    where text.has(index, oneOf: ["a", "an", "the", "per", "each", "every"]) {
      guard let found = unit(at: index + 1), found.entry.kind == .measure else { continue }
      symbols.insert(found.entry.symbol)
    }
    return symbols
  }

  /// One of a unit, from the word that says so.
  func one(_ found: (entry: EnglishUnits.Entry, end: Int), at start: Int) -> Amount {
    var amount = Amount(
      low: .one,
      high: .one,
      start: start,
      end: found.end,
      numeral: EnglishNumeral(.one, from: start, to: start + 1)
    )
    apply(found.entry, end: found.end, to: &amount)
    return amount
  }

  /// Whether “one” stands for a thing and counts nothing.
  func isPronoun(_ amount: Amount) -> Bool {
    let start = amount.numeral.start
    guard text.has(start, "one"), amount.numeral.end == start + 1,
      amount.unit == nil || text.has(start + 1, "day")
    else {
      return false
    }
    let next = start + 1
    if text.has(next, "day") {
      return !text.has(
        start - 1,
        oneOf: ["in", "within", "than", "only", "just", "took", "lasted", "for", "least", "every", "of"]
      )
        && !text.isJoint(next)
    }
    // One all
    if text.has(next, "all"), text.isBoundary(next + 1) || text.has(next + 1, oneOf: ["at", "after"]) {
      return false
    }
    if text.has(next, oneOf: ["or", "to", "in", "out", "and", "-"]) || text.isJoint(next) { return false }
    // One, two or five thousand.
    if text.isSign(next, ","), text.isDigits(next + 1) || text.lexeme(next + 1).numeral != .none {
      return false
    }
    if text.isBoundary(start - 1), text.isBoundary(next), start == 0 || next >= text.tokens.count {
      return false
    }
    if text.has(
      start - 1,
      oneOf: ["than", "number", "chapter", "page", "level", "phase", "part", "just", "least", "act"]
    ) {
      return false
    }
    if text.isAny(start - 1, .pronoun),
      !text.has(start - 1, oneOf: ["only", "first", "last", "that"]) || text.isBoundary(next)
    {
      return !text.isContent(next)
        || text.has(start - 1, oneOf: ["no", "each", "this", "that", "any", "which", "every", "another"])
    }
    if text.isAny(next, .modal) || text.isAny(next, .function) || text.isBoundary(next) { return true }
    return false
  }
}
