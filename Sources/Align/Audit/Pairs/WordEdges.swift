/// What the words of a list begin and end with, so that a slip is looked for only where a word before and after it can be meant.
///
/// Two Bloom filters (Bloom 1970) of one hash: a beginning of the list is never missed, and of others one in ten passes.
struct WordEdges: Sendable {
  private var beginnings: [UInt64]
  private var endings: [UInt64]
  private let mask: UInt64

  /// Bits for each byte of the list: a word has as many beginnings as letters.
  private static let bitsForByte = 8

  /// Reads the words of a list.
  ///
  /// - Complexity: O(*n*) in its bytes.
  init(_ words: SortedWords) {
    let bytes = (0..<words.count).reduce(0) { $0 + words[$1].count }
    var bits = 64
    while bits < bytes * Self.bitsForByte { bits *= 2 }
    mask = UInt64(bits - 1)
    beginnings = [UInt64](repeating: 0, count: bits / 64)
    endings = beginnings
    for number in 0..<words.count {
      let word = words[number]
      var hash = Self.seed
      for byte in word {
        hash = Self.step(hash, byte)
        Self.set(&beginnings, hash & mask)
      }
      hash = Self.seed
      for byte in word.reversed() {
        hash = Self.step(hash, byte)
        Self.set(&endings, hash & mask)
      }
    }
  }

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let mixed = (hash ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 32
  }

  private static func set(_ bits: inout [UInt64], _ bit: UInt64) { bits[Int(bit >> 6)] |= 1 << (bit & 63) }

  private static func has(_ bits: [UInt64], _ bit: UInt64) -> Bool {
    bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  /// What is known of the first letters of a word, for `mayBegin`.
  struct Beginning {
    fileprivate var hash = WordEdges.seed

    /// The same with one more letter.
    func followed(by letter: UInt8) -> Beginning { Beginning(hash: WordEdges.step(hash, letter)) }
  }

  /// Whether some word of the list may begin so.
  func mayBegin(_ beginning: Beginning) -> Bool { Self.has(beginnings, beginning.hash & mask) }

  /// How many letters from the start of a word on some word of the list may begin with.
  func longestBeginning(_ word: [UInt8]) -> Int { Self.longest(word, beginnings, mask) }

  /// How many letters up to the end of a word some word of the list may end with.
  func longestEnding(_ word: [UInt8]) -> Int { Self.longest(word.reversed(), endings, mask) }

  private static func longest(_ letters: some Sequence<UInt8>, _ bits: [UInt64], _ mask: UInt64) -> Int {
    var hash = seed
    var count = 0
    for letter in letters {
      hash = step(hash, letter)
      guard has(bits, hash & mask) else { break }
      count += 1
    }
    return count
  }
}
