/// The countries and places of the tables of names, found by their English words and by their Chinese characters.
struct PlaceTable: Sendable {
  /// A country or a place under one English form.
  struct Place: Sendable {
    /// The English form, folded as `LatinWords` folds text.
    var english: ArraySlice<UInt8>
    /// Whether the form is written in capitals.
    var isAcronym: Bool
    /// Whether it is a country, a part of the world or its people.
    var isCountry: Bool
    /// The countries that it is or lies in, by the codes of ISO 3166; none where no table tells.
    var countries: [String]
    /// Whether it may stand for its country.
    var isCapital: Bool
    /// Whether a table made by hand has it, whose names are known and no part of others by chance.
    var isWellKnown: Bool
    /// Whether it was collected by hand: provinces and what news speak of, not every town.
    var isCollected: Bool
  }

  /// The places, which are numbered.
  private(set) var places: [Place] = []
  /// The places of each Chinese form, folded.
  private var chinese = PhraseFinder<[Int]>()
  /// The Chinese forms of each place, folded.
  private var formsOfPlaces: [[[UInt32]]] = []
  /// The places of single characters, of which 中美 and 美帝 are made.
  private(set) var characters: [UInt32: [Int]] = [:]
  /// The first words of the English forms.
  private var firstWords = WordNumbers()
  /// The places whose English form begins with each of these words, the longest first.
  private var placesOfWords: [[Int]] = []

  /// Single characters (美, 法) stand in too many words.
  static let shortestChinese = 2

  /// Reads the tables.
  init(_ tables: NameTables) {
    var forms: [[[UInt32]]] = []
    for (number, table) in (tables.phrases + [tables.cities]).enumerated() {
      for entry in table.all where table.kind(entry) == .country || table.kind(entry) == .place {
        forms.append(table.chineseForms(entry, folding: tables.folding))
        add(entry, of: table, forms.last ?? [], number, of: tables)
      }
    }
    inheritCountries(forms)
    for number in places.indices {
      let word = firstWords.add(places[number].english.prefix { $0 != UInt8(ascii: " ") })
      if word == placesOfWords.count { placesOfWords.append([]) }
      placesOfWords[word].append(number)
    }
    let counts = places.map(\.english.count)
    for word in placesOfWords.indices where placesOfWords[word].count > 1 {
      placesOfWords[word].sort { (counts[$1], $0) < (counts[$0], $1) }
    }
  }

  private mutating func add(
    _ entry: Int,
    of table: PhraseTable,
    _ forms: [[UInt32]],
    _ tableNumber: Int,
    of tables: NameTables
  ) {
    let (countries, isCapital) = table.countries(entry)
    let number = places.count
    places.append(
      Place(
        english: table.englishForm(entry),
        isAcronym: table.isAcronym(entry),
        isCountry: table.kind(entry) == .country,
        countries: countries,
        isCapital: isCapital,
        isWellKnown: tableNumber != tables.phrases.count - 1,
        isCollected: tableNumber < tables.phrases.count - 1
      )
    )
    formsOfPlaces.append(forms.filter { $0.count >= Self.shortestChinese })
    for form in forms {
      guard form.count >= Self.shortestChinese else {
        characters[form[0], default: []].append(number)
        continue
      }
      chinese.update(form) { places in
        if places == nil { places = [number] } else { places?.append(number) }
      }
    }
  }

  /// Gives a place without a country that of another with the same Chinese form: 苏联 is in one table, 莫斯科 in two.
  private mutating func inheritCountries(_ forms: [[[UInt32]]]) {
    let own = places
    for number in places.indices where own[number].countries.isEmpty {
      let known = forms[number].flatMap { chinese[$0] ?? [] }.first {
        own[$0].isCountry == own[number].isCountry && !own[$0].countries.isEmpty
      }
      guard let known else { continue }
      places[number].countries = own[known].countries
      places[number].isCapital = own[known].isCapital
    }
  }

  // MARK: English

  /// The places whose English form stands at a word of a text, the longest first.
  func named(_ words: LatinWords, at index: Int) -> [Int] {
    let word = words.words[index]
    guard let first = firstWords.number(of: words.letters[word.letters]) else { return [] }
    let rest = words.letters[word.letters.lowerBound...]
    return placesOfWords[first].filter { number in
      let english = places[number].english
      let end = rest.startIndex + english.count
      return end <= rest.endIndex && rest.starts(with: english)
        && (end == rest.endIndex || rest[end] == UInt8(ascii: " "))
    }
  }

  // MARK: Chinese

  /// The Chinese forms of a place of two characters or more, folded.
  func forms(of place: Int) -> [[UInt32]] { formsOfPlaces[place] }

  /// Characters that name a place.
  struct Hit: Sendable {
    /// In scalars of the text.
    var range: Range<Int>
    /// The places that have this form.
    var places: [Int]
  }

  /// The longest forms in folded characters, from left to right.
  func hits(_ folded: [UInt32]) -> [Hit] {
    chinese.hits(in: folded).map { Hit(range: $0.range, places: $0.value) }
  }
}
