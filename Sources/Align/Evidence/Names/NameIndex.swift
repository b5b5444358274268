/// The names of a document: those that its English text writes, and where its Chinese text can spell them.
///
/// Made once for a document; `links` then shows for any bead what belongs together. The names are those that
/// the English shows: words with capitals that parse wholly as syllables (pinyin, Wade–Giles, the postal map,
/// Hong Kong's Cantonese; surname first or last), entries of the tables, and foreign names, by the consonants
/// that a transliteration keeps. No tagger is needed for Chinese: its characters are walked once through tries
/// of what the English names ask for.
package struct NameIndex: Sendable {
  /// The names of each English segment, in text order.
  package private(set) var mentions: [[NameMention]]
  /// The keys whose names each Chinese segment can spell, in ascending order.
  package private(set) var spellable: [[Int]]
  /// The number of keys.
  package var keyCount: Int { keys.count }

  private let keys: [NameKey]
  /// So many times as often as its English a transliteration may stand in the Chinese text, pronouns in mind.
  private static let mostChance = 2
  /// The hits by key, segment and place.
  private var hits: [NameHit] = []
  private var hitStarts: [Int] = []

  /// Reads the names of a document.
  ///
  /// - Complexity: O(*n*) in the bytes of both texts.
  package init(english: [String], chinese: [String], tables: NameTables) {
    self.init(english: english, chinese: chinese, tables: tables, areStartsCertain: false)
  }

  /// Reads the names of texts, where `areStartsCertain` is as `NameReader` has it.
  init(english: [String], chinese: [String], tables: NameTables, areStartsCertain: Bool) {
    var reader = NameReader(tables: tables)
    reader.areStartsCertain = areStartsCertain
    for (segment, text) in english.enumerated() {
      let bytes = Array(text.utf8)
      reader.read(bytes.span, segment: segment)
    }
    self.init(&reader, chinese: chinese)
  }

  /// Reads the Chinese for a reader that has read `reader.segmentCount` English segments.
  init(_ reader: inout NameReader, chinese: [String]) {
    reader.finish()
    let tables = reader.tables
    var scanner = NameScanner(
      tables: tables,
      trie: reader.trie,
      sounds: reader.sounds,
      keys: reader.keys
    )
    if !reader.keys.isEmpty {
      for (segment, text) in chinese.enumerated() {
        let bytes = Array(text.utf8)
        scanner.scan(bytes.span, segment: segment)
      }
    }
    keys = reader.keys
    mentions = Array(repeating: [], count: reader.segmentCount)
    spellable = Array(repeating: [], count: chinese.count)
    keep(scanner.hits)
    resolve(reader.options)
  }

  /// Keeps of each key the hits of its best quality, and of a surname alone the character that full names
  /// show.
  private mutating func keep(_ found: [NameHit]) {
    var surnames = Set<UInt32>()
    for hit in found where hit.quality == 3 { surnames.insert(hit.first) }
    var isSettled = [Bool](repeating: false, count: keys.count)
    for hit in found where keys[Int(hit.key)].syllables == 1 && surnames.contains(hit.first) {
      isSettled[Int(hit.key)] = true
    }
    let found = found.filter { !isSettled[Int($0.key)] || surnames.contains($0.first) }
    var best = [UInt8](repeating: 0, count: keys.count)
    for hit in found { best[Int(hit.key)] = max(best[Int(hit.key)], hit.quality) }
    hits = found.filter { hit in
      hit.quality == best[Int(hit.key)] || keys[Int(hit.key)].isPhrase && hit.quality > 1
    }
    // Of forms that begin alike the longest comes first.
    hits.sort { ($0.key, $0.segment, $0.start, -$0.end) < ($1.key, $1.segment, $1.start, -$1.end) }
    dropChance()
    hitStarts = [Int](repeating: 0, count: keys.count + 1)
    for hit in hits { hitStarts[Int(hit.key) + 1] += 1 }
    for key in keys.indices { hitStarts[key + 1] += hitStarts[key] }
  }

  /// Keeps one of the ways to read a transliteration, and drops what many more Chinese segments have
  /// than English ones name.
  private mutating func dropChance() {
    var kept: [NameHit] = []
    kept.reserveCapacity(hits.count)
    var segments = [Int](repeating: 0, count: keys.count)
    for hit in hits {
      let key = Int(hit.key)
      let last = kept.last.flatMap { $0.key == hit.key && $0.segment == hit.segment ? $0 : nil }
      if keys[key].isForeign, let last, hit.start < last.end {
        // 对于英特尔: of several beginnings with a vowel the last; 马纳福特: else the first.
        let isBetter = keys[key].mayBeginOpen ? hit.bytes.count < last.bytes.count : hit.start == last.start
        if isBetter { kept[kept.count - 1] = hit }
        continue
      }
      if last == nil { segments[key] += 1 }
      kept.append(hit)
    }
    hits = kept.filter { hit in
      let key = keys[Int(hit.key)]
      return !key.isForeign || segments[Int(hit.key)] <= (key.count + 1) * Self.mostChance
    }
  }

  /// Chooses among the ways to read each segment: from left to right the longest that the Chinese text can
  /// spell.
  private mutating func resolve(_ options: [NameReader.Option]) {
    var isMentioned = [Bool](repeating: false, count: keys.count)
    var index = 0
    while index < options.count {
      var end = index
      while end < options.count, options[end].segment == options[index].segment { end += 1 }
      let own = options[index..<end].sorted { ($0.first, $0.end, $0.key) < ($1.first, $1.end, $1.key) }
      var covered: Int32 = 0
      var place = 0
      while place < own.count {
        var last = place
        while last < own.count, own[last].first == own[place].first { last += 1 }
        defer { place = last }
        guard own[place].first >= covered else { continue }
        let choices = own[place..<last]
        let spelt = choices.filter { hasHits(Int($0.key)) }
        let known = spelt.max { rank($0) < rank($1) }
        guard let choice = known ?? choices.filter({ !$0.isDoubtful }).max(by: { rank($0) < rank($1) }) else {
          continue
        }
        covered = choice.end
        isMentioned[Int(choice.key)] = true
        mentions[Int(choice.segment)].append(
          NameMention(bytes: choice.bytes, key: Int(choice.key), isCertain: !choice.isDoubtful)
        )
      }
      index = end
    }
    for hit in hits where isMentioned[Int(hit.key)] {
      let segment = Int(hit.segment)
      if spellable[segment].last != Int(hit.key) { spellable[segment].append(Int(hit.key)) }
    }
  }

  private func rank(_ option: NameReader.Option) -> Int {
    let key = keys[Int(option.key)]
    // Of readings of the same words a table's comes first, a foreign name's sound last.
    return Int(option.end) * 4 + (key.isPhrase ? (key.isGazetteer ? 2 : 3) : key.isForeign ? 0 : 1)
  }

  /// Whether the Chinese text can spell the name anywhere.
  func hasHits(_ key: Int) -> Bool { hitStarts[key] < hitStarts[key + 1] }

  /// Whether a name is spelt by its syllables, so that it can hardly be written in another way.
  func isSyllabic(_ key: Int) -> Bool { !keys[key].isPhrase && !keys[key].isForeign }

  /// What a key's name is.
  func key(_ number: Int) -> NameKey { keys[number] }

  /// The hits of a key in some segments, in text order.
  func hits(_ key: Int, in segments: Range<Int>) -> ArraySlice<NameHit> {
    func bound(_ segment: Int) -> Int {
      var low = hitStarts[key]
      var high = hitStarts[key + 1]
      while low < high {
        let middle = (low + high) / 2
        if Int(hits[middle].segment) < segment { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return hits[bound(segments.lowerBound)..<bound(segments.upperBound)]
  }
}

extension NameIndex {
  /// Reads the names of a document with the tables that are part of the library.
  package init(_ document: SegmentedDocument) {
    self.init(
      english: document.english.map(\.text),
      chinese: document.chinese.map(\.text),
      tables: NameTables.standard
    )
  }

  /// Pairs of segments that share a name which few segments have.
  func rarePairs() -> [SegmentHints.Pair] {
    let english = mentions.map { mentions in Array(Set(mentions.map(\.key))).sorted() }
    return SegmentHints.pairs(english: english, chinese: spellable, keyCount: keyCount, strength: 0.8)
  }
}
