/// What a page shows of a document beside its pairs.
public struct DocumentAnnotations: Sendable, Hashable {
  /// What belongs together in each pair, in step with the pairs; may be empty.
  public var links: [[PairLink]]
  /// What an audit found, in the order of the text.
  public var findings: [Finding]

  /// Makes annotations from their parts.
  public init(links: [[PairLink]] = [], findings: [Finding] = []) {
    self.links = links
    self.findings = findings
  }
}
