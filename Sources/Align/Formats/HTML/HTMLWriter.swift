/// Writes one page for the browser that holds all documents: side by side, with findings, to be read,
/// searched and corrected.
///
/// The page needs no network and no other file. Corrections stay in the browser until the person exports them
/// as a patch, which `AlignmentPatch` reads. A document is a script element with JSON, read when the person
/// opens it.
package struct HTMLWriter: BitextWriter {
  /// Finds what is shown of a document beside its pairs.
  package typealias Annotate = @Sendable (AlignedDocument) -> DocumentAnnotations

  private let generator: String
  private let annotate: Annotate?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - options: the name and version of the tool are used.
  ///   - annotate: finds links and findings; without it the page shows none.
  package init(_ options: BitextWriterOptions = BitextWriterOptions(), annotate: Annotate? = nil) {
    generator = "\(options.tool) \(options.toolVersion)"
    self.annotate = annotate
  }

  /// Appends the page up to its documents.
  package func begin(_ output: inout BitextOutput) {
    output.main += HTMLPage.head(generator: generator)
  }

  /// Appends a document.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    append(document, annotations: annotate?(document) ?? DocumentAnnotations(), to: &output, report: &report)
  }

  /// Appends a document with annotations that were made before.
  package func append(
    _ document: AlignedDocument,
    annotations: DocumentAnnotations,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    report.pairs += document.pairs.count
    var attributes = " data-name=\"\(HTMLText.attribute(document.identifier))\""
    attributes += " data-title=\"\(HTMLText.attribute(document.metadata["title"] ?? ""))\""
    attributes += " data-digest=\"\(document.segmentsDigest)\" data-pairs=\"\(document.pairs.count)\""
    for severity in Finding.Severity.allCases {
      let count = annotations.findings.count { $0.severity == severity }
      attributes += " data-\(severity.rawValue)=\"\(count)\""
    }
    let data = HTMLDocumentData(document, annotations: annotations)
    output.main += Array("<script type=\"application/json\" class=\"document\"\(attributes)>".utf8)
    output.main += HTMLText.script(data.json(&report))
    output.main += Array("</script>\n".utf8)
  }

  /// Appends the rest of the page.
  package func finish(_ output: inout BitextOutput) {
    output.main += HTMLPage.tail
  }
}

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
