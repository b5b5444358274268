/// Finds the names of a trie in Chinese segments.
struct NameScanner {
  let tables: NameTables
  let trie: NameTrie
  let sounds: SoundTrie
  let keys: [NameKey]
  private(set) var hits: [NameHit] = []

  private var codes: [UInt32] = []
  private var folded: [UInt32] = []
  /// Where each character is; one more than there are characters.
  private var offsets: [Int32] = []

  /// Characters that hold a sentence together and hardly ever stand in a name; two syllables that fall on one
  /// of them are chance: 我们 is not the name Women.
  private static let functionCharacters = NameContext.standard.characters(.functionCharacter)
  /// What comes before a surname or a given name in place of one: 老王, 小李, 阿 Q.
  private static let prefixes = NameContext.standard.characters(.beforeSurname)

  init(tables: NameTables, trie: NameTrie, sounds: SoundTrie, keys: [NameKey]) {
    self.tables = tables
    self.trie = trie
    self.sounds = sounds
    self.keys = keys
  }

  /// Adds the hits of one segment.
  ///
  /// - Complexity: O(*n*) for names of bounded length.
  mutating func scan(_ text: Span<UInt8>, segment: Int) {
    codes.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var position = 0
    while position < text.count {
      let scalar = text.scalar(at: position)
      offsets.append(Int32(position))
      codes.append(scalar.value)
      folded.append(tables.folding.fold(scalar.value))
      position = min(position + max(1, scalar.width), text.count)
    }
    offsets.append(Int32(text.count))
    for start in codes.indices {
      walk(from: start, at: start, node: 0, rare: 0, segment: segment)
      if !sounds.isEmpty {
        walkSounds(from: start, at: start, node: 0, last: nil, isOpen: false, segment: segment)
      }
    }
  }

  private mutating func walk(from start: Int, at place: Int, node: Int32, rare: Int, segment: Int) {
    if node != 0 {
      var ending = trie.firstEnding(node)
      while ending >= 0 {
        let found = trie.endings[Int(ending)]
        add(found, start..<place, rare: rare, segment: segment)
        ending = found.next
      }
    }
    guard place < codes.count else { return }
    let readings = tables.readings.range(of: codes[place])
    for index in readings {
      let next = trie.next(node, syllable: tables.readings[index])
      if next != 0 {
        walk(
          from: start,
          at: place + 1,
          node: next,
          rare: rare + (index == readings.lowerBound ? 0 : 1),
          segment: segment
        )
      }
    }
    if trie.hasCantonese {
      for index in tables.cantonese.range(of: codes[place]) {
        let next = trie.next(node, syllable: tables.cantonese[index] + NameTrie.firstCantonese)
        if next != 0 { walk(from: start, at: place + 1, node: next, rare: rare, segment: segment) }
      }
    }
    let next = trie.next(node, character: folded[place])
    if next != 0 { walk(from: start, at: place + 1, node: next, rare: rare, segment: segment) }
  }

  /// Characters of a transliteration; more are not looked at.
  private static let longestTransliteration = 8
  private static let shortestTransliteration = 3

  /// Follows the sounds of adjacent characters; `isOpen` tells whether the first of them begins with a vowel.
  private mutating func walkSounds(
    from start: Int,
    at place: Int,
    node: Int,
    last: SoundSkeleton.Sound?,
    isOpen: Bool,
    segment: Int
  ) {
    guard place < folded.count, place - start < Self.longestTransliteration,
      let character = tables.transliteration[folded[place]]
    else { return }
    for initial in character.initials {
      var node = node
      var last = last
      for sound in [initial, character.endsNasal ? .nose : nil] {
        guard let sound, sound != last else { continue }
        node = sounds.next(node, sound)
        if node == 0 { break }
        last = sound
      }
      guard node != 0 || last == nil else { continue }
      let isOpen = place == start ? initial == nil : isOpen
      if node != 0 { addForeign(start..<place + 1, node: node, last: last, isOpen: isOpen, segment: segment) }
      walkSounds(from: start, at: place + 1, node: node, last: last, isOpen: isOpen, segment: segment)
    }
  }

  private mutating func addForeign(
    _ range: Range<Int>,
    node: Int,
    last: SoundSkeleton.Sound?,
    isOpen: Bool,
    segment: Int
  ) {
    guard range.count >= Self.shortestTransliteration else { return }
    for ending in sounds.endings(node) {
      if let opens = ending.beginsOpen, opens != isOpen { continue }
      guard ending.fits(characters: range.count) else { continue }
      // 亚 belongs to a name that ends in a vowel, 斯 to one whose last sound it says once more.
      var end = range.upperBound
      if end < folded.count {
        let isVowel = ending.endsOpen && TransliterationSounds.finalVowels.contains(folded[end])
        let isSame =
          !ending.endsOpen && TransliterationSounds.finalConsonants.contains(folded[end])
          && tables.transliteration[folded[end]]?.initials == [last]
        if isVowel || isSame { end += 1 }
      }
      hits.append(
        NameHit(
          key: ending.key,
          segment: Int32(segment),
          start: offsets[range.lowerBound],
          end: offsets[end],
          quality: 2,
          form: .transliteration,
          first: folded[range.lowerBound]
        )
      )
    }
  }

  private mutating func add(_ ending: NameTrie.Ending, _ range: Range<Int>, rare: Int, segment: Int) {
    let quality = quality(
      keys[Int(ending.key)],
      isPhrase: ending.form == .table || ending.form == .gazetteer,
      isTurned: ending.isTurned,
      range,
      rare: rare
    )
    guard quality > 0 else { return }
    hits.append(
      NameHit(
        key: ending.key,
        segment: Int32(segment),
        start: offsets[range.lowerBound],
        end: offsets[range.upperBound],
        quality: quality,
        form: ending.form,
        first: folded[range.lowerBound]
      )
    )
  }

  /// How much characters look like a name, 0 where they cannot be it.
  private func quality(
    _ key: NameKey,
    isPhrase: Bool,
    isTurned: Bool,
    _ range: Range<Int>,
    rare: Int
  ) -> UInt8 {
    // 美 may stand for America, and in far more places for something else.
    if isPhrase { return range.count == 1 ? 1 : 4 }
    let first = folded[range.lowerBound]
    if range.count == 1 { return tables.surnames.contains(first) ? 2 : 0 }
    let hasCompound = range.count > 2 && tables.surnames.contains(first, folded[range.lowerBound + 1])
    let hasSurname = tables.surnames.contains(first) || hasCompound
    let isOrdinary = folded[range].contains { Self.functionCharacters.contains($0) }
    if isOrdinary, range.count < 3 { return 0 }
    if isTurned { return hasSurname && range.count <= 4 ? 3 : 0 }
    if key.wordCount > 1, key.firstSyllables <= 2, key.syllables <= 4 {
      if key.firstSyllables == 1 ? hasSurname : hasCompound { return 3 }
      if Self.prefixes.contains(first) { return 2 }
      return range.count > 2 || rare == 0 ? 1 : 0
    }
    if range.count == 2, rare > 1 { return 1 }
    return 2
  }
}
