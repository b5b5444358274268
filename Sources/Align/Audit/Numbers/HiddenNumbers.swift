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
      "bimonthly", "bicameral", "either",
    ],
    3: ["three", "third", "tripl", "trilateral", "triangle", "thrice", "trio", "threefold"],
    4: ["four", "quadr", "quarter"], 5: ["five", "fifth", "quintupl", "pentagon"], 6: ["six", "hexagon"],
    7: ["seven"], 8: ["eight", "octagon"], 9: ["nine", "ninth"],
  ]
  /// Characters that hold a number; 一 holds too many things.
  private static let characters: [Int: String] = [
    1: "首初头", 2: "二两双俩贰", 3: "三仨叁", 4: "四肆", 5: "五伍", 6: "六", 7: "七柒", 8: "八捌", 9: "九玖", 10: "十",
  ]

  /// Whether an English word outside of quantities holds the number of a Chinese quantity, or its text stands there as it is.
  func isInEnglish(_ quantity: Quantity) -> Bool {
    if isVerbatim(chineseText[quantity.range], in: englishText, outside: english) { return true }
    // 一 and “a” are everywhere: an article says nothing of the number.
    guard let value = smallValue(quantity), value > 1, let beginnings = Self.beginnings[value] else {
      return false
    }
    return words(englishText, outside: english).contains { word in
      beginnings.contains { word.starts(with: $0.utf8) && (word.count > $0.utf8.count || $0.utf8.count > 2) }
    }
  }

  /// Whether a Chinese character outside of quantities holds the number of an English quantity, or its text stands there
  /// as it is.
  func isInChinese(_ quantity: Quantity) -> Bool {
    if isVerbatim(englishText[quantity.range], in: chineseText, outside: chinese) { return true }
    let isHalf = quantity.value == .exactly(ExactNumber(1, over: 2) ?? .zero)
    guard let set = isHalf ? "半" : smallValue(quantity).flatMap({ Self.characters[$0] }) else { return false }
    return set.unicodeScalars.contains { scalar in
      let bytes = Array(String(scalar).utf8)
      return places(of: bytes[...], in: chineseText).contains { place in
        !chinese.contains { $0.contains(place) }
      }
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
