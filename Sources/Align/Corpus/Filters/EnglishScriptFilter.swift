/// English sides that are written in another script.
package struct EnglishScriptFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "english-script",
    summary: "The English side is not written in the letters of English.",
    score: "share of the English side's letters that are A to Z, 0 to 1",
    takes: "“他点了点头。” as English",
    passes: "“He said 你好 to the café’s owner.”",
    limit: FilterLimit(least: 0.75)
  )

  /// Makes the filter.
  package init() {}

  /// The share of basic letters.
  package func score(_ pair: CorpusPair) -> Double? {
    let profile = pair.englishProfile
    return profile.letters == 0 ? nil : Double(profile.basicLatin) / Double(profile.letters)
  }
}
