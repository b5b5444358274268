/// A set of phrases, as rows of word numbers, with a value each, found by longest match.
struct EnglishPhraseTable: Sendable {
  private var trie = PhraseTrie()
  /// Whether a phrase begins (or, back to front, ends) with a word, by its number: most words are none.
  private var begins = [Bool](repeating: false, count: EnglishVocabulary.capacity)

  /// Adds a phrase; a later value of the same phrase replaces the earlier one.
  mutating func insert(_ words: some Sequence<Int32>, value: Int) {
    let symbols = words.map { UInt16(truncatingIfNeeded: $0) }
    if let first = symbols.first { begins[Int(first)] = true }
    trie.insert(symbols, value: value)
  }

  /// Adds a phrase where it is new.
  ///
  /// - Returns: its value.
  mutating func insert(_ words: [Int32], orKeep value: Int) -> Int {
    if let first = words.first { begins[Int(first)] = true }
    return trie.insert(words.lazy.map { UInt16(truncatingIfNeeded: $0) }, orKeep: value)
  }

  /// The longest phrase whose words are the tokens from `start` on.
  func match(_ tokens: [EnglishToken], at start: Int) -> (value: Int, end: Int)? {
    guard start < tokens.count, begins[Int(tokens[start].word)] else { return nil }
    var node: Int32 = 0
    var index = start
    var best: (value: Int, end: Int)?
    while index < tokens.count, let next = trie.next(node, UInt16(truncatingIfNeeded: tokens[index].word)) {
      node = next
      index += 1
      if let value = trie.value(at: node) { best = (value, index) }
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
    while index > floor, let next = trie.next(node, UInt16(truncatingIfNeeded: tokens[index - 1].word)) {
      node = next
      index -= 1
      if let value = trie.value(at: node) { best = (value, index) }
    }
    return best
  }
}
