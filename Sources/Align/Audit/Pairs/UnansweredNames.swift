/// Finds names in the Chinese that nothing in the English speaks for: it was left out or exchanged there.
struct UnansweredNames {
  /// A name and what it is, by its place in bytes of the Chinese.
  struct Name: Sendable, Hashable {
    var range: Range<Int>
    /// Whether it is a country, which a translator often adds: 印度中央邦 for Madhya Pradesh.
    var isCountry: Bool
  }

  private let pair: AuditedPair
  private let words: LatinWords
  private let folded: [UInt32]
  private let places = PlaceNames.standard
  private let foreign = ForeignNames.standard

  /// Reads the pair when it is asked.
  init(_ pair: AuditedPair, _ words: LatinWords) {
    self.pair = pair
    self.words = words
    folded = pair.foldedChinese
  }

  /// A country, province or well-known place of the Chinese.
  func place(_ named: NamedPlaces, _ index: () -> NameIndex) -> Name? {
    let hits = named.hits
    guard !hits.isEmpty, hits.count <= PlaceNames.mostNames else { return nil }
    let lone = named.surplus().filter { surplus in
      surplus.isLone
        && surplus.hit.places.contains {
          places.table[$0].isCountry || places.table[$0].isCollected
        }
    }
    guard !lone.isEmpty else { return nil }
    let known = places.linked(index(), pair, folded)
    func isCountry(_ hit: PlaceTable.Hit) -> Bool {
      hit.places.contains { places.table[$0].isCountry }
    }
    for surplus in lone.sorted(by: { !isCountry($0.hit) && isCountry($1.hit) }) {
      let range = pair.chineseScalars.bytes(surplus.hit.range)
      if known.contains(where: { $0.chinese.overlaps(range) }) || mayBePart(surplus.hit) { continue }
      return Name(range: range, isCountry: isCountry(surplus.hit))
    }
    return nil
  }

  /// Whether a hit of two transliteration characters may be the start of a longer foreign name: 阿里 of 阿里巴巴.
  private func mayBePart(_ hit: PlaceTable.Hit) -> Bool {
    hit.range.count <= PlaceTable.shortestChinese
      && !hit.places.contains { places.table[$0].isCountry }
      && hit.range.allSatisfy { places.tables.transliteration[folded[$0]] != nil }
  }

  /// A transliteration of the Chinese.
  func transliteration(_ spelling: () -> ForeignNames.Spelling?, _ index: () -> NameIndex) -> Name? {
    guard let spelling = spelling() else { return nil }
    for (number, stretch) in spelling.stretches.enumerated()
    where foreign.isName(stretch) && spelling.names.isUnspelled(number) {
      let range = pair.chineseScalars.bytes(stretch.range)
      if index().links(english: 0..<1, chinese: 0..<1).contains(where: { $0.chinese.overlaps(range) }) {
        continue
      }
      return Name(range: range, isCountry: false)
    }
    return nil
  }

  /// A person of the Chinese who says something, of whose name the English has no syllable.
  func person() -> Name? {
    let tables = places.tables
    var syllables: Set<UInt16>?
    for verb in folded.indices where ChinesePersons.isSpeech(at: verb, in: folded) {
      for length in [3, 2] where verb >= length {
        let name = verb - length..<verb
        guard tables.surnames.contains(folded[name.lowerBound]),
          name.allSatisfy({ CharacterClass.isHan(folded[$0]) && !Self.noNames.contains(folded[$0]) }),
          verb == length || !CharacterClass.isHan(folded[name.lowerBound - 1])
            || Self.officeEnds.contains(folded[name.lowerBound - 1])
        else { continue }
        let spelled = syllables ?? self.syllables()
        syllables = spelled
        if !isAnswered(name, spelled) {
          return Name(range: pair.chineseScalars.bytes(name), isCountry: false)
        }
      }
    }
    return nil
  }

  /// Whether the English has a syllable of a name, or a word that sounds like it.
  func isAnswered(_ name: Range<Int>, _ syllables: Set<UInt16>) -> Bool {
    let readings = places.tables.readings
    return name.contains { place in
      readings.range(of: folded[place]).contains { syllables.contains(readings[$0]) }
    } || isSpelled(name)
  }

  /// Whether a word of the English sounds like a name: 罗斯 is Ross, too.
  private func isSpelled(_ name: Range<Int>) -> Bool {
    words.words.contains { word in
      guard word.isCapital, let letters = NameSounds.standard.word(words.letters[word.letters]) else {
        return false
      }
      let starts = name.lowerBound..<name.lowerBound + 1
      return NameSounds.standard.nearest(
        letters,
        folded,
        starts: starts,
        ends: name.upperBound...name.upperBound
      )
        <= ForeignNames.far
    }
  }

  /// The syllables of all words of the English that may be of Chinese names.
  func syllables() -> Set<UInt16> {
    var syllables: Set<UInt16> = []
    for word in words.words where word.isCapital {
      let reading = SyllabicWord(words.spelling[word.spelling], tables: places.tables)
      for syllable in (reading.pinyin + reading.other).joined() { syllables.insert(syllable) }
    }
    return syllables
  }

  /// What offices end in.
  private static let officeEnds = NameContext.standard.characters(.officeEnd)
  /// What comes before a verb of speech and in no name.
  private static let noNames = NameContext.standard.characters(.noName)
}
