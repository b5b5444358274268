/// A document as a `file` of XLIFF 1.2.
struct XLIFFDocument {
  private let properties: XLIFFProperties
  private let document: AlignedDocument
  private let options: BitextWriterOptions

  init(_ document: AlignedDocument, _ options: BitextWriterOptions) {
    properties = XLIFFProperties(document, options)
    self.document = document
    self.options = options
  }

  /// Appends the document.
  func append(to xml: inout XMLAppender, report: inout WriteReport) {
    let unit = document.pairs.first?.unit
    let source = properties.source
    var attributes = [
      ("original", document.identifier), ("source-language", options.tag(source, of: unit)),
      ("target-language", options.tag(source.other, of: unit)), ("datatype", "plaintext"),
      ("tool-id", options.tool),
    ]
    if let date = options.creationDate { attributes.append(("date", date.extendedText)) }
    xml.open("file", attributes)
    xml.raw("\n<header>\n")
    xml.open(
      "tool",
      [("tool-id", options.tool), ("tool-name", options.tool), ("tool-version", options.toolVersion)],
      isEmpty: true
    )
    xml.raw("\n</header>\n<body>\n")
    // The strict schema has no `prop`; the contexts of a group hold for all units in it.
    let ofDocument = properties.ofDocument
    if !ofDocument.isEmpty {
      xml.raw("<group>\n")
      appendContexts(ofDocument, to: &xml)
    }
    for position in document.pairs.indices { appendUnit(position, source, to: &xml, report: &report) }
    if !ofDocument.isEmpty { xml.raw("</group>\n") }
    xml.raw("</body>\n</file>\n")
  }

  private func appendUnit(
    _ position: Int,
    _ source: Language,
    to xml: inout XMLAppender,
    report: inout WriteReport
  ) {
    let pair = document.pairs[position]
    let identifier = properties.identifier(position)
    var attributes = [("id", identifier)]
    let resname = pair.unit?.fields.first { $0.name == "resname" && $0.language == nil }?.value
    let name = properties.otherIdentifier(position) ?? resname
    if let name { attributes.append(("resname", name)) }
    if let isApproved = pair.unit?.isApproved { attributes.append(("approved", isApproved ? "yes" : "no")) }
    if pair.unit?.isTranslatable == false { attributes.append(("translate", "no")) }
    xml.open("trans-unit", attributes + [("xml:space", "preserve")])
    xml.raw("\n")
    xml.element("source", text: pair.writtenText(source))
    xml.raw("\n")
    xml.element("target", state(pair).map { [("state", $0)] } ?? [], text: pair.writtenText(source.other))
    xml.raw("\n")
    let list =
      properties.identifierField(position, written: identifier)
      + properties.list(pair, without: ["state", "state-name", "approved", "translate"], &report)
      .filter { $0.name != "resname" || name != $0.value }
    if !list.isEmpty { appendContexts(list, to: &xml) }
    for note in pair.unit?.notes ?? [] { appendNote(note, source, to: &xml) }
    if let note = properties.note(pair) {
      xml.element("note", [("from", options.tool)], text: note)
      xml.raw("\n")
    }
    xml.raw("</trans-unit>\n")
  }

  private func state(_ pair: AlignedPair) -> String? {
    var unit = pair.unit ?? UnitMetadata()
    let state = properties.state(pair)
    if state != unit.state { unit.stateName = "" }
    unit.state = state
    return XLIFFState.word1(unit)
  }

  private func appendNote(_ note: UnitMetadata.Note, _ source: Language, to xml: inout XMLAppender) {
    var attributes: [(String, String)] = []
    if !note.author.isEmpty { attributes.append(("from", note.author)) }
    if let language = note.language {
      attributes.append(("annotates", language == source ? "source" : "target"))
    }
    xml.element("note", attributes, text: note.text)
    xml.raw("\n")
  }

  private func appendContexts(_ list: [(name: String, value: String)], to xml: inout XMLAppender) {
    // Without a name: names of groups must be unique in a file.
    xml.open("context-group", [("purpose", "information")])
    for (name, value) in list {
      xml.element("context", [("context-type", "x-" + XLIFFName.escape(name))], text: value)
    }
    xml.raw("</context-group>\n")
  }
}
