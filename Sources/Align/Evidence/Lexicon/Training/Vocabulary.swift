/// Words and their numbers, in the order in which they came.
struct Vocabulary: Sendable {
  private(set) var texts: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]

  /// The number of a word, a new one where it is new.
  mutating func number(of word: [UInt8]) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(texts.count)
    numbers[word] = number
    texts.append(word)
    return number
  }
}
