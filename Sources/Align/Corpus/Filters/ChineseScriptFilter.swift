/// Chinese sides that are written in another script: English, Japanese, Korean, Russian …
package struct ChineseScriptFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "chinese-script",
    summary: "The Chinese side is not written in Chinese characters.",
    score: "share of Chinese characters among Chinese characters, Latin words and other letters, 0 to 1",
    takes: "“これはペンです。” as Chinese",
    passes: "“苹果发布了iPhone 15 Pro Max。”",
    limit: FilterLimit(least: 0.45)
  )

  /// Makes the filter.
  package init() {}

  /// The share of Han characters, a Latin word counted as one.
  package func score(_ pair: CorpusPair) -> Double? {
    let profile = pair.chineseProfile
    let all = profile.han + profile.latinWords + profile.kanaAndHangul + profile.otherLetters
    return all == 0 ? nil : Double(profile.han) / Double(all)
  }
}
