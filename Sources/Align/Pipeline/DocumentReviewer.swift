/// Finds what a page shows of a document beside its pairs: numbers and names that belong together, and
/// findings.
package struct DocumentReviewer: Sendable {
  /// Looks for findings.
  package var auditor: Auditor
  /// Findings below this are left out.
  package var severity: Finding.Severity

  /// Makes a reviewer.
  package init(auditor: Auditor = Auditor(), severity: Finding.Severity = .note) {
    self.auditor = auditor
    self.severity = severity
  }

  /// The links and findings of a document.
  ///
  /// - Complexity: O(*n*) in the text.
  package func annotations(_ document: AlignedDocument) -> DocumentAnnotations {
    let links = PairLinks(document, words: auditor.words)
    return DocumentAnnotations(
      links: document.pairs.indices.map { links.links($0) },
      findings: auditor.findings(in: document).filter { $0.severity >= severity }
    )
  }
}
