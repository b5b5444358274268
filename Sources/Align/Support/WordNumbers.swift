/// A number for each of some words, from 0 in the order in which they were added.
///
/// An open-addressed hash table over flat bytes: a look-up costs no allocation and no reference count.
struct WordNumbers: Sendable {
  /// The bytes of all words, one after the other.
  private var bytes: [UInt8] = []
  /// Where each word begins in `bytes`; one more than there are words.
  private var starts: [Int32] = [0]
  /// The word of each slot, −1 where it is empty; a power of two, at least half of them empty.
  private var slots: [Int32]
  /// How long the words are that begin with each byte, by its low bits: one bit per length. Most words of a text are in no small table,
  /// and this rules out most of them.
  private var lengths = [UInt32](repeating: 0, count: 32)

  /// Room for words of this many bytes in all, which may be exceeded.
  init(bytes: Int = 0) {
    var size = 16
    while size < bytes / Self.bytesForSlot { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    self.bytes.reserveCapacity(bytes)
    starts.reserveCapacity(bytes / Self.bytesForWord + 1)
  }

  /// An English word of a list has some nine letters.
  private static let bytesForWord = 9
  private static let bytesForSlot = 4

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// A word by its number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// The number of a word; `nil` for one that was never added.
  ///
  /// - Complexity: O(*l*) in its letters.
  func number(of word: ArraySlice<UInt8>) -> Int? { number(of: word.span) }

  /// The number of a word; `nil` for one that was never added.
  func number(of word: Span<UInt8>) -> Int? {
    guard lengths[Self.beginning(word)] & Self.length(word) != 0 else { return nil }
    let found = slots[slot(of: word)]
    return found < 0 ? nil : Int(found)
  }

  /// Adds a word where it is new.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func add(_ word: [UInt8]) -> Int { add(word.span) }

  /// The number of a word; `nil` for one that was never added.
  func number(of word: [UInt8]) -> Int? { number(of: word.span) }

  /// Adds a word where it is new.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func add(_ word: ArraySlice<UInt8>) -> Int { add(word.span) }

  /// Adds a word where it is new.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func add(_ word: Span<UInt8>) -> Int {
    var slot = slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: word)
    }
    slots[slot] = Int32(count)
    lengths[Self.beginning(word)] |= Self.length(word)
    unsafe word.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    starts.append(Int32(bytes.count))
    return count - 1
  }

  @inline(__always)
  private static func beginning(_ word: Span<UInt8>) -> Int { word.isEmpty ? 0 : Int(word[0] & 31) }

  @inline(__always)
  private static func length(_ word: Span<UInt8>) -> UInt32 { 1 << UInt32(min(word.count, 31)) }

  /// The slot that holds a word, or the empty one where it belongs.
  private func slot(of letters: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(letters)) & (slots.count - 1)
    while slots[slot] >= 0, !isWord(Int(slots[slot]), letters) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Eight letters at a time, each time folded as in `IntegerTable`; the high bits, which all letters move, come last into the low ones,
  /// which choose the slot.
  @inline(__always)
  static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash = UInt64(word.count)
    var index = 0
    while index + 8 <= word.count {
      hash = (hash ^ word.eightBytes(at: index)) &* multiplier
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < word.count {
      rest = rest << 8 | UInt64(word[index])
      index += 1
    }
    hash = (hash ^ rest) &* multiplier
    return hash ^ hash >> 32
  }

  /// 2⁶⁴ divided by the golden ratio (Knuth 1973, section 6.4).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    let known = bytes.span
    for index in 0..<word.count where word[index] != known[start + index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: self[number].span)] = Int32(number) }
  }
}
