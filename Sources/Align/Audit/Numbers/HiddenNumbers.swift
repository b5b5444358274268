/// Finds small numbers that hide in words which count nothing: 四季 and “four seasons”, 二次 and “secondary”, 双 and “two”.
///
/// A number of one side that the other seems to lack is there all the same where a word outside of all quantities holds it.
struct HiddenNumbers {
  /// The English text in UTF-8.
  let englishText: [UInt8]
  /// The Chinese text in UTF-8.
  let chineseText: [UInt8]
  /// Where the English quantities stand.
  let english: [Range<Int>]
  /// Where the Chinese quantities stand.
  let chinese: [Range<Int>]

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
  /// Characters that hold a number; 一 holds too many things.
  private static let characters: [Int: String] = [
    1: "首", 2: "二两双俩贰", 3: "三仨叁", 4: "四肆", 5: "五伍", 6: "六", 7: "七柒", 8: "八捌", 9: "九玖", 10: "十",
  ]

  /// Words that make something the first, besides 首; 头 does before a numeral (头五天).
  private static let firsts = ["初次", "最初", "先"] + "一二两三四五六七八九十几号名奖回次等".map { "头\($0)" }

  /// Whether an English word outside of quantities holds the number of a Chinese quantity, or its text stands there as it is.
  ///
  /// Words that hold the number on both sides (双语, bilingual) are each other's partners, and `earlier` ones are taken by
  /// other quantities.
  func isInEnglish(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(chineseText[quantity.range], in: englishText, outside: english) { return true }
    // 一 and “a” are everywhere: an article says nothing of the number.
    guard let value = smallValue(quantity), value > 1 else { return false }
    return countInEnglish(value)
      - countInChinese((Self.characters[value] ?? "").unicodeScalars.map { String($0) }) > earlier
  }

  /// Whether a Chinese character outside of quantities holds the number of an English quantity, or its text stands there
  /// as it is; see `isInEnglish`.
  func isInChinese(_ quantity: Quantity, earlier: Int = 0) -> Bool {
    if isVerbatim(englishText[quantity.range], in: chineseText, outside: chinese) { return true }
    let isHalf = quantity.value == .exactly(ExactNumber(1, over: 2) ?? .zero)
    let value = smallValue(quantity)
    guard let set = isHalf ? "半" : value.flatMap({ Self.characters[$0] }) else { return false }
    let words = quantity.kind == .ordinal && value == 1 ? Self.firsts : []
    return countInChinese(set.unicodeScalars.map { String($0) } + words) - (value.map(countInEnglish) ?? 0)
      > earlier
  }

  /// How many English words outside of quantities hold a number.
  private func countInEnglish(_ value: Int) -> Int {
    guard let beginnings = Self.beginnings[value] else { return 0 }
    return words(englishText, outside: english).count { word in
      beginnings.contains { word.starts(with: $0.utf8) && (word.count > $0.utf8.count || $0.utf8.count > 2) }
    }
  }

  /// How often Chinese words stand outside of quantities.
  private func countInChinese(_ words: [String]) -> Int {
    words.reduce(0) { count, word in
      let places = places(of: Array(word.utf8)[...], in: chineseText)
      return count + places.count { place in !chinese.contains { $0.contains(place) } }
    }
  }

  /// The value of a bare count or ordinal from 1 to 10.
  private func smallValue(_ quantity: Quantity) -> Int? {
    guard quantity.kind == .cardinal || quantity.kind == .ordinal, quantity.unit == nil,
      case .number(let low, let high) = quantity.value, low == high, let value = low?.whole,
      (1...10).contains(value)
    else { return nil }
    return value
  }

  private func isVerbatim(_ quote: ArraySlice<UInt8>, in text: [UInt8], outside ranges: [Range<Int>]) -> Bool
  {
    // A single digit stands in many things.
    guard quote.count > 1 else { return false }
    return places(of: quote, in: text).contains { place in !ranges.contains { $0.contains(place) } }
  }

  private func places(of quote: ArraySlice<UInt8>, in text: [UInt8]) -> [Int] {
    guard let first = quote.first, text.count >= quote.count else { return [] }
    return (0...text.count - quote.count).filter { start in
      text[start] == first && text[start..<start + quote.count].elementsEqual(quote)
    }
  }

  /// The words of letters outside of quantities, in lower case.
  private func words(_ text: [UInt8], outside ranges: [Range<Int>]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for (index, byte) in text.enumerated() {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if isLetter, !ranges.contains(where: { $0.contains(index) }) {
        word.append(byte | 0x20)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
