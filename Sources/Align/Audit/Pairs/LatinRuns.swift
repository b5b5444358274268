/// Words of Latin letters in a row, with spaces, apostrophes, commas and hyphens between them, outside of addresses and tags.
struct LatinRuns {
  /// A row of words.
  struct Run {
    /// The scalars from the first word to the last.
    var range: Range<Int>
    /// The words among the scalars of the text.
    var words: [Range<Int>]
  }

  /// Every run of a text.
  ///
  /// - Complexity: O(*n*).
  static func all(in text: ScalarText, outside spans: [MarkupReader.Mark]) -> [Run] {
    var next = 0
    var runs: [Run] = []
    var words: [Range<Int>] = []
    func finish() {
      if let first = words.first, let last = words.last {
        runs.append(Run(range: first.lowerBound..<last.upperBound, words: words))
      }
      words = []
    }
    var index = 0
    while index < text.count {
      while next < spans.count, spans[next].range.upperBound <= index { next += 1 }
      if next < spans.count, spans[next].range.contains(index) {
        finish()
        index = spans[next].range.upperBound
      } else if ScalarText.isLatin(text[index]) {
        let start = index
        while index < text.count, isWordScalar(text, index) { index += 1 }
        words.append(start..<index)
      } else {
        switch text[index] {
        case 0x20, 0xA0, 0x2C, 0x2D, 0x27, 0x2019: break
        default: finish()
        }
        index += 1
      }
    }
    finish()
    return runs
  }

  private static func isWordScalar(_ text: ScalarText, _ index: Int) -> Bool {
    let scalar = text[index]
    if ScalarText.isLatin(scalar) || CharacterClass.isDigit(scalar) { return true }
    return (scalar == 0x27 || scalar == 0x2019) && ScalarText.isLatin(text[index + 1])
  }
}
