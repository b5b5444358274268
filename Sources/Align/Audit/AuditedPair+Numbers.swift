extension AuditedPair {
  /// The findings of the numeric check of a kind.
  func drafts(_ kind: NumberDisagreement.Kind) -> [FindingDraft] {
    disagreements.filter { $0.kind == kind }.map { disagreement in
      var draft = FindingDraft(
        severity: disagreement.severity,
        message: disagreement.sentence(
          englishQuote: disagreement.english.map { englishQuote($0.range) } ?? "",
          chineseQuote: disagreement.chinese.map { chineseQuote($0.range) } ?? ""
        ),
        english: disagreement.english?.range,
        chinese: disagreement.chinese?.range,
        probability: disagreement.probability,
        grounds: disagreement.grounds
      )
      draft.isIdle = disagreement.isIdle
      return draft
    }
  }
}
