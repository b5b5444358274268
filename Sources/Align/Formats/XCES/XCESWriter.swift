/// Writes an alignment in XCES and its two documents, as OPUS has them, or as InterText does: it names the Chinese
/// sentences first, and says of each link how it was made.
///
/// All documents are in one pair of files, each a `div`. A side without text is a link with nothing on that side.
package struct XCESWriter: BitextWriter {
  /// What says that a `div` is a document.
  static let documentType = "document"
  /// Attributes of links that InterText knows.
  private static let attributes: Set<String> = ["status", "mark", "note"]

  private let options: BitextWriterOptions

  /// Makes a writer; of the options, it uses the language tags, the names of the documents and the form.
  package init(_ options: BitextWriterOptions = BitextWriterOptions()) { self.options = options }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// Appends the heads of the three files.
  package func begin(_ output: inout BitextOutput) {
    var links = XMLAppender(output.main)
    links.raw(Self.declaration)
    if options.isInterText {
      links.open("linkGrp", [("toDoc", options.chineseDocument), ("fromDoc", options.englishDocument)])
    } else {
      links.raw(
        "<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n<cesAlign version=\"1.0\">\n  "
      )
      links.open(
        "linkGrp",
        [("targType", "s"), ("fromDoc", options.englishDocument), ("toDoc", options.chineseDocument)]
      )
    }
    links.raw("\n")
    output.main = links.bytes
    for language in Language.allCases {
      var text = XMLAppender([])
      text.raw(Self.declaration)
      text.open("text", [("lang", options.tag(language, of: nil))])
      text.raw("\n")
      output[language] += text.bytes
    }
  }

  /// Appends the links of a document, and its sentences.
  package func append(
    _ document: AlignedDocument,
    number: Int,
    to output: inout BitextOutput,
    report: inout WriteReport
  ) {
    report.documents += 1
    if document.pairs.isEmpty { report.leftOutDocuments += 1 }
    var links = XMLAppender(output.main)
    output.main = []
    var texts: [Language: XMLAppender] = [:]
    for language in Language.allCases {
      var text = XMLAppender([])
      text.raw("  ")
      text.open("div", [("type", Self.documentType), ("id", document.identifier)])
      text.raw("\n")
      texts[language] = text
    }
    var counts: [Language: Int] = [:]
    for (place, pair) in document.pairs.enumerated() {
      var numbers: [Language: [String]] = [:]
      for language in Language.allCases {
        let side = language == .english ? pair.english : pair.chinese
        for segment in side.segments where !segment.isEmpty {
          counts[language, default: 0] += 1
          let identifier = "\(number + 1).\(counts[language] ?? 0)"
          numbers[language, default: []].append(identifier)
          texts[language]?.raw("    ")
          texts[language]?.element("s", [("id", identifier)], text: segment)
          texts[language]?.raw("\n")
        }
      }
      append(pair, "SL\(number + 1).\(place + 1)", numbers, to: &links, &report)
      report.pairs += 1
    }
    report.replacedCharacters += links.replaced
    output.main = links.bytes
    for language in Language.allCases {
      texts[language]?.raw("  </div>\n")
      guard let text = texts[language] else { continue }
      report.replacedCharacters += text.replaced
      output[language] += text.bytes
    }
  }

  private func append(
    _ pair: AlignedPair,
    _ identifier: String,
    _ numbers: [Language: [String]],
    to links: inout XMLAppender,
    _ report: inout WriteReport
  ) {
    let (english, chinese) = (numbers[.english] ?? [], numbers[.chinese] ?? [])
    let (from, to) = (english.joined(separator: " "), chinese.joined(separator: " "))
    var attributes =
      options.isInterText
      ? [("type", "\(chinese.count)-\(english.count)"), ("xtargets", to + ";" + from)]
      : [("id", identifier), ("xtargets", from + ";" + to)]
    let certainty = pair.posterior ?? pair.evidence.first { $0.source == "certainty" }?.logOdds
    if let value = PairProperties.number(certainty, &report) { attributes.append(("certainty", value)) }
    if options.isInterText, !(pair.unit?.fields.contains { $0.name == "status" } ?? false) {
      attributes.append(("status", "auto"))
    }
    if var unit = pair.unit {
      for field in unit.fields where Self.attributes.contains(field.name) {
        attributes.append((field.name, field.value))
      }
      unit.fields.removeAll { Self.attributes.contains($0.name) }
      var rest = pair
      rest.unit = unit
      report.leaveOut(rest)
    }
    links.raw("    ")
    links.open("link", attributes, isEmpty: true)
    links.raw("\n")
  }

  /// Appends the ends of the three files.
  package func finish(_ output: inout BitextOutput) {
    output.main += (options.isInterText ? "</linkGrp>\n" : "  </linkGrp>\n</cesAlign>\n").utf8
    for language in Language.allCases { output[language] += "</text>\n".utf8 }
  }
}

extension BitextOutput {
  /// The file of one language.
  fileprivate subscript(language: Language) -> [UInt8] {
    get { language == .english ? english : chinese }
    set { if language == .english { english = newValue } else { chinese = newValue } }
  }
}
