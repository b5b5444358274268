extension ChineseQuantityScan {
  /// Reads the quantity whose numeral begins at `position`.
  mutating func readNumber() -> Bool {
    let start = position
    if readNumericDate() { return true }
    guard var numeral = parser.numeral(at: start) else {
      // Digits too many to hold are passed as a whole.
      while isDigitASCII(at: position) { position += 1 }
      return position > start
    }
    if isAt(start - 1, "."), start - 1 >= floor, !isHan(at: start - 2), !isLetterASCII(at: start - 2),
      !isDigitASCII(at: start - 2), numeral.form == .arabic, numeral.isPlainDigits,
      numeral.digits.utf8.count < 20,
      let value = ExactNumber(digits: numeral.low.numerator, exponent: -numeral.digits.utf8.count)
    {
      // .77 is 0.77.
      (numeral.low, numeral.high, numeral.isPlainDigits) = (value, value, false)
    }
    if readIdentifier(numeral) { return true }
    let prefix = prefix(before: start)
    if readDate(prefix) { return true }
    if readClock(numeral, prefix) { return true }
    if readRatio(numeral, prefix) { return true }
    return readAmount(numeral, prefix)
  }

  // MARK: - Identifiers

  /// Reads digits that belong to a name: PM2.5, CA981, 歼-20, 5G.
  private mutating func readIdentifier(_ numeral: ChineseNumeral) -> Bool {
    guard isDigitASCII(at: numeral.start) else { return false }
    var start = numeral.start
    let hasDash = isAt(start - 1, "-")
    let letter = hasDash ? start - 2 : start - 1
    if isLetterASCII(at: letter), letter >= floor {
      let isCurrency = units.currenciesBefore.matchBackward(characters, before: start, floor: floor) != nil
      if !isCurrency {
        start = letter
        while start > floor, isLetterASCII(at: start - 1) || isDigitASCII(at: start - 1) { start -= 1 }
        report(
          .digits,
          .digits(identifierText(start, identifierEnd(numeral))),
          from: start,
          to: identifierEnd(numeral)
        )
        return true
      }
    }
    if hasDash, start - 2 >= floor, isAt(start - 2, oneOf: "歼运轰直教强警舟征风娥宫号苏格客图安尔型") {
      let end = identifierEnd(numeral)
      report(.digits, .digits(identifierText(start, end)), from: start - 2, to: end)
      return true
    }
    guard isLetterASCII(at: numeral.end), !isHan(at: numeral.end) else { return false }
    if let match = units.words.match(characters, at: numeral.end), !isLetterASCII(at: match.end) {
      return false
    }
    if magnitudeLetter(at: numeral.end) != nil { return false }
    let end = identifierEnd(numeral)
    report(.digits, .digits(identifierText(start, end)), from: start, to: end)
    return true
  }

  private func identifierEnd(_ numeral: ChineseNumeral) -> Int {
    var end = numeral.start
    while isDigitASCII(at: end) || isLetterASCII(at: end)
      || ((isAt(end, ".") || isAt(end, "-")) && (isDigitASCII(at: end + 1) || isLetterASCII(at: end + 1)))
    {
      end += 1
    }
    return max(end, numeral.start + 1)
  }

  private func identifierText(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(characters[start..<end].compactMap { Unicode.Scalar($0) }))
  }

  /// k and w as in 15k, 30w: a thousand and ten thousand.
  func magnitudeLetter(at index: Int) -> ExactNumber? {
    guard !isLetterASCII(at: index + 1), !isDigitASCII(at: index + 1) else { return nil }
    if isAt(index, "k") || isAt(index, "K") { return ExactNumber(1000) }
    if isAt(index, "M") { return ExactNumber(1_000_000) }
    return isAt(index, "w") ? ExactNumber(10_000) : nil
  }

  // MARK: - Ratios

  /// Reads 三比二, 3:2 and scores such as 3-2.
  private mutating func readRatio(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
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
    let isScore = isAt(end, "-") && numeral.isPlainDigits && isScoreContext(numeral.start)
    guard isColon || isAt(end, "比") || isScore, !isColon || isDigitASCII(at: end - 1) else { return false }
    let sign: Unicode.Scalar = isColon ? ":" : isScore ? "-" : "比"
    while isAt(end, sign), let next = parser.numeral(at: end + 1), next.isExact, next.hedge == .none {
      parts.append(next.low)
      end = next.end
    }
    guard parts.count > 1 else { return false }
    report(.cardinal, .ratio(parts), from: numeral.start, to: end)
    return true
  }

  private func isScoreContext(_ start: Int) -> Bool {
    let from = max(floor, start - 10)
    let to = min(characters.count, start + 10)
    return (from..<to).contains { isAt($0, oneOf: "胜负赢输败") || hasWord("比分", at: $0) }
  }

  // MARK: - Numbers with what follows them

  /// Reads a number with its unit, a range, a percentage, a multiple.
  private mutating func readAmount(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    guard var amount = operand(numeral, prefix) else { return false }
    if amount.kind != .fraction, amount.kind != .multiple || prefix.isOrdinal == false {
      joinRange(&amount, prefix)
    }
    var start = prefix.start
    let sign = signStart(prefix.start, numeral: numeral, amount: amount)
    if prefix.isNegative || sign != nil {
      if let sign { start = sign }
      (amount.low, amount.high) = (amount.high?.negated, amount.low?.negated)
    }
    var role = Quantity.Role.hard
    var kind = amount.kind
    let isPrefixed =
      prefix.hedge != .none || prefix.isAtLeast || prefix.isAtMost || prefix.isOrdinal || prefix.isNegative
      || prefix.currency != nil
    if prefix.isOrdinal {
      kind = .ordinal
      amount.symbol = nil
    } else if kind == .ordinal || kind == .digits {
      // as read
    } else if amount.isBare {
      guard isWorthReporting(numeral, amount, isPrefixed: isPrefixed || numeral.hedge != .none) else {
        return false
      }
      if let marker = listMarker(numeral, amount) {
        kind = .ordinal
        role = marker
      }
      if numeral.form == .digits || hasLeadingZero(numeral), amount.end == numeral.end { kind = .digits }
    } else if !isPrefixed, isSoft(numeral, amount) {
      role = .soft
    }
    if kind == .digits {
      let digits = (sign != nil || prefix.isNegative ? "-" : "") + numeral.digits
      report(.digits, .digits(digits), from: start, to: amount.end)
      return true
    }
    if prefix.isNegative, amount.symbol == "deg" { amount.symbol = "Cel" }
    if let degree = prefix.degree, amount.symbol == nil || amount.symbol == "deg" {
      kind = .measure
      amount.symbol = degree
    }
    if let currency = prefix.currency, kind == .cardinal || (kind == .money && amount.symbol == "CNY") {
      kind = .money
      amount.symbol = currency
    }
    var hedge = amount.hedge == .none ? prefix.hedge : amount.hedge
    if isAt(numeral.start - 1, "上"), numeral.form == .scale, numeral.start - 1 >= floor, amount.hedge == .none
    {
      start = min(start, numeral.start - 1)
      hedge = .magnitude
      amount.high = amount.low?.multiplied(by: ExactNumber(10))?.subtracting(.one)
      role = .hard
    }
    if hedge == .below, amount.hedge == .none, isAt(numeral.start - 1, "近"), kind == .duration,
      let count = amount.high, count <= ExactNumber(10), !isAt(numeral.start - 2, oneOf: "将接")
    {
      // 近三年: the last three years.
      hedge = .none
    }
    var (low, high) = (amount.low, amount.high)
    (hedge, amount.end, low, high) = suffix(at: amount.end, low: low, high: high, hedge: hedge)
    if prefix.isAtLeast { (hedge, high) = (.over, nil) }
    if prefix.isAtMost { (hedge, low) = (.below, nil) }
    let isOpenItem = amount.isBare && kind == .cardinal && isAt(amount.end, "、")
    if isAt(numeral.start, "两"), amount.symbol == "mo", floor == numeral.start, openItems < found.count {
      // 3、4两月: the 两 counts the months of the list.
      var months = DatePattern()
      months.month = 1
      retypeItems(as: months)
      role = .soft
    }
    let index = found.count
    let joins = openEnd == numeral.start - 1 && isAt(openEnd, "、") && openItems < found.count
    report(
      kind,
      .number(low: low, high: high),
      from: start,
      to: amount.end,
      hedge: hedge,
      role: role,
      unit: amount.symbol
    )
    finishList(index: index, joins: joins, isOpen: isOpenItem)
    return true
  }

  /// Gives the kind and unit of the last item of a list (3、5、6号) to the items before it.
  private mutating func finishList(index: Int, joins: Bool, isOpen: Bool) {
    if isOpen {
      if !joins { openItems = index }
      openEnd = floor
      return
    }
    if joins, index < found.count {
      for item in openItems..<index where found[item].kind == .cardinal {
        if found[index].kind == .digits || found[index].kind == .idiom { continue }
        found[item].kind = found[index].kind
        found[item].unit = found[index].unit
        found[item].role = found[index].role
      }
    }
    openEnd = -1
  }

  /// Where a minus sign stands before the number; `nil` for none.
  private func signStart(_ start: Int, numeral: ChineseNumeral, amount: Amount) -> Int? {
    let spaced = isAt(start - 1, " ") && isAt(start - 2, "-") ? start - 1 : start
    guard spaced > floor, isAt(spaced - 1, "-"), !isAt(spaced - 2, "-") else { return nil }
    let before = spaced - 2
    if before < floor || before < 0 {
      return before < 0 || floor == 0 || floor != spaced - 1 ? spaced - 1 : nil
    }
    if isHan(at: before) { return amount.isBare ? nil : spaced - 1 }
    return isDigitASCII(at: before) || isLetterASCII(at: before) || isAt(before, ")") ? nil : spaced - 1
  }

  private func hasLeadingZero(_ numeral: ChineseNumeral) -> Bool {
    numeral.form == .arabic && numeral.isPlainDigits && numeral.digits.utf8.count > 1
      && numeral.digits.utf8.first == UInt8(ascii: "0")
  }

  /// Whether a number without unit says a number at all: 一 before an unknown word does not.
  private func isWorthReporting(_ numeral: ChineseNumeral, _ amount: Amount, isPrefixed: Bool) -> Bool {
    switch numeral.form {
    case .arabic, .positional: return true
    case .digits where numeral.digits.utf8.count > 2: return true
    case .some: return false
    default: break
    }
    if amount.isRange { return true }
    if isPrefixed, numeral.form != .pair { return true }
    if isAt(numeral.start - 1, "上"), numeral.form == .scale, numeral.start > floor,
      isAt(numeral.start, oneOf: "百千万亿"), isHan(at: numeral.end) || numeral.end == characters.count
    {
      return !isAt(numeral.end, oneOf: "科货姓")
    }
    if !isHan(at: numeral.start - 1), !isHan(at: amount.end) { return true }
    let isInList =
      (isAt(amount.end, "、") && isNumeral(at: amount.end + 1))
      || (openEnd >= 0 && openEnd == numeral.start - 1 && isAt(openEnd, "、"))
    return isInList && numeral.form != .scale
  }

  /// Numbers that stand for an article (一个) or before a noun of news style (两国).
  private func isSoft(_ numeral: ChineseNumeral, _ amount: Amount) -> Bool {
    if isAt(numeral.start - 1, "每") { return false }
    if amount.isRange || amount.hedge != .none && numeral.form != .some { return false }
    if numeral.form == .some { return true }
    if numeral.form == .scale {
      return (amount.isClassified || amount.kind == .duration) && !isAt(numeral.start, "十")
    }
    guard numeral.form == .single else { return false }
    if isAt(numeral.start, "一"), amount.end > numeral.end {
      guard amount.low == numeral.low || amount.isClassified || amount.symbol == "a" else { return false }
      return amount.kind == .cardinal || amount.kind == .duration
    }
    return amount.isNoun
  }

  /// The role of a numeral that numbers a heading: 一、…, (二).
  private func listMarker(_ numeral: ChineseNumeral, _ amount: Amount) -> Quantity.Role? {
    guard numeral.form == .single || numeral.form == .positional, !amount.isRange else { return nil }
    let isBracketed = isAt(numeral.start - 1, "(") && isAt(numeral.end, ")")
    let isAtStart = numeral.start == 0 || isAt(numeral.start - 1, "\n")
    let isMarked = isAtStart && isAt(numeral.end, "、") && !isNumeral(at: numeral.end + 1)
    return isBracketed || isMarked ? .soft : nil
  }
}
