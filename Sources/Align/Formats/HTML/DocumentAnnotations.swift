/// What a page shows of a document beside its pairs.
package struct DocumentAnnotations: Sendable, Hashable {
  /// What belongs together in each pair, in step with the pairs; may be empty.
  package var links: [[PairLink]]
  /// What an audit found, in the order of the text.
  package var findings: [Finding]

  /// Makes annotations from their parts.
  package init(links: [[PairLink]] = [], findings: [Finding] = []) {
    self.links = links
    self.findings = findings
  }
}
