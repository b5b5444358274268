import Foundation

/// Reads one JSON object a line: those of `JSONLWriter`, and any that has `english_segments` or
/// `english_text` and the same for Chinese, or names the two texts as other tools do (see `JSONLTexts`).
///
/// Members that Align knows nothing of are fields of the unit, as further columns of a table are; `null` for a text is an empty one.
/// An array of such objects is read like their lines.
///
/// A line that cannot be read is a problem; the others are still read. JSON objects have no order: evidence
/// comes in the order in which Align lists its sources, metadata in that of their names.
package struct JSONLReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "JSONL file")
    var lines = try DecodedLines(file, encoding: options.encoding, allowsNull: true)
    let decoder = JSONDecoder()
    var isFirst = true
    while let line = try lines.next(sink), !sink.isStopped {
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      if isFirst, line.trimmingWhiteSpace.hasPrefix("[") {
        return try readArray(line, &lines, decoder, input, file.name, to: sink)
      }
      isFirst = false
      Self.read(Data(line.utf8), line: lines.line, decoder, input, file.name, to: sink)
    }
  }

  /// Reads one object.
  private static func read(
    _ object: Data,
    line: Int,
    _ decoder: JSONDecoder,
    _ input: BitextInput,
    _ file: String,
    to sink: BitextSink
  ) {
    var place = ReadError(.badData, file: file, line: line, problem: "")
    do {
      // To ask for every name of an object takes a third of the time of reading it.
      let hasOthers = JSONLMembers.hasOthers(object, than: JSONLRow.known)
      if decoder.userInfo[JSONLRow.hasOthers] as? Bool != hasOthers {
        decoder.userInfo[JSONLRow.hasOthers] = hasOthers
      }
      let row = try decoder.decode(JSONLRow.self, from: object)
      row.deliver(place: place, documentName: input.documentName, to: sink)
    } catch {
      place.problem = problem(error) + "; the line is left out"
      place.expected =
        "a JSON object with english_segments and chinese_segments, the same with _text, or en and zh"
      sink.problem(place)
    }
  }

  /// The largest array, in bytes; objects a line may be as many as one likes.
  private static let largestArray = 1 << 30

  /// Reads an array of objects, as pandas and datasets write one; each is a row.
  private func readArray(
    _ first: String,
    _ lines: inout DecodedLines,
    _ decoder: JSONDecoder,
    _ input: BitextInput,
    _ file: String,
    to sink: BitextSink
  ) throws(ReadError) {
    let firstLine = lines.line
    var bytes = Array(first.utf8)
    while let line = try lines.next(), bytes.count < Self.largestArray {
      bytes.append(0x0A)
      bytes += line.utf8
    }
    var scanner = JSONScanner(Array("{\"a\":".utf8) + bytes + [UInt8(ascii: "}")])
    let array: Range<Int>
    do throws(JSONScanner.Problem) { array = try scanner.object()[0].value } catch {
      let place = scanner.bytes[..<min(error.offset, scanner.bytes.count)]
      throw ReadError(
        .badData,
        file: file,
        line: firstLine + place.count { $0 == 0x0A },
        problem: error.text,
        expected: "an array of JSON objects, or one object per line"
      )
    }
    var line = firstLine
    var position = 0
    for element in scanner.elements(array) where !sink.isStopped {
      line += scanner.bytes[position..<element.lowerBound].count { $0 == 0x0A }
      position = element.lowerBound
      Self.read(Data(scanner.bytes[element]), line: line, decoder, input, file, to: sink)
    }
  }

  /// The metadata that a JSON object holds, in the order of their names; `nil` for anything else.
  static func metadata(_ bytes: [UInt8]) -> Metadata? {
    guard let object = try? JSONDecoder().decode([String: JSONFragment].self, from: Data(bytes)) else {
      return nil
    }
    return metadata(object)
  }

  fileprivate static func metadata(_ object: [String: JSONFragment]) -> Metadata {
    Metadata(
      object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { $0.value.field(named: $0.key) }
    )
  }

  /// What is wrong with a line, as one line.
  private static func problem(_ error: any Error) -> String {
    func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
    switch error {
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty:
      return "\(name(context.codingPath).quoted) has an invalid value"
    case DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      return "\(name(context.codingPath).quoted) is null"
    case DecodingError.keyNotFound(let key, _): return "\(key.stringValue.quoted) is missing"
    case DecodingError.typeMismatch, DecodingError.valueNotFound: return "the line is not a JSON object"
    default: return "the line is not JSON"
    }
  }
}

/// One line, as Foundation decodes it.
private struct JSONLRow: Decodable {
  var document: String?
  var bead: Int?
  var english: [Int]?
  var chinese: [Int]?
  var englishSegments: [String]?
  var chineseSegments: [String]?
  var englishText: String?
  var chineseText: String?
  var posterior: Double?
  var evidence: [String: Double]?
  var englishLines: [Int]?
  var chineseLines: [Int]?
  var signature: String?
  var metadata: [String: JSONFragment]?
  var unit: UnitMetadata?
  /// The content of a record that reports an input that could not be read.
  var error: String?
  /// What else the line says, by the names of its members.
  var others: [(name: String, value: String)] = []

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document, bead, english, chinese, posterior, moved, evidence, signature, metadata, unit, error
    case englishSegments = "english_segments"
    case chineseSegments = "chinese_segments"
    case englishText = "english_text"
    case chineseText = "chinese_text"
    case englishLines = "english_lines"
    case chineseLines = "chinese_lines"
  }

  /// The order in which Align lists its sources of evidence, as `--evidence` does.
  private static let evidenceOrder = ["length", "numbers", "names", "lexicon", "encoder"]

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    document = try values.decodeIfPresent(String.self, forKey: .document)
    bead = try values.decodeIfPresent(Int.self, forKey: .bead)
    english = try Self.numbers(values, .english)
    chinese = try Self.numbers(values, .chinese)
    englishSegments = try values.decodeIfPresent([String].self, forKey: .englishSegments)
    chineseSegments = try values.decodeIfPresent([String].self, forKey: .chineseSegments)
    englishText = try values.decodeIfPresent(String.self, forKey: .englishText)
    chineseText = try values.decodeIfPresent(String.self, forKey: .chineseText)
    posterior = try values.decodeIfPresent(Double.self, forKey: .posterior)
    evidence = try values.decodeIfPresent([String: Double].self, forKey: .evidence)
    englishLines = try values.decodeIfPresent([Int].self, forKey: .englishLines)
    chineseLines = try values.decodeIfPresent([Int].self, forKey: .chineseLines)
    signature = try values.decodeIfPresent(String.self, forKey: .signature)
    metadata = try Self.metadata(values)
    unit = (try? values.decodeIfPresent(String.self, forKey: .unit)).flatMap(UnitJSON.unit)
    error = try? values.decodeIfPresent(String.self, forKey: .error)
    if error?.isEmpty == false { return }
    var textNames: Set<String> = []
    if (englishSegments == nil && englishText == nil) || (chineseSegments == nil && chineseText == nil) {
      let texts = try JSONLTexts(from: decoder)
      englishText = englishText ?? texts.english
      chineseText = chineseText ?? texts.chinese
      textNames = texts.names
      if let source = texts.source, unit?.source == nil {
        var told = unit ?? UnitMetadata()
        told.source = source
        told.awaitsTranslation = true
        if texts.isOneEmpty { unit = told }
      }
    }
    if decoder.userInfo[Self.hasOthers] as? Bool ?? true {
      others = try Self.others(decoder, without: textNames)
    }
    if englishSegments == nil, englishText == nil {
      throw DecodingError.keyNotFound(
        CodingKeys.englishSegments,
        .init(codingPath: [], debugDescription: "no English")
      )
    }
    if chineseSegments == nil, chineseText == nil {
      throw DecodingError.keyNotFound(
        CodingKeys.chineseSegments,
        .init(codingPath: [], debugDescription: "no Chinese")
      )
    }
  }

  /// The names of members that Align writes.
  static let known = CodingKeys.allCases.map { Array($0.rawValue.utf8) }
  /// Tells the decoder whether an object has members of other names.
  static let hasOthers: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "hasOthers") else { preconditionFailure("a name is a key") }
    return key
  }()

  /// The members that are neither texts nor known, in the order of their names.
  private static func others(_ decoder: any Decoder, without texts: Set<String>) throws
    -> [(name: String, value: String)]
  {
    let values = try decoder.container(keyedBy: JSONLTexts.Key.self)
    let known = CodingKeys.allCases.map(\.rawValue)
    return values.allKeys.filter { !known.contains($0.stringValue) && !texts.contains($0.stringValue) }
      .sorted { $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8) }
      .compactMap { key in
        guard let value = try? values.decode(JSONFragment.self, forKey: key) else { return nil }
        if case .null = value { return nil }
        return (key.stringValue, value.field(named: key.stringValue).value)
      }
  }

  /// Puts what else the line says into the unit: its name, a context, notes, and fields.
  private func addOthers(to properties: inout PairProperties) {
    for (name, value) in others where !value.isEmpty {
      properties.withUnit { unit in
        switch TableColumns.folded(name) {
        case "id" where unit.identifier.isEmpty, "key" where unit.identifier.isEmpty: unit.identifier = value
        case "context" where unit.context == nil: unit.context = value
        case "note", "comment": unit.notes.append(.init(text: value))
        default: unit.fields.append(.init(name: name, value: value))
        }
      }
    }
  }

  /// The metadata: an object, or the text of one.
  private static func metadata(_ values: KeyedDecodingContainer<CodingKeys>) throws -> [String: JSONFragment]?
  {
    if let text = try? values.decode(String.self, forKey: .metadata) {
      if text.isEmpty || text == "{}" { return [:] }
      return try? JSONDecoder().decode([String: JSONFragment].self, from: Data(text.utf8))
    }
    return try values.decodeIfPresent([String: JSONFragment].self, forKey: .metadata)
  }

  /// The numbers of segments; none where the key holds the text itself, as it does in the files of others.
  private static func numbers(_ values: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws
    -> [Int]?
  {
    do { return try values.decodeIfPresent([Int].self, forKey: key) } catch {
      if (try? values.decode(String.self, forKey: key)) != nil { return nil }
      throw error
    }
  }

  /// Passes on the pair of the line; an impossible value is reported and left out, and the pair stays.
  func deliver(place: ReadError, documentName: String, to sink: BitextSink) {
    var properties = PairProperties()
    func problem(_ text: String, _ expected: String) {
      var error = place
      error.problem = text
      error.expected = expected
      sink.problem(error)
    }
    if let error, !error.isEmpty {
      sink.report.errorRecords += 1
      return
    }
    properties.document = document
    properties.bead = bead
    properties.unit = unit
    addOthers(to: &properties)
    properties.signature = signature ?? ""
    if let metadata { properties.metadata = JSONLReader.metadata(metadata) }
    if let posterior {
      if (0...1).contains(posterior) {
        properties.posterior = posterior
      } else {
        problem("the posterior is \(posterior); it is left out", PairProperties.expectation("posterior"))
      }
    }
    properties.evidence = (evidence ?? [:]).map { EvidenceScore(source: $0.key, logOdds: $0.value) }
      .sorted { Self.rank($0.source) < Self.rank($1.source) }
    func lines(_ lines: [Int]?, _ name: String) -> ClosedRange<Int>? {
      guard let lines else { return nil }
      guard lines.count == 2, lines[0] >= 1, lines[0] <= lines[1] else {
        problem("'\(name)' is \(lines); it is left out", "the first and the last line")
        return nil
      }
      return lines[0]...lines[1]
    }
    var english = Self.side(englishSegments, englishText, english, .english)
    var chinese = Self.side(chineseSegments, chineseText, chinese, .chinese)
    english.side.lines = lines(englishLines, "english_lines")
    chinese.side.lines = lines(chineseLines, "chinese_lines")
    properties.english = english.side
    properties.chinese = chinese.side
    sink.document(properties.head(documentName: documentName))
    properties.deliver(english: english.text, chinese: chinese.text, place: place, to: sink)
  }

  /// The text of a side and what is known of it: that of its segments, where a line has them.
  private static func side(
    _ segments: [String]?,
    _ text: String?,
    _ indices: [Int]?,
    _ language: Language
  ) -> (text: String, side: PairProperties.Side) {
    var side = PairProperties.Side()
    side.indices = indices ?? []
    guard let segments else { return (text ?? "", side) }
    let trimmed = AlignedPair.Side(segments: segments.map(\.trimmingWhiteSpace))
    side.breaks = SegmentBreaks.breaks(of: trimmed, language: language)
    let joined = trimmed.segments.joined(separator: language == .english ? " " : "")
    // The text has the white space around it, which belongs to no segment.
    if side.breaks == nil, let text, text.trimmingWhiteSpace.utf8.elementsEqual(joined.utf8) {
      return (text, side)
    }
    return (joined, side)
  }

  /// Where a source of evidence is: known ones first, in their order, then the others by name.
  private static func rank(_ source: String) -> (Int, String) {
    (evidenceOrder.firstIndex(of: source) ?? evidenceOrder.count, source)
  }
}
