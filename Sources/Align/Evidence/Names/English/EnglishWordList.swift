/// The common words of English, in which a word with a capital is looked up to tell whether it may be a name.
struct EnglishWordList: Sendable {
  private let text: [UInt8]
  /// Where each line begins; one more than there are lines.
  private let starts: [Int32]

  /// The list that is compiled in, made at the first use.
  static let standard = EnglishWordList(EmbeddedTable.englishWords)

  /// Endings that are cut off before a word is looked up once more.
  private static let endings = ["s", "es"].map { Array($0.utf8) }

  /// Reads a list of small words in order, one a line.
  init(_ text: [UInt8]) {
    self.text = text
    var starts: [Int32] = [0]
    for (place, byte) in text.enumerated() where byte == 0x0A { starts.append(Int32(place + 1)) }
    self.starts = starts
  }

  /// Whether a word of small letters is in the list, itself or as the plural of one.
  ///
  /// - Complexity: O(log *n*) in the number of words.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    has(word)
      || Self.endings.contains { word.suffix($0.count).elementsEqual($0) && has(word.dropLast($0.count)) }
  }

  private func has(_ word: ArraySlice<UInt8>) -> Bool {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high) / 2
      let line = text[Int(starts[middle])..<Int(starts[middle + 1]) - 1]
      if line.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return low < starts.count - 1 && text[Int(starts[low])..<Int(starts[low + 1]) - 1].elementsEqual(word)
  }
}
