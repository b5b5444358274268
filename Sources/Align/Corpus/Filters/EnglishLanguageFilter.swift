/// English sides that are another language of the same letters, or no language at all.
///
/// A third to a half of the words of English text are function words (Biber et al. 1999); French and German share few
/// of them, and scrambled letters none.
public struct EnglishLanguageFilter: PairFilter {
  /// What the filter scores.
  public let explanation = FilterExplanation(
    name: "english-language",
    summary: "The English side is another language, or letters without sense.",
    score: "share of the English side's words that are function words of English, 0 to 1; from 8 words on",
    takes: "“Le gouvernement a annoncé hier une nouvelle mesure pour les écoles.”",
    passes: "“The government announced a new measure for schools yesterday.”",
    limit: FilterLimit(least: 0.06)
  )

  /// With fewer words, a list of names or a heading may do without function words.
  static let fewestWords = 8

  private static let functionWords: Set<[UInt8]> = Set(
    ("the of and to in is that it was for on are as with his they at be this have from or had by but not what all "
      + "were we when your can said there an each which she do how their if will up other about out many then them these "
      + "so some her would him into has more two no could my than been who its now did down only after our most where "
      + "us before also around another came because any same i you he a me")
      .split(separator: " ").map { Array($0.utf8) }
  )

  /// Makes the filter.
  public init() {}

  /// The share of function words.
  public func score(_ pair: CorpusPair) -> Double? {
    var words = 0
    var found = 0
    LatinWordRuns.forEach(pair.english) { word in
      words += 1
      if Self.functionWords.contains(word) { found += 1 }
    }
    return words < Self.fewestWords ? nil : Double(found) / Double(words)
  }
}
