/// Writes Translation Memory eXchange 1.4 (LISA 2005), valid against its DTD.
///
/// Each pair is a `tu` whose `prop`s are those of `PairProperties`; a side without text is a `tuv` with an
/// empty `seg`.
public struct TMXWriter: BitextWriter {
  private let options: BitextWriterOptions

  /// Makes a writer; of the options the tool, its version, the date and the language tags count.
  public init(_ options: BitextWriterOptions = BitextWriterOptions()) {
    self.options = options
  }

  /// Appends the XML declaration and the header.
  public func begin(_ output: inout BitextOutput) {
    var xml = XMLAppender(output.main)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  ")
    var attributes = [
      ("creationtool", options.tool), ("creationtoolversion", options.toolVersion), ("segtype", "sentence"),
      ("o-tmf", options.tool), ("adminlang", "en"), ("srclang", options.englishTag),
      ("datatype", "plaintext"),
    ]
    if let date = options.creationDate { attributes.append(("creationdate", date.basicText)) }
    xml.open("header", attributes, isEmpty: true)
    xml.raw("\n  <body>\n")
    output.main = xml.bytes
  }

  /// Appends a `tu` for each pair.
  public func append(
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
      xml.raw("    <tu>\n")
      for (name, value) in PairProperties.list(pair, of: document, report: &report) {
        xml.raw("      ")
        xml.element("prop", [("type", name)], text: value)
        xml.raw("\n")
      }
      for (tag, text) in [
        (options.englishTag, pair.englishText), (options.chineseTag, pair.chineseText),
      ] {
        xml.raw("      ")
        xml.open("tuv", [("xml:lang", tag)])
        xml.element("seg", text: text)
        xml.raw("</tuv>\n")
      }
      xml.raw("    </tu>\n")
      report.pairs += 1
    }
    report.replacedCharacters += xml.replaced
    output.main = xml.bytes
  }

  /// Appends the end of the file.
  public func finish(_ output: inout BitextOutput) {
    output.main.append(contentsOf: "  </body>\n</tmx>\n".utf8)
  }
}
