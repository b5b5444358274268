/// Everything that names are looked up in.
///
/// A class, so that keeping it at hand does not count the references of every table.
package final class NameTables: Sendable {
  let readings: CharacterReadings
  /// What characters are read as in Cantonese, by the spellings of names in Hong Kong.
  let cantonese: CharacterReadings
  /// Those spellings, numbered as in `cantonese.syllables`.
  let cantoneseSpellings: WordNumbers
  let spellings: SyllableSpellings
  let transliteration: TransliterationSounds
  let folding: ChineseFolding
  let surnames: Surnames
  /// English words that parse as syllables.
  let ordinaryWords: WordNumbers
  /// The tables of phrases: those of the user, the one made by hand, and last the gazetteer from published
  /// lists.
  let phrases: [PhraseTable]
  /// Places in China that are written in pinyin. The aligner finds them by their sound; an auditor asks what else is a place.
  let cities: PhraseTable
  /// Names of places that are English words too.
  let placeWords: WordNumbers

  /// The tables that are compiled in, made at the first use.
  package static let standard: NameTables = {
    do throws(ReadError) { return try NameTables() } catch {
      preconditionFailure("a table of names that is compiled in is damaged: \(error)")
    }
  }()

  /// The tables that are compiled in, with tables of the user's own before them.
  ///
  /// - Throws: `ReadError` only where a compiled-in table is damaged, which the tests rule out.
  /// - Complexity: linear in the size of the tables, some milliseconds; make it once.
  package init(adding own: [PhraseTable] = []) throws(ReadError) {
    folding = ChineseFolding(table: EmbeddedTable.simplified)
    readings = CharacterReadings(table: EmbeddedTable.readings)
    cantonese = CharacterReadings(table: EmbeddedTable.cantonese)
    cantoneseSpellings = cantonese.syllables.reduce(into: WordNumbers()) { $0.add(Array($1.utf8)) }
    transliteration = TransliterationSounds(readings: readings, folding: folding)
    spellings = SyllableSpellings(syllables: readings.syllables, romanisations: EmbeddedTable.romanisations)
    surnames = Surnames(table: EmbeddedTable.surnames, folding: folding, readings: readings)
    ordinaryWords = WordNumbers(lines: EmbeddedTable.words)
    placeWords = WordNumbers(lines: EmbeddedTable.placeWords)
    cities = try PhraseTable(EmbeddedTable.cities, file: "cities.tsv")
    phrases =
      own + [
        try PhraseTable(EmbeddedTable.names, file: "names.tsv"),
        try PhraseTable(EmbeddedTable.gazetteer, file: "gazetteer.tsv"),
      ]
  }
}
