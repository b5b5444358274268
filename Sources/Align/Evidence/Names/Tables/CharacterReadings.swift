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

  /// Reads a table of lines `syllable<TAB>characters read so first of all<TAB>characters read so too`.
  init(table: [UInt8]) {
    let bytes = table.span
    var names: [String] = []
    var pairs: [(code: Int, syllable: UInt16, rank: UInt16)] = []
    for line in table.tableLines {
      let fields = table.fields(line, separator: 0x09)
      let syllable = UInt16(names.count)
      names.append(String(decoding: table[fields[0]], as: UTF8.self))
      for (rank, field) in fields.dropFirst().enumerated() {
        var position = field.lowerBound
        while position < field.upperBound {
          let scalar = bytes.scalar(at: position)
          position += scalar.width
          let code = Int(scalar.value)
          if (Self.first..<Self.end).contains(code) { pairs.append((code, syllable, UInt16(rank))) }
        }
      }
    }
    // Two passes of a counting sort: by character, and first readings before the others.
    var starts = [Int32](repeating: 0, count: Self.end - Self.first + 1)
    for pair in pairs { starts[pair.code - Self.first + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var readings = [UInt16](repeating: 0, count: pairs.count)
    for rank in [UInt16(0), 1] {
      for pair in pairs where pair.rank == rank {
        let slot = pair.code - Self.first
        readings[Int(next[slot])] = pair.syllable
        next[slot] += 1
      }
    }
    self.syllables = names
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
