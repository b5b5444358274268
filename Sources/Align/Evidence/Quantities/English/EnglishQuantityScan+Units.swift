/// Units and currencies beside numbers.
extension EnglishQuantityScan {
  /// The unit whose word begins at token `index`.
  func unit(at index: Int) -> (entry: EnglishUnits.Entry, end: Int)? {
    let units = text.words.units
    guard text.isInside(index), text.tokens[index].gap != .paragraph,
      let match = units.phrases.match(text.tokens, at: index)
    else { return nil }
    let written = text.text(index..<match.end)
    let spelling =
      units.spellings[match.value].first { $0.exact.map { $0.elementsEqual(written.utf8) } ?? false }
      ?? units.spellings[match.value].first { $0.exact == nil }
    guard let spelling else { return nil }
    let entry = units.entries[spelling.entry]
    // km2, cm3
    if text.isGlued(match.end), text.length(match.end) == 1, let exponent = text.digits(match.end),
      !text.isGlued(match.end + 1) || text.isBoundary(match.end + 1),
      let power = units.power(exponent, of: entry)
    {
      return (power, match.end + 1)
    }
    return (entry, match.end)
  }

  /// The currency whose sign begins at token `index` and may stand before an amount.
  func currencySign(at index: Int) -> (symbol: String, end: Int)? {
    guard text.isInside(index), text.words.units.signStarts.contains(text.tokens[index].word),
      let match = unit(at: index), match.entry.kind == .sign
    else { return nil }
    return (match.entry.symbol, match.end)
  }

  /// The unit after a number that ends before token `index`, a hyphen or an adjective between them included.
  func unitAfter(_ numeral: EnglishNumeral, at index: Int) -> (entry: EnglishUnits.Entry, end: Int)? {
    var next = index
    if text.isJoint(next) { next += 1 }
    if text.isSign(next, "-"), text.isSign(next + 1, "-") { return nil }
    if let found = unit(at: next), isUnit(found.entry, next..<found.end, numeral: numeral) { return found }
    if text.has(next, "in"),
      text.isGlued(next)
        || (text.isBoundary(next + 1) || text.has(next + 1, oneOf: Self.extents)) && !numeral.isWords,
      let entry = text.words.units.entries.first(where: { $0.symbol == "[in_i]" })
    {
      return (entry, next + 1)
    }
    // fourteen consecutive months
    if text.has(next, oneOf: Self.betweenNumberAndTime), let found = unit(at: next + 1),
      found.entry.kind == .duration
    {
      return found
    }
    // 2,000 vertical feet
    if text.has(next, oneOf: Self.betweenNumberAndMeasure), let found = unit(at: next + 1),
      found.entry.kind == .measure
    {
      return found
    }
    if text.has(next, "of") && (numeral.isFraction || numeral.hasFraction)
      || text.has(next, oneOf: ["a", "an"]) && numeral.isFraction
    {
      var after = text.has(next, "of") ? next + 1 : next
      let hasOne = text.has(after, "one") || text.digits(after) == 1
      if hasOne || text.has(after, oneOf: ["a", "an"]) { after += 1 }
      let hasArticle = after > next + 1 || !text.has(next, "of")
      let found = unit(at: after)
      // A quarter of a percentage point and a tenth of one per cent; “a third of percent” is none.
      if let found, found.entry.kind == .share || found.entry.kind == .point {
        return hasArticle ? found : nil
      }
      if let found, !hasOne,
        hasArticle || found.entry.kind == .duration && numeral.isWords && found.entry.symbol == "h"
          || text.isBoundary(found.end)
      {
        return found
      }
    }
    return nil
  }

  /// What tells an inch from “in”: 0.4 in thick.
  private static let extents: [StaticString] = [
    "thick", "thin", "wide", "long", "tall", "deep", "high", "across", "diameter",
  ]

  private static let betweenNumberAndMeasure: [StaticString] = [
    "vertical", "statute", "imperial", "us", "full", "linear", "running", "fluid", "more", "additional",
  ]
  private static let betweenNumberAndTime: [StaticString] = [
    "consecutive", "straight", "successive", "whole", "full", "long", "calendar", "working", "business",
    "more", "solid",
    "short", "additional", "light",
  ]

  private func isUnit(_ entry: EnglishUnits.Entry, _ range: Range<Int>, numeral: EnglishNumeral) -> Bool {
    let first = range.lowerBound
    let isShort = range.count == 1 && text.isWord(first) && text.length(first) == 1
    if isShort {
      if text.isGlued(range.upperBound) && text.isWord(range.upperBound) { return false }
      if text.isSign(range.upperBound, "'") { return false }
      if !text.isGlued(first), numeral.isWords, !text.isBoundary(range.upperBound) { return false }
    }
    if text.tokens[first].isCapital, entry.symbol.hasPrefix("["), entry.symbol.utf8.count <= 8,
      ["[jin]", "[liang]", "[dan]", "[li]", "[chi]", "[zhang]", "[cun]", "[mu]", "[qing]"].contains(
        entry.symbol
      )
    {
      return false
    }
    if entry.kind == .money, text.tokens[first].isCapital,
      text.has(first, oneOf: ["mao", "fen", "won", "rand", "dong", "jiao"])
    {
      return false
    }
    if text.has(first, "won") {
      return numeral.scale >= 3
        || numeral.value >= ExactNumber(100) && !text.has(range.upperBound, oneOf: ["the", "a", "by", "in"])
    }
    if text.has(first, "c"), range.count == 1 || text.has(first, "p"), range.count == 1 {
      return text.isGlued(first)
    }
    // 50MP, but 50 MP seats
    if text.has(first, "mp") { return text.isGlued(first) || text.isJoint(first - 1) }
    if text.has(first, "le") { return !numeral.isWords && text.isBoundary(range.upperBound) }
    if text.has(first, "quarters") {
      return numeral.digitCount > 0 || text.isQuartersOfYear(numberStart: numeral.start)
        || numeral.value > ExactNumber(3)
    }
    // 12 second-half minutes
    if text.has(first, "second"), text.isJoint(first + 1) { return false }
    if text.has(first, "t"), range.count == 1, !text.isGlued(first) { return !numeral.isWords }
    return true
  }

  /// The symbol of a unit of mass where pounds are what is weighed: two pounds of meat.
  func symbol(of entry: EnglishUnits.Entry, unitEnd: Int, numberStart: Int) -> (
    symbol: String, kind: Quantity.Kind
  ) {
    switch entry.kind {
    case .duration: return (entry.symbol, .duration)
    case .share: return (entry.symbol, .percent)
    case .point: return (entry.symbol, .percent)
    case .measure: return (entry.symbol, .measure)
    case .money, .sign, .part:
      guard entry.symbol == "GBP", entry.factor == .one, text.has(unitEnd - 1, oneOf: ["pound", "pounds"])
      else {
        return (entry.symbol, .money)
      }
      let isWeight =
        text.has(unitEnd, "of")
        || (numberStart - 4..<numberStart).contains {
          text.has($0, oneOf: ["weighs", "weighed", "weigh", "weighing", "weight", "lost", "gained"])
        } || text.isJoint(unitEnd - 2) && text.isWord(unitEnd)
      return isWeight ? ("[lb_av]", .measure) : (entry.symbol, .money)
    }
  }
}
