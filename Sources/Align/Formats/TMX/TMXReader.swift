/// Reads Translation Memory eXchange 1.1 to 1.4b, from any tool, in memory that does not grow with the file.
///
/// An English and a Chinese `tuv` of a `tu` make a pair, whatever their order. Where a `tu` has several of one language,
/// the one that the options ask for is taken, else the one in the variety (`zh-CN`, `zh-TW`) that the file began with,
/// else the first; the others are counted. A `tu` without one of the two, or without any text, is counted, and a file
/// that has no other is an error. Inline tags are kept apart (see `XMLSegmentText`). The `prop`s that `TMXWriter` writes
/// are understood, others are fields of the unit; a file without them is one document that bears the file's name.
package struct TMXReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the language tags, the source language and the markup.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TMX file")
    let handler = TMXHandler(sink: sink, file: file.name, documentName: input.documentName, options: options)
    try XMLElementStream.read(file, handler)
    if sink.isStopped { return }
    sink.report.trailingMarkup = handler.takeMarkup()
    if let error = handler.missingLanguage { throw error }
  }
}

/// Puts the elements of a TMX file together.
private final class TMXHandler: XMLElementHandler {
  /// A text of one of the two languages.
  private struct Variant {
    var variety: LanguageVariety
    var tag: String
    var tagRange: Range<Int>?
    var text = XMLSegmentText(at: XMLPosition(line: 1, column: 1))
    var range = 0..<0
    var line = 1
    var notes: [UnitMetadata.Note] = []
    var fields: [UnitMetadata.Field] = []
  }

  private let sink: BitextSink
  private let file: String
  private let documentName: String
  private let wanted: [Language: LanguageVariety]

  private(set) var failure: XMLFailure?
  private var sawRoot = false
  var isStopped: Bool { sink.isStopped }

  let recorder: XMLMarkupRecorder?
  /// The language that was translated, by the options or by the header.
  private var source: Language?
  private var headerTag: UnitMarkup.Place?

  private var unit = 0
  private var isInUnit = false
  /// Where the unit begins in what was written down, and whether something in it is damaged.
  private var unitStart = 0
  private var isDamaged = false
  private var unitPosition = XMLPosition(line: 1, column: 1)
  private var properties = PairProperties()
  private var metadata = UnitMetadata()
  private var variants: [Variant] = []
  /// The first variety of each language in the file.
  private var usual: [Language: LanguageVariety] = [:]
  /// Languages of units that were left out, for the message of a file that has no other units.
  private var otherTags: [String] = []
  private var sawPair = false
  private var lacksWantedTag = false

  private var variant: Variant?
  private var isInVariant = false
  private var segment: XMLSegmentText?
  private var segmentLine = 1
  private var segmentStart = 0
  /// The type and the text of the `prop` or `note` that is open.
  private var property: (name: String, value: String)?
  private var note: String?

  init(sink: BitextSink, file: String, documentName: String, options: BitextReaderOptions) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
    var wanted: [Language: LanguageVariety] = [:]
    for language in Language.allCases {
      wanted[language] = options.tag(language).flatMap(LanguageVariety.init(tag:))
    }
    self.wanted = wanted
    source = options.source
    recorder = options.keepsMarkup ? XMLMarkupRecorder() : nil
  }

  /// What was written down after the last unit.
  func takeMarkup() -> [UInt8] { recorder?.takeRest() ?? [] }

  /// Why a file with units has no pair, where all of them lack a language.
  var missingLanguage: ReadError? {
    guard !sawPair, sink.report.unitsInOtherLanguages > 0 else { return nil }
    var error = place
    let tags = otherTags.isEmpty ? "" : " (the languages are \(otherTags.joined(separator: ", ")))"
    error.problem =
      lacksWantedTag
      ? "no unit has English and Chinese with the requested tags"
      : "no unit has English and Chinese\(tags)"
    error.expected = "a <tuv> in English and one in Chinese"
    return error
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
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
    if name == "tu" { startUnit(attributes, at: position) }
    let tagName = name == "header" ? "srclang" : attributes["xml:lang"] == nil ? "lang" : "xml:lang"
    switch name {
    case "header": startHeader(attributes, recorder?.value(of: tagName))
    case "tuv": startVariant(attributes, tag: attributes[tagName] ?? "", recorder?.value(of: tagName))
    case "seg":
      segment = XMLSegmentText(at: position)
      segmentLine = position.line
      segmentStart = recorder?.count ?? 0
    case "prop": property = (attributes["type"] ?? "", "")
    case "note": note = ""
    default: break
    }
  }

  private func startHeader(_ attributes: XMLAttributes, _ range: Range<Int>?) {
    let tag = attributes["srclang"] ?? ""
    guard let language = Language(tag: tag) else { return }
    source = source ?? language
    if let range { headerTag = UnitMarkup.Place(range: range, content: .tag(language), text: tag) }
  }

  private func startUnit(_ attributes: XMLAttributes, at position: XMLPosition) {
    unit += 1
    isInUnit = true
    unitStart = recorder?.tagStart ?? 0
    isDamaged = false
    unitPosition = position
    properties = PairProperties()
    metadata = UnitMetadata()
    metadata.identifier = attributes["tuid"] ?? ""
    metadata.awaitsTranslation = true
    metadata.source = attributes["srclang"].flatMap(Language.init(tag:)) ?? source
    metadata.fields = Self.fields(attributes, without: ["tuid"], language: nil)
    variants = []
  }

  private func startVariant(_ attributes: XMLAttributes, tag: String, _ range: Range<Int>?) {
    isInVariant = true
    variant = LanguageVariety(tag: tag).map { Variant(variety: $0, tag: tag, tagRange: range) }
    guard let language = variant?.variety.language else {
      if otherTags.count < 5, !otherTags.contains(tag.quoted) { otherTags.append(tag.quoted) }
      return
    }
    variant?.fields = Self.fields(attributes, without: ["xml:lang", "lang"], language: language)
  }

  private static func fields(_ attributes: XMLAttributes, without: [String], language: Language?)
    -> [UnitMetadata.Field]
  {
    attributes.filter { !without.contains($0.key) && !$0.isNamespace }.sorted { $0.key < $1.key }
      .map { UnitMetadata.Field(name: $0.key, value: $0.value, language: language) }
  }

  /// A damaged unit is left out.
  func passes(_ damage: XMLFailure) -> Bool {
    guard sawRoot else { return false }
    if !isInUnit {
      recorder?.mend()
      sink.problem(damage.error(file: file, consequence: "it is passed over"))
    } else if !isDamaged {
      isDamaged = true
      sink.problem(damage.error(file: file, consequence: "the unit is left out"))
    }
    return true
  }

  let recovery: XMLRecovery? = XMLRecovery(units: ["tu"], containers: ["tmx", "body"])

  /// What is open is in a damaged unit, or in a header.
  func forget(_ closed: [String]) {
    if let range = headerTag?.range, range.upperBound > recorder?.count ?? 0 { headerTag = nil }
    (segment, variant, property, note) = (nil, nil, nil, nil)
    (isInUnit, isInVariant) = (false, false)
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
    } else if note != nil {
      note? += text
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    switch name {
    case "seg":
      guard let segment else { return }
      self.segment = nil
      guard isInVariant, isInUnit else { return }
      sink.report.inlineTags += segment.tags
      sink.report.subflows += segment.subflows
      variant?.text = segment
      variant?.line = segmentLine
      variant?.range = segmentStart..<max(segmentStart, recorder?.contentEnd ?? segmentStart)
    case "tuv":
      isInVariant = false
      guard let variant, isInUnit else { return }
      if usual[variant.variety.language] == nil { usual[variant.variety.language] = variant.variety }
      variants.append(variant)
      self.variant = nil
    case "prop": endProperty(line: position.line)
    case "note": endNote()
    case "tu":
      isInUnit = false
      finishUnit()
    default: segment?.end(name)
    }
  }

  private func endProperty(line: Int) {
    guard let property else { return }
    self.property = nil
    // Properties of the header say nothing of a pair.
    guard isInUnit else { return sink.report.leaveOut("header property") }
    if isInVariant {
      let language = variant?.variety.language
      variant?.fields.append(.init(name: property.name, value: property.value, language: language))
    } else if UnitFields.set(property.name, property.value, in: &metadata) {
      return
    } else if !PairProperties.isKnown(property.name) {
      metadata.fields.append(.init(name: property.name, value: property.value))
    } else if !properties.set(property.name, property.value) {
      var error = place
      error.line = line
      error.problem =
        "unit \(unit) has the value \(property.value.quoted) for \(property.name.quoted); it is left out"
      error.expected = PairProperties.expectation(property.name)
      sink.problem(error)
    }
  }

  private func endNote() {
    guard let note else { return }
    self.note = nil
    if isInVariant {
      let language = variant?.variety.language
      variant?.notes.append(.init(text: note, language: language))
    } else if isInUnit {
      metadata.notes.append(.init(text: note))
    } else {
      sink.report.leaveOut("note on a file")
    }
  }

  // MARK: Units

  private var place: ReadError { ReadError(.badData, file: file, line: unitPosition.line, problem: "") }

  /// The text of a language that counts, and how many others there are.
  private func choose(_ language: Language) -> (variant: Variant?, passedOver: Int) {
    let candidates = variants.filter { $0.variety.language == language }
    let others = max(0, candidates.count - 1)
    if let wanted = wanted[language] {
      let variant =
        candidates.first { $0.variety.answers(wanted) } ?? candidates.first { $0.variety.isPlain }
      if variant == nil, !candidates.isEmpty { lacksWantedTag = true }
      return (variant, others)
    }
    return (candidates.first { $0.variety == usual[language] } ?? candidates.first, others)
  }

  private func finishUnit() {
    if isDamaged {
      recorder?.drop(from: unitStart)
      return
    }
    let (english, otherEnglish) = choose(.english)
    let (chinese, otherChinese) = choose(.chinese)
    guard let english, let chinese else {
      sink.report.unitsInOtherLanguages += 1
      return
    }
    sawPair = true
    sink.report.passedOverVariants += otherEnglish + otherChinese
    sink.document(properties.head(documentName: documentName))
    set(english, .english, in: &properties.english)
    set(chinese, .chinese, in: &properties.chinese)
    metadata.englishTag = english.tag
    metadata.chineseTag = chinese.tag
    guard !properties.isEmpty(english: english.text.text, chinese: chinese.text.text) else {
      sink.report.emptyUnits += 1
      return
    }
    if let recorder { metadata.markup = markup(english, chinese, recorder) }
    properties.unit = metadata
    properties.deliver(english: english.text.text, chinese: chinese.text.text, place: place, to: sink)
  }

  private func set(_ variant: Variant, _ language: Language, in side: inout PairProperties.Side) {
    side.line = variant.line
    side.column = variant.text.position?.column ?? 0
    side.codes = variant.text.codes
    side.keepsIndentation = false
    metadata.notes += variant.notes
    metadata.fields += variant.fields
  }

  private func markup(_ english: Variant, _ chinese: Variant, _ recorder: XMLMarkupRecorder) -> UnitMarkup {
    var places = [headerTag].compactMap(\.self)
    headerTag = nil
    for (language, variant) in [(Language.english, english), (.chinese, chinese)] {
      places.append(
        .init(range: variant.range, content: .text(language, part: 0), text: variant.text.text)
      )
      if let range = variant.tagRange {
        places.append(.init(range: range, content: .tag(language), text: variant.tag))
      }
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    return UnitMarkup(format: .xml, bytes: recorder.take(), places: places)
  }
}
