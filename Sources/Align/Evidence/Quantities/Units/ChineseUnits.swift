/// The unit words of Chinese text.
///
/// One line of the table is `kind symbol = words`; `symbol*factor` says that the word is that much of the symbol's
/// unit (角 is 0.1 CNY). Words are written in simplified characters and full-width letters as plain ones: the text
/// is brought to that form before it is looked up. To teach the reader a unit, add its word to a line, or a line.
///
/// A class, so that passing a text on does not count the references of every table.
final class ChineseUnits: Sendable {
  /// What a unit word does to the number before it.
  enum Kind: String, Sendable, CaseIterable {
    /// A unit of measurement.
    case measure
    /// A currency or a part of it.
    case money
    /// A length of time.
    case duration
    /// A measure word that English drops.
    case classifier
    /// A noun that numerals stand before without a measure word in news style: 三国, 五省.
    case noun
    /// A word that makes the number before it a place in a row: 二楼, 三年级.
    case ordinal
    /// 岁 and its like.
    case age
    /// 百分点.
    case point
    /// A part of a whole: ppm.
    case share
  }

  /// What a word stands for.
  struct Entry: Sendable {
    /// What the word does.
    let kind: Kind
    /// The unit's symbol; `nil` for classifiers.
    let symbol: String?
    /// How much of the symbol's unit one of the word is.
    let factor: ExactNumber
  }

  /// The entries that the word table points to.
  let entries: [Entry]
  /// The words, forwards.
  let words: WordTable
  /// The words for money, backwards: what may come before an amount.
  let currenciesBefore: WordTable

  /// Words that begin with a unit and are another word: 天气, 升至.
  private let otherWords: WordTable

  /// Definitions of units beside the standard ones.
  private let definitions: [String: UnitDefinition]

  /// The table as it is embedded.
  static let standard = ChineseUnits(
    table: unitLines(QuantityTables.chinese),
    notUnits: QuantityTables.chinese["not-units"] ?? ""
  )

  /// The lines of a table that are about units.
  static func unitLines(_ tables: [String: String]) -> String {
    ["units", "units-in-context"].map { tables[$0] ?? "" }.joined()
  }

  /// Reads a table and the lines `unit = what follows it` of words that only begin like units; lines that do not follow the form are left out.
  init(table: String, notUnits: String = "", definitions: [String: UnitDefinition] = [:]) {
    self.definitions = definitions
    var entries: [Entry] = []
    var words = WordTable()
    var currencies = WordTable()
    for line in table.filledLines {
      let fields = line.words
      guard fields.count >= 4, fields[2] == "=", let kind = Kind(rawValue: String(fields[0])) else {
        continue
      }
      let parts = fields[1].parts(UInt8(ascii: "*"))
      let factor = parts.count > 1 ? ExactNumber(parsing: parts[1]) ?? .one : .one
      let symbol = parts[0] == "-" ? nil : String(parts[0])
      entries.append(Entry(kind: kind, symbol: symbol, factor: factor))
      for word in fields[3...] {
        let characters = ChineseText.characters(of: word)
        words.insert(characters, value: entries.count - 1)
        // 元 and 蚊 alone stand behind the amount only.
        let isSign = characters.count == 1 && !ChineseNumeralCharacters.isHan(characters[0])
        if kind == .money, factor == .one, characters.count > 1 || isSign {
          currencies.insert(characters.reversed(), value: entries.count - 1)
        }
      }
    }
    var otherWords = WordTable()
    for line in notUnits.filledLines {
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { continue }
      for rest in fields[2...] { otherWords.insert(ChineseText.characters(of: fields[0] + rest), value: 0) }
    }
    self.otherWords = otherWords
    self.entries = entries
    self.words = words
    self.currenciesBefore = currencies
  }

  /// Whether what begins at a place is a word of its own and no unit.
  func isOtherWord(_ text: [UInt16], at start: Int) -> Bool { otherWords.match(text, at: start) != nil }

  /// The definition of a unit; `nil` for currencies and unknown symbols.
  func definition(_ symbol: String) -> UnitDefinition? {
    definitions[symbol] ?? UnitDefinition.named(symbol)
  }
}
