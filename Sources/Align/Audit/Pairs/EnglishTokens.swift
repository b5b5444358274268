/// The words of an English text in small letters, their stems, and where each is; `n't` is a word of its own.
struct EnglishTokens: Sendable {
  /// The words, folded to small letters of ASCII.
  private(set) var words: [[UInt8]] = []
  /// What `EnglishStemmer` makes of each word.
  private(set) var stems: [[UInt8]] = []
  /// Where each word stands, in UTF-8 bytes.
  private(set) var ranges: [Range<Int>] = []

  private static let negation = Array("n't".utf8)

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: ScalarText) {
    words.reserveCapacity(text.wordCount)
    stems.reserveCapacity(text.wordCount)
    ranges.reserveCapacity(text.wordCount)
    var index = 0
    while index < text.count {
      guard LatinFolding.letter(text[index]) != 0 else {
        index += 1
        continue
      }
      let start = index
      while index < text.count {
        guard
          LatinFolding.letter(text[index]) != 0
            || LatinFolding.isApostrophe(text[index]) && LatinFolding.letter(text[index + 1]) != 0
        else { break }
        index += 1
      }
      let letters = (start..<index).map { place in
        let letter = LatinFolding.letter(text[place])
        return letter != 0 ? letter | 0x20 : UInt8(ascii: "'")
      }
      let end = text.offsets[index]
      // One letter for each scalar.
      if letters.count > Self.negation.count, letters[letters.count - 1] == UInt8(ascii: "t"),
        letters.suffix(Self.negation.count).elementsEqual(Self.negation)
      {
        let cut = letters.count - Self.negation.count
        add(Array(letters[..<cut]), text.offsets[start]..<text.offsets[start + cut])
        add(Self.negation, text.offsets[start + cut]..<end)
      } else {
        add(letters, text.offsets[start]..<end)
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ range: Range<Int>) {
    words.append(word)
    stems.append(EnglishStemmer.standard.stem(word))
    ranges.append(range)
  }

  /// How many words there are.
  var count: Int { words.count }

  /// The UTF-8 range of some words.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound
  }
}
