/// The list number or heading mark that a text begins with: `1.`, `(2)`, `3)`, `（四）`, `五、`, `VI.`, `##`.
struct ListMark {
  /// What kind of mark it is.
  enum Kind: Sendable, Hashable {
    /// A number, whatever it is written with.
    case number
    /// Signs # of a heading.
    case heading
  }

  /// What kind of mark it is.
  var kind: Kind
  /// The number, or how many signs there are.
  var value: Int
  /// The scalars.
  var range: Range<Int>

  /// List numbers are at most this large; larger ones are years.
  private static let mostNumber = 99
  private static let mostHeading = 6
  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
  private static let numerals: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// Reads the start of a text; `nil` where it begins with no mark.
  init?(_ text: ScalarText, _ language: Language) {
    let start = text.trimmedStart
    var index = start
    while text[index] == 0x23 { index += 1 }
    if index > start {
      guard index - start <= Self.mostHeading, CharacterClass.isSpace(text[index]) else { return nil }
      self.init(kind: .heading, value: index - start, range: start..<index)
      return
    }
    let isOpen = text[index] == 0x28 || text[index] == 0xFF08
    if isOpen { index += 1 }
    guard let (value, end) = Self.number(text, index, language), (1...Self.mostNumber).contains(value) else {
      return nil
    }
    let mark = text[end]
    let closes = mark == 0x29 || mark == 0xFF09
    if isOpen {
      guard closes else { return nil }
    } else {
      // “3.5” and “3:1” are numbers, “三，” may be anything.
      guard closes || mark == 0x3001 || mark == 0xFF0E || mark == 0x2E else { return nil }
      if mark == 0x2E, CharacterClass.isDigit(text[end + 1]) { return nil }
      // 二、三月: a list of numbers.
      if mark == 0x3001, Self.isNumeral(text[end + 1]) { return nil }
    }
    self.init(kind: .number, value: value, range: start..<end + 1)
  }

  private init(kind: Kind, value: Int, range: Range<Int>) {
    self.kind = kind
    self.value = value
    self.range = range
  }

  /// A digit or numeral, 几 and 两 among them.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    CharacterClass.isDigit(scalar) || numerals.contains(scalar) || scalar == 0x51E0 || scalar == 0x4E24
  }

  private static func number(_ text: ScalarText, _ start: Int, _ language: Language) -> (
    value: Int, end: Int
  )? {
    var index = start
    var value = 0
    while CharacterClass.isDigit(text[index]), index - start < 3 {
      value = value * 10 + Int(text[index] >= 0xFF10 ? text[index] - 0xFF10 : text[index] - 0x30)
      index += 1
    }
    if index > start { return (value, index) }
    if language == .chinese {
      while let digit = numerals.firstIndex(of: text[index]) {
        // 十二 is ten and two, 二十三 twice ten and three.
        value = digit == 9 ? max(1, value) * 10 : value % 10 == 0 ? value + digit + 1 : mostNumber + 1
        // A row of 十 is an ornament; its value must not grow with it.
        value = min(value, mostNumber + 1)
        index += 1
      }
      return index > start ? (value, index) : nil
    }
    while (0x41...0x58).contains(text[index]) { index += 1 }
    // “I” alone is a word, and C. D. V. X. may be initials: only what is longer is a number.
    guard index > start + 1, let roman = romans.firstIndex(of: text.string(start..<index)) else { return nil }
    return (roman + 1, index)
  }
}
