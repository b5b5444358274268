/// Reads XLIFF 1.0 to 1.2 and 2.0 to 2.1, and what Trados, memoQ, Phrase and Wordfast make of it.
///
/// A `file` is a document named by its `original`; each `trans-unit` (2.x: each `segment`) is a pair, whichever of the two
/// languages is the source. Where segments are marked inside a unit (`mrk mtype="seg"`), each is a pair. Proposals
/// (`alt-trans`, matches) and what lies between segments (`ignorable`) are passed over; inline tags are kept apart (see
/// `XMLSegmentText`). A unit without a target is a pair without that side; a unit without any text is counted. States,
/// locks, notes and other attributes are those of the unit.
package struct XLIFFReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the markup.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "XLIFF file")
    let handler = XLIFFHandler(
      sink: sink,
      file: file.name,
      documentName: input.documentName,
      keepsMarkup: options.keepsMarkup
    )
    try XMLElementStream.read(file, handler)
    handler.tellOfOtherLanguages()
    if !sink.isStopped { sink.report.trailingMarkup = handler.takeMarkup() }
  }
}

/// Puts the elements of an XLIFF file together.
private final class XLIFFHandler: XMLElementHandler {
  private let sink: BitextSink
  private let file: String
  private let documentName: String

  private(set) var failure: XMLFailure?
  private var sawRoot = false
  var isStopped: Bool { sink.isStopped }

  let recorder: XMLMarkupRecorder?
  /// The language tags that are in what was written down and belong to no unit yet.
  private var tagPlaces: [UnitMarkup.Place] = []
  /// The prefix of XLIFF's own elements, with its colon; empty where they have none.
  private var prefix = ""

  /// The tags of the root element (2.x), which hold for every file in it.
  private var rootTags: (source: String, target: String) = ("", "")
  private var sourceLanguage: Language?
  private var tags: (source: String, target: String) = ("", "")
  /// What the current `file` says of itself.
  private var documentProperties = PairProperties()
  private var hasBegun = false
  /// For each `file` and `group` that is open, whether its units are to be translated.
  private var translates: [Bool] = []

  private var unit: XLIFFUnit?
  /// Where the unit begins in what was written down, and whether something in it is damaged.
  private var unitStart = 0
  private var isDamaged = false
  private var segment = XMLAttributes()
  private var flow: XLIFFFlow?
  /// Whether some `file` was of the two languages, and what is wrong with the others.
  private var sawFile = false
  private var otherFiles: [ReadError] = []
  /// Whether the `file` that is open is one of the others.
  private var isInOtherFile = false
  /// Depth inside an element that is passed over, 0 outside.
  private var passedOver = 0
  /// The name and the text of the property that is open.
  private var property: (name: String, value: String)?
  private var note: UnitMetadata.Note?

  /// Whether the file is Phrase's, which writes inline codes as text.
  private var isPhrase = false

  init(sink: BitextSink, file: String, documentName: String, keepsMarkup: Bool) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
    recorder = keepsMarkup ? XMLMarkupRecorder() : nil
  }

  /// What was written down after the last unit.
  func takeMarkup() -> [UInt8] { recorder?.takeRest() ?? [] }

  // MARK: Elements

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    guard sawRoot else { return startRoot(name, attributes, at: position) }
    let element = local(name)
    if flow != nil {
      flow?.start(element, attributes, at: position, offset: recorder?.count ?? 0)
      return
    }
    if passedOver > 0 || isPassedOver(element, attributes) {
      let word = element.split(separator: ":").last.map(String.init) ?? element
      if isInOtherFile {
        if recovery?.units.contains(word) == true { sink.report.unitsInOtherLanguages += 1 }
      } else if let kind = XLIFFElements.counted[word] {
        sink.report.leaveOut(kind)
      }
      passedOver += 1
      return
    }
    switch element {
    case "file": startFile(attributes, line: position.line)
    case "group": translates.append(isTranslated(attributes))
    case "trans-unit", "unit": startUnit(attributes, line: position.line)
    case "segment":
      unit?.line = position.line
      segment = attributes
    case "source", "seg-source", "target": startFlow(element, attributes, at: position)
    case "context": property = (attributes["context-type"] ?? "", "")
    case "prop": property = (attributes["prop-type"] ?? "", "")
    case "mda:meta": property = (attributes["type"] ?? "", "")
    case "sdl:seg": if let id = attributes["id"] { unit?.definitions[id] = attributes }
    case "note": startNote(attributes)
    default: break
    }
  }

  private func startRoot(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    if let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) { prefix = String(name[...colon]) }
    guard local(name) == "xliff" else {
      failure = XMLFailure(
        position: position,
        problem: "the root element is \(name.quoted)",
        expected: "<xliff>"
      )
      return
    }
    sawRoot = true
    isPhrase = attributes.contains { $0.value.hasPrefix("http://www.memsource.com/mxlf/") }
    rootTags = (attributes["srcLang"] ?? "", attributes["trgLang"] ?? "")
    keep("srcLang", rootTags.source)
    keep("trgLang", rootTags.target)
  }

  /// Remembers where a language tag is.
  private func keep(_ attribute: String, _ tag: String) {
    guard let range = recorder?.value(of: attribute), let language = Language(tag: tag) else { return }
    tagPlaces.append(UnitMarkup.Place(range: range, content: .tag(language), text: tag))
  }

  /// The name of an element without the prefix of XLIFF.
  private func local(_ name: String) -> String {
    prefix.isEmpty ? name : name.dropping(prefix: prefix) ?? name
  }

  private func isPassedOver(_ element: String, _ attributes: XMLAttributes) -> Bool {
    if XLIFFElements.passedOver.contains(element) { return true }
    if XLIFFElements.extensions.contains(element) { return false }
    // What another namespace says inside a unit; a default namespace of its own needs no prefix.
    if element.utf8.contains(UInt8(ascii: ":")) { return true }
    return attributes["xmlns"].map { !$0.hasPrefix("urn:oasis:names:tc:xliff:document:") } ?? false
  }

  private func isTranslated(_ attributes: XMLAttributes) -> Bool {
    attributes["translate"].map { $0 != "no" } ?? translates.last ?? true
  }

  private func startUnit(_ attributes: XMLAttributes, line: Int) {
    isDamaged = false
    unitStart = recorder?.tagStart ?? 0
    var unit = XLIFFUnit(line: line)
    unit.keepsSpace = attributes["xml:space"] == "preserve"
    unit.metadata.identifier = attributes["id"] ?? ""
    unit.metadata.awaitsTranslation = true
    // The header of a PO file, as translate-toolkit keeps it, is no text.
    unit.metadata.isTranslatable =
      isTranslated(attributes) && attributes["restype"] != "x-gettext-domain-header"
    XLIFFState.read(attributes, into: &unit.metadata)
    unit.metadata.fields = attributes.filter {
      !XLIFFElements.ownAttributes.contains($0.key) && !$0.isNamespace
    }
    .sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
    let isFromChinese = sourceLanguage == .chinese
    unit.metadata.englishTag = isFromChinese ? tags.target : tags.source
    unit.metadata.chineseTag = isFromChinese ? tags.source : tags.target
    self.unit = unit
  }

  private func startFlow(_ element: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    guard unit != nil else { return }
    if attributes["xml:space"] == "preserve" { unit?.keepsSpace = true }
    if element == "target", let word = attributes["state"] {
      unit?.metadata.stateName = word
      unit?.metadata.state = XLIFFState.state(word)
    }
    if element == "target" {
      for name in ["state-qualifier", "phase-name"] {
        if let value = attributes[name] { unit?.metadata.fields.append(.init(name: name, value: value)) }
      }
    }
    flow = XLIFFFlow(at: position, offset: recorder?.count ?? 0)
  }

  private func startNote(_ attributes: XMLAttributes) {
    let side = attributes["annotates"] ?? attributes["appliesTo"]
    note = UnitMetadata.Note(
      text: "",
      author: attributes["from"] ?? attributes["category"] ?? "",
      language: side == "source" ? sourceLanguage : side == "target" ? sourceLanguage?.other : nil
    )
  }

  /// A damaged unit is left out.
  func passes(_ damage: XMLFailure) -> Bool {
    guard sawRoot else { return false }
    if unit == nil {
      recorder?.mend()
      sink.problem(damage.error(file: file, consequence: "it is passed over"))
    } else if !isDamaged {
      isDamaged = true
      sink.problem(damage.error(file: file, consequence: "the unit is left out"))
    }
    return true
  }

  let recovery: XMLRecovery? = XMLRecovery(
    units: ["trans-unit", "unit"],
    containers: ["xliff", "file", "body", "group"]
  )

  /// What is open is in a damaged unit, or in what stands before units.
  func forget(_ closed: [String]) {
    passedOver = max(0, passedOver - closed.count)
    (unit, flow, property, note) = (nil, nil, nil, nil)
  }

  func text(_ text: String, at end: XMLPosition) {
    if flow != nil {
      flow?.append(text, endingAt: end)
      if let whole = flow?.whole, whole.text.isTooLong {
        failure = XMLFailure(
          position: XMLPosition(line: whole.line, column: 1),
          problem: "the segment is longer than 64 MiB",
          expected: "a sentence"
        )
      }
    } else if property != nil {
      property?.value += text
    } else if note != nil {
      note?.text += text
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    let element = local(name)
    let offset = recorder?.contentEnd ?? 0
    if flow != nil, !["source", "target", "seg-source"].contains(element) {
      flow?.end(element, offset: offset)
      return
    }
    switch element {
    case "source", "target", "seg-source": endFlow(element, offset: offset)
    case "context", "prop", "mda:meta": endProperty(line: position.line)
    case "note": endNote()
    case "segment": endSegment()
    case "trans-unit", "unit": endUnit()
    case "group": _ = translates.popLast()
    case "file":
      _ = translates.popLast()
      begin()
    default: break
    }
  }

  private func endFlow(_ element: String, offset: Int) {
    guard var flow else { return }
    flow.finish(offset: offset)
    if isPhrase { flow.takeOutPhraseCodes() }
    if element != "seg-source" { sink.report.leaveOut("comment", flow.comments) }
    self.flow = nil
    switch element {
    case "source": unit?.source = flow
    case "target": unit?.target = flow
    default: unit?.segmentedSource = flow
    }
  }

  private func endNote() {
    guard let note else { return }
    self.note = nil
    if unit == nil { sink.report.leaveOut("note on a file or group") }
    // The tool's own note repeats what the properties say.
    if note.author != BitextWriterOptions().tool { unit?.metadata.notes.append(note) }
  }

  // MARK: Files and units

  private func startFile(_ attributes: XMLAttributes, line: Int) {
    documentProperties = PairProperties()
    documentProperties.document = attributes["original"]
    hasBegun = false
    tags = (
      attributes["source-language"] ?? rootTags.source, attributes["target-language"] ?? rootTags.target
    )
    sourceLanguage = Language(tag: tags.source)
    translates.append(isTranslated(attributes))
    let targetLanguage = tags.target.isEmpty ? nil : Language(tag: tags.target)
    let isPair =
      tags.target.isEmpty
      ? sourceLanguage != nil : Set([sourceLanguage, targetLanguage]) == [.english, .chinese]
    isInOtherFile = !isPair
    if isPair {
      sawFile = true
      keep("source-language", tags.source)
      keep("target-language", tags.target)
      return
    }
    sourceLanguage = nil
    let problem = "the languages are \(tags.source.quoted) and \(tags.target.quoted); the <file> is left out"
    otherFiles.append(error(problem, line: line, expected: "English and Chinese"))
    _ = translates.popLast()
    passedOver = 1
  }

  private func error(_ problem: String, line: Int, expected: String) -> ReadError {
    ReadError(.badData, file: file, line: line, problem: problem, expected: expected)
  }

  /// Reports files in other languages if there are no others; otherwise their units are counted.
  func tellOfOtherLanguages() {
    guard !sawFile else { return }
    for problem in otherFiles { sink.problem(problem) }
    sink.report.unitsInOtherLanguages = 0
  }

  private func endProperty(line: Int) {
    guard let property else { return }
    self.property = nil
    let name = XLIFFName.unescape(property.name.dropping(prefix: "x-") ?? property.name)
    let isGood: Bool
    if unit != nil, name == XLIFFProperties.identifierName {
      unit?.metadata.identifier = property.value
      // What shows the identifier to other programs.
      unit?.metadata.fields.removeAll { ["resname", "name"].contains($0.name) && $0.value == property.value }
      isGood = true
    } else if unit == nil {
      isGood = documentProperties.set(name, property.value)
    } else if PairProperties.isKnown(name) {
      isGood = unit?.properties.set(name, property.value) ?? true
    } else {
      isGood = true
      if XLIFFElements.messageContexts.contains(name), unit?.metadata.context == nil {
        unit?.metadata.context = property.value
      } else if var metadata = unit?.metadata, UnitFields.set(name, property.value, in: &metadata) {
        unit?.metadata = metadata
      } else {
        unit?.metadata.fields.append(.init(name: name, value: property.value))
      }
    }
    if !isGood {
      let problem = "the value of \(name.quoted) is \(property.value.quoted); it is left out"
      sink.problem(error(problem, line: line, expected: PairProperties.expectation(name)))
    }
  }

  private func begin() {
    guard !hasBegun, sourceLanguage != nil else { return }
    hasBegun = true
    sink.document(documentProperties.head(documentName: documentName))
  }

  private func endSegment() {
    guard let open = unit else { return }
    unit?.segments.append(
      XLIFFUnit.Pair(source: open.source?.whole, target: open.target?.whole, segment: segment)
    )
    unit?.source = nil
    unit?.target = nil
  }

  private func endUnit() {
    guard let unit else { return }
    self.unit = nil
    if isDamaged {
      recorder?.drop(from: unitStart)
      return
    }
    guard let sourceLanguage else { return }
    unit.deliver(
      sourceLanguage: sourceLanguage,
      place: ReadError(.badData, file: file, line: unit.line, problem: ""),
      to: sink,
      markup: {
        guard let recorder else { return nil }
        defer { tagPlaces = [] }
        return (recorder.take(), tagPlaces)
      },
      begin: begin
    )
  }
}
