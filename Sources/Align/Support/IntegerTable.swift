/// Values under keys of 64 bits, in an open-addressed hash table.
///
/// Faster than a dictionary, whose hash is made to withstand chosen keys: these keys are numbers of our own tables.
struct IntegerTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let absent: Value
  private(set) var count = 0

  /// The key of an empty slot, which no value may have.
  private static var empty: UInt64 { .max }

  /// An empty table.
  ///
  /// - Parameters:
  ///   - absent: the value of every key that was never set.
  ///   - capacity: how many keys it has room for, which may be exceeded.
  init(absent: Value, capacity: Int = 0) {
    self.absent = absent
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: Self.empty, count: size)
    values = Array(repeating: absent, count: size)
  }

  /// The value under a key.
  @inline(__always)
  subscript(key: UInt64) -> Value {
    get { values[slot(of: key)] }
    set {
      precondition(key != Self.empty, "the key of empty slots")
      var slot = slot(of: key)
      if keys[slot] == Self.empty {
        if (count + 1) * 2 > keys.count {
          grow()
          slot = self.slot(of: key)
        }
        keys[slot] = key
        count += 1
      }
      values[slot] = newValue
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing (Knuth 1973, section 6.4).
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != Self.empty { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: Self.empty, count: oldKeys.count * 2)
    values = Array(repeating: absent, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != Self.empty {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
