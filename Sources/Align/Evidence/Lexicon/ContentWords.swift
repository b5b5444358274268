/// The content words of English text, as stems.
struct ContentWords: Sendable {
  private static let stemmer = EnglishStemmer.standard

  /// A content word and where it is, in bytes from the start of the text.
  struct Word: Sendable, Hashable {
    var bytes: Range<Int>
    /// The word in lower case.
    var letters: [UInt8]
    var stem: [UInt8]
  }

  /// The words of letters in a text, in text order, function words left out.
  ///
  /// - Complexity: O(*n*).
  static func words(of text: some Sequence<UInt8>) -> [Word] {
    var words: [Word] = []
    var word: [UInt8] = []
    var place = 0
    func finish() {
      if word.count > 1, !functionWords.contains(word) {
        words.append(Word(bytes: place - word.count..<place, letters: word, stem: stemmer.stem(word)))
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      let letter = byte | 0x20
      if (0x61...0x7A).contains(letter), byte < 0x80 {
        word.append(letter)
      } else if !word.isEmpty {
        finish()
      }
      place += 1
    }
    if !word.isEmpty { finish() }
    return words
  }

  /// The stems of the words of letters in a text, in text order, function words left out.
  ///
  /// - Complexity: O(*n*).
  static func stems(of text: some Sequence<UInt8>) -> [[UInt8]] { words(of: text).map(\.stem) }

  /// Words that say nothing of what a sentence is about.
  private static let functionWords: Set<[UInt8]> = Set(
    ("the a an of to in and or but for with on at by from as is are was were be been being am it its this that these those "
      + "he him his she her they them their we us our you your who whom whose which what when where how why there here "
      + "not no nor so if then than too very can could will would shall should may might must do does did done doing "
      + "have has had having also just only such own same other another some any each all both more most into onto upon "
      + "about over under again further once out up down off during before after between through because while until "
      + "against s t re ve ll d m sb sth esp abbr etc eg ie lit fig cf one ones someone something oneself")
      .split(separator: " ").map { Array($0.utf8) }
  )
}
