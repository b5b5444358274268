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
