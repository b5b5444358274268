/// Short forms that Chinese calls a person by where English has the full name: 大史, 老王, 凤姐, 凤哥, 王某, and 黛玉 without 林.
struct FamiliarName {
  private let surname: Set<UInt16>
  private let given: Set<UInt16>
  /// The ways to read the given name.
  private let wholeGiven: [[UInt16]]
  private let tables: NameTables

  /// What comes before a surname.
  private static let beforeSurname = NameContext.standard.characters(.beforeSurname)
  /// What follows a surname: 王先生, 王总, 王某.
  private static let behindSurname = NameContext.standard.characters(.behindSurname)
  /// What follows one syllable of a given name.
  private static let behindGiven = NameContext.standard.characters(.behindGiven)

  /// Reads an English name, surname first.
  init(_ name: String, tables: NameTables) {
    self.tables = tables
    let bytes = Array(name.utf8)
    let words = LatinWords(bytes.span)
    let readings = words.words.map { word in
      let word = SyllabicWord(words.spelling[word.spelling], tables: tables)
      return word.pinyin + word.other
    }
    surname = Set(readings.first?.joined() ?? [].joined())
    given = Set(readings.dropFirst().joined().joined())
    let whole = readings.dropFirst().reduce([[]]) { whole, word in
      Array(whole.flatMap { start in word.map { start + $0 } }.prefix(Self.mostReadings))
    }
    wholeGiven = whole.filter { $0.count > 1 }
  }

  /// A given name has few readings.
  private static let mostReadings = 24

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

  /// Whether the given name stands without a surname, of two characters or more: 黛玉, where it is no part of some persons.
  func isGivenAlone(in folded: [UInt32], outside persons: [Range<Int>]) -> Bool {
    let starts = Dictionary(persons.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: min)
    return folded.indices.contains { index in
      wholeGiven.contains { given in
        reads(folded[index...], given) && starts[index + given.count].map { $0 >= index } ?? true
      }
    }
  }

  /// Whether some characters begin with ones that are read so.
  private func reads(_ scalars: ArraySlice<UInt32>, _ syllables: [UInt16]) -> Bool {
    scalars.count >= syllables.count
      && zip(scalars, syllables).allSatisfy { scalar, syllable in
        tables.readings.range(of: scalar).contains { tables.readings[$0] == syllable }
      }
  }

  /// Whether a Chinese person is called so in another spelling: 蘇貞昌 is Su Tseng-chang, with the same surname, as many syllables and
  /// one of the given name alike.
  func isSpelledOtherwise(in person: ArraySlice<UInt32>) -> Bool {
    guard let first = person.first, isRead(first, surname),
      wholeGiven.contains(where: { $0.count == person.count - 1 })
    else { return false }
    return person.dropFirst().contains { isRead($0, given) }
  }

  private func isRead(_ scalar: UInt32, _ syllables: Set<UInt16>) -> Bool {
    tables.readings.range(of: scalar).contains { syllables.contains(tables.readings[$0]) }
  }
}
