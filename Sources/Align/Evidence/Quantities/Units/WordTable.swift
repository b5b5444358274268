/// A set of words with a value each, found by longest match in text that is held as 16-bit characters.
///
/// Lookups read one character at a time, so that a table of any size costs the length of the match.
struct WordTable: Sendable {
  private var children: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]
  private var firsts = Set<UInt16>()

  /// The characters that words begin with.
  var firstCharacters: Set<UInt16> { firsts }

  /// Adds a word; a later value of the same word replaces the earlier one.
  mutating func insert(_ word: [UInt16], value: Int) {
    guard let first = word.first else { return }
    firsts.insert(first)
    var node: Int32 = 0
    for character in word {
      let key = Self.key(node, character)
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

  /// The longest word that begins at `start`.
  func match(_ text: [UInt16], at start: Int) -> (value: Int, end: Int)? {
    var node: Int32 = 0
    var index = start
    var best: (value: Int, end: Int)?
    while index < text.count, let next = children[Self.key(node, text[index])] {
      node = next
      index += 1
      if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), index) }
    }
    return best
  }

  /// The longest word that ends before `end` and does not begin before `floor`; words are stored back to front.
  func matchBackward(_ text: [UInt16], before end: Int, floor: Int) -> (value: Int, start: Int)? {
    var node: Int32 = 0
    var index = end
    var best: (value: Int, start: Int)?
    while index > floor, let next = children[Self.key(node, text[index - 1])] {
      node = next
      index -= 1
      if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), index) }
    }
    return best
  }

  private static func key(_ node: Int32, _ character: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(character)
  }
}
