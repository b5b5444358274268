/// A 64-bit hash that is the same on every run and every machine: FNV-1a (Fowler, Noll and Vo 1991).
///
/// It detects bytes that were damaged, not bytes that were forged.
package struct StableHash: Hashable, Sendable {
  /// The hash of what was added so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  package init() {}

  /// Adds a text and a mark for its end, so that the places where texts meet count.
  mutating func add(_ text: String) { add(text.utf8) }

  /// Adds bytes and a mark for their end.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(UInt64(byte)) }
    mix(0xFF)
  }

  /// Adds bytes and a mark for their end.
  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { mix(UInt64(bytes[index])) }
    mix(0xFF)
  }

  /// Adds bytes without a mark: those of a file, in whatever blocks they come.
  package mutating func append(_ bytes: [UInt8]) {
    for byte in bytes { mix(UInt64(byte)) }
  }

  /// The hash with the bytes of a text behind, without a mark.
  package func followed(by text: String) -> StableHash {
    var hash = self
    hash.append(Array(text.utf8))
    return hash
  }

  /// The hash of some bytes alone.
  static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }

  /// Takes in a byte, or another small number.
  @inline(__always)
  mutating func mix(_ unit: UInt64) { value = (value ^ unit) &* 0x100_0000_01B3 }

  /// The hash of 32 bits with a byte more, for words in tables.
  @inline(__always)
  static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The hash of 32 bits of nothing.
  static let emptyShort: UInt32 = 2_166_136_261

  /// Sixteen hexadecimal digits.
  package var text: String { Self.text(value) }

  /// Sixteen hexadecimal digits of a number.
  package static func text(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
