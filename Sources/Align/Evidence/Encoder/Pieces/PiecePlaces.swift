/// Where the pieces of a text stand in it.
struct PiecePlaces {
  /// Where each piece ends, in UTF-8 bytes of the text.
  private(set) var ends: [Int]
  private let bytes: [UInt8]

  /// Cuts a text into pieces.
  ///
  /// - Complexity: O(*n*).
  init(_ encoder: SentenceEncoder, _ text: String) {
    bytes = Array(text.utf8)
    // Where each scalar ends, in the text and among the bytes that pieces are made of. A scalar may stand for something else
    // beside others than alone (an accent behind its letter); the pieces around it then end a character off.
    var offsets: [(source: Int, normalized: Int)] = []
    var normalized: [UInt8] = []
    var source = 0
    var length = CharacterMap.space.count
    var isSpace = true
    for scalar in text.unicodeScalars {
      let own = Array(String(scalar).utf8)
      source += own.count
      encoder.model.characterMap.normalize(own.span, into: &normalized)
      // Alone, a scalar has the mark of a space before it, and a space is nothing else.
      let rest = normalized.count - CharacterMap.space.count
      if rest > 0 {
        length += rest
        isSpace = false
      } else if !isSpace, scalar.properties.isWhitespace {
        length += CharacterMap.space.count
        isSpace = true
      }
      offsets.append((source, length))
    }
    var next = 0
    var ends: [Int] = []
    for end in encoder.pieceEnds(text) {
      while next + 1 < offsets.count, offsets[next].normalized < end { next += 1 }
      ends.append(next < offsets.count ? offsets[next].source : bytes.count)
    }
    self.ends = ends
  }

  /// Where some pieces stand, made up to whole words of letters and without spaces around them.
  func range(_ pieces: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty, pieces.upperBound <= ends.count else { return 0..<bytes.count }
    var start = pieces.lowerBound > 0 ? ends[pieces.lowerBound - 1] : 0
    var end = ends[pieces.upperBound - 1]
    let isLetter = { CharacterClass.isASCIILetter(bytes[$0]) }
    while start > 0, start < bytes.count, isLetter(start - 1), isLetter(start) { start -= 1 }
    while end < bytes.count, end > 0, isLetter(end - 1), isLetter(end) { end += 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start < end ? start..<end : 0..<bytes.count
  }
}
