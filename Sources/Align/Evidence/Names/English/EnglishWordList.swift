/// The common words of English, in which a capitalised word is looked up to decide whether it may be a name.
struct EnglishWordList: Sendable {
  private let words: SortedWords

  /// The list that is compiled in, made at the first use.
  static let standard = EnglishWordList(EmbeddedTable.englishWords)

  /// Reads a list of small words, sorted, one a line.
  init(_ text: [UInt8]) { words = SortedWords(text) }

  /// Whether a word of small letters is in the list, itself or as the plural of one.
  ///
  /// - Complexity: O(log *n*) comparisons of O(*l*) in its letters.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = word.span
    let count = letters.count
    if words.contains(letters) { return true }
    guard count > 0, letters[count - 1] == UInt8(ascii: "s") else { return false }
    return words.contains(letters.extracting(0..<count - 1))
      || count > 1 && letters[count - 2] == UInt8(ascii: "e")
        && words.contains(letters.extracting(0..<count - 2))
  }

  /// The words themselves.
  var all: SortedWords { words }
}
