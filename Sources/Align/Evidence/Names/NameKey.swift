/// A name as it is written in the English text of one document, in whatever segments.
struct NameKey: Sendable {
  /// What is named, as far as a table or the form of the name shows.
  var kind: NameKind
  /// Whether a table has the name; else its syllables are looked for.
  var isPhrase: Bool
  /// Whether it is a foreign name whose sound is looked for.
  var isForeign = false
  /// Whether a foreign name may begin with a vowel.
  var mayBeginOpen = false
  /// How often the English text has the name.
  var count = 0
  /// Whether the table is the published list.
  var isGazetteer: Bool
  /// English words, ≥ 1.
  var wordCount: Int
  /// Syllables of the first word; 0 for a phrase.
  var firstSyllables: Int
  /// Syllables; 0 for a phrase.
  var syllables: Int
}
