/// Finds a foreign name of the English that the Chinese spells nowhere, and beside it a transliteration that no English word
/// spells.
///
/// Either alone says little: names are left out, and names are translated. Both in one pair are an exchanged name. Surnames
/// and given names that only one side has are none.
final class ForeignNames: Sendable {
  /// A name of each side without a partner.
  struct Exchange: Sendable, Hashable {
    /// In UTF-8 bytes of the English.
    var english: Range<Int>
    /// In UTF-8 bytes of the Chinese.
    var chinese: Range<Int>
  }

  let tables: NameTables

  // Fitted on nonlit-magazine and synth-ntrex-base-dev (Fixtures/README.md) with scripts/measure-checks.py, 2026-11-21.
  /// A stretch with a dot between its parts is a name where it weighs so much.
  private static let leastDotted = 5.0
  /// And one without.
  private static let leastPlain = 9.0
  /// Up to this distance a word spells a part, in nats a letter.
  static let near = 1.5
  /// And any characters, whether names are written with them or not.
  static let surely = 1.0
  /// From this distance on a word is another name than a part; between the two it may be a free transliteration.
  static let far = 2.3
  /// A list of more names is too easily one whose order or choice differs.
  private static let mostStretches = 6
  /// Words after which a common word is a name: Mr Gates.
  private static let titles = NameContext.standard.words(.honorific)
  /// The mean weight of characters in running text that may spell a name.
  private static let leastMeanWeight = 0.5
  /// English names of fewer letters are too easily something else.
  static let shortestEnglish = 5
  /// What looks like a name and is written by meaning: days, months, peoples and creeds.
  private static let endings = NameContext.standard.words(.peopleEnding).map { Array($0.utf8) }
  private static let calendar = NameContext.standard.words(.calendar)

  /// With the tables that are compiled in, made at the first use.
  static let standard = ForeignNames(.standard)

  /// Uses some tables.
  init(_ tables: NameTables) { self.tables = tables }

  /// The rows of characters of a pair that may spell foreign names, and what words they spell.
  struct Spelling {
    let stretches: [TransliterationWeights.Stretch]
    let names: SpelledNames
  }

  /// What the Chinese of a pair may spell; `nil` where it spells no name, or too many.
  func spelling(_ pair: AuditedPair, _ words: LatinWords) -> Spelling? {
    guard let stretches = stretches(pair.foldedChinese) else { return nil }
    return Spelling(
      stretches: stretches,
      names: SpelledNames(words, stretches, pair.foldedChinese)
    )
  }

  /// A foreign name that was exchanged.
  func exchanged(
    _ pair: AuditedPair,
    _ words: LatinWords,
    spelling: () -> Spelling?,
    index: () -> NameIndex
  ) -> Exchange? {
    let candidates = words.words.indices.filter { isCandidate(words, $0) }
    guard !candidates.isEmpty else { return nil }
    let folded = pair.foldedChinese
    guard let spelled = spelling() else { return nil }
    let (stretches, spelling) = (spelled.stretches, spelled.names)
    for word in candidates where !isInText(words, word, folded) {
      for (number, stretch) in stretches.enumerated() where isName(stretch) {
        guard let range = spelling.exchangedSurname(word, in: number) else { continue }
        if let exchange = exchange(words.words[word].bytes, range, pair, index()) { return exchange }
      }
    }
    for word in candidates where !spelling.isSpelled(word) && !isInText(words, word, folded) {
      for (number, stretch) in stretches.enumerated() where isName(stretch) {
        guard let range = spelling.exchanged(word, in: number, isCommon: isCommon(words, word)) else {
          continue
        }
        // Looked for last: all characters of the text may spell it.
        if isSpelled(words.letters[words.words[word].letters], folded, besides: stretches) { break }
        if let exchange = exchange(words.words[word].bytes, range, pair, index()) { return exchange }
      }
    }
    return nil
  }

  /// Rows of characters that may spell foreign names, outside of places; `nil` where none is a name, or where there are too many.
  func stretches(_ folded: [UInt32]) -> [TransliterationWeights.Stretch]? {
    var isCovered = [Bool](repeating: false, count: folded.count)
    for range in PlaceNames.standard.places(folded) {
      for place in range { isCovered[place] = true }
    }
    let stretches = TransliterationWeights.standard.stretches(
      folded,
      isCovered: isCovered,
      atLeast: Self.leastDotted
    )
    return stretches.count <= Self.mostStretches && stretches.contains(where: isName) ? stretches : nil
  }

  /// Whether a word with a capital is written by meaning: a day, month, people or creed.
  static func isWrittenByMeaning(_ letters: ArraySlice<UInt8>) -> Bool {
    endings.contains { letters.suffix($0.count).elementsEqual($0) }
      || calendar.contains(String(decoding: letters, as: UTF8.self))
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

  func isName(_ stretch: TransliterationWeights.Stretch) -> Bool {
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
      !Self.isWrittenByMeaning(letters)
    else { return false }
    // Names in pinyin are another reader's, and what the tables have is often translated by meaning.
    return tables.spellings.pinyin(Array(letters)).isEmpty && !isInTable(letters)
  }

  /// Whether a word may be a common one that is written with a capital.
  func isCommon(_ words: LatinWords, _ index: Int) -> Bool {
    EnglishWordList.standard.contains(words.letters[words.words[index].letters])
      && !isTitled(words, index)
  }

  /// Whether a title stands before a word.
  func isTitled(_ words: LatinWords, _ index: Int) -> Bool {
    index > 0 && Self.titles.contains(words.name(index - 1..<index))
  }

  /// Whether a table has a word for something else than a person.
  func isInTable(_ letters: ArraySlice<UInt8>) -> Bool {
    tables.phrases.contains { table in
      table.equal(to: letters, in: table.prefixed(by: letters, in: table.all), isAcronym: true)
        .contains { table.kind($0) != .person }
    }
  }

  /// Whether the Chinese has the word in Latin letters.
  func isInText(_ words: LatinWords, _ index: Int, _ folded: [UInt32]) -> Bool {
    isInText(words.letters[words.words[index].letters], folded)
  }

  /// Whether the Chinese contains the letters themselves.
  func isInText(_ letters: ArraySlice<UInt8>, _ folded: [UInt32]) -> Bool {
    guard let first = letters.first, letters.count <= folded.count else { return letters.isEmpty }
    return (0...folded.count - letters.count).contains { start in
      LatinFolding.letter(folded[start]) == first
        && zip(letters, folded[start...]).allSatisfy { $0 == LatinFolding.letter($1) }
    }
  }

  /// Whether characters spell a word: those that names are written with outside of some stretches, or, well enough, any.
  func isSpelled(
    _ letters: ArraySlice<UInt8>,
    _ folded: [UInt32],
    besides stretches: [TransliterationWeights.Stretch]
  ) -> Bool {
    guard let word = NameSounds.standard.word(letters) else { return false }
    var steps = NameSteps(word)
    for start in folded.indices where CharacterClass.isHan(folded[start]) {
      let end = min(folded.count, start + SpelledNames.longest)
      let ofNames = readable(from: start, folded, stretches) - start
      let most = ofNames < 2 ? Self.surely : Self.near
      let row = NameSounds.standard.distances(&steps, folded[start..<end], upTo: most)
      for count in 2..<max(2, row.count + 1) where SpelledNames.fits(letters.count, count) {
        if row[count - 1] <= (count <= ofNames ? Self.near : Self.surely) { return true }
      }
    }
    return false
  }

  /// The end of the characters from a place on that may spell a name outside of the stretches.
  private func readable(
    from start: Int,
    _ folded: [UInt32],
    _ stretches: [TransliterationWeights.Stretch]
  ) -> Int {
    var end = start
    var weight = 0.0
    var last = start
    while end < min(folded.count, start + SpelledNames.longest),
      let own = TransliterationWeights.standard[folded[end]],
      !stretches.contains(where: { $0.range.contains(end) })
    {
      weight += own
      end += 1
      if weight >= Self.leastMeanWeight * Double(end - start) { last = end }
    }
    return last
  }
}
