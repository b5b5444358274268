/// The unit words of English text.
///
/// One line of the table is `kind symbol = words`; `symbol*factor` says that the word is that much of the symbol's
/// unit (a cent is 0.01 USD). Words are separated by spaces, `_` stands for a space inside one. Words of at least two
/// letters that are all lower case match in any case, the others as they are written. To teach the reader a unit, add
/// its word to a line, or a line.
struct EnglishUnits: Sendable {
  /// What a unit word does to the number beside it.
  enum Kind: String, Sendable, CaseIterable {
    /// A unit of measurement.
    case measure
    /// A currency.
    case money
    /// A sign or code of a currency that may also stand before the amount.
    case sign
    /// A part of the currency that stands before it.
    case part
    /// A length of time.
    case duration
    /// A hundredth, or another share.
    case share
    /// A percentage point.
    case point
  }

  /// What a word stands for.
  struct Entry: Sendable {
    /// What the word does.
    let kind: Kind
    /// The unit's symbol.
    let symbol: String
    /// How many of the symbol's unit make one of the unit that the word names.
    let factor: ExactNumber
  }

  /// One way to write a unit.
  struct Spelling: Sendable {
    /// The text, where the case of the letters counts.
    let exact: [UInt8]?
    /// The place of the unit in `entries`.
    let entry: Int
  }

  /// The units, in the order of the table.
  private(set) var entries: [Entry] = []
  /// The spellings that the phrases point to.
  private(set) var spellings: [[Spelling]] = []
  /// The words.
  private(set) var phrases = EnglishPhraseTable()
  /// The number of the first words of signs that stand before amounts.
  private(set) var signStarts = Set<Int32>()

  /// Definitions of units beside the standard ones.
  private let definitions: [String: UnitDefinition]

  /// Reads the table; lines that do not follow the form are left out.
  init(
    vocabulary: inout EnglishVocabulary,
    table: String,
    definitions: [String: UnitDefinition] = [:]
  ) {
    self.definitions = definitions
    for line in table.filledLines {
      let fields = line.words
      guard fields.count >= 4, fields[2] == "=", let kind = Kind(rawValue: String(fields[0])) else {
        continue
      }
      let parts = fields[1].parts(UInt8(ascii: "*"))
      guard let symbol = parts.first else { continue }
      let factor = parts.count > 1 ? ExactNumber(parsing: parts[1]) ?? .one : .one
      entries.append(Entry(kind: kind, symbol: String(symbol), factor: factor))
      for field in fields[3...] {
        let text = field.spaced()
        let words = EnglishLexicon.numbers(of: text, vocabulary: &vocabulary)
        guard let first = words.first else { continue }
        let isExact = text.utf8.count < 2 || text.utf8.contains { (0x41...0x5A).contains($0) }
        let group = phrases.insert(words, orKeep: spellings.count)
        if group == spellings.count { spellings.append([]) }
        spellings[group].append(Spelling(exact: isExact ? Array(text.utf8) : nil, entry: entries.count - 1))
        if kind == .sign {
          signStarts.insert(first)
          vocabulary.change(first) { $0.roles.insert(.start) }
        }
      }
    }
  }

  /// The unit of area or volume that 2 or 3 after a unit of length makes: km2, cm3.
  func power(_ exponent: Int, of length: Entry) -> Entry? {
    guard length.kind == .measure, length.factor == .one, exponent == 2 || exponent == 3 else { return nil }
    return entries.first {
      $0.kind == .measure && $0.factor == .one && $0.symbol == "\(length.symbol)\(exponent)"
    }
  }

  /// The definition of a unit; `nil` for currencies and unknown symbols.
  func definition(_ symbol: String) -> UnitDefinition? {
    definitions[symbol] ?? UnitDefinition.named(symbol)
  }
}
