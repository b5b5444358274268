/// Ratios and scores.
extension ChineseQuantityScan {
  /// Reads 三比二, 3:2 and scores such as 3-2 and 4&3.
  mutating func readRatio(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    guard numeral.isExact, numeral.hedge == .none, !prefix.isOrdinal else { return false }
    var parts = [numeral.low]
    var end = numeral.end
    let isColon = isAt(end, ":")
    if isAt(end, " "), isAt(end + 1, "-"), isAt(end + 2, " "), isScoreContext(numeral.start),
      numeral.isPlainDigits,
      let next = parser.numeral(at: end + 3), next.isPlainDigits
    {
      report(.cardinal, .ratio([numeral.low, next.low]), from: numeral.start, to: next.end)
      return true
    }
    // Matches of golf: 4&3.
    if isAt(end, "&"), numeral.isPlainDigits, end - numeral.start == 1,
      let next = parser.numeral(at: end + 1),
      next.isPlainDigits, next.end - end == 2
    {
      report(.cardinal, .ratio([numeral.low, next.low]), from: numeral.start, to: next.end)
      return true
    }
    if let (other, last) = opponent(of: numeral) {
      report(.cardinal, .ratio([numeral.low, other]), from: numeral.start, to: last)
      return true
    }
    let isScore =
      isAt(end, "-") && numeral.isPlainDigits && (isScoreContext(numeral.start) || isScore(numeral))
    guard isColon || isAt(end, "比") || isScore, !isColon || isDigitASCII(at: end - 1) else { return false }
    let sign: Unicode.Scalar = isColon ? ":" : isScore ? "-" : "比"
    while isAt(end, sign), let next = parser.numeral(at: end + 1), next.isExact, next.hedge == .none {
      parts.append(next.low)
      end = next.end
    }
    guard parts.count > 1 else { return false }
    report(.cardinal, .ratio(parts), from: numeral.start, to: end)
    if let index = found.indices.last { found[index].addScale(parts) }
    return true
  }

  /// Reads 六四开 and 三七分成, which English tells in per cents: 60-40.
  mutating func readSplit(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.end - numeral.start == 2,
      isAt(numeral.end, "开") && !isAt(numeral.end + 1, oneOf: "始会放")
        || ["分成", "分账", "比例"].contains(where: { hasWord($0, at: numeral.end) }),
      let first = Characters.plainDigit(characters[numeral.start]),
      let second = Characters.plainDigit(characters[numeral.start + 1]), first + second == 10
    else { return false }
    report(
      .cardinal,
      .ratio([ExactNumber(first * 10), ExactNumber(second * 10)]),
      from: numeral.start,
      to: numeral.end + (isAt(numeral.end, "开") ? 1 : 2),
      role: .soft
    )
    return true
  }

  /// The second number of 五对一, with where it ends.
  private func opponent(of numeral: ChineseNumeral) -> (number: ExactNumber, end: Int)? {
    guard isAt(numeral.end, "对"), numeral.form == .single || numeral.isPlainDigits,
      let next = parser.numeral(at: numeral.end + 1), next.form == numeral.form, next.digits.utf8.count < 4,
      units.words.match(characters, at: next.end) == nil || isAt(next.end, "打"), !isAt(next.end, "对")
    else { return nil }
    return (next.low, next.end)
  }

  /// Whether digits with dashes can only be a score: the second is not larger (10-6), or there are three (13-21-3).
  private func isScore(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.digits.utf8.count <= 3, let second = parser.numeral(at: numeral.end + 1),
      second.isPlainDigits,
      second.form == .arabic, second.digits.utf8.count <= 3, !isLetterASCII(at: second.end)
    else { return false }
    if isAt(second.end, "-"), isDigitASCII(at: second.end + 1) { return true }
    return second.low <= numeral.low && !isAt(numeral.start - 1, oneOf: "第号-.") && !isAt(second.end, ".")
      && numeral.low <= ExactNumber(40) && !isAt(second.end, oneOf: "号楼室栋单")
  }

  private func isScoreContext(_ start: Int) -> Bool {
    let from = max(floor, start - 10)
    let to = min(characters.count, start + 10)
    return (from..<to).contains { isAt($0, oneOf: "胜负赢输败") || hasWord("比分", at: $0) }
  }

}
