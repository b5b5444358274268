extension ChineseQuantityScan {
  /// Reads the quantity whose numeral begins at `position`.
  mutating func readNumber() -> Bool {
    // 一个月零两天
    if isAt(position, "零"), isAt(position + 1, "两"), position > 0 { position += 1 }
    let start = position
    if readUnitOfRate() || readMonthList() || readNumericDate() { return true }
    guard var numeral = parser.numeral(at: start) else { return readLongDigits() }
    if isAt(start - 1, "."), start - 1 >= floor, !isHan(at: start - 2), !isLetterASCII(at: start - 2),
      !isDigitASCII(at: start - 2), numeral.form == .arabic, numeral.isPlainDigits,
      numeral.digits.utf8.count < 20,
      let value = ExactNumber(digits: numeral.low.numerator, exponent: -numeral.digits.utf8.count)
    {
      // .77 is 0.77.
      (numeral.low, numeral.high, numeral.isPlainDigits) = (value, value, false)
    }
    numeral = withPowerOfTen(withPointOfCalibre(numeral))
    if readSplit(numeral) || readDimensions(numeral) || readBloodPressure(numeral) || readIdentifier(numeral)
      || readEventDay(numeral) || readGradeList(numeral)
    {
      return true
    }
    if readPointOfList(numeral) || readGeneration(numeral) { return true }
    let prefix = prefix(before: start)
    if readDate(prefix) { return true }
    if readClock(numeral, prefix) { return true }
    if readRatio(numeral, prefix) || readShareOf(numeral, prefix) { return true }
    return readAmount(numeral, prefix)
  }

  // MARK: - Numbers with what follows them

  /// A quantity on its way to the report: an amount, and what the words around it make of it.
  private struct Draft {
    let numeral: ChineseNumeral
    var amount: Amount
    var prefix: Prefix
    var kind: Quantity.Kind
    var role = Quantity.Role.hard
    var hedge = Quantity.Hedge.none
    /// Where it begins, with the words before the numeral.
    var start: Int
    /// Whether a minus sign stands before it.
    var hasSign = false
  }

  /// Reads a number with its unit, a range, a percentage, a multiple.
  private mutating func readAmount(_ numeral: ChineseNumeral, _ prefix: Prefix) -> Bool {
    guard var amount = operand(numeral, prefix) else { return false }
    if amount.kind != .multiple || prefix.isOrdinal == false { joinRange(&amount, prefix) }
    var draft = Draft(
      numeral: numeral,
      amount: amount,
      prefix: prefix,
      kind: amount.kind,
      start: prefix.start
    )
    takeSign(&draft)
    if approaches(draft) {
      draft.prefix = Prefix(start: numeral.start)
      draft.start = numeral.start
    }
    guard takeKind(&draft) else { return false }
    if draft.kind == .digits {
      let digits = (draft.hasSign || draft.prefix.isNegative ? "-" : "") + numeral.digits
      report(.digits, .digits(digits), from: draft.start, to: draft.amount.end)
      return true
    }
    takeUnit(&draft)
    if draft.prefix.currency != nil, numeral.form == .scale, isHan(at: numeral.start - 1), draft.amount.isBare
    {
      return false
    }
    takeUnitBefore(&draft)
    takeHedge(&draft)
    let isOpenItem = draft.amount.isBare && draft.kind == .cardinal && isAt(draft.amount.end, "、")
    if isAt(numeral.start, "两"), draft.amount.symbol == "mo", floor == numeral.start, openItems < found.count
    {
      // 3、4两月: the 两 counts the months of the list.
      var months = DatePattern()
      months.month = 1
      retypeItems(as: months)
      draft.role = .soft
    }
    let index = found.count
    let joins = openEnd == numeral.start - 1 && isAt(openEnd, "、") && openItems < found.count
    report(
      draft.kind,
      .number(low: draft.amount.low, high: draft.amount.high),
      from: draft.start,
      to: draft.amount.end,
      hedge: draft.hedge,
      role: draft.role,
      unit: draft.amount.symbol
    )
    if found.count > index { addSettingReadings(of: draft.amount, isBelow: draft.prefix.isNegative) }
    finishList(index: index, joins: joins, isOpen: isOpenItem)
    return true
  }

  /// Turns the amount round where a minus sign or 负 stands before it.
  private func takeSign(_ draft: inout Draft) {
    let sign = signStart(draft.prefix.start, numeral: draft.numeral, amount: draft.amount)
    guard draft.prefix.isNegative || sign != nil else { return }
    if let sign {
      draft.start = sign
      draft.hasSign = true
    }
    (draft.amount.low, draft.amount.high) = (draft.amount.high?.negated, draft.amount.low?.negated)
  }

  /// Whether the word before is a verb and no hedge: 接近一架直升机, to approach a helicopter.
  private func approaches(_ draft: Draft) -> Bool {
    draft.prefix.hedge == .below && draft.amount.isClassified && isAt(draft.numeral.start, "一")
      && draft.numeral.form == .single && hasWord("接近", before: draft.numeral.start)
  }

  /// Tells ordinals, numbers of items and digits from counts, and what may be left out; `false` for what says no number.
  private func takeKind(_ draft: inout Draft) -> Bool {
    let (numeral, amount, prefix) = (draft.numeral, draft.amount, draft.prefix)
    let isPrefixed =
      prefix.hedge != .none || prefix.isAtLeast || prefix.isAtMost || prefix.isOrdinal || prefix.isNegative
      || prefix.currency != nil
    // 第46/182号 is the number of a resolution, which English writes as 46/182.
    if prefix.isOrdinal, amount.kind != .fraction || !isAt(numeral.end, "/") {
      draft.kind = .ordinal
      // 第三个季度 is the third, and no ninth month.
      if !amount.isRange { (draft.amount.low, draft.amount.high) = (numeral.low, numeral.high) }
      draft.amount.symbol = nil
      if isOrdinalOfOrder(draft) { draft.role = .soft }
    } else if draft.kind == .ordinal || draft.kind == .digits {
      // as read
    } else if amount.isBare {
      guard isWorthReporting(numeral, amount, isPrefixed: isPrefixed || numeral.hedge != .none) else {
        return false
      }
      if let marker = listMarker(numeral, amount) {
        draft.kind = .ordinal
        draft.role = marker
      }
      if numeral.form == .digits || hasLeadingZero(numeral), amount.end == numeral.end {
        draft.kind = .digits
      }
    } else if !isPrefixed, isSoft(numeral, amount) {
      draft.role = .soft
    }
    return true
  }

  /// Whether an ordinal only orders the text or the time, which the other language may do in its own way.
  private func isOrdinalOfOrder(_ draft: Draft) -> Bool {
    let (numeral, end) = (draft.numeral, draft.amount.end)
    // 第二，…: the second point of a list.
    let isFirst = draft.prefix.start == 0 || isAt(draft.prefix.start - 1, oneOf: "。;\n!?:,")
    if isFirst, isAt(end, oneOf: ",、:"), end == numeral.end { return true }
    // 第二天: the next day.
    return isAt(numeral.start, "二") && numeral.form == .single
      && (isAt(numeral.end, oneOf: "天年日周季") || hasWord("个月", at: numeral.end)
        || hasWord("个星期", at: numeral.end))
  }

  /// Reads a unit as the words before the number tell it, and softens what is no count of its own.
  private func takeUnit(_ draft: inout Draft) {
    let numeral = draft.numeral
    if draft.prefix.isNegative, draft.amount.symbol == "deg" { draft.amount.symbol = "Cel" }
    if draft.amount.symbol == "deg", isAt(draft.amount.end - 1, "度"),
      isElectricity(draft.amount, before: draft.prefix.start)
    {
      draft.amount.symbol = "kWh"
    }
    draft.start = min(draft.start, readSpeed(&draft.amount, before: draft.start))
    if isAt(numeral.start, "一"), numeral.form == .single, floor == numeral.start, !draft.amount.isRange,
      found.last?.range.upperBound == text.offsets[numeral.start], draft.amount.kind == .measure
    {
      // 二十万一斤: for one 斤.
      draft.role = .soft
    }
    if draft.role == .hard, draft.kind != .ordinal,
      isMentioned(numeral, draft.amount) || isRate(draft.amount)
    {
      draft.role = .soft
    }
    if numeral.form == .some, let most = numeral.high.whole, most < 10 { draft.role = .soft }
  }

  /// Takes a degree or a currency that stands before the number.
  private func takeUnitBefore(_ draft: inout Draft) {
    if let degree = draft.prefix.degree, draft.amount.symbol == nil || draft.amount.symbol == "deg" {
      draft.kind = .measure
      draft.amount.symbol = degree
    }
    if let currency = draft.prefix.currency,
      draft.kind == .cardinal || (draft.kind == .money && draft.amount.symbol == "CNY")
    {
      draft.kind = .money
      draft.amount.symbol = currency
    }
  }

  /// Lays the hedges before and after the amount on its ends.
  private func takeHedge(_ draft: inout Draft) {
    // 不到一年前的一半: less than half of what it was a year ago.
    if draft.kind == .duration, hasWord("前的", at: draft.amount.end),
      isNumeral(at: draft.amount.end + 2) || hasWord("半数", at: draft.amount.end + 2)
    {
      draft.prefix = Prefix(start: draft.numeral.start)
      draft.start = draft.numeral.start
      if draft.numeral.form == .single, isAt(draft.numeral.start, "一") { draft.role = .soft }
    }
    let (numeral, amount, prefix) = (draft.numeral, draft.amount, draft.prefix)
    var hedge = amount.hedge == .none ? prefix.hedge : amount.hedge
    var (low, high) = (amount.low, amount.high)
    if isAt(numeral.start - 1, "上"), numeral.form == .scale, numeral.start - 1 >= floor, amount.hedge == .none
    {
      draft.start = min(draft.start, numeral.start - 1)
      hedge = .magnitude
      high = low?.multiplied(by: ExactNumber(10))?.subtracting(.one)
      draft.role = .hard
    }
    if hedge == .below, amount.hedge == .none, isAt(numeral.start - 1, "近"), draft.kind == .duration,
      let count = high, count <= ExactNumber(10), !isAt(numeral.start - 2, oneOf: "将接")
    {
      // 近三年: the last three years.
      hedge = .none
    }
    (hedge, draft.amount.end, low, high) = suffix(at: amount.end, low: low, high: high, hedge: hedge)
    if prefix.isAtLeast { (hedge, high) = (.over, nil) }
    if prefix.isAtMost { (hedge, low) = (.below, nil) }
    (draft.hedge, draft.amount.low, draft.amount.high) = (hedge, low, high)
  }

  /// Whether 度 is a kilowatt-hour: 用电三百七十万度.
  private func isElectricity(_ amount: Amount, before start: Int) -> Bool {
    if let low = amount.low, low >= ExactNumber(1000) { return true }
    var index = start - 1
    while index >= max(0, start - 12), !isAt(index, oneOf: ",。;") {
      if isAt(index, "电") { return true }
      index -= 1
    }
    return false
  }

  /// Whether the number only repeats what was named: 这两个, 21日、22日两日, 第二，; or counts roughly: 十几岁.
  private func isMentioned(_ numeral: ChineseNumeral, _ amount: Amount) -> Bool {
    if amount.symbol == "a", amount.low == ExactNumber(11), amount.high == ExactNumber(19) { return true }
    guard numeral.form == .single else { return false }
    if isAt(numeral.start - 1, oneOf: "这那此该"), amount.isClassified || amount.isNoun { return true }
    if !amount.isRange, isAt(numeral.start, oneOf: "两二三四五"), isAt(amount.end - 1, oneOf: "人位者国地家方"),
      isAt(amount.end, oneOf: ",。;、"), isHan(at: numeral.start - 1),
      (max(0, numeral.start - 14)..<numeral.start).contains(where: { isAt($0, oneOf: "和、与及") })
    {
      // 里德、托马斯和菲诺三人: the number counts the names.
      return true
    }
    if !amount.isRange, amount.symbol == "a", let last = found.last, case .date(let years) = last.value,
      last.range.upperBound == text.offsets[numeral.start], let first = years.year, let end = years.lastYear,
      numeral.whole == end - first + 1
    {
      // 2024-2025两年期
      return true
    }
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
      last.unit != "mo" || !isAt(floor - 1, "月"), case .number(let lowStart, let lowEnd) = first.value,
      // 不超过3、4元 has its hedge on the first number.
      let low = lowStart ?? lowEnd, lowStart == lowEnd || lowStart == nil || lowEnd == nil,
      case .number(let high?, let highEnd?) = last.value, high == highEnd,
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
    // “- 十二块五” and “-十二岁” are what another speaker says; 气温- 5℃ is below zero.
    if isHan(at: numeral.start) || spaced < start && (before < floor || !isHan(at: before)) { return nil }
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
    // 一 16 岁少年: an article.
    if isAt(numeral.start, "一"), isAt(amount.end, " "), isDigitASCII(at: amount.end + 1) { return false }
    if !isHan(at: numeral.start - 1), !isHan(at: amount.end) { return true }
    if isLabel(numeral, amount) { return true }
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
      // 一块 may be a piece, or together.
      let isPiece = amount.kind == .money && isAt(amount.end - 1, "块") && amount.end == numeral.end + 1
      return amount.kind == .cardinal || amount.kind == .duration || isPiece
    }
    return amount.isNoun
  }

  /// Whether 一 numbers what comes before it: 附件一：, 附件一和附件二.
  private func isLabel(_ numeral: ChineseNumeral, _ amount: Amount) -> Bool {
    let end = amount.end
    guard isAt(numeral.start, "一"), numeral.form == .single, end == numeral.end, !amount.isRange,
      numeral.start - 1 >= floor, isHan(at: numeral.start - 1)
    else { return false }
    if end == characters.count || isAt(end, oneOf: "：:。，,；;、！!？?）)》】」”’ \n") { return true }
    let noun = max(floor, numeral.start - 2)..<numeral.start
    let next = end + 1..<end + 1 + noun.count
    return isAt(end, oneOf: "和与及或至到") && next.upperBound <= characters.count
      && characters[noun].elementsEqual(characters[next])
  }

  /// The role of a numeral that numbers a heading, 一、…, (二), or what comes before it: 步骤一：.
  private func listMarker(_ numeral: ChineseNumeral, _ amount: Amount) -> Quantity.Role? {
    guard numeral.form == .single || numeral.form == .positional, !amount.isRange else { return nil }
    let isBracketed = isAt(numeral.start - 1, "(") && isAt(numeral.end, ")")
    let isAtStart = numeral.start == 0 || isAt(numeral.start - 1, "\n")
    let isMarked = isAtStart && isAt(numeral.end, "、") && !isNumeral(at: numeral.end + 1)
    if isLabel(numeral, amount) { return .hard }
    return isBracketed || isMarked ? .soft : nil
  }
}
