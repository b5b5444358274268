/// The features of an English and a Chinese name that both have no partner, weighed to decide whether the one replaces
/// the other.
enum NameExchangeFeature: Int, Sendable, CaseIterable {
  // Of the English name.
  /// A country or its people, another place of the tables, and a name of another kind that the tables have.
  case englishCountry, englishPlace, englishPhrase
  /// An ending of peoples and creeds, which are written by meaning.
  case englishPeople
  /// A word that is common as well, one with a capital for another reason perhaps, one of capitals alone, one that may be pinyin.
  case englishCommon, englishStart, englishAcronym, englishPinyin
  /// It is next to another word with a capital, or after a title.
  case englishBeside, englishTitled
  /// One of those beside it is a common word: of a team, a firm or an office.
  case englishBesideCommon
  /// It has fewer than five letters.
  case englishShort
  /// How far it is from the nearest characters, in nats a letter.
  case englishDistance
  /// No character sounds like it, as it has other letters.
  case englishSilent

  // Of the Chinese name.
  /// A country, another place that was collected by hand, any other place of the tables.
  case chineseCountry, chinesePlace, chineseTown
  /// It is named once more than the English names it.
  case chineseAgain
  /// A row of characters that names are written with, how much it weighs in nats, and whether dots part it.
  case chineseSpelled, chineseWeight, chineseDotted
  /// It has two characters, or four and more.
  case chineseShort, chineseLong
  /// A Chinese person who says something.
  case chineseSpeaker
  /// A person or an organisation of the tables, and a word in Latin letters.
  case chineseKnown, chineseLatin

  // Of both.
  /// Two countries; two places; a row of characters and a word that no table has.
  case countries, places, spelledWord
  /// Two persons or organisations of the tables; a Chinese person and a word that may be pinyin.
  case knownBoth, pinyinPerson
  /// A place and a word that no table has, such as Photovoltaic, which is not a place.
  case unknownPlace
  /// The one lies in the other: Madrid may be what a text calls Spain.
  case inside
  /// How far apart they stand, as a share of their texts.
  case apart
  /// How many other names of the English and of the Chinese have no partner, up to three.
  case englishOthers, chineseOthers
  /// How many words with capitals the English has, up to ten.
  case capitals

  /// As the table of weights calls it.
  var name: String { "\(self)" }
}
