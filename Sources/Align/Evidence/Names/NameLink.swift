/// A name of an English text and the characters of a Chinese text that spell it.
package struct NameLink: Sendable, Hashable {
  /// The English segment.
  package var englishSegment: Int
  /// Where the name is in the English segment, in UTF-8 bytes.
  package var english: Range<Int>
  /// The Chinese segment.
  package var chineseSegment: Int
  /// Where the name is in the Chinese segment, in UTF-8 bytes.
  package var chinese: Range<Int>
  /// How the English gives the Chinese.
  package var form: NameForm
  /// What is named, as far as a table or the form of the name shows.
  package var kind: NameKind
  /// Whether the Chinese characters belong to an earlier link too, since the English names them once more.
  package var isRepeated: Bool
}

/// How an English name gives its Chinese one.
package enum NameForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// By its sound, in pinyin.
  case pinyin
  /// By its sound, in Wade–Giles or another spelling older than pinyin.
  case wadeGiles = "wade-giles"
  /// By its sound in Cantonese, as names are written in Hong Kong.
  case cantonese
  /// By its sound, where a foreign name is transliterated into Chinese.
  case transliteration
  /// By the published list of places, languages and currencies.
  case gazetteer
  /// By the table of names and institutions.
  case table
}

/// What a name names.
package enum NameKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A person.
  case person
  /// A country, a part of the world or its people.
  case country
  /// A place inside of a country.
  case place
  /// An institution, a party, a body of the state, a company.
  case organisation
  /// A language.
  case language
  /// A currency.
  case currency
  /// A term of its time: a campaign, a slogan, a kind of unit.
  case term
  /// Not known: a romanised name that no table has.
  case unknown
}

/// A name in an English segment.
package struct NameMention: Sendable, Hashable {
  /// Where the name is in its segment, in UTF-8 bytes.
  package var bytes: Range<Int>
  /// The key of the name in its index: names written alike share one.
  package var key: Int
  /// Whether the name is sure to be one where the Chinese text does not show it: a person's name with a
  /// Chinese surname, or a name that a table has. An English or foreign word that merely parses as pinyin is
  /// not.
  package var isCertain: Bool
}
