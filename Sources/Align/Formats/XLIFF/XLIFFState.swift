/// The words of XLIFF, and of the tools that extend it, for how far a translation has come.
enum XLIFFState {
  /// XLIFF 1.2, section “state”.
  private static let version1: [String: UnitMetadata.State] = [
    "new": .initial, "needs-translation": .initial,
    "needs-adaptation": .needsReview, "needs-l10n": .needsReview,
    "needs-review-translation": .needsReview, "needs-review-adaptation": .needsReview,
    "needs-review-l10n": .needsReview,
    "translated": .translated, "signed-off": .reviewed, "final": .final,
  ]
  /// SDLXLIFF, `conf` of a segment.
  private static let trados: [String: UnitMetadata.State] = [
    "Unspecified": .initial, "Draft": .needsReview, "Translated": .translated,
    "RejectedTranslation": .needsReview, "RejectedSignOff": .needsReview,
    "ApprovedTranslation": .reviewed, "ApprovedSignOff": .final,
  ]
  /// MQXLIFF, `mq:status` of a unit.
  private static let memoQ: [String: UnitMetadata.State] = [
    "NotStarted": .initial, "Pretranslated": .needsReview, "PartiallyEdited": .needsReview,
    "AssembledFromFragments": .needsReview, "Rejected": .needsReview, "Edited": .needsReview,
    "ManuallyConfirmed": .translated, "Proofread": .reviewed, "ReviewConfirmed": .reviewed,
  ]

  /// The state of a `target` (1.2) or a `segment` (2.x).
  static func state(_ word: String) -> UnitMetadata.State? {
    version1[word] ?? UnitMetadata.State(rawValue: word)
  }

  /// The word of XLIFF 1.2 for a unit: that of its file where it is one, else that of its state.
  static func word1(_ unit: UnitMetadata) -> String? {
    if version1[unit.stateName] != nil { return unit.stateName }
    switch unit.state {
    case .initial: return "needs-translation"
    case .needsReview: return "needs-review-translation"
    case .translated: return "translated"
    case .reviewed: return "signed-off"
    case .final: return "final"
    case nil: return nil
    }
  }

  /// The word of XLIFF 2 for a state, which has none for a translation that needs a review.
  static func word2(_ state: UnitMetadata.State) -> String {
    state == .needsReview ? UnitMetadata.State.initial.rawValue : state.rawValue
  }

  /// Takes what the attributes of a `trans-unit` say of its state, in XLIFF's own words and in those of memoQ and Phrase.
  static func read(_ attributes: XMLAttributes, into unit: inout UnitMetadata) {
    if let approved = attributes["approved"] { unit.isApproved = approved == "yes" }
    if let status = attributes["mq:status"] {
      unit.stateName = status
      unit.state = memoQ[status]
    }
    if let confirmed = attributes["m:confirmed"] {
      unit.stateName = confirmed == "1" ? "confirmed" : "unconfirmed"
      unit.state = confirmed == "1" ? .translated : .needsReview
    }
    let locks = [attributes["mq:locked"], attributes["m:locked"], attributes["gs4tr:locked"]]
    unit.isLocked = locks.contains { $0 == "locked" || $0 == "true" || $0 == "1" || $0 == "yes" }
  }

  /// Takes what SDLXLIFF says of a segment.
  static func readSegment(_ attributes: XMLAttributes, into unit: inout UnitMetadata) {
    let word = attributes["conf"] ?? "Unspecified"
    unit.stateName = word
    unit.state = trados[word]
    if attributes["locked"] == "true" { unit.isLocked = true }
    for attribute in attributes.sorted(by: { $0.key < $1.key })
    where !["id", "conf", "locked"].contains(attribute.key) {
      unit.fields.append(.init(name: attribute.key, value: attribute.value))
    }
  }
}
