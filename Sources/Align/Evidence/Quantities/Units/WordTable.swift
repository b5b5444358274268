/// A set of words with a value each, found by longest match in text that is held as 16-bit characters.
///
/// Lookups read one character at a time, so that a table of any size costs the length of the match.
struct WordTable: Sendable {
  private var trie = PhraseTrie()
  /// The characters that words begin with.
  private(set) var firstCharacters = Set<UInt16>()

  /// Adds a word; a later value of the same word replaces the earlier one.
  mutating func insert(_ word: [UInt16], value: Int) {
    guard let first = word.first else { return }
    firstCharacters.insert(first)
    trie.insert(word, value: value)
  }

  /// The longest word that begins at `start`.
  func match(_ text: [UInt16], at start: Int) -> (value: Int, end: Int)? {
    var node: Int32 = 0
    var index = start
    var best: (value: Int, end: Int)?
    while index < text.count, let next = trie.next(node, text[index]) {
      node = next
      index += 1
      if let value = trie.value(at: node) { best = (value, index) }
    }
    return best
  }

  /// The longest word that ends before `end` and does not begin before `floor`; words are stored back to front.
  func matchBackward(_ text: [UInt16], before end: Int, floor: Int) -> (value: Int, start: Int)? {
    var node: Int32 = 0
    var index = end
    var best: (value: Int, start: Int)?
    while index > floor, let next = trie.next(node, text[index - 1]) {
      node = next
      index -= 1
      if let value = trie.value(at: node) { best = (value, index) }
    }
    return best
  }
}
