/// Reading fractions in words: two-thirds, a fifth to a quarter, half a million, and quarters that are none.
extension EnglishText {
  func bareFraction(at index: Int) -> (value: ExactNumber, end: Int)? {
    let bottom: Int128 = has(index, "half") ? 2 : 4
    return ExactNumber(1, over: bottom).map { ($0, index + 1) }
  }

  /// Reads a fraction in words or digits: half, a quarter, two-thirds, three fifths, 3/4.
  func fraction(at start: Int, isMixed: Bool = false) -> (value: ExactNumber, end: Int)? {
    // “Every quarter of an hour” has no article.
    if has(start, "half") || has(start, "quarter") && has(start + 1, sequence: ["of", "an", "hour"]) {
      return bareFraction(at: start)
    }
    if isDigits(start) { return slash(start) }
    if let value = vulgarFraction(at: start) { return (value, start + 1) }
    if has(start, "a") || has(start, "an") {
      if has(start + 1, "quarter"), has(start + 2, oneOf: ["ago", "earlier", "later", "before"]) {
        return nil
      }
      if has(start + 1, "half") || has(start + 1, "quarter") { return bareFraction(at: start + 1) }
      let lexeme = lexeme(start + 1)
      guard lexeme.roles.contains(.ordinal), !lexeme.roles.contains(.plural),
        lexeme.value > 2 || lexeme.numeral == .scale,
        isMixed || has(start + 2, "of") || isShare(at: start + 2)
          || has(start - 1, "by") && !isContent(start + 2), let read = numberWords(at: start + 1),
        read.isOrdinal
      else { return nil }
      return ExactNumber(1, over: read.value).map { ($0, read.end) }
    }
    guard let top = numberWords(at: start, allowsOrdinal: false), top.value > 0 else { return nil }
    let isHyphened = isJoint(top.end)
    let next = isHyphened ? top.end + 1 : top.end
    if has(next, "half") || has(next, "quarter") {
      guard top.value == 1 || isMixed || isHyphened, !(has(next, "quarter") && has(next + 1, "past")) else {
        return nil
      }
      return ExactNumber(top.value, over: has(next, "half") ? 2 : 4).map { ($0, next + 1) }
    }
    if has(next, "quarters"), top.value > 3 || isQuartersOfYear(numberStart: start), !isOfWhole(next + 1) {
      return nil
    }
    if isWord(next), let bottom = numberWords(at: next), bottom.isOrdinal, bottom.value > 1 {
      let isOrdinal = numberWords(at: start).map { $0.isOrdinal && $0.end == bottom.end } ?? false
      guard
        bottom.isPlural
          || top.value == 1 && (!isOrdinal || isHyphened || has(bottom.end, sequence: ["of", "a"])),
        bottom.value > 2 || bottom.isPlural
      else { return nil }
      return ExactNumber(top.value, over: bottom.value).map { ($0, bottom.end) }
    }
    // thirty-one thirty-seconds
    if let tens = numberWords(at: next, allowsOrdinal: false), tens.value % 10 == 0,
      tens.value + 2 > top.value,
      tens.value < 100, has(isJoint(tens.end) ? tens.end + 1 : tens.end, "seconds")
    {
      return ExactNumber(top.value, over: tens.value + 2).map {
        ($0, isJoint(tens.end) ? tens.end + 2 : tens.end + 1)
      }
    }
    if has(top.end, "over"), let bottom = numberWords(at: top.end + 1, allowsOrdinal: false),
      bottom.value > 0,
      isBoundary(bottom.end), isMixed || isBoundary(start - 1)
    {
      return ExactNumber(top.value, over: bottom.value).map { ($0, bottom.end) }
    }
    return nil
  }

  /// Whether what follows “a third” tells of a part and not of a third one: a third is, a fifth to a quarter.
  private func isShare(at index: Int) -> Bool {
    has(index, oneOf: ["is", "are", "have", "lack", "say", "think", "believe", "live"])
      || has(index, oneOf: ["to", "or"]) && (has(index + 1, "a") || lexeme(index + 1).numeral != .none)
        && (has(index + 2, "quarter") || has(index + 2, "half") || isAny(index + 2, .ordinal))
  }

  /// Whether “quarters” are three months each and no quarters of a whole: the last two quarters.
  func isQuartersOfYear(numberStart: Int) -> Bool {
    has(numberStart - 1, oneOf: Self.beforeQuarters)
      || has(numberStart - 2, oneOf: Self.beforeQuarters) && !isBoundary(numberStart - 1)
  }

  /// Whether what follows “three quarters” tells of what: of an hour.
  private func isOfWhole(_ index: Int) -> Bool {
    has(index, "of") && has(index + 1, oneOf: ["a", "an"])
  }

  private static let beforeQuarters: [StaticString] = [
    "last", "past", "previous", "next", "first", "recent", "consecutive", "straight", "successive", "coming",
    "earlier",
    "these", "those",
  ]

  /// A fraction as a number, with what it multiplies: half a million, three quarters of a million.
  func fractionNumeral(at start: Int) -> EnglishNumeral? {
    if has(start, "half") && isJoint(start + 1), lexeme(start + 2).numeral == .none, !has(start + 2, "a") {
      return nil
    }
    guard let (value, end) = fraction(at: start) else { return nil }
    var numeral = EnglishNumeral(value, from: start, to: end)
    numeral.isFraction = true
    numeral.isWords = true
    var next = isJoint(end) ? end + 1 : end
    if has(next, "of") { next += 1 }
    if isJoint(next) { next += 1 }
    let hasArticle = has(next, "a") || has(next, "an")
    if hasArticle { next += 1 }
    let lexeme = lexeme(next)
    if isJoint(next) { next += 1 }
    if lexeme.numeral == .scale || lexeme.numeral == .dozen || lexeme.numeral == .hundred,
      !lexeme.roles.contains(.plural), !lexeme.roles.contains(.ordinal),
      hasArticle || has(end - 1, "half") || has(end - 1, "quarter"), !has(end, "of") || hasArticle
    {
      let factor = lexeme.numeral == .scale ? Self.power(lexeme.value) : Int128(lexeme.value)
      if let product = value.multiplied(by: ExactNumber(factor)) {
        numeral.value = product
        numeral.mantissa = product
        numeral.end = next + 1
        numeral.isFraction = false
      }
    }
    return numeral
  }
}
