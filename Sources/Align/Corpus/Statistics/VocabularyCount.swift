/// How often each word occurs, by a hash of the word in flat arrays: 12 bytes a word and no text.
package struct VocabularyCount: Sendable {
  /// Words counted.
  package private(set) var tokens = 0
  /// Different words; two in 2⁶⁴ fall together by chance.
  package var types: Int { table.count }

  private var hashes = ChunkedArray<UInt64>()
  private var counts = ChunkedArray<UInt32>()
  private var table = IndexTable()

  /// Makes an empty count.
  package init() {}

  /// Counts a word.
  mutating func add(_ hash: UInt64, times: UInt32 = 1) {
    tokens += Int(times)
    if let found = table.find(hash, matches: { hashes[$0] == hash }) {
      counts[found] = counts[found] &+ times < times ? .max : counts[found] &+ times
      return
    }
    let number = hashes.count
    hashes.append(hash)
    counts.append(times)
    let known = hashes
    table.insert(number, hash: hash) { known[$0] }
  }

  /// Counts the words of some pairs.
  package mutating func add(_ hashes: [UInt64]) { for hash in hashes { add(hash) } }

  /// The share of running words that the commonest words of a number are, 0 … 1.
  ///
  /// - Complexity: O(*t* log *t*) in the different words.
  package func coverage(ofCommonest sizes: [Int]) -> [Double] {
    var sorted: [UInt32] = []
    sorted.reserveCapacity(counts.count)
    for index in 0..<counts.count { sorted.append(counts[index]) }
    sorted.sort(by: >)
    var result: [Double] = []
    for size in sizes {
      let sum = sorted.prefix(size).reduce(0) { $0 + Int($1) }
      result.append(tokens == 0 ? 0 : Double(sum) / Double(tokens))
    }
    return result
  }

  /// Words that occur once only.
  package var hapaxes: Int { (0..<counts.count).count { counts[$0] == 1 } }
}

/// The words of a text as hashes: English words in lower case, single Chinese characters.
enum VocabularyHashes {
  /// The words of English text: runs of letters, apostrophes inside them included.
  static func english(_ bytes: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash: UInt64 = 0
    let text = bytes.span
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      let value = scalar.value
      let isLetter = value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : (0xC0...0x24F).contains(value)
      if isLetter {
        hash = HashMixing.mixed(hash ^ UInt64(value < 0x80 ? value | 0x20 : value))
      } else if hash != 0, value != 0x27, value != 0x2019 {
        hashes.append(hash)
        hash = 0
      }
    }
    if hash != 0 { hashes.append(hash) }
    return hashes
  }

  /// The Han characters of Chinese text.
  static func chinese(_ bytes: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    let text = bytes.span
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if CharacterClass.isHan(scalar.value) { hashes.append(HashMixing.mixed(UInt64(scalar.value))) }
    }
    return hashes
  }
}
