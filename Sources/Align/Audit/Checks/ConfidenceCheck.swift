/// A pair that the aligner was not sure of.
struct ConfidenceCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "low-confidence",
    summary: "The aligner was not sure of the pair.",
    flags: "a pair with a posterior of .35",
    passes: "pairs of a bitext that has no scores",
    severities: [.note],
    errorType: .none
  )

  /// Below it another pairing is more likely than this one.
  private static let least = 0.5

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard let posterior = pair.pair.posterior, posterior < Self.least else { return [] }
    let percent = Int((posterior * 100).rounded())
    return [
      FindingDraft(
        severity: .note,
        message: "the pair is \(percent) % likely; check whether its sentences belong together",
        english: pair.englishScalars.count > 0 ? pair.englishScalars.wholeRange : nil,
        chinese: pair.chineseScalars.count > 0 ? pair.chineseScalars.wholeRange : nil
      )
    ]
  }
}
