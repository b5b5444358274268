/// Chinese sides of rare characters only: text that was decoded wrongly, or lists of characters.
package struct ChineseLanguageFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "chinese-language",
    summary: "The Chinese side has too few of the characters that are common in real text.",
    score: "share of its Chinese characters that are among the 448 commonest, 0 to 1; from 10 characters on",
    takes: "“鐨勬槸涓浗浜烘皯鍏卞拰鍥”",
    passes: "“中华人民共和国成立于一九四九年。”",
    limit: FilterLimit(least: 0.15)
  )

  /// With fewer characters, a name may be all there is.
  static let fewestCharacters = 10

  /// Makes the filter.
  package init() {}

  /// The share of common characters.
  package func score(_ pair: CorpusPair) -> Double? {
    let profile = pair.chineseProfile
    return profile.han < Self.fewestCharacters ? nil : Double(profile.commonHan) / Double(profile.han)
  }
}
