/// A 64-bit hash that is the same on every run and every machine: FNV-1a (Fowler, Noll and Vo 1991).
struct StableHash: Sendable {
  /// The hash of what was added so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and a mark for its end, so that the places where texts meet count.
  mutating func add(_ text: String) { add(text.utf8) }

  /// Adds bytes and a mark for their end.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  /// Adds bytes and a mark for their end.
  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
    add(0xFF)
  }

  /// The hash of some bytes alone.
  static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
