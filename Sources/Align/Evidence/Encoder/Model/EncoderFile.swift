/// The form of a model file: a head, a table of sections, and the sections at multiples of 64 bytes.
///
/// Numbers stand low byte first. The head of 128 bytes holds, from 0 on: the mark (8 bytes), the version (4), the number
/// of sections (4), the size of the file (8), the checksum of what follows the head (8), and its SHA-256 (32). A row
/// of the table holds number, 0, place and size of a section (4, 4, 8, 8).
enum EncoderFile {
  static let mark = Array("ALIGNENC".utf8)
  static let version: UInt32 = 1
  static let headSize = 128
  static let rowSize = 24
  static let alignment = 64

  /// A checksum of 64 bits that runs at the speed of memory, for damage and not for malice.
  ///
  /// Four lanes of multiply and rotate over words of 64 bits, with the constants of xxHash64
  /// (github.com/Cyan4973/xxHash), whose result it does not share.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
    var position = 0
    let (count, whole) = (bytes.count, bytes.count & ~31)
    @inline(__always) func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
      let sum = lane &+ word &* prime2
      return (sum << 31 | sum >> 33) &* prime1
    }
    while position < whole {
      for lane in 0..<4 {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: position + 8 * lane, as: UInt64.self)
        lanes[lane] = mixed(lanes[lane], UInt64(littleEndian: word))
      }
      position += 32
    }
    var sum = UInt64(count)
    for lane in 0..<4 { sum = mixed(sum, lanes[lane]) }
    while position < count {
      sum = unsafe mixed(sum, UInt64(bytes[position]))
      position += 1
    }
    return sum ^ sum >> 32
  }

  /// The bytes of a file with these sections.
  static func bytes(_ sections: [(section: EncoderSection, bytes: [UInt8])]) -> [UInt8] {
    let first = aligned(headSize + rowSize * sections.count)
    let size = sections.reduce(first) { aligned($0 + $1.bytes.count) }
    var file = [UInt8](repeating: 0, count: headSize)
    file.reserveCapacity(size)
    var place = first
    for (section, bytes) in sections {
      for number in [UInt64(section.rawValue), UInt64(place), UInt64(bytes.count)] {
        file += littleEndian(number)
      }
      place = aligned(place + bytes.count)
    }
    file += repeatElement(0, count: first - file.count)
    for (_, bytes) in sections {
      file += bytes
      file += repeatElement(0, count: aligned(file.count) - file.count)
    }
    var digest = SHA256()
    digest.update(file.span.extracting(headSize..<file.count))
    let sum = unsafe file.withUnsafeBytes { bytes in
      unsafe Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[headSize...]))
    }
    let head =
      mark + littleEndian(UInt64(version) | UInt64(sections.count) << 32) + littleEndian(UInt64(size))
      + littleEndian(sum) + digest.finish()
    file.replaceSubrange(0..<head.count, with: head)
    return file
  }

  static func aligned(_ count: Int) -> Int { (count + alignment - 1) / alignment * alignment }

  private static func littleEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
  }
}
