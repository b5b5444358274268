/// Finds small numbers that hide in words which count nothing: 四季 and “four seasons”, 二次 and “secondary”, 双 and “two”.
///
/// A number of one side that the other seems to lack is there all the same where a word outside of all quantities holds it.
struct HiddenNumbers {
  private let englishText: [UInt8]
  private let chineseText: [UInt8]
  /// The texts with the bytes of all quantities set to 0.
  private let englishRest: [UInt8]
  private let chineseRest: [UInt8]
  /// How many words of the rest hold each number from 0 to 10.
  private let englishCounts: [Int]
  private let chineseCounts: [Int]

  /// A quote is looked for in the other text only where it is this short: no number is longer, but a row of digits.
  private static let longestQuote = 40
  /// In longer texts no quote is looked for, so that a table of numbers stays linear.
  private static let longestText = 20_000
  private static let most = 10

  /// Beginnings of English words that hold a number, the words themselves included.
  private static let beginnings: [Int: [String]] = [
    2: [
      "two", "second", "double", "dual", "twin", "twice", "both", "pair", "couple", "bilateral", "biannual",
      "bilingual", "bimonthly", "bicameral", "duo", "either",
    ],
    3: ["three", "third", "tripl", "trilateral", "triangle", "thrice", "trio", "threefold"],
    4: ["four", "quadr", "quarter"], 5: ["five", "fifth", "quintupl", "pentagon"], 6: ["six", "hexagon"],
    7: ["seven"], 8: ["eight", "octagon"], 9: ["nine", "ninth"],
  ]
  /// English words that say that there is none of something.
  private static let negations: Set<[UInt8]> = Set(
    ["no", "none", "not", "nor", "neither", "without", "never", "zero"].map { Array($0.utf8) }
  )
  /// Characters that hold a number; 一 holds too many things.
  private static let characters: [Int: String] = [
    0: "无没未零",
    1: "首", 2: "二两双俩贰", 3: "三仨叁", 4: "四肆", 5: "五伍", 6: "六", 7: "七柒", 8: "八捌", 9: "九玖", 10: "十",
  ]
  /// Words that make something the first, besides 首; 头 does before a numeral (头五天).
  private static let firsts = ["初次", "最初", "先"] + "一二两三四五六七八九十几号名奖回次等".map { "头\($0)" }

  /// Looks at a pair once for all its lone quantities.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching) {
    englishText = english
    chineseText = chinese
    englishRest = Self.blank(matching.english, in: english)
    chineseRest = Self.blank(matching.chinese, in: chinese)
    var counts = [Int](repeating: 0, count: Self.most + 1)
    for word in Self.words(englishRest) {
      if Self.negations.contains(word) { counts[0] += 1 }
      for (value, beginnings) in Self.beginnings
      where beginnings.contains(where: {
        word.starts(with: $0.utf8) && (word.count > $0.utf8.count || $0.utf8.count > 2)
      }) {
        counts[value] += 1
      }
    }
    englishCounts = counts
    let rest = chineseRest
    chineseCounts = (0...Self.most).map { value in
      (Self.characters[value] ?? "").reduce(0) { $0 + Self.count(Array(String($1).utf8), in: rest) }
    }
  }

  /// Whether an English word outside of quantities holds the number of a Chinese quantity, or its text stands there as it is.
  ///
  /// Words that hold the number on both sides (双语, bilingual) are each other's partners, and `earlier` ones are taken by
  /// other quantities.
  func isInEnglish(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(chineseText[quantity.range], in: englishRest) { return true }
    // 一 and “a” are everywhere: an article says nothing of the number.
    guard let value = smallValue(quantity), value != 1 else { return false }
    // Several things may be none of one negation (新增疑似病例0例，死亡病例0例).
    if value == 0 { return englishCounts[0] > 0 }
    return englishCounts[value] - chineseCounts[value] > earlier
  }

  /// Whether a Chinese character outside of quantities holds the number of an English quantity, or its text stands there
  /// as it is; see `isInEnglish`.
  func isInChinese(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(englishText[quantity.range], in: chineseRest) { return true }
    if quantity.value == .exactly(ExactNumber(1, over: 2) ?? .zero) {
      return Self.count(Array("半".utf8), in: chineseRest) > earlier
    }
    guard let value = smallValue(quantity) else { return false }
    if value == 0 { return chineseCounts[0] > 0 }
    var count = chineseCounts[value] - englishCounts[value]
    if quantity.kind == .ordinal, value == 1 {
      // The numeral of 头五天 belongs to a quantity, 头 does not.
      count += Self.firsts.reduce(0) { $0 + Self.count(Array($1.utf8), in: chineseText, from: chineseRest) }
    }
    return count > earlier
  }

  /// The value of a bare count or ordinal from 0 to 10.
  private func smallValue(_ quantity: Quantity) -> Int? {
    guard quantity.kind == .cardinal || quantity.kind == .ordinal, quantity.unit == nil,
      case .number(let low, let high) = quantity.value, low == high, let value = low?.whole,
      (0...Self.most).contains(value)
    else { return nil }
    return value
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

  /// How often a word stands in a text, beginning where the rest is not blank.
  private static func count(_ word: [UInt8], in text: [UInt8], from rest: [UInt8]) -> Int {
    guard let first = word.first, text.count >= word.count else { return 0 }
    return (0...text.count - word.count).count { start in
      rest[start] == first && text[start..<start + word.count].elementsEqual(word)
    }
  }

  private static func count(_ word: [UInt8], in text: [UInt8]) -> Int { count(word, in: text, from: text) }

  /// The words of letters, in lower case.
  private static func words(_ text: [UInt8]) -> [[UInt8]] {
    text.split { !(0x61...0x7A).contains($0 | 0x20) }.map { $0.map { $0 | 0x20 } }
  }
}
