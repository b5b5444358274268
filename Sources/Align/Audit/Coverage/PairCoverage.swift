/// What the longer side of a pair may say that the other does not.
struct PairCoverage: Sendable, Hashable {
  /// The longer side.
  var language: Language
  /// What speaks for it.
  var features: CoverageFeatures
  /// How likely it is that something is missing on the other side, 0 … 1.
  var probability: Double
  /// Where the extra text is, in UTF-8 bytes; the whole text where that is too short to say.
  var range: Range<Int>

  /// Notes from here on: half of them are right or arguable, of those as they are (`scripts/fit-coverage.py`, 2026-11-29).
  private static let note = 0.2

  /// What an audit says of it.
  var draft: FindingDraft {
    var draft = FindingDraft(
      probability: probability,
      "the \(language.other.name) does not seem to say this; nothing there corresponds to it",
      english: language == .english ? range : nil,
      chinese: language == .chinese ? range : nil
    )
    draft.grounds = features.grounds
    draft.isIdle = probability < Self.note
    return draft
  }
}
