/// A set of phrases, as rows of word numbers, with a value each, found by longest match.
struct EnglishPhraseTable: Sendable {
  private var children: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]
  /// Whether a phrase begins (or, back to front, ends) with a word, by its number: most words are none.
  private var begins = [Bool](repeating: false, count: 0x1000)

  /// Adds a phrase; a later value of the same phrase replaces the earlier one.
  mutating func insert(_ words: some Sequence<Int32>, value: Int) {
    var node: Int32 = 0
    for word in words {
      if node == 0 { begins[Int(word)] = true }
      let key = Self.key(node, word)
      if let next = children[key] {
        node = next
      } else {
        let next = Int32(values.count)
        children[key] = next
        values.append(-1)
        node = next
      }
    }
    values[Int(node)] = Int32(value)
  }

  /// The longest phrase whose words are the tokens from `start` on.
  func match(_ tokens: [EnglishToken], at start: Int) -> (value: Int, end: Int)? {
    guard start < tokens.count, begins[Int(tokens[start].word)] else { return nil }
    var node: Int32 = 0
    var index = start
    var best: (value: Int, end: Int)?
    while index < tokens.count, let next = children[Self.key(node, tokens[index].word)] {
      node = next
      index += 1
      if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), index) }
    }
    return best
  }

  /// The longest phrase that ends before token `end` and does not begin before `floor`; phrases are stored back to
  /// front.
  func matchBackward(_ tokens: [EnglishToken], before end: Int, floor: Int) -> (value: Int, start: Int)? {
    guard end > floor, end > 0, end <= tokens.count, begins[Int(tokens[end - 1].word)] else { return nil }
    var node: Int32 = 0
    var index = end
    var best: (value: Int, start: Int)?
    while index > floor, let next = children[Self.key(node, tokens[index - 1].word)] {
      node = next
      index -= 1
      if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), index) }
    }
    return best
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
