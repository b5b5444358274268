/// Finds countries and places on one side of a pair that the other side replaces by others.
///
/// A class, so that keeping it at hand does not count the references of every table.
final class PlaceNames: Sendable {
  /// A place of each side without a partner.
  struct Exchange: Sendable, Hashable {
    /// In UTF-8 bytes of the English.
    var english: Range<Int>
    /// In UTF-8 bytes of the Chinese.
    var chinese: Range<Int>
    /// Whether the one cannot stand for the other, as Madrid may for Spain.
    var isCertain: Bool
  }

  let table: PlaceTable
  let tables: NameTables
  /// Places that are parts of other words, and what comes before them there; nothing where that shows nothing.
  private let ambiguous: [[UInt32]: Set<UInt32>]

  /// English forms of fewer letters are too easily something else.
  private static let shortestEnglish = 4
  /// What comes before a single character that is a country: 驻美, 对日, 在法, 全美.
  private static let beforeCharacter = NameContext.standard.characters(.beforeCountry)
  /// What follows one: 美方, 日军, 法语. 意义 and 日前 name none.
  private static let behindCharacter = NameContext.standard.characters(.behindCountry)
  /// Characters of transliterations that stand beside a name as words of their own.
  private static let ordinaryCharacters = NameContext.standard.characters(.ownWord)
  /// Longer transliterations are hardly ever a part of a longer one by chance.
  private static let shortTransliteration = 3
  /// Spellings that few words have but those in pinyin: Zhuzhou, Qom and Xinyang, not Mifune and Mousasi.
  private static let marksOfPinyin = ["zh", "x", "q", "ng"].map { Array($0.utf8) }

  /// The places of the tables that are compiled in, made at the first use.
  static let standard = PlaceNames(.standard)

  /// Reads the tables.
  init(_ tables: NameTables) {
    self.tables = tables
    table = PlaceTable(tables)
    let lines = EmbeddedTable.ambiguousPlaces
    ambiguous = Dictionary(
      uniqueKeysWithValues: lines.tableLines.map { line in
        let fields = lines.fields(line, separator: UInt8(ascii: "\t")).map {
          String(decoding: lines[$0], as: UTF8.self).unicodeScalars.map(\.value)
        }
        return (fields[0], Set(fields.dropFirst().joined()))
      }
    )
  }

  /// Places of each side that the other side does not name, if both have one: those that cannot stand for each other if there
  /// are such.
  ///
  /// A country that the Chinese names more often than the English counts as well: 中国高校 and 中国特色 are no “Universities in
  /// India” with “Chinese characteristics”.
  func exchanged(
    _ pair: AuditedPair,
    _ words: LatinWords,
    _ named: NamedPlaces,
    index: () -> NameIndex
  ) -> Exchange? {
    let folded = pair.foldedChinese
    let hits = named.hits
    guard !hits.isEmpty, hits.count <= Self.mostNames else { return nil }
    let mentions = mentions(words, named)
    guard mentions.count <= Self.mostNames else { return nil }
    let english = mentions.filter { mention in
      !hits.contains { table.areAlike($0.places, mention.places) }
        && !ForeignNames.standard.isInText(mention.letters, folded)
    }
    guard !english.isEmpty else { return nil }
    let surplus = named.surplus()
    guard !surplus.isEmpty else { return nil }
    // Shanxi is read like 陕西 and is no name of it: what the tables have is linked by the tables alone.
    func isOther(_ link: (english: Range<Int>, chinese: Range<Int>)) -> Bool {
      english.contains { mention in
        !mention.places.isEmpty && link.english.overlaps(mention.range)
          && hits.contains { hit in
            link.chinese.overlaps(pair.chineseScalars.bytes(hit.range))
              && !hit.places.contains(where: mention.places.contains)
          }
      }
    }
    let known = linked(index(), pair, folded).filter { !isOther($0) }
    let lone = english.filter { mention in
      !known.contains { $0.english.overlaps(mention.range) } && !isAbbreviated(mention, folded)
        && (mention.countries.contains(Self.china) || mention.letters.count < Self.spelledLetters
          || !ForeignNames.standard.isSpelled(mention.letters, folded, besides: []))
    }
    // What English word the Chinese spells by its sound is no other place.
    let chinese = surplus.filter { surplus in
      let own = hits.filter {
        surplus.isLone ? $0.range == surplus.hit.range : $0.places == surplus.hit.places
      }
      let links = known.filter { link in
        own.contains { link.chinese.overlaps(pair.chineseScalars.bytes($0.range)) }
      }
      return Set(links.map(\.english)).count < own.count
    }
    // Of 韩国现代、日本资生堂、德国西门子 the English may name the companies alone.
    let isList = Set(chinese.filter(\.isLone).map(\.hit.places)).count >= lone.count + Self.manyNames
    var found: Exchange?
    for left in lone {
      for right in chinese {
        let isCertain = !isList && isCertain(left, right.hit)
        guard isCertain && (right.isLone || left.isCountry) || right.isLone && found == nil,
          !isPart(right.hit, of: left, folded)
        else { continue }
        let range = pair.chineseScalars.bytes(right.hit.range)
        found = Exchange(english: left.range, chinese: range, isCertain: isCertain)
        if isCertain { return found }
      }
    }
    return found
  }

  /// So many more places on the Chinese side are what it adds to other names.
  private static let manyNames = 3
  /// With more names on a side, which no sentence has, nobody can tell which corresponds to which.
  static let mostNames = 100

  /// Whether what the Chinese names is a part of what spells the English name or the other way round: 西德 of 西德尼, Mongolia of
  /// 内蒙古.
  private func isPart(_ hit: PlaceTable.Hit, of mention: Mention, _ folded: [UInt32]) -> Bool {
    if mention.places.contains(where: {
      table.forms(of: $0).contains { folded[hit.range].firstRange(of: $0) != nil }
    }) {
      return true
    }
    // 江西 of 浙江西部 is no Jiangxi.
    guard !mention.countries.contains(Self.china), let word = NameSounds.standard.word(mention.letters),
      word.count >= Self.shortestEnglish
    else {
      return false
    }
    let starts = max(0, hit.range.lowerBound - Self.around)..<hit.range.lowerBound + 1
    let ends = hit.range.upperBound...min(folded.count, hit.range.upperBound + Self.around)
    return NameSounds.standard.nearest(word, folded, starts: starts, ends: ends) <= ForeignNames.near
  }

  /// Names of fewer letters are too easily spelled by characters that stand together by chance.
  private static let spelledLetters = 8
  /// Characters before and after a place that may be of a longer name.
  private static let around = 3

  /// Where folded Chinese characters name places.
  func places(_ folded: [UInt32]) -> [Range<Int>] {
    table.hits(folded).filter { !isInsideLongerName($0, folded) }.map(\.range)
  }

  /// Whether a place of the English cannot stand for what the Chinese names: Germany for France, Tokyo for Spain; not Madrid for
  /// Spain, and not Riverside for California.
  private func isCertain(_ mention: Mention, _ hit: PlaceTable.Hit) -> Bool {
    let isCountry = hit.places.contains { table[$0].isCountry }
    if mention.isCountry && isCountry { return true }
    let countries = Set(hit.places.flatMap { table.countries(of: $0) })
    if mention.isCountry || isCountry {
      return !mention.places.isEmpty && !countries.isEmpty && !mention.countries.isEmpty
        && countries.isDisjoint(with: mention.countries)
    }
    // Of China the tables have provinces and cities; elsewhere a city may lie in the region that is named.
    return countries.contains(Self.china) || countries.isDisjoint(with: mention.countries)
  }

  /// Whether the Chinese calls a country, or the country of a capital, by one character, or as one's own: 中方, 我国.
  private func isAbbreviated(_ mention: Mention, _ folded: [UInt32]) -> Bool {
    // US is 美 of 美元 as well.
    if mention.letters.count < Self.shortestEnglish,
      folded.contains(where: { table.characters[$0]?.contains(where: mention.places.contains) ?? false })
    {
      return true
    }
    if mention.isCountry { return isAbbreviated(mention.places, folded) }
    // Beijing is 中方 as well; 我国 stands before its cities.
    let governed = table.countries(governedFrom: mention.places)
    return !governed.isEmpty && isAbbreviated(governed, folded, hasNation: false)
  }

  /// Whether the Chinese calls one of some countries by one character, or as one's own.
  func isAbbreviated(_ places: [Int], _ folded: [UInt32], hasNation: Bool = true) -> Bool {
    let isOwn = places.contains { table.countries(of: $0).contains(Self.china) }
    return folded.indices.contains { place in
      if hasNation, isOwn, place > 0, folded[place] == Self.nation,
        Self.beforeNation.contains(folded[place - 1])
      {
        return true
      }
      if isOwn, Self.chinese.contains(folded[place]), isBesideCountry(place, folded) { return true }
      guard let named = table.characters[folded[place]], named.contains(where: places.contains) else {
        return false
      }
      return isBesideCountry(place, folded)
    }
  }

  private static let china = "CN"
  /// 中 and 华, which no table has as names of China.
  private static let chinese = Set("中华".unicodeScalars.map(\.value))
  /// 国 after 我, 全, 本, 祖, 该 and 贵.
  private static let nation = Unicode.Scalar("国").value
  private static let beforeNation = NameContext.standard.characters(.beforeNation)

  // MARK: English

  /// A name of a place in the English.
  private struct Mention {
    var range: Range<Int>
    /// The letters of its last word.
    var letters: ArraySlice<UInt8>
    /// The places of the table; none for a word that only looks like one.
    var places: [Int]
    var isCountry: Bool
    var countries: Set<String>
  }

  private func mentions(_ words: LatinWords, _ places: NamedPlaces) -> [Mention] {
    var mentions: [Mention] = []
    var next = 0
    for position in words.words.indices where words.words[position].isCapital && position >= next {
      let word = words.words[position]
      let named = places.english(at: position).filter {
        table[$0].isAcronym
          ? word.isAcronym && (table[$0].isCountry || table[$0].english.count >= Self.shortestEnglish)
          : table[$0].english.count >= Self.shortestEnglish
      }
      if let length = named.first.map({ table[$0].english.count }) {
        let places = named.filter { table[$0].english.count == length }
        var end = position
        while words.words[end].letters.upperBound < word.letters.lowerBound + length { end += 1 }
        next = end + 1
        let isCountry = places.contains { table[$0].isCountry }
        // Where a sentence begins, and in headlines, Reading and Nice are words.
        let letters = words.letters[word.letters.lowerBound..<words.words[end].letters.upperBound]
        guard
          !word.isStart || isCountry || tables.placeWords.number(of: letters) == nil, !isEpithet(words, end)
        else { continue }
        mentions.append(
          Mention(
            range: word.bytes.lowerBound..<words.words[end].bytes.upperBound,
            letters: words.letters[words.words[end].letters],
            places: places,
            isCountry: isCountry,
            countries: Set(places.flatMap { table.countries(of: $0) })
          )
        )
      } else if !word.isStart, isPinyin(words, position) {
        mentions.append(
          Mention(
            range: word.bytes,
            letters: words.letters[word.letters],
            places: [],
            isCountry: false,
            countries: ["CN"]
          )
        )
      }
    }
    return mentions
  }

  /// Whether a word is the adjective of a region by which news calls a country that it has named: the Himalayan nation.
  func isEpithet(_ words: LatinWords, _ position: Int) -> Bool {
    guard position > 0, words.words.indices.contains(position + 1), !words.words[position + 1].isCapital,
      words.letters[words.words[position - 1].letters].elementsEqual("the".utf8)
    else { return false }
    let noun = String(decoding: words.letters[words.words[position + 1].letters], as: UTF8.self)
    return Self.regionNouns.contains(noun)
  }

  private static let regionNouns = NameContext.standard.words(.regionNoun)

  /// Whether a word alone is two syllables of pinyin or more, as places in China are written.
  private func isPinyin(_ words: LatinWords, _ position: Int) -> Bool {
    func syllables(_ position: Int) -> Int {
      guard words.words.indices.contains(position), words.words[position].isCapital else { return 0 }
      let word = SyllabicWord(words.spelling[words.words[position].spelling], tables: tables)
      return word.isOrdinary ? 0 : word.pinyin.map(\.count).min() ?? 0
    }
    let letters = words.letters[words.words[position].letters]
    guard letters.count >= Self.shortestEnglish,
      Self.marksOfPinyin.contains(where: { mark in
        letters.indices.contains { letters[$0...].starts(with: mark) }
      })
    else { return false }
    // Beside a surname it is a given name.
    return syllables(position) > 1 && syllables(position - 1) == 0 && syllables(position + 1) == 0
  }

  // MARK: Chinese

  /// Whether two characters that may be of other words are the name of a place: 到南通 and 四日市, not 在郑州南通过 and 陕北四日电.
  func isName(_ hit: PlaceTable.Hit, _ folded: [UInt32]) -> Bool {
    guard hit.range.count <= PlaceTable.shortestChinese,
      !hit.places.contains(where: { table[$0].isCollected || table[$0].isCountry })
    else { return true }
    let (before, behind) = (hit.range.lowerBound - 1, hit.range.upperBound)
    if hit.places.contains(where: { table[$0].isWellKnown }) {
      guard let others = ambiguous[Array(folded[hit.range])] else { return true }
      if !others.isEmpty, !folded.indices.contains(before) || !others.contains(folded[before]) { return true }
    }
    if folded.indices.contains(behind), Self.behindPlace.contains(folded[behind]),
      !folded.indices.contains(before) || !CharacterClass.isHan(folded[before])
        || Self.beforePlace.contains(folded[before]) || Self.behindPlace.contains(folded[before])
    {
      return true
    }
    guard folded.indices.contains(before), CharacterClass.isHan(folded[before]) else {
      // Alone between marks.
      return !folded.indices.contains(behind) || !CharacterClass.isHan(folded[behind])
    }
    return Self.beforePlace.contains(folded[before])
  }

  /// What kinds of places are called, and the verbs and prepositions that stand before places.
  private static let behindPlace = NameContext.standard.characters(.behindPlace)
  private static let beforePlace = NameContext.standard.characters(.beforePlace)

  /// Whether the characters may be words that name no place: 都城 and 天堂, which are towns in Japan and America as well, and the
  /// end of one word with the beginning of 国际.
  func isWord(_ hit: PlaceTable.Hit, _ folded: [UInt32]) -> Bool {
    if folded[hit.range.upperBound - 1] == Self.nation, folded.indices.contains(hit.range.upperBound),
      folded[hit.range.upperBound] == Self.international
    {
      return true
    }
    // 中美 and 中非 are two countries far more often than the middle of a continent.
    if hit.range.count == PlaceTable.shortestChinese, Self.chinese.contains(folded[hit.range.lowerBound]),
      table.characters[folded[hit.range.lowerBound + 1]] != nil,
      !hit.places.contains(where: { table[$0].isCollected })
    {
      return true
    }
    return hit.places.allSatisfy { number in
      let place = table[number]
      guard !place.isCollected, !place.isCountry, !table.countries(of: number).contains(Self.china),
        let word = NameSounds.standard.word(place.english[...].filter { $0 != UInt8(ascii: " ") }[...]),
        let distance = NameSounds.standard.distances(word, folded[hit.range]).last
      else { return false }
      return distance >= ForeignNames.far
    }
  }

  /// 际 of 国际.
  private static let international = Unicode.Scalar("际").value

  /// Whether characters are a part of a longer transliteration: 西亚 of 加西亚, 罗利 of 加泰罗利亚.
  func isInsideLongerName(_ hit: PlaceTable.Hit, _ folded: [UInt32]) -> Bool {
    guard hit.range.count <= Self.shortTransliteration,
      !hit.places.contains(where: { table[$0].isWellKnown }),
      hit.range.allSatisfy({ tables.transliteration[folded[$0]] != nil })
    else { return false }
    return [hit.range.lowerBound - 1, hit.range.upperBound].contains { place in
      folded.indices.contains(place) && tables.transliteration[folded[place]] != nil
        && !Self.ordinaryCharacters.contains(folded[place])
    }
  }

  // MARK: Both

  /// Where names of the English are spelled in the Chinese, by the tables and by their sound. A single character counts only
  /// where what is next to it shows that it is a country.
  func linked(
    _ index: NameIndex,
    _ pair: AuditedPair,
    _ folded: [UInt32]
  ) -> [(english: Range<Int>, chinese: Range<Int>)] {
    var linked: [(english: Range<Int>, chinese: Range<Int>)] = []
    for mention in index.mentions[0] {
      for hit in index.hits(mention.key, in: 0..<1) {
        guard isTrusted(hit, pair, folded) else { continue }
        linked.append((mention.bytes, hit.bytes))
      }
    }
    return linked
  }

  private func isTrusted(_ hit: NameHit, _ pair: AuditedPair, _ folded: [UInt32]) -> Bool {
    let start = pair.chineseScalars.index(ofByte: Int(hit.start))
    guard start < pair.chineseScalars.count, pair.chineseScalars.offsets[start + 1] == Int(hit.end) else {
      return true
    }
    return isBesideCountry(start, folded)
  }

  /// Whether what is next to a single character shows that it is a country.
  private func isBesideCountry(_ place: Int, _ folded: [UInt32]) -> Bool {
    func has(_ place: Int, _ characters: ScalarSet) -> Bool {
      folded.indices.contains(place)
        && (characters.contains(folded[place]) || Self.chinese.contains(folded[place])
          || table.characters[folded[place]] != nil)
    }
    return has(place - 1, Self.beforeCharacter) || has(place + 1, Self.behindCharacter)
  }
}
