/// Reads Translation Memory eXchange 1.1 to 1.4b, from any tool.
///
/// The first English and the first Chinese `tuv` of a `tu` make a pair, whatever their order and region;
/// further ones are counted. A `tu` without one of the two is a problem. Inline tags are kept apart (see
/// `XMLSegmentText`). The `prop`s that `TMXWriter` writes are understood; a file without them is one document
/// that bears the file's name.
public struct TMXReader: BitextReader {
  /// Makes a reader.
  public init() {}

  /// Reads the file.
  public func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TMX file")
    let handler = TMXHandler(sink: sink, file: file.name, documentName: input.documentName)
    try XMLElementStream.read(file, handler)
  }
}

/// Puts the elements of a TMX file together.
private final class TMXHandler: XMLElementHandler {
  private let sink: BitextSink
  private let file: String
  private let documentName: String

  private(set) var failure: XMLFailure?
  private var sawRoot = false
  var isStopped: Bool { sink.isStopped }

  private var unit = 0
  private var unitLine = 0
  private var properties = PairProperties()
  private var english: String?
  private var chinese: String?
  private var otherTags: [String] = []

  private var isInVariant = false
  private var language: Language?
  private var segment: XMLSegmentText?
  /// The type and the text of the `prop` that is open.
  private var property: (name: String, value: String)?

  init(sink: BitextSink, file: String, documentName: String) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
  }

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    if !sawRoot {
      guard name == "tmx" else {
        failure = XMLFailure(line: line, problem: "the root element is \(name.quoted)", expected: "<tmx>")
        return
      }
      sawRoot = true
      return
    }
    if segment != nil {
      segment?.start(name, attributes)
      return
    }
    switch name {
    case "tu":
      unit += 1
      unitLine = line
      properties = PairProperties()
      english = nil
      chinese = nil
      otherTags = []
    case "tuv":
      isInVariant = true
      let tag = attributes["xml:lang"] ?? attributes["lang"] ?? ""
      language = Language(tag: tag)
      if language == nil { otherTags.append(tag.isEmpty ? "none" : tag.quoted) }
    case "seg": segment = XMLSegmentText()
    case "prop": property = (attributes["type"] ?? "", "")
    default: break
    }
  }

  func text(_ text: String) {
    if segment != nil {
      segment?.append(text)
      if segment?.isTooLong == true {
        failure = XMLFailure(
          line: unitLine,
          problem: "the segment is longer than 64 MiB",
          expected: "a sentence"
        )
      }
    } else if property != nil {
      property?.value += text
    }
  }

  func end(_ name: String, line: Int) {
    switch name {
    case "seg":
      guard let segment, isInVariant else { return }
      self.segment = nil
      sink.report.inlineTags += segment.tags
      take(segment.text)
    case "tuv": isInVariant = false
    case "prop":
      guard let property else { return }
      self.property = nil
      // Properties of the header and of single variants say nothing of the pair.
      guard unit > 0, !isInVariant else { return }
      if !properties.set(property.name, property.value) {
        var error = place
        error.line = line
        error.problem =
          "unit \(unit) has the value \(property.value.quoted) for \(property.name.quoted); it is left out"
        error.expected = PairProperties.expectation(property.name)
        sink.problem(error)
      }
    case "tu": finishUnit()
    default: segment?.end(name)
    }
  }

  private var place: ReadError { ReadError(.badData, file: file, line: unitLine, problem: "") }

  private func take(_ text: String) {
    switch language {
    case .english where english == nil: english = text
    case .chinese where chinese == nil: chinese = text
    case .english, .chinese: sink.report.passedOverVariants += 1
    case nil: break
    }
  }

  private func finishUnit() {
    guard let english, let chinese else {
      var error = place
      let missing =
        english == nil ? (chinese == nil ? "neither English nor Chinese" : "no English") : "no Chinese"
      let others =
        otherTags.isEmpty ? "" : " (other languages: \(otherTags.prefix(5).joined(separator: ", ")))"
      error.problem = "unit \(unit) has \(missing)\(others); it is left out"
      error.expected = "a <tuv> in English and one in Chinese"
      sink.problem(error)
      return
    }
    sink.document(properties.head(documentName: documentName))
    properties.deliver(english: english, chinese: chinese, place: place, to: sink)
  }
}
