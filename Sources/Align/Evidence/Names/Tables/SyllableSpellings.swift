/// How Mandarin syllables are spelt in Latin letters: pinyin, Wade–Giles and older spellings.
///
/// A trie over letters; a word is cut into syllables in every way that uses all of its letters.
struct SyllableSpellings: Sendable {
  /// A syllable that a spelling other than pinyin stands for.
  private struct Other: Sendable {
    var syllable: UInt16
    var isAspirated: Bool
  }

  private var children: [Int16] = [Int16](repeating: 0, count: 26)
  private var pinyin: [Int16] = [-1]
  private var others: [[Other]] = [[]]

  /// No name of the text has more letters; longer words are not looked at.
  static let longestWord = 30
  /// A word of syllables has few readings; more are dropped.
  static let mostReadings = 16

  /// Reads the syllables of pinyin, in order, and a table of lines `spelling<TAB>pinyin`.
  init(syllables: [String], romanisations table: [UInt8]) {
    var numbers: [String: UInt16] = [:]
    for (number, syllable) in syllables.enumerated() {
      numbers[syllable] = UInt16(number)
      let node = insert(Array(syllable.utf8))
      pinyin[node] = Int16(number)
    }
    for line in table.tableLines {
      let fields = table.fields(line, separator: 0x09)
      guard fields.count == 2, let syllable = numbers[String(decoding: table[fields[1]], as: UTF8.self)]
      else {
        continue
      }
      let spelling = table[fields[0]]
      let node = insert(spelling.filter { $0 != UInt8(ascii: "'") })
      others[node].append(Other(syllable: syllable, isAspirated: spelling.contains(UInt8(ascii: "'"))))
    }
  }

  private mutating func insert(_ letters: [UInt8]) -> Int {
    var node = 0
    for letter in letters where (0x61...0x7A).contains(letter) {
      let slot = node * 26 + Int(letter) - 0x61
      if children[slot] == 0 {
        children[slot] = Int16(pinyin.count)
        children += [Int16](repeating: 0, count: 26)
        pinyin.append(-1)
        others.append([])
      }
      node = Int(children[slot])
    }
    return node
  }

  /// Every way to read a word of small letters and apostrophes as pinyin, each as places in the list of
  /// syllables; an apostrophe parts syllables.
  func pinyin(_ word: [UInt8]) -> [[UInt16]] { read(word, allSpellings: false) }

  /// Every way to read a word in any spelling; an apostrophe inside a syllable marks aspiration.
  func anySpelling(_ word: [UInt8]) -> [[UInt16]] { read(word, allSpellings: true) }

  private func read(_ word: [UInt8], allSpellings: Bool) -> [[UInt16]] {
    guard !word.isEmpty, word.count <= Self.longestWord, isReadable(word, allSpellings) else { return [] }
    var found: [[UInt16]] = []
    var path: [UInt16] = []
    // The places from which the end cannot be reached, so that no word costs more than its length times a
    // syllable's.
    var isDead = [Bool](repeating: false, count: word.count + 1)
    _ = walk(word, from: 0, allSpellings, &path, &found, &isDead)
    return found
  }

  /// Whether there is any way to read a word: of most words of English there is none, which this finds without listing ways.
  private func isReadable(_ word: [UInt8], _ allSpellings: Bool) -> Bool {
    // The places that can be reached, one bit each; there is room for the longest word.
    var reached: UInt32 = 1
    for start in word.indices where reached & 1 << UInt32(start) != 0 {
      forEachEnd(in: word, from: start, allSpellings) { end, node, hasMark in
        let isSyllable =
          pinyin[node] >= 0 && !hasMark
          || allSpellings && others[node].contains { $0.isAspirated || !hasMark }
        if isSyllable { reached |= 1 << UInt32(end) }
      }
    }
    return reached & 1 << UInt32(word.count) != 0
  }

  /// Calls `body` with each place where what begins at `start` may end, its node, and whether it has a mark of aspiration.
  @inline(__always)
  private func forEachEnd(
    in word: [UInt8],
    from start: Int,
    _ allSpellings: Bool,
    _ body: (_ end: Int, _ node: Int, _ hasMark: Bool) -> Void
  ) {
    let apostrophe = UInt8(ascii: "'")
    var node = 0
    var hasMark = false
    for position in (word[start] == apostrophe ? start + 1 : start)..<word.count {
      let letter = word[position]
      if letter == apostrophe {
        guard allSpellings, node != 0 else { return }
        hasMark = true
        continue
      }
      guard (0x61...0x7A).contains(letter) else { return }
      node = Int(children[node * 26 + Int(letter) - 0x61])
      guard node != 0 else { return }
      // Inside a word, a lone vowel needs an apostrophe before it: Lee is not “le e”.
      if start == 0 || position > start { body(position + 1, node, hasMark) }
    }
  }

  private func walk(
    _ word: [UInt8],
    from start: Int,
    _ allSpellings: Bool,
    _ path: inout [UInt16],
    _ found: inout [[UInt16]],
    _ isDead: inout [Bool]
  ) -> Bool {
    if start == word.count {
      if !found.contains(path) { found.append(path) }
      return true
    }
    guard !isDead[start], found.count < Self.mostReadings else { return false }
    var ends: [(position: Int, node: Int, hasMark: Bool)] = []
    forEachEnd(in: word, from: start, allSpellings) { ends.append(($0, $1, $2)) }
    var reached = false
    // Long syllables first: Shihchiachuang is not “shi chi a chuang”, and what is dropped is the least likely.
    for end in ends.reversed() {
      var syllables: [UInt16] = []
      if pinyin[end.node] >= 0, !end.hasMark { syllables.append(UInt16(pinyin[end.node])) }
      if allSpellings {
        for other in others[end.node] where other.isAspirated || !end.hasMark {
          syllables.append(other.syllable)
        }
      }
      for syllable in syllables {
        path.append(syllable)
        if walk(word, from: end.position, allSpellings, &path, &found, &isDead) { reached = true }
        path.removeLast()
      }
    }
    if !reached, found.count < Self.mostReadings { isDead[start] = true }
    return reached
  }
}
