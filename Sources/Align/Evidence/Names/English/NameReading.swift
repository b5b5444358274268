/// One way to read adjacent words as syllables.
struct NameReading: Sendable {
  /// The syllables, as labels of `NameTrie`.
  var syllables: [UInt16]
  /// The romanisation.
  var form: NameForm
  /// How many of the syllables the last word has.
  var lastCount: Int

  /// A name of more syllables is not looked for.
  private static let mostSyllables = 8
  /// Adjacent words have few readings; more are dropped.
  private static let most = 24

  /// The readings of words that follow each other.
  ///
  /// - Parameters:
  ///   - words: the words.
  ///   - isOld: whether spellings other than pinyin are to be tried for Mandarin.
  /// - Returns: the readings, those as pinyin among the first.
  static func all(_ words: ArraySlice<SyllabicWord>, isOld: Bool) -> [NameReading] {
    var readings = [NameReading(syllables: [], form: .pinyin, lastCount: 0)]
    for word in words {
      var longer: [NameReading] = []
      for reading in readings {
        for next in word.pinyin { longer.append(reading.followed(by: next, reading.form)) }
        guard isOld else { continue }
        for next in word.other { longer.append(reading.followed(by: next, .wadeGiles)) }
      }
      readings = Array(longer.filter { $0.syllables.count <= mostSyllables }.prefix(most))
    }
    return readings + cantonese(words)
  }

  private func followed(by next: [UInt16], _ form: NameForm) -> NameReading {
    NameReading(syllables: syllables + next, form: form, lastCount: next.count)
  }

  /// Hong Kong writes every syllable as a word; where all words are pinyin too, they are taken for that.
  private static func cantonese(_ words: ArraySlice<SyllabicWord>) -> [NameReading] {
    let syllables = words.compactMap(\.cantonese)
    guard syllables.count == words.count, words.contains(where: \.pinyin.isEmpty) else { return [] }
    return [NameReading(syllables: syllables, form: .cantonese, lastCount: 1)]
  }

  /// The syllables with those of the last word in front, for a name that puts the surname last.
  var turned: [UInt16] { Array(syllables.suffix(lastCount) + syllables.dropLast(lastCount)) }
}
