/// Reads the fields of one protocol buffer message from bytes that may be damaged.
///
/// Source: the wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding).
struct WireReader {
  /// A field: its number and what it holds.
  struct Field: Equatable {
    /// The field's number in the message's definition.
    var number: Int
    /// What is in the field.
    var value: Value
  }

  /// What a field holds.
  enum Value: Equatable {
    case integer(UInt64)
    case bytes(Range<Int>)
    case bits32(UInt32)
    case bits64(UInt64)
  }

  /// Why the bytes are not a message: where, and what is wrong.
  struct Damage: Error, Equatable {
    var offset: Int
    var problem: String
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Where the next field begins.
  private(set) var position: Int

  /// Reads the message in `range` of `bytes`.
  init(_ bytes: [UInt8], range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range of the bytes")
    self.bytes = bytes
    self.end = range.upperBound
    self.position = range.lowerBound
  }

  /// Reads the next field, or `nil` at the end of the message.
  mutating func next() throws(Damage) -> Field? {
    guard position < end else { return nil }
    let start = position
    let tag = try integer()
    guard tag >> 3 > 0, let number = Int(exactly: tag >> 3) else {
      throw Damage(offset: start, problem: "a field without a number")
    }
    switch tag & 7 {
    case 0: return Field(number: number, value: .integer(try integer()))
    case 1: return Field(number: number, value: .bits64(try fixed(8)))
    case 2:
      let count = try integer()
      guard count <= UInt64(end - position) else {
        throw Damage(offset: start, problem: "a field longer than its message")
      }
      let range = position..<position + Int(count)
      position = range.upperBound
      return Field(number: number, value: .bytes(range))
    case 5: return Field(number: number, value: .bits32(UInt32(truncatingIfNeeded: try fixed(4))))
    default: throw Damage(offset: start, problem: "a field of an unknown type")
    }
  }

  private mutating func integer() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    // Ten groups of seven bits hold 64 bits.
    for group in 0..<10 {
      guard position < end else { throw Damage(offset: position, problem: "a number cut off") }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << UInt64(7 * group)
      if byte < 0x80 { return value }
    }
    throw Damage(offset: position, problem: "a number of more than 64 bits")
  }

  private mutating func fixed(_ count: Int) throws(Damage) -> UInt64 {
    guard end - position >= count else { throw Damage(offset: position, problem: "a number cut off") }
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += count
    return value
  }
}
