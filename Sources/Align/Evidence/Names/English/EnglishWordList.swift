/// The common words of English, in which a word with a capital is looked up to tell whether it may be a name.
struct EnglishWordList: Sendable {
  private let words: WordNumbers

  /// The list that is compiled in, made at the first use.
  static let standard = EnglishWordList(EmbeddedTable.englishWords)

  /// Endings that are cut off before a word is looked up once more.
  private static let endings = ["s", "es"].map { Array($0.utf8) }

  /// Reads a list of small words, one a line.
  init(_ text: [UInt8]) {
    words = WordNumbers(lines: text)
  }

  /// Whether a word of small letters is in the list, itself or as the plural of one.
  ///
  /// - Complexity: O(*l*) in its letters.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    has(word)
      || Self.endings.contains { word.suffix($0.count).elementsEqual($0) && has(word.dropLast($0.count)) }
  }

  /// The words themselves.
  var all: WordNumbers { words }

  @inline(__always)
  private func has(_ word: ArraySlice<UInt8>) -> Bool { words.number(of: word) != nil }
}
