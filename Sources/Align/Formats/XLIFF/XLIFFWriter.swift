/// Writes XLIFF 1.2 (OASIS 2008) or 2.0 (OASIS 2014): English as the source, Chinese as the target.
///
/// A document is a `file`, a pair a `trans-unit` (2.0: a `unit` of one `segment`). A pair whose posterior is
/// below `reviewBelow` is `needs-review-translation` (2.0: `initial`), any other `translated`, one without
/// Chinese `needs-translation` (2.0: `initial`). A note tells bead and posterior to the eye; the properties
/// of `PairProperties` stand in a `context-group` (2.0: in the metadata module).
public struct XLIFFWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Makes a writer; of the options the tool, its version, the date, the language tags, the XLIFF version and
  /// the review threshold count.
  public init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    self.options = options
  }

  /// Appends the XML declaration and the root element.
  public func begin(_ output: inout BitextOutput) {
    var xml = XMLAppender(output.main)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    switch options.xliffVersion {
    case .version1:
      xml.open("xliff", [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")])
    case .version2:
      xml.open(
        "xliff",
        [
          ("version", "2.0"), ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
          ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"), ("srcLang", options.englishTag),
          ("trgLang", options.chineseTag),
        ]
      )
    }
    xml.raw("\n")
    output.main = xml.bytes
  }

  /// Appends a `file`.
  ///
  /// XLIFF 2.0 has no place for a document without pairs; it is left out and counted.
  public func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    var xml = XMLAppender(output.main)
    output.main = []
    report.documents += 1
    switch options.xliffVersion {
    case .version1: appendVersion1(document, to: &xml, report: &report)
    case .version2:
      if document.pairs.isEmpty {
        report.leftOutDocuments += 1
      } else {
        appendVersion2(document, number: number, to: &xml, report: &report)
      }
    }
    report.pairs += document.pairs.count
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Appends the end of the file.
  public func finish(_ output: inout BitextOutput) {
    output.main.append(contentsOf: "</xliff>\n".utf8)
  }

  /// What a pair and its document say, apart: a document's own properties are written once.
  private func properties(
    _ pair: AlignedPair,
    _ document: AlignedDocument,
    _ report: inout WriteReport
  ) -> [(name: String, value: String)] {
    PairProperties.list(pair, of: document, report: &report)
      .filter {
        $0.name != "document" && $0.name != "signature" && $0.name.dropping(prefix: "metadata-") == nil
      }
  }

  private func properties(of document: AlignedDocument) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    if !document.signature.isEmpty { list.append(("signature", document.signature)) }
    for field in document.metadata.fields { list.append(("metadata-" + field.name, field.value)) }
    return list
  }

  private func note(_ pair: AlignedPair, _ document: AlignedDocument) -> String {
    var note = "\(document.identifier), bead \(pair.bead)"
    if let posterior = pair.posterior.flatMap(FixedDecimal.text) { note += ", posterior \(posterior)" }
    return note
  }

  private func needsReview(_ pair: AlignedPair) -> Bool {
    pair.posterior.map { !($0 >= options.reviewBelow) } ?? false
  }

  // MARK: XLIFF 1.2

  private func appendVersion1(
    _ document: AlignedDocument,
    to xml: inout XMLAppender,
    report: inout WriteReport
  ) {
    var attributes = [
      ("original", document.identifier), ("source-language", options.englishTag),
      ("target-language", options.chineseTag), ("datatype", "plaintext"), ("tool-id", options.tool),
    ]
    if let date = options.creationDate { attributes.append(("date", date.extendedText)) }
    xml.open("file", attributes)
    xml.raw("\n<header>\n")
    let properties = properties(of: document)
    if !properties.isEmpty {
      xml.open("prop-group", [("name", "align")])
      for (name, value) in properties { xml.element("prop", [("prop-type", "x-" + name)], text: value) }
      xml.raw("</prop-group>\n")
    }
    xml.open(
      "tool",
      [("tool-id", options.tool), ("tool-name", options.tool), ("tool-version", options.toolVersion)],
      isEmpty: true
    )
    xml.raw("\n</header>\n<body>\n")
    for (position, pair) in document.pairs.enumerated() {
      xml.open("trans-unit", [("id", String(position + 1)), ("xml:space", "preserve")])
      xml.raw("\n")
      xml.element("source", text: pair.englishText)
      xml.raw("\n")
      let state =
        pair.chineseText.isEmpty
        ? "needs-translation" : needsReview(pair) ? "needs-review-translation" : "translated"
      xml.element("target", [("state", state)], text: pair.chineseText)
      xml.raw("\n")
      xml.open("context-group", [("name", "align"), ("purpose", "information")])
      for (name, value) in self.properties(pair, document, &report) {
        xml.element("context", [("context-type", "x-" + name)], text: value)
      }
      xml.raw("</context-group>\n")
      xml.element("note", [("from", options.tool)], text: note(pair, document))
      xml.raw("\n</trans-unit>\n")
    }
    xml.raw("</body>\n</file>\n")
  }

  // MARK: XLIFF 2.0

  private func appendVersion2(
    _ document: AlignedDocument,
    number: Int,
    to xml: inout XMLAppender,
    report: inout WriteReport
  ) {
    xml.open("file", [("id", "f\(number + 1)"), ("original", document.identifier)])
    xml.raw("\n")
    appendMetadata(properties(of: document), to: &xml)
    for (position, pair) in document.pairs.enumerated() {
      xml.open("unit", [("id", "u\(position + 1)")])
      xml.raw("\n")
      appendMetadata(properties(pair, document, &report), to: &xml)
      xml.raw("<notes>")
      xml.element("note", text: note(pair, document))
      xml.raw("</notes>\n")
      let isOpen = pair.chineseText.isEmpty || needsReview(pair)
      xml.open("segment", [("state", isOpen ? "initial" : "translated")])
      xml.raw("\n")
      xml.element("source", [("xml:space", "preserve")], text: pair.englishText)
      xml.raw("\n")
      xml.element("target", [("xml:space", "preserve")], text: pair.chineseText)
      xml.raw("\n</segment>\n</unit>\n")
    }
    xml.raw("</file>\n")
  }

  private func appendMetadata(_ properties: [(name: String, value: String)], to xml: inout XMLAppender) {
    guard !properties.isEmpty else { return }
    xml.raw("<mda:metadata>")
    xml.open("mda:metaGroup", [("category", "align")])
    for (name, value) in properties { xml.element("mda:meta", [("type", name)], text: value) }
    xml.raw("</mda:metaGroup></mda:metadata>\n")
  }
}
