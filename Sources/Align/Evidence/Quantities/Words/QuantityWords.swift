/// The words that readers of quantities know: those that are built in, and those of a user's own file.
///
/// The file has the form of the tables in `Sources/CAlignData/Quantities`: sections in brackets, lines of a category and its
/// words, and definitions of units. Words with Chinese characters count in Chinese text, others in English; units without
/// Chinese characters count in both.
///
///     [units]
///     area [shang] 10000
///     measure [shang] = 垧 shang
///     classifier - = 沓
///     [words]
///     none = 三里河
public final class QuantityWords: Sendable {
  /// What a user's own words change.
  private struct Own: Sendable {
    var english: EnglishLexicon
    var chinese: ChineseWords
    var chineseUnits: ChineseUnits
    var englishGrammar: QuantityGrammar
    var chineseGrammar: QuantityGrammar
    var hiddenEnglish: HiddenNumberWords
    var hiddenChinese: HiddenNumberWords
    var counted: [CountedNoun]
    var things: CountedThings
    var order: CountedThings
    var periods: CountedThings
    var labelled: [LabelledWords.Section: LabelledWords]
    var units: [String: OwnUnit]
  }

  /// The words that are built in.
  public static let standard = QuantityWords()

  // Without own words nothing is read before it is needed.
  private let own: Own?

  private init() { own = nil }

  /// The words that are built in and those of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file in UTF-8.
  ///   - file: its name, for errors.
  /// - Throws: `ReadError` with the line for text that does not follow the form, an unknown section, category or unit, a bad
  ///   factor, and a word that stands for something else already.
  /// - Complexity: O(*n* + *m*) in the bytes of the file and of the built-in tables.
  public init(contentsOf bytes: [UInt8], file: String) throws(ReadError) {
    do throws(QuantityTableError) {
      own = try Self.own(OwnWordsFile(bytes, file: file))
    } catch {
      throw ReadError(.badData, file: error.file, line: error.line, problem: error.problem)
    }
  }

  private static func own(_ file: OwnWordsFile) throws(QuantityTableError) -> Own {
    let definitions = file.definitions
    let english = try QuantityGrammar.embeddedSections(.english)
    let chinese = try QuantityGrammar.embeddedSections(.chinese)
    let symbols = QuantityTableCheck.symbols(english + chinese, definitions: definitions)
    for (language, sections) in [
      (Language.english, english + file.english), (.chinese, chinese + file.chinese),
    ] {
      try QuantityTableCheck.check(sections, language, symbols: symbols, definitions: definitions)
    }
    let englishTables = QuantityTables.english.merging(QuantityTables.lines(of: file.english)) { $0 + $1 }
    let chineseTables = QuantityTables.chinese.merging(QuantityTables.lines(of: file.chinese)) { $0 + $1 }
    let lexicon = EnglishLexicon(englishTables, definitions: definitions)
    guard lexicon.vocabulary.lexemes.count < EnglishVocabulary.capacity else {
      throw QuantityTableError(
        file: file.name,
        line: 1,
        problem: "there are too many different English words"
      )
    }
    return Own(
      english: lexicon,
      chinese: ChineseWords(chineseTables),
      chineseUnits: ChineseUnits(
        table: ChineseUnits.unitLines(chineseTables),
        notUnits: chineseTables["not-units"] ?? "",
        definitions: definitions
      ),
      englishGrammar: try QuantityGrammar(.english, sections: english + file.english),
      chineseGrammar: try QuantityGrammar(.chinese, sections: chinese + file.chinese),
      hiddenEnglish: HiddenNumberWords(englishTables["hidden"] ?? ""),
      hiddenChinese: HiddenNumberWords(chineseTables["hidden"] ?? ""),
      counted: CountedNoun.nouns(chineseTables["counted"] ?? ""),
      things: CountedThings(CountedThings.lines(chineseTables)),
      order: CountedThings(chineseTables["order"] ?? ""),
      periods: CountedThings(chineseTables["periods"] ?? ""),
      labelled: LabelledWords.sections(of: chineseTables),
      units: definitions.mapValues(OwnUnit.init)
    )
  }

  var english: EnglishLexicon { own?.english ?? .standard }
  var chinese: ChineseWords { own?.chinese ?? .standard }
  var chineseUnits: ChineseUnits { own?.chineseUnits ?? .standard }
  var counted: [CountedNoun] { own?.counted ?? CountedNoun.standard }
  var things: CountedThings { own?.things ?? .standard }
  /// What says that a list goes in the order of another one: respectively.
  var order: CountedThings { own?.order ?? .standardOrder }
  /// Periods that are named by their place: this month.
  var periods: CountedThings { own?.periods ?? .standardPeriods }

  /// Words of both languages by what they say of a number.
  func labelled(_ section: LabelledWords.Section) -> LabelledWords {
    (own?.labelled ?? LabelledWords.standard)[section] ?? LabelledWords("")
  }

  /// The grammar of a language.
  func grammar(_ language: Language) -> QuantityGrammar {
    switch language {
    case .english: own?.englishGrammar ?? .english
    case .chinese: own?.chineseGrammar ?? .chinese
    }
  }

  /// Words of a language that hold a number without being one.
  func hidden(_ language: Language) -> HiddenNumberWords {
    switch language {
    case .english: own?.hiddenEnglish ?? .english
    case .chinese: own?.hiddenChinese ?? .chinese
    }
  }

  /// Whether an English word stands in the user's own file, or in the tables beside it.
  func isOwn(_ word: ArraySlice<UInt8>) -> Bool {
    guard let vocabulary = own?.english.vocabulary else { return false }
    return vocabulary.number(Array(word).span, 0, word.count) != 0
  }

  /// Gives quantities the definitions of units that only these words define.
  func define(_ quantities: inout [Quantity]) {
    guard let units = own?.units, !units.isEmpty else { return }
    for index in quantities.indices {
      if let unit = quantities[index].unit { quantities[index].ownUnit = units[unit] }
      for other in quantities[index].alternatives.indices {
        guard let unit = quantities[index].alternatives[other].unit else { continue }
        quantities[index].alternatives[other].ownUnit = units[unit]
      }
    }
  }
}

/// The definition of a unit that a user's own words name; a reference, so that quantities without one stay small.
final class OwnUnit: Sendable, Hashable {
  let definition: UnitDefinition

  init(_ definition: UnitDefinition) { self.definition = definition }

  static func == (left: OwnUnit, right: OwnUnit) -> Bool { left.definition == right.definition }
  func hash(into hasher: inout Hasher) { hasher.combine(definition) }
}

extension Quantity {
  /// The definition of the unit; `nil` without unit, for currencies and unknown symbols.
  var unitDefinition: UnitDefinition? { ownUnit?.definition ?? unit.flatMap(UnitDefinition.named) }
}
