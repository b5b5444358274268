/// Words that are numbers without looking like it: both, twice, doubled, tenfold, octogenarian, decades.
extension EnglishQuantityScan {
  mutating func readSpecialWord() -> Bool {
    let start = position
    if readPartOfPoint() { return true }
    guard text.isAny(start, .special) else { return false }
    let next = start + 1
    if text.has(start, oneOf: ["both"]) {
      // both … and
      let isPair =
        (start + 1..<start + 6).contains { text.has($0, "and") }
        && !text.has(next, oneOf: ["the", "sides", "of", "ends", "countries"])
      if isPair { return false }
      report(.cardinal, .exactly(ExactNumber(2)), from: start, to: next, role: .soft)
      return true
    }
    if text.has(start, oneOf: ["twice", "thrice"]) {
      let value = text.has(start, "twice") ? 2 : 3
      let isFactor = text.has(next, oneOf: ["as", "the", "that", "its", "his", "their", "what", "this"])
      report(isFactor ? .multiple : .cardinal, .exactly(ExactNumber(value)), from: start, to: next)
      return true
    }
    if text.has(start, "once") {
      guard text.has(next, oneOf: ["a", "every", "per", "each"]), !text.has(next + 1, oneOf: ["again"]),
        unit(at: next + 1)?.entry.kind == .duration || text.isDigits(next + 1)
          || text.lexeme(next + 1).numeral != .none
      else { return false }
      report(.cardinal, .exactly(.one), from: start, to: next, role: .soft)
      return true
    }
    if readMiddleOfDay() { return true }
    if text.has(start, "decade") {
      // the last half-decade, the past decade and a half
      let isHalf = text.isJoint(start - 1) && text.has(start - 2, "half") && start - 2 >= floor
      let addsHalf = text.has(next, sequence: ["and", "a", "half"])
      report(
        .duration,
        .exactly(ExactNumber(isHalf ? 5 : addsHalf ? 15 : 10)),
        from: isHalf ? start - 2 : start,
        to: addsHalf ? next + 3 : next,
        role: .soft,
        unit: "a"
      )
      return true
    }
    if text.has(start, oneOf: ["trio"]) {
      report(.cardinal, .exactly(ExactNumber(3)), from: start, to: next, role: .soft)
      return true
    }
    if text.has(start, "single"), text.isBoundary(start - 1), text.isBoundary(next) {
      report(.cardinal, .exactly(.one), from: start, to: next, role: .soft)
      return true
    }
    return readFactor() || readFold() || readAgeOrTime()
  }

  /// Reads the quarter-point of a cut, which may be given in basis points or left to the context.
  private mutating func readPartOfPoint() -> Bool {
    let start = position
    guard text.has(start, oneOf: ["half", "quarter"]), text.isJoint(start + 1),
      text.has(start + 2, "point") || unit(at: start + 2)?.entry.kind == .point,
      let share = ExactNumber(1, over: text.has(start, "half") ? 2 : 4)
    else { return readPartsOfPoint() }
    let end = unit(at: start + 2)?.end ?? start + 3
    report(.percent, .exactly(share), from: start, to: end, role: .soft, unit: "%pt")
    return true
  }

  /// Reads a three-quarter-point rise, three-quarters of a point.
  private mutating func readPartsOfPoint() -> Bool {
    let start = position
    guard text.has(start, "three"), text.isJoint(start + 1),
      text.has(start + 2, oneOf: ["quarter", "quarters"]),
      let share = ExactNumber(3, over: 4)
    else { return false }
    let end: Int
    if text.isJoint(start + 3), text.has(start + 4, "point") {
      end = start + 5
    } else if text.has(start + 3, sequence: ["of", "a", "point"]) {
      end = start + 6
    } else {
      return false
    }
    report(.percent, .exactly(share), from: start, to: end, role: .soft, unit: "%pt")
    return true
  }

  private mutating func readFactor() -> Bool {
    let start = position
    let factors: [(words: [StaticString], factor: ExactNumber?)] = [
      (["doubled", "doubling", "double"], ExactNumber(2)),
      (["tripled", "trebled", "triple"], ExactNumber(3)),
      (["quadrupled"], ExactNumber(4)), (["quintupled"], ExactNumber(5)),
      (["halved"], ExactNumber(1, over: 2)),
    ]
    for (words, factor) in factors {
      guard text.has(start, oneOf: words), let factor else { continue }
      let isVerb =
        !text.has(start, oneOf: ["double", "triple"])
        || text.has(start - 1, oneOf: ["to", "will", "would", "than", "could", "may", "can"])
        || text.has(start + 1, "the")
        || text.has(start - 1, oneOf: ["is", "was", "are", "were"])
          && (text.isBoundary(start + 1) || text.has(start + 1, oneOf: ["that", "of"]))
      guard isVerb, !text.isJoint(start + 1) else { return false }
      let hedging = hedging(before: start)
      report(
        .multiple,
        hedging.hedge == .none ? .exactly(factor) : hedging.applied(factor, factor),
        from: hedging.start,
        to: start + 1,
        hedge: hedging.hedge
      )
      return true
    }
    return false
  }

  /// Reads tenfold and its like.
  private mutating func readFold() -> Bool {
    let token = text.tokens[position]
    let length = Int(token.end - token.start)
    guard length > 6, text.bytes[Int(token.end) - 4..<Int(token.end)].elementsEqual("fold".utf8) else {
      return false
    }
    let number = text.words.vocabulary.number(text.bytes.span, Int(token.start), Int(token.end) - 4)
    let lexeme = text.words.vocabulary.lexemes[Int(number)]
    guard lexeme.numeral != .none, !lexeme.roles.contains(.ordinal) else { return false }
    // Increased by onefold: by as much again.
    let value =
      lexeme.value == 1
      ? 2 : lexeme.numeral == .scale ? EnglishText.power(lexeme.value) : Int128(lexeme.value)
    let hedging = hedging(before: position)
    report(
      .multiple,
      hedging.applied(ExactNumber(value), ExactNumber(value)),
      from: hedging.start,
      to: position + 1,
      hedge: hedging.hedge
    )
    return true
  }

  private mutating func readAgeOrTime() -> Bool {
    let start = position
    let ages: [(words: [StaticString], low: Int)] = [
      (["sexagenarian", "sexagenarians"], 60), (["septuagenarian", "septuagenarians"], 70),
      (["octogenarian", "octogenarians"], 80), (["nonagenarian", "nonagenarians"], 90),
      (["centenarian", "centenarians"], 100),
    ]
    for (words, low) in ages where text.has(start, oneOf: words) {
      report(
        .duration,
        .number(low: ExactNumber(low), high: ExactNumber(low + 9)),
        from: start,
        to: start + 1,
        hedge: .over,
        unit: "a"
      )
      return true
    }
    let spans: [(words: [StaticString], years: Int)] = [
      (["decades"], 10), (["centuries"], 100), (["millennia", "millenniums"], 1000),
    ]
    for (words, factor) in spans where text.has(start, oneOf: words) {
      report(
        .duration,
        .number(low: ExactNumber(2 * factor), high: ExactNumber(9 * factor)),
        from: start,
        to: start + 1,
        hedge: .magnitude,
        role: .soft,
        unit: "a"
      )
      return true
    }
    if text.has(start, oneOf: ["fortnight"]) {
      report(.duration, .exactly(ExactNumber(2)), from: start, to: start + 1, role: .soft, unit: "wk")
      return true
    }
    let jubilees: [(words: [StaticString], years: Int)] = [
      (["centenary", "centennial"], 100), (["sesquicentennial"], 150),
      (["bicentenary", "bicentennial"], 200),
      (["tercentenary", "tricentennial"], 300), (["quincentenary"], 500), (["millenary"], 1000),
    ]
    for (words, years) in jubilees where text.has(start, oneOf: words) {
      report(.ordinal, .exactly(ExactNumber(years)), from: start, to: start + 1)
      return true
    }
    return false
  }
}
