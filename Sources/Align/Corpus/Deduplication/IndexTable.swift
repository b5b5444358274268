/// An open-addressed hash table of entry numbers in one flat array; keys are kept by the caller.
struct IndexTable: Sendable {
  /// Entry numbers; `empty` where there is none.
  private var slots: [UInt32]
  /// Entries held.
  private(set) var count = 0

  private static let empty = UInt32.max

  /// Makes an empty table.
  init() { slots = [UInt32](repeating: Self.empty, count: 1 << 10) }

  /// Bytes that the table takes.
  var memory: Int { slots.count * MemoryLayout<UInt32>.stride }

  /// Bytes that it takes once one more entry is in.
  var memoryAfterInsertion: Int { isFull ? 2 * memory : memory }

  /// Seven tenths is where linear probing begins to walk (Knuth 1973, 6.4).
  private var isFull: Bool { (count + 1) * 10 > slots.count * 7 }

  /// Looks for a key.
  ///
  /// - Parameters:
  ///   - hash: the hash of the key, well mixed.
  ///   - matches: whether an entry has the key.
  /// - Returns: the entry with the key, or `nil`.
  func find(_ hash: UInt64, matches: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty {
      if matches(Int(slots[slot])) { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds an entry whose key is not in the table.
  ///
  /// - Parameters:
  ///   - entry: the entry, below 2³² − 1.
  ///   - hash: the hash of its key.
  ///   - hashOf: the hash of the key of any entry, for when the table grows.
  mutating func insert(_ entry: Int, hash: UInt64, hashOf: (Int) -> UInt64) {
    if isFull { grow(hashOf) }
    place(UInt32(entry), hash)
    count += 1
  }

  private mutating func place(_ entry: UInt32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow(_ hashOf: (Int) -> UInt64) {
    let old = slots
    slots = [UInt32](repeating: Self.empty, count: old.count * 2)
    for entry in old where entry != Self.empty { place(entry, hashOf(Int(entry))) }
  }
}
