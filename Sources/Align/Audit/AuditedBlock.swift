/// What was found in some pairs of a document.
struct AuditedBlock: Sendable {
  /// The document.
  var document: String
  /// The findings of each pair, without fingerprints.
  var findings: [[Finding]] = []
  /// What the watch over repetitions needs of each pair, in step with `findings`.
  var digests: [PairDigest] = []
  /// The words of the English texts.
  var words = 0
}
