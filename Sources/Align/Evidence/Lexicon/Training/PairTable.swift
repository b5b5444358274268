/// Counts of pairs of word numbers in an open-addressed hash table.
///
/// The table never holds more than `mostPairs`: where it fills up, what was seen least is forgotten (lossy counting, Manku &
/// Motwani 2002), so that memory is bounded whatever the corpus.
struct PairTable: Sendable {
  /// 16 bytes each.
  static let mostPairs = 24_000_000

  /// The pairs, in the order in which they were first seen.
  private var keys: [UInt64] = []
  /// How often each was seen.
  private(set) var counts: [Int32] = []
  /// The places of the pairs by their hash; −1 where empty.
  private var slots = [Int32](repeating: -1, count: 1 << 12)
  /// What was seen no more often than this may have been forgotten.
  private var forgotten: Int32 = 0

  /// How many pairs there are.
  var count: Int { keys.count }

  /// The two numbers of a pair.
  func pair(_ index: Int) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: keys[index] >> 32), Int32(truncatingIfNeeded: keys[index]))
  }

  @inline(__always)
  private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  /// Where a key is or would be among the slots.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: HashMixing.finished(key) & UInt64(slots.count - 1))
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The place of a pair; −1 where it is not there.
  @inline(__always)
  func place(_ left: Int32, _ right: Int32) -> Int32 { slots[slot(Self.key(left, right))] }

  /// Counts a pair once more.
  mutating func add(_ left: Int32, _ right: Int32) {
    let key = Self.key(left, right)
    let slot = slot(key)
    if slots[slot] >= 0 {
      counts[Int(slots[slot])] += 1
      return
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    counts.append(1)
    if keys.count * 2 > slots.count { index(slotCount: slots.count * 2) }
  }

  /// Forgets the rarest pairs where there are too many.
  mutating func shrinkIfNeeded() {
    while keys.count > Self.mostPairs {
      forgotten += 1
      keep(atLeast: forgotten + 1)
    }
  }

  /// Keeps the pairs that were seen so often.
  mutating func keep(atLeast least: Int32) {
    let kept = keys.indices.filter { counts[$0] >= least }
    keys = kept.map { keys[$0] }
    counts = kept.map { counts[$0] }
    var size = 1 << 12
    while size < keys.count * 2 { size *= 2 }
    index(slotCount: size)
  }

  private mutating func index(slotCount: Int) {
    slots = [Int32](repeating: -1, count: slotCount)
    for (place, key) in keys.enumerated() { slots[slot(key)] = Int32(place) }
  }
}
