/// The 64-bit hash of Fowler, Noll and Vo, 1a: it tells bytes that were damaged from those that were written, not from forged ones.
struct ByteHash: Hashable, Sendable {
  /// The hash of what was added so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// The hash with further bytes, which are not kept.
  func with(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = self
    hash.add(bytes)
    return hash.value
  }

  /// Sixteen hexadecimal digits.
  static func text(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
