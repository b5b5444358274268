/// The words of an English text in small letters, and where each stands; `n't` is a word of its own.
struct EnglishTokens: Sendable {
  /// The words, folded to small letters of ASCII.
  private(set) var words: [[UInt8]] = []
  /// Where each word stands, in UTF-8 bytes.
  private(set) var ranges: [Range<Int>] = []

  private static let negation = Array("n't".utf8)

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: ScalarText) {
    var index = 0
    while index < text.count {
      guard LatinFolding.letter(text[index]) != 0 else {
        index += 1
        continue
      }
      let start = index
      var letters: [UInt8] = []
      var offsets: [Int] = []
      while index < text.count {
        let letter = LatinFolding.letter(text[index])
        let isApostrophe = LatinFolding.isApostrophe(text[index]) && LatinFolding.letter(text[index + 1]) != 0
        guard letter != 0 || isApostrophe else { break }
        letters.append(letter != 0 ? letter | 0x20 : UInt8(ascii: "'"))
        offsets.append(text.offsets[index])
        index += 1
      }
      let end = text.offsets[index]
      if letters.count > Self.negation.count, letters.suffix(Self.negation.count) == Self.negation[...] {
        let cut = letters.count - Self.negation.count
        add(Array(letters[..<cut]), text.offsets[start]..<offsets[cut])
        add(Self.negation, offsets[cut]..<end)
      } else {
        add(letters, text.offsets[start]..<end)
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ range: Range<Int>) {
    words.append(word)
    ranges.append(range)
  }

  /// How many words there are.
  var count: Int { words.count }
}
