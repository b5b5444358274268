/// Numerals whose digits are read out one by one (一九六○, 六二○), pairs of digits that are a range (两三), and 数 and 几.
extension ChineseNumeralParser {
  func formalIsNumeral(at start: Int) -> Bool {
    guard Characters.isAmbiguous(text[start]) else { return true }
    if start + 1 < text.count {
      let next = text[start + 1]
      if Characters.isFormal(next), text[start] != next { return true }
      if Characters.isFormal(next), start + 2 < text.count, Characters.isFormal(text[start + 2]) {
        return true
      }
      if isAt(start, "参"), isAt(start + 1, "万") || isAt(start + 1, "亿") {
        return start + 2 == text.count || Characters.isFormal(text[start + 2]) || isAt(start + 2, "元")
          || isAt(start + 2, "圆") || isAt(start + 2, "零")
      }
      let closers: [Unicode.Scalar] = ["万", "亿", "零", "圆", "元", "整", "角", "分"]
      if closers.contains(where: { isAt(start + 1, $0) }) { return !isAt(start, "参") }
    }
    if isAt(start, "参") { return false }
    let isAlone =
      (start == 0 || !Characters.isHan(text[start - 1]) || isAt(start - 1, "第"))
      && (start + 1 == text.count || !Characters.isHan(text[start + 1]))
    return isAlone
  }

  // MARK: - Digits read out

  /// How many digits are looked at together: more than any number has, few enough to look at them again.
  static let longestRun = ExactNumber.mostDigits + 6

  /// How many digits stand side by side at `start`, at most `longestRun`.
  func digitRun(at start: Int, isFormal: Bool) -> Int {
    var index = start
    while index < min(text.count, start + Self.longestRun) {
      let character = text[index]
      let isDigit =
        isFormal
        ? Characters.digit(character) != nil
        : Characters.plainDigit(character) != nil || isAt(index, "幺")
      guard isDigit, index == start || !isAt(index, "两") else { break }
      index += 1
    }
    return index - start
  }

  func digitValue(at index: Int) -> Int { Characters.digit(text[index]) ?? 1 }

  func isScale(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let character = text[index]
    return Characters.smallScale(character) != nil || (Characters.bigScale(character) ?? 99) <= 12
  }

  /// Digits with 、 before each three, in the manner of old print: 三、○二○．六三.
  func groupedDigits(at start: Int) -> ChineseNumeral? {
    let head = digitRun(at: start, isFormal: false)
    guard (1...3).contains(head), isAt(start + head, "、"), !isAt(start, "零") else { return nil }
    var value: Int128 = 0
    for index in start..<start + head { value = value * 10 + Int128(digitValue(at: index)) }
    var (end, groups, hasZero) = (start + head, 0, false)
    while isAt(end, "、"), digitRun(at: end + 1, isFormal: false) == 3, groups < 8 {
      for index in end + 1..<end + 4 { value = value * 10 + Int128(digitValue(at: index)) }
      hasZero = hasZero || (end + 1..<end + 4).contains { isAt($0, "零") }
      end += 4
      groups += 1
    }
    guard groups > 1 || groups == 1 && (hasZero || isAt(end, ".")), !isScale(at: end) else { return nil }
    var state = State()
    state.section = Interval(low: value, high: value)
    if let decimal = decimal(at: end, start: start, state: state) { return decimal }
    return ChineseNumeral(
      start: start,
      end: end,
      form: .positional,
      low: ExactNumber(value),
      high: ExactNumber(value)
    )
  }

  func digits(at start: Int, isFormal: Bool) -> ChineseNumeral? {
    var count = digitRun(at: start, isFormal: isFormal)
    if isAt(start, "幺"), count < 3 { return nil }
    // The last digit may begin a positional numeral or a word of its own.
    if count >= 4, !isFormal, beginsWord(at: start + count - 1) { count -= 1 }
    let end = start + count
    if isScale(at: end) { return nil }
    if !isFormal, let (low, high) = oneOrTwo(at: start), isCounted(at: start + 2) {
      return ChineseNumeral(
        start: start,
        end: start + 2,
        form: .pair,
        low: ExactNumber(low),
        high: ExactNumber(high)
      )
    }
    guard count >= 2 || isAt(start, "幺"), count <= ExactNumber.mostDigits else { return nil }
    if count == 2, !isAt(start, "零"), !isAt(end, "点") || !isDecimalPoint(at: end) {
      let (first, second) = (digitValue(at: start), digitValue(at: start + 1))
      if Self.isPair(first, second) {
        return ChineseNumeral(
          start: start,
          end: end,
          form: .pair,
          low: ExactNumber(first),
          high: ExactNumber(second),
          digits: "\(first)\(second)",
          isPlainDigits: true
        )
      }
    }
    var value: Int128 = 0
    var written = ""
    for index in start..<end {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9 else { return nil }
      value = product + Int128(digitValue(at: index))
      written += String(digitValue(at: index))
    }
    if isDecimalPoint(at: end) { return nil }
    let number = ExactNumber(value)
    return ChineseNumeral(
      start: start,
      end: end,
      form: .digits,
      low: number,
      high: number,
      digits: written,
      isPlainDigits: true
    )
  }

  /// The range that 一两 and 三两 are where something is counted by them: 一两次 is once or twice, 三两天 two or three days.
  func oneOrTwo(at start: Int) -> (low: Int, high: Int)? {
    guard isAt(start + 1, "两"), isAt(start, "一") || isAt(start, "三") else { return nil }
    return isAt(start, "一") ? (1, 2) : (2, 3)
  }

  /// Whether a word of counting follows 一两, so that it is not a weight: 一两分钟, but 一两重 and 一两五钱.
  private func isCounted(at index: Int) -> Bool {
    guard index < text.count, !isAt(index, "钱"), !isAt(index, "重"), !isScale(at: index) else { return false }
    return units.words.match(text, at: index) != nil || isWord("次天晚夜名位句种件回本年人口杯下", containing: text[index])
  }

  /// Whether two neighbouring digits mean either of them: 两三, 七八, 三五.
  static func isPair(_ first: Int, _ second: Int) -> Bool {
    first > 0 && (second == first + 1 || (first == 3 && second == 5))
  }

  /// The second digit of 二、三十 and 五十六、七岁, as older print has them.
  func neighbour(of digit: Int, at index: Int, in state: State) -> Int? {
    guard isAt(index + 1, "、"), index + 2 < text.count, let second = Characters.plainDigit(text[index + 2]),
      digit > 0, second == digit + 1, index > 0, !isAt(index - 1, "\n"), !isAt(index - 1, "第"),
      // 二十一、二十 and 二、三十五 are two numbers each.
      state.lastSmall == 10
        ? !isScale(at: index + 3) && units.words.match(text, at: index + 3) != nil
        : isScale(at: index + 3) && !isDecimalDigit(at: index + 4)
    else { return nil }
    return second
  }

  // MARK: - 几 and 数

  func some(at start: Int) -> ChineseNumeral? {
    let isCount = isAt(start, "数")
    if isScale(at: start + 1), unitAtScale(start + 1) == nil {
      if isCount, start > 0, isWord("人总倍指次户系参分函多少岁天整常基无读计算位", containing: text[start - 1]) { return nil }
      if isCount, isAt(start + 2, "分") { return nil }
      var state = State()
      state.pending = Interval(low: 2, high: 9)
      state.pendingIsOneDigit = true
      state.hedge = .magnitude
      state.sectionIsOpen = true
      return run(from: start + 1, start: start, state: state, isFormal: false)
    }
    // 几个亿 is 几亿.
    if !isCount, isAt(start + 1, "个"), isAt(start + 2, "亿") {
      return ChineseNumeral(
        start: start,
        end: start + 3,
        form: .scale,
        low: ExactNumber(200_000_000),
        high: ExactNumber(999_999_999),
        hedge: .magnitude
      )
    }
    return ChineseNumeral(
      start: start,
      end: start + 1,
      form: .some,
      low: ExactNumber(2),
      high: ExactNumber(9),
      hedge: .magnitude
    )
  }

  func isWord(_ set: String, containing character: UInt16) -> Bool {
    set.unicodeScalars.contains { Characters.code($0) == character }
  }

  /// The unit word that begins with the scale character at `index` (兆瓦).
  func unitAtScale(_ index: Int) -> Int? {
    guard isAt(index, "兆") || isAt(index, "千") || isAt(index, "百") else { return nil }
    guard let match = units.words.match(text, at: index), match.end - index >= 2 else { return nil }
    return match.end
  }

  // MARK: - Positional numerals
}
