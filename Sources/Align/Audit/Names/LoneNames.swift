/// Finds the names on each side of a pair that nothing on the other supports: no table, no sound, no letters.
struct LoneNames {
  /// Where the tables and the sounds find names of the English in the Chinese.
  typealias Links = [(english: Range<Int>, chinese: Range<Int>)]

  private let pair: AuditedPair
  private let words: LatinWords
  private let folded: [UInt32]
  private let places = PlaceNames.standard
  private let foreign = ForeignNames.standard
  private let named: NamedPlaces
  private let hits: [PlaceTable.Hit]
  private let knownHits: [PlaceTable.Hit]
  /// Names of the English and words that may be others, whatever is linked.
  private var all: (names: [LoneName], candidates: [Int]) = ([], [])

  /// The persons and organisations of the tables.
  private static let known = PlaceTable(.standard, kinds: [.person, .organisation])

  /// With more names in a pair, which no sentence has, nobody can tell which corresponds to which.
  static let mostNames = 24
  /// Where more is named, with partners or without, nothing is looked for.
  private static let mostMentions = 200
  /// Distances above it are as good as none, in nats a letter.
  private static let farthest = 3.0

  /// Reads what the Chinese names.
  ///
  /// - Complexity: O(*n*).
  init(_ pair: AuditedPair, _ words: LatinWords, _ named: NamedPlaces) {
    self.pair = pair
    self.words = words
    self.named = named
    folded = pair.foldedChinese
    hits = named.hits
    knownHits = Self.known.hits(folded)
    all = candidates()
  }

  // MARK: English

  /// Where the tables and the sounds find names of the English in the Chinese.
  func links(_ index: NameIndex) -> Links { places.linked(index, pair, folded) }

  /// Names of the English; none where there are too many.
  ///
  /// - Complexity: O(*n* × *m*) for *n* names, up to `mostNames`, and *m* characters.
  func english(_ links: Links) -> [LoneName] {
    let names = all.names.filter { name in !links.contains { $0.english.overlaps(name.range) } }
    let candidates = all.candidates.filter { position in
      !links.contains { $0.english.overlaps(words.words[position].bytes) }
    }
    guard candidates.count + names.count <= Self.mostNames else { return [] }
    return (names + candidates.compactMap(english(at:))).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether some word of the English may be such a name, whatever is linked.
  var hasEnglish: Bool { !all.names.isEmpty || !all.candidates.isEmpty }

  /// How many words of the English have a capital.
  var capitalCount: Int { words.words.count(where: \.isCapital) }

  /// The names of the English that the tables have, and the words that may be others.
  private func candidates() -> (names: [LoneName], candidates: [Int]) {
    guard max(capitalCount, hits.count, knownHits.count) <= Self.mostMentions else { return ([], []) }
    var isKnown = [Bool](repeating: false, count: words.words.count)
    var names: [LoneName] = []
    for position in words.words.indices where words.words[position].isCapital && !isKnown[position] {
      guard let phrase = phrase(at: position) else { continue }
      for index in phrase.words { isKnown[index] = true }
      if let name = phrase.name { names.append(name) }
    }
    // York in New York is not a name of its own.
    for position in words.words.indices where words.words[position].isCapital {
      guard let count = named.english(at: position).first.map({ places.table[$0].english.count })
      else {
        continue
      }
      let end = words.words[position].letters.lowerBound + count
      for next in words.words.indices.dropFirst(position + 1).prefix(while: {
        words.words[$0].letters.upperBound <= end
      }) {
        isKnown[next] = true
      }
    }
    return (names, words.words.indices.filter { !isKnown[$0] && isCandidate($0) })
  }

  /// The words of a person or an organisation of the tables that begins at a word, and its name where the Chinese has none of its forms.
  private func phrase(at position: Int) -> (words: Range<Int>, name: LoneName?)? {
    let word = words.words[position]
    let named = Self.known.named(words, at: position).filter { !Self.known[$0].isAcronym || word.isAcronym }
    guard let count = named.first.map({ Self.known[$0].english.count }),
      count > Self.shortestPlace || word.isAcronym
    else { return nil }
    var end = position
    while words.words[end].letters.upperBound < word.letters.lowerBound + count { end += 1 }
    let range = word.bytes.lowerBound..<words.words[end].bytes.upperBound
    let isInText = (position..<end + 1).allSatisfy { foreign.isInText(words, $0, folded) }
    guard !isInText, !knownHits.contains(where: { $0.places.contains(where: named.contains) }) else {
      return (position..<end + 1, nil)
    }
    var name = LoneName(range: range)
    name.set(.englishPhrase, true)
    name.set(.englishAcronym, word.isAcronym)
    name.set(.englishStart, word.isStart)
    name.set(.englishTitled, foreign.isTitled(words, position))
    return (position..<end + 1, name)
  }

  private func isCandidate(_ position: Int) -> Bool {
    let word = words.words[position]
    guard word.isCapital, word.letters.count >= Self.shortestPlace else { return false }
    let letters = words.letters[word.letters]
    let named = self.named.english(at: position)
    // Reading, Nice and Central are words far more often, and where a sentence begins, or in headlines, always.
    if word.isStart, places.tables.placeWords.number(of: letters) != nil { return false }
    if !named.contains(where: { places.table[$0].isCountry }), foreign.isCommon(words, position) {
      return false
    }
    if named.isEmpty {
      // What the tables have besides places and phrases is a term, which is translated by meaning.
      if letters.count < ForeignNames.shortestEnglish || foreign.isInTable(letters) { return false }
      if Self.calendar.contains(String(decoding: letters, as: UTF8.self)) { return false }
    }
    return !places.isEpithet(words, position) && !foreign.isInText(words, position, folded)
  }

  private func english(at position: Int) -> LoneName? {
    let word = words.words[position]
    let letters = words.letters[word.letters]
    let named = self.named.english(at: position)
    let isCountry = named.contains { places.table[$0].isCountry }
    guard !hits.contains(where: { $0.places.contains(where: named.contains) }),
      !(isCountry && places.isAbbreviated(named, folded))
    else { return nil }
    var name = LoneName(range: word.bytes)
    if let sound = NameSounds.standard.word(letters) {
      let distance = distance(sound, letters.count)
      guard distance > (isCountry ? ForeignNames.surely : ForeignNames.near) else { return nil }
      name.features[.englishDistance] = distance
    } else {
      name.features[.englishSilent] = 1
    }
    name.set(.englishCountry, isCountry)
    name.set(.englishPlace, !isCountry && !named.isEmpty)
    name.set(.englishPeople, named.isEmpty && ForeignNames.isWrittenByMeaning(letters))
    name.places = named
    name.set(.englishCommon, foreign.isCommon(words, position))
    name.set(.englishStart, word.isStart)
    name.set(.englishAcronym, word.isAcronym)
    name.set(.englishPinyin, !places.tables.spellings.pinyin(Array(letters)).isEmpty)
    let beside = wordsBeside(position)
    name.set(.englishBeside, !beside.isEmpty)
    name.set(.englishBesideCommon, beside.contains { foreign.isCommon(words, $0) })
    name.set(.englishTitled, foreign.isTitled(words, position))
    name.set(.englishShort, letters.count < ForeignNames.shortestEnglish)
    return name
  }

  /// The words with capitals right beside one.
  private func wordsBeside(_ position: Int) -> [Int] {
    func follows(_ index: Int) -> Bool {
      words.words.indices.contains(index) && words.words[index].separator == .space
    }
    return [(position - 1, position), (position + 1, position + 1)].compactMap { beside, second in
      follows(second) && words.words.indices.contains(beside) && words.words[beside].isCapital ? beside : nil
    }
  }

  /// How far a word is from the nearest characters.
  private func distance(_ sound: NameSounds.Word, _ letters: Int) -> Double {
    var best = Self.farthest
    var steps = NameSteps(sound)
    for start in folded.indices where CharacterClass.isHan(folded[start]) {
      let end = min(folded.count, start + SpelledNames.longest)
      let row = NameSounds.standard.distances(&steps, folded[start..<end], upTo: best)
      for count in row.indices where count > 0 && SpelledNames.fits(letters, count + 1) {
        best = min(best, row[count])
      }
    }
    return best
  }

  /// Shorter words are too easily found, or no names.
  private static let shortestPlace = 4
  private static let calendar = NameContext.standard.words(.calendar)

  // MARK: Chinese

  /// Names of the Chinese: countries and places, rows of characters that spell foreign names, and persons who say something.
  ///
  /// What a name of the English is linked with is to be left out, but a place that the English names less often.
  /// - Parameters:
  ///   - spelling: what the Chinese may spell.
  ///   - neighbours: what stands beside the pair, whose names may stand for a pronoun.
  /// - Returns: the names; none where there are too many.
  func chinese(_ spelling: ForeignNames.Spelling?, beside neighbours: PairNeighbours) -> [LoneName] {
    // 阿里 in 阿里巴巴 is not a name.
    var names = known()
    for name in lonePlaces() + spelled(spelling) + persons() + latin(neighbours)
    where !names.contains(where: { $0.range.overlaps(name.range) }) {
      names.append(name)
    }
    return names.count <= Self.mostNames ? names : []
  }

  private func known() -> [LoneName] {
    guard !knownHits.isEmpty, knownHits.count <= Self.mostNames else { return [] }
    var named: Set<Int> = []
    for position in words.words.indices { named.formUnion(Self.known.named(words, at: position)) }
    return knownHits.filter { !$0.places.contains(where: named.contains) }.map { hit in
      var name = LoneName(range: pair.chineseScalars.bytes(hit.range))
      name.set(.chineseKnown, true)
      set(length: hit.range.count, of: &name)
      return name
    }
  }

  private func persons() -> [LoneName] {
    let persons = ChinesePersons(folded).all()
    guard persons.count <= Self.mostNames else { return [] }
    let speaking = persons.filter { ChinesePersons.isSpeech(at: $0.upperBound, in: folded) }
    guard !speaking.isEmpty else { return [] }
    let unanswered = UnansweredNames(pair, words)
    let syllables = unanswered.syllables()
    return speaking.compactMap { person in
      guard !unanswered.isAnswered(person, syllables) else { return nil }
      var name = LoneName(range: pair.chineseScalars.bytes(person))
      name.set(.chineseSpeaker, true)
      set(length: person.count, of: &name)
      return name
    }
  }

  private func latin(_ neighbours: PairNeighbours) -> [LoneName] {
    guard LatinNames.mayHaveSome(pair.chineseScalars) else { return [] }
    return LatinNames(pair, english: [pair] + neighbours.all).lone.map { latin in
      var name = LoneName(range: latin.range)
      name.set(.chineseLatin, true)
      return name
    }
  }

  private func lonePlaces() -> [LoneName] {
    guard !hits.isEmpty, hits.count <= Self.mostNames else { return [] }
    return named.surplus().compactMap { surplus in
      let range = pair.chineseScalars.bytes(surplus.hit.range)
      let of = surplus.hit.places.map { places.table[$0] }
      var name = LoneName(range: range)
      name.places = surplus.hit.places
      name.set(.chineseCountry, of.contains(where: \.isCountry))
      name.set(.chinesePlace, !name.has(.chineseCountry) && of.contains(where: \.isCollected))
      name.set(.chineseTown, !name.has(.chineseCountry) && !name.has(.chinesePlace))
      name.set(.chineseAgain, !surplus.isLone)
      set(length: surplus.hit.range.count, of: &name)
      return name
    }
  }

  private func spelled(_ spelling: ForeignNames.Spelling?) -> [LoneName] {
    guard let spelling else { return [] }
    return spelling.stretches.enumerated().compactMap { number, stretch in
      let range = pair.chineseScalars.bytes(stretch.range)
      guard foreign.isName(stretch), spelling.names.isUnspelled(number) else { return nil }
      var name = LoneName(range: range)
      name.set(.chineseSpelled, true)
      name.features[.chineseWeight] = stretch.weight
      name.set(.chineseDotted, stretch.parts.count > 1)
      set(length: stretch.range.count, of: &name)
      return name
    }
  }

  /// Whether a name of the English sounds like the beginning of one of the Chinese: Catalan of 加泰罗利亚.
  func sounds(_ english: LoneName, like chinese: LoneName) -> Bool {
    let start = pair.chineseScalars.index(ofByte: chinese.range.lowerBound)
    let end = pair.chineseScalars.index(ofByte: chinese.range.upperBound)
    guard chinese.has(.chineseSpelled), end - start > 1,
      let word = words.words.first(where: { $0.bytes == english.range }),
      let letters = NameSounds.standard.word(words.letters[word.letters])
    else { return false }
    let (starts, ends) = (start..<start + 1, start + 2...end)
    return NameSounds.standard.nearest(letters, folded, starts: starts, ends: ends) <= ForeignNames.far
  }

  private func set(length: Int, of name: inout LoneName) {
    name.set(.chineseShort, length <= 2)
    name.set(.chineseLong, length >= 4)
  }
}
