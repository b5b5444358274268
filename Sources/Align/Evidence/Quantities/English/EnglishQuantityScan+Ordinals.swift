/// Ordinals and numbered names: the 19th, No. 5, Nos. 3, 5 and 6, World War II.
extension EnglishQuantityScan {
  /// Reads No. 5, Nos. 3, 5 and 6, Chapter II, World War II.
  mutating func readLabel() -> Bool {
    let start = position
    if text.has(start, "no") || text.has(start, "nos") {
      var next = start + 1
      if text.isSign(next, "."), text.isGlued(next) { next += 1 }
      guard text.isDigits(next) || next > start + 1 && text.numeral(at: next) != nil,
        text.isCapital(start) || next > start + 1,
        !(text.isSign(next + 1, ",") && text.isDigits(next + 2) && text.isGlued(next + 2)
          && text.length(next + 2) == 3),
        let numeral = text.numeral(at: next)
      else { return false }
      report(.ordinal, .exactly(numeral.value), from: start, to: numeral.end)
      readMoreNumbers(isPlural: text.has(start, "nos"))
      return true
    }
    if text.has(start, "number"), let numeral = text.numeral(at: start + 1), numeral.scale == 0,
      !numeral.isMagnitude, !numeral.isFraction,
      text.isDigits(start + 1) || numeral.isWords
    {
      report(.ordinal, .exactly(numeral.value), from: start, to: numeral.end)
      return true
    }
    guard text.isAny(start, .roman), isRoman(start), text.isCapital(start - 1), text.isWord(start - 1) else {
      return false
    }
    report(.ordinal, .exactly(ExactNumber(text.lexeme(start).value)), from: start, to: start + 1)
    return true
  }

  /// Whether a Roman numeral stands here: in capitals, after a word that takes a number, and “I” only where nothing follows.
  private func isRoman(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard text.bytes[Int(token.start)..<Int(token.end)].allSatisfy({ $0 & 0x20 == 0 }),
      !text.isSign(index + 1, "'"), token.gap == .space
    else { return false }
    guard text.length(index) == 1 else { return true }
    let isNumbered =
      text.has(
        index - 1,
        oneOf: [
          "war", "chapter", "part", "volume", "book", "act", "type", "phase", "grade", "article", "section",
          "class", "stage", "level", "appendix", "title",
        ]
      )
    if text.has(index, "i") {
      return isNumbered && (text.isBoundary(index + 1) || !text.isAny(index + 1, .modal))
    }
    return isNumbered
      || text.has(index, oneOf: ["v", "x"]) && text.isBoundary(index + 1) && text.isBoundary(index - 2)
  }

  private mutating func readMoreNumbers(isPlural: Bool) {
    for _ in 0..<20 {
      var next = position
      if text.isSign(next, ",") { next += 1 }
      if text.has(next, oneOf: ["and", "to", "or"]) || text.isSign(next, "-") { next += 1 }
      guard next > position, text.isDigits(next), let numeral = text.numeral(at: next),
        numeral.digitCount > 0, numeral.digitCount <= 4,
        isPlural || text.has(next - 1, "and"), unit(at: numeral.end) == nil
      else { return }
      report(.ordinal, .exactly(numeral.value), from: next, to: numeral.end)
    }
  }

  /// Reads “the 38th year of the Republic of China” as 民国三十八年 is read: 1949.
  private mutating func readYearOfRepublic(_ number: Int, end: Int) -> Bool {
    guard (1...99).contains(number), text.has(end, sequence: ["year", "of", "the", "republic"]) else {
      return false
    }
    var date = DatePattern()
    date.year = 1911 + number
    let isLong = text.has(end + 4, sequence: ["of", "china"])
    report(.date, .date(date), from: position, to: isLong ? end + 6 : end + 4)
    return true
  }

  /// Reads ordinals in words and digits, also as the denominators of “a third of”.
  mutating func readOrdinal() -> Bool {
    let start = position
    if text.isDigits(start) { return readOrdinalInDigits() }
    guard text.isWord(start), let read = text.numberWords(at: start), read.isOrdinal, !read.isPlural else {
      return false
    }
    if text.fraction(at: start) != nil { return false }
    if readYearOfRepublic(Int(read.value), end: read.end) { return true }
    if text.has(start, "second"), read.end == start + 1,
      text.has(start - 1, oneOf: ["per", "a", "one", "each"])
        || text.has(start - 1, "every") && !text.isContent(read.end),
      !text.isContent(read.end) || !text.has(start - 1, "a"), !text.isJoint(read.end)
    {
      if text.has(start - 1, "a"), text.isContent(read.end) { return false }
      skip(to: read.end)
      return true
    }
    if readShareOfUnit(read) || readInterval(Int(read.value), end: read.end) { return true }
    if isAdverb(read) {
      skip(to: read.end)
      return true
    }
    report(
      .ordinal,
      .exactly(ExactNumber(read.value)),
      from: start,
      to: read.end,
      role: isSoft(read) ? .soft : .hard
    )
    return true
  }

  private mutating func readOrdinalInDigits() -> Bool {
    guard let numeral = text.digitNumber(at: position), !numeral.hasPoint, text.isGlued(numeral.end),
      text.has(numeral.end, oneOf: ["st", "nd", "rd", "th"])
    else { return false }
    let count = numeral.value.whole ?? 0
    if readYearOfRepublic(count, end: numeral.end + 1) || readInterval(count, end: numeral.end + 1) {
      return true
    }
    report(.ordinal, .exactly(numeral.value), from: position, to: numeral.end + 1)
    return true
  }

  /// Reads “every second week” as every two weeks.
  private mutating func readInterval(_ number: Int, end: Int) -> Bool {
    guard number > 1, text.has(position - 1, "every"), let found = unit(at: end),
      found.entry.kind == .duration,
      let value = ExactNumber(number).multiplied(by: found.entry.factor)
    else { return false }
    report(.duration, .exactly(value), from: position, to: found.end, unit: found.entry.symbol)
    return true
  }

  /// Reads “a tenth of a gallon” as so much of the unit.
  private mutating func readShareOfUnit(_ read: EnglishText.WordRead) -> Bool {
    guard text.has(read.end, "of"),
      text.has(read.end + 1, oneOf: ["a", "an"]) || text.isBoundary(read.end + 3),
      read.value > 2,
      let found = unit(at: text.has(read.end + 1, oneOf: ["a", "an"]) ? read.end + 2 : read.end + 1),
      found.entry.kind == .measure, let share = ExactNumber(1, over: read.value),
      let value = share.multiplied(by: found.entry.factor)
    else { return false }
    report(.measure, .exactly(value), from: position, to: found.end, unit: found.entry.symbol)
    return true
  }

  /// Whether an ordinal orders what is said: first, …
  private func isAdverb(_ read: EnglishText.WordRead) -> Bool {
    let start = position
    let isLone = read.end == start + 1
    return isLone && read.value <= 3
      && (text.isSign(read.end, ",") && text.isBoundary(start - 1) && start + 2 < text.tokens.count
        || text.isSign(read.end, ",") && !text.isAny(start - 1, .determiner) && read.value == 1
          && !text.isBoundary(start - 1))
  }

  /// Whether the other language may leave out an ordinal.
  private func isSoft(_ read: EnglishText.WordRead) -> Bool {
    let start = position
    let isLone = read.end == start + 1
    // The first four months: the number says how many.
    let isBeforeNumber =
      isLone && read.value == 1 && (text.isDigits(read.end) || text.lexeme(read.end).numeral != .none)
    // The eleventh year of the Zhizheng era.
    let isYearOfEra =
      text.has(read.end, sequence: ["year", "of"])
      && (read.end + 2..<read.end + 7).contains { text.has($0, oneOf: ["era", "reign", "dynasty"]) }
    // The second of which.
    let isPronoun =
      text.has(read.end, "of") && text.has(read.end + 1, oneOf: ["which", "whom", "these", "those", "them"])
    return isYearOfEra || isBeforeNumber || isPronoun
      || isLone && read.value == 1 && !text.isAny(start - 1, .determiner) && !text.isCapital(start)
        && !(text.has(start - 1, "s") && text.isSign(start - 2, "'"))
        && !text.isBoundary(start - 1)
  }
}
