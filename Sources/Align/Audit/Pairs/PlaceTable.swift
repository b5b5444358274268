/// The countries and places of the tables of names, found by their English words and by their Chinese characters.
struct PlaceTable: Sendable {
  /// A country or a place under one English form.
  struct Place: Sendable {
    /// The English form, folded as `LatinWords` folds text.
    var english: [UInt8]
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
  private var chinese: [[UInt32]: [Int]] = [:]
  /// The Chinese forms of each place, folded.
  private var formsOfPlaces: [[[UInt32]]] = []
  /// The length of the longest form that begins with two characters, by both of them.
  private var longest: [UInt64: Int] = [:]
  /// The places of single characters, of which 中美 and 美帝 are made.
  private(set) var characters: [UInt32: [Int]] = [:]
  /// The places whose English form begins with a word, by a hash of the word, the longest first.
  private var firstWords: [UInt64: [Int]] = [:]

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
      let english = places[number].english
      let word = english.prefix { $0 != UInt8(ascii: " ") }
      firstWords[StableHash.value(of: word), default: []].append(number)
    }
    let counts = places.map(\.english.count)
    for word in firstWords.keys { firstWords[word]?.sort { (counts[$1], $0) < (counts[$0], $1) } }
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
        english: Array(table.englishForm(entry)),
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
      chinese[form, default: []].append(number)
      let start = Self.start(form[0], form[1])
      longest[start] = max(longest[start] ?? 0, form.count)
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
    guard let numbers = firstWords[StableHash.value(of: words.letters[word.letters])] else { return [] }
    let rest = words.letters[word.letters.lowerBound...]
    return numbers.filter { number in
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
    var hits: [Hit] = []
    var index = 0
    while index + 1 < folded.count {
      guard let longest = longest[Self.start(folded[index], folded[index + 1])] else {
        index += 1
        continue
      }
      var found: Hit?
      for length in stride(from: min(longest, folded.count - index), through: Self.shortestChinese, by: -1) {
        if let places = chinese[Array(folded[index..<index + length])] {
          found = Hit(range: index..<index + length, places: places)
          break
        }
      }
      if let found { hits.append(found) }
      index = found?.range.upperBound ?? index + 1
    }
    return hits
  }

  private static func start(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
