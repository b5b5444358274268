/// The names of some kinds of the tables, countries and places as a rule, found by their English words and by their Chinese characters.
struct PlaceTable: Sendable {
  /// A country or a place under one English form.
  struct Place: Sendable {
    /// The English form, folded as `LatinWords` folds text.
    let english: ArraySlice<UInt8>
    /// Whether the form is written in capitals.
    let isAcronym: Bool
    /// Whether it is a country, a part of the world or its people.
    let isCountry: Bool
    /// Whether a table made by hand has it, whose names are known and no part of others by chance.
    let isWellKnown: Bool
    /// Whether it was collected by hand: provinces and what news speak of, not every town.
    let isCollected: Bool
  }

  /// Where a place is listed: which of the tables that were read, and which entry.
  private struct Origin: Sendable {
    var table: Int32
    var entry: Int32
  }

  /// The places, which are numbered.
  private var origins: [Origin] = []
  /// The Chinese forms of two characters or more, each with the places that have it.
  private var forms: PlaceForms
  /// The places of single characters, of which 中美 and 美帝 are made.
  private(set) var characters: [UInt32: [Int]] = [:]
  /// The first words of the English forms.
  private var firstWords = WordNumbers()
  /// The last place whose English form begins with each of these words, and of each place the one before it with the same.
  private var lastOfWords: [Int32] = []
  private var previous: [Int32] = []
  /// Of the capitals, by their numbers, the countries that each may stand for.
  private var governed: [Int: [Int]] = [:]
  private let tables: [PhraseTable]
  private let folding: ChineseFolding

  /// Single characters (美, 法) stand in too many words.
  static let shortestChinese = 2

  /// Reads the names of some kinds.
  init(_ tables: NameTables, kinds: Set<NameKind> = [.country, .place]) {
    self.tables = tables.phrases + [tables.cities]
    folding = tables.folding
    let count = self.tables.reduce(0) { $0 + $1.count }
    forms = PlaceForms(capacity: count)
    origins.reserveCapacity(count)
    previous.reserveCapacity(count)
    // An array: names of kinds are not hashed for every entry.
    let kinds = Array(kinds)
    var codes: [UInt32] = []
    for number in self.tables.indices {
      let table = self.tables[number]
      for entry in table.all where kinds.contains(table.kind(entry)) {
        add(entry, of: number, &codes)
      }
    }
    governed = countriesOfCapitals()
  }

  private func countriesOfCapitals() -> [Int: [Int]] {
    var countries: [String: [Int]] = [:]
    var capitals: [(place: Int, codes: [String])] = []
    for place in origins.indices {
      let (table, entry) = origin(place)
      if tables[table].kind(entry) == .country {
        for code in tables[table].countries(entry) { countries[code, default: []].append(place) }
      } else {
        let codes = tables[table].capitalOf(entry)
        if !codes.isEmpty { capitals.append((place, codes)) }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: capitals.map { ($0.place, $0.codes.flatMap { countries[$0] ?? [] }) }
    )
  }

  /// Some places with the countries that they may stand for, as Washington may for the United States.
  func withGoverned(_ places: [Int]) -> [Int] { places + countries(governedFrom: places) }

  /// The countries whose capital is one of some places.
  func countries(governedFrom places: [Int]) -> [Int] { places.flatMap { governed[$0] ?? [] } }

  private mutating func add(_ entry: Int, of table: Int, _ codes: inout [UInt32]) {
    let number = origins.count
    origins.append(Origin(table: Int32(table), entry: Int32(entry)))
    tables[table].forEachChineseForm(entry, folding: folding, in: &codes) { form in
      if form.count >= Self.shortestChinese {
        forms.add(form, place: number)
      } else if let character = form.first {
        characters[character, default: []].append(number)
      }
    }
    let english = tables[table].englishForm(entry)
    let word = firstWords.add(english.prefix { $0 != UInt8(ascii: " ") })
    if word == lastOfWords.count { lastOfWords.append(-1) }
    previous.append(lastOfWords[word])
    lastOfWords[word] = Int32(number)
  }

  /// A place by its number.
  subscript(place: Int) -> Place {
    let (table, entry) = origin(place)
    // The last but one of the tables is the gazetteer, with every town; the last one, of cities, was made by hand.
    return Place(
      english: tables[table].englishForm(entry),
      isAcronym: tables[table].isAcronym(entry),
      isCountry: tables[table].kind(entry) == .country,
      isWellKnown: table != tables.count - 2,
      isCollected: table < tables.count - 2
    )
  }

  private func origin(_ place: Int) -> (table: Int, entry: Int) {
    (Int(origins[place].table), Int(origins[place].entry))
  }

  /// The countries that a place is or lies in, by the codes of ISO 3166; none where no table tells.
  ///
  /// A place without a country has that of another with the same Chinese form: 苏联 is in one table, 莫斯科 in two.
  func countries(of place: Int) -> [String] {
    let own = ownCountries(place)
    guard own.isEmpty else { return own }
    for form in forms(of: place) {
      for other in forms.places(of: form[...]) where self[other].isCountry == self[place].isCountry {
        let countries = ownCountries(other)
        if !countries.isEmpty { return countries }
      }
    }
    return []
  }

  private func ownCountries(_ place: Int) -> [String] {
    let (table, entry) = origin(place)
    return tables[table].countries(entry)
  }

  /// Whether one of some places is one of others, or the capital that may stand for it.
  func areAlike(_ places: [Int], _ others: [Int]) -> Bool {
    let (left, right) = (withGoverned(places), withGoverned(others))
    return left.contains(where: others.contains) || right.contains(where: places.contains)
  }

  // MARK: English

  /// The places whose English form stands at a word of a text, the longest first.
  func named(_ words: LatinWords, at index: Int) -> [Int] {
    let word = words.words[index]
    guard let first = firstWords.number(of: words.letters[word.letters]) else { return [] }
    let rest = words.letters[word.letters.lowerBound...]
    var named: [Int] = []
    var next = lastOfWords[first]
    while next >= 0 {
      let number = Int(next)
      next = previous[number]
      let english = self.english(number)
      let count = english.count
      let end = rest.startIndex + count
      guard end <= rest.endIndex, end == rest.endIndex || rest[end] == UInt8(ascii: " "),
        rest.starts(with: english)
      else { continue }
      // Those of one length come from the last to the first.
      named.insert(number, at: named.firstIndex { self.english($0).count <= count } ?? named.count)
    }
    return named
  }

  private func english(_ place: Int) -> ArraySlice<UInt8> {
    let (table, entry) = origin(place)
    return tables[table].englishForm(entry)
  }

  // MARK: Chinese

  /// The Chinese forms of a place of two characters or more, folded.
  func forms(of place: Int) -> [[UInt32]] {
    var found: [[UInt32]] = []
    let (table, entry) = origin(place)
    tables[table].forEachChineseForm(entry, folding: folding) { form in
      if form.count >= Self.shortestChinese { found.append(form) }
    }
    return found
  }

  /// Characters that name a place.
  struct Hit: Sendable {
    /// In scalars of the text.
    var range: Range<Int>
    /// The places that have this form.
    var places: [Int]
  }

  /// The longest forms in folded characters, from left to right.
  func hits(_ folded: [UInt32]) -> [Hit] {
    forms.hits(folded).map { Hit(range: $0.range, places: forms.places(ofForm: $0.form)) }
  }
}
