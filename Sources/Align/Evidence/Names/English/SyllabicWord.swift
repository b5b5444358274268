/// A word read as syllables, in each way that names are romanised.
struct SyllabicWord: Sendable {
  /// Its readings as pinyin.
  var pinyin: [[UInt16]]
  /// Its readings that take another spelling of Mandarin.
  var other: [[UInt16]]
  /// The syllable of Cantonese that it is, as a label of `NameTrie`.
  var cantonese: UInt16?
  /// Whether it is a word of English too; not asked of one that can be no part of a name.
  var isOrdinary: Bool

  /// Reads a word of small letters and apostrophes.
  init(_ spelling: ArraySlice<UInt8>, tables: NameTables) {
    let bytes = Array(spelling)
    let all = tables.spellings.anySpelling(bytes)
    // Pinyin is one of the spellings, and most words are read in none.
    let pinyin = all.isEmpty ? [] : tables.spellings.pinyin(bytes)
    self.pinyin = pinyin
    other = all.filter { !pinyin.contains($0) }
    cantonese = tables.cantoneseSpellings.number(of: bytes).map { UInt16($0) + NameTrie.firstCantonese }
    // A letter alone is “I” or an initial.
    isOrdinary =
      (!all.isEmpty || cantonese != nil)
      && (bytes.count == 1 || tables.ordinaryWords.number(of: bytes) != nil)
  }

  /// Whether the word may be a part of a name.
  var isPossible: Bool { !pinyin.isEmpty || !other.isEmpty || cantonese != nil }
}
