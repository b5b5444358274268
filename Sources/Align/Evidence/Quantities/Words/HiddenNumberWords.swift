/// Words that hold a number without being one, from the section `hidden` of the tables of quantities.
struct HiddenNumberWords: Sendable {
  /// The words of English, beginnings of longer ones among them.
  static let english = HiddenNumberWords(QuantityTables.english["hidden"] ?? "")
  /// The words of Chinese.
  static let chinese = HiddenNumberWords(QuantityTables.chinese["hidden"] ?? "")

  /// What stands for the day that a text is about, among the numbers.
  static let day = -1

  /// What stands for a half among the numbers.
  static let half = -2
  /// What stands for a match without goals among the numbers.
  static let goalless = -3
  /// What stands for “each” among the numbers: one of those that are counted.
  static let each = -4

  /// What stands for a year among the numbers that the names of years, which come again after 60, go by.
  static func cycle(_ year: Int) -> Int { -10_000 - ((year - firstOfCycle) % 60 + 60) % 60 }

  /// A year that is the first of its sixty: 甲子.
  private static let firstOfCycle = 4

  private static let units = ["s", "min", "h", "d", "wk", "mo", "a"]
  private static let longestLength = 1000

  /// What stands for a length of time among the numbers; `nil` for units that no word holds.
  static func length(_ number: Int, of unit: String) -> Int? {
    guard let place = units.firstIndex(of: unit), (1..<longestLength).contains(number) else { return nil }
    return -(place + 1) * longestLength - number
  }

  private struct Word {
    var bytes: [UInt8]
    var number: Int
    /// Whether no letter may follow.
    var isWhole: Bool
  }

  private let words: [Word]
  /// The last word whose first two bytes have a key, −1 for most, and of each word the one before it with the same key.
  private let last: [Int32]
  private let previous: [Int32]

  /// Reads the section; lines that do not follow the form are left out.
  init(_ table: String) {
    var words: [Word] = []
    var last = [Int32](repeating: -1, count: Self.keys)
    var previous: [Int32] = []
    for line in table.filledLines {
      let fields = line.words
      guard fields.count > 1, fields[1] == "=", let number = Self.number(String(fields[0])) else { continue }
      for word in fields[2...] {
        let isWhole = word.utf8.last == UInt8(ascii: "_")
        let bytes = (isWhole ? word.dropLast() : word).utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        // A byte alone is no word: what it begins is looked up by two.
        guard bytes.count > 1 else { continue }
        let key = Self.key(bytes, 0)
        previous.append(last[key])
        last[key] = Int32(words.count)
        words.append(Word(bytes: bytes, number: number, isWhole: isWhole))
      }
    }
    self.words = words
    self.last = last
    self.previous = previous
  }

  /// The number that a line of the section names; `nil` where it names none.
  static func number(_ name: String) -> Int? {
    if name == "day" { return day }
    if name == "half" { return half }
    if name == "each" { return each }
    if name == "0:0" { return goalless }
    if name.hasPrefix("year") { return Int(name.dropFirst(4)).map { cycle($0) } }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    let unit = name.dropFirst(digits.count)
    return unit.isEmpty ? value : length(value, of: String(unit))
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
      // 全天候 does not count as 全天, too.
      var longest: [Int: Int] = [:]
      var next = last[Self.key(text, start)]
      while next >= 0 {
        let word = words[Int(next)]
        next = previous[Int(next)]
        let end = start + word.bytes.count
        guard end <= text.count, text[start..<end].elementsEqual(word.bytes),
          !word.isWhole || end == text.count || !Self.isLetter(text[end])
        else { continue }
        longest[word.number] = max(longest[word.number] ?? 0, end)
      }
      for number in longest.keys { counts[number, default: 0] += 1 }
    }
    return counts
  }

  private static let keys = 1 << 12

  /// A number for two bytes; few words share one.
  private static func key(_ bytes: [UInt8], _ start: Int) -> Int {
    (Int(bytes[start]) << 5 ^ (start + 1 < bytes.count ? Int(bytes[start + 1]) : 0)) & (keys - 1)
  }

  /// Whether a word can begin here: not within letters, not within a character.
  private static func mayBegin(_ text: [UInt8], _ start: Int) -> Bool {
    if text[start] >= 0x80 { return text[start] & 0xC0 != 0x80 }
    return start == 0 || !isLetter(text[start - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
