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
    if readIdentifier(numeral) || readEventDay(numeral) || readGradeList(numeral) { return true }
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
    if let end = codeEnd(from: start) {
      report(.digits, .digits(identifierText(start, end)), from: start, to: end)
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

  /// The end of digits in many groups that number a thing: 424.10.37.20, 859-292-3680; `nil` for any other digits.
  private func codeEnd(from start: Int) -> Int? {
    for sign in [".", "-"] as [Unicode.Scalar] {
      var end = start
      var groups = 0
      var longest = 0
      var first = 0
      while isDigitASCII(at: end) {
        let groupStart = end
        while isDigitASCII(at: end) { end += 1 }
        groups += 1
        longest = max(longest, end - groupStart)
        if groups == 1 { first = end - groupStart }
        guard isAt(end, sign), isDigitASCII(at: end + 1) else { break }
        end += 1
      }
      if sign == "." ? groups > 3 : groups > 2 && longest > 2 && first != 4 { return end }
    }
    return nil
  }

  /// Days that are known by their digits alone: 六四, 五四运动, 九一八事变, 五一假期.
  private mutating func readEventDay(_ numeral: ChineseNumeral) -> Bool {
    let start = numeral.start
    for (word, month, day, needsEvent) in Self.eventDays where hasWord(word, at: start) {
      let end = start + word.unicodeScalars.count
      guard !isNumeral(at: end), !isNumeral(at: start - 1), !isAt(start - 1, oneOf: "第周星期拜"),
        !needsEvent || Self.eventWords.contains(where: { hasWord($0, at: end) }),
        needsEvent || units.words.match(characters, at: end) == nil
      else { continue }
      var date = DatePattern()
      date.month = month
      date.day = day
      report(.date, .date(date), from: start, to: end, role: needsEvent ? .soft : .hard)
      return true
    }
    return false
  }

  /// The digits, the month, the day, and whether a word for an event must follow.
  private static let eventDays: [(String, Int, Int, Bool)] = [
    ("一二九", 12, 9, true), ("一二八", 1, 28, true), ("九一八", 9, 18, true), ("七七", 7, 7, true),
    ("五四", 5, 4, true), ("六四", 6, 4, false), ("三八", 3, 8, true), ("五一", 5, 1, true), ("六一", 6, 1, true),
    ("七一", 7, 1, true), ("八一", 8, 1, true), ("十一", 10, 1, true), ("五卅", 5, 30, true), ("五三〇", 5, 30, true),
  ]
  private static let eventWords = [
    "运动", "事变", "事件", "惨案", "起义", "学运", "青年节", "劳动节", "儿童节", "妇女节", "建军节", "国庆", "黄金周", "长假", "假期",
    "小长假", "讲话", "时期", "抗战", "勋章", "精神", "节",
  ]

  /// Reads 一二三年级: grades 1, 2 and 3.
  private mutating func readGradeList(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.form == .digits || numeral.form == .pair || numeral.form == .positional,
      hasWord("年级", at: numeral.end), numeral.end - numeral.start > 1
    else { return false }
    let digits = (numeral.start..<numeral.end).compactMap { Characters.plainDigit(characters[$0]) }
    guard digits.count == numeral.end - numeral.start, zip(digits, digits.dropFirst()).allSatisfy({ $0 < $1 })
    else { return false }
    for (offset, digit) in digits.enumerated() {
      let start = numeral.start + offset
      let end = offset == digits.count - 1 ? numeral.end + 2 : start + 1
      report(.ordinal, .exactly(ExactNumber(digit)), from: start, to: end)
    }
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
    return true
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
    var prefix = prefix
    if prefix.hedge == .below, amount.isClassified, isAt(numeral.start, "一"), numeral.form == .single,
      hasWord("接近", before: numeral.start)
    {
      // 接近一架直升机: to approach a helicopter.
      prefix = Prefix(start: numeral.start)
      start = numeral.start
    }
    let isPrefixed =
      prefix.hedge != .none || prefix.isAtLeast || prefix.isAtMost || prefix.isOrdinal || prefix.isNegative
      || prefix.currency != nil
    if prefix.isOrdinal {
      kind = .ordinal
      amount.symbol = nil
      // 第二，…: the second point of a list, which the other language may number in its own way.
      let isFirst = prefix.start == 0 || isAt(prefix.start - 1, oneOf: "。;\n!?:,")
      if isFirst, isAt(amount.end, oneOf: ",、:"), amount.end == numeral.end { role = .soft }
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
    start = min(start, readSpeed(&amount, before: start))
    if role == .hard, kind != .ordinal, isMentioned(numeral, amount) { role = .soft }
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

  /// Makes a speed of a length after 每小时 or 时速, and tells where it begins.
  private func readSpeed(_ amount: inout Amount, before start: Int) -> Int {
    guard amount.kind == .measure, let symbol = amount.symbol, let unit = UnitDefinition.named(symbol),
      unit.dimension == .length, ["km", "mi_i", "m"].contains(where: { symbol.contains($0) }),
      let word = ["每小时", "时速", "时速为", "时速达", "时速约", "每小时约"].first(where: {
        hasWord($0, before: start) || isAt(start - 1, " ") && hasWord($0, before: start - 1)
      }), let factor = unit.factor.divided(by: ExactNumber(1000))
    else { return start }
    amount.scale(by: factor)
    amount.symbol = "km/h"
    return max(floor, start - word.unicodeScalars.count - (isAt(start - 1, " ") ? 1 : 0))
  }

  /// Whether the number only repeats what was named: 这两个, 21日、22日两日, 第二，; or counts roughly: 十几岁.
  private func isMentioned(_ numeral: ChineseNumeral, _ amount: Amount) -> Bool {
    if amount.symbol == "a", amount.low == ExactNumber(11), amount.high == ExactNumber(19) { return true }
    guard numeral.form == .single else { return false }
    if isAt(numeral.start - 1, oneOf: "这那此该"), amount.isClassified || amount.isNoun { return true }
    guard !amount.isRange, found.count >= 2, isAt(amount.end - 1, oneOf: "日天月年") else { return false }
    // The list is as long as the number says: 21日、22日两日.
    return isAt(numeral.start, "两") && found[found.count - 1].range.upperBound == text.offsets[numeral.start]
      && found[found.count - 1].kind == .date && found[found.count - 2].kind == .date
  }

  /// Gives the kind and unit of the last item of a list (3、5、6号) to the items before it.
  private mutating func finishList(index: Int, joins: Bool, isOpen: Bool) {
    if isOpen {
      if !joins { openItems = index }
      openEnd = floor
      return
    }
    if joins, index < found.count, openItems == index - 1, joinsNeighbours(index) {
      openEnd = -1
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

  /// Makes 3、4元 the range of 3 to 4 yuan.
  private mutating func joinsNeighbours(_ index: Int) -> Bool {
    let (first, last) = (found[index - 1], found[index])
    guard first.kind == .cardinal, [.money, .measure, .duration].contains(last.kind),
      last.unit != "mo" || !isAt(floor - 1, "月"), case .number(let low?, let lowEnd) = first.value,
      low == lowEnd || lowEnd == nil, case .number(let high?, let highEnd?) = last.value, high == highEnd,
      low.adding(.one) == high, high < ExactNumber(10)
    else { return false }
    found[index].value = .number(low: low, high: high)
    found[index].range = first.range.lowerBound..<last.range.upperBound
    if found[index].hedge == .none, first.hedge != .over { found[index].hedge = first.hedge }
    found.remove(at: index - 1)
    return true
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
