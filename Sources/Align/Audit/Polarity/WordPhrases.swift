/// Phrases of words and what each stands for, found in a text of words.
struct WordPhrases<Value: Sendable>: Sendable {
  private var words: WordNumbers
  private var finder = PhraseFinder<Value>()

  /// Room for phrases whose words have this many bytes in all, which may be exceeded.
  init(bytes: Int = 0) { words = WordNumbers(bytes: bytes) }

  /// The unit of a word that no phrase has.
  private static var unknown: UInt32 { .max }

  /// What a phrase stands for; `nil` for one that is not known.
  subscript(phrase: [[UInt8]]) -> Value? {
    get { finder[units(phrase)] }
    set { finder[numbered(phrase)] = newValue }
  }

  /// Changes in place what a phrase of at least one word stands for.
  mutating func update(_ phrase: [[UInt8]], _ change: (inout Value?) -> Void) {
    finder.update(numbered(phrase), change)
  }

  /// The unit of a word of phrases, which is added where it is new.
  mutating func unit(of word: [UInt8]) -> UInt32 { UInt32(words.add(word)) }

  /// What a phrase of at least one `unit` stands for from now on: `value` where it is new.
  mutating func insert(_ phrase: [UInt32], orKeep value: Value) -> Value {
    finder.insert(phrase, orKeep: value)
  }

  private mutating func numbered(_ phrase: [[UInt8]]) -> [UInt32] {
    phrase.map { UInt32(words.add($0[...])) }
  }

  /// The words of a text as `hits` takes them.
  ///
  /// - Complexity: O(*n*) in the letters.
  func units(_ text: [[UInt8]]) -> [UInt32] { text.map(unit(ofText:)) }

  /// A word of a text as `hits` takes it.
  @inline(__always)
  func unit(ofText word: [UInt8]) -> UInt32 { words.number(of: word).map(UInt32.init) ?? Self.unknown }

  /// Calls `body` with the phrases that begin at a place of a text of `units`, the longest first, until it returns true.
  @inline(__always)
  func forEachHit(at start: Int, in units: [UInt32], _ body: (Range<Int>, Value) -> Bool) {
    if units[start] != Self.unknown { finder.forEachHit(at: start, in: units, body) }
  }

  /// The longest phrase that begins at a place of a text of `units`.
  func longest(at start: Int, in units: [UInt32]) -> PhraseFinder<Value>.Hit? {
    units[start] == Self.unknown ? nil : finder.longest(at: start, in: units)
  }
}
