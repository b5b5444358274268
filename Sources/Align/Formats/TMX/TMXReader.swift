/// Reads Translation Memory eXchange 1.1 to 1.4b, from any tool, in memory that does not grow with the file.
///
/// An English and a Chinese `tuv` of a `tu` make a pair, whatever their order. Where a `tu` has several of one language,
/// the one that the options ask for is taken, else the one in the variety (`zh-CN`, `zh-TW`) that the file began with,
/// else the first; the others are counted. A `tu` without one of the two is a problem. Inline tags are kept apart (see
/// `XMLSegmentText`). The `prop`s that `TMXWriter` writes are understood; a file without them is one document that bears
/// the file's name.
public struct TMXReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options the language tags count.
  public init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  public func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TMX file")
    let handler = TMXHandler(sink: sink, file: file.name, documentName: input.documentName, options: options)
    try XMLElementStream.read(file, handler)
  }
}

/// Puts the elements of a TMX file together.
private final class TMXHandler: XMLElementHandler {
  /// A text of one of the two languages.
  private struct Variant {
    var variety: LanguageVariety
    var text: String
    var position: XMLPosition?
    var line: Int
  }

  private let sink: BitextSink
  private let file: String
  private let documentName: String
  private let wanted: [Language: LanguageVariety]

  private(set) var failure: XMLFailure?
  private var sawRoot = false
  var isStopped: Bool { sink.isStopped }

  private var unit = 0
  private var isInUnit = false
  private var unitPosition = XMLPosition(line: 1, column: 1)
  private var properties = PairProperties()
  private var variants: [Variant] = []
  private var otherTags: [String] = []
  /// The variety of each language that the file began with.
  private var usual: [Language: LanguageVariety] = [:]

  private var isInVariant = false
  private var variety: LanguageVariety?
  private var segment: XMLSegmentText?
  private var segmentLine = 1
  /// The type and the text of the `prop` that is open.
  private var property: (name: String, value: String)?

  init(sink: BitextSink, file: String, documentName: String, options: BitextReaderOptions) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
    var wanted: [Language: LanguageVariety] = [:]
    for language in Language.allCases {
      wanted[language] = options.tag(language).flatMap(LanguageVariety.init(tag:))
    }
    self.wanted = wanted
  }

  func start(_ name: String, _ attributes: [String: String], at position: XMLPosition) {
    if !sawRoot {
      guard name == "tmx" else {
        failure = XMLFailure(
          position: position,
          problem: "the root element is \(name.quoted)",
          expected: "<tmx>"
        )
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
      isInUnit = true
      unitPosition = position
      properties = PairProperties()
      variants = []
      otherTags = []
    case "tuv":
      isInVariant = true
      let tag = attributes["xml:lang"] ?? attributes["lang"] ?? ""
      variety = LanguageVariety(tag: tag)
      if variety == nil { otherTags.append(tag.isEmpty ? "none" : tag.quoted) }
    case "seg":
      segment = XMLSegmentText(at: position)
      segmentLine = position.line
    case "prop": property = (attributes["type"] ?? "", "")
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
    switch name {
    case "seg":
      guard let segment else { return }
      self.segment = nil
      guard isInVariant, isInUnit else { return }
      sink.report.inlineTags += segment.tags
      guard let variety else { return }
      if usual[variety.language] == nil { usual[variety.language] = variety }
      variants.append(
        Variant(variety: variety, text: segment.text, position: segment.position, line: segmentLine)
      )
    case "tuv": isInVariant = false
    case "prop":
      guard let property else { return }
      self.property = nil
      // Properties of the header and of single variants say nothing of the pair.
      guard isInUnit, !isInVariant else { return }
      if !properties.set(property.name, property.value) {
        var error = place
        error.line = position.line
        error.problem =
          "unit \(unit) has the value \(property.value.quoted) for \(property.name.quoted); it is left out"
        error.expected = PairProperties.expectation(property.name)
        sink.problem(error)
      }
    case "tu":
      isInUnit = false
      finishUnit()
    default: segment?.end(name)
    }
  }

  private var place: ReadError { ReadError(.badData, file: file, line: unitPosition.line, problem: "") }

  /// The text of a language that counts, and how many others there are.
  private func choose(_ language: Language) -> (variant: Variant?, passedOver: Int) {
    let candidates = variants.filter { $0.variety.language == language }
    if let wanted = wanted[language] {
      let variant = candidates.first { $0.variety.answers(wanted) }
      return (variant, max(0, candidates.count - 1))
    }
    let variant = candidates.first { $0.variety == usual[language] } ?? candidates.first
    return (variant, max(0, candidates.count - 1))
  }

  private func finishUnit() {
    let (english, otherEnglish) = choose(.english)
    let (chinese, otherChinese) = choose(.chinese)
    guard let english, let chinese else {
      var error = place
      let missing =
        english == nil ? (chinese == nil ? "neither English nor Chinese" : "no English") : "no Chinese"
      let others =
        otherTags.isEmpty ? "" : " (other languages: \(otherTags.prefix(5).joined(separator: ", ")))"
      let isThere =
        variants.contains { english == nil && $0.variety.language == .english }
        || variants.contains { chinese == nil && $0.variety.language == .chinese }
      error.problem =
        "unit \(unit) has \(missing)\(isThere ? " of the tag that is asked for" : "")\(others); it is left out"
      error.expected = "a <tuv> in English and one in Chinese"
      sink.problem(error)
      return
    }
    sink.report.passedOverVariants += otherEnglish + otherChinese
    sink.document(properties.head(documentName: documentName))
    properties.english.line = english.line
    properties.english.column = english.position?.column ?? 0
    properties.chinese.line = chinese.line
    properties.chinese.column = chinese.position?.column ?? 0
    properties.deliver(english: english.text, chinese: chinese.text, place: place, to: sink)
  }
}
