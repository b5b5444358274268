/// The syllables that a Chinese character may stand for, without tones, the most common first.
///
/// From Unihan's kMandarin, kHanyuPinlu, kXHC1983 and kTGHZ2013. A set is needed, not one reading: 厦 is sha
/// and, in 厦门, xia; 曾 is ceng and, as a surname, zeng.
struct CharacterReadings: Sendable {
  /// The syllables in alphabetical order, as they are spelt in pinyin; ü is written u.
  let syllables: [String]
  private var starts: [Int32]
  private var readings: [UInt16]

  private static let first = 0x3400
  private static let end = 0xA000

  /// Reads a table of lines `syllable<TAB>characters with this first reading<TAB>characters also read this way`.
  init(table: [UInt8]) {
    let bytes = table.span
    let lines = table.tableLines
    // First readings and other readings: a character's slot in the high half, the number of its syllable in the low half.
    var firsts: [UInt32] = []
    var others: [UInt32] = []
    firsts.reserveCapacity(table.count / 3)
    others.reserveCapacity(table.count / 3)
    for (syllable, line) in lines.enumerated() {
      var rank = -1
      var position = line.lowerBound
      while position < line.upperBound {
        let scalar = bytes.scalar(at: position)
        position += scalar.width
        let slot = Int(scalar.value) - Self.first
        if scalar.value == 0x09 { rank += 1 }
        guard slot >= 0, slot < Self.end - Self.first else { continue }
        let entry = UInt32(slot) << 16 | UInt32(syllable)
        if rank == 0 { firsts.append(entry) } else if rank == 1 { others.append(entry) }
      }
    }
    // A counting sort: by character, and first readings before the others. Each start is moved on to the next as it fills.
    var starts = [Int32](repeating: 0, count: Self.end - Self.first + 2)
    for entry in firsts { starts[Int(entry >> 16) + 2] += 1 }
    for entry in others { starts[Int(entry >> 16) + 2] += 1 }
    for index in 2..<starts.count { starts[index] += starts[index - 1] }
    var readings = [UInt16](repeating: 0, count: firsts.count + others.count)
    for entries in [firsts, others] {
      for entry in entries {
        let slot = Int(entry >> 16) + 1
        readings[Int(starts[slot])] = UInt16(truncatingIfNeeded: entry)
        starts[slot] += 1
      }
    }
    syllables = lines.map { line in
      String(decoding: table[line].prefix { $0 != 0x09 }, as: UTF8.self)
    }
    self.starts = starts
    self.readings = readings
  }

  /// Where a character's readings stand, to be passed to `subscript`.
  @inline(__always)
  func range(of code: UInt32) -> Range<Int> {
    let code = Int(code)
    guard code >= Self.first, code < Self.end else { return 0..<0 }
    return Int(starts[code - Self.first])..<Int(starts[code - Self.first + 1])
  }

  /// A syllable of a range of readings, as its place in `syllables`.
  @inline(__always)
  subscript(index: Int) -> UInt16 { readings[index] }

  /// The readings of a character as they are spelt.
  func spelled(_ scalar: Unicode.Scalar) -> [String] {
    range(of: scalar.value).map { syllables[Int(readings[$0])] }
  }
}
