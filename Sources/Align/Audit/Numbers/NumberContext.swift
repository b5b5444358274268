/// What a pair shows about each of its disagreements: how the quantity is written, and what is next to it.
struct NumberContext {
  /// The English text in UTF-8.
  let englishText: [UInt8]
  /// The Chinese text in UTF-8.
  let chineseText: [UInt8]
  /// The quantities and how they belong together.
  let matching: QuantityMatching
  /// Whether one side has text that the other lacks, by their lengths.
  private let isUneven: Bool

  private let loneEnglish: Int
  private let loneChinese: Int
  private let paired: Int
  /// The places of the quantities that the other side has alike; empty where none stands alone.
  let answered: (english: Set<Int>, chinese: Set<Int>)
  private let englishKeys: Set<String>
  private let chineseKeys: Set<String>
  /// Where the first percentage of each side ends.
  private let firstPercent: (english: Int, chinese: Int)

  /// Beyond this many standard deviations of length, one side has text that the other lacks.
  private static let unevenLength = 2.0

  /// Looks at a pair once for all its disagreements.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, deviation: Double) {
    englishText = english
    chineseText = chinese
    self.matching = matching
    isUneven = abs(deviation) > Self.unevenLength
    // Only what stands alone is looked for among the keys.
    let hasLone = matching.matches.contains { $0.agreement == nil }
    englishKeys = hasLone ? Set(matching.english.flatMap(QuantityKeys.keys)) : []
    chineseKeys = hasLone ? Set(matching.chinese.flatMap(QuantityKeys.keys)) : []
    loneEnglish = matching.matches.count {
      $0.agreement == nil && $0.english.first.map { matching.english[$0].role == .hard } ?? false
    }
    loneChinese = matching.matches.count {
      $0.agreement == nil && $0.chinese.first.map { matching.chinese[$0].role == .hard } ?? false
    }
    let agreed = matching.matches.filter(\.isAgreed)
    answered = hasLone ? (Set(agreed.flatMap(\.english)), Set(agreed.flatMap(\.chinese))) : ([], [])
    firstPercent = (Self.firstPercent(matching.english), Self.firstPercent(matching.chinese))
    paired = agreed.count
  }

  private static func firstPercent(_ quantities: [Quantity]) -> Int {
    quantities.first { $0.kind == .percent && $0.unit == "%" }?.range.upperBound ?? .max
  }

  /// What can be said of a disagreement.
  func features(_ disagreement: NumberDisagreement, _ type: NumberFeature) -> Set<NumberFeature> {
    var features: Set<NumberFeature> = [type]
    let quantities = [disagreement.english, disagreement.chinese].compactMap { $0 }
    let values = quantities.map { NumberFeature.value($0) }
    features.formUnion(values)
    for quantity in quantities {
      if quantity.kind == .ordinal, quantity.value == .exactly(.one) { features.insert(.one) }
      if quantity.hedge != .none { features.insert(.hedged) }
      if quantity.role == .soft { features.insert(.soft) }
      if !quantity.alternatives.isEmpty { features.insert(.ambiguous) }
    }
    let english = disagreement.english.map { ArraySlice(englishText)[$0.range] }
    let chinese = disagreement.chinese.map { ArraySlice(chineseText)[$0.range] }
    if [english, chinese].compactMap({ $0 }).allSatisfy(Self.hasDigits) {
      features.insert(.inDigits)
      if type == .added { features.insert(.addedInDigits) }
    }
    let isSmall =
      values.allSatisfy { $0 == .small || $0 == .few } && quantities.allSatisfy { $0.role == .hard }
    if isSmall, [english, chinese].compactMap({ $0 }).contains(where: Self.hasDigits) {
      features.insert(.figure)
    }
    if let range = disagreement.english?.range, Self.isInBrackets(range, englishText) {
      features.insert(.inBrackets)
    }
    if let range = disagreement.chinese?.range, Self.isInBrackets(range, chineseText) {
      features.insert(.inBrackets)
    }
    // A film has another name in English; the 2 of its sequel stays.
    if let range = disagreement.chinese?.range, !Self.hasDigits(chineseText[range]),
      Self.isInTitle(range, chineseText)
    {
      features.formUnion([.inTitle, .soft])
    }
    if isUneven { features.insert(.unevenLengths) }
    if let english = disagreement.english, let chinese = disagreement.chinese {
      compare(english, chinese, &features)
    } else {
      lookAround(disagreement, &features)
    }
    return features
  }

  /// Whether some English quantity of the pair has the year of a date.
  func statesYear(_ date: DatePattern) -> Bool {
    matching.english.contains {
      switch $0.value {
      case .date(let other): other.year == date.year
      case .number(let low, _): low?.whole == date.year
      default: false
      }
    }
  }

  /// Whether the English has dates with years, and none of them is the year of a date.
  func statesAnotherYear(_ date: DatePattern) -> Bool {
    !statesYear(date)
      && matching.english.contains {
        if case .date(let other) = $0.value { other.year != nil } else { false }
      }
  }

  /// Whether one of two dates is a range whose ends the other side states one by one: 九至十月, “from September to mid-October”.
  func statesBothEnds(_ english: Quantity, _ chinese: Quantity) -> Bool {
    func states(_ quantities: [Quantity], _ range: Quantity) -> Bool {
      guard case .date(let date) = range.value else { return false }
      let ends = [(date.month, date.lastMonth), (date.year, date.lastYear)].first {
        $0.1 != nil && $0.1 != $0.0
      }
      guard let first = ends?.0, let last = ends?.1 else { return false }
      return [first, last].allSatisfy { end in
        quantities.contains {
          guard case .date(let other) = $0.value else { return false }
          return (date.lastMonth != nil ? other.month : other.year) == end
        }
      }
    }
    return states(matching.english, chinese) || states(matching.chinese, english)
  }

  /// Whether an English factor is put as a number (three times, 3-fold), not as a verb that leaves no doubt (tripled).
  func namesNumber(_ factor: Quantity) -> Bool {
    let quote = englishText[factor.range]
    return Self.hasDigits(quote) || quote.contains(0x20) || quote.suffix(4).elementsEqual("fold".utf8)
  }

  /// A list mark stands among the first bytes of a text.
  private static let markReach = 12

  /// Whether a number only numbers the text that it begins: `6. 片厂`, `（三）`.
  func isListMark(_ quantity: Quantity, _ language: Language) -> Bool {
    guard quantity.range.lowerBound < Self.markReach, quantity.unit == nil else { return false }
    let start = (language == .english ? englishText : chineseText).prefix(2 * Self.markReach)
    guard let mark = ListMark(ScalarText(String(decoding: start, as: UTF8.self)), language) else {
      return false
    }
    return mark.kind == .number && quantity.value == .exactly(ExactNumber(Int128(mark.value)))
  }

  /// Whether the English counts what is left besides one that it has named: “Yale and two other universities” for 耶鲁等三所大学.
  func countsOthers(_ english: Quantity, besidesOneOf chinese: Quantity) -> Bool {
    guard case .number(let low?, let high?) = english.value, low == high, let count = low.whole,
      chinese.value == .exactly(ExactNumber(Int128(count + 1)))
    else { return false }
    let rest = englishText[english.range.upperBound...].prefix(8)
    let words = englishText[english.range].suffix(6)
    return rest.starts(with: " other".utf8) || rest.starts(with: " more".utf8)
      || words.elementsEqual(" other".utf8)
  }

  /// Whether one of two equal numbers is a percentage whose sign the other side leaves out, after one that it has.
  func leavesPercentOut(_ english: Quantity, _ chinese: Quantity) -> Bool {
    let (bare, percent) =
      chinese.kind == .percent ? (english, firstPercent.english) : (chinese, firstPercent.chinese)
    return bare.kind == .cardinal && bare.unit == nil && bare.hedge != .magnitude
      && percent <= bare.range.lowerBound
  }

  /// Whether two shares differ by a whole: 12 percent above the plan is 112 percent of it.
  func differByTheWhole(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard english.kind == .percent, chinese.kind == .percent,
      let left = QuantityComparison.interval(english)?.low,
      let right = QuantityComparison.interval(chinese)?.low,
      let difference = left.subtracting(right)
    else { return false }
    return min(left, right) <= .one && (difference == .one || difference == ExactNumber.one.negated)
  }

  /// Whether a time is the end or the beginning of the day that the date right before it names: 4月16日24时, “the end of April 16”.
  func isEdgeOfDay(_ chinese: Quantity) -> Bool {
    guard case .time(let low, let high) = chinese.value, low == high, low.hour % 24 == 0,
      low.minute ?? 0 == 0,
      let before = Self.before(chinese, matching.chinese), case .date = before.value
    else { return false }
    return chinese.range.lowerBound - before.range.upperBound <= 1
  }

  /// Whether the English goes from zero to what the Chinese states: 加速到时速60英里, from zero to 60 mph.
  func goesFromZero(_ english: Quantity, to chinese: Quantity) -> Bool {
    guard case .number(let low?, let high?) = english.value, low == .zero, chinese.value == .exactly(high)
    else {
      return false
    }
    return english.unitDefinition?.dimension == .speed
      || englishText[english.range].contains { $0 | 0x20 == UInt8(ascii: "z") }
  }

  /// Whether a bare number shares the “per thousand” of another one: 由12.4‰降至6.77‰, from 12.4 to 6.77 per thousand.
  func isPerMille(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard english.unit == nil, case .number(let low?, let high?) = english.value, low == high,
      case .number(let share?, _) = chinese.value,
      chineseText[chinese.range].suffix(3).elementsEqual("‰".utf8)
    else { return false }
    return share.multiplied(by: ExactNumber(1000)) == low
  }

  /// The quantity before one, of its side.
  static func before(_ quantity: Quantity, _ quantities: [Quantity]) -> Quantity? {
    let next = quantities.firstIndex(endingBehind: quantity.range.lowerBound)
    return next > 0 ? quantities[next - 1] : nil
  }

  /// What a range in brackets without a unit may be of.
  private static let years = 100...2100

  /// Whether the English explains in brackets what the Chinese need not say: the 14th Five-Year Plan (2021-2025), a mu (0.067 hectares).
  ///
  /// What follows an amount of its own kind is its conversion, and may be wrong.
  func isExplanation(_ english: Quantity) -> Bool {
    guard Self.isInBrackets(english.range, englishText) else { return false }
    switch english.value {
    case .date(let date): return date.year != nil && date.month == nil
    case .number(let low?, let high?):
      if english.unit == nil {
        return english.kind == .cardinal && low < high && Self.years.contains(low.whole ?? 0)
          && (high.whole ?? 0) <= Self.years.upperBound
      }
      return Self.before(english, matching.english).map {
        QuantityComparison.family($0).comparable != QuantityComparison.family(english).comparable
      } ?? true
    default: return false
    }
  }

  /// Whether an English number is only the base of a rate: men for every 100 women.
  func isBase(_ english: Quantity) -> Bool {
    guard english.unit == nil, case .number(let low?, let high?) = english.value, low == high,
      let base = low.whole,
      [100, 1_000, 10_000, 100_000, 1_000_000].contains(base)
    else { return false }
    let before = englishText[..<english.range.lowerBound]
    return Self.baseWords.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static let baseWords = ["every ", "per "].map { Array($0.utf8) }

  /// Whether another date of the Chinese is of a month.
  func statesMonth(_ month: Int) -> Bool {
    matching.chinese.contains { if case .date(let date) = $0.value { date.month == month } else { false } }
  }

  /// More numbers than this on a side are a table, in which any number is the difference of two others.
  private static let mostOfDifference = 8

  /// The languages whose number is the difference that the other makes to a number beside it: “81 seats, down from 92” for 81席，少11席.
  func differences(_ english: Quantity, _ chinese: Quantity) -> [Language] {
    (isDifference(chinese, of: english, among: matching.english) ? [.chinese] : [])
      + (isDifference(english, of: chinese, among: matching.chinese) ? [.english] : [])
  }

  private func isDifference(_ quantity: Quantity, of other: Quantity, among others: [Quantity]) -> Bool {
    guard others.count <= Self.mostOfDifference, case .number(let low?, let high?) = quantity.value,
      low == high,
      low > .one, case .number(let end?, let sameEnd?) = other.value, end == sameEnd,
      QuantityComparison.family(quantity).comparable == QuantityComparison.family(other).comparable
    else { return false }
    return others.contains { third in
      guard case .number(let start?, let sameStart?) = third.value, start == sameStart,
        third.unit == other.unit,
        third.kind == other.kind, let difference = start.subtracting(end)
      else { return false }
      return difference == low || difference.negated == low
    }
  }

  private func compare(_ english: Quantity, _ chinese: Quantity, _ features: inout Set<NumberFeature>) {
    let likeness = QuantityLikeness(english, chinese)
    if likeness.isShifted { features.insert(.shifted) }
    if likeness.isRounded, likeness.sharesUnit { features.insert(.rounded) }
    if likeness.isOneDigitOff { features.insert(.oneDigitOff) }
    if likeness.sharesUnit, likeness.sharesKind { features.insert(.alike) }
    let families = (QuantityComparison.family(english), QuantityComparison.family(chinese))
    if families.0.comparable != families.1.comparable, !likeness.sharesUnit, !isAge(english, chinese) {
      features.insert(.unlike)
    }
    func place(_ range: Range<Int>, _ text: [UInt8]) -> Double {
      Double(range.lowerBound) / Double(max(1, text.count))
    }
    if abs(place(english.range, englishText) - place(chinese.range, chineseText)) > 0.35 {
      features.insert(.apart)
    }
    if loneEnglish == 0, loneChinese == 0, paired > 1 { features.insert(.onlyOne) }
  }

  /// Whether the Chinese is an age that the English puts as a bare number: Apple (16), 16岁的苹果.
  private func isAge(_ english: Quantity, _ chinese: Quantity) -> Bool {
    english.unit == nil && english.kind == .cardinal && chinese.unit == "a"
      && chineseText[chinese.range].suffix(3).elementsEqual("岁".utf8)
  }

  private func lookAround(_ disagreement: NumberDisagreement, _ features: inout Set<NumberFeature>) {
    let (own, other) =
      disagreement.english != nil ? (loneEnglish, loneChinese) : (loneChinese, loneEnglish)
    if other > 0 { features.insert(.facesAnother) }
    if own > 2 { features.insert(.amongOthers) }
    if own == 1, other == 0, paired > 1 { features.insert(.onlyOne) }
    if let chinese = disagreement.chinese, countsList(chinese, in: chineseText) {
      features.insert(.countsList)
    }
    if let english = disagreement.english, countsList(english, in: englishText) {
      features.insert(.countsList)
    }
    guard let quantity = disagreement.english ?? disagreement.chinese else { return }
    let ownSide = disagreement.english != nil ? matching.english : matching.chinese
    if ownSide.contains(where: { $0.range != quantity.range && $0.value == quantity.value }) {
      features.insert(.repeated)
    }
    let others = disagreement.english != nil ? chineseKeys : englishKeys
    if QuantityKeys.keys(quantity).contains(where: others.contains) {
      features.insert(.statedElsewhere)
    }
  }

  /// How far before a number its list is looked for, in bytes: some ten names.
  private static let listReach = 300
  /// A full stop of either language ends the sentence.
  private static let sentenceEnds = ByteMarks(["。", ". "])
  private static let listMarks = ByteMarks(["、", ", ", " and ", "和", "及"])

  /// Whether a small number is that of the items listed before it: 北京大学、清华大学两校, “A, B and C … all three”.
  private func countsList(_ quantity: Quantity, in text: [UInt8]) -> Bool {
    guard case .number(let low?, let high) = quantity.value, low == high, let count = low.whole,
      (2...12).contains(count)
    else { return false }
    let before = text[max(0, quantity.range.lowerBound - Self.listReach)..<quantity.range.lowerBound]
    var items = 1
    for index in before.indices.reversed() {
      if Self.sentenceEnds.stand(at: index, in: before) { break }
      if Self.listMarks.stand(at: index, in: before) { items += 1 }
    }
    return items == count
  }

  /// Whether a quote holds digits, of any width.
  private static func hasDigits(_ quote: ArraySlice<UInt8>) -> Bool {
    String(decoding: quote, as: UTF8.self).unicodeScalars.contains { CharacterClass.isDigit($0.value) }
  }

  /// How far a bracket is looked for, in bytes: brackets that hold a gloss are short.
  static let bracketReach = 60

  /// Whether a place stands between brackets, of any width.
  static func isInBrackets(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    var index = range.lowerBound - 1
    while index >= max(0, range.lowerBound - bracketReach) {
      if text[index] == UInt8(ascii: ")") || isWide(0x89, at: index, text) { return false }
      if text[index] == UInt8(ascii: "(") || isWide(0x88, at: index, text) { break }
      index -= 1
    }
    guard index >= max(0, range.lowerBound - bracketReach) else { return false }
    return (range.upperBound..<min(text.count, range.upperBound + bracketReach)).contains {
      text[$0] == UInt8(ascii: ")") || isWide(0x89, at: $0, text)
    }
  }

  /// Whether a place stands between 《 and 》.
  private static func isInTitle(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let before = text[max(0, range.lowerBound - bracketReach)..<range.lowerBound]
    for index in before.indices.reversed() {
      if titleEnd.stand(at: index, in: before) { return false }
      if titleStart.stand(at: index, in: before) { return true }
    }
    return false
  }
  private static let titleStart = ByteMarks(["《"])
  private static let titleEnd = ByteMarks(["》"])

  /// U+FF08 and U+FF09 are EF BC 88 and EF BC 89.
  private static func isWide(_ last: UInt8, at index: Int, _ text: [UInt8]) -> Bool {
    text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBC && text[index + 2] == last
  }
}
