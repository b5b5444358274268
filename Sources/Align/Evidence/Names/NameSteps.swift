/// A word on its way through characters: the probabilities that up to each of its letters it is spelled.
///
/// What each part of a syllable does to the letters is worked out once for all characters that have it.
struct NameSteps {
  /// The word.
  let word: NameSounds.Word
  /// Of each part that was met, what `NameSounds` says of it, one part after the other.
  private var steps: [Double] = []
  /// How many numbers of these are in use.
  private var count = 0
  /// Where those of a part begin; −1 for one that was not met.
  private var starts: [Int32] = []
  /// The probabilities up to each place, as `VectorMath.follow` takes them, and room for the next ones.
  private var row: [Double]
  private var next: [Double]

  /// Numbers that there is room for in one go: for some ten parts.
  private static let room = 512

  /// Begins before the first letter.
  init(_ word: NameSounds.Word) {
    self.word = word
    row = [Double](repeating: 0, count: VectorMath.longestStep + word.count + 1)
    next = row
    row[VectorMath.longestStep] = 1
  }

  /// The probability that all letters are spelled.
  var probability: Double { row[VectorMath.longestStep + word.count] }

  /// Goes back before the first letter.
  mutating func restart() {
    for place in row.indices { row[place] = 0 }
    row[VectorMath.longestStep] = 1
  }

  /// Follows one more part.
  ///
  /// - Returns: the sum of the probabilities.
  /// - Complexity: O(*n*) in the letters.
  mutating func follow(_ part: Int, in sounds: NameSounds) -> Double {
    if starts.isEmpty { starts = [Int32](repeating: -1, count: sounds.partCount) }
    if starts[part] < 0 {
      starts[part] = Int32(count)
      let end = count + (VectorMath.longestStep + 1) * (word.count + 1)
      if steps.count < end { steps += repeatElement(0, count: max(Self.room, end - count)) }
      sounds.set(part, of: word, in: &steps, at: count)
      count = end
    }
    let sum = VectorMath.follow(row, steps, from: Int(starts[part]), into: &next)
    swap(&row, &next)
    return sum
  }
}
