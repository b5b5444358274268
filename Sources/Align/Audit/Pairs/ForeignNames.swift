/// Finds a foreign name of the English that the Chinese spells nowhere, and beside it a transliteration that no English word
/// spells.
///
/// Either alone says little: names are left out, and names are translated. Both in one pair are an exchanged name. Surnames
/// and given names that only one side has are none.
struct ForeignNames: Sendable {
  /// A name of each side without a partner.
  struct Exchange: Sendable, Hashable {
    /// In UTF-8 bytes of the English.
    var english: Range<Int>
    /// In UTF-8 bytes of the Chinese.
    var chinese: Range<Int>
  }

  private let tables: NameTables

  // Fitted on nonlit-magazine and synth-ntrex-base-dev (Fixtures/README.md) with scripts/measure-checks.py, 2026-11-21.
  /// A stretch with a dot between its parts is a name where it weighs so much.
  private static let leastDotted = 5.0
  /// And one without.
  private static let leastPlain = 9.0
  /// Up to this distance a word spells a part.
  static let near = 0.25
  /// From this distance on a word is another name than a part; between the two it may be a free transliteration.
  static let far = 0.42
  /// A list of more names is too easily one whose order or choice differs.
  private static let mostStretches = 6
  /// Words behind which a common word is a name: Mr Gates.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "president", "senator", "sen", "judge", "justice",
    "professor",
    "prince", "princess", "governor", "mayor",
  ]
  /// The mean weight of characters in running text that may spell a name.
  private static let leastMeanWeight = 0.5
  /// English names of fewer letters are too easily something else.
  private static let shortestEnglish = 5
  /// What looks like a name and is written by meaning: days, months, peoples and creeds.
  private static let endings = ["ese", "ian", "ians", "ish", "ism", "ist", "ists"].map { Array($0.utf8) }
  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// With the tables that are compiled in, made at the first use.
  static let standard = ForeignNames(.standard)

  /// Uses some tables.
  init(_ tables: NameTables) { self.tables = tables }

  /// A foreign name that was exchanged.
  func exchanged(_ pair: AuditedPair, _ words: LatinWords, index: () -> NameIndex) -> Exchange? {
    let candidates = words.words.indices.filter { isCandidate(words, $0) }
    guard !candidates.isEmpty else { return nil }
    let folded = pair.chineseScalars.scalars.map { tables.folding.fold($0) }
    var isCovered = [Bool](repeating: false, count: folded.count)
    for range in PlaceNames.standard.places(folded) {
      for place in range { isCovered[place] = true }
    }
    let stretches = TransliterationWeights.standard.stretches(
      folded,
      isCovered: isCovered,
      atLeast: Self.leastDotted
    )
    guard stretches.count <= Self.mostStretches, stretches.contains(where: isName) else { return nil }
    let spelling = SpelledNames(words, stretches, folded, tables: tables)
    for word in candidates where !isInText(words, word, folded) {
      for (number, stretch) in stretches.enumerated() where isName(stretch) {
        guard let range = spelling.exchangedSurname(word, in: number) else { continue }
        if let exchange = exchange(words.words[word].bytes, range, pair, index()) { return exchange }
      }
    }
    let lone = candidates.filter { word in
      !spelling.isSpelled(word) && !isInText(words, word, folded)
        && !isSpelledElsewhere(words, word, folded, stretches)
    }
    for word in lone {
      for (number, stretch) in stretches.enumerated() where isName(stretch) {
        guard let range = spelling.exchanged(word, in: number, isCommon: isCommon(words, word)) else {
          continue
        }
        if let exchange = exchange(words.words[word].bytes, range, pair, index()) { return exchange }
      }
    }
    return nil
  }

  /// The two, where no name of the pair that is known has either.
  private func exchange(
    _ english: Range<Int>,
    _ range: Range<Int>,
    _ pair: AuditedPair,
    _ index: NameIndex
  ) -> Exchange? {
    let chinese = pair.chineseScalars.bytes(range)
    let isLinked = index.links(english: 0..<1, chinese: 0..<1).contains {
      $0.english.overlaps(english) || $0.chinese.overlaps(chinese)
    }
    return isLinked ? nil : Exchange(english: english, chinese: chinese)
  }

  private func isName(_ stretch: TransliterationWeights.Stretch) -> Bool {
    stretch.weight >= (stretch.parts.count > 1 ? Self.leastDotted : Self.leastPlain)
  }

  /// Whether a word can hardly be anything but a foreign name.
  private func isCandidate(_ words: LatinWords, _ index: Int) -> Bool {
    let word = words.words[index]
    guard word.isCapital, !word.isStart, !word.isAcronym, word.letters.count >= Self.shortestEnglish else {
      return false
    }
    let letters = words.letters[word.letters]
    let isBesideCapital = index > 0 && words.words[index - 1].isCapital && word.separator == .space
    guard letters.allSatisfy({ (0x61...0x7A).contains($0) }), isBesideCapital || !isCommon(words, index),
      !Self.endings.contains(where: { letters.suffix($0.count).elementsEqual($0) }),
      !Self.calendar.contains(String(decoding: letters, as: UTF8.self))
    else { return false }
    // Names in pinyin are another reader's, and what the tables have is often translated by meaning.
    return tables.spellings.pinyin(Array(letters)).isEmpty && !isInTable(letters)
  }

  /// Whether a word may be a common one that is written with a capital.
  private func isCommon(_ words: LatinWords, _ index: Int) -> Bool {
    EnglishWordList.standard.contains(words.letters[words.words[index].letters])
      && !(index > 0 && Self.titles.contains(words.name(index - 1..<index)))
  }

  /// Whether a table has a word for something else than a person.
  private func isInTable(_ letters: ArraySlice<UInt8>) -> Bool {
    tables.phrases.contains { table in
      table.equal(to: letters, in: table.prefixed(by: letters, in: table.all), isAcronym: true)
        .contains { table.kind($0) != .person }
    }
  }

  /// Whether the Chinese has the word in Latin letters.
  private func isInText(_ words: LatinWords, _ index: Int, _ folded: [UInt32]) -> Bool {
    let letters = words.letters[words.words[index].letters].map { UInt32($0) }
    guard letters.count <= folded.count else { return false }
    return (0...folded.count - letters.count).contains { start in
      letters.indices.allSatisfy { place in
        let code = folded[start + place]
        return ((0x41...0x5A).contains(code) ? code | 0x20 : code) == letters[place]
      }
    }
  }

  /// Whether characters outside of the stretches spell a word.
  private func isSpelledElsewhere(
    _ words: LatinWords,
    _ index: Int,
    _ folded: [UInt32],
    _ stretches: [TransliterationWeights.Stretch]
  ) -> Bool {
    let letters = words.letters[words.words[index].letters]
    let sounds = Sounds(english: letters)
    let weights = TransliterationWeights.standard
    for start in folded.indices {
      var weight = 0.0
      for end in start + 1..<max(start + 2, min(folded.count, start + SpelledNames.longest) + 1) {
        guard end <= folded.count, let own = weights[folded[end - 1]],
          !stretches.contains(where: { $0.range.contains(end - 1) })
        else { break }
        weight += own
        let count = end - start
        guard count > 1, SpelledNames.fits(letters.count, count),
          weight >= Self.leastMeanWeight * Double(count)
        else { continue }
        let heard = Sounds(chinese: folded[start..<end], readings: tables.readings)
        if sounds.distance(chinese: heard) <= Self.near { return true }
      }
    }
    return false
  }
}
