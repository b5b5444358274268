extension Auditor {
  /// What is to be said of one translation, given as two strings.
  ///
  ///     let findings = Auditor().findings(
  ///       english: "It made 1.1 million tons of steel.",
  ///       chinese: "生产钢铁一百零一万吨。"
  ///     )
  ///     for finding in findings { print(finding.severity, finding.check, finding.message) }
  ///
  /// The two are taken as a pair, whatever number of sentences they hold. Texts of several paragraphs are aligned first, with
  /// `Aligner`, and audited with `findings(in:)`.
  public func findings(english: String, chinese: String) -> [Finding] {
    findings(
      in: AlignedDocument(identifier: "text", pairs: [AlignedPair(english: english, chinese: chinese)])
    )
  }

  /// What is to be said of translations, the English and the Chinese of each at the same place of the arrays.
  ///
  /// `bead` of a finding is that place.
  ///
  /// - Throws: `ReadError` of kind `badData` where one array is longer than the other.
  public func findings(english: [String], chinese: [String]) throws(ReadError) -> [Finding] {
    findings(in: try AlignedDocument(identifier: "text", english: english, chinese: chinese))
  }
}
