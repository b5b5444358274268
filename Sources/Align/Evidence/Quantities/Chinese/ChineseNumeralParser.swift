/// Reads one numeral of Chinese text: which characters belong to it and what it is worth.
///
/// Numerals are read from left to right with one section below 万 and a stack of what is above; a scale word multiplies
/// everything since the last scale word that is larger (一百五十万亿). Both ends of an interval are carried along.
struct ChineseNumeralParser {
  private typealias Characters = ChineseNumeralCharacters

  /// The text.
  let text: [UInt16]
  /// The words at which a last digit belongs to the next word (一千万|一般).
  let words: ChineseWords
  /// The units that begin with a scale character (兆瓦, 千克).
  let units: WordTable

  private struct Interval {
    var low: Int128
    var high: Int128
  }

  /// What has been read of a numeral.
  private struct State {
    /// Parts whose scale words are still open to larger ones, largest first.
    var terms: [(value: Interval, scale: Int128)] = []
    /// What stands before the next scale word of 万 or above.
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
    return digits(at: start, isFormal: isFormal) ?? positional(at: start, isFormal: isFormal)
  }

  @inline(__always)
  func isAt(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    index >= 0 && index < text.count && text[index] == Characters.code(character)
  }

  /// Whether a word that counts nothing begins at `index`.
  private func beginsWord(at index: Int) -> Bool {
    guard let match = words.words.match(text, at: index) else { return false }
    return words.categories[match.value] != .number
  }

  private func formalIsNumeral(at start: Int) -> Bool {
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

  /// How many digits stand side by side at `start`.
  private func digitRun(at start: Int, isFormal: Bool) -> Int {
    var index = start
    while index < text.count {
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

  private func digitValue(at index: Int) -> Int { Characters.digit(text[index]) ?? 1 }

  private func isScale(at index: Int) -> Bool {
    guard index < text.count else { return false }
    let character = text[index]
    return Characters.smallScale(character) != nil || (Characters.bigScale(character) ?? 99) <= 12
  }

  private func digits(at start: Int, isFormal: Bool) -> ChineseNumeral? {
    var count = digitRun(at: start, isFormal: isFormal)
    if isAt(start, "幺"), count < 3 { return nil }
    // The last digit may begin a positional numeral or a word of its own.
    if count >= 4, !isFormal, beginsWord(at: start + count - 1) { count -= 1 }
    let end = start + count
    if isScale(at: end) { return nil }
    if !isFormal, isAt(start + 1, "两"), isAt(start, "一") || isAt(start, "三"),
      start + 2 < text.count, isWord("个次天名位句种件回本年人口杯下", containing: text[start + 2])
    {
      // 一两次 is once or twice, 三两天 two or three days.
      return ChineseNumeral(
        start: start,
        end: start + 2,
        form: .pair,
        low: ExactNumber(isAt(start, "一") ? 1 : 2),
        high: ExactNumber(isAt(start, "一") ? 2 : 3)
      )
    }
    guard count >= 2 || isAt(start, "幺") else { return nil }
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

  /// Whether two neighbouring digits mean either of them: 两三, 七八, 三五.
  private static func isPair(_ first: Int, _ second: Int) -> Bool {
    first > 0 && (second == first + 1 || (first == 3 && second == 5))
  }

  // MARK: - 几 and 数

  private func some(at start: Int) -> ChineseNumeral? {
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
    return ChineseNumeral(
      start: start,
      end: start + 1,
      form: .some,
      low: ExactNumber(2),
      high: ExactNumber(9),
      hedge: .magnitude
    )
  }

  private func isWord(_ set: String, containing character: UInt16) -> Bool {
    set.unicodeScalars.contains { Characters.code($0) == character }
  }

  /// The unit word that begins with the scale character at `index` (兆瓦).
  private func unitAtScale(_ index: Int) -> Int? {
    guard isAt(index, "兆") || isAt(index, "千") else { return nil }
    guard let match = units.match(text, at: index), match.end - index >= 2 else { return nil }
    return match.end
  }

  // MARK: - Positional numerals

  private func positional(at start: Int, isFormal: Bool) -> ChineseNumeral? {
    run(from: start, start: start, state: State(), isFormal: isFormal)
  }

  private func run(from index: Int, start: Int, state initial: State, isFormal: Bool) -> ChineseNumeral? {
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
  private func step(at index: Int, start: Int, state: inout State, isFormal: Bool) -> Int {
    let character = text[index]
    let isBegun = state.sectionIsOpen || !state.terms.isEmpty
    if Characters.isDigitASCII(character) {
      guard isBegun, state.pending == nil, state.hedge == .none else { return index }
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
    return approximate(at: index, isBegun: isBegun, state: &state)
  }

  private func read(
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
      } else {
        state.pending = Interval(low: 0, high: 0)
        state.pendingIsOneDigit = true
        state.sectionIsOpen = true
        state.digitCount += 1
      }
      return index + 1
    }
    if isBegun, isAt(index, "两"), !isScale(at: index + 1) { return index }
    let count = digitRun(at: index, isFormal: isFormal)
    var value = Interval(low: Int128(digit), high: Int128(digit))
    var end = index + 1
    if count == 2 {
      let second = digitValue(at: index + 1)
      if Self.isPair(digit, second), !isDecimalPoint(at: index + 2) {
        value.high = Int128(second)
        end = index + 2
      } else if !isBegun {
        value = Interval(low: Int128(digit * 10 + second), high: Int128(digit * 10 + second))
        end = index + 2
      }
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
      if isAt(index, "一"), isAt(end, "个") { return index }
    }
    state.pending = value
    state.pendingIsOneDigit = value.high < 10
    state.sectionIsOpen = true
    state.digitCount += end - index
    return end
  }

  private func arabicPart(at index: Int, state: inout State) -> Int {
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

  private func multiply(by scale: Int128, at index: Int, isBegun: Bool, state: inout State) -> Int {
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

  private func close(exponent: Int, at index: Int, isBegun: Bool, state: inout State) -> Int {
    guard exponent <= 8 || isLargeScale(exponent, at: index, isBegun: isBegun) else { return index }
    guard let scale = ExactNumber.powerOfTen(exponent) else { return index }
    var value = state.section
    if let pending = state.pending {
      let factor = state.section.high > 0 ? tail(of: state) : 1
      value.low += pending.low * factor
      value.high += pending.high * factor
    } else if !state.sectionIsOpen {
      guard state.terms.isEmpty || state.closing < scale else { return index }
      if state.terms.isEmpty { value = Interval(low: 1, high: 1) }
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

  /// 兆 is not one of 兆瓦; 京, 沟 and the like are scales only between numerals.
  private func isLargeScale(_ exponent: Int, at index: Int, isBegun: Bool) -> Bool {
    guard isBegun else { return false }
    if exponent == 12 { return unitAtScale(index) == nil && !isAt(index + 1, "比") }
    return index + 1 < text.count
      && (Characters.digit(text[index + 1]) != nil && index + 2 < text.count
        && Characters.isNumeral(text[index + 2]))
  }

  /// What a digit at the end of a section is multiplied by: 三万五 is 35,000, 一百五 is 150, 一百零五 is 105.
  private func tail(of state: State) -> Int128 {
    guard state.pendingIsOneDigit, !state.hasZero else { return 1 }
    if state.section.high > 0 {
      return state.lastSmall > 10 && state.lastSmall < 10_000 ? state.lastSmall / 10 : 1
    }
    return state.terms.isEmpty ? 1 : state.place / 10
  }

  private func approximate(at index: Int, isBegun: Bool, state: inout State) -> Int {
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

  /// Whether the character at `index` is a decimal point between numerals.
  private func isDecimalPoint(at index: Int) -> Bool {
    guard isAt(index, "点") || isAt(index, "·") || isAt(index, ".") else { return false }
    var end = index + 1
    while isDecimalDigit(at: end) { end += 1 }
    let count = end - index - 1
    guard count > 0 else { return false }
    guard isAt(index, "点") else { return true }
    // 三点五分, 三点二十 and 三点一刻 are times of the clock.
    if end < text.count, Characters.smallScale(text[end]) != nil { return false }
    if isAt(end, "刻") || isAt(end, "半") { return false }
    if isAt(end, "分"), !isAt(end + 1, "钟"), !isAt(end + 1, "之") { return false }
    return true
  }

  private func isDecimalDigit(at index: Int) -> Bool {
    guard index < text.count, !isAt(index, "两") else { return false }
    return Characters.digit(text[index]) != nil || Characters.isDigitASCII(text[index])
  }

  private func decimal(at index: Int, start: Int, state: State) -> ChineseNumeral? {
    guard state.hedge == .none, isDecimalPoint(at: index), let whole = total(of: state) else { return nil }
    var end = index + 1
    var fraction: Int128 = 0
    while isDecimalDigit(at: end) {
      let character = text[end]
      let digit = Characters.digit(character) ?? Int(character) - 0x30
      if end > index + 1, beginsWord(at: end), !isScale(at: end + 1) { break }
      let (product, overflows) = fraction.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9 else { return nil }
      fraction = product + Int128(digit)
      end += 1
    }
    let places = end - index - 1
    guard let part = ExactNumber(digits: fraction, exponent: -places),
      let value = ExactNumber(whole.low).adding(part),
      let place = ExactNumber(digits: 1, exponent: -places)
    else { return nil }
    return scaled(value, place: place, start: start, end: end, form: .positional)
  }

  /// Multiplies a decimal by the scale words that follow it: 1.5万亿.
  private func scaled(
    _ number: ExactNumber,
    place: ExactNumber,
    start: Int,
    end: Int,
    form: ChineseNumeral.Form
  ) -> ChineseNumeral? {
    var (value, place, end) = (number, place, end)
    var scale: Int128 = 1
    while true {
      let at = isAt(end, " ") && form == .arabic && scale == 1 ? end + 1 : end
      guard at < text.count, unitAtScale(at) == nil else { break }
      let factor: Int128
      if let small = Characters.smallScale(text[at]), scale == 1, !isAt(at, "拾") {
        factor = Int128(small)
      } else if let exponent = Characters.bigScale(text[at]), exponent <= 12,
        let power = ExactNumber.powerOfTen(exponent)
      {
        factor = power
      } else {
        break
      }
      scale *= factor
      guard scale < 1_000_000_000_000_000_000, let product = value.multiplied(by: ExactNumber(factor)),
        let step = place.multiplied(by: ExactNumber(factor))
      else { return nil }
      (value, place) = (product, step)
      end = at + 1
    }
    var numeral = ChineseNumeral(
      start: start,
      end: end,
      form: form,
      low: value,
      high: value,
      bigScale: scale,
      place: place
    )
    if isAt(end, "多") || isAt(end, "余"), scale > 1, !beginsWord(at: end) {
      numeral.high = value.adding(place) ?? value
      numeral.hedge = .over
      numeral.end += 1
    }
    return numeral
  }

  // MARK: - Arabic numerals

  private func arabic(at start: Int) -> ChineseNumeral? {
    var end = start
    var value: Int128 = 0
    var digits = ""
    var places = 0
    var isPlain = true
    func take() -> Bool {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows, product < .max - 9 else { return false }
      value = product + Int128(text[end] - 0x30)
      digits.unicodeScalars.append(Unicode.Scalar(UInt8(text[end])))
      end += 1
      return true
    }
    while end < text.count, Characters.isDigitASCII(text[end]) {
      guard take() else { return nil }
    }
    let leading = end - start
    if leading <= 3, !isAt(start, "0") {
      while end + 3 < text.count, isAt(end, ",") || isAt(end, " ") || isAt(end, "'"), isGroup(at: end + 1) {
        isPlain = false
        end += 1
        for _ in 0..<3 where !take() { return nil }
      }
    }
    if isAt(end, ".") || isAt(end, "·"), end + 1 < text.count, Characters.isDigitASCII(text[end + 1]) {
      end += 1
      isPlain = false
      digits += "."
      while end < text.count, Characters.isDigitASCII(text[end]) {
        guard take() else { return nil }
        places += 1
      }
    }
    guard let number = ExactNumber(digits: value, exponent: -places) else { return nil }
    if places == 0, hasScaleOrMore(at: end) {
      var state = State()
      state.pending = Interval(low: value, high: value)
      state.pendingIsOneDigit = leading == 1 && isPlain
      state.sectionIsOpen = true
      state.digitCount = max(2, digits.utf8.count)
      if digits.utf8.count == 1 { state.digitCount = 1 }
      let from = isAt(end, " ") ? end + 1 : end
      if var numeral = run(from: from, start: start, state: state, isFormal: false), numeral.end > from {
        numeral.form = .arabic
        return numeral
      }
    }
    if places > 0 {
      guard let place = ExactNumber(digits: 1, exponent: -places),
        var numeral = scaled(number, place: place, start: start, end: end, form: .arabic)
      else { return nil }
      numeral.digits = digits
      return numeral
    }
    var place: Int128 = 1
    while place < value, value % (place * 10) == 0 { place *= 10 }
    return ChineseNumeral(
      start: start,
      end: end,
      form: .arabic,
      low: number,
      high: number,
      digits: digits,
      isPlainDigits: isPlain,
      place: ExactNumber(place)
    )
  }

  private func isGroup(at index: Int) -> Bool {
    (0..<3).allSatisfy { Characters.isDigitASCII(text[index + $0]) }
      && (index + 3 >= text.count || !Characters.isDigitASCII(text[index + 3]))
  }

  private func hasScaleOrMore(at index: Int) -> Bool {
    let index = isAt(index, " ") ? index + 1 : index
    guard index < text.count else { return false }
    if isAt(index, "多") || isAt(index, "余") || isAt(index, "几") || isAt(index, "来") { return true }
    return isScale(at: index) && unitAtScale(index) == nil && !isAt(index, "十")
  }

  // MARK: - The result

  private func total(of state: State) -> Interval? {
    var value = state.section
    if let pending = state.pending {
      let factor = tail(of: state)
      value.low += pending.low * factor
      value.high += pending.high * factor
    }
    for term in state.terms {
      let low = value.low.addingReportingOverflow(term.value.low)
      let high = value.high.addingReportingOverflow(term.value.high)
      guard !low.overflow, !high.overflow else { return nil }
      value = Interval(low: low.partialValue, high: high.partialValue)
    }
    return value
  }

  private func finish(_ state: State, start: Int, end: Int) -> ChineseNumeral? {
    guard let value = total(of: state) else { return nil }
    let form: ChineseNumeral.Form =
      state.scaleWords == 0
      ? (state.digitCount == 1 ? .single : .positional)
      : state.digitCount == 0
        && state.scaleWords == 1 && end - start == 1 ? .scale : .positional
    var numeral = ChineseNumeral(
      start: start,
      end: end,
      form: form,
      low: ExactNumber(value.low),
      high: ExactNumber(value.high),
      hedge: state.hedge,
      place: ExactNumber(state.pending == nil ? max(1, state.place) : 1)
    )
    let isClosed = state.pending == nil && !state.sectionIsOpen && state.terms.count == 1
    if isClosed { numeral.bigScale = max(1, state.closing) }
    if state.digitCount == 1, state.pending == nil, value.low == value.high, value.low > 0 {
      var rest = value.low
      while rest % 10 == 0 { rest /= 10 }
      if rest < 10 { numeral.digitScale = value.low / rest }
    }
    return numeral
  }
}
