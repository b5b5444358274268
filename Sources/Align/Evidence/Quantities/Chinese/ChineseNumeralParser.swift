/// Reads one numeral of Chinese text: which characters belong to it and what it is worth.
///
/// Numerals are read from left to right with one section below 万 and a stack of what is above; a scale word multiplies
/// everything since the last scale word that is larger (一百五十万亿). Both ends of an interval are carried along.
struct ChineseNumeralParser {
  typealias Characters = ChineseNumeralCharacters

  /// The text.
  let text: [UInt16]
  /// The words at which a last digit belongs to the next word (一千万|一般).
  let words: ChineseWords
  /// The units, some of which begin with a scale character (兆瓦, 千克).
  let units: ChineseUnits

  struct Interval {
    var low: Int128
    var high: Int128
  }

  /// What has been read of a numeral.
  struct State {
    /// Parts whose scale words are still open to larger ones, largest first.
    var terms: [(value: Interval, scale: Int128)] = []
    /// What comes before the next scale word of 万 or above.
    var section = Interval(low: 0, high: 0)
    /// The last of 十 百 千 in the section; 10,000 before any.
    var lastSmall: Int128 = 10_000
    /// A digit, or several, that wait for their scale word.
    var pending: Interval?
    var pendingIsOneDigit = false
    /// Whether 零 stands since the last scale word.
    var hasZero = false
    /// Whether anything has been read since the last scale word of 万 or above.
    var sectionIsOpen = false
    var hedge = Quantity.Hedge.none
    var scaleWords = 0
    var digitCount = 0
    var place: Int128 = 1
    var closing: Int128 = 1
  }

  /// The numeral that begins at `start`; `nil` where none does.
  func numeral(at start: Int) -> ChineseNumeral? {
    guard start < text.count else { return nil }
    let first = text[start]
    if isAt(start, "零"), isAt(start + 1, "下") { return nil }
    if Characters.isDigitASCII(first) { return arabic(at: start) }
    if isAt(start, "几") || isAt(start, "数") { return some(at: start) }
    guard Characters.isNumeral(first) || isAt(start, "幺") else { return nil }
    let isFormal = Characters.isFormal(first)
    if isFormal, !formalIsNumeral(at: start) { return nil }
    // 初三一早: a day of the month has one digit, and 三一 is no row of two.
    if isAt(start - 1, "初"), Characters.plainDigit(first) != nil {
      return positional(at: start, isFormal: false)
    }
    return groupedDigits(at: start) ?? digits(at: start, isFormal: isFormal)
      ?? positional(at: start, isFormal: isFormal)
  }

  @inline(__always)
  func isAt(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    index >= 0 && index < text.count && text[index] == Characters.code(character)
  }

  /// Whether a word that counts nothing begins at `index`.
  func beginsWord(at index: Int) -> Bool {
    guard let match = words.words.match(text, at: index) else { return false }
    switch words.categories[match.value] {
    case .number, .once: return false
    default: return true
    }
  }

  func positional(at start: Int, isFormal: Bool) -> ChineseNumeral? {
    run(from: start, start: start, state: State(), isFormal: isFormal)
  }

  func run(from index: Int, start: Int, state initial: State, isFormal: Bool) -> ChineseNumeral? {
    var state = initial
    var index = index
    var isFinished = false
    while index < text.count, !isFinished {
      let next = step(at: index, start: start, state: &state, isFormal: isFormal)
      if next == index { isFinished = true } else { index = next }
    }
    guard index > start else { return nil }
    if let decimal = decimal(at: index, start: start, state: state) { return decimal }
    return finish(state, start: start, end: index)
  }

  /// Reads the character at `index` into the state and returns where to go on; `index` itself where the numeral ends.
  func step(at index: Int, start: Int, state: inout State, isFormal: Bool) -> Int {
    let character = text[index]
    let isBegun = state.sectionIsOpen || !state.terms.isEmpty
    if Characters.isDigitASCII(character) {
      // 每一百万15起: the numerals of two scripts are two numbers.
      guard isBegun, state.pending == nil, state.hedge == .none, Characters.isDigitASCII(text[start]) else {
        return index
      }
      return arabicPart(at: index, state: &state)
    }
    if let digit = Characters.digit(character) {
      if !isFormal, Characters.plainDigit(character) == nil { return index }
      return read(digit, at: index, isBegun: isBegun, state: &state, isFormal: isFormal)
    }
    if let tens = Characters.tens(character) {
      guard state.pending == nil, state.lastSmall > 10 else { return index }
      state.section.low += Int128(tens * 10)
      state.section.high += Int128(tens * 10)
      state.lastSmall = 10
      state.place = 10
      state.sectionIsOpen = true
      state.scaleWords += 2
      return index + 1
    }
    if let scale = Characters.smallScale(character) {
      if !isFormal, isAt(index, "拾") { return index }
      return multiply(by: Int128(scale), at: index, isBegun: isBegun, state: &state)
    }
    if let exponent = Characters.bigScale(character) {
      return close(exponent: exponent, at: index, isBegun: isBegun, state: &state)
    }
    if isOldJoint(at: index, state) { return index + 1 }
    return approximate(at: index, isBegun: isBegun, state: &state)
  }

  /// Whether 有 joins tens and ones as in old books: 七十有二.
  private func isOldJoint(at index: Int, _ state: State) -> Bool {
    guard isAt(index, "有"), isAt(index - 1, "十"), state.pending == nil, index + 1 < text.count,
      Characters.plainDigit(text[index + 1]) != nil
    else { return false }
    return index + 2 == text.count || !Characters.isHan(text[index + 2])
      || ["岁", "年", "载", "而"].contains { isAt(index + 2, $0) }
  }

  func read(
    _ digit: Int,
    at index: Int,
    isBegun: Bool,
    state: inout State,
    isFormal: Bool
  ) -> Int {
    guard state.pending == nil, state.hedge == .none else { return index }
    if digit == 0 {
      if isBegun {
        // 零 inside a numeral stands before another digit or scale.
        guard index + 1 < text.count, Characters.isNumeral(text[index + 1]), !isAt(index + 1, "零") else {
          return index
        }
        state.hasZero = true
      } else if isAt(index, "零"), isAt(index + 1, "十") {
        // 三个月零十一天: the 零 joins, and counts nothing.
        return index
      } else {
        state.pending = Interval(low: 0, high: 0)
        state.pendingIsOneDigit = true
        state.sectionIsOpen = true
        state.digitCount += 1
      }
      return index + 1
    }
    if isBegun, isAt(index, "两"), !isScale(at: index + 1) { return index }
    var count = digitRun(at: index, isFormal: isFormal)
    // 初九四点 is four o'clock on the ninth, 初三一早 early on the third.
    if count == 2, index > 0, isAt(index - 1, "初"),
      isAt(index + 2, "点") || !Self.isPair(digit, digitValue(at: index + 1))
    {
      count = 1
    }
    var value = Interval(low: Int128(digit), high: Int128(digit))
    var end = index + 1
    if count == 2 {
      let second = digitValue(at: index + 1)
      if Self.isPair(digit, second), !isDecimalPoint(at: index + 2) {
        value.high = Int128(second)
        end = index + 2
      } else if second > 1, digit == second + 1, isScale(at: index + 2), !isFormal, !isBegun {
        // 三二十, as old novels have 二三十
        value = Interval(low: Int128(second), high: Int128(digit))
        end = index + 2
      } else if !isBegun {
        value = Interval(low: Int128(digit * 10 + second), high: Int128(digit * 10 + second))
        end = index + 2
      }
    } else if count == 1, let second = neighbour(of: digit, at: index, in: state) {
      value.high = Int128(second)
      end = index + 3
    } else if let (low, high) = oneOrTwo(at: index), !isBegun, !isFormal, isScale(at: index + 2) {
      value = Interval(low: Int128(low), high: Int128(high))
      end = index + 2
    } else if count > 2 {
      guard !isBegun, count <= 12 else { return index }
      var whole: Int128 = 0
      for offset in 0..<count { whole = whole * 10 + Int128(digitValue(at: index + offset)) }
      value = Interval(low: whole, high: whole)
      end = index + count
    }
    let scaled = isScale(at: end) || isAt(end, "多") || isAt(end, "余")
    if isBegun, !scaled {
      // A digit at the end that begins another word is not ours: 一千万|一般.
      if beginsWord(at: index), state.lastSmall != 10, !state.hasZero { return index }
      // 二十万一斤 is 200,000 for one 斤; the number would be 二十一万 or 二十万零一.
      if isAt(index, "一"), end == index + 1, state.lastSmall > 10, !state.hasZero,
        units.words.match(text, at: end) != nil
      {
        return index
      }
    }
    state.pending = value
    state.pendingIsOneDigit = value.high < 10
    state.sectionIsOpen = true
    state.digitCount += end - index
    return end
  }

  func arabicPart(at index: Int, state: inout State) -> Int {
    var end = index
    var value: Int128 = 0
    while end < text.count, Characters.isDigitASCII(text[end]), end - index < 13 {
      value = value * 10 + Int128(text[end] - 0x30)
      end += 1
    }
    let limit = state.scaleWords > 0 ? (state.sectionIsOpen ? state.lastSmall : state.place) : .max
    guard value < limit, !isAt(end, ".") else { return index }
    state.pending = Interval(low: value, high: value)
    state.pendingIsOneDigit = end - index == 1
    state.sectionIsOpen = true
    state.digitCount += end - index
    return end
  }

  func multiply(by scale: Int128, at index: Int, isBegun: Bool, state: inout State) -> Int {
    guard scale < state.lastSmall, state.hedge == .none || state.pending != nil else { return index }
    guard
      state.pending != nil || (scale == 10 && (!state.sectionIsOpen || state.hasZero || state.lastSmall > 10))
        || !isBegun
    else { return index }
    var value = state.pending ?? Interval(low: 1, high: 1)
    guard value.high < 10 || !state.sectionIsOpen || state.section.high == 0 else { return index }
    if value.high >= 100 { return index }
    let isSome = state.hedge == .magnitude && value.low == 2 && value.high == 9
    value.low *= scale
    value.high = isSome ? value.high * scale + scale - 1 : value.high * scale
    state.section.low += value.low
    state.section.high += value.high
    state.pending = nil
    state.lastSmall = scale
    state.place = scale
    state.hasZero = false
    state.sectionIsOpen = true
    state.scaleWords += 1
    // 几十万 is 20 … 99 times 万, so the 9 that fill 几十 count only at the end.
    return index + 1
  }

  func close(exponent: Int, at index: Int, isBegun: Bool, state: inout State) -> Int {
    guard exponent <= 8 || isLargeScale(exponent, at: index, isBegun: isBegun) else { return index }
    guard let scale = ExactNumber.powerOfTen(exponent) else { return index }
    var value = state.section
    if let pending = state.pending {
      let factor = state.section.high > 0 ? tail(of: state) : 1
      value.low += pending.low * factor
      value.high += pending.high * factor
    } else if !state.sectionIsOpen {
      if exponent == 4, state.closing == scale, state.digitCount > 0 || state.scaleWords > 1 {
        return double(at: index, state: &state)
      }
      guard state.terms.isEmpty || state.closing < scale else { return index }
      if state.terms.isEmpty { value = Interval(low: 1, high: 1) }
    }
    if let last = state.terms.last, last.scale == scale {
      // 三万五千万 is 35,000 times 万; 十万十万 are two numbers.
      guard state.sectionIsOpen, state.lastSmall == 1000, state.pending == nil, last.value.high < 10 * scale
      else { return index }
      value.low += last.value.low
      value.high += last.value.high
      state.terms.removeLast()
    }
    while let last = state.terms.last, last.scale < scale {
      value.low += last.value.low
      value.high += last.value.high
      state.terms.removeLast()
    }
    let low = value.low.multipliedReportingOverflow(by: scale)
    var high = value.high.multipliedReportingOverflow(by: scale)
    guard !low.overflow, !high.overflow else { return index }
    // 几万 is up to 99,999.
    if state.hedge == .magnitude, value.low == 2, value.high == 9 { high.partialValue += scale - 1 }
    state.terms.append((Interval(low: low.partialValue, high: high.partialValue), scale))
    let isOnTop = state.closing > 1 && !state.sectionIsOpen
    state.place = isOnTop ? state.place.multipliedReportingOverflow(by: scale).partialValue : scale
    state.closing = isOnTop ? state.closing.multipliedReportingOverflow(by: scale).partialValue : scale
    state.section = Interval(low: 0, high: 0)
    state.lastSmall = 10_000
    state.pending = nil
    state.hasZero = false
    state.sectionIsOpen = false
    state.scaleWords += 1
    return index + 1
  }

  /// What may come before 万万 at most: 万 times 亿.
  static let mostDoubled: Int128 = 1_000_000_000_000

  /// 万万, the older word for 亿: 四万万 is 400,000,000.
  func double(at index: Int, state: inout State) -> Int {
    guard let last = state.terms.last, last.scale == 10_000, !isAt(index + 1, "万"),
      last.value.high < Self.mostDoubled
    else { return index }
    let square = last.scale * last.scale
    state.terms.removeLast()
    state.terms.append(
      (Interval(low: last.value.low * last.scale, high: last.value.high * last.scale), square)
    )
    state.place = square
    state.closing = square
    state.scaleWords += 1
    return index + 1
  }

  /// 兆 is not one of 兆瓦; 京, 沟 and the like are scales only between numerals.
  func isLargeScale(_ exponent: Int, at index: Int, isBegun: Bool) -> Bool {
    guard isBegun else { return false }
    if exponent == 12 { return unitAtScale(index) == nil && !isAt(index + 1, "比") }
    return index + 1 < text.count
      && (Characters.digit(text[index + 1]) != nil && index + 2 < text.count
        && Characters.isNumeral(text[index + 2]))
  }

  /// What a digit at the end of a section is multiplied by: 三万五 is 35,000, 一百五 is 150, 一百零五 is 105.
  func tail(of state: State) -> Int128 {
    guard state.pendingIsOneDigit, !state.hasZero else { return 1 }
    if state.section.high > 0 {
      return state.lastSmall > 10 && state.lastSmall < 10_000 ? state.lastSmall / 10 : 1
    }
    return state.terms.isEmpty ? 1 : state.place / 10
  }

  func approximate(at index: Int, isBegun: Bool, state: inout State) -> Int {
    guard isBegun, state.hedge == .none else { return index }
    if isAt(index, "几") {
      guard state.pending == nil, state.lastSmall <= 100 || state.scaleWords > 0 else { return index }
      if state.lastSmall == 10 {
        guard !isAt(index + 1, "乎") else { return index }
        state.pending = Interval(low: 1, high: 9)
        state.pendingIsOneDigit = false
      } else {
        guard isScale(at: index + 1) else { return index }
        state.pending = Interval(low: 2, high: 9)
        state.pendingIsOneDigit = true
      }
      state.hedge = .magnitude
      return index + 1
    }
    let isMore = isAt(index, "多") || isAt(index, "余")
    guard isMore || isAt(index, "来") else { return index }
    if isAt(index, "来") {
      guard state.pending == nil, state.lastSmall <= 1000 || state.scaleWords == 1 else { return index }
      if beginsWord(at: index) { return index }
      state.hedge = .about
      return index + 1
    }
    // 多 stands after a scale word or after arabic digits with zeros at the end.
    if beginsWord(at: index) { return index }
    var open: Int128 = state.place
    if let pending = state.pending {
      guard state.digitCount >= 2, state.scaleWords == 0, !state.pendingIsOneDigit else { return index }
      open = 1
      while open < pending.low, pending.low % (open * 10) == 0 { open *= 10 }
      state.section.low += pending.low
      state.section.high += pending.high
      state.pending = nil
    }
    state.hedge = .over
    if state.sectionIsOpen {
      state.section.high += open
    } else if let last = state.terms.indices.last {
      state.terms[last].value.high += open
    }
    return index + 1
  }

  // MARK: - Decimals
}
