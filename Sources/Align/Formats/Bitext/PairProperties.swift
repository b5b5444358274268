/// What a format keeps of a pair beside its two texts, as named values: the props of TMX, the columns of TSV.
///
/// | name | value |
/// |---|---|
/// | `document` | the name of the document |
/// | `bead` | its 0-based number in the document |
/// | `posterior` | 0 … 1, four digits |
/// | `evidence-NAME` | log-odds in nats, four digits |
/// | `english-segments`, `chinese-segments` | 0-based segment numbers: `9 10` |
/// | `english-lines`, `chinese-lines` | 1-based lines of the file: `12` or `12-13` |
/// | `english-breaks`, `chinese-breaks` | where segments begin, see `SegmentBreaks`: `0 5 8` |
/// | `signature` | how the pair was made |
/// | `metadata-NAME` | what the document says of itself |
struct PairProperties {
  /// What is kept of one side.
  struct Side {
    var indices: [Int] = []
    var lines: ClosedRange<Int>?
    var breaks: [Int]?
    /// The line at which the text begins; `nil` where it is that of the pair.
    var line: Int?
    /// The 1-based column at which the text begins in that line; 0 where the text is not in the file as it is.
    var column = 0
    /// Whether indented lines at the edges of the text belong to it; in XML they may be there for the eye alone.
    var keepsIndentation = true
    /// The codes inside the text.
    var codes: [InlineCode] = []
  }

  var document: String?
  var bead: Int?
  var posterior: Double?
  var evidence: [EvidenceScore] = []
  var signature = ""
  var metadata = Metadata()
  /// What the file says of the unit; `nil` where the pair is none.
  var unit: UnitMetadata?
  var english = Side()
  var chinese = Side()

  /// The head of the document that the properties name.
  func head(documentName: String) -> DocumentHead {
    DocumentHead(identifier: document ?? documentName, metadata: metadata, signature: signature)
  }

  // MARK: Writing

  /// The properties of a pair, in the order of the table; what is not known is left out.
  static func list(
    _ pair: AlignedPair,
    of document: AlignedDocument,
    report: inout WriteReport
  ) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = [
      ("document", document.identifier), ("bead", String(pair.bead)),
    ]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { list.append((name, value)) }
    }
    add("posterior", number(pair.posterior, &report))
    for score in pair.evidence { add("evidence-" + score.source, number(score.logOdds, &report)) }
    add("english-segments", numbers(pair.english.indices))
    add("chinese-segments", numbers(pair.chinese.indices))
    add("english-lines", lines(pair.english.lines))
    add("chinese-lines", lines(pair.chinese.lines))
    add("english-breaks", SegmentBreaks.breaks(of: pair.english, language: .english).map(numbers))
    add("chinese-breaks", SegmentBreaks.breaks(of: pair.chinese, language: .chinese).map(numbers))
    add("signature", document.signature)
    for field in document.metadata.fields { list.append(("metadata-" + field.name, field.value)) }
    return list
  }

  /// A number with four digits after the point; one that is not finite is counted in the report.
  static func number(_ value: Double?, _ report: inout WriteReport) -> String? {
    guard let value else { return nil }
    let text = FixedDecimal.text(value)
    if text == nil { report.leftOutNumbers += 1 }
    return text
  }

  /// Integers with spaces between them.
  static func numbers(_ numbers: [Int]) -> String { numbers.map { String($0) }.joined(separator: " ") }

  /// `12` or `12-13`.
  static func lines(_ lines: ClosedRange<Int>?) -> String? {
    guard let lines else { return nil }
    return lines.count == 1 ? String(lines.lowerBound) : "\(lines.lowerBound)-\(lines.upperBound)"
  }

  // MARK: Reading

  /// Takes a named value; a name that is not in the table is passed over.
  ///
  /// - Returns: Whether the value is what the name needs.
  mutating func set(_ name: String, _ value: String) -> Bool {
    switch name {
    case "document": document = value
    case "bead":
      guard let number = Int(value) else { return false }
      bead = number
    case "posterior":
      guard let number = FixedDecimal.value(value), (0...1).contains(number) else { return false }
      posterior = number
    case "english-segments": return Self.set(&english.indices, value)
    case "chinese-segments": return Self.set(&chinese.indices, value)
    case "english-lines": return Self.set(&english.lines, value)
    case "chinese-lines": return Self.set(&chinese.lines, value)
    case "english-breaks": return Self.set(&english.breaks, value)
    case "chinese-breaks": return Self.set(&chinese.breaks, value)
    case "signature": signature = value
    default:
      if let source = name.dropping(prefix: "evidence-") {
        guard let number = FixedDecimal.value(value) else { return false }
        evidence.append(EvidenceScore(source: source, logOdds: number))
      } else if let field = name.dropping(prefix: "metadata-") {
        metadata[field] = value
      }
    }
    return true
  }

  /// Whether a name is one of the table.
  static func isKnown(_ name: String) -> Bool {
    switch name {
    case "document", "bead", "posterior", "english-segments", "chinese-segments", "english-lines",
      "chinese-lines", "english-breaks", "chinese-breaks", "signature":
      true
    default: name.dropping(prefix: "evidence-") != nil || name.dropping(prefix: "metadata-") != nil
    }
  }

  /// Whether neither side has text, nor breaks that say that there is an empty segment.
  func isEmpty(english: String, chinese: String) -> Bool {
    self.english.breaks == nil && self.chinese.breaks == nil
      && english.unicodeScalars.allSatisfy(\.isWhiteSpace)
      && chinese.unicodeScalars.allSatisfy(\.isWhiteSpace)
  }

  /// Changes what the file says of the unit.
  mutating func withUnit(_ change: (inout UnitMetadata) -> Void) {
    var changed = unit ?? UnitMetadata()
    // Only one reference is held, so that appending copies nothing.
    unit = nil
    change(&changed)
    unit = changed
  }

  /// Takes the place of a side's text, and keeps what else is known of the side.
  mutating func set(_ place: Side, of language: Language) {
    switch language {
    case .english: (english.line, english.column) = (place.line, place.column)
    case .chinese: (chinese.line, chinese.column) = (place.line, place.column)
    }
  }

  /// What the value of a property must be, for messages.
  static func expectation(_ name: String) -> String {
    switch name {
    case "bead": "a whole number"
    case "posterior": "a number from 0 to 1"
    case "english-lines", "chinese-lines": "a line number or a range of lines (12-13)"
    case "english-segments", "chinese-segments", "english-breaks", "chinese-breaks":
      "whole numbers with spaces between them"
    default: "a number"
    }
  }

  /// Puts the two texts under the properties and delivers the pair.
  ///
  /// Breaks or segment numbers that do not fit the text are dropped, and that is a problem. A pair without any text is
  /// counted and left out.
  func deliver(
    english englishText: String,
    chinese chineseText: String,
    place: ReadError,
    to sink: BitextSink
  ) {
    let english = side(self.english, englishText, .english, place, sink)
    let chinese = side(self.chinese, chineseText, .chinese, place, sink)
    if english.isEmpty && chinese.isEmpty {
      sink.report.emptyUnits += 1
      return
    }
    sink.pair(
      bead: bead,
      english: english,
      chinese: chinese,
      posterior: posterior,
      evidence: evidence,
      unit: unit
    )
  }

  private func side(
    _ side: Side,
    _ text: String,
    _ language: Language,
    _ place: ReadError,
    _ sink: BitextSink
  ) -> AlignedPair.Side {
    let name = language == .english ? "English" : "Chinese"
    var segments = SegmentBreaks.segments(of: text, breaks: side.breaks, language: language)
    if segments == nil {
      var error = place
      error.problem = "the \(name) text is not as long as its segment breaks say; it is read as one segment"
      sink.problem(error)
      segments = SegmentBreaks.segments(of: text, breaks: nil, language: language)
    }
    let found = segments ?? []
    var indices = side.indices
    if !indices.isEmpty, indices.count != found.count {
      var error = place
      error.problem =
        "there are \(indices.count) \(name) segment numbers for \(found.count) segments; they are left out"
      sink.problem(error)
      indices = []
    }
    var made = AlignedPair.Side(
      segments: found,
      indices: indices,
      lines: side.lines,
      places: Self.places(found, in: text, language, line: side.line ?? place.line, column: side.column)
    )
    made.codes = side.codes
    if side.breaks == nil, found.count == 1 {
      let (leading, trailing) = text.edgesOfWhiteSpace
      if side.keepsIndentation || !Self.isIndentation(leading) && !Self.isIndentation(trailing) {
        (made.leadingSpace, made.trailingSpace) = (leading, trailing)
      }
    }
    return made
  }

  /// Whether white space is a line end with the indentation of the next line.
  private static func isIndentation(_ space: String) -> Bool {
    guard let last = space.utf8.last else { return false }
    return space.utf8.contains(0x0A) && last != 0x0A
  }

  /// Where consecutive segments are, joined as the text of a pair is.
  private static func places(
    _ segments: [String],
    in text: String,
    _ language: Language,
    line: Int?,
    column: Int
  ) -> [SourceSpan] {
    guard let line else { return [] }
    var end = (line: line, column: column)
    // What was trimmed from the front; segments that were cut by their breaks begin at the beginning.
    if segments.count == 1, segments[0].unicodeScalars.first?.isWhiteSpace == false {
      let trimmed = text.unicodeScalars.prefix(while: \.isWhiteSpace)
      end = pass(String(trimmed), from: end)
    }
    return segments.map { segment in
      let start = end
      end = pass(segment, from: start)
      let span = SourceSpan(line: start.line, lastLine: end.line, column: start.column, bytes: 0..<0)
      if language == .english, end.column > 0 { end.column += 1 }
      return span
    }
  }

  /// Where a text ends that begins at a place; a place in column 0 stays.
  private static func pass(
    _ text: String,
    from start: (line: Int, column: Int)
  ) -> (line: Int, column: Int) {
    guard start.column > 0 else { return start }
    var (line, column) = start
    let bytes = text.utf8.span
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    return (line, column)
  }

  private static func set(_ numbers: inout [Int], _ value: String) -> Bool {
    var optional: [Int]? = []
    guard set(&optional, value) else { return false }
    numbers = optional ?? []
    return true
  }

  private static func set(_ numbers: inout [Int]?, _ value: String) -> Bool {
    var found: [Int] = []
    for part in value.split(separator: " ") {
      guard let number = Int(part), number >= 0 else { return false }
      found.append(number)
    }
    numbers = found
    return true
  }

  private static func set(_ lines: inout ClosedRange<Int>?, _ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), first >= 1,
      first <= last
    else { return false }
    lines = first...last
    return true
  }
}
