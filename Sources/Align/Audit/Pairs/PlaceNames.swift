/// Finds places and countries in both texts of a pair by the tables of names, and those that the other side lacks.
struct PlaceNames: Sendable {
  private struct Entry: Sendable {
    var english: [UInt8]
    var table: Int
    var number: Int
    var isAcronym: Bool
  }

  /// The entries of each Chinese form.
  private var chinese: [[UInt32]: [Int]] = [:]
  private var entries: [Entry] = []
  /// The entries of single characters, of which 中美 and 美帝 are made.
  private var characters: [UInt32: [Int]] = [:]
  private let tables: NameTables
  private var longest = 0

  /// Single characters (美, 法) stand in too many words.
  private static let shortestChinese = 2
  /// English forms of fewer letters are too easily something else.
  private static let shortestEnglish = 4
  /// English words that begin with the same letters as a name are of its family: Germans, German and Germany.
  private static let stem = 4

  /// The places of the tables that are compiled in, made at the first use.
  static let standard: PlaceNames? = PlaceNames(.standard)

  private init?(_ tables: NameTables) {
    self.tables = tables
    for (number, table) in tables.phrases.enumerated() {
      for entry in table.all where table.kind(entry) == .place {
        let english = Array(table.englishForm(entry))
        entries.append(
          Entry(english: english, table: number, number: entry, isAcronym: table.isAcronym(entry))
        )
        for form in table.chineseForms(entry, folding: tables.folding) where form.count == 1 {
          characters[form[0], default: []].append(entries.count - 1)
        }
        for form in table.chineseForms(entry, folding: tables.folding)
        where form.count >= Self.shortestChinese {
          chinese[form, default: []].append(entries.count - 1)
          longest = max(longest, form.count)
        }
      }
    }
    if entries.isEmpty { return nil }
  }

  /// The places of each side that the other side does not name, in UTF-8 bytes.
  func unmatched(_ pair: AuditedPair) -> (english: [Range<Int>], chinese: [Range<Int>]) {
    let hits = hits(in: pair.chineseScalars)
    guard !hits.isEmpty else { return ([], []) }
    let bytes = Array(pair.englishText.utf8)
    let words = LatinWords(bytes.span)
    let lone = hits.filter { hit in
      let own = hit.entries + pair.chineseScalars.scalars[hit.range].flatMap { characters[$0] ?? [] }
      return !own.contains { isNamed(entries[$0], in: words) }
    }
    guard !lone.isEmpty else { return ([], []) }
    let index = NameIndex(
      english: [pair.englishText],
      chinese: [pair.chineseText],
      tables: tables,
      areStartsCertain: false
    )
    let linked = index.links(english: 0..<1, chinese: 0..<1)
    // What English word the Chinese spells by its sound is no other place.
    let chinese = lone.filter { hit in
      !linked.contains { $0.chinese.overlaps(pair.chineseScalars.bytes(hit.range)) }
    }
    guard !chinese.isEmpty else { return ([], []) }
    var english: [Range<Int>] = []
    for (position, word) in words.words.enumerated() where word.isCapital && !word.isStart {
      for end in position..<min(words.words.count, position + 3) {
        let letters = Array(words.letters[word.letters.lowerBound..<words.words[end].letters.upperBound])
        let range = word.bytes.lowerBound..<words.words[end].bytes.upperBound
        guard letters.count >= Self.shortestEnglish, isPlace(letters),
          !linked.contains(where: { $0.english.overlaps(range) })
        else { continue }
        english.append(range)
      }
    }
    return (english, chinese.map { pair.chineseScalars.bytes($0.range) })
  }

  private func isPlace(_ letters: [UInt8]) -> Bool {
    tables.phrases.contains { table in
      let found = table.equal(
        to: letters[...],
        in: table.prefixed(by: letters[...], in: table.all),
        isAcronym: false
      )
      return found.contains { table.kind($0) == .place }
    }
  }

  private func isNamed(_ entry: Entry, in words: LatinWords) -> Bool {
    words.words.contains { word in
      let rest = words.letters[word.letters.lowerBound...]
      if rest.starts(with: entry.english) { return true }
      return !entry.isAcronym && word.isCapital && entry.english.count >= Self.stem
        && rest.starts(with: entry.english.prefix(Self.stem))
    }
  }

  private struct Hit {
    var range: Range<Int>
    var entries: [Int]
  }

  /// The longest forms from left to right.
  private func hits(in text: ScalarText) -> [Hit] {
    let folded = text.scalars.map { tables.folding.fold($0) }
    var hits: [Hit] = []
    var index = 0
    while index < folded.count {
      var found: Hit?
      if CharacterClass.isHan(folded[index]) {
        for length in stride(from: min(longest, folded.count - index), through: Self.shortestChinese, by: -1)
        {
          if let entries = chinese[Array(folded[index..<index + length])] {
            found = Hit(range: index..<index + length, entries: entries)
            break
          }
        }
      }
      if let found { hits.append(found) }
      index = found?.range.upperBound ?? index + 1
    }
    return hits
  }
}
