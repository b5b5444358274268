/// Finds small numbers that hide in words which count nothing: 四季 and “four seasons”, 二次 and “secondary”, 双 and “two”.
///
/// A number of one side that the other seems to lack is there all the same where a word outside of all quantities holds it.
struct HiddenNumbers {
  private let englishText: [UInt8]
  private let chineseText: [UInt8]
  /// The texts with the bytes of all quantities set to 0.
  private let englishRest: [UInt8]
  private let chineseRest: [UInt8]
  /// How many words of the rest hold each number.
  private let englishCounts: [Int: Int]
  private let chineseCounts: [Int: Int]
  private let chineseWords: HiddenNumberWords
  /// The units that the English names with an article, “per” or the like before them; none where no Chinese quantity is one of a unit.
  private let singleUnits: Set<String>
  /// How many halves the Chinese rest names, where an English quantity is one.
  private let halves: Int

  /// A quote is looked for in the other text only where it is this short: no number is longer, but a row of digits.
  private static let longestQuote = 40
  /// In longer texts no quote is looked for, so that a table of numbers stays linear.
  private static let longestText = 20_000

  /// Looks at a pair once for all its lone quantities.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    englishText = english
    chineseText = chinese
    englishRest = Self.blank(matching.english, in: english)
    chineseRest = Self.blank(matching.chinese, in: chinese)
    englishCounts = words.hidden(.english).counts(in: Self.lowered(english), beginningIn: englishRest)
    chineseWords = words.hidden(.chinese)
    chineseCounts = chineseWords.counts(in: chinese, beginningIn: chineseRest)
    singleUnits =
      matching.chinese.contains(where: Self.isOneOfUnit)
      ? EnglishQuantityReader(words: words).singleUnits(in: english) : []
    // Counted once for all of them: a pair may have thousands.
    halves =
      matching.english.contains { $0.value == Self.halfValue }
      ? Self.count(Array("半".utf8), in: chineseRest) : 0
  }

  /// Whether an English word outside of quantities holds the number of a Chinese quantity, or its text stands there as it is.
  ///
  /// Words that hold the number on both sides (双语, bilingual) are each other's partners, and `earlier` ones are taken by
  /// other quantities.
  func isInEnglish(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(chineseText[quantity.range], in: englishRest) { return true }
    if Self.isOneOfUnit(quantity), let unit = quantity.unit { return singleUnits.contains(unit) }
    if isOneOfEach(quantity) { return true }
    return isHeld(quantity, englishCounts, chineseCounts, earlier: earlier)
  }

  /// Whether a quantity is one of a unit, as “a mu” and “the jin” tell without a number: 十六两为一斤.
  private static func isOneOfUnit(_ quantity: Quantity) -> Bool {
    quantity.kind == .measure && quantity.unit != nil && quantity.value == .exactly(.one)
  }

  /// Whether a Chinese number is the one of “every new job”: 每新增1个岗位.
  private func isOneOfEach(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .cardinal, quantity.value == .exactly(.one),
      englishCounts[HiddenNumberWords.each] != nil
    else { return false }
    let end = quantity.range.lowerBound
    let before = Self.marks.clause(of: max(0, end - Self.reachOfEach)..<end, in: chineseText)
    return chineseWords.counts(in: Array(before), beginningIn: Array(before))[HiddenNumberWords.each] != nil
  }

  /// How far before a number 每 is looked for, in bytes: eight characters.
  private static let reachOfEach = 24
  private static let marks = ByteMarks(["，", "；", "。", "、", "：", ",", ";"])

  /// Whether a Chinese character outside of quantities holds the number of an English quantity, or its text stands there
  /// as it is; see `isInEnglish`.
  func isInChinese(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(englishText[quantity.range], in: chineseRest) { return true }
    // “through Saturday” ends a span that 当天 does not.
    if case .date = quantity.value, isEndOfSpan(quantity) { return false }
    if quantity.value == Self.halfValue { return halves > earlier }
    return isHeld(quantity, chineseCounts, englishCounts, earlier: earlier)
  }

  private static let spanWords = ["through ", "until ", "till "].map { Array($0.utf8) }

  private func isEndOfSpan(_ english: Quantity) -> Bool {
    let before = englishText[..<english.range.lowerBound]
    let own = englishText[english.range]
    return Self.spanWords.contains { before.suffix($0.count).elementsEqual($0) || own.starts(with: $0) }
  }

  private func isHeld(_ quantity: Quantity, _ counts: [Int: Int], _ own: [Int: Int], earlier: Int) -> Bool {
    guard let value = heldValue(quantity), let count = counts[value] else { return false }
    // Several things may be none of one negation (新增疑似病例0例，死亡病例0例).
    return value == 0 || count - own[value, default: 0] > earlier
  }

  /// What a word may hold of a quantity: the value of a bare count or ordinal, hours, a day.
  private func heldValue(_ quantity: Quantity) -> Int? {
    switch quantity.value {
    case .date(let date):
      if date.day != nil || date.weekday != nil { return HiddenNumberWords.day }
      // 1911 is 辛亥.
      guard let year = date.year, date.month == nil, date.lastYear == nil, date.quarter == nil else {
        return nil
      }
      return HiddenNumberWords.cycle(year)
    case .ratio(let parts): return parts == [.zero, .zero] ? HiddenNumberWords.goalless : nil
    case .number(let low, let high) where low == high:
      if low == Self.half { return heldHalf(quantity) }
      guard let value = low?.whole else { return nil }
      if quantity.kind == .duration, let unit = quantity.unit,
        let held = HiddenNumberWords.length(value, of: unit)
      {
        return held
      }
      let isBare = [.cardinal, .ordinal, .multiple].contains(quantity.kind) && quantity.unit == nil
      return isBare ? Self.years.contains(value) ? HiddenNumberWords.cycle(value) : value : nil
    default: return nil
    }
  }

  private static let half = ExactNumber(1, over: 2)
  private static let halfValue = QuantityValue.exactly(half ?? .zero)
  /// Bare numbers that may be years.
  private static let years = 1000...2100

  /// What a word may hold of a half: the half of anything, or six months and fifteen days.
  private func heldHalf(_ quantity: Quantity) -> Int? {
    switch quantity.unit {
    case "a": HiddenNumberWords.length(6, of: "mo")
    case "mo": HiddenNumberWords.length(15, of: "d")
    case nil where quantity.kind == .fraction: HiddenNumberWords.half
    default: nil
    }
  }

  /// Whether a quote stands in the rest of the other text; a single digit stands in many things.
  private func isVerbatim(_ quote: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    guard (2...Self.longestQuote).contains(quote.count), text.count < Self.longestText else { return false }
    return Self.count(Array(quote), in: text) > 0
  }

  private static func blank(_ quantities: [Quantity], in text: [UInt8]) -> [UInt8] {
    var rest = text
    for quantity in quantities {
      for index in quantity.range { rest[index] = 0 }
    }
    return rest
  }

  /// How often a word stands in a text.
  private static func count(_ word: [UInt8], in text: [UInt8]) -> Int {
    guard let first = word.first, text.count >= word.count else { return 0 }
    return (0...text.count - word.count).count { start in
      text[start] == first && text[start..<start + word.count].elementsEqual(word)
    }
  }

  /// A text with its Latin letters in lower case.
  private static func lowered(_ text: [UInt8]) -> [UInt8] {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
