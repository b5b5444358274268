/// Which content words of a pair have a translation on the other side, by a dictionary.
struct TranslatedWords {
  /// A word and whether the other side has a translation of it.
  struct Word: Sendable, Hashable {
    /// Where it is, in UTF-8 bytes.
    var bytes: Range<Int>
    var isTranslated: Bool
  }

  /// The English ones, in text order.
  let english: [Word]
  /// The Chinese ones, in text order.
  let chinese: [Word]

  /// Weaker translations are one of many words of a gloss, or of one character of a longer word.
  private static let weakest: Float = 0.35

  /// Looks up the words of both texts.
  ///
  /// - Complexity: O(*n*) in the text.
  init(english: String, chinese: String, lexicon: Lexicon) {
    let stems = ContentWords.words(of: english.utf8)
    var isTranslated: [[UInt8]: Bool] = [:]
    for word in stems { isTranslated[word.stem] = false }
    self.chinese = ChineseWordCutter.places(of: Array(chinese.utf8), lexicon: lexicon).map { word in
      let found = DocumentWords.translations(word.text, lexicon: lexicon, atLeast: Self.weakest).filter {
        $0.value >= Self.weakest && isTranslated[$0.key] != nil
      }
      for stem in found.keys { isTranslated[stem] = true }
      return Word(bytes: word.bytes, isTranslated: !found.isEmpty)
    }
    self.english = stems.map { Word(bytes: $0.bytes, isTranslated: isTranslated[$0.stem] ?? false) }
  }

  /// How many words of a stretch of a side have a translation, and how many have none.
  func counts(_ language: Language, in range: Range<Int>) -> (translated: Int, others: Int) {
    let words = (language == .english ? english : chinese).filter { $0.bytes.overlaps(range) }
    let translated = words.count { $0.isTranslated }
    return (translated, words.count - translated)
  }
}
