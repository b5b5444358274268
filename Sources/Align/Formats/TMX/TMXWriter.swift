/// Writes Translation Memory eXchange 1.4 (LISA 2005), valid against its DTD.
///
/// Each pair is a `tu` whose `prop`s are those of `PairProperties`; a side without text is a `tuv` with an
/// empty `seg`. What a unit says of itself stands where TMX has a place for it: the identifier in `tuid`, dates and
/// users in their attributes, notes in `note`, anything else in a `prop` of its own.
package struct TMXWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Attributes that a `tu` and a `tuv` may have, in the order of the DTD.
  private static let attributes = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]
  private static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

  /// Makes a writer; of the options, it uses the tool, its version, the date, the language tags, the source and the choice of
  /// properties.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    self.options = options
  }

  /// Appends the XML declaration and the header.
  package func begin(_ output: inout BitextOutput) {
    var xml = XMLAppender(output.main)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  ")
    var attributes = [
      ("creationtool", options.tool), ("creationtoolversion", options.toolVersion), ("segtype", "sentence"),
      ("o-tmf", options.tool), ("adminlang", "en"),
      ("srclang", options.tag(options.source ?? .english, of: nil)), ("datatype", "plaintext"),
    ]
    if let date = options.creationDate { attributes.append(("creationdate", date.basicText)) }
    xml.open("header", attributes, isEmpty: true)
    xml.raw("\n  <body>\n")
    output.main = xml.bytes
  }

  /// Appends a `tu` for each pair.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    var xml = XMLAppender(output.main)
    output.main = []
    report.documents += 1
    if document.pairs.isEmpty { report.leftOutDocuments += 1 }
    for pair in document.pairs {
      appendUnit(pair, of: document, to: &xml, report: &report)
      report.pairs += 1
    }
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Appends the end of the file.
  package func finish(_ output: inout BitextOutput) {
    output.main.append(contentsOf: "  </body>\n</tmx>\n".utf8)
  }

  private func appendUnit(
    _ pair: AlignedPair,
    of document: AlignedDocument,
    to xml: inout XMLAppender,
    report: inout WriteReport
  ) {
    let unit = pair.unit
    xml.raw("    ")
    xml.open("tu", unitAttributes(unit))
    xml.raw("\n")
    for note in unit?.notes ?? [] where note.language == nil {
      xml.raw("      ")
      xml.element("note", text: Self.text(note))
      xml.raw("\n")
    }
    var properties = PairProperties.list(pair, of: document, report: &report)
      .filter { options.properties.includes($0.name) }
    if let unit { properties += UnitFields.list(unit) + Self.fields(unit, of: nil) }
    for (name, value) in properties {
      xml.raw("      ")
      xml.element("prop", [("type", name)], text: value)
      xml.raw("\n")
    }
    for language in Language.allCases {
      xml.raw("      ")
      let tag = options.tag(language, of: unit)
      xml.open("tuv", [("xml:lang", tag)] + (unit.map { Self.attributes($0, of: language) } ?? []))
      for note in unit?.notes ?? [] where note.language == language {
        xml.element("note", text: Self.text(note))
      }
      if let unit {
        for (name, value) in Self.fields(unit, of: language) {
          xml.element("prop", [("type", name)], text: value)
        }
      }
      xml.element("seg", text: pair.writtenText(language))
      xml.raw("</tuv>\n")
    }
    xml.raw("    </tu>\n")
  }

  private func unitAttributes(_ unit: UnitMetadata?) -> [(String, String)] {
    guard let unit else { return [] }
    var attributes: [(String, String)] = []
    if !unit.identifier.isEmpty { attributes.append(("tuid", unit.identifier)) }
    attributes += Self.attributes(unit, of: nil)
    if let type = unit.fields.first(where: { $0.name == "segtype" && $0.language == nil })?.value,
      Self.segmentTypes.contains(type)
    {
      attributes.append(("segtype", type))
    }
    if let source = unit.source, source != options.source ?? .english {
      attributes.append(("srclang", options.tag(source, of: unit)))
    }
    return attributes
  }

  /// The fields of a side, or of the unit, that are attributes in TMX.
  private static func attributes(_ unit: UnitMetadata, of language: Language?) -> [(String, String)] {
    attributes.compactMap { name in
      unit.fields.first { $0.name == name && $0.language == language }.map { (name, $0.value) }
    }
  }

  /// The fields that are no attributes.
  private static func fields(_ unit: UnitMetadata, of language: Language?) -> [(name: String, value: String)]
  {
    unit.fields.filter { field in
      guard field.language == language, !attributes.contains(field.name) else { return false }
      return language != nil || field.name != "segtype" && field.name != "srclang"
    }.map { ($0.name, $0.value) }
  }

  private static func text(_ note: UnitMetadata.Note) -> String {
    note.author.isEmpty ? note.text : note.author + ": " + note.text
  }
}
