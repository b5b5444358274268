/// Pairs that the aligner itself would not pair.
///
/// The trained aligner is given the two sides as a document of one segment each. What it weighs, length, punctuation,
/// numbers and names together, finds wrong pairs that none of them finds alone.
package struct AlignmentFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "alignment",
    summary: "The two sides do not look like translations of each other to the aligner.",
    score:
      "the posterior of the pair as a document of its own, 0 to 1, from length, punctuation, numbers and names",
    takes: "“Mao Zedong met the visitors.” beside “大会于上午九时开幕。”",
    passes: "“The meeting opened at 9 a.m.” beside “大会于上午九时开幕。”",
    limit: FilterLimit(least: 0.96)
  )

  private let aligner: SentenceAligner

  /// Makes the filter around an aligner; without one, that of the built-in evidence.
  package init(aligner: SentenceAligner = SentenceAligner()) { self.aligner = aligner }

  /// The posterior of the bead of both segments; where they are left apart, what is left for pairing them.
  package func score(_ pair: CorpusPair) -> Double? {
    guard pair.hasTwoSides else { return nil }
    let beads = aligner.align(pair.document).beads
    if beads.count == 1 { return beads[0].posterior }
    return 1 - (beads.compactMap(\.posterior).max() ?? 0)
  }
}
