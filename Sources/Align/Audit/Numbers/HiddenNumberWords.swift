/// Words that hold a number without being one, from the section `hidden` of the tables of quantities.
struct HiddenNumberWords: Sendable {
  /// The words of English, beginnings of longer ones among them.
  static let english = HiddenNumberWords(QuantityTables.english["hidden"] ?? "")
  /// The words of Chinese.
  static let chinese = HiddenNumberWords(QuantityTables.chinese["hidden"] ?? "")

  /// What stands for the day that a text is about, among the numbers.
  static let day = -1

  private struct Word {
    var bytes: [UInt8]
    var number: Int
    /// Whether no letter may follow.
    var isWhole: Bool
  }

  /// The words by their first two bytes.
  private let words: [UInt16: [Word]]

  private init(_ table: String) {
    var words: [UInt16: [Word]] = [:]
    for line in table.split(separator: "\n") {
      guard let equals = line.range(of: " = ") else { continue }
      let name = line[..<equals.lowerBound]
      for word in line[equals.upperBound...].split(separator: " ") {
        let isWhole = word.hasSuffix("_")
        let bytes = Array((isWhole ? word.dropLast() : word).replacing("_", with: " ").utf8)
        let number = name == "day" ? Self.day : Int(name) ?? 0
        words[Self.key(bytes, 0), default: []].append(Word(bytes: bytes, number: number, isWhole: isWhole))
      }
    }
    self.words = words
  }

  /// How often each number is held by a text.
  ///
  /// - Parameters:
  ///   - text: the text in UTF-8, in lower case.
  ///   - rest: the text with what is not to be looked at set to 0.
  /// - Returns: how many words hold each number; what none holds is absent.
  /// - Complexity: O(*n*).
  func counts(in text: [UInt8], beginningIn rest: [UInt8]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for start in text.indices.dropLast() where rest[start] != 0 && Self.mayBegin(text, start) {
      for word in words[Self.key(text, start)] ?? [] {
        let end = start + word.bytes.count
        guard end <= text.count, text[start..<end].elementsEqual(word.bytes),
          !word.isWhole || end == text.count || !Self.isLetter(text[end])
        else { continue }
        counts[word.number, default: 0] += 1
      }
    }
    return counts
  }

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt16 {
    UInt16(bytes[start]) << 8 | (start + 1 < bytes.count ? UInt16(bytes[start + 1]) : 0)
  }

  /// Whether a word can begin here: not within letters, not within a character.
  private static func mayBegin(_ text: [UInt8], _ start: Int) -> Bool {
    if text[start] >= 0x80 { return text[start] & 0xC0 != 0x80 }
    return start == 0 || !isLetter(text[start - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
