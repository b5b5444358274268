/// Phrases and what each stands for, found in a text of numbered words or of characters.
struct PhraseFinder<Value: Sendable>: Sendable {
  /// A phrase in a text.
  struct Hit {
    /// In units of the text.
    var range: Range<Int>
    /// What it stands for.
    var value: Value
  }

  /// Where a step leads from a node, the high half of its key, by a unit, the low half; every beginning of a phrase is a node,
  /// and the empty one is node 0.
  private var nodes = IntegerTable<Int32>(absent: -1)
  /// What the phrase of a node stands for.
  private var values: [Value?] = [nil]
  /// The node that each was stepped to from.
  private var parents: [Int32] = [0]
  /// Which units may begin a phrase, a bit for the low bits of each: most places of a text need no look-up.
  private var beginnings = [UInt64](repeating: 0, count: beginningBits / 64)

  private static var beginningBits: Int { 1 << 14 }

  @inline(__always)
  private static func beginningBit(_ unit: UInt32) -> (word: Int, mask: UInt64) {
    let bit = Int(unit) & (beginningBits - 1)
    return (bit >> 6, 1 << UInt64(bit & 63))
  }

  private static func key(_ node: Int32, _ unit: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(unit) }

  /// What a phrase stands for; `nil` for one that is not known.
  subscript(phrase: [UInt32]) -> Value? {
    get {
      var node: Int32 = 0
      for unit in phrase {
        node = nodes[Self.key(node, unit)]
        guard node >= 0 else { return nil }
      }
      return values[Int(node)]
    }
    set {
      guard !phrase.isEmpty else { return }
      values[node(of: phrase)] = newValue
    }
  }

  /// What a phrase of at least one unit stands for from now on: `value` where it is new.
  mutating func insert(_ phrase: [UInt32], orKeep value: Value) -> Value {
    let node = node(of: phrase)
    if let known = values[node] { return known }
    values[node] = value
    return value
  }

  /// Changes in place what a phrase of at least one unit stands for.
  mutating func update(_ phrase: [UInt32], _ change: (inout Value?) -> Void) {
    change(&values[node(of: phrase)])
  }

  private mutating func node(of phrase: [UInt32]) -> Int {
    var node: Int32 = 0
    if let first = phrase.first {
      let bit = Self.beginningBit(first)
      beginnings[bit.word] |= bit.mask
    }
    for unit in phrase {
      let key = Self.key(node, unit)
      var next = nodes[key]
      if next < 0 {
        next = Int32(values.count)
        nodes[key] = next
        values.append(nil)
        parents.append(node)
      }
      node = next
    }
    return Int(node)
  }

  /// Calls `body` with the phrases that begin at a place, the longest first, until it returns true.
  ///
  /// - Complexity: O(*l*) for a longest beginning of a phrase there of *l* units.
  @inline(__always)
  func forEachHit(at start: Int, in text: [UInt32], _ body: (Range<Int>, Value) -> Bool) {
    guard start < text.count, case let bit = Self.beginningBit(text[start]),
      beginnings[bit.word] & bit.mask != 0
    else { return }
    var node: Int32 = 0
    var end = start
    while end < text.count {
      let next = nodes[Self.key(node, text[end])]
      guard next >= 0 else { break }
      node = next
      end += 1
    }
    while node > 0 {
      if let value = values[Int(node)], body(start..<end, value) { return }
      node = parents[Int(node)]
      end -= 1
    }
  }

  /// The longest phrase that begins at a place.
  func longest(at start: Int, in text: [UInt32]) -> Hit? {
    var longest: Hit?
    forEachHit(at: start, in: text) { range, value in
      longest = Hit(range: range, value: value)
      return true
    }
    return longest
  }

  /// The longest phrases from left to right, none of which overlap.
  func hits(in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < text.count {
      let hit = longest(at: index, in: text)
      if let hit { hits.append(hit) }
      index = hit?.range.upperBound ?? index + 1
    }
    return hits
  }
}
