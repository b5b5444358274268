/// One pass over a text: its position and what it has found.
struct ChineseQuantityScan {
  typealias Characters = ChineseNumeralCharacters

  /// The text in the form of the tables.
  let text: ChineseText
  /// The characters of the text.
  let characters: [UInt16]
  let units: ChineseUnits
  let words: ChineseWords
  let parser: ChineseNumeralParser
  /// What has been found so far, in text order.
  var found: [Quantity] = []
  /// The character that is looked at.
  var position = 0
  /// One past the last character of the last quantity.
  var floor = 0
  /// Where the list items without unit of their own begin in `found`; they take that of the last item.
  var openItems = 0
  /// The character after the last open item.
  var openEnd = -1

  /// What a character may begin: 1 a numeral, 4 a date or a sign.
  static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 0x10000)
    // Numerals are digits of ASCII and Han characters.
    for character in [0..<0x80, 0x3000..<0xA000].joined() where Characters.isNumeral(UInt16(character)) {
      classes[character] |= 1
    }
    for character in ["几", "数", "幺"] as [Unicode.Scalar] { classes[Int(character.value)] |= 1 }
    for character in "壹贰叁参肆伍陆柒捌玖拾佰仟".unicodeScalars { classes[Int(character.value)] |= 1 }
    for character in "上下中星周礼正腊冬初半“\"「『《第个①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ(".unicodeScalars {
      classes[Int(character.value)] |= 4
    }
    return classes
  }()

  /// Begins a pass over a text.
  init(text: ChineseText, words: QuantityWords) {
    self.text = text
    units = words.chineseUnits
    self.words = words.chinese
    characters = text.characters
    parser = ChineseNumeralParser(text: text.characters, words: self.words, units: units)
  }

  /// Passes over the whole text.
  mutating func run() {
    let classes = words.beginnings
    while position < characters.count {
      let kind = classes[Int(characters[position])]
      if kind == 0 {
        position += 1
        continue
      }
      let start = position
      _ = kind & 2 != 0 && readWord() || kind & 4 != 0 && readDateWord() || kind & 1 != 0 && readNumber()
      // What was found may lie behind the last quantity or have no numeral that is read: the scan goes on all the same.
      position = max(position, start + 1)
    }
  }

  // MARK: - Looking at the text

  @inline(__always)
  func isAt(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    index >= 0 && index < characters.count && characters[index] == Characters.code(character)
  }

  /// Whether one of the characters of `set` stands at `index`.
  func isAt(_ index: Int, oneOf set: String) -> Bool {
    guard index >= 0, index < characters.count else { return false }
    let character = characters[index]
    return set.unicodeScalars.contains { Characters.code($0) == character }
  }

  /// Whether `word` begins at `index`.
  func hasWord(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      guard isAt(index, scalar) else { return false }
      index += 1
    }
    return true
  }

  /// Whether `word` ends before `index`.
  func hasWord(_ word: String, before index: Int) -> Bool {
    hasWord(word, at: index - word.unicodeScalars.count)
  }

  func isHan(at index: Int) -> Bool {
    index >= 0 && index < characters.count && Characters.isHan(characters[index])
  }

  func isDigitASCII(at index: Int) -> Bool {
    index >= 0 && index < characters.count && Characters.isDigitASCII(characters[index])
  }

  func isLetterASCII(at index: Int) -> Bool {
    index >= 0 && index < characters.count && Characters.isLetterASCII(characters[index])
  }

  func isNumeral(at index: Int) -> Bool {
    index >= 0 && index < characters.count && Characters.isNumeral(characters[index])
  }

  func skipSpace(_ index: Int) -> Int { isAt(index, " ") ? index + 1 : index }

  // MARK: - Reporting

  /// Reports a quantity from character `start` to character `end` and continues after it.
  mutating func report(
    _ kind: Quantity.Kind,
    _ value: QuantityValue,
    from start: Int,
    to end: Int,
    hedge: Quantity.Hedge = .none,
    role: Quantity.Role = .hard,
    unit: String? = nil
  ) {
    let start = max(start, floor)
    guard start < end else { return }
    if case .date(let date) = value, let last = joinDay(date, from: start, to: end) {
      floor = last
      position = last
      return
    }
    found.append(
      Quantity(
        range: text.offsets[start]..<text.offsets[end],
        kind: kind,
        value: value,
        hedge: hedge,
        role: role,
        unit: unit
      )
    )
    floor = end
    position = end
  }

  /// Makes one date of a day and the weekday beside it, 7月28日（星期二）, 周三，7月29日, and gives its end; `nil` where they are two.
  private mutating func joinDay(_ date: DatePattern, from start: Int, to end: Int) -> Int? {
    guard let last = found.last, last.role == .hard, case .date(var whole) = last.value else { return nil }
    let isBehind = date.isWeekdayAlone && whole.isDayAlone
    guard isBehind || whole.isWeekdayAlone && date.isDayAlone else { return nil }
    let isBeside = floor == start || floor == start - 1 && isAt(floor, oneOf: "( ")
    // 7月28日，星期三再开 may be two days.
    let isApposition =
      floor == start - 1 && isAt(floor, ",") && (end == characters.count || isAt(end, oneOf: ",。;)"))
    guard isBeside || isApposition else { return nil }
    let end = isAt(start - 1, "(") && floor < start && isAt(end, ")") ? end + 1 : end
    let weekday = whole.weekday ?? date.weekday
    if !isBehind { whole = date }
    whole.weekday = weekday
    found[found.count - 1] = Quantity(
      range: last.range.lowerBound..<text.offsets[end],
      kind: .date,
      value: .date(whole),
      role: .hard
    )
    return end
  }

  // MARK: - Table words

  private mutating func readWord() -> Bool {
    guard let match = words.words.match(characters, at: position) else { return false }
    let start = position
    // 统一百 may be 统|一百; a word that ends in a numeral gives way to a longer one.
    let endsInNumeral = isNumeral(at: match.end - 1) && isAt(match.end, oneOf: "十百千万亿")
    switch words.categories[match.value] {
    case .number, .once: return false
    case .none:
      // 翻了一番: a factor, and no 一番 of effort.
      if isAt(match.end - 1, "番"), isAt(start - 1, "翻") || hasWord("翻了", before: start) { return false }
      // 每四周
      if isAt(start - 1, "每"), isNumeral(at: start), !isAt(start, "一") { return false }
      if endsInNumeral, !isNumeral(at: start) || match.end - start == 1 { return false }
      if continuesAsNumber(start: start, end: match.end) || continuesAsUnit(start: start, end: match.end)
        || endsInLongerDigits(start: start, end: match.end)
      {
        return false
      }
      position = match.end
    case .name:
      if endsInLongerNumeral(start: start, end: match.end) { return false }
      position = match.end
    case .era, .magnitude, .overOne, .cardinal, .factor, .ordinal, .alias, .year, .day, .hour:
      return readFixed(
        words.categories[match.value],
        words.arguments[match.value],
        from: start,
        to: match.end
      )
    case .idiom:
      report(.idiom, .digits(""), from: start, to: match.end, role: .none)
      if let last = found.indices.last { found[last].value = .digits(plainText(start, match.end)) }
    case .soft: readSoft(start: start, end: match.end)
    case .first: report(.ordinal, .exactly(.one), from: start, to: match.end)
    case .firstTime: report(.ordinal, .exactly(.one), from: start, to: match.end, role: .soft)
    case .half:
      let half = ExactNumber(1, over: 2) ?? .one
      let (hedge, end, low, high) = suffix(at: match.end, low: half, high: half, hedge: .none)
      report(
        .fraction,
        .number(low: low, high: high),
        from: hedgeStart(start),
        to: end,
        hedge: hedge == .none ? prefixHedge(start) : hedge
      )
    case .mostly:
      if isAt(start, "过"), isAt(match.end - 1, "半"),
        let unit = units.words.match(characters, at: match.end), units.entries[unit.value].symbol != nil
      {
        // 超过半英寸: half an inch.
        position = match.end - 1
        return true
      }
      report(.fraction, .exactly(ExactNumber(1, over: 2) ?? .one), from: start, to: match.end, hedge: .over)
    case .both: report(.cardinal, .exactly(ExactNumber(2)), from: start, to: match.end, role: .soft)
    case .doubled: report(.multiple, .exactly(ExactNumber(2)), from: start, to: match.end, role: .soft)
    }
    return true
  }

  /// Whether a word is a numeral and the beginning of a unit: 三星|期, 四平|方千米.
  private func continuesAsUnit(start: Int, end: Int) -> Bool {
    guard isNumeral(at: start), let numeral = parser.numeral(at: start), numeral.end < end,
      let unit = units.words.match(characters, at: numeral.end)
    else { return false }
    return unit.end > end
  }

  /// The numeral that the last characters of a word begin, where the first is none: 一九五八 in 同一|九五八年.
  private func numeralAtEnd(start: Int, end: Int) -> ChineseNumeral? {
    guard !isNumeral(at: start) else { return nil }
    var tail = end
    while tail > start, isNumeral(at: tail - 1) { tail -= 1 }
    return tail < end ? parser.numeral(at: tail) : nil
  }

  /// Whether digits that are read out continue after a word: 同一九五八年 is not 同一.
  private func endsInLongerDigits(start: Int, end: Int) -> Bool {
    guard let numeral = numeralAtEnd(start: start, end: end) else { return false }
    return numeral.form == .digits && numeral.end > end && numeral.end - numeral.start > 2
  }

  /// Whether a name ends in what is a number here: 任何三天, 定于一月一日.
  private func endsInLongerNumeral(start: Int, end: Int) -> Bool {
    guard let numeral = numeralAtEnd(start: start, end: end) else { return false }
    return numeral.end > end || isAt(end, oneOf: "月日年点时") || units.words.match(characters, at: end) != nil
  }

  /// Whether a word of the table is the beginning of a longer numeral (十分 in 十分之三 is in the table itself), or counts after a hedge
  /// (约六枝).
  private func continuesAsNumber(start: Int, end: Int) -> Bool {
    guard isNumeral(at: start) else { return false }
    if parser.digitRun(at: start, isFormal: false) > ExactNumber.mostDigits { return true }
    guard let numeral = parser.numeral(at: start) else { return false }
    if numeral.end < end { return isCounted(numeral.end..<end) && prefixHedge(start) == .about }
    return numeral.end > end || isAt(end, oneOf: "吨元人年月日个名亩斤户次家项%")
  }

  private func plainText(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(characters[start..<end].compactMap { Unicode.Scalar($0) }))
  }

  private mutating func readSoft(start: Int, end: Int) {
    var index = start
    while index < end {
      if let numeral = parser.numeral(at: index), numeral.end <= end {
        report(
          .cardinal,
          .number(low: numeral.low, high: numeral.high),
          from: index,
          to: numeral.end,
          role: .soft
        )
        index = numeral.end
      } else {
        index += 1
      }
    }
    position = end
    floor = end
  }

  // MARK: - What surrounds a number

  /// What comes before a number.
  struct Prefix {
    var start: Int
    var hedge = Quantity.Hedge.none
    var isAtLeast = false
    var isAtMost = false
    var isOrdinal = false
    var isNegative = false
    var isEra = false
    var isBeforeEra = false
    var isLunar = false
    var dayHalf: ChineseWords.Before?
    var degree: String?
    var currency: String?
  }

  /// Reads the words before `index` as far back as the last quantity.
  func prefix(before index: Int) -> Prefix {
    if isBareEra(before: index) {
      return Prefix(start: index - 1, isEra: true, isBeforeEra: true)
    }
    var prefix = Prefix(start: index)
    var end = index
    for _ in 0..<4 {
      let plain = isAt(end - 1, " ") && end - 1 > floor ? end - 1 : end
      if let money = units.currenciesBefore.matchBackward(characters, before: plain, floor: floor),
        prefix.currency == nil, !prefix.isOrdinal
      {
        prefix.currency = units.entries[money.value].symbol
        end = money.start
        prefix.start = end
        continue
      }
      guard let match = words.before.matchBackward(characters, before: plain, floor: floor) else { break }
      let meaning = words.befores[match.value]
      switch meaning {
      case .about: prefix.hedge = .about
      case .below: prefix.hedge = .below
      case .transparent: return prefix
      case .over:
        // 突破一点: to break through at one point.
        if isAt(match.start, "突"), isAt(index, "一"), !isNumeral(at: index + 1) { return prefix }
        // 高出近6个百分点 is nearly 6.
        if prefix.hedge == .none { prefix.hedge = .over }
      case .atLeast: prefix.isAtLeast = true
      case .atMost: prefix.isAtMost = true
      case .ordinal: prefix.isOrdinal = true
      case .negative:
        let isLoss = isNumeral(at: isAt(match.start - 1, " ") ? match.start - 2 : match.start - 1)
        if isAt(match.start, "负"), isLoss || isAt(match.start - 1, oneOf: "胜担抱肩正欺辜") { return prefix }
        prefix.isNegative = true
      case .era: prefix.isEra = true
      case .beforeEra:
        prefix.isEra = true
        prefix.isBeforeEra = true
      case .morning, .noon, .evening, .night: prefix.dayHalf = meaning
      case .celsius: prefix.degree = "Cel"
      case .fahrenheit: prefix.degree = "[degF]"
      case .lunar: prefix.isLunar = true
      case .leading:
        // Words between a hedge and its number say nothing by themselves.
        end = match.start
        continue
      }
      if meaning == .celsius || meaning == .fahrenheit, hasWord("零下", at: match.start + 2) {
        prefix.isNegative = true
      }
      if meaning == .celsius, hasWord("零下", at: match.start) { prefix.isNegative = true }
      end = match.start
      prefix.start = end
      if meaning == .era || meaning == .beforeEra || meaning == .ordinal { break }
    }
    return prefix
  }

  func hedgeStart(_ index: Int) -> Int { prefix(before: index).start }

  /// Reads 以上, 左右 and the like at `index` and applies them.
  func suffix(
    at index: Int,
    low: ExactNumber?,
    high: ExactNumber?,
    hedge: Quantity.Hedge
  ) -> (Quantity.Hedge, Int, ExactNumber?, ExactNumber?) {
    var index = index
    if hasWord("(含)", at: index) { index += 3 }
    let start = index
    guard let match = words.after.match(characters, at: index) else { return (hedge, start, low, high) }
    switch words.afters[match.value] {
    case .about: return (.about, match.end, low, high)
    case .over:
      // 一个多元宇宙: 多 begins another word.
      if isAt(index, "多"), match.end == index + 1, isAt(match.end, oneOf: "元种样功媒民边") {
        return (hedge, start, low, high)
      }
      return (.over, match.end, low, high)
    case .atLeast:
      if isAt(index, "起"), isHan(at: index + 1), !isAt(index + 1, oneOf: "步售") {
        return (hedge, start, low, high)
      }
      return (.over, match.end, low, nil)
    case .atMost: return (.below, match.end, nil, high)
    }
  }
}
