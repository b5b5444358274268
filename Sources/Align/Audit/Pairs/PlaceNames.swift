/// Finds places and countries in both texts of a pair by the tables of names, and those that the other side lacks.
struct PlaceNames: Sendable {
  private struct Entry: Sendable {
    var english: [UInt8]
    var kind: NameKind
    var isAcronym: Bool
  }

  /// A place of each side without a partner.
  struct Exchange: Sendable, Hashable {
    /// In UTF-8 bytes of the English.
    var english: Range<Int>
    /// In UTF-8 bytes of the Chinese.
    var chinese: Range<Int>
    /// Whether the English is not just a place inside of what the Chinese names.
    var areAlike: Bool
  }

  /// The entries of each Chinese form.
  private var chinese: [[UInt32]: [Int]] = [:]
  private var entries: [Entry] = []
  /// The entries of single characters, of which 中美 and 美帝 are made.
  private var characters: [UInt32: [Int]] = [:]
  private let tables: NameTables
  /// The longest form that begins with two characters, by both of them.
  private var longest: [UInt64: Int] = [:]

  private static let kinds: Set<NameKind> = [.country, .place]
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
    for table in tables.phrases {
      for entry in table.all where Self.kinds.contains(table.kind(entry)) {
        let english = Array(table.englishForm(entry))
        entries.append(
          Entry(
            english: english,
            kind: table.kind(entry),
            isAcronym: table.isAcronym(entry)
          )
        )
        for form in table.chineseForms(entry, folding: tables.folding) where form.count == 1 {
          characters[form[0], default: []].append(entries.count - 1)
        }
        for form in table.chineseForms(entry, folding: tables.folding)
        where form.count >= Self.shortestChinese {
          chinese[form, default: []].append(entries.count - 1)
          let start = Self.start(form[0], form[1])
          longest[start] = max(longest[start] ?? 0, form.count)
        }
      }
    }
    if entries.isEmpty { return nil }
  }

  /// Places of each side that the other side does not name, if both have one: of one kind if there are such.
  func exchanged(_ pair: AuditedPair) -> Exchange? {
    let hits = hits(in: pair.chineseScalars)
    guard !hits.isEmpty else { return nil }
    let bytes = Array(pair.englishText.utf8)
    let words = LatinWords(bytes.span)
    let lone = hits.filter { hit in
      let own = hit.entries + pair.chineseScalars.scalars[hit.range].flatMap { characters[$0] ?? [] }
      return !own.contains { isNamed(entries[$0], in: words) }
    }
    guard !lone.isEmpty else { return nil }
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
    let english = loneEnglish(words, linked)
    var found: Exchange?
    for left in english {
      for right in chinese {
        let isCountry = right.entries.contains { entries[$0].kind == .country }
        // Madrid may be what the text calls Spain.
        let areAlike = left.isCountry || !isCountry
        guard found == nil || areAlike else { continue }
        let range = pair.chineseScalars.bytes(right.range)
        found = Exchange(english: left.range, chinese: range, areAlike: areAlike)
        if areAlike { return found }
      }
    }
    return found
  }

  private struct LonePlace {
    var range: Range<Int>
    var isCountry: Bool
  }

  /// Places of the English that no name of the Chinese is linked with, by the tables and by their pinyin.
  private func loneEnglish(_ words: LatinWords, _ linked: [NameLink]) -> [LonePlace] {
    var places: [LonePlace] = []
    for (position, word) in words.words.enumerated() where word.isCapital {
      for end in position..<min(words.words.count, position + 3) {
        let letters = Array(words.letters[word.letters.lowerBound..<words.words[end].letters.upperBound])
        let range = word.bytes.lowerBound..<words.words[end].bytes.upperBound
        guard letters.count >= Self.shortestEnglish, !linked.contains(where: { $0.english.overlaps(range) })
        else { continue }
        let kinds = kinds(letters)
        // Where a sentence begins, and in headlines, few words but names of countries are sure to be names.
        guard !word.isStart || kinds.contains(.country) else { continue }
        if !kinds.isEmpty {
          places.append(LonePlace(range: range, isCountry: kinds.contains(.country)))
        } else if end == position, isPinyin(words, position) {
          places.append(LonePlace(range: range, isCountry: false))
        }
      }
    }
    return places
  }

  /// Whether a word alone is two syllables of pinyin or more, as places in China are written.
  private func isPinyin(_ words: LatinWords, _ position: Int) -> Bool {
    func syllables(_ position: Int) -> Int {
      guard words.words.indices.contains(position), words.words[position].isCapital else { return 0 }
      let word = SyllabicWord(words.spelling[words.words[position].spelling], tables: tables)
      return word.isOrdinary ? 0 : word.pinyin.map(\.count).min() ?? 0
    }
    // Beside a surname it is a given name.
    return syllables(position) > 1 && syllables(position - 1) == 0 && syllables(position + 1) == 0
  }

  /// What kinds of place bear a name.
  private func kinds(_ letters: [UInt8]) -> Set<NameKind> {
    var kinds = Set<NameKind>()
    for table in tables.phrases {
      let found = table.equal(
        to: letters[...],
        in: table.prefixed(by: letters[...], in: table.all),
        isAcronym: false
      )
      for entry in found { kinds.insert(table.kind(entry)) }
    }
    return kinds.intersection(Self.kinds)
  }

  private func isNamed(_ entry: Entry, in words: LatinWords) -> Bool {
    words.words.contains { word in
      let rest = words.letters[word.letters.lowerBound...]
      let end = rest.startIndex + entry.english.count
      if rest.starts(with: entry.english), end == rest.endIndex || rest[end] == UInt8(ascii: " ") {
        return true
      }
      return !entry.isAcronym && word.isCapital && entry.english.count >= Self.stem
        && rest.starts(with: entry.english.prefix(Self.stem))
    }
  }

  private static func start(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
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
      if index + 1 < folded.count, let longest = longest[Self.start(folded[index], folded[index + 1])] {
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
