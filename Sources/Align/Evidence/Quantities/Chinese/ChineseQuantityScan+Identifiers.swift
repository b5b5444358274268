/// Digits that name something, days known by their digits, and lists of points and grades.
extension ChineseQuantityScan {
  /// Reads digits that belong to a name: PM2.5, CA981, 歼-20, 5G.
  mutating func readIdentifier(_ numeral: ChineseNumeral) -> Bool {
    guard isDigitASCII(at: numeral.start) else { return false }
    if let (digits, end) = phoneNumber(from: numeral.start) {
      report(.digits, .digits(digits), from: numeral.start, to: end)
      return true
    }
    var start = numeral.start
    let hasDash = isAt(start - 1, "-")
    let letter = hasDash ? start - 2 : start - 1
    if isLetterASCII(at: letter), letter >= floor {
      let isCurrency = units.currenciesBefore.matchBackward(characters, before: start, floor: floor) != nil
      if !isCurrency {
        start = letter
        while start > floor,
          isLetterASCII(at: start - 1) || isDigitASCII(at: start - 1)
            || isAt(start - 1, "-") && start - 1 > floor && isLetterASCII(at: start - 2)
        {
          start -= 1
        }
        let letters = characters[start..<max(start, numeral.start - 1)]
        let isSpelled =
          hasDash && letters.count > 1 && letters.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
        report(
          .digits,
          .digits(identifierText(isSpelled ? numeral.start : start, identifierEnd(numeral))),
          from: start,
          to: identifierEnd(numeral)
        )
        return true
      }
    }
    if let end = versionEnd(from: start) {
      report(.digits, .digits(identifierText(start, end)), from: start, to: end)
      return true
    }
    if isHourOfClock(numeral) { return false }
    let isLettered = isLetterASCII(at: numeral.end) && characters[numeral.end] < 0x60 && isHan(at: start - 2)
    if hasDash, start - 2 >= floor, isLettered || isAt(start - 2, oneOf: "歼运轰直教强警舟征风娥宫号苏格客图安尔型米卡") {
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

  /// The end of the numbers of a version, a section or an address: 2.0.1; `nil` for the parts of a date or the groups of a
  /// large number.
  private func versionEnd(from start: Int) -> Int? {
    var lengths: [Int] = []
    var end = start
    while lengths.count < 8, isDigitASCII(at: end) {
      let first = end
      while isDigitASCII(at: end) { end += 1 }
      lengths.append(end - first)
      guard isAt(end, "."), isDigitASCII(at: end + 1) else { break }
      end += 1
    }
    let isVersion =
      lengths.count > 2 && lengths.first != 4 && lengths.last != 4
      && !lengths.dropFirst().allSatisfy { $0 == 3 }
    return isVersion ? end : nil
  }

  /// The digits of a telephone number in groups, and its end: 010-62345678, (010) 6234 5678, +86 10 6234 5678.
  private func phoneNumber(from start: Int) -> (digits: String, end: Int)? {
    let isInternational = isAt(start - 1, "+")
    guard isInternational || isAt(start, "0"), !isDigitASCII(at: start - 1), !isAt(start - 1, ".") else {
      return nil
    }
    var (digits, groups, index, end) = ("", 0, start, start)
    while digits.utf8.count <= PhoneNumber.mostDigits, isDigitASCII(at: index) {
      let first = index
      while isDigitASCII(at: index) { index += 1 }
      guard index - first <= PhoneNumber.longestGroup else { return nil }
      digits += identifierText(first, index)
      groups += 1
      end = index
      index += isAt(index, ")") ? 1 : 0
      if isAt(index, "-") || isAt(index, " ") { index += 1 }
    }
    return PhoneNumber.isLikely(digits: digits.utf8.count, groups: groups, firstIsZero: !isInternational)
      && !isHan(at: end) || isInternational && groups > 2 && digits.utf8.count >= PhoneNumber.fewestDigits
      ? (digits, end) : nil
  }

  /// How many groups of digits a code has at most, so that a longer row is not looked at again and again.
  private static let mostGroups = 32

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
        guard isAt(end, sign), isDigitASCII(at: end + 1), groups < Self.mostGroups else { break }
        end += 1
      }
      if sign == "." ? groups > 3 : groups > 2 && longest > 2 && first != 4 { return end }
    }
    return nil
  }

  /// Whether 08 in 08H00 is an hour.
  func isHourOfClock(_ numeral: ChineseNumeral) -> Bool {
    numeral.digits.utf8.count == 2 && isAt(numeral.end, oneOf: "Hh") && isDigitASCII(at: numeral.end + 1)
      && isDigitASCII(at: numeral.end + 2) && !isDigitASCII(at: numeral.end + 3)
  }

  /// Days that are known by their digits alone: 六四, 五四运动, 九一八事变, 五一假期.
  mutating func readEventDay(_ numeral: ChineseNumeral) -> Bool {
    let start = numeral.start
    for (word, month, day, needsEvent) in Self.eventDays where hasWord(word, at: start) {
      let end = start + word.unicodeScalars.count
      guard !isNumeral(at: end), !isNumeral(at: start - 1), !isAt(start - 1, oneOf: "第周星期拜"),
        !needsEvent || isEvent(numeral, at: end),
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
    "小长假", "档期", "档", "期间", "讲话", "时期", "抗战", "勋章", "精神",
  ]

  /// Whether a word for an event follows; 节 after 三八 is a festival, after 十一 it counts carriages or knots.
  private func isEvent(_ numeral: ChineseNumeral, at end: Int) -> Bool {
    Self.eventWords.contains { hasWord($0, at: end) } || numeral.form != .positional && isAt(end, "节")
  }

  /// Reads 一是 …；二是 …: the points of a list, which the other language may number or not.
  mutating func readPointOfList(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.form == .single, isAt(numeral.end, "是"), !isAt(numeral.start, "两"),
      numeral.start == 0 || isAt(numeral.start - 1, oneOf: ",;:。、\n!?") || isAt(numeral.start - 1, " ")
    else { return false }
    report(.ordinal, .exactly(numeral.low), from: numeral.start, to: numeral.end, role: .soft)
    return true
  }

  /// Reads 95后: those born in and after 1995.
  mutating func readGeneration(_ numeral: ChineseNumeral) -> Bool {
    guard numeral.form == .arabic || numeral.form == .digits, numeral.isPlainDigits,
      numeral.digits.utf8.count == 2,
      isAt(numeral.end, "后"),
      let year = numeral.whole, year % 5 == 0,
      !isAt(numeral.end + 1, oneOf: "卫来天月日期") && (!isAt(numeral.end + 1, "年") || isAt(numeral.end + 2, "轻"))
    else { return false }
    var date = DatePattern()
    date.year = year
    date.lastYear = year % 10 == 0 ? year + 9 : nil
    date.isShortYear = true
    report(.date, .date(date), from: numeral.start, to: numeral.end + 1, role: .soft)
    return true
  }

  /// Reads more digits than a number holds as digits, as a whole, so that a long row of them is looked at once.
  mutating func readLongDigits() -> Bool {
    let start = position
    var end = start
    var digits = ""
    while end < characters.count {
      guard
        let digit = isDigitASCII(at: end)
          ? Int(characters[end] - 0x30) : Characters.plainDigit(characters[end])
      else { break }
      digits += String(digit)
      end += 1
    }
    position = end
    guard end - start > ExactNumber.mostDigits else { return end > start }
    report(.digits, .digits(digits), from: start, to: end)
    return true
  }

  /// Reads 一二三年级: grades 1, 2 and 3.
  mutating func readGradeList(_ numeral: ChineseNumeral) -> Bool {
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
      || isAt(end, ".") && isDigitASCII(at: end + 1)
      || isAt(end, "-") && (isDigitASCII(at: end + 1) || isLetterASCII(at: end + 1))
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

}
