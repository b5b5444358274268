/// Collects what may be names in the English segments of one document.
struct NameReader {
  /// A way to read adjacent words as a name.
  struct Option: Sendable {
    var segment: Int32
    /// The first word, and the one after the last, in the segment's list of candidates.
    var first: Int32
    var end: Int32
    var bytes: Range<Int>
    var key: Int32
    /// Whether nothing but Chinese text that spells it makes it a name.
    var isDoubtful: Bool
  }

  /// A word that may be part of a romanised name.
  private struct Syllabic {
    var pinyin: [[UInt16]]
    var other: [[UInt16]]
    var isOrdinary: Bool
    var isPossible: Bool { !pinyin.isEmpty || !other.isEmpty }
  }

  let tables: NameTables
  private(set) var keys: [NameKey] = []
  private(set) var options: [Option] = []
  private(set) var trie = NameTrie()
  private var numbers: [String: Int32] = [:]
  private var words: [String: Syllabic] = [:]

  /// A name of more words is not looked for.
  private static let mostWords = 5
  private static let mostSyllables = 8
  private static let mostPhraseWords = 10
  /// A name of several words has few readings; more are dropped.
  private static let mostReadings = 24

  /// What stands before a surname alone.
  private static let titles: Set<String> = [
    "comrade", "chairman", "chairwoman", "premier", "president", "mr", "mrs", "ms", "miss", "madam", "madame",
    "dr",
    "professor", "general", "marshal", "minister", "director", "secretary", "uncle", "aunt", "auntie",
    "brother",
    "sister", "old", "little", "young", "master", "teacher", "captain", "commander", "doctor", "grandpa",
    "grandma",
    "lady", "lord", "emperor", "king", "prince", "princess", "commissar", "mayor", "governor", "granny",
    "big",
  ]

  init(tables: NameTables) {
    self.tables = tables
  }

  /// Adds the options of one segment.
  mutating func read(_ text: Span<UInt8>, segment: Int) {
    let found = LatinWords(text)
    let list = found.words
    var index = 0
    while index < list.count {
      guard list[index].isCapital else {
        index += 1
        continue
      }
      addPhrases(found, at: index, segment: segment)
      index += 1
    }
    var start = 0
    while start < list.count {
      guard list[start].isCapital, syllabic(found, start).isPossible else {
        start += 1
        continue
      }
      var end = start + 1
      while end < list.count, list[end].separator == .space || list[end].separator == .hyphen,
        list[end].isCapital || list[end].separator == .hyphen, syllabic(found, end).isPossible
      {
        end += 1
      }
      addRun(found, start..<end, segment: segment)
      start = end
    }
  }

  private mutating func syllabic(_ text: LatinWords, _ index: Int) -> Syllabic {
    let spelling = text.spelling[text.words[index].spelling]
    let name = String(decoding: spelling, as: UTF8.self)
    if let known = words[name] { return known }
    let bytes = Array(spelling)
    let pinyin = tables.spellings.pinyin(bytes)
    let result = Syllabic(
      pinyin: pinyin,
      other: tables.spellings.anySpelling(bytes).filter { !pinyin.contains($0) },
      isOrdinary: tables.ordinaryWords.contains(name)
    )
    words[name] = result
    return result
  }

  private mutating func addPhrases(_ text: LatinWords, at index: Int, segment: Int) {
    let list = text.words
    let first = list[index].letters.lowerBound
    for number in tables.phrases.indices {
      let table = tables.phrases[number]
      let isGazetteer = number == tables.phrases.count - 1
      var range = table.all
      for end in index..<min(list.count, index + Self.mostPhraseWords) {
        if end > index, list[end].separator == .other { break }
        let key = text.letters[first..<list[end].letters.upperBound]
        range = table.prefixed(by: key, in: range)
        if range.isEmpty { break }
        let matches = range.prefix { table.length($0) == key.count }
          .filter { list[index].isAcronym || !table.isAcronym($0) }
        guard let firstMatch = matches.first else { continue }
        let name = String(decoding: key, as: UTF8.self)
        let identifier = "\(number)\t\(name)"
        let known = numbers[identifier]
        let keyNumber = known ?? Int32(keys.count)
        if known == nil {
          numbers[identifier] = keyNumber
          keys.append(
            NameKey(
              kind: table.kind(firstMatch),
              isPhrase: true,
              isGazetteer: isGazetteer,
              wordCount: end - index + 1,
              firstSyllables: 0,
              syllables: 0
            )
          )
          for match in matches {
            for form in table.chineseForms(match, folding: tables.folding) {
              trie.insert(
                characters: form,
                .init(key: keyNumber, isTurned: false, form: isGazetteer ? .gazetteer : .table, next: -1)
              )
            }
          }
          // Xinhua is 新华社 by the table and 新华 by its sound.
          if end == index {
            let word = syllabic(text, index)
            for reading in word.pinyin where reading.count > 1 && !word.isOrdinary {
              trie.insert(
                syllables: reading,
                .init(key: keyNumber, isTurned: false, form: .pinyin, next: -1)
              )
            }
          }
        }
        options.append(
          Option(
            segment: Int32(segment),
            first: Int32(index),
            end: Int32(end + 1),
            bytes: list[index].bytes.lowerBound..<list[end].bytes.upperBound,
            key: keyNumber,
            isDoubtful: isGazetteer || list[index].isStart
          )
        )
      }
    }
  }

  /// Adds every part of a run of syllabic words that may be a name.
  private mutating func addRun(_ text: LatinWords, _ run: Range<Int>, segment: Int) {
    let parts = run.map { syllabic(text, $0) }
    // One word that can only be an old spelling makes its neighbours such: Chang Hsueh-liang.
    let isOld = parts.contains { $0.pinyin.isEmpty && !$0.isOrdinary }
    for start in run {
      var readings: [(syllables: [UInt16], isPinyin: Bool)] = [([], true)]
      var firstSyllables = 0
      for end in start..<min(run.upperBound, start + Self.mostWords) {
        let part = parts[end - run.lowerBound]
        var longer: [(syllables: [UInt16], isPinyin: Bool)] = []
        for reading in readings {
          for next in part.pinyin { longer.append((reading.syllables + next, reading.isPinyin)) }
          if isOld { for next in part.other { longer.append((reading.syllables + next, false)) } }
        }
        readings = Array(
          longer.filter { $0.syllables.count <= Self.mostSyllables }.prefix(Self.mostReadings)
        )
        guard let shortest = readings.map(\.syllables.count).min() else { break }
        if end == start { firstSyllables = shortest }
        add(
          text,
          start..<end + 1,
          of: run,
          parts: parts,
          readings: readings,
          firstSyllables: firstSyllables,
          segment: segment
        )
      }
    }
  }

  private mutating func add(
    _ text: LatinWords,
    _ words: Range<Int>,
    of run: Range<Int>,
    parts: [Syllabic],
    readings: [(syllables: [UInt16], isPinyin: Bool)],
    firstSyllables: Int,
    segment: Int
  ) {
    let list = text.words
    // Words joined with a hyphen stay together: Tse-tung.
    if list[words.lowerBound].separator == .hyphen, words.lowerBound > run.lowerBound { return }
    if words.upperBound < list.count, list[words.upperBound].separator == .hyphen { return }
    guard let shortest = readings.map(\.syllables.count).min() else { return }
    let own = parts[(words.lowerBound - run.lowerBound)..<(words.upperBound - run.lowerBound)]
    let allOrdinary = own.allSatisfy(\.isOrdinary)
    let isStart = list[words.lowerBound].isStart
    if shortest == 1 {
      guard run.count == 1 else { return }
      if allOrdinary, !hasTitle(text, before: words.lowerBound) { return }
    } else if allOrdinary, isStart {
      return
    }
    let name = String(
      decoding: text.letters[
        list[words.lowerBound].letters.lowerBound..<list[words.upperBound - 1].letters.upperBound
      ],
      as: UTF8.self
    )
    let isOld = readings.contains { !$0.isPinyin }
    let identifier = (isOld ? "o\t" : "p\t") + name
    let known = numbers[identifier]
    let key = known ?? Int32(keys.count)
    if known == nil {
      numbers[identifier] = key
      keys.append(
        NameKey(
          kind: .unknown,
          isPhrase: false,
          isGazetteer: false,
          wordCount: words.count,
          firstSyllables: firstSyllables,
          syllables: shortest
        )
      )
      for reading in readings {
        let form: NameForm = reading.isPinyin ? .pinyin : .wadeGiles
        trie.insert(
          syllables: reading.syllables,
          .init(key: key, isTurned: false, form: form, next: -1)
        )
        // Given name first: the last word is a surname of one syllable or, seldom, of two.
        for last in 1...2 where words.count > 1 && reading.syllables.count > last {
          let turned = reading.syllables.suffix(last) + reading.syllables.dropLast(last)
          let lastParts = own.last.map { $0.pinyin + $0.other } ?? []
          if lastParts.contains(where: { $0.elementsEqual(reading.syllables.suffix(last)) }) {
            trie.insert(syllables: Array(turned), .init(key: key, isTurned: true, form: form, next: -1))
          }
        }
      }
    }
    options.append(
      Option(
        segment: Int32(segment),
        first: Int32(words.lowerBound),
        end: Int32(words.upperBound),
        bytes: list[words.lowerBound].bytes.lowerBound..<list[words.upperBound - 1].bytes.upperBound,
        key: key,
        isDoubtful: !isPerson(readings, words: words.count, firstSyllables: firstSyllables) || allOrdinary
          || isStart
      )
    )
  }

  /// Whether syllables are in the form of a person's name: a common surname and one or two syllables.
  private func isPerson(
    _ readings: [(syllables: [UInt16], isPinyin: Bool)],
    words: Int,
    firstSyllables: Int
  ) -> Bool {
    guard words > 1, firstSyllables == 1 else { return false }
    return readings.contains {
      (2...3).contains($0.syllables.count) && tables.surnames.commonSyllables.contains($0.syllables[0])
    }
  }

  private func hasTitle(_ text: LatinWords, before index: Int) -> Bool {
    guard index > 0 else { return false }
    return Self.titles.contains(String(decoding: text.letters[text.words[index - 1].letters], as: UTF8.self))
  }
}
