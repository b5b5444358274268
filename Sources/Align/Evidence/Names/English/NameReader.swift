/// Collects what may be names in the English segments of one document.
struct NameReader {
  /// A way to read adjacent words as a name.
  struct Option: Sendable {
    var segment: Int32
    /// Its first word, as a place in the segment.
    var first: Int32
    /// One past its last word.
    var end: Int32
    var bytes: Range<Int>
    var key: Int32
    /// Whether it is a name only if Chinese text spells it.
    var isDoubtful: Bool
  }

  let tables: NameTables
  /// Whether two words in the form of a person's name are one where a sentence begins, too. An aligner leaves open what an
  /// auditor, who has only one pair to look at, wants to know.
  var areStartsCertain = false
  /// Whether only persons are read that are certain: nothing of tables, no foreign names.
  var isForPersons = false
  /// How many segments were read.
  private(set) var segmentCount = 0
  /// What is known of each key.
  private(set) var keys: [NameKey] = []
  /// The options of all segments, segment by segment.
  private(set) var options: [Option] = []
  /// What each key looks like in Chinese.
  private(set) var trie = NameTrie()

  /// The skeletons of foreign names; ready after `finish`.
  private(set) var sounds = SoundTrie()

  /// The words that the text writes small somewhere.
  private var smallWords = Set<String>()
  /// The words with capitals that may be foreign names, with their keys, in the order of their keys.
  private var foreign: [(word: String, key: Int32)] = []
  /// Keys that a capital inside a sentence shows to be names.
  private var isCapitalInside = Set<Int32>()

  /// Keys by how they were found and their folded letters.
  private var numbers: [String: Int32] = [:]
  private var syllabicWords: [String: SyllabicWord] = [:]

  /// A romanised name of more words is not looked for.
  private static let mostWords = 5
  /// An entry of a table of more words is not found.
  private static let mostPhraseWords = 12

  /// What comes before a surname alone.
  private static let titles = NameContext.standard.words(.surnameTitle)

  /// Makes a reader that has read nothing.
  init(tables: NameTables) {
    self.tables = tables
  }

  /// Foreign names of fewer letters are too easily hit by chance.
  private static let shortestForeign = 4

  /// Adds the options of one segment.
  ///
  /// - Complexity: O(*n*) in the bytes of the text; the tables cost a binary search for each word with a
  ///   capital.
  mutating func read(_ text: Span<UInt8>, segment: Int) {
    read(LatinWords(text), segment: segment)
  }

  /// Adds the options of the words of one segment.
  mutating func read(_ found: LatinWords, segment: Int) {
    segmentCount = max(segmentCount, segment + 1)
    if !isForPersons { readPhrases(found, segment: segment) }
    var start = 0
    while start < found.words.count {
      guard found.words[start].isCapital else {
        start += 1
        continue
      }
      let first = syllabic(found, start)
      guard first.isPossible else {
        start += 1
        continue
      }
      var words = [first]
      while start + words.count < found.words.count {
        let next = found.words[start + words.count]
        guard next.separator == .hyphen || next.separator == .space && next.isCapital else { break }
        let word = syllabic(found, start + words.count)
        guard word.isPossible else { break }
        words.append(word)
      }
      if !isForPersons || words.count > 1 {
        addRun(found, start..<start + words.count, words, segment: segment)
      }
      start += words.count
    }
  }

  /// Adds what the tables have, and foreign names.
  private mutating func readPhrases(_ found: LatinWords, segment: Int) {
    for index in found.words.indices {
      if found.words[index].isCapital {
        addPhrases(found, at: index, segment: segment)
        addForeign(found, at: index, segment: segment)
      } else if found.words[index].letters.count >= Self.shortestForeign {
        smallWords.insert(found.name(index..<index + 1))
      }
    }
  }

  private mutating func syllabic(_ text: LatinWords, _ index: Int) -> SyllabicWord {
    let spelling = text.spelling[text.words[index].spelling]
    let name = String(decoding: spelling, as: UTF8.self)
    if let known = syllabicWords[name] { return known }
    let word = SyllabicWord(spelling, tables: tables)
    syllabicWords[name] = word
    return word
  }

  /// The number of a key, and whether it is new.
  private mutating func number(_ identifier: String, _ key: NameKey) -> (Int32, isNew: Bool) {
    if let known = numbers[identifier] { return (known, false) }
    let number = Int32(keys.count)
    numbers[identifier] = number
    keys.append(key)
    return (number, true)
  }

  // MARK: Foreign names

  /// Adds a word with a capital as a foreign name; `finish` drops it where the text shows that it is a common word.
  private mutating func addForeign(_ text: LatinWords, at index: Int, segment: Int) {
    let word = text.words[index]
    guard word.letters.count >= Self.shortestForeign else { return }
    let name = text.name(index..<index + 1)
    let (key, isNew) = number(
      "f\t" + name,
      NameKey(
        kind: .unknown,
        isPhrase: false,
        isForeign: true,
        mayBeginOpen: SoundSkeleton.beginsOpen(text.letters[word.letters]) != false,
        isGazetteer: false,
        wordCount: 1,
        firstSyllables: 0,
        syllables: 0
      )
    )
    if isNew { foreign.append((name, key)) }
    if !word.isStart { isCapitalInside.insert(key) }
    addOption(text, index..<index + 1, key: key, isDoubtful: true, segment: segment)
  }

  /// Makes `sounds` ready once every segment is read.
  mutating func finish() {
    for (word, key) in foreign where isCapitalInside.contains(key) && !smallWords.contains(word) {
      let letters = Array(word.utf8)[...]
      for skeleton in SoundSkeleton.english(letters) {
        sounds.insert(
          skeleton,
          .init(
            key: key,
            length: letters.count,
            beginsOpen: SoundSkeleton.beginsOpen(letters),
            endsOpen: letters.last.map(SoundSkeleton.isVowel) ?? false
          )
        )
      }
    }
  }

  // MARK: Entries of tables

  /// Adds every entry of a table that begins at a word.
  private mutating func addPhrases(_ text: LatinWords, at index: Int, segment: Int) {
    let words = text.words
    let first = words[index].letters.lowerBound
    for number in tables.phrases.indices {
      var range = tables.phrases[number].all
      for end in index..<min(words.count, index + Self.mostPhraseWords) {
        if end > index, words[end].separator == .other { break }
        let form = text.letters[first..<words[end].letters.upperBound]
        range = tables.phrases[number].prefixed(by: form, in: range)
        if range.isEmpty { break }
        let matches = tables.phrases[number].equal(to: form, in: range, isAcronym: words[index].isAcronym)
        guard !matches.isEmpty else { continue }
        addPhrase(text, index..<end + 1, of: number, matches, segment: segment)
      }
    }
  }

  private mutating func addPhrase(
    _ text: LatinWords,
    _ words: Range<Int>,
    of table: Int,
    _ matches: [Int],
    segment: Int
  ) {
    let isGazetteer = table == tables.phrases.count - 1
    let (key, isNew) = number(
      "\(table)\t\(text.name(words))",
      NameKey(
        kind: tables.phrases[table].kind(matches[0]),
        isPhrase: true,
        isGazetteer: isGazetteer,
        wordCount: words.count,
        firstSyllables: 0,
        syllables: 0
      )
    )
    if isNew {
      for match in matches {
        for form in tables.phrases[table].chineseForms(match, folding: tables.folding) {
          trie.insert(
            characters: form,
            .init(key: key, isTurned: false, form: isGazetteer ? .gazetteer : .table, next: -1)
          )
        }
      }
      // Xinhua is 新华社 by the table and 新华 by its sound.
      if words.count == 1 {
        let word = syllabic(text, words.lowerBound)
        for syllables in word.pinyin where syllables.count > 1 && !word.isOrdinary {
          trie.insert(syllables: syllables, .init(key: key, isTurned: false, form: .pinyin, next: -1))
        }
      }
    }
    let isDoubtful = isGazetteer || text.words[words.lowerBound].isStart
    addOption(text, words, key: key, isDoubtful: isDoubtful, segment: segment)
  }

  private mutating func addOption(
    _ text: LatinWords,
    _ words: Range<Int>,
    key: Int32,
    isDoubtful: Bool,
    segment: Int
  ) {
    keys[Int(key)].count += 1
    options.append(
      Option(
        segment: Int32(segment),
        first: Int32(words.lowerBound),
        end: Int32(words.upperBound),
        bytes: text.bytes(words),
        key: key,
        isDoubtful: isDoubtful
      )
    )
  }

  // MARK: Romanised names

  /// Adds every part of a run of syllabic words that may be a name.
  private mutating func addRun(_ text: LatinWords, _ run: Range<Int>, _ words: [SyllabicWord], segment: Int) {
    // One word that can only be an old spelling makes its neighbours such: Chang Hsueh-liang. An auditor tries all: Li Ta is 李达.
    let isOld = areStartsCertain || words.contains { $0.pinyin.isEmpty && !$0.isOrdinary }
    for start in words.indices {
      // Words joined with a hyphen stay together: Tse-tung.
      if start > 0, text.words[run.lowerBound + start].separator == .hyphen { continue }
      for end in start + 1...min(words.count, start + Self.mostWords) {
        let next = run.lowerBound + end
        if next < text.words.count, text.words[next].separator == .hyphen { continue }
        let readings = NameReading.all(words[start..<end], isOld: isOld)
        guard !readings.isEmpty else { continue }
        let part = run.lowerBound + start..<next
        guard mayBeName(text, part, words[start..<end], readings, isWholeRun: part == run) else { continue }
        addName(text, part, words[start..<end], readings, segment: segment)
      }
    }
  }

  /// Keeps out English words that merely parse, and surnames beside a word that may be the rest of the name.
  private func mayBeName(
    _ text: LatinWords,
    _ part: Range<Int>,
    _ words: ArraySlice<SyllabicWord>,
    _ readings: [NameReading],
    isWholeRun: Bool
  ) -> Bool {
    let isOrdinary = words.allSatisfy(\.isOrdinary)
    guard readings.allSatisfy({ $0.syllables.count > 1 }) else {
      return isWholeRun && (!isOrdinary || hasTitle(text, before: part.lowerBound))
    }
    return !isOrdinary || !text.words[part.lowerBound].isStart
  }

  private func hasTitle(_ text: LatinWords, before index: Int) -> Bool {
    index > 0 && Self.titles.contains(text.name(index - 1..<index))
  }

  private mutating func addName(
    _ text: LatinWords,
    _ part: Range<Int>,
    _ words: ArraySlice<SyllabicWord>,
    _ readings: [NameReading],
    segment: Int
  ) {
    let first = NameReading.all(words.prefix(1), isOld: true).map(\.syllables.count).min() ?? 1
    let isCertain =
      isPerson(readings, words: part.count, firstSyllables: first)
      && (areStartsCertain
        ? isPersonAlone(text, part, words)
        : !words.allSatisfy(\.isOrdinary) && !text.words[part.lowerBound].isStart)
    guard isCertain || !isForPersons else { return }
    let isOld = readings.contains { $0.form == .wadeGiles }
    let (key, isNew) = number(
      (isOld ? "o\t" : "p\t") + text.name(part),
      NameKey(
        kind: .unknown,
        isPhrase: false,
        isGazetteer: false,
        wordCount: part.count,
        firstSyllables: first,
        syllables: readings.map(\.syllables.count).min() ?? 0
      )
    )
    if isNew {
      for reading in readings {
        trie.insert(
          syllables: reading.syllables,
          .init(key: key, isTurned: false, form: reading.form, next: -1)
        )
        if part.count > 1, reading.lastCount <= 2 {
          trie.insert(
            syllables: reading.turned,
            .init(key: key, isTurned: true, form: reading.form, next: -1)
          )
        }
      }
    }
    addOption(text, part, key: key, isDoubtful: !isCertain, segment: segment)
  }

  /// English words that are surnames, too, and begin a sentence far more often than one; 何 is “He” only before a name of two
  /// syllables.
  private static let startWords = NameContext.standard.words(.startWord)
  /// Words that stand before a name at the start of a sentence with a capital that says nothing.
  private static let functionWords = NameContext.standard.words(.functionWord)
  /// A given name of this many syllables that is not an English word shows that the word before it is a surname.
  private static let sureGivenName = 2

  /// Whether words in the form of a person's name are one although some of them may be English words.
  private func isPersonAlone(_ text: LatinWords, _ part: Range<Int>, _ words: ArraySlice<SyllabicWord>)
    -> Bool
  {
    guard let surname = words.first, words.contains(where: \.isOrdinary) else { return true }
    let isInsideTitle = isInsideTitle(text, part)
    guard text.words[part.lowerBound].isStart else {
      return !words.allSatisfy(\.isOrdinary) || !isInsideTitle
    }
    guard !isInsideTitle else { return false }
    // Xu Ping; He Guoqiang; Sun Tao: outside headlines, the second capital shows a name.
    if !surname.isOrdinary { return true }
    let word = text.name(part.lowerBound..<part.lowerBound + 1)
    guard !Self.startWords.contains(word) else { return false }
    let given = words.dropFirst()
    let syllables = given.reduce(0) { $0 + ($1.pinyin.map(\.count).min() ?? 1) }
    if !given.contains(where: \.isOrdinary), syllables >= Self.sureGivenName { return true }
    return word != "he" && !text.words[part.lowerBound + 1].isStart
  }

  /// Whether the word before or behind is capital, too: Sun Ping after small words is a person, in New Sun Ping Hotel none.
  private func isInsideTitle(_ text: LatinWords, _ part: Range<Int>) -> Bool {
    let before = part.lowerBound - 1
    let isAfterCapital =
      before >= 0 && text.words[before].isCapital && text.words[part.lowerBound].separator == .space
      && !hasTitle(text, before: part.lowerBound)
      && !(text.words[before].isStart && Self.functionWords.contains(text.name(before..<before + 1)))
    let isBeforeCapital =
      part.upperBound < text.words.count && text.words[part.upperBound].isCapital
      && text.words[part.upperBound].separator == .space
    return isAfterCapital || isBeforeCapital
  }

  /// Whether syllables have the form of a person's name: a common surname and one or two syllables.
  private func isPerson(_ readings: [NameReading], words: Int, firstSyllables: Int) -> Bool {
    guard words > 1, firstSyllables == 1 else { return false }
    return readings.contains {
      (2...3).contains($0.syllables.count) && tables.surnames.commonSyllables.contains($0.syllables[0])
    }
  }
}
