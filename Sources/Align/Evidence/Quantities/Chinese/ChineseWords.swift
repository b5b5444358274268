/// The words of Chinese text that look like numbers and are none, that are numbers without looking like it, and
/// those around a number that say how it is meant.
///
/// One line of the table is `category = words`, or `category:argument = words`. The longest match counts, so that 十分钟 under
/// `number` wins over 十分 under `none`. To teach the reader a word, add it to a line.
///
/// A class, so that passing a text on does not count the references of every table.
final class ChineseWords: Sendable {
  /// What a word of the text table means.
  enum Category: String, Sendable, CaseIterable {
    /// Counts nothing and is not reported.
    case none
    /// Counts nothing and is reported as an idiom.
    case idiom
    /// A name or slogan whose digits are reported as soft.
    case soft
    /// The exception to a shorter word: read as a number.
    case number
    /// 一 with the verb of a clause that begins with it (as soon as), which is no decimal behind 点: 九点一到.
    case once
    /// The ordinal 1.
    case first
    /// The ordinal 1 where the other language may leave it out: 首次.
    case firstTime
    /// One half.
    case half
    /// More than a half.
    case mostly
    /// 2, both.
    case both
    /// Twice as much.
    case doubled
    /// A number in a word; the argument is the number: 仨 has 3.
    case cardinal
    /// A name that ends in a numeral, which counts nothing where nothing more follows: 李四, but 李|四人.
    case name
    /// The name of an era; the argument is the year before its first: 民国 has 1911.
    case era
    /// An order of magnitude; the argument is its lowest and highest number: 成千上万.
    case magnitude
    /// A little more than one of a unit; the argument is the unit: 月余.
    case overOne
    /// A factor; the argument is the number: 对折 has 0.5.
    case factor
    /// A place in a row that is known by its number alone; the argument is the number: 十四五 has 14, the 14th Five-Year Plan.
    case ordinal
    /// What the other language names by letters and digits; the argument is that name: 三维 has 3D.
    case alias
    /// A year that is known by its last digits; the argument is the year: 九二共识.
    case year
    /// A day that is known by its digits; the argument is month and day: 911事件 has 9-11.
    case day
    /// A time of the clock in a word; the argument is the hour: 正午 has 12.
    case hour
  }

  /// What a word before a number says about it.
  enum Before: String, Sendable, CaseIterable {
    /// Nothing: it ends in a character that is a hedge by itself (纽约三家, 最近三年).
    case transparent
    case about, below, over, atLeast, atMost, ordinal, negative, era, beforeEra, morning, noon, evening, night
    case celsius, fahrenheit, lunar, leading
  }

  /// How a word beside 点 or 日 tells what they mean.
  enum Setting: String, Sendable, CaseIterable {
    /// 点 is a time of the clock.
    case clock
    /// 点 counts points.
    case points
    /// 日 counts days.
    case days
    /// 点 is the point of a calibre.
    case calibre
    /// 成 counts tenths.
    case tenths
    /// A length is a speed, for an hour or for a second.
    case hourly, secondly
  }

  /// What a word after a number says about it.
  enum After: String, Sendable, CaseIterable {
    case about, over, atLeast, atMost
  }

  /// The categories that `words` points to.
  let categories: [Category]
  /// What follows the colon of each category.
  let arguments: [String]
  /// The words, forwards.
  let words: WordTable
  /// What a character may begin: 1 a numeral, 2 one of the words, 4 a date or a sign.
  let beginnings: [UInt8]
  /// What the words after 点 and 日 tell of them.
  private let settings: [Setting]
  private let settingsAfter: WordTable
  /// What the words before a number with 点 or 日 tell of them.
  private let otherSettings: [Setting]
  private let settingsBefore: WordTable
  /// The meanings that `before` points to.
  let befores: [Before]
  /// The words before numbers, backwards.
  let before: WordTable
  /// The meanings that `after` points to.
  let afters: [After]
  /// The words after numbers.
  let after: WordTable

  /// The tables as they are embedded.
  static let standard = ChineseWords(QuantityTables.chinese)

  /// Reads the sections of a table.
  init(_ tables: [String: String]) {
    (categories, arguments, words) = Self.read(tables["words"], backwards: false)
    (befores, _, before) = Self.read(tables["before"], backwards: true)
    (afters, _, after) = Self.read(tables["after"], backwards: false)
    (settings, _, settingsAfter) = Self.read(tables["setting-after"], backwards: false)
    let (others, _, before): ([Setting], [String], WordTable) = Self.read(
      tables["setting-before"],
      backwards: true
    )
    (otherSettings, settingsBefore) = (others, before)
    var beginnings = ChineseQuantityScan.classes
    for character in words.firstCharacters { beginnings[Int(character)] |= 2 }
    self.beginnings = beginnings
  }

  /// What the words around `range`, a number with 点 or 日, tell of it.
  func settings(of range: Range<Int>, in text: [UInt16]) -> (before: Setting?, after: Setting?) {
    (
      setting(before: range.lowerBound, floor: 0, in: text)?.setting,
      setting(after: range.upperBound, in: text)
    )
  }

  /// What the word that ends before a place says of the number after it, and where it begins.
  func setting(before end: Int, floor: Int, in text: [UInt16]) -> (setting: Setting, start: Int)? {
    settingsBefore.matchBackward(text, before: end, floor: floor).map { (otherSettings[$0.value], $0.start) }
  }

  /// What the word at a place tells of the number before it.
  func setting(after start: Int, in text: [UInt16]) -> Setting? {
    settingsAfter.match(text, at: start).map { settings[$0.value] }
  }

  /// Whether a word for firearms stands at `index`.
  func isCalibre(before index: Int, in text: [UInt16]) -> Bool {
    settingsAfter.match(text, at: index).map { settings[$0.value] == .calibre } ?? false
  }

  private static func read<Value: RawRepresentable>(
    _ table: String?,
    backwards: Bool
  ) -> ([Value], [String], WordTable) where Value.RawValue == String {
    var values: [Value] = []
    var arguments: [String] = []
    var words = WordTable()
    for line in (table ?? "").filledLines {
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { continue }
      let head = fields[0].split(separator: ":", maxSplits: 1)
      guard let value = Value(rawValue: String(head[0])) else { continue }
      values.append(value)
      arguments.append(head.count > 1 ? String(head[1]) : "")
      for word in fields[2...] {
        let characters = ChineseText.characters(of: word.spaced())
        words.insert(backwards ? characters.reversed() : characters, value: values.count - 1)
      }
    }
    return (values, arguments, words)
  }
}
