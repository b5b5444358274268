/// Looks through aligned documents for what a translation got wrong.
public struct Auditor: Sendable {
  /// Every check there is, in the order in which findings of one pair are listed.
  public static let allChecks: [any AuditCheck] = [
    NumberMismatchCheck(), NumberMissingCheck(), NumberAddedCheck(), PercentCheck(), DateCheck(), UnitCheck(),
    RangeCheck(), VaguerCheck(), InferableCheck(), CountedCheck(),
  ]

  /// The checks in use.
  public let checks: [any AuditCheck]

  /// Below this posterior a pair is more likely wrong than right, and what differs in it says little of the translation.
  private static let doubtfulPair = 0.5

  /// Makes an auditor.
  public init(checks: [any AuditCheck] = Auditor.allChecks) { self.checks = checks }

  /// What is to be said of a document, pair by pair, in the order of the text and of the checks.
  ///
  /// A number that one pair misses and a neighbour has too much was moved across a sentence border, which is a note. So is
  /// whatever stands in a pair that is itself doubtful.
  ///
  /// - Complexity: O(*n*) in the text.
  public func findings(in document: AlignedDocument) -> [Finding] {
    var fingerprints = FindingFingerprints()
    return findings(in: document, pairs: document.pairs.indices).map { fingerprints.marked($0) }
  }

  /// The findings of some pairs of a document, without fingerprints; the pairs around them are only looked at as neighbours.
  func findings(in document: AlignedDocument, pairs range: Range<Int>) -> [Finding] {
    let first = max(0, range.lowerBound - 1)
    let last = min(document.pairs.count, range.upperBound + 1)
    let pairs = document.pairs[first..<last].map(AuditedPair.init)
    var findings: [Finding] = []
    for index in range.lowerBound - first..<range.upperBound - first {
      for check in checks {
        for draft in check.drafts(pairs[index]) {
          var finding = self.finding(
            draft,
            check: check.explanation.name,
            pair: pairs[index],
            document: document
          )
          if finding.severity > .note, let reason = excuse(draft, pairs, index) {
            finding.severity = .note
            finding.message += "; " + reason
          }
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// Why a finding may be no fault of the translation, or `nil`.
  private func excuse(_ draft: FindingDraft, _ pairs: [AuditedPair], _ index: Int) -> String? {
    if let posterior = pairs[index].pair.posterior, posterior < Self.doubtfulPair {
      return "the pair itself is doubtful"
    }
    // Pairs without a posterior were paired by their maker, and a neighbour excuses nothing.
    guard pairs[index].pair.posterior != nil else { return nil }
    let neighbours = [index - 1, index + 1].filter(pairs.indices.contains).map { pairs[$0] }
    if draft.english == nil, let range = draft.chinese,
      let quantity = pairs[index].chinese.first(where: { $0.range == range }),
      neighbours.contains(where: { $0.hasSpareEnglish(like: quantity) })
    {
      return "a neighbouring pair has it"
    }
    if draft.chinese == nil, let range = draft.english,
      let quantity = pairs[index].english.first(where: { $0.range == range }),
      neighbours.contains(where: { $0.hasSpareChinese(like: quantity) })
    {
      return "a neighbouring pair has it"
    }
    return nil
  }

  private func finding(
    _ draft: FindingDraft,
    check: String,
    pair: AuditedPair,
    document: AlignedDocument
  ) -> Finding {
    Finding(
      document: document.identifier,
      bead: pair.pair.bead,
      check: check,
      severity: draft.severity,
      message: draft.message,
      english: FindingPlaces.place(
        draft.english,
        side: pair.pair.english,
        text: pair.englishText,
        separator: " ",
        file: document.englishFile
      ),
      chinese: FindingPlaces.place(
        draft.chinese,
        side: pair.pair.chinese,
        text: pair.chineseText,
        separator: "",
        file: document.chineseFile
      )
    )
  }
}

extension AuditedPair {
  /// Whether an English quantity that fits stands here without a Chinese one.
  func hasSpareEnglish(like chinese: Quantity) -> Bool {
    matches.contains { match in
      match.agreement == nil
        && match.english.contains { QuantityComparison.agreement(english[$0], chinese) != .conflicting }
    }
  }

  /// Whether a Chinese quantity that fits stands here without an English one.
  func hasSpareChinese(like english: Quantity) -> Bool {
    matches.contains { match in
      match.agreement == nil
        && match.chinese.contains { QuantityComparison.agreement(english, chinese[$0]) != .conflicting }
    }
  }
}
