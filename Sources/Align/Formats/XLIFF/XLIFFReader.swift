/// Reads XLIFF 1.0 to 1.2 and 2.0 to 2.1, from any tool.
///
/// A `file` is a document named by its `original`; each `trans-unit` (2.0: each `segment`) is a pair,
/// whichever of the two languages is the source. Proposals (`alt-trans`, matches) and what lies between
/// segments (`ignorable`) are passed over; inline tags are kept apart (see `XMLSegmentText`). A unit without
/// a target is a pair without that side.
public struct XLIFFReader: BitextReader {
  /// Makes a reader.
  public init() {}

  /// Reads the file.
  public func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "XLIFF file")
    let handler = XLIFFHandler(sink: sink, file: file.name, documentName: input.documentName)
    try XMLElementStream.read(file, handler)
  }
}

/// Puts the elements of an XLIFF file together.
private final class XLIFFHandler: XMLElementHandler {
  /// The text of a `source` or `target`, and where it stands.
  private struct Text {
    var text = ""
    var line: Int?
    var column = 0
  }

  private let sink: BitextSink
  private let file: String
  private let documentName: String

  private(set) var failure: XMLFailure?
  private var sawRoot = false
  var isStopped: Bool { sink.isStopped }

  /// The languages of the root element (2.0), which hold for every file in it.
  private var rootTags: (source: String, target: String) = ("", "")
  private var sourceLanguage: Language?
  /// What the current `file` says of itself.
  private var documentProperties = PairProperties()
  private var hasBegun = false

  private var isInUnit = false
  private var unitLine = 0
  private var properties = PairProperties()
  private var source: Text?
  private var target: Text?
  /// Depth inside an element that is passed over, 0 outside.
  private var passedOver = 0

  private var segment: XMLSegmentText?
  private var segmentLine = 1
  /// The name and the text of the property that is open.
  private var property: (name: String, value: String)?

  private static let passedOverElements: Set<String> = [
    "alt-trans", "ignorable", "seg-source", "mtc:matches",
  ]

  init(sink: BitextSink, file: String, documentName: String) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
  }

  func start(_ name: String, _ attributes: [String: String], at position: XMLPosition) {
    if !sawRoot {
      guard name == "xliff" else {
        failure = XMLFailure(
          position: position,
          problem: "the root element is \(name.quoted)",
          expected: "<xliff>"
        )
        return
      }
      sawRoot = true
      rootTags = (attributes["srcLang"] ?? "", attributes["trgLang"] ?? "")
      return
    }
    if segment != nil {
      segment?.start(name, attributes)
      return
    }
    if passedOver > 0 || Self.passedOverElements.contains(name) {
      passedOver += 1
      return
    }
    switch name {
    case "file": startFile(attributes, line: position.line)
    case "trans-unit", "unit":
      isInUnit = true
      startPair(line: position.line)
    case "segment":
      unitLine = position.line
    case "source", "target":
      if isInUnit {
        segment = XMLSegmentText(at: position)
        segmentLine = position.line
      }
    case "context": property = (attributes["context-type"] ?? "", "")
    case "prop": property = (attributes["prop-type"] ?? "", "")
    case "mda:meta": property = (attributes["type"] ?? "", "")
    default: break
    }
  }

  func text(_ text: String, at end: XMLPosition) {
    if segment != nil {
      segment?.append(text, endingAt: end)
      if segment?.isTooLong == true {
        failure = XMLFailure(
          position: XMLPosition(line: segmentLine, column: 1),
          problem: "the segment is longer than 64 MiB",
          expected: "a sentence"
        )
      }
    } else if property != nil {
      property?.value += text
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    switch name {
    case "source", "target":
      guard let segment else { return }
      self.segment = nil
      sink.report.inlineTags += segment.tags
      let text = Text(text: segment.text, line: segmentLine, column: segment.position?.column ?? 0)
      if name == "source" { source = text } else { target = text }
    case "context", "prop", "mda:meta": endProperty(line: position.line)
    case "segment", "trans-unit": finishPair()
    case "unit": isInUnit = false
    case "file": begin()
    default: segment?.end(name)
    }
    if name == "trans-unit" { isInUnit = false }
  }

  private func startFile(_ attributes: [String: String], line: Int) {
    documentProperties = PairProperties()
    documentProperties.document = attributes["original"]
    hasBegun = false
    let sourceTag = attributes["source-language"] ?? rootTags.source
    let targetTag = attributes["target-language"] ?? rootTags.target
    sourceLanguage = Language(tag: sourceTag)
    let targetLanguage = targetTag.isEmpty ? nil : Language(tag: targetTag)
    let isPair =
      targetTag.isEmpty
      ? sourceLanguage != nil : Set([sourceLanguage, targetLanguage]) == [.english, .chinese]
    if !isPair {
      sourceLanguage = nil
      sink.problem(
        ReadError(
          .badData,
          file: file,
          line: line,
          problem: "the languages are \(sourceTag.quoted) and \(targetTag.quoted); the <file> is left out",
          expected: "English and Chinese"
        )
      )
      passedOver = 1
    }
  }

  private func startPair(line: Int) {
    unitLine = line
    properties = PairProperties()
    source = nil
    target = nil
  }

  private func endProperty(line: Int) {
    guard let property else { return }
    self.property = nil
    let name = property.name.dropping(prefix: "x-") ?? property.name
    let isGood =
      isInUnit ? properties.set(name, property.value) : documentProperties.set(name, property.value)
    if !isGood {
      sink.problem(
        ReadError(
          .badData,
          file: file,
          line: line,
          problem: "the value of \(name.quoted) is \(property.value.quoted); it is left out",
          expected: PairProperties.expectation(name)
        )
      )
    }
  }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    sink.document(documentProperties.head(documentName: documentName))
  }

  private func finishPair() {
    begin()
    let place = ReadError(.badData, file: file, line: unitLine, problem: "")
    let english = (sourceLanguage == .chinese ? target : source) ?? Text()
    let chinese = (sourceLanguage == .chinese ? source : target) ?? Text()
    properties.english.line = english.line
    properties.english.column = english.column
    properties.chinese.line = chinese.line
    properties.chinese.column = chinese.column
    properties.deliver(english: english.text, chinese: chinese.text, place: place, to: sink)
    source = nil
    target = nil
  }
}
