/// Texts of signs rather than words: tables, rules, strings of symbols.
package struct MarkShareFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "mark-share",
    summary: "A side is symbols rather than words.",
    score:
      "share of a side's characters that are neither letters, digits nor spaces, 0 to 1; the worse side; from 8 characters on",
    takes: "“|-*-|-*-| a |”",
    passes: "““No!”, he said.”",
    limit: FilterLimit(most: 0.6)
  )

  /// In shorter texts quotation marks and a stop can be most of it.
  private static let fewestCharacters = 8

  /// Makes the filter.
  package init() {}

  /// The share of the worse side.
  package func score(_ pair: CorpusPair) -> Double? {
    func share(_ profile: TextProfile) -> Double {
      profile.scalars < Self.fewestCharacters
        ? 0 : Double(profile.marks + profile.damaged) / Double(profile.scalars)
    }
    return max(share(pair.englishProfile), share(pair.chineseProfile))
  }
}
