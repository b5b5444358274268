/// A document as a `file` of XLIFF 2.1.
struct XLIFF2Document {
  private let properties: XLIFFProperties
  private let document: AlignedDocument
  private let options: BitextWriterOptions
  private let number: Int

  init(_ document: AlignedDocument, _ options: BitextWriterOptions, number: Int) {
    properties = XLIFFProperties(document, options)
    self.document = document
    self.options = options
    self.number = number
  }

  /// The side that is the source of the whole output.
  private var source: Language { options.source ?? .english }

  /// Appends the document.
  func append(to xml: inout XMLAppender, report: inout WriteReport) {
    xml.open("file", [("id", "f\(number + 1)"), ("original", document.identifier)])
    xml.raw("\n")
    appendMetadata(properties.ofDocument, to: &xml)
    for (position, pair) in document.pairs.enumerated() {
      let identifier = "u\(position + 1)"
      var attributes = [("id", identifier)]
      if let name = pair.unit?.identifier, !name.isEmpty { attributes.append(("name", name)) }
      if pair.unit?.isTranslatable == false { attributes.append(("translate", "no")) }
      xml.open("unit", attributes)
      xml.raw("\n")
      appendMetadata(
        properties.identifierField(position, written: identifier)
          + properties.list(pair, without: ["state", "translate"], &report),
        to: &xml
      )
      appendNotes(pair, to: &xml)
      xml.open("segment", properties.state(pair).map { [("state", XLIFFState.word2($0))] } ?? [])
      xml.raw("\n")
      xml.element("source", [("xml:space", "preserve")], text: pair.writtenText(source))
      xml.raw("\n")
      xml.element("target", [("xml:space", "preserve")], text: pair.writtenText(source.other))
      xml.raw("\n</segment>\n</unit>\n")
    }
    xml.raw("</file>\n")
  }

  private func appendNotes(_ pair: AlignedPair, to xml: inout XMLAppender) {
    let own = properties.note(pair).map { UnitMetadata.Note(text: $0, author: options.tool) }
    let notes = (pair.unit?.notes ?? []) + [own].compactMap(\.self)
    guard !notes.isEmpty else { return }
    xml.raw("<notes>")
    for note in notes {
      var attributes: [(String, String)] = []
      if let language = note.language {
        attributes.append(("appliesTo", language == source ? "source" : "target"))
      }
      if !note.author.isEmpty { attributes.append(("category", note.author)) }
      xml.element("note", attributes, text: note.text)
    }
    xml.raw("</notes>\n")
  }

  private func appendMetadata(_ properties: [(name: String, value: String)], to xml: inout XMLAppender) {
    guard !properties.isEmpty else { return }
    xml.raw("<mda:metadata>")
    xml.open("mda:metaGroup", [("category", "align")])
    for (name, value) in properties { xml.element("mda:meta", [("type", name)], text: value) }
    xml.raw("</mda:metaGroup></mda:metadata>\n")
  }
}
