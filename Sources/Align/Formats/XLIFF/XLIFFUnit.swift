/// A `trans-unit` (2.x: a `unit`) as it is put together: its texts and what the file says of it.
struct XLIFFUnit {
  /// A pair of the unit: what is translated and the translation.
  struct Pair {
    var source: XLIFFFlow.Part?
    var target: XLIFFFlow.Part?
    /// What the file says of this pair beside what it says of the unit.
    var segment = XMLAttributes()
    /// Whether `segment` is that of SDLXLIFF.
    var isTrados = false
  }

  /// The line at which it begins.
  var line: Int
  /// What the file says of it.
  var metadata = UnitMetadata()
  /// The named values that Align understands.
  var properties = PairProperties()
  /// Whether white space is part of its texts, line ends and indentation too.
  var keepsSpace = false
  /// The `source`, `seg-source` and `target` of 1.x, or of the segment of 2.x that is open.
  var source: XLIFFFlow?
  var segmentedSource: XLIFFFlow?
  var target: XLIFFFlow?
  /// What SDLXLIFF says of segments, by their numbers.
  var definitions: [String: XMLAttributes] = [:]
  /// The segments of 2.x that have ended.
  var segments: [Pair] = []

  /// The pairs of the unit, in the order of the source.
  var pairs: [Pair] {
    if !segments.isEmpty { return segments }
    let marked = segmentedSource?.segments ?? []
    let sources = marked.isEmpty ? source?.segments ?? [] : marked
    let targets = target?.segments ?? []
    let isTargetMarked =
      !targets.isEmpty || target?.whole.text.text.unicodeScalars.allSatisfy(\.isWhiteSpace) ?? true
    guard !sources.isEmpty, isTargetMarked else {
      return [Pair(source: source?.whole, target: target?.whole)]
    }
    // In reverse, since the first target with a number is taken from the end of its list.
    var places: [String: [Int]] = [:]
    for index in targets.indices.reversed() { places[targets[index].identifier, default: []].append(index) }
    var rest = Set(targets.indices)
    var pairs: [Pair] = []
    for source in sources {
      var pair = Pair(source: source)
      if let index = places[source.identifier]?.popLast() {
        pair.target = targets[index]
        rest.remove(index)
      }
      if let definition = definitions[source.identifier] {
        pair.segment = definition
        pair.isTrados = true
      }
      pairs.append(pair)
    }
    return pairs + rest.sorted().map { Pair(target: targets[$0]) }
  }

  /// Delivers the pairs.
  ///
  /// - Parameters:
  ///   - sourceLanguage: the language of the source.
  ///   - place: the place for messages.
  ///   - sink: takes the pairs.
  ///   - markup: takes what was written down; called once, where there is a pair to deliver.
  ///   - begin: called before the first pair.
  func deliver(
    sourceLanguage: Language,
    place: ReadError,
    to sink: BitextSink,
    markup: () -> (bytes: [UInt8], places: [UnitMarkup.Place])?,
    begin: () -> Void
  ) {
    let pairs = pairs
    let filled = pairs.indices.filter { !isEmpty(pairs[$0], sourceLanguage) }
    if filled.isEmpty { sink.report.emptyUnits += 1 }
    for index in filled {
      begin()
      let pair = pairs[index]
      var properties = properties
      var unit = metadata
      unit.part = index
      unit.source = sourceLanguage
      // Units of one text are told apart by the numbers of their segments.
      if let number = (pair.source ?? pair.target)?.identifier, !number.isEmpty {
        unit.identifier += "/" + number
      }
      if pair.isTrados {
        XLIFFState.readSegment(pair.segment, into: &unit)
      } else {
        if let word = pair.segment["state"] {
          unit.stateName = word
          unit.state = XLIFFState.state(word)
        }
        if let id = pair.segment["id"], pairs.count > 1 { unit.identifier += "/" + id }
      }
      if index == filled.first, let taken = markup() {
        let places = taken.places + self.places(pairs, sourceLanguage)
        unit.markup = UnitMarkup(
          format: .xml,
          bytes: taken.bytes,
          places: places.sorted { $0.range.lowerBound < $1.range.lowerBound }
        )
      }
      properties.unit = unit
      let (english, chinese) = Self.sides(pair, sourceLanguage)
      set(english, in: &properties.english, sink)
      set(chinese, in: &properties.chinese, sink)
      properties.deliver(
        english: english?.text.text ?? "",
        chinese: chinese?.text.text ?? "",
        place: place,
        to: sink
      )
    }
  }

  private static func sides(_ pair: Pair, _ source: Language) -> (
    english: XLIFFFlow.Part?, chinese: XLIFFFlow.Part?
  ) {
    source == .chinese ? (pair.target, pair.source) : (pair.source, pair.target)
  }

  private func isEmpty(_ pair: Pair, _ source: Language) -> Bool {
    let (english, chinese) = Self.sides(pair, source)
    return properties.isEmpty(english: english?.text.text ?? "", chinese: chinese?.text.text ?? "")
  }

  private func set(_ part: XLIFFFlow.Part?, in side: inout PairProperties.Side, _ sink: BitextSink) {
    guard let part else { return }
    side.line = part.line
    side.column = part.text.position?.column ?? 0
    side.codes = part.text.codes
    side.keepsIndentation = keepsSpace
    sink.report.inlineTags += part.text.tags
    sink.report.subflows += part.text.subflows
  }

  private func places(_ pairs: [Pair], _ source: Language) -> [UnitMarkup.Place] {
    var places: [UnitMarkup.Place] = []
    for (index, pair) in pairs.enumerated() {
      for (part, language) in [(pair.source, source), (pair.target, source.other)] {
        guard let part else { continue }
        places.append(
          .init(range: part.range, content: .text(language, part: index), text: part.text.text)
        )
      }
    }
    return places
  }
}
