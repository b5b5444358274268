/// Puts files into a ZIP archive as they are, without compression.
///
/// ZIP is read by its APPNOTE (PKWARE, version 6.3.10), method 0. The dates are those of 1 January 1980, the earliest
/// there is, so that the same files give the same bytes.
struct StoredZip {
  /// More bytes than this do not fit without the 64-bit extension, which not every reader knows.
  static let largestArchive = Int(UInt32.max)

  /// The archive so far.
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  private static let date: UInt16 = 1 << 5 | 1

  /// Adds a file; the archive stays below `largestArchive`, and its files below 65,536.
  mutating func add(_ name: String, _ content: [UInt8]) {
    precondition(
      bytes.count + content.count < Self.largestArchive && count < .max,
      "the archive is too large"
    )
    let offset = UInt32(bytes.count)
    var common: [UInt8] = []
    Self.append(Self.version, to: &common)
    Self.append(Self.flags, to: &common)
    Self.append(UInt16(0), to: &common)
    Self.append(UInt16(0), to: &common)
    Self.append(Self.date, to: &common)
    Self.append(CRC32.checksum(content), to: &common)
    Self.append(UInt32(content.count), to: &common)
    Self.append(UInt32(content.count), to: &common)
    Self.append(UInt16(name.utf8.count), to: &common)
    Self.append(UInt16(0), to: &common)

    Self.append(0x0403_4B50 as UInt32, to: &bytes)
    bytes += common
    bytes += name.utf8
    bytes += content

    Self.append(0x0201_4B50 as UInt32, to: &directory)
    Self.append(Self.version, to: &directory)
    directory += common
    // Comment, disk, internal and external attributes: none.
    directory += [UInt8](repeating: 0, count: 10)
    Self.append(offset, to: &directory)
    directory += name.utf8
    count += 1
  }

  /// Adds the directory; nothing may follow.
  mutating func finish() {
    let offset = UInt32(bytes.count)
    bytes += directory
    Self.append(0x0605_4B50 as UInt32, to: &bytes)
    Self.append(0 as UInt32, to: &bytes)
    Self.append(count, to: &bytes)
    Self.append(count, to: &bytes)
    Self.append(UInt32(directory.count), to: &bytes)
    Self.append(offset, to: &bytes)
    Self.append(0 as UInt16, to: &bytes)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

/// The checksum of ZIP: CRC-32 with the polynomial 0x04C11DB7, reflected (ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  /// The checksum of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
    return ~value
  }
}
