/// Phrases over symbols of 16 bits (characters, word numbers) with a value each, found by longest match.
///
/// A trie whose edges lie in one flat table with open addressing, so that a step costs one multiplication and mostly one
/// look into memory, and the size of the table does not matter.
struct PhraseTrie: Sendable {
  /// The edges: node << 40 | symbol << 24 | the node that the edge leads to; all bits set where the slot is free.
  private var edges = [UInt64](repeating: .max, count: 16)
  /// 64 − log₂ of the number of slots.
  private var shift: UInt64 = 60
  private var count = 0
  /// The value of the phrase that ends at a node, −1 where none does.
  private var values: [Int32] = [-1]

  /// Adds a phrase; a later value of the same phrase replaces the earlier one.
  mutating func insert(_ symbols: some Sequence<UInt16>, value: Int) {
    values[node(of: symbols)] = Int32(value)
  }

  /// Adds a phrase where it is new.
  ///
  /// - Returns: its value.
  mutating func insert(_ symbols: some Sequence<UInt16>, orKeep value: Int) -> Int {
    let node = node(of: symbols)
    if values[node] < 0 { values[node] = Int32(value) }
    return Int(values[node])
  }

  private mutating func node(of symbols: some Sequence<UInt16>) -> Int {
    var node: Int32 = 0
    for symbol in symbols {
      if let next = next(node, symbol) {
        node = next
      } else {
        let next = Int32(values.count)
        values.append(-1)
        add(Self.key(node, symbol), next)
        node = next
      }
    }
    return Int(node)
  }

  /// The node that a symbol leads to from a node, 0 being the root; `nil` where no phrase goes on so.
  @inline(__always)
  func next(_ node: Int32, _ symbol: UInt16) -> Int32? {
    let key = Self.key(node, symbol)
    var slot = slot(of: key)
    while true {
      let found = edges[slot]
      if found >> Self.bitsOfNode == key { return Int32(truncatingIfNeeded: found & Self.nodeMask) }
      if found == .max { return nil }
      slot = (slot + 1) & (edges.count - 1)
    }
  }

  /// Sixteen million nodes are more than any table has.
  private static let bitsOfNode: UInt64 = 24
  private static let nodeMask: UInt64 = 1 << bitsOfNode - 1

  /// The value of the phrase that ends at a node; `nil` where none does.
  @inline(__always)
  func value(at node: Int32) -> Int? {
    let value = values[Int(node)]
    return value < 0 ? nil : Int(value)
  }

  private static func key(_ node: Int32, _ symbol: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(symbol)
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the high bits of a product with 2⁶⁴/φ.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func add(_ key: UInt64, _ target: Int32) {
    precondition(target < Self.nodeMask, "a trie of sixteen million nodes")
    // At most half full, so that a search soon meets a free slot.
    if 2 * (count + 1) > edges.count {
      let old = edges
      shift -= 1
      edges = [UInt64](repeating: .max, count: 2 * old.count)
      for edge in old where edge != .max { place(edge) }
    }
    place(key << Self.bitsOfNode | UInt64(target))
    count += 1
  }

  private mutating func place(_ edge: UInt64) {
    var slot = slot(of: edge >> Self.bitsOfNode)
    while edges[slot] != .max { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }
}
