/// Writes XLIFF 1.2 (OASIS 2008), valid against its strict schema, or 2.1 (OASIS 2018).
///
/// A document is a `file`, a pair a `trans-unit` (2.1: a `unit` of one `segment`). The state of a unit is that of its file.
/// Of a pair that was no unit, one whose posterior is below `reviewBelow` is `needs-review-translation` (2.1: `initial`), any
/// other `translated`, one without translation `needs-translation` (2.1: `initial`). A note tells bead and posterior to the
/// eye; the properties of `PairProperties`, and what a unit says that XLIFF has no place for, are in a
/// `context-group` (2.1: in the metadata module).
package struct XLIFFWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Makes a writer; of the options, it uses the tool, its version, the date, the language tags, the source, the choice of
  /// properties, the XLIFF version and the review threshold.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    self.options = options
  }

  /// Appends the XML declaration and the root element.
  package func begin(_ output: inout BitextOutput) {
    var xml = XMLAppender(output.main)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    switch options.xliffVersion {
    case .version1:
      xml.open("xliff", [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")])
    case .version2:
      let source = options.source ?? .english
      xml.open(
        "xliff",
        [
          ("version", "2.1"), ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
          ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"),
          ("srcLang", options.tag(source, of: nil)), ("trgLang", options.tag(source.other, of: nil)),
        ]
      )
    }
    xml.raw("\n")
    output.main = xml.bytes
  }

  /// Appends a `file`.
  ///
  /// XLIFF 2 has no place for a document without pairs; it is left out and counted.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    var xml = XMLAppender(output.main)
    output.main = []
    report.documents += 1
    switch options.xliffVersion {
    case .version1: XLIFFDocument(document, options).append(to: &xml, report: &report)
    case .version2:
      if document.pairs.isEmpty {
        report.leftOutDocuments += 1
      } else {
        XLIFF2Document(document, options, number: number).append(to: &xml, report: &report)
      }
    }
    report.pairs += document.pairs.count
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Appends the end of the file.
  package func finish(_ output: inout BitextOutput) {
    output.main.append(contentsOf: "</xliff>\n".utf8)
  }
}
