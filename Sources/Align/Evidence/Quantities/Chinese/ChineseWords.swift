/// The words of Chinese text that look like numbers and are none, that are numbers without looking like it, and
/// those around a number that say how it is meant.
///
/// One line of the table is `category = words`. The longest match counts, so that 十分钟 under `number` wins over
/// 十分 under `none`. To teach the reader a word, add it to a line.
///
/// A class, so that passing a text on does not count the references of every table.
final class ChineseWords: Sendable {
  /// What a word of the text table means.
  enum Category: String, Sendable {
    /// Counts nothing and is not reported.
    case none
    /// Counts nothing and is reported as an idiom.
    case idiom
    /// A name or slogan whose digits are reported as soft.
    case soft
    /// The exception to a shorter word: read as a number.
    case number
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
  }

  /// What a word before a number says about it.
  enum Before: String, Sendable {
    case about, below, over, atLeast, atMost, ordinal, negative, era, beforeEra, morning, noon, evening
    case celsius, fahrenheit, lunar, leading
  }

  /// What a word after a number says about it.
  enum After: String, Sendable {
    case about, over, atLeast, atMost
  }

  /// The categories that `words` points to.
  let categories: [Category]
  /// The words, forwards.
  let words: WordTable
  /// The meanings that `before` points to.
  let befores: [Before]
  /// The words before numbers, backwards.
  let before: WordTable
  /// The meanings that `after` points to.
  let afters: [After]
  /// The words after numbers.
  let after: WordTable

  /// The tables as they are embedded.
  static let standard = ChineseWords()

  private init() {
    (categories, words) = Self.read(QuantityTables.chinese["words"], backwards: false)
    (befores, before) = Self.read(QuantityTables.chinese["before"], backwards: true)
    (afters, after) = Self.read(QuantityTables.chinese["after"], backwards: false)
  }

  private static func read<Value: RawRepresentable>(
    _ table: String?,
    backwards: Bool
  ) -> ([Value], WordTable) where Value.RawValue == String {
    var values: [Value] = []
    var words = WordTable()
    for line in (table ?? "").split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3, fields[1] == "=", let value = Value(rawValue: String(fields[0])) else {
        continue
      }
      values.append(value)
      for word in fields[2...] {
        let characters = ChineseText.characters(of: word)
        words.insert(backwards ? characters.reversed() : characters, value: values.count - 1)
      }
    }
    return (values, words)
  }
}
