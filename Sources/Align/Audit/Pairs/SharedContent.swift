import Foundation

/// How much of what English texts say a dictionary finds in the Chinese texts beside them.
///
/// Far cheaper than an encoder, and enough to tell that most pairs speak of the same thing.
struct SharedContent {
  private let lexicon: Lexicon
  /// The numbers of the distinct content words of the English texts, text by text.
  private let english: [[Int]]
  /// ln(texts ÷ texts that have the word), of each word by its number.
  private let weights: [Double]
  /// The number of each stem.
  private let numbers: [[UInt8]: Int]
  /// What the Chinese words seen so far stand for among the English words of all texts.
  private var translations: [[UInt8]: [Int]] = [:]

  /// Weaker translations are one of many words of a gloss.
  private static let telling: Float = 0.5

  /// Reads the English texts of some pairs.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english texts: [String], lexicon: Lexicon) {
    self.lexicon = lexicon
    var numbers: [[UInt8]: Int] = [:]
    var frequencies: [Int] = []
    english = texts.map { text in
      var own: [Int] = []
      for stem in ContentWords.stems(of: text.utf8) {
        let number = numbers[stem] ?? frequencies.count
        if number == frequencies.count {
          numbers[stem] = number
          frequencies.append(0)
        }
        if !own.contains(number) {
          own.append(number)
          frequencies[number] += 1
        }
      }
      return own
    }
    self.numbers = numbers
    weights = frequencies.map { log(Double(texts.count) / Double($0)) }
  }

  /// The weight of the words that a Chinese text has, times their share of the weight of all words, in nats, ≥ 0.
  mutating func weight(_ index: Int, chinese text: String) -> Double {
    var found = Set<Int>()
    for word in ChineseWordCutter.words(of: Array(text.utf8), lexicon: lexicon) {
      found.formUnion(numbersOf(word))
    }
    return weight(index, found)
  }

  /// Whether that weight reaches a positive number: for most texts a few words suffice.
  mutating func weighs(_ index: Int, chinese text: String, atLeast least: Double) -> Bool {
    let all = english[index].reduce(0) { $0 + weights[$1] }
    // A sum in another order differs only in its last digits.
    guard all > least * (1 - Self.rounding) else { return false }
    var found = Set<Int>()
    var shared = 0.0
    var isEnough = false
    ChineseWordCutter.forEachStretch(of: Array(text.utf8), lexicon: lexicon) { words in
      for word in words {
        for number in numbersOf(word.text) where found.insert(number).inserted {
          if english[index].contains(number) { shared += weights[number] }
        }
      }
      isEnough = shared * shared / all > least * (1 + Self.rounding)
      return isEnough
    }
    return isEnough || weight(index, found) >= least
  }

  private static let rounding = 1e-9

  private func weight(_ index: Int, _ found: Set<Int>) -> Double {
    let all = english[index].reduce(0) { $0 + weights[$1] }
    let shared = english[index].reduce(0) { $0 + (found.contains($1) ? weights[$1] : 0) }
    return all > 0 ? shared * shared / all : 0
  }

  private mutating func numbersOf(_ word: [UInt8]) -> [Int] {
    if let known = translations[word] { return known }
    let stems = word.first.map { $0 < 0x80 } == true ? [word: 1] : lexicon.stems(word[...])
    let found = stems.compactMap { $0.value >= Self.telling ? numbers[$0.key] : nil }
    translations[word] = found
    return found
  }
}
