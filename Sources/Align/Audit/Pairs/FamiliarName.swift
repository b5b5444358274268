/// Short forms that Chinese calls a person by where English has the full name: 大史, 老王, 凤姐, 凤哥, 王某.
struct FamiliarName {
  private let surname: Set<UInt16>
  private let given: Set<UInt16>
  private let tables: NameTables

  /// What stands before a surname.
  private static let beforeSurname = NameContext.standard.characters(.beforeSurname)
  /// What stands behind a surname: 王先生, 王总, 王某.
  private static let behindSurname = NameContext.standard.characters(.behindSurname)
  /// What stands behind one syllable of a given name.
  private static let behindGiven = NameContext.standard.characters(.behindGiven)

  /// Reads an English name, surname first.
  init(_ name: String, tables: NameTables) {
    self.tables = tables
    let bytes = Array(name.utf8)
    let words = LatinWords(bytes.span)
    let syllables = words.words.map { word in
      let word = SyllabicWord(words.spelling[word.spelling], tables: tables)
      return Set((word.pinyin + word.other).flatMap { $0 })
    }
    surname = syllables.first ?? []
    given = Set(syllables.dropFirst().flatMap { $0 })
  }

  /// Whether some Chinese characters call the person so.
  func stands(in scalars: [UInt32]) -> Bool {
    scalars.indices.contains { index in
      let readings = tables.readings.range(of: scalars[index]).map { tables.readings[$0] }
      let before = index > 0 ? scalars[index - 1] : 0
      let behind = index + 1 < scalars.count ? scalars[index + 1] : 0
      if readings.contains(where: surname.contains) {
        if Self.beforeSurname.contains(before) || Self.behindSurname.contains(behind) { return true }
      }
      return Self.behindGiven.contains(behind) && readings.contains(where: given.contains)
    }
  }
}
